import { LRUCache } from 'lru-cache';
import type { Language } from '../language.js';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import { getRoute, getStop, withPlatforms, type Network } from '../network/network.service.js';
import { stopName } from '../network/spoken.js';
import { DepartureIndex, type DepartureFilter, type TimetableInForce } from '../scheduling/departure-index.js';
import { nextDepartures } from '../scheduling/departures.js';
import { addDays, formatInstant, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { RealTime } from '../operations/real-time-trip.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { inForceOn, serviceDayFor, serviceDayOf, type VersionInForce } from '../timetables/in-force.js';
import { departureAnswer } from './departure-answer.js';
import { mostDepartures, type DepartureAnswer, type DeparturesAnswer } from './departures.requests.js';
import { PatternsAtStops } from './patterns-at-stops.js';
import { changedCalls, lookedBack, pastDepartures, shownDepartures, type ShownDeparture } from './shown-departures.js';

/** Which departures from a stop are asked for. */
export interface StopQuery extends DepartureFilter {
  readonly at: EpochSeconds;
  readonly limit: number;
  readonly language: Language;
}

/** The import refuses longer trips, so a version has no more departures a week after its last service day. */
const longestTripDays = 7;
/** Versions of the past are read when a request needs them, and the most recently used stay in memory; one answer needs at most three. */
const mostPastVersions = 4;
/** Where departures may have left already or be late, so many more are looked for; twice as many where that is not enough. */
const extraLooked = 4;
/** Versions of the past are read until so many departures more than requested are found. */
const morePast = 100;

/** A limit on memory: requests may name any date. */
const mostDatesCached = 100;

const isRunning = ({ status }: ShownDeparture): boolean => status !== 'cancelled';

/** A version as read from the database: its timetable, and the network with the names it had in that version. */
interface ReadVersion {
  readonly network: Network;
  readonly timetable: TimetableInForce;
}

interface Indexed {
  readonly network: Network;
  readonly index: DepartureIndex;
}

const indexed = ({ network, timetable }: ReadVersion): Indexed => ({ network, index: new DepartureIndex(timetable) });

const indexesOf = (versions: readonly Indexed[]): DepartureIndex[] => versions.map(({ index }) => index);

/** The stops, the time and the versions among which departures are looked for. */
interface Search {
  /** With the names in force on the date. */
  readonly network: Network;
  readonly query: StopQuery;
  readonly date: ServiceDate;
  readonly stopIds: readonly string[];
  readonly indexed: readonly Indexed[];
}

/** One agency's network and timetables at one moment, with an index of departures for every version that is in force now or later. */
export class LiveTimetable {
  private readonly held = new Map<number, Indexed>();
  /** The versions in force on this date or later are in memory. */
  private heldFrom: ServiceDate | null = null;
  private readonly past = new LRUCache<number, Promise<Indexed>>({ max: mostPastVersions });
  private readonly patterns: PatternsAtStops;
  /** By date and pattern. A plain map, because it is looked up for every departure of every answer: `lru-cache` costs 5 % there. */
  private readonly provisional = new Map<ServiceDate, Map<number, boolean>>();

  /** @param network with the names of the version that is in force today */
  constructor(
    readonly network: Network,
    private readonly versions: readonly VersionInForce[],
    private readonly read: (inForce: VersionInForce) => Promise<ReadVersion>,
    private readonly realTime: () => RealTime | null,
    private readonly now: () => EpochSeconds,
  ) {
    this.patterns = new PatternsAtStops(network.patterns.values());
  }

  /** Whether drivers of a route report their trips. */
  isReporting(routeId: string): boolean {
    return this.realTime()?.reportingRouteIds.has(routeId) === true;
  }

  /** A trip of a date of which something was reported, or which is late with its vehicle. */
  findRealTimeTrip(date: ServiceDate, tripId: string): OperatedTrip | null {
    return this.realTime()?.days.get(date)?.find(tripId)?.trip ?? null;
  }

  /** The patterns that board at a stop or at the platforms of a station, of one route and direction if the filter names them; the same set each time. */
  patternsAt(stopId: string, filter: DepartureFilter = {}): ReadonlySet<number> {
    return this.patterns.find(stopId, () => withPlatforms(this.network, stopId), filter);
  }

  /** Whether buses run and why, for the patterns that board at a stop; for a stop where nobody boards, for all patterns. */
  serviceDay(date: ServiceDate, patternIds: ReadonlySet<number>): ServiceDay {
    return patternIds.size === 0 ? serviceDayOf(this.versions, date) : serviceDayFor(this.versions, date, patternIds);
  }

  /** The network with the names in force at a moment from today on. */
  networkAt(at: EpochSeconds): Network {
    return this.networkOn(dateAt(this.network, at), [...this.held.values()]);
  }

  /** The number of versions in memory. */
  get size(): number {
    return this.held.size;
  }

  /** Loads the versions in force on the date or later. */
  async loadFrom(date: ServiceDate): Promise<void> {
    for (const version of this.versionsFrom(date)) {
      this.held.set(version.version.versionId, indexed(await this.read(version)));
    }
    this.heldFrom = date;
  }

  /** The next departures from a stop or from all platforms of a station, however far away. */
  async answer(stopId: string, query: StopQuery): Promise<DeparturesAnswer> {
    getStop(this.network, stopId);
    if (query.routeId !== undefined) getRoute(this.network, query.routeId);
    const search = await this.searchFrom(stopId, query);
    const { date, network } = search;
    const shown = this.shown(search, query.limit);
    // Where all departures found are cancelled or gone, service resumes with a later one.
    const next = shown.find(isRunning) ?? this.shown(search, mostDepartures).find(isRunning);
    return {
      stop: stopName(network, stopId, query.language),
      at: formatInstant(query.at, zoneOn(network, date)),
      serviceDay: this.serviceDay(date, this.patternsAt(stopId, query)),
      departures: this.departureAnswers(shown.slice(0, query.limit), search),
      resumesAt:
        next !== undefined && next.planned.serviceDate > date
          ? formatInstant(next.departs, zoneOn(network, next.planned.serviceDate))
          : null,
    };
  }

  private async searchFrom(stopId: string, query: StopQuery): Promise<Search> {
    const date = dateAt(this.network, query.at);
    const isHeld = this.heldFrom !== null && date >= this.heldFrom;
    const stopIds = withPlatforms(this.network, stopId);
    const indexed = isHeld ? [...this.held.values()] : await this.indexedOfThePast(stopIds, query, date);
    const network = this.networkOn(date, indexed);
    return { network, query, date, stopIds: withPlatforms(network, stopId), indexed };
  }

  /** The departures as of now, with what was reported. */
  private shown({ query, stopIds, indexed }: Search, most: number): ShownDeparture[] {
    const realTime = this.realTime();
    const { at: from, routeId, directionId } = query;
    const window = { from, now: this.now(), routeId, directionId, stopIds };
    const since = (from - lookedBack(realTime, window)) as EpochSeconds;
    // Each reported trip may have left before its time, and so make room for one more.
    const calls = changedCalls(realTime, window);
    for (let looked = calls.length > 0 ? most + extraLooked : most; ; looked = 2 * looked) {
      const planned = nextDepartures(indexesOf(indexed), stopIds, since, looked, query);
      const until = planned.length < looked ? Infinity : planned.at(-1)?.departs;
      const shown = shownDepartures(planned, realTime, this.network.patterns, window, until, calls);
      if (shown.length >= most || until === Infinity) return shown;
    }
  }

  /** The departures from a stop planned between two instants, both included, with what was reported of them. */
  async listPast(stopId: string, [from, until]: readonly [EpochSeconds, EpochSeconds], query: StopQuery): Promise<DepartureAnswer[]> {
    const search = await this.searchFrom(stopId, { ...query, at: from });
    const { stopIds, indexed } = search;
    const past = nextDepartures(indexesOf(indexed), stopIds, from, query.limit, query).filter(({ departs }) => departs <= until);
    return this.departureAnswers(pastDepartures(past, this.realTime()), { ...search, query });
  }

  /** Reads one version after another, until later ones cannot change the answer. */
  private async indexedOfThePast(stopIds: readonly string[], query: StopQuery, date: ServiceDate): Promise<Indexed[]> {
    const most = Math.max(query.limit, mostDepartures) + morePast;
    const found: Indexed[] = [];
    for (const version of this.versionsFrom(date)) {
      const last = nextDepartures(indexesOf(found), stopIds, query.at, most, query)[most - 1];
      if (last !== undefined && last.departs < startOfServiceDay(version.from, zoneOn(this.network, version.from))) break;
      found.push(this.held.get(version.version.versionId) ?? (await this.pastIndex(version)));
    }
    return found;
  }

  /** The network with the names in force on a date, where that version is among those looked through. */
  private networkOn(date: ServiceDate, among: readonly Indexed[]): Network {
    const versionId = inForceOn(this.versions, date)?.version.versionId;
    return among.find(({ network }) => network.agency.versionId === versionId)?.network ?? this.network;
  }

  private versionsFrom(date: ServiceDate): VersionInForce[] {
    return this.versions.filter((version) => version.until === null || addDays(version.until, longestTripDays) > date);
  }

  private pastIndex(version: VersionInForce): Promise<Indexed> {
    const { versionId } = version.version;
    const cached = this.past.get(versionId);
    if (cached !== undefined) return cached;
    const index = this.read(version).then(indexed);
    this.past.set(versionId, index);
    index.catch(() => this.past.delete(versionId));
    return index;
  }

  private departureAnswers(shown: readonly ShownDeparture[], { query, indexed }: Search): DepartureAnswer[] {
    return shown.map((departure) => {
      const { serviceDate, pattern } = departure.planned;
      return departureAnswer(this.networkOn(serviceDate, indexed), departure, query, this.isProvisional(serviceDate, pattern.patternId));
    });
  }

  /** Whether a service day may still change for a pattern. It does not where the route runs every day. */
  private isProvisional(date: ServiceDate, patternId: number): boolean {
    let ofDate = this.provisional.get(date);
    if (ofDate === undefined) {
      if (this.provisional.size >= mostDatesCached) this.provisional.clear();
      ofDate = new Map<number, boolean>();
      this.provisional.set(date, ofDate);
    }
    let found = ofDate.get(patternId);
    if (found === undefined) ofDate.set(patternId, (found = serviceDayFor(this.versions, date, new Set([patternId])).provisional));
    return found;
  }
}
