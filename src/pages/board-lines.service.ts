import { Injectable } from '@nestjs/common';
import { maxDepartures, pickupTypes, type DepartureAnswer } from '../departures/departures.requests.js';
import type { StopQuery, LiveTimetable } from '../departures/live-timetable.io.js';
import type { Language } from '../language.js';
import { getRoute, walkBetween, withPlatforms, type Network } from '../network/network.service.js';
import { placeOf, wayBackOf, type LineAtStop } from '../network/lines.js';
import { destinationOf, routeLabel, stopName, stopNote } from '../network/spoken.js';
import { reportableAt } from '../scheduling/report-window.js';
import { localDate, type EpochSeconds } from '../scheduling/service-time.js';
import { joinedStops, type StopsAhead } from '../scheduling/timetable.js';
import type { Pattern } from '../scheduling/trips.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { BoardDayAnswer, BoardDepartureAnswer, BoardLineAnswer, BoardLineStopAnswer } from './pages.requests.js';
import { Rides, rideTo, type Ride, type RidingTrip } from './rides.service.js';
import { TimetableChanges } from './timetable-changes.service.js';

interface LineRequest {
  readonly stopId: string;
  readonly at: EpochSeconds;
  readonly language: Language;
  /** The service days of the line; null: the same as those of the stop. */
  readonly days: readonly BoardDayAnswer[] | null;
}

/** The later stops of some departures of a line, and the riding times to them. */
interface Ahead {
  readonly stops: Pick<BoardLineAnswer, 'stops' | 'timings'>;
  /** One per departure, in their order; null: unknown. */
  readonly rides: readonly (Ride | null)[];
  /** The index of a ride's times in `timings`; undefined: the stops ahead are not shown. */
  readonly timingOf: (ride: Ride) => number | undefined;
}

/** A page shows four running departures; the others let it continue for hours after losing the server. */
const departuresOfLine = 8;
/** A longer note of a stop is left out. */
const longestNote = 16;
/** Fewer stops are not listed: a line of two stops is fully described by its departures and riding time. */
const fewestStops = 3;
/** The most past departures that riders can report on: those of an hour with a bus every five minutes. Of more, the last ones are shown. */
const maxPast = 13;

/** Gathers what a stop's page shows of one line. */
@Injectable()
export class BoardLines {
  constructor(
    private readonly rides: Rides,
    private readonly changes: TimetableChanges,
    private readonly timetables: TimetablesService,
  ) {}

  async get(live: LiveTimetable, line: LineAtStop, { stopId, at, language, days }: LineRequest): Promise<BoardLineAnswer> {
    const network = live.networkAt(at);
    const { routeId, directionId, lastStopId } = line;
    const query = { at, language, limit: departuresOfLine, routeId, directionId: directionId ?? undefined };
    const departures = await upcoming(live, stopId, query);
    const { from, until } = reportableAt(at);
    const past = await live.listPast(stopId, [from, until], { ...query, limit: maxDepartures });
    const stopIds = new Set(withPlatforms(network, stopId));
    const today = localDate(at, network.agency.agencyTimezone);
    const departed = past.filter((one) => !departures.some((coming) => isSame(coming, one))).slice(-maxPast);
    const ahead = await this.findAhead(live, { stopId, at, language }, [...departures, ...departed]);
    const change = await this.changes.find(network, { routeId, directionId, stopIds, today });
    return {
      ...factsOf(network, line, departures[0]?.headsign, language),
      walkSeconds: walkBetween(network, stopId, lastStopId),
      driversReport: live.isReporting(routeId),
      ...dropOffsOf(network, departures, language),
      ...(change === null ? {} : { change }),
      ...(days === null ? {} : { days: [...days] }),
      ...ahead.stops,
      ...(ahead.stops.stops === undefined
        ? {}
        : wayBackAnswer(network, await this.timetables.listPatternsInUse(network, today, { routeId }), line, { stopId, language })),
      departures: departures.map((one, place) => ({
        ...boardDeparture(one),
        ...rideAnswer(ahead, place, lastStopId),
        ...timingAnswer(ahead, place),
      })),
      gone: departed.map((one, place) => ({ ...boardDeparture(one), ...timingAnswer(ahead, departures.length + place) })),
    };
  }

