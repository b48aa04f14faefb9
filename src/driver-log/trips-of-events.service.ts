import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Changes } from '../database/changes.service.js';
import { authorOf } from '../devices/authors.js';
import { Refusal } from '../errors.js';
import { networkRefusals } from '../network/network.refusals.js';
import { getRoute, type Network } from '../network/network.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { tripKey, type TripIdentity } from '../trip-log/operated-trip.js';
import type { ExtraTrip } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { extraTripRow, isOwnIdOf, isSameDirection, ownTripId } from './event-row.js';
import { asRefusal, givesStart, tripOfEvent, tripsNamed, type JudgingContext, type TripOfEvent } from './judge-event.js';
import { LoggedEvents } from './logged-events.service.js';
import type { ExtraDetails, SentEvent } from './read-event.js';
import { extraIdentity, TripIdentities } from './trip-identities.service.js';

/** For each agency. */
const maxTripsCached = 20_000;

type ReadEvent = SentEvent | Refusal;
/** By key: the trip that events name, or the refusal if there is none. */
type Trips = Map<string, TripOfEvent | Refusal>;

/** Events with the trip that each means, and those trips. */
export interface EventsWithTrips {
  readonly events: readonly ReadEvent[];
  readonly trips: Trips;
}

type EventTrip = Pick<SentEvent, 'serviceDate' | 'tripId'>;

/** Finds the trips of events that do not give their route, from the log and from earlier events of the same request. */
interface OwnTripLookup {
  findOwn(event: SentEvent): Promise<SentEvent>;
  note(event: SentEvent): void;
}

/** Finds the trip that each event means. Trips that are being driven are needed again and again, so they are cached. */
@Injectable()
export class TripsOfEvents {
  /** By agency. */
  private readonly cache = new Map<string, LRUCache<string, TripIdentity>>();

  constructor(
    changes: Changes,
    private readonly timetables: TimetablesService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
  ) {
    changes.on('forget', ['public', 'service-days'], ({ agencyId }) =>
      agencyId === null ? this.cache.clear() : void this.cache.delete(agencyId),
    );
  }

  async find(network: Network, context: JudgingContext, sent: readonly ReadEvent[]): Promise<EventsWithTrips> {
    const current = await this.identities.takeOver(network, sent);
    const trips = await this.findNamed(network, context, current);
    const events = await this.meant(network, context, current, trips);
    const others = events.filter((each, index) => each !== current[index]);
    if (others.length === 0) return { events: current, trips };
    for (const [key, trip] of await this.findNamed(network, context, others)) trips.set(key, trip);
    return { events, trips };
  }

  /** The stops of a trip in each timetable, old or new; for a trip outside the timetable: of each pattern of its route and direction. */
  async listStopLists(network: Network, { tripId, routeId, directionId }: TripIdentity): Promise<string[][]> {
    const patterns = await this.timetables.listPatternsOfTrip(network, tripId);
    const along =
      patterns.length > 0 ? patterns : [...network.patterns.values()].filter((each) => isSameDirection(each, { routeId, directionId }));
    return along.map(({ stops }) => stops.map(({ stopId }) => stopId));
  }

  private async findNamed(network: Network, context: JudgingContext, events: readonly ReadEvent[]): Promise<Trips> {
    const trips: Trips = new Map();
    const cached = this.tripsOf(context.actor.agencyId);
    for (const [key, each] of tripsNamed(context.actor.agencyId, events)) {
      const identity = cached.get(key);
      // Most trips are cached; awaiting a promise for each would cost more than the rest of this loop.
      trips.set(
        key,
        identity === undefined || givesStart(identity, each)
          ? await this.getTrip(network, context, each, key).catch(asRefusal)
          : tripOfEvent(context, identity, null),
      );
    }
    return trips;
  }

  private tripsOf(agencyId: string): LRUCache<string, TripIdentity> {
    const cached = this.cache.get(agencyId);
    if (cached === undefined) this.cache.set(agencyId, new LRUCache({ maxSize: maxTripsCached, sizeCalculation: () => 1 }));
    return cached ?? this.tripsOf(agencyId);
  }

  private async getTrip(network: Network, context: JudgingContext, event: SentEvent, key: string): Promise<TripOfEvent> {
    const { serviceDate, tripId, extra } = event;
    const trips = this.tripsOf(network.agency.agencyId);
    const found = await this.identities.findIdentity(network, serviceDate, tripId);
    if (found !== null && givesStart(found, event)) {
      trips.delete(key);
      return tripOfEvent(context, found, extraTripRow(network.agency.agencyId, event, found, extra?.startTime));
    }
    if (found !== null) {
      trips.set(key, found);
      return tripOfEvent(context, found, null);
    }
    // Not cached, as the trip may be created at any moment.
    if (extra === null) throw new Refusal(driverLogRefusals['trip-not-found'], { tripId, date: serviceDate });
    const extraTrip = await this.extraTrip(network, event, extra);
    return tripOfEvent(context, extraIdentity(network, extraTrip), extraTrip);
  }

