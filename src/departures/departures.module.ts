import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DeparturesController } from './departures.controller.js';
import { DeparturesService } from './departures.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule, OperationsModule],
  controllers: [DeparturesController],
  providers: [DeparturesService],
  exports: [DeparturesService],
})
export class DeparturesModule {}
