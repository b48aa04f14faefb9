import { Injectable } from '@nestjs/common';
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
import { extraTripRow, isOwnIdOf, isSameWay, ownTripId } from './event-row.js';
import { asRefusal, givesStart, knownTrip, tripsNamed, type JudgingContext, type KnownTrip } from './judge-event.js';
import { LoggedEvents } from './logged-events.service.js';
import type { SaidExtra, SentEvent } from './read-event.js';
import { extraIdentity, TripIdentities } from './trip-identities.service.js';

/** Of an agency. */
const mostTripsKept = 20_000;

type Said = SentEvent | Refusal;
/** The trips that are spoken of, or why there is none, by their key. */
type Trips = Map<string, KnownTrip | Refusal>;

/** What was said, each event of the trip that it means, and these trips. */
export interface SaidOfTrips {
  readonly said: readonly Said[];
  readonly trips: Trips;
}

type Meant = Pick<SentEvent, 'serviceDate' | 'tripId'>;

/** What the log knows of an event that does not say its way. */
interface AskedLog {
  findOwn(said: SentEvent): Promise<SentEvent>;
  hear(said: SentEvent): void;
}

/** Which trip drivers mean. Those that are being driven are asked for again and again, and kept in memory. */
@Injectable()
export class KnownTrips {
  /** By agency. */
  private readonly kept = new Map<string, Map<string, TripIdentity>>();