  private async extraTrip(network: Network, event: SentEvent, extra: ExtraDetails): Promise<ExtraTrip> {
    return extraTripRow(network.agency.agencyId, event, await this.longestPattern(network, event.serviceDate, extra), extra.startTime);
  }

  /** The longest pattern of a route and direction, along which trips outside the timetable run. */
  private async longestPattern(network: Network, date: ServiceDate, { routeId, directionId }: ExtraDetails): Promise<Pattern> {
    getRoute(network, routeId);
    const ofRoute = await this.timetables.listPatternsInUse(network, date, { routeId });
    const [pattern] = ofRoute
      .filter((each) => directionId === null || each.directionId === directionId)
      .sort((a, b) => b.stops.length - a.stops.length || a.patternId - b.patternId);
    if (pattern === undefined) throw new Refusal(networkRefusals['route-not-found'], { routeId });
    return pattern;
  }

  /**
   * Finds the trip of each event if two drivers use one id for trips of different routes or directions: the first driver's trip keeps the
   * id. An event without a route belongs to the trip of the event that it undoes, else to the one on which its author has logged.
   */
  private async meant(
    network: Network,
    context: JudgingContext,
    events: readonly ReadEvent[],
    trips: Trips,
  ): Promise<readonly ReadEvent[]> {
    const { agencyId } = context.actor;
    const identityOf = ({ serviceDate, tripId }: SentEvent): TripIdentity | null => {
      const trip = trips.get(tripKey(agencyId, serviceDate, tripId));
      return trip === undefined || trip instanceof Refusal ? null : trip.identity;
    };
    const needsLookup = (each: ReadEvent): each is SentEvent => {
      const trip = each instanceof Refusal ? null : identityOf(each);
      if (trip === null || each instanceof Refusal) return false;
      // A trip of the timetable cannot be added.
      if (trip.isScheduled && each.kind === 'trip-added') return false;
      return each.extra !== null ? !isSameDirection(trip, each.extra) : !trip.isScheduled && trip.startTime === null;
    };
    const toLookUp = events.filter(needsLookup);
    if (toLookUp.length === 0) return events;
    const log = await this.ownTripLookup(context, toLookUp);
    const meant: ReadEvent[] = [];
    for (const each of events) {
      const found = needsLookup(each) ? await (each.extra === null ? log.findOwn(each) : this.ofItsWay(network, each, each.extra)) : each;
      if (!(found instanceof Refusal)) log.note(found);
      meant.push(found);
    }
    return meant;
  }

  /** The event with another trip id, because the id sent belongs to a trip of another route or direction. */
  private async ofItsWay(network: Network, event: SentEvent, extra: ExtraDetails): Promise<ReadEvent> {
    try {
      const { directionId } = extra.directionId === null ? await this.longestPattern(network, event.serviceDate, extra) : extra;
      return { ...event, tripId: ownTripId(event.tripId, { routeId: extra.routeId, directionId }) };
    } catch (error) {
      return asRefusal(error);
    }
  }

  /** Prepares the lookup of trips for events that do not give their route. */
  private async ownTripLookup(
    { actor: { agencyId, accountId }, authors }: JudgingContext,
    events: readonly SentEvent[],
  ): Promise<OwnTripLookup> {
    const undone = events.flatMap(({ undoes, extra }) => (undoes === null || extra !== null ? [] : undoes));
    const onDisk = undone.length === 0 ? [] : await this.events.findEvents(agencyId, undone);
    const targets = new Map<string, EventTrip>(onDisk.map((event) => [event.eventId, event]));
    const inThisRequest = new Map<string, string[]>();
    const logged = new Map<string, Promise<string[]>>();
    const authorIn = ({ recordedBy = null }: SentEvent): string => authorOf(accountId, authors, recordedBy).accountId ?? '';
    const tripsBy = (author: string, date: ServiceDate): Promise<string[]> => {
      const key = `${date} ${author}`;
      const trips = logged.get(key) ?? this.events.listTripsOf(agencyId, author, { from: date, to: date }).then(tripIdsOf);
      logged.set(key, trips);
      return trips;
    };
    return {
      findOwn: async (event) => {
        const { tripId, serviceDate, undoes } = event;
        if (undoes !== null) {
          const target = targets.get(undoes);
          const isOwn = target?.serviceDate === serviceDate && isOwnIdOf(target.tripId, tripId);
          return isOwn ? { ...event, tripId: target.tripId } : event;
        }
        const author = authorIn(event);
        const ids = [...(await tripsBy(author, serviceDate)), ...(inThisRequest.get(`${serviceDate} ${author}`) ?? [])];
        const [own] = ids.includes(tripId) ? [] : ids.filter((id) => isOwnIdOf(id, tripId)).sort();
        return own === undefined ? event : { ...event, tripId: own };
      },
      note: (event) => {
        targets.set(event.eventId, event);
        if (event.extra === null) return;
        const key = `${event.serviceDate} ${authorIn(event)}`;
        inThisRequest.set(key, [...(inThisRequest.get(key) ?? []), event.tripId]);
      },
    };
  }
}

const tripIdsOf = (trips: readonly { readonly tripId: string }[]): string[] => trips.map(({ tripId }) => tripId);
