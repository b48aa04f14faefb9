import { Module } from '@nestjs/common';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { FeedAccessModule } from './access/feed-access.module.js';
import { CalendarController } from './icalendar/calendar.controller.js';
import { TripOrigins } from './icalendar/trip-origins.service.js';
import { CalendarService } from './icalendar/calendar.service.js';
import { GtfsImport } from './gtfs/gtfs-import.service.js';
import { TidesImport } from './tides/tides-import.service.js';

@Module({
  imports: [FeedAccessModule, DriverLogModule, NetworkModule, TimetablesModule, OperationsModule, PublishingModule],
  controllers: [CalendarController],
  providers: [CalendarService, TripOrigins, GtfsImport, TidesImport],
  exports: [GtfsImport, TidesImport],
})
export class FeedsModule {}
