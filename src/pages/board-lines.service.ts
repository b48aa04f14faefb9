import { Inject, Injectable } from '@nestjs/common';
import { mostDepartures, type DepartureAnswer } from '../departures/departures.requests.js';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import type { Language } from '../language.js';
import { getRoute, walkBetween, withPlatforms, type Network } from '../network/network.service.js';
import type { LineAtStop } from '../network/lines.js';
import { routeLabel, stopName, stopNote } from '../network/spoken.js';
import { reportableAt } from '../scheduling/report-window.js';
import { localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { BoardDepartureAnswer, BoardLineAnswer } from './pages.requests.js';
import { Rides, type AskedRide } from './rides.service.js';
import { TimetableChanges } from './timetable-changes.service.js';

interface AskedLine {
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** Four are shown; with the rest a page goes on for hours after it lost the server. */
const departuresOfLine = 8;
/** What may be reported on, at a bus every five minutes; of more the last. */
const mostGone = 13;

/** Gathers what a stop's page shows of one line. */
@Injectable()
export class BoardLines {
  constructor(
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(Rides) private readonly rides: Rides,
    @Inject(TimetableChanges) private readonly changes: TimetableChanges,
  ) {}

  async get(live: LiveTimetable, line: LineAtStop, { stopId, at, language }: AskedLine): Promise<BoardLineAnswer> {
    const { network } = live;
    const { routeId, directionId, lastStopId } = line;
    const asked = { at, language, limit: departuresOfLine, routeId, directionId: directionId ?? undefined };
    const { departures } = await live.answer(stopId, asked);
    const { from, until } = reportableAt(at);
    const past = await live.listPast(stopId, [from, until], { ...asked, limit: mostDepartures });
    const stopIds = new Set(withPlatforms(network, stopId));
    const walkSeconds = walkBetween(network, stopId, lastStopId);
    const shown = departures.map(boardDeparture);
    const today = localDate(at, network.agency.agencyTimezone);
    const change = await this.changes.find(network, { routeId, directionId, stopIds, today });
    return {
      ...factsOf(network, line, departures[0]?.headsign, language),
      walkSeconds,
      driversReport: false,
      ...(change === null ? {} : { change }),
      departures: walkSeconds === null ? shown : await this.withRides(network, { routeId, from: stopIds, to: lastStopId }, shown),
      gone: past
        .filter((one) => !departures.some((coming) => isSame(coming, one)))
        .slice(-mostGone)
        .map(boardDeparture),
    };
  }

  /** How long each departure rides. */
  private async withRides(
    network: Network,
    asked: AskedRide,
    departures: readonly BoardDepartureAnswer[],
  ): Promise<BoardDepartureAnswer[]> {
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const riding = departures.map(async (departure) => {
      const version = inForceOn(versions, departure.serviceDate as ServiceDate);
      const rides = version === null ? null : await this.rides.find(network, version, asked);
      const rideSeconds = rides?.get(departure.tripId);
      return rideSeconds === undefined ? departure : { ...departure, rideSeconds };
    });
    return Promise.all(riding);
  }
}

function factsOf(network: Network, { routeId, directionId, lastStopId }: LineAtStop, headsign: string | undefined, language: Language) {
  const route = getRoute(network, routeId);
  return {
    routeId,
    directionId,
    routeName: routeLabel(network, route, language),
    color: route.routeColor,
    textColor: route.routeTextColor,
    towards: headsign ?? stopName(network, lastStopId, language).name,
    note: stopNote(network, lastStopId, language),
  };
}

const isSame = (a: DepartureAnswer, b: DepartureAnswer): boolean =>
  a.tripId === b.tripId && a.scheduledDepartureTime === b.scheduledDepartureTime;

/** Without what changes with every minute, or is the same for the whole line. */
function boardDeparture(departure: DepartureAnswer): BoardDepartureAnswer {
  const { tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime } = departure;
  const { source, status, delaySeconds, reportedAt, ...others } = departure;
  return {
    ...{ tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime, source, status, delaySeconds, reportedAt },
    ...present(others, ['occupancyStatus', 'reason', 'added', 'shiftSeconds', 'unreported', 'previousTrip']),
  };
}

/** Those of the fields that are there. */
function present<T extends object, K extends keyof T>(all: T, fields: readonly K[]): Partial<Pick<T, K>> {
  const there: Partial<Pick<T, K>> = {};
  for (const field of fields) if (all[field] !== undefined) there[field] = all[field];
  return there;
}
