import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverAppModule } from '../driver-app/driver-app.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { RiderReportsModule } from '../rider-reports/rider-reports.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DispatchController } from './dispatch.controller.js';
import { DispatchDays } from './dispatch-days.service.js';

@Module({
  imports: [AccountsModule, DriverAppModule, FleetModule, NetworkModule, OperationsModule, RiderReportsModule, TimetablesModule],
  controllers: [DispatchController],
  providers: [DispatchDays],
})
export class DispatchModule {}
