import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RidershipModule } from '../ridership/ridership.module.js';
import { ContractorStatements } from './contractor-statement.service.js';
import { ContractorController } from './contractor.controller.js';
import { DriftedMonths } from './drifted-months.service.js';
import { LiveMonths } from './live-months.service.js';
import { MonthlySummary } from './monthly-summary.service.js';
import { MonthBodies } from './month-bodies.service.js';
import { MonthsController } from './months.controller.js';
import { ReportWordsController } from './report-words.controller.js';
import { ReportWordsService } from './report-words.service.js';
import { SnapshotsService } from './snapshots.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, FleetModule, JobsModule, NetworkModule, RidershipModule],
  controllers: [ContractorController, MonthsController, ReportWordsController],
  providers: [MonthBodies, ContractorStatements, DriftedMonths, LiveMonths, MonthlySummary, ReportWordsService, SnapshotsService],
  exports: [SnapshotsService],
})
export class MonthlyReportsModule {}
