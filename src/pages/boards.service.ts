import { Inject, Injectable } from '@nestjs/common';
import type { DepartureAnswer } from '../departures/departures.requests.js';
import { DeparturesService } from '../departures/departures.service.js';
import type { LiveTimetable } from '../departures/live-timetable.service.js';
import type { Language } from '../language.js';
import { getRoute, getStop, walkBetween, type Network } from '../network/network.service.js';
import { routeName, stopName } from '../network/spoken.js';
import { alertTexts } from '../operations/alerts.js';
import { AlertsService } from '../operations/alerts.service.js';
import { reportableAt } from '../scheduling/report-window.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn, serviceDayOf, TimetablesService, type VersionInForce } from '../timetables/timetables.service.js';
import { busiestStop, linesAt, type LineAtStop } from './boards.js';
import { Rides } from './rides.service.js';
import type { BoardAnswer, BoardDayAnswer, BoardDepartureAnswer, BoardLineAnswer } from './pages.requests.js';

interface AskedBoard {
  readonly agencyId: string | null;
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** Four are shown; with the rest a page goes on for hours after it lost the server. */
const departuresOfLine = 8;
/** What may be reported on, at a bus every five minutes. */
const mostGone = 13;
/** A stop of a city; beyond these a page is no answer at a glance. */
const mostLines = 12;
const daysKnown = 10;
const mostAlerts = 5;

/** Gathers what a stop's page shows. */
@Injectable()
export class BoardsService {
  constructor(
    @Inject(DeparturesService) private readonly departures: DeparturesService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(AlertsService) private readonly alerts: AlertsService,
    @Inject(Rides) private readonly rides: Rides,
  ) {}

  /** @throws Refusal `stop-not-found` */
  async getBoard({ agencyId, stopId, at, language }: AskedBoard): Promise<BoardAnswer> {
    const live = await this.departures.getLive(agencyId);
    const { network } = live;
    const { stopDesc } = getStop(network, stopId);
    const zone = network.agency.agencyTimezone;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const lines = (await this.linesAt(network, stopId, localDate(at, zone))).slice(0, mostLines);
    const alerts = (await this.alerts.listActive(network, at, { stopId })).slice(0, mostAlerts);
    return {
      agencyName: agencyNameIn(network, language),
      stop: {
        ...stopName(network, stopId, language),
        description: stopDesc === null ? null : network.names.of('stops', 'stop_desc', [stopId], stopDesc, language),
      },
      at: formatInstant(at, zone),
      days: daysFrom(versions, localDate(at, zone), daysKnown, { zone, language }),
      lines: await Promise.all(
        lines.map(async (line) =>
          this.walkable(live.network, versions, stopId, line, await lineAnswer(live, line, { stopId, at, language })),
        ),
      ),
      alerts: alerts.map((alert) => ({ alertId: alert.alertId, ...alertTexts(alert, language) })),
    };
  }

  /** Where most people get on, for the page that names no stop. */
  async findHome(agencyId: string | null, at: EpochSeconds): Promise<string | null> {
    const { network } = await this.departures.getLive(agencyId);
    const patterns = await this.timetables.listPatternsInUse(network, localDate(at, network.agency.agencyTimezone));
    return busiestStop(patterns, network.stops.keys());
  }

  /** Where one can go from a stop without changing, and the stop from which one gets furthest. */
  async listStopsAround({ agencyId, stopId, at, language }: AskedBoard): Promise<{ stopId: string; name: string }[]> {
    const { network } = await this.departures.getLive(agencyId);
    const lines = await this.linesAt(network, stopId, localDate(at, network.agency.agencyTimezone));
    const home = await this.findHome(agencyId, at);
    const around = new Set([...(home === null ? [] : [home]), ...lines.slice(0, mostLines).map(({ lastStopId }) => lastStopId)]);
    around.delete(stopId);
    return [...around].map((one) => stopName(network, one, language));
  }

