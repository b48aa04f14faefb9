import { Module } from '@nestjs/common';
import { DeparturesModule } from '../departures/departures.module.js';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { TownDaysController } from './town-days.controller.js';
import { TownDaysService } from './town-days.service.js';
import { TownStopsController } from './town-stops.controller.js';
import { TownStops } from './town-stops.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule, DeparturesModule, PagesModule],
  controllers: [TownDaysController, TownStopsController],
  providers: [TownDaysService, TownStops],
  exports: [TownDaysService, TownStops],
})
export class TownPagesModule {}
