import { Injectable } from '@nestjs/common';
import type { Language } from '../language.js';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import { getRoute, NetworkService, type Network } from '../network/network.service.js';
import { findPatterns } from '../network/lines.js';
import { headsignAt } from '../network/spoken.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { boardingPositions, type Pattern } from '../scheduling/trips.js';
import {
  addDays,
  epochSeconds,
  formatInstant,
  hours,
  plus,
  startOfServiceDay,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import type { StopTime } from '../scheduling/timetable.js';
import { byDirection, headsignOf, inForceOn, serviceDayFor, type PlannedTrip } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { reasonIn } from '../trip-log/reasons.js';
import { addArrangements } from './departure-answer.js';
import type { DepartureAnswer } from './departures.requests.js';
import { DeparturesService } from './departures.service.js';
import { extraTrips, type ExtraTrip } from './extra-trips.js';
import type { LiveTimetable } from './live-timetable.io.js';

export interface RouteDayQuery {
  readonly agencyId: string | null;
  readonly routeId: string;
  readonly date: ServiceDate;
  /** The moment for which coming departures are answered. */
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** A trip of a day as planned, with its departure from the first stop where riders can board, as in the answers of that stop. */
export interface RouteTrip {
  readonly pattern: Pattern;
  /** From the timetable, without moves; for an extra trip from its plan or its log. */
  readonly stopTimes: readonly StopTime[];
  readonly headwaySeconds: number | null;
  readonly departure: DepartureAnswer;
}

export interface RouteDay {
  readonly date: ServiceDate;
  /** With the names in force on the date. */
  readonly network: Network;
  /** Whether this route runs, and why. */
  readonly serviceDay: ServiceDay;
  readonly directions: readonly { readonly directionId: 0 | 1 | null; readonly trips: readonly RouteTrip[] }[];
  /** The stops where its trips begin: when departures there change, this answer is outdated. */
  readonly stopIds: readonly string[];
}

/** Trips after midnight belong to the day before, so a day is searched until six in the morning of the next one. */
const longestDay = hours(30);
/** How many departures of other service dates may be among those found for the requested date. */
const ofOtherDays = 100;

/** Lists all trips of a route on a date, by direction, each as planned and as in the answers of its first stop. */
@Injectable()
export class RouteDays {
  constructor(
    private readonly departures: DeparturesService,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly reports: LiveTrips,
  ) {}

  /** @throws Refusal `route-not-found` */
  async get(query: RouteDayQuery): Promise<RouteDay> {
    const { routeId, date, language } = query;
    const live = await this.departures.getLive(query.agencyId);
    const network = await this.networks.getNetwork(live.network.agency.agencyId, date);
    const { agencyId } = network.agency;
    const zone = zoneOn(network, date);
    getRoute(network, routeId);
    const versions = await this.timetables.listInForce(agencyId);
    const inForce = inForceOn(versions, date);
    const planned = await this.timetables.listTripsOfDay(network, date, routeId);
    const patterns = findPatterns(network.patterns, { routeId }).filter(({ patternId }) => inForce?.servicesOf.has(patternId));
    const stopIds = [...new Set(patterns.flatMap((pattern) => firstBoarding(pattern)?.stopId ?? []))];
    const last = planned.at(-1)?.stopTimes.at(-1)?.departureTime;
    const end = plus(startOfServiceDay(date, zone), longestDay);
    const until = last === undefined ? end : (Math.max(end, epochSeconds(date, last, zone)) as EpochSeconds);
    const serviceDay = serviceDayFor(versions, date, new Set(patterns.map(({ patternId }) => patternId)));
    const day = { network, date, language, provisional: serviceDay.provisional };
    const answered = await answeredDepartures(live, query, { stopIds, until, most: 2 * planned.length + ofOtherDays });
    const trips = planned.map((one): RouteTrip => {
      const plan = departureAsPlanned(one, day);
      return {
        ...{ pattern: one.pattern, stopTimes: one.stopTimes, headwaySeconds: one.trip.headwaySeconds },
        departure: answered.get(placeKey(firstBoarding(one.pattern)?.stopId, plan)) ?? plan,
      };
    });
    const realTimeDay = this.reports.find(agencyId)?.days.get(date) ?? null;
    const extra = extraTrips(network, realTimeDay, { routeId, date }).map((one) => extraOf(one, answered, day));
    return { date, network, serviceDay, stopIds, directions: byDirection([...trips, ...extra].sort((a, b) => leaves(a) - leaves(b))) };
  }
}

/**
 * The departures of a date from the stops where trips begin, by stop, trip and planned time. Those of today or yesterday that are still to
 * come replace the planned ones.
 */
async function answeredDepartures(
  live: LiveTimetable,
  { routeId, date, at, language }: RouteDayQuery,
  { stopIds, until, most }: { stopIds: readonly string[]; until: EpochSeconds; most: number },
): Promise<Map<string, DepartureAnswer>> {
  const zone = zoneOn(live.network, date);
  const query = { at, routeId, language, limit: most };
  const today = dateAt(live.network, at);
  const answered = new Map<string, DepartureAnswer>();
  for (const stopId of stopIds) {
    const all = await live.listPast(stopId, [startOfServiceDay(date, zone), until], query);
    const coming = date === today || date === addDays(today, -1) ? (await live.answer(stopId, query)).departures : [];
    for (const one of [...all, ...coming]) if (one.serviceDate === date) answered.set(placeKey(stopId, one), one);
  }
  return answered;
}

type Place = Pick<DepartureAnswer, 'tripId' | 'scheduledDepartureTime'>;

const placeKey = (stopId: string | undefined, { tripId, scheduledDepartureTime }: Place): string =>
  JSON.stringify([stopId, tripId, scheduledDepartureTime]);

const firstBoarding = (pattern: Pattern): { stopId: string; position: number } | null => {
  const position = boardingPositions(pattern)[0];
  return position === undefined ? null : { position, stopId: pattern.stops[position]?.stopId ?? '' };
};

interface Day {
  readonly network: Network;
  readonly date: ServiceDate;
  readonly language: Language;
  readonly provisional: boolean;
}

/** The fields of a departure without reports. */
const asPlanned = {
  source: 'planned',
  status: 'scheduled',
  delaySeconds: null,
  reportedAt: null,
  reportAgeSeconds: null,
  minutes: 0,
} as const;

function departureAsPlanned(planned: PlannedTrip, { network, date, language, provisional }: Day): DepartureAnswer {
  const { trip, pattern, stopTimes } = planned;
  const position = firstBoarding(pattern)?.position ?? 0;
  const { routeId, directionId } = pattern;
  const zone = zoneOn(network, date);
  const departs = formatInstant(epochSeconds(date, stopTimes[position]?.departureTime ?? trip.startTime, zone), zone);
  const departure: DepartureAnswer = {
    ...{ tripId: trip.tripId, routeId, directionId, serviceDate: date, provisional },
    headsign: headsignOf(network, planned, position, language),
    ...{ scheduledDepartureTime: departs, departureTime: departs },
    ...asPlanned,
  };
  addArrangements(departure, pattern, position);
  return departure;
}

/** An extra trip as in the answers of its first stop. Once it has left, its departure is made from its log. */
function extraOf(
  { trip, pattern, starts, stopTimes }: ExtraTrip,
  answeredByPlace: ReadonlyMap<string, DepartureAnswer>,
  day: Day,
): RouteTrip {
  const { network, date, language, provisional } = day;
  const zone = zoneOn(network, date);
  const scheduledDepartureTime = formatInstant(starts, zone);
  const departureAnswered = answeredByPlace.get(placeKey(firstBoarding(pattern)?.stopId, { tripId: trip.tripId, scheduledDepartureTime }));
  if (departureAnswered !== undefined) return { pattern, stopTimes, headwaySeconds: null, departure: departureAnswered };
  const { tripId, routeId, directionId, reason, performed, shift } = trip;
  const { actualStart, state, cancelledBy, reportedAt } = performed;
  const isCancelled = state === 'cancelled';
  const hasStarted = !isCancelled && actualStart !== null;
  const isReported = hasStarted || cancelledBy === 'driver';
  const departure: DepartureAnswer = {
    ...{ tripId, routeId, directionId, serviceDate: date, provisional, added: true },
    headsign: headsignAt(network, pattern, trip, firstBoarding(pattern)?.position ?? 0, language),
    ...{
      scheduledDepartureTime,
      departureTime: hasStarted ? formatInstant(actualStart, zone) : formatInstant(plus(starts, shift), zone),
    },
    ...asPlanned,
    source: isReported ? 'driver-reported' : 'planned',
    status: isCancelled ? 'cancelled' : 'scheduled',
    reportedAt: isReported && reportedAt !== null ? formatInstant(reportedAt, zone) : null,
    ...(reason === null ? {} : { reason: reasonIn(reason, language) }),
    ...(shift === 0 ? {} : { shiftSeconds: shift }),
  };
  addArrangements(departure, pattern, firstBoarding(pattern)?.position ?? 0);
  return { pattern, stopTimes, headwaySeconds: null, departure };
}

/** The planned service time at which a trip leaves its first stop, with moves. */
const leaves = ({ stopTimes, departure }: RouteTrip): number => (stopTimes[0]?.departureTime ?? 0) + (departure.shiftSeconds ?? 0);
