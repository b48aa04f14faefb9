import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RidershipModule } from '../ridership/ridership.module.js';
import { DriftedMonths } from './drifted-months.service.js';
import { LiveMonths } from './live-months.service.js';
import { MonthlySummary } from './monthly-summary.service.js';
import { MonthsController } from './months.controller.js';
import { SnapshotsService } from './snapshots.service.js';

@Module({
  imports: [AccountsModule, JobsModule, NetworkModule, RidershipModule],
  controllers: [MonthsController],
  providers: [DriftedMonths, LiveMonths, MonthlySummary, SnapshotsService],
  exports: [SnapshotsService],
})
export class MonthlyReportsModule {}
