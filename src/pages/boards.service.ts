import { Injectable } from '@nestjs/common';
import { zoneOn } from '../agencies/versions-of-date.js';
import { DeparturesService } from '../departures/departures.service.js';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import type { Language } from '../language.js';
import { getStop, withPlatforms, type Network } from '../network/network.service.js';
import { boardingPlaces, linesAt, placeOf, type LineAtStop } from '../network/lines.js';
import { agencyNameIn, stopName, stopNote } from '../network/spoken.js';
import { alertTexts, changesBoarding } from '../alerts/alerts.js';
import { AlertsService, type Alert } from '../alerts/alerts.service.js';
import type { Pattern } from '../scheduling/trips.js';
import { addDays, formatInstant, localDate, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayFor, serviceDayOf, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { BoardLines } from './board-lines.service.js';
import { busiestStop } from './busiest-stop.js';
import type { BoardAnswer, BoardDayAnswer, BoardLineAnswer } from './pages.requests.js';

interface AskedBoard {
  readonly agencyId: string | null;
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
  /** An alert that is not published yet, for whoever looks at it before. */
  readonly draft?: Alert;
}

/** What is in use on a date, where most lines leave, and where riders get on at all, that stop first. */
interface Plan {
  readonly date: ServiceDate;
  readonly patterns: readonly Pattern[];
  readonly home: string | null;
  readonly places: readonly string[];
}

/** A stop, and what leaves there. */
interface Place {
  readonly asked: AskedBoard;
  readonly live: LiveTimetable;
  readonly lines: readonly LineAtStop[];
  readonly patterns: readonly Pattern[];
  readonly places: readonly string[];
}

/** All stops ahead of all lines of a board: twelve lines of forty stops would weigh more than the answer itself; the timetables have them. */
export const mostStopsAhead = 60;
/** A stop of a city; beyond these a page is no answer at a glance. */
const mostLines = 12;
/** Two weeks, so that a holiday is known before it comes. */
const daysKnown = 14;
const mostAlerts = 5;
/** So many stops stand beside each other on a phone. */
const mostBeside = 4;

/** Gathers what a stop's page shows. */
@Injectable()
export class BoardsService {
  private readonly plans = new WeakMap<Network, Plan>();

  constructor(
    private readonly departures: DeparturesService,
    private readonly timetables: TimetablesService,
    private readonly alerts: AlertsService,
    private readonly lines: BoardLines,
  ) {}

  /** @throws Refusal `stop-not-found` */
  async getBoard(asked: AskedBoard): Promise<BoardAnswer> {
    return this.boardOf(await this.placeOf(asked));
  }

  /** The board, and the stops one may change to, this one among them; null: too many to stand beside each other. */
  async getPage(asked: AskedBoard): Promise<{ board: BoardAnswer; stops: { stopId: string; name: string }[] | null }> {
    const place = await this.placeOf(asked);
    return { board: await this.boardOf(place), stops: stopsBeside(place) };
  }

  /** Where most people get on, for the page that names no stop. */
  async findHome(agencyId: string | null, at: EpochSeconds): Promise<string | null> {
    const network = (await this.departures.getLive(agencyId)).networkAt(at);
    return (await this.planOf(network, at)).home;
  }

  /** Whether riders get on there, as the timetable stands. */
  async isServed(agencyId: string | null, stopId: string, at: EpochSeconds): Promise<boolean> {
    const network = (await this.departures.getLive(agencyId)).networkAt(at);
    return (await this.planOf(network, at)).places.includes(placeOf(network, stopId));
  }

  private async placeOf(asked: AskedBoard): Promise<Place> {
    const { agencyId, stopId, at } = asked;
    const live = await this.departures.getLive(agencyId);
    const network = live.networkAt(at);
    getStop(network, stopId);
    const { patterns, places } = await this.planOf(network, at);
    const stopIds = new Set(withPlatforms(network, stopId));
    return { asked, live, places, patterns, lines: linesAt(patterns, stopIds, network.routeOrder).slice(0, mostLines) };
  }

  private async boardOf({ asked, live, lines, patterns }: Place): Promise<BoardAnswer> {
    const { stopId, at, language, draft } = asked;
    const network = live.networkAt(at);
    const zone = network.agency.agencyTimezone;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const today = localDate(at, zone);
    const daysOf = (patternIds: ReadonlySet<number>): BoardDayAnswer[] =>
      daysFrom(versions, today, daysKnown, { network, language }, patternIds);
    const days = daysOf(live.patternsAt(stopId));
    const ofLines = await Promise.all(
      lines.map((line) => {
        const ofLine = daysOf(patternsOf(live, stopId, line));
        return this.lines.get(live, line, { stopId, at, language, days: isSameDays(ofLine, days) ? null : ofLine, patterns });
      }),
    );
    const alerts = (await this.alerts.listActive(network, at, { stopId }, draft)).slice(0, mostAlerts);
    return {
      agencyName: agencyNameIn(network, language),
      ...(network.agency.agencyPhone !== null && ofLines.some(needsPhone) ? { agencyPhone: network.agency.agencyPhone } : {}),
      stop: { ...stopName(network, stopId, language), description: stopNote(network, stopId, language) },
      at: formatInstant(at, zone),
      days,
      lines: withStopsThatFit(ofLines),
      alerts: alerts.map((alert) => ({
        alertId: alert.alertId,
        ...alertTexts(alert, language),
        changesBoarding: changesBoarding(alert),
        activeUntil: alert.activeUntil === null ? null : formatInstant(alert.activeUntil, zone),
      })),
    };
  }

  /** Worked out once for a date: whatever changes brings another network with it. */
  private async planOf(network: Network, at: EpochSeconds): Promise<Plan> {
    const date = localDate(at, network.agency.agencyTimezone);
    const known = this.plans.get(network);
    if (known?.date === date) return known;
    const patterns = await this.timetables.listPatternsInUse(network, date);
    const home = busiestStop(patterns, network.stops.keys());
    const first = home === null ? [] : [placeOf(network, home)];
    const plan = { date, patterns, home, places: [...new Set([...first, ...boardingPlaces(patterns, network)])] };
    this.plans.set(network, plan);
    return plan;
  }
}

/** All stops of a small town, always in the same order; the one that is shown stands where its station would. */
function stopsBeside({ asked: { at, stopId: here, language }, live, places }: Place): { stopId: string; name: string }[] | null {
  const network = live.networkAt(at);
  const station = placeOf(network, here);
  const stopIds = places.includes(station) ? places.map((one) => (one === station ? here : one)) : [here, ...places];
  return stopIds.length > mostBeside ? null : stopIds.map((one) => stopName(network, one, language));
}

/** Where there are too many stops ahead, none are told. */
export function withStopsThatFit<Line extends Pick<BoardLineAnswer, 'stops' | 'timings' | 'wayBack'>>(lines: readonly Line[]): Line[] {
  const count = lines.reduce((sum, { stops = [] }) => sum + stops.length, 0);
  if (count <= mostStopsAhead) return [...lines];
  return lines.map((line) => {
    if (line.stops === undefined) return line;
    const { timings: _, wayBack: _wayBack, ...others } = line;
    return { ...others, stops: [] } as unknown as Line;
  });
}

/** Whether riders have to phone for something that is told of the line. */
const needsPhone = ({ departures, dropOffs = [] }: BoardLineAnswer): boolean =>
  departures.some(({ pickupType }) => pickupType === 'phone-agency') || dropOffs.some(({ dropOffType }) => dropOffType === 'phone-agency');

/** The patterns of a line at a stop; the same set each time. */
export const patternsOf = (live: LiveTimetable, stopId: string, { routeId, directionId }: Pick<LineAtStop, 'routeId' | 'directionId'>) =>
  live.patternsAt(stopId, { routeId, directionId: directionId ?? undefined });

export const isSameDays = (some: readonly BoardDayAnswer[], others: readonly BoardDayAnswer[]): boolean =>
  some.length === others.length &&
  some.every(({ runs, reason, provisional }, place) => {
    const other = others[place];
    return runs === other?.runs && reason === other.reason && provisional === other.provisional;
  });

/** So many days from a date on: which run, and why. @param patternIds those of a line or a stop; where there are none, all of the agency */
export function daysFrom(
  versions: readonly VersionInForce[],
  from: ServiceDate,
  count: number,
  { network, language }: { network: Pick<Network, 'agency' | 'zones'>; language: Language },
  patternIds: ReadonlySet<number> = new Set(),
): BoardDayAnswer[] {
  return Array.from({ length: count }, (_, index) => {
    const asked = addDays(from, index);
    const day = patternIds.size === 0 ? serviceDayOf(versions, asked) : serviceDayFor(versions, asked, patternIds);
    const { date, runs, reason, provisional } = day;
    const zone = zoneOn(network, date);
    const startsAt = formatInstant(startOfServiceDay(date, zone), zone);
    return { date, startsAt, runs, reasonCode: reason.code, reason: reason[language], provisional };
  });
}
