import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FrozenMonths } from '../monthly-reports/frozen-months.service.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { PublishingService } from './publishing.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, NetworkModule, TimetablesModule],
  providers: [FrozenMonths, PublishingService],
  exports: [PublishingService],
})
export class PublishingModule {}
