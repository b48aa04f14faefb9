import { Inject, Injectable } from '@nestjs/common';
import { DeparturesService } from '../departures/departures.service.js';
import type { LiveTimetable } from '../departures/live-timetable.service.js';
import type { Language } from '../language.js';
import { getRoute, getStop, type Network } from '../network/network.service.js';
import { routeLabel, stopName, stopNote } from '../network/spoken.js';
import { alertTexts } from '../operations/alerts.js';
import { AlertsService } from '../operations/alerts.service.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf, TimetablesService, type VersionInForce } from '../timetables/timetables.service.js';
import { busiestStop, linesAt, type LineAtStop } from './boards.js';
import type { BoardAnswer, BoardDayAnswer, BoardLineAnswer } from './pages.requests.js';

interface AskedBoard {
  readonly agencyId: string | null;
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** Four are shown; with the rest a page goes on for hours after it lost the server. */
const departuresOfLine = 8;
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
  ) {}

  /** @throws Refusal `stop-not-found` */
  async getBoard({ agencyId, stopId, at, language }: AskedBoard): Promise<BoardAnswer> {
    const live = await this.departures.getLive(agencyId);
    const { network } = live;
    getStop(network, stopId);
    const zone = network.agency.agencyTimezone;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const lines = (await this.linesAt(network, stopId, localDate(at, zone))).slice(0, mostLines);
    const alerts = (await this.alerts.listActive(network, at, { stopId })).slice(0, mostAlerts);
    return {
      agencyName: agencyNameIn(network, language),
      stop: {
        ...stopName(network, stopId, language),
        description: stopNote(network, stopId, language),
      },
      at: formatInstant(at, zone),
      days: daysFrom(versions, localDate(at, zone), daysKnown, { zone, language }),
      lines: await Promise.all(lines.map((line) => lineAnswer(live, line, { stopId, at, language }))),
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
  return {
    routeId,
    directionId,
    routeName: routeLabel(network, route, language),
    color: route.routeColor,
    textColor: route.routeTextColor,
    towards: departures[0]?.headsign ?? stopName(network, lastStopId, language).name,
    note: stopNote(network, lastStopId, language),
    departures: departures.map(
      ({ tripId, headsign, provisional, scheduledDepartureTime, departureTime, source, status, delaySeconds, reportedAt }) => ({
        ...{ tripId, headsign, provisional, scheduledDepartureTime, departureTime, source, status, delaySeconds, reportedAt },
      }),
    ),
  };
}
