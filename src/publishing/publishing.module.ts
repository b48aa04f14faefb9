import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FrozenMonths } from '../monthly-reports/frozen-months.service.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { TimetableVersionsModule } from '../timetable-versions/timetable-versions.module.js';
import { PublishingService } from './publishing.service.js';
import { VersionActsController } from './version-acts.controller.js';
import { VersionActs } from './version-acts.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, NetworkModule, TimetablesModule, TimetableVersionsModule],
  controllers: [VersionActsController],
  providers: [FrozenMonths, PublishingService, VersionActs],
  exports: [PublishingService, VersionActs],
})
export class PublishingModule {}
