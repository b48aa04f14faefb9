import { Module } from '@nestjs/common';
import { AlertsModule } from '../../alerts/alerts.module.js';
import { NetworkModule } from '../../network/network.module.js';
import { OperationsModule } from '../../operations/operations.module.js';
import { TimetablesModule } from '../../timetables/timetables.module.js';
import { FeedAccessModule } from '../access/feed-access.module.js';
import { GtfsOutModule } from '../gtfs-out/gtfs-out.module.js';
import { FeedTrips } from './feed-trips.service.js';
import { RealtimeContentsService } from './realtime-contents.service.js';
import { RealtimeFeeds } from './realtime-feeds.service.js';
import { RealtimeController } from './realtime.controller.js';
import { WithdrawnDays } from './withdrawn-days.service.js';

@Module({
  imports: [FeedAccessModule, GtfsOutModule, AlertsModule, NetworkModule, OperationsModule, TimetablesModule],
  controllers: [RealtimeController],
  providers: [FeedTrips, WithdrawnDays, RealtimeContentsService, RealtimeFeeds],
  exports: [RealtimeFeeds],
})
export class RealtimeModule {}
