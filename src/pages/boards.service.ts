import { Inject, Injectable } from '@nestjs/common';
import { DeparturesService } from '../departures/departures.service.js';
import type { Language } from '../language.js';
import { getStop, type Network } from '../network/network.service.js';
import { stopName } from '../network/spoken.js';
import { alertTexts } from '../operations/alerts.js';
import { AlertsService } from '../operations/alerts.service.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf, TimetablesService, type VersionInForce } from '../timetables/timetables.service.js';
import { BoardLines } from './board-lines.service.js';
import { busiestStop, linesAt, type LineAtStop } from './boards.js';
import type { BoardAnswer, BoardDayAnswer } from './pages.requests.js';

interface AskedBoard {
  readonly agencyId: string | null;
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** A stop of a city; beyond these a page is no answer at a glance. */
const mostLines = 12;
/** Two weeks, so that a holiday is known before it comes. */
const daysKnown = 14;
const mostAlerts = 5;

/** Gathers what a stop's page shows. */
@Injectable()
export class BoardsService {
  constructor(
    @Inject(DeparturesService) private readonly departures: DeparturesService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(AlertsService) private readonly alerts: AlertsService,
    @Inject(BoardLines) private readonly lines: BoardLines,
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
      lines: await Promise.all(lines.map((line) => this.lines.get(live, line, { stopId, at, language }))),
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
