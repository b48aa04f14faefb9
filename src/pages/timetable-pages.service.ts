import { Injectable } from '@nestjs/common';
import { alertTexts, changesBoarding, minuteOf } from '../alerts/alerts.js';
import { AlertsService } from '../alerts/alerts.service.js';
import { Clock } from '../clock.js';
import { RouteDays, type RouteDayQuery, type RouteDay, type RouteTrip } from '../departures/route-days.service.js';
import type { Language } from '../language.js';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import { getRoute, NetworkService, type Network } from '../network/network.service.js';
import { findPatterns, nextStopsOf, stopIdsForRiders } from '../network/lines.js';
import { agencyNameIn, destinationOf, routeName, stopName } from '../network/spoken.js';
import { boardingPositions, lastAlighting } from '../scheduling/trips.js';
import {
  addDays,
  formatHoursMinutes,
  formatInstant,
  instant,
  parseInstant,
  startOfServiceDay,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import { inForceOn, serviceDayFor, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { TimetableDirection, TimetablePage, TimetableTrip } from '../web/residents/page.js';
import type { BoardDayAnswer } from './pages.requests.js';
import { TimetableChanges } from './timetable-changes.service.js';
import { boardingRulesOf, columnsOf, positionsOf } from './timetable-columns.js';

interface TimetableRequest {
  readonly agencyId: string | null;
  readonly routeId: string;
  /** null: the day of `at`. */
  readonly date: ServiceDate | null;
  /** null: now. */
  readonly at: EpochSeconds | null;
  /** The stop where a print will hang. If null, or if nobody boards the route there: the first stop. */
  readonly stopId: string | null;
  readonly directionId: 0 | 1 | null;
  readonly language: Language;
}

/** A page, and the stops whose departures it shows. */
export interface WrittenTimetable {
  readonly page: Omit<TimetablePage, 'prefix'>;
  readonly stopIds: readonly string[];
}

interface Scope {
  readonly network: Network;
  readonly versions: readonly VersionInForce[];
  readonly routeId: string;
  readonly date: ServiceDate;
  readonly language: Language;
  /** The route on any date; each date is loaded once. */
  readonly dayOn: (date: ServiceDate) => Promise<RouteDay>;
}

/** The days ahead that are searched for the next day with trips; the longest holidays are shorter. */
const furthestResumption = 30;
const daysOfWeek = 7;

/** Gathers what the page of a route shows. */
@Injectable()
export class TimetablePages {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly days: RouteDays,
    private readonly changes: TimetableChanges,
    private readonly alerts: AlertsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `route-not-found` */
  async getPage({
    agencyId,
    routeId,
    date: requestedDate,
    at: requestedAt,
    stopId,
    directionId,
    language,
  }: TimetableRequest): Promise<WrittenTimetable> {
    const current = await this.networks.getNetwork(agencyId);
    const at = requestedAt ?? minuteOf(instant(this.clock.now()));
    const today = dateAt(current, at);
    const date = requestedDate ?? today;
    const network = await this.networks.getNetwork(agencyId, date);
    const route = getRoute(network, routeId);
    const zone = zoneOn(network, today);
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const dayOn = this.daysOnce({ agencyId, routeId, at, language });
    const scope: Scope = { network, versions, routeId, date, language, dayOn };
    const directions = await this.directionsOf(scope);
    const ofRoute = patternIdsOf(network, routeId);
    const day = boardDay(scope, date, ofRoute);
    const inForce = inForceOn(versions, (directions.find(({ shownDate }) => shownDate !== null)?.shownDate ?? date) as ServiceDate);
    const { stopIds, directions: onDate } = await dayOn(date);
    const shown = onDate.length > 0 ? onDate : await this.firstShown(scope, directions);
    const page = {
      ...{ language, routeId, date, today, day, directions, isMomentRequested: requestedAt !== null, at: formatInstant(at, zone) },
      ...{
        agencyName: agencyNameIn(network, language),
        agencyPhone: network.agency.agencyPhone,
        name: routeName(network, route, language),
        color: route.routeColor,
      },
      chosenDirection: directionId,
      fromStopId: stopId !== null && network.stops.has(stopId) ? stopId : null,
      week: Array.from({ length: daysOfWeek }, (_, ahead) => boardDay(scope, addDays(date, ahead), ofRoute)),
      alerts: await this.alertsOf(scope, date === today ? [at] : departuresOf(onDate)),
      validFrom: inForce?.from ?? null,
      validUntil: inForce?.until == null ? null : addDays(inForce.until, -1),
      dayBefore: addDays(date, -1),
      dayAfter: addDays(date, 1),
      stop: stopOf(
        network,
        shown.flatMap(({ trips }) => trips),
        stopId,
        language,
      ),
    };
    return { page, stopIds };
  }

  private daysOnce(query: Omit<RouteDayQuery, 'date'>): Scope['dayOn'] {
    const gathered = new Map<ServiceDate, Promise<RouteDay>>();
    return (date) => {
      const day = gathered.get(date) ?? this.days.get({ ...query, date });
      gathered.set(date, day);
      return day;
    };
  }

  private async directionsOf(scope: Scope): Promise<TimetableDirection[]> {
    const { network, routeId, date, dayOn, language } = scope;
    const inUse = await this.timetables.listPatternsInUse(network, date, { routeId });
    const ofDate = (await dayOn(date)).directions;
    const ids = [...new Set([...ofDate, ...inUse].map(({ directionId }) => directionId))].sort((a, b) => (a ?? -1) - (b ?? -1));
    const directions = ids.map(async (directionId): Promise<TimetableDirection> => {
      const shown = await this.firstDay(scope, directionId);
      const trips = shown?.trips ?? [];
      const written = directionOf(network, trips, language);
      const stopIds = new Set(written.stops.slice(0, 1).map((stop) => stop.stopId));
      const pattern = trips[0]?.pattern ?? inUse.find((one) => one.directionId === directionId);
      const ends = pattern === undefined ? [] : stopIdsForRiders(pattern);
      const line = { routeId, lastStopId: ends.at(-1) ?? '', nextStopIds: nextStopsOf(ends, 0) };
      return {
        ...{ directionId, ...written, shownDate: shown?.date ?? null },
        ...destinationOf(network, line, trips[0]?.departure.headsign, language),
        day: boardDay(scope, date, patternIdsOf(network, routeId, directionId)),
        change: await this.changes.find(network, { routeId, directionId, stopIds, today: date }),
      };
    });
    return Promise.all(directions);
  }

  /** The trips of the date, or of the next day on which the direction has any. */
  private async firstDay(
    { network, versions, routeId, date, dayOn }: Scope,
    directionId: 0 | 1 | null,
  ): Promise<{ date: ServiceDate; trips: readonly RouteTrip[] } | null> {
    const patternIds = patternIdsOf(network, routeId, directionId);
    for (let ahead = 0; ahead <= furthestResumption; ahead += 1) {
      const day = addDays(date, ahead);
      // Added trips are shown even on days without scheduled service.
      if (ahead > 0 && !serviceDayFor(versions, day, patternIds).runs) continue;
      const trips = (await dayOn(day)).directions.find((direction) => direction.directionId === directionId)?.trips ?? [];
      if (trips.length > 0) return { date: day, trips };
    }
    return null;
  }

  private async firstShown({ dayOn }: Scope, directions: readonly TimetableDirection[]): Promise<RouteDay['directions']> {
    const first = directions.find(({ shownDate }) => shownDate !== null)?.shownDate;
    return first == null ? [] : (await dayOn(first as ServiceDate)).directions;
  }

  /** The alerts about the route at any of these times. */
  private async alertsOf({ network, routeId, language }: Scope, moments: readonly EpochSeconds[]): Promise<TimetablePage['alerts']> {
    const active = await Promise.all(moments.map((at) => this.alerts.listActive(network, at, { routeId })));
    return [...new Set(active.flat())].map((alert) => ({
      alertId: alert.alertId,
      ...alertTexts(alert, language),
      changesBoarding: changesBoarding(alert),
      activeUntil: alert.activeUntil === null ? null : formatInstant(alert.activeUntil, network.agency.agencyTimezone),
    }));
  }
}

const patternIdsOf = ({ patterns }: Network, routeId: string, directionId?: 0 | 1 | null): Set<number> =>
  new Set(
    findPatterns(patterns, { routeId })
      .filter((pattern) => directionId === undefined || pattern.directionId === directionId)
      .map(({ patternId }) => patternId),
  );

function boardDay({ network, versions, language }: Scope, on: ServiceDate, patternIds: ReadonlySet<number>): BoardDayAnswer {
  const { date, runs, reason, provisional } = serviceDayFor(versions, on, patternIds);
  const zone = zoneOn(network, date);
  const startsAt = formatInstant(startOfServiceDay(date, zone), zone);
  return { date, startsAt, runs, reasonCode: reason.code, reason: reason[language], provisional };
}

/** When the first and the last trip of a day leave: an alert that is active at either time is shown. */
function departuresOf(directions: RouteDay['directions']): EpochSeconds[] {
  const departs = directions.flatMap(({ trips }) => trips.map(({ departure }) => parseInstant(departure.departureTime) ?? instant(0)));
  return departs.length === 0 ? [] : [...new Set([instant(Math.min(...departs)), instant(Math.max(...departs))])];
}

/** The requested stop if riders board there, else the first stop where they do. */
function stopOf(network: Network, trips: readonly RouteTrip[], requestedStop: string | null, language: Language): TimetablePage['stop'] {
  const served = trips.flatMap(({ pattern }) => boardingPositions(pattern).map((position) => pattern.stops[position]?.stopId ?? ''));
  const stopId = served.find((one) => one === requestedStop) ?? served[0];
  return stopId === undefined ? null : stopName(network, stopId, language);
}

function directionOf(
  network: Network,
  trips: readonly RouteTrip[],
  language: Language,
): Pick<TimetableDirection, 'stops' | 'stopsLeftOut' | 'trips' | 'rules'> {
  const { columns, leftOut } = columnsOf(trips.map(({ pattern }) => pattern));
  return {
    stops: columns.map(({ stopId }) => stopName(network, stopId, language)),
    stopsLeftOut: leftOut,
    rules: boardingRulesOf(trips.map(({ pattern }) => pattern)).map(({ kind, type, stopIds, trips: only }) => ({
      ...{ kind, type },
      stops: stopIds.map((stopId) => stopName(network, stopId, language).name),
      times: only?.flatMap((place) => trips[place]?.stopTimes[0]?.departureTime ?? []).map(formatHoursMinutes) ?? null,
    })),
    trips: trips.map(({ pattern, stopTimes, headwaySeconds, departure }): TimetableTrip => ({
      tripId: departure.tripId,
      headwayMinutes: headwaySeconds === null ? null : Math.round(headwaySeconds / 60),
      times: positionsOf(pattern, columns).map((position) => {
        const time = stopTimes[position];
        if (time === undefined) return null;
        return formatHoursMinutes(position === lastAlighting(pattern) ? time.arrivalTime : time.departureTime);
      }),
      departure,
    })),
  };
}