  /** Where one could also walk, how long each departure rides. */
  private async walkable(
    network: Network,
    versions: readonly VersionInForce[],
    stopId: string,
    { routeId, lastStopId: to }: LineAtStop,
    line: BoardLineAnswer,
  ): Promise<BoardLineAnswer> {
    const walkSeconds = walkBetween(network, stopId, to);
    if (walkSeconds === null) return line;
    const from = new Set([stopId, ...(network.platforms.get(stopId) ?? [])]);
    const departures = line.departures.map(async (departure) => {
      const version = inForceOn(versions, departure.serviceDate as ServiceDate);
      const rides = version === null ? null : await this.rides.find(network, version, { routeId, from, to });
      const rideSeconds = rides?.get(departure.tripId);
      return rideSeconds === undefined ? departure : { ...departure, rideSeconds };
    });
    return { ...line, walkSeconds, departures: await Promise.all(departures) };
  }

  private async linesAt(network: Network, stopId: string, date: ServiceDate): Promise<LineAtStop[]> {
    const patterns = await this.timetables.listPatternsInUse(network, date);
    return linesAt(patterns, new Set([stopId, ...(network.platforms.get(stopId) ?? [])]), network.routeOrder);
  }
}

/** So many days from a date on: which run, and why. */
export function daysFrom(
  versions: readonly VersionInForce[],
  from: ServiceDate,
  count: number,
  { zone, language }: { zone: string; language: Language },
): BoardDayAnswer[] {
  return Array.from({ length: count }, (_, index) => {
    const { date, runs, reason, provisional } = serviceDayOf(versions, addDays(from, index));
    const startsAt = formatInstant(startOfServiceDay(date, zone), zone);
    return { date, startsAt, runs, reasonCode: reason.code, reason: reason[language], provisional };
  });
}

export const agencyNameIn = ({ agency, names }: Network, language: Language): string =>
  names.of('agency', 'agency_name', [agency.agencyId], agency.agencyName, language);

async function lineAnswer(
  live: LiveTimetable,
  { routeId, directionId, lastStopId }: LineAtStop,
  { stopId, at, language }: { stopId: string; at: EpochSeconds; language: Language },
): Promise<BoardLineAnswer> {
  const { network } = live;
  const route = getRoute(network, routeId);
  const asked = { at, language, limit: departuresOfLine, routeId, directionId: directionId ?? undefined };
  const { departures } = await live.answer(stopId, asked);
  const { from, until } = reportableAt(at);
  const past = await live.listPast(stopId, [from, until], { ...asked, limit: mostGone });
  const { routeShortName } = route;
  const stopDesc = network.stops.get(lastStopId)?.stopDesc ?? null;
  return {
    routeId,
    directionId,
    routeName:
      routeShortName === null
        ? routeName(network, route, language)
        : network.names.of('routes', 'route_short_name', [routeId], routeShortName, language),
    color: route.routeColor,
    textColor: route.routeTextColor,
    towards: departures[0]?.headsign ?? stopName(network, lastStopId, language).name,
    note: stopDesc === null ? null : network.names.of('stops', 'stop_desc', [lastStopId], stopDesc, language),
    walkSeconds: null,
    departures: departures.map(boardDeparture),
    gone: past.filter((one) => !departures.some((shown) => isSame(shown, one))).map(boardDeparture),
  };
}

const isSame = (a: DepartureAnswer, b: DepartureAnswer): boolean =>
  a.tripId === b.tripId && a.scheduledDepartureTime === b.scheduledDepartureTime;

/** Without what changes with every minute, or is the same for the whole line. */
function boardDeparture(departure: DepartureAnswer): BoardDepartureAnswer {
  const { tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime } = departure;
  const { source, status, delaySeconds, reportedAt, occupancyStatus } = departure;
  return {
    ...{ tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime, source, status, delaySeconds, reportedAt },
    ...(occupancyStatus === undefined ? {} : { occupancyStatus }),
  };
}
