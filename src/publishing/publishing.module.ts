import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { FrozenMonths } from '../monthly-reports/frozen-months.service.js';
import { NetworkModule } from '../network/network.module.js';
import { RiderReportsModule } from '../rider-reports/rider-reports.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { PublishingService } from './publishing.service.js';
import { ReferencesService } from './references.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, FleetModule, NetworkModule, RiderReportsModule, TimetablesModule],
  providers: [FrozenMonths, PublishingService, ReferencesService],
  exports: [PublishingService, ReferencesService],
})
export class PublishingModule {}
