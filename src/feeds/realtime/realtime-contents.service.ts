import { toBinary } from '@bufbuild/protobuf';
import { Injectable } from '@nestjs/common';
import { AlertsService } from '../../alerts/alerts.service.js';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { inEveryLanguage, textSpeaker } from '../../language.js';
import { NetworkService, todayOf, type Network } from '../../network/network.service.js';
import { headsignAt } from '../../network/spoken.js';
import { Clock } from '../../clock.js';
import { formatInstant, instant, plus, seconds, type EpochSeconds } from '../../scheduling/service-time.js';
import { compareText } from '../../scheduling/trips.js';
import { giveWay, inTurns } from '../../turns.io.js';
import { feedId, operatorFeedId } from '../gtfs-out/feed-ids.js';
import { FeedVersions, type FeedContent } from '../gtfs-out/feed-version.service.js';
import type { InFeed } from '../gtfs-out/gtfs-network-tables.js';
import { placesInFeed } from '../gtfs-out/places-in-feed.js';
import { FeedEntitySchema, type FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import type { FeedTrip } from './feed-trip.js';
import { FeedTrips, type Moment, type ReportedFeedTrip } from './feed-trips.service.js';
import { managersAlert, tripAlert, type TripWords } from './realtime-alerts.js';
import { realtimeTexts } from './realtime.texts.js';
import { tripUpdateOf } from './trip-update.js';
import { vehiclePositionOf, vehiclesOn, type Place } from './vehicle-position.js';
import { WithdrawnDays } from './withdrawn-days.service.js';

const say = textSpeaker(realtimeTexts);

/** What is in a feed at a moment. */
export interface RealtimeContents {
  /** `feed_version` of the static feed to which it refers; null: there is none. */
  readonly feedVersion: string | null;
  /** Encoded, in an order that depends on nothing but themselves. */
  readonly entities: readonly Uint8Array[];
}

/** Says what is in the realtime feeds of an agency. */
@Injectable()
export class RealtimeContentsService {
  private readonly places = new WeakMap<FeedContent, Promise<InFeed>>();

  constructor(
    private readonly networks: NetworkService,
    private readonly feedVersions: FeedVersions,
    private readonly trips: FeedTrips,
    private readonly withdrawn: WithdrawnDays,
    private readonly alerts: AlertsService,
    private readonly clock: Clock,
  ) {}

  /** @returns null: the reports cannot be read now */
  async gather(agencyId: string): Promise<RealtimeContents | null> {
    const now = instant(this.clock.now());
    const network = await this.networks.getNetwork(agencyId);
    const content = await this.feedVersions.findContent(agencyId);
    const moment: Moment = { network, versions: content?.versions ?? [], places: await this.placesOf(content), now };
    const reported = await this.trips.list(moment);
    if (reported === null) return null;
    const found = new EncodedEntities();
    for await (const entity of ofTrips(reported, moment)) found.add(entity);
    for await (const entity of this.withdrawn.entities(moment, todayOf(network, this.clock))) found.add(entity);
    const feed = { ...moment.places, agencyIds: agencyIdsOf(moment) };
    for (const alert of await this.alerts.listActive(network, now)) found.add(managersAlert(alert, feed));
    return { feedVersion: content?.feedVersion ?? null, entities: found.inOrder() };
  }

  private placesOf(content: FeedContent | null): Promise<InFeed> {
    if (content === null) return Promise.resolve({ routeIds: new Set(), stopIds: new Set() });
    const existing = this.places.get(content);
    if (existing !== undefined) return existing;
    const making = inTurns(placesInFeed(content));
    this.places.set(content, making);
    making.catch(() => this.places.delete(content));
    return making;
  }
}

/** The agencies of the static feed: the owner and whoever operates routes for it. */
function agencyIdsOf({ network: { agency, routes }, places: { routeIds } }: Moment): string[] {
  const operators = new Set([...routeIds].flatMap((routeId) => routes.get(routeId)?.operatedBy ?? []));
  return [feedId(agency.agencyId), ...[...operators].sort().map(operatorFeedId)];
}

/** Updates, vehicles and alerts of trips. */
export async function* ofTrips(
  reported: readonly ReportedFeedTrip[],
  { network, now }: Pick<Moment, 'network' | 'now'>,
): AsyncGenerator<FeedEntity> {
  const vehicles = vehiclesOn(
    reported.map(({ trip }) => trip),
    now,
  );
  const vehicleOf = new Map([...vehicles].map(([vehicleId, trip]) => [trip, vehicleId]));
  for (const { trip, measuredAt } of reported) {
    await giveWay();
    const vehicleId = vehicleOf.get(trip) ?? null;
    const update = tripUpdateOf(trip, { now, measuredAt, vehicleId: vehicleId === null ? null : feedId(vehicleId) });
    const alert = tripAlert(trip, () => wordsFor(trip, network));
    if (update !== null) yield update;
    if (alert !== null) yield alert;
    if (update !== null && vehicleId !== null) yield vehiclePositionOf(vehicleId, trip, now, (stopId) => placeOf(network, stopId));
  }
}

function placeOf({ stops }: Network, stopId: string): Place | null {
  const { stopLat: latitude = null, stopLon: longitude = null } = stops.get(stopId) ?? {};
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function wordsFor({ known: { trip }, pattern }: FeedTrip, network: Network): TripWords {
  const zone = zoneOn(network, trip.serviceDate);
  const leaves = trip.plan[0]?.departure ?? null;
  const clockTime = (at: EpochSeconds | null): string => (at === null ? '' : formatInstant(at, zone).slice(11, 16));
  const isScheduled = trip.isScheduled && leaves !== null;
  const time = clockTime(isScheduled ? plus(leaves, seconds(0 - trip.shift)) : leaves);
  const headsign = inEveryLanguage((language) => headsignAt(network, pattern, trip, 0, language));
  const about = (key: 'cancelled' | 'moved' | 'added'): TripWords['moved'] =>
    inEveryLanguage(
      (language) => say(key, { date: trip.serviceDate, time, newTime: clockTime(leaves), headsign: headsign[language] })[language],
    );
  return {
    cancelled: about('cancelled'),
    moved: about('moved'),
    added: about('added'),
    reason: (reason) => inEveryLanguage((language) => say('reason', { reason: reason[language] })[language]),
  };
}

const order = ({ tripUpdate, vehicle }: FeedEntity): number => (tripUpdate !== undefined ? 0 : vehicle !== undefined ? 1 : 2);

/** Entities, each encoded at once: as objects those of a city would fill the memory. */
class EncodedEntities {
  private readonly all: { readonly order: number; readonly id: string; readonly bytes: Uint8Array }[] = [];

  add(entity: FeedEntity): void {
    this.all.push({ order: order(entity), id: entity.id, bytes: toBinary(FeedEntitySchema, entity) });
  }

  /** In an order that depends on nothing but themselves. */
  inOrder(): Uint8Array[] {
    return this.all.sort((a, b) => a.order - b.order || compareText(a.id, b.id)).map(({ bytes }) => bytes);
  }
}
