import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../agency-settings/agency-settings.module.js';
import { AlertsModule } from '../alerts/alerts.module.js';
import { DeparturesModule } from '../departures/departures.module.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { RiderReportsModule } from '../rider-reports/rider-reports.module.js';
import { AlertPreviewsController } from './alert-previews.controller.js';
import { AlertPreviews } from './alert-previews.service.js';
import { BoardLines } from './board-lines.service.js';
import { BoardStreams } from './board-streams.service.js';
import { BoardsController } from './boards.controller.js';
import { BoardsService } from './boards.service.js';
import { OfflineDaysController } from './offline-days.controller.js';
import { OfflineDaysService } from './offline-days.service.js';
import { PagesController } from './pages.controller.js';
import { ReportFormsController } from './report-forms.controller.js';
import { Rides } from './rides.service.js';
import { StopPages } from './stop-pages.service.js';
import { TimetableChanges } from './timetable-changes.service.js';
import { TimetablePages } from './timetable-pages.service.js';
import { TimetablePageController } from './timetable-page.controller.js';
import { WebFilesController } from './web-files.controller.js';
import { WebFiles } from './web-files.service.js';

@Module({
  imports: [AgencySettingsModule, NetworkModule, TimetablesModule, AlertsModule, DeparturesModule, RiderReportsModule],
  controllers: [
    AlertPreviewsController,
    PagesController,
    TimetablePageController,
    BoardsController,
    OfflineDaysController,
    ReportFormsController,
    WebFilesController,
  ],
  providers: [
    AlertPreviews,
    BoardLines,
    BoardsService,
    BoardStreams,
    OfflineDaysService,
    Rides,
    StopPages,
    TimetableChanges,
    TimetablePages,
    WebFiles,
  ],
  exports: [BoardsService, OfflineDaysService, TimetablePages, WebFiles],
})
export class PagesModule {}
