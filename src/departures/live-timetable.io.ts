import type { Language } from '../language.js';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import { getRoute, getStop, withPlatforms, type Network } from '../network/network.service.js';
import { stopName } from '../network/spoken.js';
import { DepartureIndex, type DepartureFilter, type TimetableInForce } from '../scheduling/departure-index.js';
import { nextDepartures } from '../scheduling/departures.js';
import { addDays, formatInstant, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { Told } from '../operations/told-trip.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { inForceOn, serviceDayFor, serviceDayOf, type VersionInForce } from '../timetables/in-force.js';
import { departureAnswer } from './departure-answer.js';
import { mostDepartures, type DepartureAnswer, type DeparturesAnswer } from './departures.requests.js';
import { PatternsAtStops } from './patterns-at-stops.js';
import { changedCalls, lookedBack, pastDepartures, shownDepartures, type ShownDeparture } from './reported.js';

export interface Asked extends DepartureFilter {
  readonly at: EpochSeconds;
  readonly limit: number;
  readonly language: Language;
}

/** No trip of a feed lasts longer (the import refuses it), so a version is done with a week after its last service day. */
const longestTripDays = 7;
/** Versions of the past are read when somebody asks about them, and those asked about last are kept; one answer looks at three at most. */
const mostPastVersions = 4;
/** Where some may have left or be later, so many more are looked for, and twice as many where that is not enough. */
const moreLooked = 4;
/** Of the past, versions are read until so many more than asked for are found. */
const morePast = 100;

/** Anybody may ask for any date. */
const mostDatesKept = 100;

const isRunning = ({ status }: ShownDeparture): boolean => status !== 'cancelled';

/** A version as it is read: its timetable, and the network as it calls it. */
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

/** Where and when is looked, and for what. */
interface Search {
  /** As it is called on the date. */
  readonly network: Network;
  readonly asked: Asked;
  readonly date: ServiceDate;
  readonly stopIds: readonly string[];
  readonly indexed: readonly Indexed[];
}

/** One agency's network and timetables at one moment, with an index for every version that can still be travelled with. */
export class LiveTimetable {
  private readonly held = new Map<number, Indexed>();
  /** What is in force on this date or later is held. */
  private heldFrom: ServiceDate | null = null;
  private readonly past = new Map<number, Promise<Indexed>>();
  private readonly patterns: PatternsAtStops;
  /** By date and pattern. */
  private readonly provisional = new Map<ServiceDate, Map<number, boolean>>();

  /** @param network as the version calls it that is in force today */
  constructor(
    readonly network: Network,
    private readonly versions: readonly VersionInForce[],
    private readonly read: (inForce: VersionInForce) => Promise<ReadVersion>,
    private readonly told: () => Told | null,
    private readonly now: () => EpochSeconds,
  ) {
    this.patterns = new PatternsAtStops(network.patterns.values());
  }

  /** Whether drivers of a route report their trips. */
  isReporting(routeId: string): boolean {
    return this.told()?.reportingRouteIds.has(routeId) === true;
  }

  /** A trip of a date of which something is told. */
  findTold(date: ServiceDate, tripId: string): OperatedTrip | null {
    return this.told()?.days.get(date)?.find(tripId)?.trip ?? null;
  }

  /** The patterns that board at a stop or the platforms of a station, of a route and direction where one is asked for; the same set each time. */
  patternsAt(stopId: string, filter: DepartureFilter = {}): ReadonlySet<number> {
    return this.patterns.find(stopId, () => withPlatforms(this.network, stopId), filter);
  }

  /** Whether and why buses run, of the patterns that board at a stop; of a stop where nobody boards, of all. */
  serviceDay(date: ServiceDate, patternIds: ReadonlySet<number>): ServiceDay {
    return patternIds.size === 0 ? serviceDayOf(this.versions, date) : serviceDayFor(this.versions, date, patternIds);
  }

  /** As it is called at a moment from today on. */
  networkAt(at: EpochSeconds): Network {
    return this.networkOn(dateAt(this.network, at), [...this.held.values()]);
  }

  /** How many versions are held ready. */
  get size(): number {
    return this.held.size;
  }

  /** Loads what is in force on the date or later. */
  async loadFrom(date: ServiceDate): Promise<void> {
    for (const version of this.versionsFrom(date)) {
      this.held.set(version.version.versionId, indexed(await this.read(version)));
    }
    this.heldFrom = date;
  }

  /** The next departures from a stop or from all platforms of a station, however far away. */
  async answer(stopId: string, asked: Asked): Promise<DeparturesAnswer> {
    getStop(this.network, stopId);
    if (asked.routeId !== undefined) getRoute(this.network, asked.routeId);
    const search = await this.searchFrom(stopId, asked);
    const { date, network } = search;
    const shown = this.shown(search, asked.limit);
    // Where everything that was asked for is cancelled or gone, what comes after it.
    const next = shown.find(isRunning) ?? this.shown(search, mostDepartures).find(isRunning);
    return {
      stop: stopName(network, stopId, asked.language),
      at: formatInstant(asked.at, zoneOn(network, date)),
      serviceDay: this.serviceDay(date, this.patternsAt(stopId, asked)),
      departures: this.departureAnswers(shown.slice(0, asked.limit), search),
      resumesAt:
        next !== undefined && next.planned.serviceDate > date
          ? formatInstant(next.departs, zoneOn(network, next.planned.serviceDate))
          : null,
    };
  }

  private async searchFrom(stopId: string, asked: Asked): Promise<Search> {
    const date = dateAt(this.network, asked.at);
    const isHeld = this.heldFrom !== null && date >= this.heldFrom;
    const stopIds = withPlatforms(this.network, stopId);
    const indexed = isHeld ? [...this.held.values()] : await this.indexedOfThePast(stopIds, asked, date);
    const network = this.networkOn(date, indexed);
    return { network, asked, date, stopIds: withPlatforms(network, stopId), indexed };
  }

  /** The departures as they are known. */
  private shown({ asked, stopIds, indexed }: Search, most: number): ShownDeparture[] {
    const told = this.told();
    const { at: from, routeId, directionId } = asked;
    const about = { from, now: this.now(), routeId, directionId, stopIds };
    const since = (from - lookedBack(told, about)) as EpochSeconds;
    // Each trip of which something is told may have left before its time and so make room for another.
    const calls = changedCalls(told, about);
    for (let looked = calls.length > 0 ? most + moreLooked : most; ; looked = 2 * looked) {
      const planned = nextDepartures(indexesOf(indexed), stopIds, since, looked, asked);
      const until = planned.length < looked ? Infinity : planned.at(-1)?.departs;
      const shown = shownDepartures(planned, told, this.network.patterns, about, until, calls);
      if (shown.length >= most || until === Infinity) return shown;
    }
  }

  /** What was to leave from a stop between two instants, both included, with what is known of it by now. */
  async listPast(stopId: string, [from, until]: readonly [EpochSeconds, EpochSeconds], asked: Asked): Promise<DepartureAnswer[]> {
    const search = await this.searchFrom(stopId, { ...asked, at: from });
    const { stopIds, indexed } = search;
    const past = nextDepartures(indexesOf(indexed), stopIds, from, asked.limit, asked).filter(({ departs }) => departs <= until);
    return this.departureAnswers(pastDepartures(past, this.told()), { ...search, asked });
  }

  /** One version after another until what comes later cannot change the answer. */
  private async indexedOfThePast(stopIds: readonly string[], asked: Asked, date: ServiceDate): Promise<Indexed[]> {
    const most = Math.max(asked.limit, mostDepartures) + morePast;
    const found: Indexed[] = [];
    for (const version of this.versionsFrom(date)) {
      const last = nextDepartures(indexesOf(found), stopIds, asked.at, most, asked)[most - 1];
      if (last !== undefined && last.departs < startOfServiceDay(version.from, zoneOn(this.network, version.from))) break;
      found.push(this.held.get(version.version.versionId) ?? (await this.pastIndex(version)));
    }
    return found;
  }

  /** As the version in force on a date calls it, where that is among those that were looked through. */
  private networkOn(date: ServiceDate, among: readonly Indexed[]): Network {
    const versionId = inForceOn(this.versions, date)?.version.versionId;
    return among.find(({ network }) => network.agency.versionId === versionId)?.network ?? this.network;
  }

  private versionsFrom(date: ServiceDate): VersionInForce[] {
    return this.versions.filter((version) => version.until === null || addDays(version.until, longestTripDays) > date);
  }

  private pastIndex(version: VersionInForce): Promise<Indexed> {
    const { versionId } = version.version;
    const known = this.past.get(versionId);
    const index = known ?? this.read(version).then(indexed);
    // Whatever is asked about goes to the end of the row; the first in it was asked about longest ago.
    this.past.delete(versionId);
    this.past.set(versionId, index);
    const [oldest] = this.past.keys();
    if (oldest !== undefined && this.past.size > mostPastVersions) this.past.delete(oldest);
    if (known === undefined) index.catch(() => this.past.delete(versionId));
    return index;
  }

  private departureAnswers(shown: readonly ShownDeparture[], { asked, indexed }: Search): DepartureAnswer[] {
    return shown.map((departure) => {
      const { serviceDate, pattern } = departure.planned;
      return departureAnswer(this.networkOn(serviceDate, indexed), departure, asked, this.isProvisional(serviceDate, pattern.patternId));
    });
  }

  /** Whether a service day may still change for a pattern: of a route that runs every day it does not. */
  private isProvisional(date: ServiceDate, patternId: number): boolean {
    let ofDate = this.provisional.get(date);
    if (ofDate === undefined) {
      if (this.provisional.size >= mostDatesKept) this.provisional.clear();
      ofDate = new Map<number, boolean>();
      this.provisional.set(date, ofDate);
    }
    let found = ofDate.get(patternId);
    if (found === undefined) ofDate.set(patternId, (found = serviceDayFor(this.versions, date, new Set([patternId])).provisional));
    return found;
  }
}
