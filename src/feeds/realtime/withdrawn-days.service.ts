import { Injectable } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { inEveryLanguage, textSpeaker } from '../../language.js';
import type { Network } from '../../network/network.service.js';
import { routeName } from '../../network/spoken.js';
import {
  addDays,
  epochSeconds,
  plus,
  seconds,
  startOfServiceDay,
  type EpochSeconds,
  type ServiceDate,
} from '../../scheduling/service-time.js';
import { Blocks } from '../../timetables/blocks.service.js';
import { giveWay, inTurns } from '../../turns.io.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { VersionInFeed } from '../gtfs-out/feed-version.service.js';
import type { FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import { encoded, inOrder, type EncodedEntity, type Ordered } from './encoded-entities.js';
import { versionOn, type Moment } from './feed-trips.service.js';
import { feedDate } from './feed-trip.js';
import { dayAlert } from './realtime-alerts.js';
import { realtimeTexts } from './realtime.texts.js';
import { nextDays, withdrawnBy, withdrawnOn, withdrawnTrip, type WithdrawnDay } from './withdrawn-days.js';

const say = textSpeaker(realtimeTexts);

/** A trip that does not run because of a decision. */
interface WithdrawnTrip extends Ordered {
  readonly routeId: string;
  readonly day: WithdrawnDay;
  /** When it would have ended: then nobody waits for it any more. */
  readonly ends: EpochSeconds;
  /** null: the static feed does not have it, because it runs on none of its dates; that it does not run is then in the alert alone. */
  readonly entity: EncodedEntity | null;
}

/** What feeds say of withdrawn days. */
interface ToldOfDays {
  /** Of each date in order. */
  readonly trips: readonly (readonly EncodedEntity[])[];
  readonly alerts: readonly EncodedEntity[];
}

/**
 * Says which trips do not run on the next days because a manager decided so. The static feed says it, too, but consumers may still have the one
 * of yesterday; to those who have the new one these entities say nothing new.
 */
@Injectable()
export class WithdrawnDays {
  /** By date. They are the same until the timetables, the days of services or the date of today change; then versions are other objects. */
  private readonly kept = new WeakMap<VersionInFeed, Map<ServiceDate, readonly WithdrawnTrip[]>>();

  constructor(private readonly blocks: Blocks) {}

  async entities({ network, versions, now }: Moment, today: ServiceDate): Promise<ToldOfDays> {
    const told: { trips: EncodedEntity[][]; alerts: EncodedEntity[] } = { trips: [], alerts: [] };
    for (const date of nextDays(today)) {
      const version = versionOn(versions, date);
      if (version === null) continue;
      const trips: EncodedEntity[] = [];
      const routesOf = new Map<WithdrawnDay, Set<string>>();
      for (const { routeId, day, ends, entity } of await this.tripsOn(network, version, date)) {
        await giveWay();
        if (ends < now) continue;
        routesOf.set(day, (routesOf.get(day) ?? new Set()).add(routeId));
        if (entity !== null) trips.push(entity);
      }
      told.trips.push(trips);
      // On days without routes nothing would run anyway, or all of it is over.
      for (const [day, routeIds] of routesOf) told.alerts.push(encoded(alertOf(network, day, [...routeIds].sort())));
    }
    return told;
  }

  private async tripsOn(network: Network, version: VersionInFeed, date: ServiceDate): Promise<readonly WithdrawnTrip[]> {
    const ofVersion = this.kept.get(version) ?? new Map<ServiceDate, readonly WithdrawnTrip[]>();
    this.kept.set(version, ofVersion);
    let trips = ofVersion.get(date);
    if (trips === undefined) {
      const days = withdrawnOn(version.inForce, date);
      trips = days.length === 0 ? [] : await this.readTrips(network, version, date, days);
      ofVersion.set(date, trips);
    }
    return trips;
  }

  private async readTrips(
    network: Network,
    { inForce, services }: VersionInFeed,
    date: ServiceDate,
    days: readonly WithdrawnDay[],
  ): Promise<WithdrawnTrip[]> {
    const running = inForce.days.running(date);
    const zone = zoneOn(network, date);
    const trips = await this.blocks.tripsOf(inForce);
    const found: WithdrawnTrip[] = [];
    for (const trip of trips.all()) {
      await giveWay();
      const pattern = network.patterns.get(trip.patternId);
      const day = pattern === undefined ? null : withdrawnBy(trip, pattern.routeId, running, days);
      if (pattern === undefined || day === null || !services.routeIds.has(pattern.routeId)) continue;
      const isInFeed = services.idOf(pattern.routeId, trip.serviceId) !== null;
      const starts = (trips.offsets(trip)?.arrivals[0] ?? 0) === 0 ? trip.startTime : null;
      const { versionId } = inForce.version;
      const entity = isInFeed ? encoded(withdrawnTrip({ ...trip, starts }, pattern, date, versionId)) : null;
      const ends = plus(epochSeconds(date, trip.startTime, zone), seconds(trip.lasts));
      found.push({ order: 0, id: entity?.id ?? '', routeId: pattern.routeId, day, ends, entity });
    }
    return inTurns(inOrder(found));
  }
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
