import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { GtfsImport } from './gtfs-import.service.js';
import { TidesImport } from './tides-import.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule, OperationsModule],
  controllers: [CalendarController],
  providers: [CalendarService, GtfsImport, TidesImport],
  exports: [GtfsImport, TidesImport],
})
export class FeedsModule {}
