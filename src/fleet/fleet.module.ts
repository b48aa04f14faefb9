import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { AssignableTrips } from './assignable-trips.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { CrewsService } from './crews.service.js';
import { VehiclesController } from './vehicles.controller.js';
import { VehiclesService } from './vehicles.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule],
  controllers: [AssignmentsController, VehiclesController],
  providers: [AssignableTrips, AssignmentsService, CrewsService, VehiclesService],
  exports: [AssignableTrips, AssignmentsService, CrewsService],
})
export class FleetModule {}
