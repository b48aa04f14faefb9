import { Module } from '@nestjs/common';
import { FleetModule } from '../fleet/fleet.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MonthlyReportsModule } from '../monthly-reports/monthly-reports.module.js';
import { NetworkModule } from '../network/network.module.js';
import { OperationsModule } from '../operations/operations.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { DraftPublishingModule } from '../draft-publishing/draft-publishing.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { UpkeepModule } from '../upkeep/upkeep.module.js';
import { CalendarWarning } from './calendar-warning.service.js';
import { JobRunsController } from './job-runs.controller.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';

@Module({
  imports: [
    FleetModule,
    JobsModule,
    MonthlyReportsModule,
    NetworkModule,
    OperationsModule,
    PublishingModule,
    DraftPublishingModule,
    TimetablesModule,
    UpkeepModule,
  ],
  controllers: [JobRunsController, NoticesController],
  providers: [CalendarWarning, NoticesService],
  exports: [NoticesService],
})
export class NoticesModule {}
