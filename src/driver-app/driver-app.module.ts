import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AgencySettingsModule } from '../agency-settings/agency-settings.module.js';
import { AlertsModule } from '../alerts/alerts.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { BundleParts } from './bundle-parts.service.js';
import { Bundles } from './bundles.service.js';
import { DriverAppController } from './driver-app.controller.js';
import { DriverHistory } from './driver-history.service.js';
import { DriverMessagesController } from './driver-messages.controller.js';
import { DriverMessages } from './driver-messages.service.js';
import { DriverNotesController } from './driver-notes.controller.js';
import { DriverNotes } from './driver-notes.service.js';
import { PastedNotes } from './pasted-notes.service.js';
import { TripSheets } from './trip-sheets.service.js';

@Module({
  imports: [
    AccountsModule,
    AgencySettingsModule,
    AlertsModule,
    DevicesModule,
    DriverLogModule,
    FleetModule,
    NetworkModule,
    OperationsModule,
    TimetablesModule,
  ],
  controllers: [DriverAppController, DriverMessagesController, DriverNotesController],
  providers: [BundleParts, Bundles, DriverHistory, DriverMessages, DriverNotes, PastedNotes, TripSheets],
  exports: [DriverNotes],
})
export class DriverAppModule {}
