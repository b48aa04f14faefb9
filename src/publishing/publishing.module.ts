import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgencyKeepingModule } from '../agency-keeping/agency-keeping.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FrozenMonths } from '../monthly-reports/frozen-months.service.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { TimetableVersionsModule } from '../timetable-versions/timetable-versions.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { CarriedReports } from '../rider-reports/carried-reports.service.js';
import { CarriedIds } from './carried-ids.service.js';
import { LostReferences } from './lost-references.service.js';
import { PublishingService } from './publishing.service.js';
import { ReferencesService } from './references.service.js';
import { VersionActsController } from './version-acts.controller.js';
import { VersionActs } from './version-acts.service.js';

@Module({
  imports: [AccountsModule, AgencyKeepingModule, DriverLogModule, FleetModule, NetworkModule, TimetablesModule, TimetableVersionsModule],
  controllers: [VersionActsController],
  providers: [CarriedIds, CarriedReports, FrozenMonths, LostReferences, PublishingService, ReferencesService, VersionActs],
  exports: [LostReferences, PublishingService, ReferencesService, VersionActs],
})
export class PublishingModule {}
