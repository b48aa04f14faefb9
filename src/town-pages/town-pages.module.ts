import { Module } from '@nestjs/common';
import { DeparturesModule } from '../departures/departures.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { TownDaysController } from './town-days.controller.js';
import { TownDaysService } from './town-days.service.js';

@Module({
  imports: [TimetablesModule, DeparturesModule, PagesModule],
  controllers: [TownDaysController],
  providers: [TownDaysService],
  exports: [TownDaysService],
})
export class TownPagesModule {}
