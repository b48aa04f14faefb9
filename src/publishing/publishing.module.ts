import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { MonthlyReportsModule } from '../monthly-reports/monthly-reports.module.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { PublishingService } from './publishing.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, MonthlyReportsModule, NetworkModule, TimetablesModule],
  providers: [PublishingService],
  exports: [PublishingService],
})
export class PublishingModule {}
