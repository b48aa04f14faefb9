import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { AlertsController } from './alerts.controller.js';
import { AlertsService } from './alerts.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { CancellationsController } from './cancellations.controller.js';
import { CancellationsService } from './cancellations.service.js';
import { CancelledTrips } from './cancelled-trips.service.js';
import { CrewsService } from './crews.service.js';
import { DriverLogService } from './driver-log.service.js';
import { DriverController } from './driver.controller.js';
import { EventStore } from './event-store.service.js';
import { LiveTrips } from './live-trips.service.js';
import { ManagersChanges } from './managers-changes.service.js';
import { TripsPerformedService } from './trips-performed.service.js';
import { VehiclesController } from './vehicles.controller.js';
import { VehiclesService } from './vehicles.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule],
  controllers: [AlertsController, AssignmentsController, CancellationsController, DriverController, VehiclesController],
  providers: [
    AlertsService,
    AssignmentsService,
    CancellationsService,
    CancelledTrips,
    CrewsService,
    DriverLogService,
    EventStore,
    LiveTrips,
    ManagersChanges,
    TripsPerformedService,
    VehiclesService,
  ],
  exports: [
    AlertsService,
    AssignmentsService,
    CancelledTrips,
    CrewsService,
    DriverLogService,
    EventStore,
    LiveTrips,
    TripsPerformedService,
  ],
})
export class OperationsModule {}
