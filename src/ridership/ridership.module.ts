import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { NightlyClosing } from './nightly-closing.service.js';
import { RidershipController } from './ridership.controller.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipFigures } from './ridership-figures.service.js';
import { RidershipRows } from './ridership-rows.service.js';
import { RidershipService } from './ridership.service.js';
import { BehindFigures, TripDetails } from './trip-details.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, FleetModule, JobsModule, NetworkModule, OperationsModule, TimetablesModule],
  controllers: [RidershipController],
  providers: [BehindFigures, NightlyClosing, RidershipDays, RidershipFigures, RidershipRows, RidershipService, TripDetails],
  exports: [BehindFigures, RidershipDays, TripDetails],
})
export class RidershipModule {}
