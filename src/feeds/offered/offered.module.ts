import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../../agency-settings/agency-settings.module.js';
import { NetworkModule } from '../../network/network.module.js';
import { FeedAccessModule } from '../access/feed-access.module.js';
import { GtfsOutModule } from '../gtfs-out/gtfs-out.module.js';
import { FeedList } from './feed-list.service.js';
import { FeedsController } from './feeds.controller.js';

/** Says which feeds there are. */
@Module({
  imports: [AgencySettingsModule, FeedAccessModule, GtfsOutModule, NetworkModule],
  controllers: [FeedsController],
  providers: [FeedList],
  exports: [FeedList],
})
export class OfferedModule {}
