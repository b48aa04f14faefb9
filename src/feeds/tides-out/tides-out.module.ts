import { Module } from '@nestjs/common';
import { FleetModule } from '../../fleet/fleet.module.js';
import { MonthlyReportsModule } from '../../monthly-reports/monthly-reports.module.js';
import { NetworkModule } from '../../network/network.module.js';
import { OperationsModule } from '../../operations/operations.module.js';
import { RidershipModule } from '../../ridership/ridership.module.js';
import { TimetablesModule } from '../../timetables/timetables.module.js';
import { PseudonymKeys } from './pseudonym-keys.service.js';
import { TidesMonths } from './tides-months.service.js';
import { TidesOutController } from './tides-out.controller.js';

@Module({
  imports: [FleetModule, MonthlyReportsModule, NetworkModule, OperationsModule, RidershipModule, TimetablesModule],
  controllers: [TidesOutController],
  providers: [PseudonymKeys, TidesMonths],
})
export class TidesOutModule {}
