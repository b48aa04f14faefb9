import { Module } from '@nestjs/common';
import { DevicesModule } from '../devices/devices.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DriverEventsController } from './driver-events.controller.js';
import { DriverLogService } from './driver-log.service.js';
import { EventStore } from './event-store.service.js';
import { TripsOfEvents } from './trips-of-events.service.js';
import { LoggedEvents } from './logged-events.service.js';
import { PastedController } from './pasted.controller.js';
import { RunningTimes } from './running-times.service.js';
import { TripIdentities } from './trip-identities.service.js';

@Module({
  imports: [DevicesModule, FleetModule, NetworkModule, TimetablesModule],
  controllers: [DriverEventsController, PastedController],
  providers: [DriverLogService, EventStore, TripsOfEvents, LoggedEvents, RunningTimes, TripIdentities],
  exports: [DriverLogService, EventStore, LoggedEvents, TripIdentities],
})
export class DriverLogModule {}
