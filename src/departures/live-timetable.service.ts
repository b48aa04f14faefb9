import type { Language } from '../language.js';
import { getRoute, getStop, type Network } from '../network/network.service.js';
import { headsignAt, stopName } from '../network/spoken.js';
import { DepartureIndex, nextDepartures, type Departure, type DepartureFilter, type TimetableInForce } from '../scheduling/departures.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf, type VersionInForce } from '../timetables/timetables.service.js';
import { mostDepartures, type DepartureAnswer, type DeparturesAnswer } from './departures.requests.js';
import { asPlanned, pastDepartures, shownDepartures, type Reports, type ShownDeparture } from './reported.js';

export interface Asked extends DepartureFilter {
  readonly at: EpochSeconds;
  readonly limit: number;
  readonly language: Language;
}

/** No trip of a feed lasts longer (the import refuses it), so a version is done with a week after its last service day. */
const longestTripDays = 7;
/** Versions of the past are read when somebody asks about them, and those asked about last are kept; one answer looks at three at most. */
const mostPastVersions = 4;
/** Beyond this many reports some departures that have left may leave a gap at the end of a long list. */
const mostReported = 100;

/** One agency's network and timetables at one moment, with an index for every version that can still be travelled with. */
export class LiveTimetable {
  private readonly indexes = new Map<number, DepartureIndex>();
  private readonly past = new Map<number, Promise<DepartureIndex>>();

  constructor(
    readonly network: Network,
    private readonly versions: readonly VersionInForce[],
    private readonly read: (inForce: VersionInForce) => Promise<TimetableInForce>,
    private readonly reports: (date: ServiceDate) => Reports | Promise<Reports>,
  ) {}

  /** How many versions are held ready. */
  get size(): number {
    return this.indexes.size;
  }

  /** Loads what is in force on the date or later. */
  async loadFrom(date: ServiceDate): Promise<void> {
    for (const version of this.versionsFrom(date)) {
      this.indexes.set(version.version.versionId, new DepartureIndex(await this.read(version)));
    }
  }

  /** The next departures from a stop or from all platforms of a station, however far away. */
  async answer(stopId: string, asked: Asked): Promise<DeparturesAnswer> {
    getStop(this.network, stopId);
    if (asked.routeId !== undefined) getRoute(this.network, asked.routeId);
    const { zone, date } = this.today(asked.at);
    const shown = await this.shown(stopId, asked, date);
    const departures = shown.slice(0, asked.limit);
    const next = shown.find(({ status }) => status !== 'cancelled') ?? (await this.firstRunning(stopId, asked, date));
    return {
      stop: stopName(this.network, stopId, asked.language),
      at: formatInstant(asked.at, zone),
      serviceDay: serviceDayOf(this.versions, date),
      departures: departures.map((departure) => this.departureAnswer(departure, asked)),
      resumesAt: next !== undefined && next.serviceDate > date ? formatInstant(next.departs, zone) : null,
    };
  }

  /** The departures as they are known, and somewhat more than were asked for. */
  private async shown(stopId: string, asked: Asked, date: ServiceDate): Promise<ShownDeparture[]> {
    const stopIds = [...new Set([stopId, ...(this.network.platforms.get(stopId) ?? [])])];
    // Mostly nothing was reported of any day that is asked about, and then the plan is the answer.
    const [before, today] = [this.reports(addDays(date, -1)), this.reports(date)];
    if (before === null && today === null) {
      const planned = await this.departures(stopIds, asked, date);
      if (planned.every(({ serviceDate }) => serviceDate === date || this.reports(serviceDate) === null)) return planned.map(asPlanned);
    }
    const reportsOf = new Map<ServiceDate, NonNullable<Reports>>();
    const look = async (day: ServiceDate): Promise<void> => {
      const asked = this.reports(day);
      const reports = asked instanceof Promise ? await asked : asked;
      if (reports !== null) reportsOf.set(day, reports);
    };
    await Promise.all([look(addDays(date, -1)), look(date)]);
    // Each reported trip may have left before its time and so make room for another.
    let reported = 0;
    for (const reports of reportsOf.values()) reported += reports.size;
    const limit = asked.limit + Math.min(reported, mostReported);
    const planned = await this.departures(stopIds, { ...asked, limit }, date);
    const last = planned.at(-1)?.serviceDate ?? date;
    if (last !== date) for (const day of new Set(planned.map(({ serviceDate }) => serviceDate))) if (!reportsOf.has(day)) await look(day);
    if (reportsOf.size === 0) return planned.map(asPlanned);
    return shownDepartures(planned, reportsOf, this.network.patterns, { ...asked, from: asked.at, stopIds });
  }

