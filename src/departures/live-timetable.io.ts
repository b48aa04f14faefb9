import type { Language } from '../language.js';
import { getRoute, getStop, withPlatforms, type Network } from '../network/network.service.js';
import { headsignAt, stopName } from '../network/spoken.js';
import { DepartureIndex, type DepartureFilter, type TimetableInForce } from '../scheduling/departure-index.js';
import { nextDepartures } from '../scheduling/departures.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { Reports } from '../trip-log/operated-trip.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { serviceDayOf, type VersionInForce } from '../timetables/in-force.js';
import { mostDepartures, type DepartureAnswer, type DeparturesAnswer } from './departures.requests.js';
import { pastDepartures, shownDepartures, type ShownDeparture } from './reported.js';

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

const isRunning = ({ status }: ShownDeparture): boolean => status !== 'cancelled';

/** Where and when is looked, and for what. */
interface Search {
  readonly asked: Asked;
  readonly date: ServiceDate;
  readonly stopIds: readonly string[];
  readonly indexes: readonly DepartureIndex[];
}

/** One agency's network and timetables at one moment, with an index for every version that can still be travelled with. */
export class LiveTimetable {
  private readonly held = new Map<number, DepartureIndex>();
  /** What is in force on this date or later is held. */
  private heldFrom: ServiceDate | null = null;
  private readonly past = new Map<number, Promise<DepartureIndex>>();

  constructor(
    readonly network: Network,
    private readonly versions: readonly VersionInForce[],
    private readonly read: (inForce: VersionInForce) => Promise<TimetableInForce>,
    private readonly reports: (date: ServiceDate) => Reports | null,
  ) {}

  /** How many versions are held ready. */
  get size(): number {
    return this.held.size;
  }

  /** Loads what is in force on the date or later. */
  async loadFrom(date: ServiceDate): Promise<void> {
    for (const version of this.versionsFrom(date)) {
      this.held.set(version.version.versionId, new DepartureIndex(await this.read(version)));
    }
    this.heldFrom = date;
  }

  /** The next departures from a stop or from all platforms of a station, however far away. */
  async answer(stopId: string, asked: Asked): Promise<DeparturesAnswer> {
    getStop(this.network, stopId);
    if (asked.routeId !== undefined) getRoute(this.network, asked.routeId);
    const zone = this.network.agency.agencyTimezone;
    const search = await this.searchFrom(stopId, asked);
    const { date } = search;
    const shown = this.shown(search, asked.limit);
    // Where everything that was asked for is cancelled or gone, what comes after it.
    const next = shown.find(isRunning) ?? this.shown(search, mostDepartures).find(isRunning);
    return {
      stop: stopName(this.network, stopId, asked.language),
      at: formatInstant(asked.at, zone),
      serviceDay: serviceDayOf(this.versions, date),
      departures: this.departureAnswers(shown.slice(0, asked.limit), asked),
      resumesAt: next !== undefined && next.planned.serviceDate > date ? formatInstant(next.departs, zone) : null,
    };
  }

  private async searchFrom(stopId: string, asked: Asked): Promise<Search> {
    const date = localDate(asked.at, this.network.agency.agencyTimezone);
    const stopIds = withPlatforms(this.network, stopId);
    const isHeld = this.heldFrom !== null && date >= this.heldFrom;
    const indexes = isHeld ? [...this.held.values()] : await this.indexesOfThePast(stopIds, asked, date);
    return { asked, date, stopIds, indexes };
  }

  /** The departures as they are known, and somewhat more than were asked for. */
  private shown({ asked, date, stopIds, indexes }: Search, most: number): ShownDeparture[] {
    const reportsOf = new Map<ServiceDate, Reports>();
    this.addReports(reportsOf, addDays(date, -1));
    this.addReports(reportsOf, date);
    // Each reported trip may have left before its time and so make room for another.
    let reported = 0;
    for (const reports of reportsOf.values()) reported += reports.size;
    const planned = nextDepartures(indexes, stopIds, asked.at, most + Math.min(reported, mostReported), asked);
    let looked = date;
    for (const { serviceDate } of planned) if (serviceDate > looked) this.addReports(reportsOf, (looked = serviceDate));
    const { at: from, routeId, directionId } = asked;
    return shownDepartures(planned, reportsOf, this.network.patterns, { from, routeId, directionId, stopIds });
  }

  private addReports(reportsOf: Map<ServiceDate, Reports>, date: ServiceDate): void {
    const reports = this.reports(date);
    if (reports !== null) reportsOf.set(date, reports);
  }

  /** What was to leave from a stop between two instants, both included, with what is known of it by now. */
  async listPast(stopId: string, [from, until]: readonly [EpochSeconds, EpochSeconds], asked: Asked): Promise<DepartureAnswer[]> {
    const { stopIds, indexes } = await this.searchFrom(stopId, { ...asked, at: from });
    const past = nextDepartures(indexes, stopIds, from, asked.limit, asked).filter(({ departs }) => departs <= until);
    const reportsOf = new Map<ServiceDate, Reports>();
    for (const { serviceDate } of past) this.addReports(reportsOf, serviceDate);
    return this.departureAnswers(pastDepartures(past, reportsOf), asked);
  }

  /** One version after another until what comes later cannot change the answer. */
  private async indexesOfThePast(stopIds: readonly string[], asked: Asked, date: ServiceDate): Promise<DepartureIndex[]> {
    const zone = this.network.agency.agencyTimezone;
    const most = Math.max(asked.limit, mostDepartures) + mostReported;
    const indexes: DepartureIndex[] = [];
    for (const version of this.versionsFrom(date)) {
      const last = nextDepartures(indexes, stopIds, asked.at, most, asked)[most - 1];
      if (last !== undefined && last.departs < startOfServiceDay(version.from, zone)) break;
      indexes.push(this.held.get(version.version.versionId) ?? (await this.pastIndex(version)));
    }
    return indexes;
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

  private departureAnswers(shown: readonly ShownDeparture[], asked: Asked): DepartureAnswer[] {
    // Those of one day mostly stand together.
    let day: ServiceDay | null = null;
    return shown.map((departure) => {
      const { serviceDate } = departure.planned;
      if (day?.date !== serviceDate) day = serviceDayOf(this.versions, serviceDate);
      return this.departureAnswer(departure, asked, day.provisional);
    });
  }

  private departureAnswer(shown: ShownDeparture, { at, language }: Asked, provisional: boolean): DepartureAnswer {
    const { planned, departs, source, status, reportedAt, occupancy } = shown;
    const { trip, pattern, position, serviceDate } = planned;
    const zone = this.network.agency.agencyTimezone;
    const scheduledDepartureTime = formatInstant(planned.departs, zone);
    const answer: DepartureAnswer = {
      tripId: trip.tripId,
      routeId: pattern.routeId,
      directionId: pattern.directionId,
      headsign: headsignAt(this.network, pattern, trip, position, language),
      serviceDate,
      provisional,
      scheduledDepartureTime,
      departureTime: departs === planned.departs ? scheduledDepartureTime : formatInstant(departs, zone),
      source,
      status,
      delaySeconds: source === 'planned' || status === 'cancelled' ? null : departs - planned.departs,
      reportedAt: reportedAt === null ? null : formatInstant(reportedAt, zone),
      reportAgeSeconds: reportedAt === null ? null : Math.max(0, at - reportedAt),
      minutes: Math.floor((departs - at) / 60),
    };
    if (trip.headwaySeconds !== null) answer.headwaySeconds = trip.headwaySeconds;
    if (occupancy !== null) answer.occupancyStatus = occupancy;
    return answer;
  }
}