  /** The stops ahead of these departures, as one list. */
  async findAhead(
    live: LiveTimetable,
    { stopId, at, language }: Pick<LineRequest, 'stopId' | 'at' | 'language'>,
    departures: readonly RidingTrip[],
  ): Promise<Ahead> {
    const network = live.networkAt(at);
    const rides = await this.rides.find(live, departures, new Set(withPlatforms(network, stopId)));
    const distinct = [...new Set(rides.flatMap((ride) => ride ?? []))];
    const { stops, timings } = joinedRides(distinct, stopId);
    if (stops.length < fewestStops) return { stops: {}, rides, timingOf: () => undefined };
    const texts = timings.map((timing) => JSON.stringify(timing));
    const once = [...new Set(texts)];
    return {
      stops: {
        stops: stops.map((stop) => stopAnswer(network, stop.stopId, language)),
        timings: once.map((text) => JSON.parse(text) as (number | null)[]),
      },
      rides,
      timingOf: (ride) => once.indexOf(texts[distinct.indexOf(ride)] ?? ''),
    };
  }
}

/** The stops of all rides in one order. Each ride begins at this stop, whichever platform it uses. */
function joinedRides(rides: readonly Ride[], boardingStop: string): StopsAhead<{ readonly stopId: string }> {
  const all = rides.map(({ stopIds, seconds }): StopsAhead<{ readonly stopId: string }> => ({
    stops: [boardingStop, ...stopIds.slice(1)].map((stopId) => ({ stopId })),
    timings: [seconds],
  }));
  return all.reduce(joinedStops, { stops: [], timings: [] });
}

function stopAnswer(network: Network, stopId: string, language: Language): BoardLineStopAnswer {
  const note = stopNote(network, stopId, language);
  return { ...stopName(network, stopId, language), ...(note === null || note.length > longestNote ? {} : { note }) };
}

function wayBackAnswer(
  network: Network,
  patterns: readonly Pattern[],
  line: LineAtStop,
  { stopId, language }: Pick<LineRequest, 'stopId' | 'language'>,
): Pick<BoardLineAnswer, 'wayBack'> {
  const nameOfPlace = (one: string): string => network.stops.get(placeOf(network, one))?.stopName ?? one;
  const back = wayBackOf(patterns, line, stopId, nameOfPlace);
  return back === null ? {} : { wayBack: { ...stopName(network, back.stopId, language), staysOn: back.staysOn } };
}

function rideAnswer({ rides }: Ahead, place: number, lastStopId: string): Pick<BoardDepartureAnswer, 'rideSeconds'> {
  const ride = rides[place] ?? null;
  const rideSeconds = ride === null ? null : rideTo(ride, lastStopId);
  return rideSeconds === null ? {} : { rideSeconds };
}

export function timingAnswer({ rides, timingOf }: Ahead, place: number): Pick<BoardDepartureAnswer, 'timing'> {
  const ride = rides[place] ?? null;
  const timing = ride === null ? undefined : timingOf(ride);
  return timing === undefined ? {} : { timing };
}

/** The next departures; cancelled ones are included in addition to the requested number of running ones. */
async function upcoming(live: LiveTimetable, stopId: string, query: StopQuery): Promise<DepartureAnswer[]> {
  const { departures } = await live.answer(stopId, query);
  if (departures.every(isRunning)) return departures;
  const more = (await live.answer(stopId, { ...query, limit: maxDepartures })).departures;
  const last = more.filter(isRunning)[query.limit - 1];
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

/** The stops where riders have to arrange to get off. Stops where nobody may get off are shown only on the timetable page. */
function dropOffsOf(network: Network, departures: readonly DepartureAnswer[], language: Language): Pick<BoardLineAnswer, 'dropOffs'> {
  const all = departures.flatMap(({ dropOffs = [] }) => dropOffs);
  const answers = pickupTypes.flatMap((dropOffType) => {
    const stopIds = new Set(all.flatMap((one) => (one.dropOffType === dropOffType ? one.stopIds : [])));
    return stopIds.size === 0 ? [] : [{ dropOffType, stops: [...stopIds].map((stopId) => stopName(network, stopId, language).name) }];
  });
  return answers.length === 0 ? {} : { dropOffs: answers };
}

const isSame = (a: DepartureAnswer, b: DepartureAnswer): boolean =>
  a.tripId === b.tripId && a.scheduledDepartureTime === b.scheduledDepartureTime;

/** Without fields that change every minute or are the same for the whole line. */
function boardDeparture(departure: DepartureAnswer): BoardDepartureAnswer {
  const { tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime } = departure;
  const { source, status, delaySeconds, reportedAt, ...others } = departure;
  return {
    ...{ tripId, serviceDate, headsign, provisional, scheduledDepartureTime, departureTime, source, status, delaySeconds, reportedAt },
    ...presentFields(others, [
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

/** The fields that are set. */
function presentFields<T extends object, K extends keyof T>(all: T, fields: readonly K[]): Partial<Pick<T, K>> {
  const result: Partial<Pick<T, K>> = {};
  for (const field of fields) if (all[field] !== undefined) result[field] = all[field];
  return result;
}
