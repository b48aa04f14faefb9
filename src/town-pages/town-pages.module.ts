import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { TownStopsController } from './town-stops.controller.js';
import { TownStops } from './town-stops.service.js';

@Module({
  imports: [PagesModule, NetworkModule, TimetablesModule],
  controllers: [TownStopsController],
  providers: [TownStops],
  exports: [TownStops],
})
export class TownPagesModule {}
