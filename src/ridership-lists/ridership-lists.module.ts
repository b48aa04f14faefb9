import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { RidershipModule } from '../ridership/ridership.module.js';
import { BehindFiguresController } from './behind-figures.controller.js';
import { MonthChartsController } from './month-charts.controller.js';
import { MonthListsController } from './month-lists.controller.js';
import { MonthLists } from './month-lists.service.js';

@Module({
  imports: [AccountsModule, FleetModule, NetworkModule, OperationsModule, RidershipModule],
  controllers: [BehindFiguresController, MonthChartsController, MonthListsController],
  providers: [MonthLists],
})
export class RidershipListsModule {}
