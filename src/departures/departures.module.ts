import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DeparturesController } from './departures.controller.js';
import { DeparturesService } from './departures.service.js';
import { RouteDays } from './route-days.service.js';
import { TimetableController } from './timetable.controller.js';

@Module({
  imports: [NetworkModule, TimetablesModule, OperationsModule],
  controllers: [DeparturesController, TimetableController],
  providers: [DeparturesService, RouteDays],
  exports: [DeparturesService, RouteDays],
})
export class DeparturesModule {}
