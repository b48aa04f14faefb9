import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import type { Clock } from './clock.js';
import { readConfig, type ServerSettings } from './config.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { AgencyKeepingModule } from './agency-keeping/agency-keeping.module.js';
import { AlertsModule } from './alerts/alerts.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DatabaseModule } from './database/database.module.js';
import { DeparturesModule } from './departures/departures.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { OfferedModule } from './feeds/offered/offered.module.js';
import { GtfsOutModule } from './feeds/gtfs-out/gtfs-out.module.js';
import { RealtimeModule } from './feeds/realtime/realtime.module.js';
import { OneBusAwayModule } from './feeds/onebusaway/onebusaway.module.js';
import { TidesOutModule } from './feeds/tides-out/tides-out.module.js';
import { HttpModule } from './http/http.module.js';
import { MonthlyReportsModule } from './monthly-reports/monthly-reports.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { DispatchModule } from './dispatch/dispatch.module.js';
import { DriverAppModule } from './driver-app/driver-app.module.js';
import { DeskPagesModule } from './desk-pages/desk-pages.module.js';
import { DriverPagesModule } from './driver-pages/driver-pages.module.js';
import { DayChangesModule } from './day-changes/day-changes.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PostersModule } from './posters/posters.module.js';
import { RefusedRowsModule } from './refused-rows/refused-rows.module.js';
import { RiderReportsModule } from './rider-reports/rider-reports.module.js';
import { RidershipListsModule } from './ridership-lists/ridership-lists.module.js';
import { RidershipModule } from './ridership/ridership.module.js';
import { TownPagesModule } from './town-pages/town-pages.module.js';
import { StaticSiteModule } from './static-site/static-site.module.js';
import { TimetableVersionsModule } from './timetable-versions/timetable-versions.module.js';
import { TimetableDraftsModule } from './timetable-drafts/timetable-drafts.module.js';
import { DraftPublishingModule } from './draft-publishing/draft-publishing.module.js';
import { UpkeepModule } from './upkeep/upkeep.module.js';

@Module({})
export class AppModule {
  /** The whole server on an open database: requests, pages and scheduled jobs. */
  static on(source: DataSource, clock: Clock, settings: ServerSettings = readConfig({})): DynamicModule {
    const { imports = [] } = AppModule.forCommands(source, clock, settings);
    return {
      module: AppModule,
      imports: [
        ...imports,
        ScheduleModule.forRoot(),
        UpkeepModule,
        TimetableVersionsModule,
        TimetableDraftsModule,
        DraftPublishingModule,
        DriverAppModule,
        RefusedRowsModule,
        DeparturesModule,
        RiderReportsModule,
        RidershipModule,
        CorrectionsModule,
        RidershipListsModule,
        MonthlyReportsModule,
        TidesOutModule,
        NoticesModule,
        DispatchModule,
        OfferedModule,
        PagesModule,
        TownPagesModule,
        DriverPagesModule,
        DeskPagesModule,
        PostersModule,
        StaticSiteModule,
        GtfsOutModule,
        RealtimeModule,
        OneBusAwayModule,
      ],
    };
  }

  /** For `publish-static`, which writes pages as files: no requests are answered and no jobs run. */
  static forPublishing(source: DataSource, clock: Clock): DynamicModule {
    const { imports = [] } = AppModule.forCommands(source, clock);
    return { module: AppModule, imports: [...imports, DeparturesModule, PagesModule, StaticSiteModule] };
  }

  /** For commands in the terminal: no requests are answered and no jobs run. */
  static forCommands(source: DataSource, clock: Clock, settings: ServerSettings = readConfig({})): DynamicModule {
    const first = [DatabaseModule.on(source, clock), AgenciesModule, HttpModule.with(settings)];
    return {
      module: AppModule,
      imports: [...first, AccountsModule, AgencyKeepingModule, AlertsModule, OperationsModule, DayChangesModule, FeedsModule],
    };
  }
}
