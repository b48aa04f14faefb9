import { Module } from '@nestjs/common';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { AddedTrips } from './added-trips.service.js';
import { CancellationsService } from './cancellations.service.js';
import { ChangedTripsController } from './changed-trips.controller.js';
import { DayChangesController } from './day-changes.controller.js';
import { DayChanges } from './day-changes.service.js';
import { MovedTrips } from './moved-trips.service.js';
import { UndoneChanges } from './undone-changes.service.js';

@Module({
  imports: [DriverLogModule, NetworkModule, OperationsModule, TimetablesModule],
  controllers: [ChangedTripsController, DayChangesController],
  providers: [AddedTrips, CancellationsService, DayChanges, MovedTrips, UndoneChanges],
})
export class DayChangesModule {}
