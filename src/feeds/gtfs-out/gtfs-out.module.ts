import { Module } from '@nestjs/common';
import { NetworkModule } from '../../network/network.module.js';
import { TimetablesModule } from '../../timetables/timetables.module.js';
import { FeedAccessModule } from '../access/feed-access.module.js';
import { FeedVersions } from './feed-version.service.js';

@Module({
  imports: [FeedAccessModule, NetworkModule, TimetablesModule],
  providers: [FeedVersions],
  exports: [FeedVersions],
})
export class GtfsOutModule {}
