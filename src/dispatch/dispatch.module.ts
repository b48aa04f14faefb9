import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeparturesModule } from '../departures/departures.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DriverAppModule } from '../driver-app/driver-app.module.js';
import { DriverLogModule } from '../driver-log/driver-log.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { MonthlyReportsModule } from '../monthly-reports/monthly-reports.module.js';
import { NetworkModule } from '../network/network.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { RefusedRowsModule } from '../refused-rows/refused-rows.module.js';
import { RiderReportsModule } from '../rider-reports/rider-reports.module.js';
import { RidershipModule } from '../ridership/ridership.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DayAnswers } from './day-answers.service.js';
import { DaysByRoute } from './days-by-route.service.js';
import { DispatchController } from './dispatch.controller.js';
import { DeskStreams } from './desk-streams.service.js';
import { DispatchDays } from './dispatch-days.service.js';
import { OpenNeeds } from './needs.service.js';
import { Outlooks } from './outlooks.service.js';
import { RidersView } from './riders-view.service.js';
import { CurrentTrips } from './current-trips.service.js';

@Module({
  imports: [
    AccountsModule,
    DeparturesModule,
    DevicesModule,
    DriverAppModule,
    DriverLogModule,
    FleetModule,
    MonthlyReportsModule,
    NetworkModule,
    NoticesModule,
    OperationsModule,
    RefusedRowsModule,
    RiderReportsModule,
    RidershipModule,
    TimetablesModule,
  ],
  controllers: [DispatchController],
  providers: [DeskStreams, DispatchDays, DayAnswers, DaysByRoute, OpenNeeds, Outlooks, RidersView, CurrentTrips],
})
export class DispatchModule {}
