import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { CrewsService } from './crews.service.js';
import { DriverLogService } from './driver-log.service.js';
import { DriverController } from './driver.controller.js';
import { EventStore } from './event-store.service.js';
import { LiveTrips } from './live-trips.service.js';
import { TripsPerformedService } from './trips-performed.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule],
  controllers: [DriverController],
  providers: [CrewsService, DriverLogService, EventStore, LiveTrips, TripsPerformedService],
  exports: [CrewsService, DriverLogService, EventStore, LiveTrips, TripsPerformedService],
})
export class OperationsModule {}
