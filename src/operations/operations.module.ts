import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { EventStore } from './event-store.service.js';
import { TripsPerformedService } from './trips-performed.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule],
  providers: [EventStore, TripsPerformedService],
  exports: [EventStore, TripsPerformedService],
})
export class OperationsModule {}
