import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { inEveryLanguage, type Text } from '../language.js';
import { getRoute, getStop, NetworkService, todayOf, withPlatforms, type Network } from '../network/network.service.js';
import { linesAt, type LineAtStop } from '../network/lines.js';
import { agencyNameIn, destinationOf, routeLabel, stopName, stopNote } from '../network/spoken.js';
import { boardingPositions, dropOffsAfter } from '../scheduling/trips.js';
import { pickupTypes } from '../departures/departures.requests.js';
import { addDays, formatHoursMinutes, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { headsignOf, inForceOn, isRunning, serviceDayFor, type PlannedTrip, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { PosterLine, PosterPage } from '../web/residents/page.js';
import { ordinaryWeek, type LineDay, type LinePeriod } from './line-services.js';

/** The days from which an ordinary week is derived: four weeks, so that a week of holidays does not hide the ordinary ones. */
const daysLooked = 28;
/** The most rows of lines and times; with more, the QR code would become too small. */
const maxRows = 10;

/** The stop and the timetable of a poster. */
interface Place {
  readonly network: Network;
  readonly stopIds: ReadonlySet<string>;
  readonly inForce: VersionInForce;
  readonly today: ServiceDate;
}

/** The posters of one day, by stop and timetable. */
interface PostersOfDay {
  readonly today: ServiceDate;
  readonly posters: Map<string, Promise<PosterContent>>;
}

export type PosterContent = Pick<
  PosterPage,
  'agencyName' | 'agencyPhone' | 'stop' | 'lines' | 'moreLines' | 'validFrom' | 'validUntil' | 'comingFrom'
>;

/** Gathers what a poster of a stop shows, in both languages. */
@Injectable()
export class Posters {
  private readonly made = new WeakMap<Network, PostersOfDay>();

  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Made once per day and timetable, because in a city it reads thousands of trips.
   * @param date the poster is of the timetable in force on this date; null, or a past date: of today's timetable
   * @throws Refusal `stop-not-found`
   */
  async getPoster(agencyId: string | null, stopId: string, date: ServiceDate | null): Promise<PosterContent> {
    const current = await this.networks.getNetwork(agencyId);
    const today = todayOf(current, this.clock);
    const versions = await this.timetables.listInForce(current.agency.agencyId);
    const inForce = inForceOn(versions, date !== null && date > today ? date : today) ?? versions[0] ?? null;
    const isComing = inForce !== null && inForce.from > today;
    const network = isComing ? await this.networks.getNetworkOf(current.agency.agencyId, inForce.version.versionId) : current;
    getStop(network, stopId);
    const made = this.made.get(network);
    // Any change replaces the network object, which is the key.
    const ofToday = made?.today === today ? made : { today, posters: new Map<string, Promise<PosterContent>>() };
    this.made.set(network, ofToday);
    const cached = ofToday.posters.get(stopId);
    if (cached !== undefined) return cached;
    const making = this.make(network, stopId, today, inForce);
    ofToday.posters.set(stopId, making);
    making.catch(() => ofToday.posters.delete(stopId));
    return making;
  }

  private async make(network: Network, stopId: string, today: ServiceDate, inForce: VersionInForce | null): Promise<PosterContent> {
    const stopIds = new Set(withPlatforms(network, stopId));
    const asOf = inForce !== null && inForce.from > today ? inForce.from : today;
    const lines = inForce === null ? [] : await this.linesOf({ network, stopIds, inForce, today: asOf });
    const shown = thatFit(lines);
    return {
      agencyName: inEveryLanguage((language) => agencyNameIn(network, language)),
      stop: { stopId, name: inEveryLanguage((language) => stopName(network, stopId, language).name), note: noteOf(network, stopId) },
      agencyPhone: shown.some(needsPhone) ? network.agency.agencyPhone : null,
      lines: shown,
      moreLines: lines.length - shown.length,
      validFrom: inForce?.from ?? null,
      validUntil: inForce?.until == null ? null : addDays(inForce.until, -1),
      comingFrom: inForce !== null && inForce.from > today ? inForce.from : null,
    };
  }

  /** The lines that leave in an ordinary week. */
  private async linesOf(place: Place): Promise<PosterLine[]> {
    const { network, inForce, today, stopIds } = place;
    const trips = new Map<string, Promise<PlannedTrip[]>>();
    const lines: PosterLine[] = [];
    for (const line of linesAt(
      await this.timetables.listPatternsInUse(network, today, { boardingAt: stopIds }),
      stopIds,
      network.routeOrder,
    )) {
      const { routeId } = line;
      trips.set(routeId, trips.get(routeId) ?? this.timetables.listTripsOfRoute(network, inForce.version, routeId));
      const found = posterLine(place, line, (await trips.get(routeId)) ?? []);
      if (found.services.length > 0) lines.push(found);
    }
    return lines;
  }
}

/** The first lines that fit, at least one. */
function thatFit(lines: readonly PosterLine[]): PosterLine[] {
  let rows = 0;
  return lines.filter((line, index) => (rows += rowsOf(line)) <= maxRows || index === 0);
}

const rowsOf = ({ services, pickups, dropOffs }: PosterLine): number => 1 + services.length + pickups.length + dropOffs.length;

const needsPhone = ({ pickups, dropOffs }: PosterLine): boolean => [...pickups, ...dropOffs].some(({ type }) => type === 'phone-agency');

/** The index of the first call where a trip can be boarded here; null: none. */
function boardingAt({ pattern }: PlannedTrip, { stopIds }: Place): number | null {
  return boardingPositions(pattern).find((position) => stopIds.has(pattern.stops[position]?.stopId ?? '')) ?? null;
}

/** A trip that can be boarded at the stop, and when. */
interface Leaving {
  readonly planned: PlannedTrip;
  readonly position: number;
  readonly time: ServiceTime;
}

function posterLine(place: Place, line: LineAtStop, ofRoute: readonly PlannedTrip[]): PosterLine {
  const { network } = place;
  const { routeId, directionId, lastStopId, nextStopIds } = line;
  const route = getRoute(network, routeId);
  const leaving = ofRoute.flatMap((planned): Leaving[] => {
    const position = planned.pattern.directionId === directionId ? boardingAt(planned, place) : null;
    return position === null ? [] : [{ planned, position, time: planned.stopTimes[position]?.departureTime as ServiceTime }];
  });
  const [shown] = leaving;
  return {
    ...{ routeId, directionId, color: route.routeColor },
    routeName: inEveryLanguage((language) => routeLabel(network, route, language)),
    towards: inEveryLanguage((language) => {
      const headsign = shown && headsignOf(network, shown.planned, shown.position, language);
      return destinationOf(network, line, headsign, language).towards;
    }),
    nextStops: nextStopIds.map((stopId) => inEveryLanguage((language) => stopName(network, stopId, language).name)),
    note: noteOf(network, lastStopId),
    ...arrangementsOf(network, leaving),
    services: ordinaryWeek(daysOf(place, leaving)).map(({ days, periods }) => ({ days, periods: periods.map(written) })),
  };
}

/** The irregular rules for boarding here and alighting at later stops. */
function arrangementsOf(network: Network, leaving: readonly Leaving[]): Pick<PosterLine, 'pickups' | 'dropOffs'> {
  const here = leaving.map(({ planned, position }) => planned.pattern.stops[position]?.pickupType);
  const ahead = leaving.flatMap(({ planned, position }) => dropOffsAfter(planned.pattern, position));
  return {
    pickups: pickupTypes.flatMap((type) => (here.includes(type) ? [{ type, isAll: here.every((one) => one === type) }] : [])),
    dropOffs: pickupTypes.flatMap((type) => {
      const stopIds = new Set(ahead.flatMap((one) => (one.dropOffType === type ? one.stopIds : [])));
      const stops = [...stopIds].map((stopId) => inEveryLanguage((language) => stopName(network, stopId, language).name));
      return stops.length === 0 ? [] : [{ type, stops }];
    }),
  };
}

/** The days on which the shown timetable is in force, with the line's departures. */
function daysOf({ inForce, today }: Place, leaving: readonly Leaving[]): LineDay[] {
  const first = today < inForce.from ? inForce.from : today;
  const patternIds = new Set(leaving.map(({ planned }) => planned.pattern.patternId));
  return Array.from({ length: daysLooked }, (_, index) => addDays(first, index))
    .filter((date) => inForce.until === null || date < inForce.until)
    .map((date) => {
      const running = inForce.days.running(date);
      const times = leaving.filter(({ planned }) => isRunning(running, planned)).map(({ time }) => time);
      return { date, reasonCode: serviceDayFor([inForce], date, patternIds).reason.code, times };
    });
}

function noteOf(network: Network, stopId: string): Text | null {
  const note = inEveryLanguage((language) => stopNote(network, stopId, language) ?? '');
  return note['zh-CN'] === '' ? null : note;
}

const written = ({ first, last, count, gapMinutes }: LinePeriod): PosterLine['services'][number]['periods'][number] => ({
  ...{ first: formatHoursMinutes(first), last: formatHoursMinutes(last), count, gapMinutes },
});
