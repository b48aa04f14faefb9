import { Module } from '@nestjs/common';
import { DeparturesModule } from '../departures/departures.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { RiderReportsModule } from '../rider-reports/rider-reports.module.js';
import { BoardLines } from './board-lines.service.js';
import { BoardStreams } from './board-streams.service.js';
import { BoardsController } from './boards.controller.js';
import { BoardsService } from './boards.service.js';
import { CopiesService } from './copies.service.js';
import { CopyPages } from './copy-pages.service.js';
import { KeptDaysController } from './kept-days.controller.js';
import { KeptDaysService } from './kept-days.service.js';
import { PagesController } from './pages.controller.js';
import { PostersController } from './posters.controller.js';
import { Posters } from './posters.service.js';
import { ReportFormsController } from './report-forms.controller.js';
import { Rides } from './rides.service.js';
import { StopPages } from './stop-pages.service.js';
import { TimetableChanges } from './timetable-changes.service.js';
import { TimetablePages } from './timetable-pages.service.js';
import { TimetablePageController } from './timetable-page.controller.js';
import { WebFilesController } from './web-files.controller.js';
import { WebFiles } from './web-files.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule, OperationsModule, DeparturesModule, RiderReportsModule],
  controllers: [
    PagesController,
    TimetablePageController,
    PostersController,
    BoardsController,
    KeptDaysController,
    ReportFormsController,
    WebFilesController,
  ],
  providers: [
    BoardLines,
    BoardsService,
    BoardStreams,
    CopiesService,
    CopyPages,
    KeptDaysService,
    Posters,
    Rides,
    StopPages,
    TimetableChanges,
    TimetablePages,
    WebFiles,
  ],
})
export class PagesModule {}
