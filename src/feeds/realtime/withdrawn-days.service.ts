import { Injectable } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { inEveryLanguage, textSpeaker } from '../../language.js';
import type { Network } from '../../network/network.service.js';
import { routeName } from '../../network/spoken.js';
import { addDays, epochSeconds, plus, seconds, startOfServiceDay, type ServiceDate } from '../../scheduling/service-time.js';
import { Blocks } from '../../timetables/blocks.service.js';
import { giveWay } from '../../turns.io.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { VersionInFeed } from '../gtfs-out/feed-version.service.js';
import type { FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import { versionOn, type Moment } from './feed-trips.service.js';
import { feedDate } from './feed-trip.js';
import { dayAlert } from './realtime-alerts.js';
import { realtimeTexts } from './realtime.texts.js';
import { nextDays, withdrawnBy, withdrawnOn, withdrawnTrip, type WithdrawnDay } from './withdrawn-days.js';

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
      const routesOf = new Map(days.map((day) => [day, new Set<string>()]));
      for await (const { routeId, day, entity } of this.trips(moment, version, date, days)) {
        routesOf.get(day)?.add(routeId);
        if (entity !== null) yield entity;
      }
      // On days without routes nothing would run anyway, or all of it is over.
      for (const [day, routeIds] of routesOf) if (routeIds.size > 0) yield alertOf(moment.network, day, [...routeIds].sort());
    }
  }

  private async *trips(
    { network, now }: Moment,
    { inForce, services }: VersionInFeed,
    date: ServiceDate,
    days: readonly WithdrawnDay[],
  ): AsyncGenerator<WithdrawnTrip> {
    const running = inForce.days.running(date);
    const zone = zoneOn(network, date);
    const trips = await this.blocks.tripsOf(inForce);
    for (const trip of trips.all()) {
      await giveWay();
      const pattern = network.patterns.get(trip.patternId);
      const day = pattern === undefined ? null : withdrawnBy(trip, pattern.routeId, running, days);
      if (pattern === undefined || day === null || !services.routeIds.has(pattern.routeId)) continue;
      if (plus(epochSeconds(date, trip.startTime, zone), seconds(trip.lasts)) < now) continue;
      // The static feed does not have trips that run on none of its dates; that they do not run is then in the alert alone.
      const isInFeed = services.idOf(pattern.routeId, trip.serviceId) !== null;
      const starts = (trips.offsets(trip)?.arrivals[0] ?? 0) === 0 ? trip.startTime : null;
      const { versionId } = inForce.version;
      yield { routeId: pattern.routeId, day, entity: isInFeed ? withdrawnTrip({ ...trip, starts }, pattern, date, versionId) : null };
    }
  }
}

/** A trip that does not run because of a decision. */
interface WithdrawnTrip {
  readonly routeId: string;
  readonly day: WithdrawnDay;
  readonly entity: FeedEntity | null;
}

function alertOf(network: Network, { date, routeId, reason }: WithdrawnDay, routeIds: readonly string[]): FeedEntity {
  const route = network.routes.get(routeId ?? '');
  const header = inEveryLanguage((language) =>
    route === undefined
      ? say('noService', { date })[language]
      : say('noServiceOfRoute', { date, route: routeName(network, route, language) })[language],
  );
  const id = ['no-service', feedDate(date), ...(routeId === null ? [] : [feedId(routeId)])].join(':');
  const zone = zoneOn(network, date);
  return dayAlert(
    {
      ...{ id, routeIds: routeIds.map(feedId) },
      ...{ from: startOfServiceDay(date, zone), until: startOfServiceDay(addDays(date, 1), zone) },
    },
    header,
    inEveryLanguage((language) => say('reason', { reason: reason[language] })[language]),
  );
}
