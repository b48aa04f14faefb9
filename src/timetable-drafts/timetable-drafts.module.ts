import { Module } from '@nestjs/common';
import { AgencyKeepingModule } from '../agency-keeping/agency-keeping.module.js';
import { FleetModule } from '../fleet/fleet.module.js';
import { NetworkModule } from '../network/network.module.js';
import { TimetableVersionsModule } from '../timetable-versions/timetable-versions.module.js';
import { DraftAnswers } from './draft-answers.service.js';
import { DraftDeparturesController } from './draft-departures.controller.js';
import { DraftEdits } from './draft-edits.service.js';
import { DraftFeeds } from './draft-feeds.service.js';
import { DraftRows } from './draft-rows.service.js';
import { DraftsController } from './drafts.controller.js';
import { Drafts } from './drafts.service.js';
import { VersionContents } from './version-contents.service.js';

@Module({
  imports: [AgencyKeepingModule, FleetModule, NetworkModule, TimetableVersionsModule],
  controllers: [DraftsController, DraftDeparturesController],
  providers: [DraftAnswers, DraftEdits, DraftFeeds, DraftRows, Drafts, VersionContents],
  exports: [DraftAnswers, DraftFeeds, Drafts, VersionContents],
})
export class TimetableDraftsModule {}
