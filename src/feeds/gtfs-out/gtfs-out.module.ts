import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../../agency-settings/agency-settings.module.js';
import { NetworkModule } from '../../network/network.module.js';
import { TimetablesModule } from '../../timetables/timetables.module.js';
import { FeedAccessModule } from '../access/feed-access.module.js';
import { FeedVersions } from './feed-version.service.js';
import { GtfsChecks } from './gtfs-check.service.js';
import { GtfsFeedController } from './gtfs-feed.controller.js';
import { GtfsFeeds } from './gtfs-feed.service.js';

@Module({
  imports: [AgencySettingsModule, FeedAccessModule, NetworkModule, TimetablesModule],
  controllers: [GtfsFeedController],
  providers: [FeedVersions, GtfsFeeds, GtfsChecks],
  exports: [FeedVersions, GtfsFeeds, GtfsChecks],
})
export class GtfsOutModule {}
