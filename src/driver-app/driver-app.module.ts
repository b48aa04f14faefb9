import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgencySettingsModule } from '../agency-settings/agency-settings.module.js';
import { AlertsModule } from '../alerts/alerts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { BundleParts } from './bundle-parts.service.js';
import { Bundles } from './bundles.service.js';
import { DriverAppController } from './driver-app.controller.js';
import { TripSheets } from './trip-sheets.service.js';

@Module({
  imports: [
    AccountsModule,
    AgencySettingsModule,
    AlertsModule,
    DriverLogModule,
    FleetModule,
    NetworkModule,
    OperationsModule,
    TimetablesModule,
  ],
  controllers: [DriverAppController],
  providers: [BundleParts, Bundles, TripSheets],
})
export class DriverAppModule {}
