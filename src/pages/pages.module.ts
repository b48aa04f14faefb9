import { Module } from '@nestjs/common';
import { DeparturesModule } from '../departures/departures.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { BoardStreams } from './board-streams.service.js';
import { BoardsController } from './boards.controller.js';
import { BoardsService } from './boards.service.js';
import { CopiesService } from './copies.service.js';
import { CopyPages } from './copy-pages.service.js';
import { KeptDaysController } from './kept-days.controller.js';
import { KeptDaysService } from './kept-days.service.js';
import { PagesController } from './pages.controller.js';
import { TimetablePages } from './timetable-pages.service.js';
import { TimetablePageController } from './timetable-page.controller.js';
import { WebFilesController } from './web-files.controller.js';
import { WebFiles } from './web-files.service.js';

@Module({
  imports: [NetworkModule, TimetablesModule, OperationsModule, DeparturesModule],
  controllers: [PagesController, TimetablePageController, BoardsController, KeptDaysController, WebFilesController],
  providers: [BoardsService, BoardStreams, CopiesService, CopyPages, KeptDaysService, TimetablePages, WebFiles],
})
export class PagesModule {}
