import { LRUCache } from 'lru-cache';
import type { Language } from '../language.js';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import { getRoute, getStop, withPlatforms, type Network } from '../network/network.service.js';
import { stopName } from '../network/spoken.js';
import type { DepartureFilter, DepartureIndex } from '../scheduling/departure-index.js';
import { nextDepartures } from '../scheduling/departures.js';
import { addDays, formatInstant, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { RealTime } from '../operations/real-time-trip.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { inForceOn, serviceDayFor, serviceDayOf, type VersionInForce } from '../timetables/in-force.js';
import { departureAnswer } from './departure-answer.js';
import { maxDepartures, type DepartureAnswer, type DeparturesAnswer } from './departures.requests.js';
import { PatternsAtStops } from './patterns-at-stops.js';
import { changedCalls, lookbackSeconds, pastDepartures, shownDepartures, type ShownDeparture } from './shown-departures.js';
import { VersionIndexes, type IndexedVersion, type VersionReader } from './version-indexes.io.js';

/** Which departures from a stop are asked for. */
export interface StopQuery extends DepartureFilter {
  readonly at: EpochSeconds;
  readonly limit: number;
  readonly language: Language;
}

/** The import refuses trips of more than a week, so a version has no departures later than a week after its last service day. */
const longestTripDays = 7;
/** How many versions that have ended stay in memory, the most recently used; one answer needs at most three. */
const maxPastVersions = 4;
/** If trips were reported, this many more departures than requested are searched for first, because reports remove departures or delay them. */
const extraDepartures = 4;
/** If versions that have ended must be read, the search goes on until this many more departures than requested are found. */
const extraPastDepartures = 100;

/** How many dates `provisional` holds, because requests may name any date. */
const maxDatesCached = 100;

const isRunning = ({ status }: ShownDeparture): boolean => status !== 'cancelled';

const indexesOf = (versions: readonly IndexedVersion[]): DepartureIndex[] => versions.map(({ index }) => index);

/** Where to search for departures: the stops, the time and the versions. */
interface Search {
  /** With the names in force on the date. */
  readonly network: Network;
  readonly query: StopQuery;
  readonly date: ServiceDate;
  readonly stopIds: readonly string[];
  readonly versions: readonly IndexedVersion[];
}

/** One agency's network and timetables at one moment, with an index of departures for every version that is in force now or later. */
export class LiveTimetable {
  private readonly loaded = new Map<number, IndexedVersion>();
  /** All versions that are in force on this date or later are loaded. */
  private loadedFrom: ServiceDate | null = null;
  private readonly past = new LRUCache<number, Promise<IndexedVersion>>({ max: maxPastVersions });
  private readonly indexes: VersionIndexes;
  private readonly patterns: PatternsAtStops;
  /** By date and pattern. A plain map, because it is looked up for every departure of every answer: `lru-cache` costs 5 % there. */
  private readonly provisional = new Map<ServiceDate, Map<number, boolean>>();
  private readonly single = new Map<number, ReadonlySet<number>>();

  /**
   * @param network with the names of the version that is in force today
   * @param before the timetable that this one replaces: departures do not change, so those of the same versions are taken over
   */
  constructor(
    readonly network: Network,
    private readonly versions: readonly VersionInForce[],
    reader: VersionReader,
    private readonly live: { readonly realTime: () => RealTime | null; readonly now: () => EpochSeconds },
    before: LiveTimetable | null = null,
  ) {
    this.patterns = before?.network === network ? before.patterns : new PatternsAtStops(network.patterns);
    this.indexes = new VersionIndexes(versions, reader, before?.indexes ?? null);
  }

  private realTime(): RealTime | null {
    return this.live.realTime();
  }

  /** Whether drivers of a route report their trips. */
  isReporting(routeId: string): boolean {
    return this.realTime()?.reportingRouteIds.has(routeId) === true;
  }

  /** A trip with real-time data: something was reported of it, or it is expected late because its vehicle is late. @returns null: there is none */
  findRealTimeTrip(date: ServiceDate, tripId: string): OperatedTrip | null {
    return this.realTime()?.days.get(date)?.find(tripId)?.trip ?? null;
  }

  /**
   * The patterns whose riders can board at a stop or at a platform of a station, of one route and direction if the filter names them.
   * @returns the same set for the same arguments
   */
  patternsAt(stopId: string, filter: DepartureFilter = {}): ReadonlySet<number> {
    return this.patterns.find(stopId, () => withPlatforms(this.network, stopId), filter);
  }

  /** Whether buses run on a date and why, for the given patterns; if there are none (nobody can board at the stop), for all patterns. */
  serviceDay(date: ServiceDate, patternIds: ReadonlySet<number>): ServiceDay {
    return patternIds.size === 0 ? serviceDayOf(this.versions, date) : serviceDayFor(this.versions, date, patternIds);
  }

  /** The network with the names in force at a moment, which must be today or later. */
  networkAt(at: EpochSeconds): Network {
    return this.networkOn(dateAt(this.network, at), [...this.loaded.values()]);
  }

  /** The number of versions in memory. */
  get size(): number {
    return this.loaded.size;
  }

  /** The number of departures in memory on one day of each service, over all stops. */
  get departureCount(): number {
    return [...this.loaded.values()].reduce((sum, { index }) => sum + index.size, 0);
  }

  /** Loads the versions in force on the date or later. */
  async loadFrom(date: ServiceDate): Promise<void> {
    for (const version of this.versionsFrom(date)) {
      this.loaded.set(version.version.versionId, await this.indexes.open(version));
    }
    this.loadedFrom = date;
    this.dropUnused();
  }

  /** The next departures from a stop or from all platforms of a station, whether in minutes or in months. */
  async answer(stopId: string, query: StopQuery): Promise<DeparturesAnswer> {
    getStop(this.network, stopId);
    if (query.routeId !== undefined) getRoute(this.network, query.routeId);
    const search = await this.searchFrom(stopId, query);
    const { date, network } = search;
    const shown = this.findShown(search, query.limit);
    // If all of them are cancelled, service resumes with a later one.
    const next = shown.find(isRunning) ?? this.findShown(search, maxDepartures).find(isRunning);
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
    const isLoaded = this.loadedFrom !== null && date >= this.loadedFrom;
    const stopIds = withPlatforms(this.network, stopId);
    const versions = isLoaded ? [...this.loaded.values()] : await this.pastVersions(stopIds, query, date);
    const network = this.networkOn(date, versions);
    return { network, query, date, stopIds: withPlatforms(network, stopId), versions };
  }

  /** At least `wanted` departures, if there are so many, as riders see them now: with what was reported, without those that have left. */
  private findShown({ query, stopIds, versions }: Search, wanted: number): ShownDeparture[] {
    const realTime = this.realTime();
    const { at: from, routeId, directionId } = query;
    const window = { from, now: this.live.now(), routeId, directionId, stopIds };
    const since = (from - lookbackSeconds(realTime, window)) as EpochSeconds;
    const calls = changedCalls(realTime, window);
    // Reported trips may have left, so fewer departures than planned ones may remain: then twice as many planned ones are searched for.
    for (let limit = calls.length > 0 ? wanted + extraDepartures : wanted; ; limit = 2 * limit) {
      const planned = nextDepartures(indexesOf(versions), stopIds, since, limit, query);
      const until = planned.length < limit ? Infinity : planned.at(-1)?.departs;
      const shown = shownDepartures(planned, realTime, this.network.patterns, window, until, calls);
      if (shown.length >= wanted || until === Infinity) return shown;
    }
  }

  /** The departures from a stop planned between two instants, both included, with what was reported of them. */
  async listPast(stopId: string, [from, until]: readonly [EpochSeconds, EpochSeconds], query: StopQuery): Promise<DepartureAnswer[]> {
    const search = await this.searchFrom(stopId, { ...query, at: from });
    const { stopIds, versions } = search;
    const past = nextDepartures(indexesOf(versions), stopIds, from, query.limit, query).filter(({ departs }) => departs <= until);
    return this.departureAnswers(pastDepartures(past, this.realTime()), { ...search, query });
  }

  /** The versions for a search that begins before `loadedFrom`. Reads one after another until later ones cannot change the answer. */
  private async pastVersions(stopIds: readonly string[], query: StopQuery, date: ServiceDate): Promise<IndexedVersion[]> {
    const wanted = Math.max(query.limit, maxDepartures) + extraPastDepartures;
    const found: IndexedVersion[] = [];
    for (const version of this.versionsFrom(date)) {
      const last = nextDepartures(indexesOf(found), stopIds, query.at, wanted, query)[wanted - 1];
      if (last !== undefined && last.departs < startOfServiceDay(version.from, zoneOn(this.network, version.from))) break;
      found.push(this.loaded.get(version.version.versionId) ?? (await this.pastIndex(version)));
    }
    return found;
  }

  /** The network with the names in force on a date, if that version is among the given ones; else with the names in force today. */
  private networkOn(date: ServiceDate, versions: readonly IndexedVersion[]): Network {
    const versionId = inForceOn(this.versions, date)?.version.versionId;
    return versions.find(({ network }) => network.agency.versionId === versionId)?.network ?? this.network;
  }

  private versionsFrom(date: ServiceDate): VersionInForce[] {
    return this.versions.filter((version) => version.until === null || addDays(version.until, longestTripDays) > date);
  }

  private dropUnused(): void {
    this.indexes.drop((versionId) => this.loaded.has(versionId), maxPastVersions);
  }

  private pastIndex(version: VersionInForce): Promise<IndexedVersion> {
    const { versionId } = version.version;
    const cached = this.past.get(versionId);
    if (cached !== undefined) return cached;
    const index = this.indexes.open(version);
    this.past.set(versionId, index);
    index.then(
      () => this.dropUnused(),
      () => this.past.delete(versionId),
    );
    return index;
  }

  private departureAnswers(shown: readonly ShownDeparture[], { query, versions }: Search): DepartureAnswer[] {
    return shown.map((departure) => {
      const { serviceDate, pattern } = departure.planned;
      return departureAnswer(this.networkOn(serviceDate, versions), departure, query, this.isProvisional(serviceDate, pattern.patternId));
    });
  }

  /** Whether it may still change that a pattern runs on a date, as before holidays are announced; never if the pattern runs every day. */
  private isProvisional(date: ServiceDate, patternId: number): boolean {
    let ofDate = this.provisional.get(date);
    if (ofDate === undefined) {
      if (this.provisional.size >= maxDatesCached) this.provisional.clear();
      ofDate = new Map<number, boolean>();
      this.provisional.set(date, ofDate);
    }
    let found = ofDate.get(patternId);
    if (found === undefined) ofDate.set(patternId, (found = serviceDayFor(this.versions, date, this.alone(patternId)).provisional));
    return found;
  }

  /** The same set for the same pattern, because sets are keys of a cache. */
  private alone(patternId: number): ReadonlySet<number> {
    let alone = this.single.get(patternId);
    if (alone === undefined) this.single.set(patternId, (alone = new Set([patternId])));
    return alone;
  }
}
