import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { CorrectionsService } from './corrections.service.js';
import { JobsService } from './jobs.service.js';
import { MonthsController } from '../monthly-reports/months.controller.js';
import { NoticesController } from '../notices/notices.controller.js';
import { NoticesService } from '../notices/notices.service.js';
import { RidershipController } from './ridership.controller.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipService } from './ridership.service.js';
import { SnapshotsService } from '../monthly-reports/snapshots.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, FleetModule, NetworkModule, OperationsModule, TimetablesModule],
  controllers: [MonthsController, NoticesController, RidershipController],
  providers: [CorrectionsService, JobsService, NoticesService, RidershipDays, RidershipService, SnapshotsService],
  exports: [RidershipDays, RidershipService, SnapshotsService],
})
export class RidershipModule {}
