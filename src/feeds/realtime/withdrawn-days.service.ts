import { Injectable } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { inEveryLanguage, textSpeaker } from '../../language.js';
import type { Network } from '../../network/network.service.js';
import { routeName } from '../../network/spoken.js';
import { epochSeconds, plus, seconds, type ServiceDate } from '../../scheduling/service-time.js';
import { Blocks } from '../../timetables/blocks.service.js';
import { giveWay } from '../../turns.io.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { VersionInFeed } from '../gtfs-out/feed-version.service.js';
import type { FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import { versionOn, type Moment } from './feed-trips.service.js';
import { feedDate } from './feed-trip.js';
import { dayAlert } from './realtime-alerts.js';
import { realtimeTexts } from './realtime.texts.js';
import { isWithdrawn, nextDays, withdrawnOn, withdrawnTrip, type WithdrawnDay } from './withdrawn-days.js';

const say = textSpeaker(realtimeTexts);

/**
 * Says which trips do not run on the next days because a manager decided so. The static feed says it, too, but consumers may still have the one
 * of yesterday; to those who have the new one these entities say nothing new.
 */
@Injectable()
export class WithdrawnDays {
  constructor(private readonly blocks: Blocks) {}

  async *entities(moment: Moment, today: ServiceDate): AsyncGenerator<FeedEntity> {
    for (const date of nextDays(today)) {
      const version = versionOn(moment.versions, date);
      const days = version === null ? [] : withdrawnOn(version.inForce, date);
      if (version === null || days.length === 0) continue;
      let count = 0;
      for await (const entity of this.trips(moment, version, date, days)) {
        count += 1;
        yield entity;
      }
      // Nothing would run on the date anyway, or all of it is over.
      if (count > 0) for (const day of days) yield alertOf(moment.network, day);
    }
  }

  private async *trips(
    { network, now }: Moment,
    version: VersionInFeed,
    date: ServiceDate,
    days: readonly WithdrawnDay[],
  ): AsyncGenerator<FeedEntity> {
    const { inForce, services } = version;
    const running = inForce.days.running(date);
    const zone = zoneOn(network, date);
    for (const trip of (await this.blocks.tripsOf(inForce)).all()) {
      await giveWay();
      const pattern = network.patterns.get(trip.patternId);
      if (pattern === undefined || services.idOf(pattern.routeId, trip.serviceId) === null) continue;
      if (!isWithdrawn(trip, pattern.routeId, running, days)) continue;
      if (plus(epochSeconds(date, trip.startTime, zone), seconds(trip.lasts)) < now) continue;
      yield withdrawnTrip(trip, pattern, date, inForce.version.versionId);
    }
  }
}

function alertOf(network: Network, { date, routeId, reason }: WithdrawnDay): FeedEntity {
  const route = network.routes.get(routeId ?? '');
  const header = inEveryLanguage((language) =>
    route === undefined
      ? say('noService', { date })[language]
      : say('noServiceOfRoute', { date, route: routeName(network, route, language) })[language],
  );
  const id = ['no-service', feedDate(date), ...(routeId === null ? [] : [feedId(routeId)])].join(':');
  return dayAlert(
    { id, agencyId: network.agency.agencyId, routeId },
    header,
    inEveryLanguage((language) => say('reason', { reason: reason[language] })[language]),
  );
}
