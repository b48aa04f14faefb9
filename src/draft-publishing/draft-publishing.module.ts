import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AlertsModule } from '../alerts/alerts.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { RidershipModule } from '../ridership/ridership.module.js';
import { TimetableDraftsModule } from '../timetable-drafts/timetable-drafts.module.js';
import { TimetableVersionsModule } from '../timetable-versions/timetable-versions.module.js';
import { TimetablesModule } from '../timetables/timetables.module.js';
import { DraftComparing } from './draft-comparing.service.js';
import { DraftPublicationController } from './draft-publication.controller.js';
import { DraftPublications } from './draft-publications.service.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { DraftWithdrawing } from './draft-withdrawing.service.js';
import { PublicationAnswers } from './publication-answers.service.js';
import { PublicationStatements } from './publication-statements.service.js';

@Module({
  imports: [
    AccountsModule,
    AlertsModule,
    FleetModule,
    NetworkModule,
    PublishingModule,
    RidershipModule,
    TimetableDraftsModule,
    TimetablesModule,
    TimetableVersionsModule,
  ],
  controllers: [DraftPublicationController],
  providers: [DraftComparing, DraftPublications, DraftPublishing, DraftWithdrawing, PublicationAnswers, PublicationStatements],
  exports: [PublicationStatements],
})
export class DraftPublishingModule {}
