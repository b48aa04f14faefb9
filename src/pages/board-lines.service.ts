import { Inject, Injectable } from '@nestjs/common';
import { mostDepartures, pickupTypes, type DepartureAnswer } from '../departures/departures.requests.js';
import type { Asked, LiveTimetable } from '../departures/live-timetable.io.js';
import type { Language } from '../language.js';
import { getRoute, walkBetween, withPlatforms, type Network } from '../network/network.service.js';
import type { LineAtStop } from '../network/lines.js';
import { destinationOf, routeLabel, stopName, stopNote } from '../network/spoken.js';
import { reportableAt } from '../scheduling/report-window.js';
import { localDate, type EpochSeconds } from '../scheduling/service-time.js';
import type { BoardDayAnswer, BoardDepartureAnswer, BoardLineAnswer } from './pages.requests.js';
import { Rides, type AskedRide } from './rides.service.js';
import { TimetableChanges } from './timetable-changes.service.js';

interface AskedLine {
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
  /** Of the line, where they are others than those of the stop. */
  readonly days: readonly BoardDayAnswer[] | null;
}

/** Of those that run, four are shown; with the rest a page goes on for hours after it lost the server. */
const departuresOfLine = 8;
/** What may be reported on, at a bus every five minutes; of more the last. */
const mostGone = 13;

/** Gathers what a stop's page shows of one line. */
@Injectable()
export class BoardLines {
  constructor(
    @Inject(Rides) private readonly rides: Rides,
    @Inject(TimetableChanges) private readonly changes: TimetableChanges,
  ) {}

  async get(live: LiveTimetable, line: LineAtStop, { stopId, at, language, days }: AskedLine): Promise<BoardLineAnswer> {
    const network = live.networkAt(at);
    const { routeId, directionId, lastStopId } = line;
    const asked = { at, language, limit: departuresOfLine, routeId, directionId: directionId ?? undefined };
    const departures = await upcoming(live, stopId, asked);
    const { from, until } = reportableAt(at);
    const past = await live.listPast(stopId, [from, until], { ...asked, limit: mostDepartures });
    const stopIds = new Set(withPlatforms(network, stopId));
    const today = localDate(at, network.agency.agencyTimezone);
    const change = await this.changes.find(network, { routeId, directionId, stopIds, today });
    return {
      ...factsOf(network, line, departures[0]?.headsign, language),
      walkSeconds: walkBetween(network, stopId, lastStopId),
      driversReport: live.isReporting(routeId),
      ...dropOffsOf(network, departures, language),
      ...(change === null ? {} : { change }),
      ...(days === null ? {} : { days: [...days] }),
      departures: await this.withRides(live, { from: stopIds, to: lastStopId }, departures.map(boardDeparture)),
      gone: past
        .filter((one) => !departures.some((coming) => isSame(coming, one)))
        .slice(-mostGone)
        .map(boardDeparture),
    };
  }

  /** With how long each rides, where it goes to the last stop of the line. */
  private async withRides(live: LiveTimetable, asked: AskedRide, shown: readonly BoardDepartureAnswer[]): Promise<BoardDepartureAnswer[]> {
    const rides = await this.rides.find(live, shown, asked);
    return shown.map((departure, place) => {
      const rideSeconds = rides[place] ?? null;
      return rideSeconds === null ? departure : { ...departure, rideSeconds };
    });
  }
}

/** Cancelled ones stand among them, and take no place from those that run. */
async function upcoming(live: LiveTimetable, stopId: string, asked: Asked): Promise<DepartureAnswer[]> {
  const { departures } = await live.answer(stopId, asked);
  if (departures.every(isRunning)) return departures;
  const more = (await live.answer(stopId, { ...asked, limit: mostDepartures })).departures;
  const last = more.filter(isRunning)[asked.limit - 1];
  return last === undefined ? more : more.slice(0, more.indexOf(last) + 1);
}

const isRunning = ({ status }: DepartureAnswer): boolean => status !== 'cancelled';

function factsOf(network: Network, line: LineAtStop, headsign: string | undefined, language: Language) {
  const { routeId, directionId, lastStopId } = line;
  const route = getRoute(network, routeId);
  return {
    routeId,
    directionId,
    routeName: routeLabel(network, route, language),
    color: route.routeColor,
    textColor: route.routeTextColor,
    note: stopNote(network, lastStopId, language),
    ...destinationOf(network, line, headsign, language),
  };
}

/** At which stops riders of these departures have to say that they want to get off. That some stops let nobody off is told by the timetable. */
function dropOffsOf(network: Network, departures: readonly DepartureAnswer[], language: Language): Pick<BoardLineAnswer, 'dropOffs'> {
  const all = departures.flatMap(({ dropOffs = [] }) => dropOffs);
  const told = pickupTypes.flatMap((dropOffType) => {
    const stopIds = new Set(all.flatMap((one) => (one.dropOffType === dropOffType ? one.stopIds : [])));
    return stopIds.size === 0 ? [] : [{ dropOffType, stops: [...stopIds].map((stopId) => stopName(network, stopId, language).name) }];
  });
  return told.length === 0 ? {} : { dropOffs: told };
}

const isSame = (a: DepartureAnswer, b: DepartureAnswer): boolean =>
  a.tripId === b.tripId && a.scheduledDepartureTime === b.scheduledDepartureTime;

/** Without what changes with every minute, or is the same for the whole line. */
function boardDeparture(departure: DepartureAnswer): BoardDepartureAnswer {
  const { tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime } = departure;
  const { source, status, delaySeconds, reportedAt, ...others } = departure;
  return {
    ...{ tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime, source, status, delaySeconds, reportedAt },
    ...present(others, [
      'pickupType',
      'occupancyStatus',
      'reason',
      'added',
      'shiftSeconds',
      'delayReported',
      'reasonOfDelay',
      'unreported',
      'previousTrip',
    ]),
  };
}

/** Those of the fields that are there. */
function present<T extends object, K extends keyof T>(all: T, fields: readonly K[]): Partial<Pick<T, K>> {
  const there: Partial<Pick<T, K>> = {};
  for (const field of fields) if (all[field] !== undefined) there[field] = all[field];
  return there;
}