  constructor(
    changes: Changes,
    private readonly timetables: TimetablesService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => (agencyId === null ? this.kept.clear() : void this.kept.delete(agencyId)));
  }

  async find(network: Network, context: JudgingContext, sent: readonly Said[]): Promise<SaidOfTrips> {
    const said = await this.identities.takeOver(network, sent);
    const trips = await this.findNamed(network, context, said);
    const meant = await this.meant(network, context, said, trips);
    const others = meant.filter((each, index) => each !== said[index]);
    if (others.length === 0) return { said, trips };
    for (const [key, trip] of await this.findNamed(network, context, others)) trips.set(key, trip);
    return { said: meant, trips };
  }

  /** Where any timetable has a trip call, old or new; of a trip outside the timetable, where its route does. */
  async listStopLists(network: Network, { tripId, routeId, directionId }: TripIdentity): Promise<string[][]> {
    const patterns = await this.timetables.listPatternsOfTrip(network, tripId);
    const along =
      patterns.length > 0 ? patterns : [...network.patterns.values()].filter((each) => isSameWay(each, { routeId, directionId }));
    return along.map(({ stops }) => stops.map(({ stopId }) => stopId));
  }

  private async findNamed(network: Network, context: JudgingContext, said: readonly Said[]): Promise<Trips> {
    const trips: Trips = new Map();
    const kept = this.tripsOf(context.actor.agencyId);
    for (const [key, each] of tripsNamed(context.actor.agencyId, said)) {
      const identity = kept.get(key);
      // Most are known, and a promise for each would cost more than all the rest of this.
      trips.set(
        key,
        identity === undefined || givesStart(identity, each)
          ? await this.getTrip(network, context, each, key).catch(asRefusal)
          : knownTrip(context, identity, null),
      );
    }
    return trips;
  }

  private tripsOf(agencyId: string): Map<string, TripIdentity> {
    const known = this.kept.get(agencyId);
    if (known === undefined) this.kept.set(agencyId, new Map());
    return known ?? this.tripsOf(agencyId);
  }

  private async getTrip(network: Network, context: JudgingContext, said: SentEvent, key: string): Promise<KnownTrip> {
    const { serviceDate, tripId, extra } = said;
    const trips = this.tripsOf(network.agency.agencyId);
    const found = await this.identities.findIdentity(network, serviceDate, tripId);
    if (found !== null && givesStart(found, said)) {
      trips.delete(key);
      return knownTrip(context, found, extraTripRow(network.agency.agencyId, said, found, extra?.startTime));
    }
    if (found !== null) {
      if (trips.size >= mostTripsKept) trips.clear();
      trips.set(key, found);
      return knownTrip(context, found, null);
    }
    // What nobody knows yet may be known in a moment.
    if (extra === null) throw new Refusal(driverLogRefusals['trip-not-found'], { tripId, date: serviceDate });
    const extraTrip = await this.extraTrip(network, said, extra);
    return knownTrip(context, extraIdentity(network, extraTrip), extraTrip);
  }

  private async extraTrip(network: Network, said: SentEvent, extra: SaidExtra): Promise<ExtraTrip> {
    return extraTripRow(network.agency.agencyId, said, await this.longestPattern(network, said.serviceDate, extra), extra.startTime);
  }

  /** A trip outside the timetable runs along the longest pattern of its route and direction. */
  private async longestPattern(network: Network, date: ServiceDate, { routeId, directionId }: SaidExtra): Promise<Pattern> {
    getRoute(network, routeId);
    const inUse = await this.timetables.listPatternsInUse(network, date);
    const [pattern] = inUse
      .filter((each) => each.routeId === routeId && (directionId === null || each.directionId === directionId))
      .sort((a, b) => b.stops.length - a.stops.length || a.patternId - b.patternId);
    if (pattern === undefined) throw new Refusal(networkRefusals['route-not-found'], { routeId });
    return pattern;
  }

  /**
   * Each event of the trip that it means, where two drivers call trips of different routes or directions by one id: the first keeps
   * it. What does not say its route is of the trip that it takes something back of, or that its author has logged on.
   */
  private async meant(network: Network, context: JudgingContext, said: readonly Said[], trips: Trips): Promise<readonly Said[]> {
    const { agencyId } = context.actor;
    const identityOf = ({ serviceDate, tripId }: SentEvent): TripIdentity | null => {
      const known = trips.get(tripKey(agencyId, serviceDate, tripId));
      return known === undefined || known instanceof Refusal ? null : known.identity;
    };
    const isToAsk = (each: Said): each is SentEvent => {
      const trip = each instanceof Refusal ? null : identityOf(each);
      if (trip === null || each instanceof Refusal) return false;
      // What is in the timetable is not added.
      if (trip.isScheduled && each.kind === 'trip-added') return false;
      return each.extra !== null ? !isSameWay(trip, each.extra) : !trip.isScheduled && trip.startTime === null;
    };
    const asked = said.filter(isToAsk);
    if (asked.length === 0) return said;
    const log = await this.askingLog(context, asked);
    const meant: Said[] = [];
    for (const each of said) {
      const found = isToAsk(each) ? await (each.extra === null ? log.findOwn(each) : this.ofItsWay(network, each, each.extra)) : each;
      if (!(found instanceof Refusal)) log.hear(found);
      meant.push(found);
    }
    return meant;
  }

  /** The trip of its own that an event is of, because its id is that of a trip of another way. */
  private async ofItsWay(network: Network, said: SentEvent, extra: SaidExtra): Promise<Said> {
    try {
      const { directionId } = extra.directionId === null ? await this.longestPattern(network, said.serviceDate, extra) : extra;
      return { ...said, tripId: ownTripId(said.tripId, { routeId: extra.routeId, directionId }) };
    } catch (error) {
      return asRefusal(error);
    }
  }

  /** Finds by what is on disk, and was said before in the same request, of which trip an event is that does not say its way. */
  private async askingLog({ actor: { agencyId, accountId }, authors }: JudgingContext, asked: readonly SentEvent[]): Promise<AskedLog> {
    const undone = asked.flatMap(({ undoes, extra }) => (undoes === null || extra !== null ? [] : undoes));
    const onDisk = undone.length === 0 ? [] : await this.events.findEvents(agencyId, undone);
    const targets = new Map<string, Meant>(onDisk.map((event) => [event.eventId, event]));
    const here = new Map<string, string[]>();
    const logged = new Map<string, Promise<string[]>>();
    const authorIn = ({ recordedBy = null }: SentEvent): string => authorOf(accountId, authors, recordedBy).accountId ?? '';
    const tripsBy = (author: string, date: ServiceDate): Promise<string[]> => {
      const key = `${date} ${author}`;
      const trips = logged.get(key) ?? this.events.listTripsOf(agencyId, author, { from: date, to: date }).then(tripIdsOf);
      logged.set(key, trips);
      return trips;
    };
    return {
      findOwn: async (said) => {
        const { tripId, serviceDate, undoes } = said;
        if (undoes !== null) {
          const target = targets.get(undoes);
          const isOwn = target?.serviceDate === serviceDate && isOwnIdOf(target.tripId, tripId);
          return isOwn ? { ...said, tripId: target.tripId } : said;
        }
        const author = authorIn(said);
        const ids = [...(await tripsBy(author, serviceDate)), ...(here.get(`${serviceDate} ${author}`) ?? [])];
        const [own] = ids.includes(tripId) ? [] : ids.filter((id) => isOwnIdOf(id, tripId)).sort();
        return own === undefined ? said : { ...said, tripId: own };
      },
      hear: (said) => {
        targets.set(said.eventId, said);
        if (said.extra === null) return;
        const key = `${said.serviceDate} ${authorIn(said)}`;
        here.set(key, [...(here.get(key) ?? []), said.tripId]);
      },
    };
  }
}

const tripIdsOf = (trips: readonly { readonly tripId: string }[]): string[] => trips.map(({ tripId }) => tripId);
