import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { RidershipModule } from '../ridership/ridership.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { ActsController } from './acts.controller.js';
import { Acts } from './acts.service.js';
import { CorrectedPeople } from './corrected-people.service.js';
import { CorrectedVehicles } from './corrected-vehicles.service.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { Meanwhile } from './meanwhile.service.js';
import { MovedLogs } from './moved-logs.service.js';
import { NamedVehicles } from './named-vehicles.service.js';
import { Sheets } from './sheets.service.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { VoidedLogs } from './voided-logs.service.js';

@Module({
  imports: [AccountsModule, DriverLogModule, FleetModule, NetworkModule, OperationsModule, RidershipModule, TimetablesModule],
  controllers: [ActsController, CorrectionsController],
  providers: [
    Acts,
    CorrectedPeople,
    CorrectedVehicles,
    CorrectionsService,
    Meanwhile,
    MovedLogs,
    NamedVehicles,
    Sheets,
    TripsToCorrect,
    VoidedLogs,
  ],
})
export class CorrectionsModule {}
