import { Module } from '@nestjs/common';
import { AgencySettingsModule } from '../../agency-settings/agency-settings.module.js';
import { AlertsModule } from '../../alerts/alerts.module.js';
import { DeparturesModule } from '../../departures/departures.module.js';
import { NetworkModule } from '../../network/network.module.js';
import { OperationsModule } from '../../operations/operations.module.js';
import { TimetablesModule } from '../../timetables/timetables.module.js';
import { FeedAccessModule } from '../access/feed-access.module.js';
import { GtfsOutModule } from '../gtfs-out/gtfs-out.module.js';
import { ArrivalMethods } from './arrival-methods.service.js';
import { NetworkMethods } from './network-methods.service.js';
import { OneBusAwayController } from './onebusaway.controller.js';
import { OneBusAway } from './onebusaway.service.js';
import { OneBusAwayTowns } from './onebusaway-town.service.js';
import { RouteLines } from './route-lines.service.js';
import { TripMethods } from './trip-methods.service.js';

@Module({
  imports: [
    ...[FeedAccessModule, AgencySettingsModule, AlertsModule, DeparturesModule],
    ...[GtfsOutModule, NetworkModule, OperationsModule, TimetablesModule],
  ],
  controllers: [OneBusAwayController],
  providers: [ArrivalMethods, NetworkMethods, OneBusAway, OneBusAwayTowns, RouteLines, TripMethods],
})
export class OneBusAwayModule {}
