import { Module } from '@nestjs/common';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { CancelledTrips } from './cancelled-trips.service.js';
import { CrewWeeks } from './crew-weeks.service.js';
import { DriverTripsController } from './driver-trips.controller.js';
import { LiveTrips } from './live-trips.service.js';
import { PlansOfDays } from './plans-of-days.service.js';
import { ReportingRoutes } from './reporting-routes.service.js';
import { TripsPerformedService } from './trips-performed.service.js';
import { UnassignedTripsController } from './unassigned-trips.controller.js';
import { UnassignedTrips } from './unassigned-trips.service.js';

@Module({
  imports: [DriverLogModule, FleetModule, NetworkModule, TimetablesModule],
  controllers: [DriverTripsController, UnassignedTripsController],
  providers: [CancelledTrips, CrewWeeks, LiveTrips, PlansOfDays, ReportingRoutes, TripsPerformedService, UnassignedTrips],
  exports: [CancelledTrips, LiveTrips, TripsPerformedService, UnassignedTrips],
})
export class OperationsModule {}
