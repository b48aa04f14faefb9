import { Injectable } from '@nestjs/common';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { inTurns } from '../turns.io.js';
import type { Network } from '../network/network.service.js';
import type { RealTime } from '../operations/real-time-trip.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { hasCount, isFull, knownCounts } from '../trip-log/trip-performed.js';
import { CurrentTrips } from './current-trips.service.js';
import type { OpenedDay } from './day-answers.service.js';
import { figuresByRoute, isDue, type Counted, type FiguresByRoute } from './day-figures.js';
import { isLate, tripNow } from './day-trip.js';
import type { CurrentTrip } from './need.js';

type CountedOfRoute = Counted & { readonly routeId: string };

/** A day with too many trips to answer all of them, as of a city: the figures of each route, and the trips of one. */
@Injectable()
export class DaysByRoute {
  constructor(
    private readonly blocks: Blocks,
    private readonly current: CurrentTrips,
    private readonly performed: TripsPerformedService,
    private readonly identities: TripIdentities,
  ) {}

  /** Whether the timetable has more trips on the date. */
  async hasMoreThan(most: number, agencyId: string, date: ServiceDate): Promise<boolean> {
    return (await this.blocks.findTrips(agencyId, date))?.hasMoreThan(most) === true;
  }

  /** Open days come from memory, because every open desk requests them each minute; closed ones are derived from their log. */
  async getFigures({ network, date, now, liveTrips, asOf, context }: OpenedDay): Promise<FiguresByRoute & { readonly isOver: boolean }> {
    const isOver = await this.performed.plans.isClosed(network, date);
    if (isOver || liveTrips === null || date < liveTrips.from) {
      const { trips } = await this.performed.getDay(network.agency.agencyId, date);
      return { ...(await inTurns(figuresByRoute(counted(trips, asOf)))), isOver };
    }
    const { crews, there } = context;
    const trips = await this.current.list({ network, now, crews, there }, date);
    return { ...(await inTurns(figuresByRoute(countedNow(trips, now)))), isOver };
  }

  /** The ids of the trips of a route on a date: in the timetable, added, or logged outside of it. */
  async listTripIds({ network, date, liveTrips }: OpenedDay, routeId: string): Promise<string[]> {
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    const tripIds: string[] = [];
    for (const pattern of network.patterns.values()) {
      if (pattern.routeId !== routeId) continue;
      for (const { tripId } of ofDate?.ofPattern(pattern.patternId) ?? []) tripIds.push(tripId);
    }
    for (const trip of await this.listOutside(network, date, liveTrips)) if (trip.routeId === routeId) tripIds.push(trip.tripId);
    return tripIds;
  }

  private async listOutside(
    network: Network,
    date: ServiceDate,
    liveTrips: RealTime | null,
  ): Promise<Pick<OperatedTrip, 'tripId' | 'routeId'>[]> {
    if (liveTrips === null || date < liveTrips.from) return this.identities.listLoggedOutside(network, date);
    return (liveTrips.days.get(date)?.listOutside() ?? []).map(({ trip }) => trip);
  }
}

function* countedNow(trips: Iterable<CurrentTrip>, now: EpochSeconds): Generator<CountedOfRoute> {
  for (const trip of trips) yield { ...trip, isDue: isDue(trip.planned, now) };
}

/** On a day in the past no trip is still to run, so none lacks a driver or vehicle. */
function* counted(trips: Iterable<OperatedTrip>, asOf: OpenedDay['asOf']): Generator<CountedOfRoute> {
  for (const trip of trips) {
    const { performed, routeId, isScheduled, plan } = trip;
    const { sign, delay } = tripNow(trip, undefined, asOf);
    yield {
      ...{ routeId, isScheduled, sign, isLate: isLate(delay), isDue: isDue(plan[0]?.departure, asOf.now) },
      ...{ isCounted: hasCount(performed), wasFull: isFull(performed), ...knownCounts(performed) },
      ...{ isWithoutDriver: false, isWithoutVehicle: false },
    };
  }
}