  /** Where everything that was asked for is cancelled, what comes after it. */
  private async firstRunning(stopId: string, asked: Asked, date: ServiceDate): Promise<ShownDeparture | undefined> {
    const more = await this.shown(stopId, { ...asked, limit: mostDepartures }, date);
    return more.find(({ status }) => status !== 'cancelled');
  }

  /** What was to leave from a stop between two instants, both included, with what is known of it by now. */
  async listPast(stopId: string, [from, until]: readonly [EpochSeconds, EpochSeconds], asked: Asked): Promise<DepartureAnswer[]> {
    const stopIds = [...new Set([stopId, ...(this.network.platforms.get(stopId) ?? [])])];
    const planned = await this.departures(stopIds, { ...asked, at: from }, this.today(from).date);
    const past = planned.filter(({ departs }) => departs <= until);
    const reportsOf = new Map<ServiceDate, Reports>();
    for (const { serviceDate } of past) if (!reportsOf.has(serviceDate)) reportsOf.set(serviceDate, await this.reports(serviceDate));
    return pastDepartures(past, reportsOf).map((departure) => this.departureAnswer(departure, asked));
  }

  private today(at: EpochSeconds): { zone: string; date: ServiceDate } {
    const zone = this.network.agency.agencyTimezone;
    return { zone, date: localDate(at, zone) };
  }

  /** Looks at one version after another until what comes later cannot change the answer. */
  private async departures(stopIds: readonly string[], asked: Asked, date: ServiceDate): Promise<Departure[]> {
    const zone = this.network.agency.agencyTimezone;
    const indexes: DepartureIndex[] = [];
    let found: Departure[] = [];
    for (const version of this.versionsFrom(date)) {
      const last = found[asked.limit - 1];
      if (last !== undefined && last.departs < startOfServiceDay(version.from, zone)) break;
      indexes.push(this.indexes.get(version.version.versionId) ?? (await this.pastIndex(version)));
      found = nextDepartures(indexes, stopIds, asked.at, asked.limit, asked);
    }
    return found;
  }

  private versionsFrom(date: ServiceDate): VersionInForce[] {
    return this.versions.filter((version) => version.until === null || addDays(version.until, longestTripDays) > date);
  }

  private pastIndex(version: VersionInForce): Promise<DepartureIndex> {
    const { versionId } = version.version;
    const known = this.past.get(versionId);
    const index = known ?? this.read(version).then((timetable) => new DepartureIndex(timetable));
    // Whatever is asked about goes to the end of the row; the first in it was asked about longest ago.
    this.past.delete(versionId);
    this.past.set(versionId, index);
    const [oldest] = this.past.keys();
    if (oldest !== undefined && this.past.size > mostPastVersions) this.past.delete(oldest);
    if (known === undefined) index.catch(() => this.past.delete(versionId));
    return index;
  }

  private departureAnswer(shown: ShownDeparture, { at, language }: Asked): DepartureAnswer {
    const { pattern, position, serviceDate, scheduled, departs, source, status, reportedAt, headwaySeconds, occupancy = null } = shown;
    const time = (instant: EpochSeconds): string => formatInstant(instant, this.network.agency.agencyTimezone);
    const planned = time(scheduled);
    return {
      tripId: shown.tripId,
      routeId: pattern.routeId,
      directionId: pattern.directionId,
      headsign: headsignAt(this.network, pattern, shown, position, language),
      serviceDate,
      provisional: serviceDayOf(this.versions, serviceDate).provisional,
      scheduledDepartureTime: planned,
      departureTime: departs === scheduled ? planned : time(departs),
      source,
      status,
      delaySeconds: source === 'planned' || status === 'cancelled' ? null : departs - scheduled,
      reportedAt: reportedAt === null ? null : time(reportedAt),
      reportAgeSeconds: reportedAt === null ? null : Math.max(0, at - reportedAt),
      minutes: Math.floor((departs - at) / 60),
      ...(headwaySeconds === null ? {} : { headwaySeconds }),
      ...(occupancy === null ? {} : { occupancyStatus: occupancy }),
    };
  }
}
