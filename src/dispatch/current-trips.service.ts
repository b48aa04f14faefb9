import { Injectable } from '@nestjs/common';
import { crewOfTrip, type AvailableCrew } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { nextTurn } from '../turns.io.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { isExtra, type RealTimeTrip } from '../operations/real-time-trip.js';
import { instant, plus, seconds, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks, type TripOfVersion } from '../timetables/blocks.service.js';
import { isFull, knownCounts } from '../trip-log/trip-performed.js';
import { tripNow } from './day-trip.js';
import type { CurrentTrip } from './need.js';
import { reportingOn, signOf } from './signs.js';

const noRoutes: ReadonlySet<string> = new Set();
/** They take a few milliseconds; then other requests are answered. */
const tripsAtOnce = 500;

/** The data needed to list current trips. */
export interface CurrentContext {
  readonly network: Network;
  readonly now: EpochSeconds;
  readonly crews: Crews;
  /** The drivers and vehicles that can run trips; null: the agency works without assignments, because none was ever made. */
  readonly there: AvailableCrew | null;
}

type Line = Pick<CurrentTrip, 'serviceDate' | 'tripId' | 'routeId' | 'directionId' | 'startTime' | 'patternId'> & {
  readonly blockId: string | null;
};

/** The trips of a date in their current state. They come from memory, because every open desk requests them each minute. */
@Injectable()
export class CurrentTrips {
  constructor(
    private readonly blocks: Blocks,
    private readonly live: LiveTrips,
  ) {}

  /** @param date yesterday or later. Callers await `LiveTrips.ready` first */
  async list(context: CurrentContext, date: ServiceDate): Promise<CurrentTrip[]> {
    const { network } = context;
    const { agencyId } = network.agency;
    const liveTrips = this.live.find(agencyId);
    const day = liveTrips?.days.get(date);
    const planned = (await this.planned(network, date)).map((each) => ({ ...each, live: day?.find(each.trip.tripId) }));
    // An added trip whose addition was undone is left out.
    const outside = (day?.listOutside() ?? []).filter(({ trip }) => trip.isAdded || trip.performed.state !== 'planned');
    const reported = [...planned.flatMap(({ live }) => live ?? []), ...outside];
    const states = reported.map(({ trip }) => ({ routeId: trip.routeId, state: trip.performed.state }));
    const reportingRouteIds = reportingOn(liveTrips?.reportingRouteIds ?? noRoutes, states);
    const ofDay = { ...context, reportingRouteIds };
    const current: CurrentTrip[] = [];
    for (const { trip, routeId, directionId, live } of planned) {
      current.push(
        live === undefined ? fromTimetable(ofDay, { ...trip, serviceDate: date, routeId, directionId }, trip.lasts) : fromLive(ofDay, live),
      );
      if (current.length % tripsAtOnce === 0) await nextTurn();
    }
    return [...current, ...outside.map((each) => fromLive(ofDay, each))];
  }

  private async planned(
    network: Network,
    date: ServiceDate,
  ): Promise<{ trip: TripOfVersion; routeId: string; directionId: 0 | 1 | null }[]> {
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    if (ofDate === null) return [];
    return [...network.patterns.values()].flatMap(({ patternId, routeId, directionId }) =>
      ofDate.ofPattern(patternId).map((trip) => ({ trip, routeId, directionId })),
    );
  }
}

interface OfDay extends CurrentContext {
  readonly reportingRouteIds: ReadonlySet<string>;
}

function fromTimetable(ofDay: OfDay, line: Line, lasts: number): CurrentTrip {
  const { network, now, reportingRouteIds } = ofDay;
  const { serviceDate, tripId, routeId, directionId, startTime, patternId = -1 } = line;
  const departs = instant(startOfServiceDay(serviceDate, zoneOn(network, serviceDate)) + (startTime ?? 0));
  const arrives = plus(departs, seconds(lasts));
  const isReporting = reportingRouteIds.has(routeId);
  const sign = signOf({ state: 'planned', departs, arrives, isReporting }, now);
  return {
    ...{ serviceDate, tripId, routeId, directionId, patternId, startTime, planned: departs, departs, arrives, sign, isReporting },
    ...{ isAdded: false, wasFull: false, boardings: null, leftBehind: null },
    ...crewOn(ofDay, line, sign),
  };
}

function fromLive(ofDay: OfDay, live: RealTimeTrip): CurrentTrip {
  const { trip } = live;
  const { serviceDate, tripId, routeId, directionId, patternId, startTime, isAdded, performed } = trip;
  const { sign, expected } = tripNow(trip, live, ofDay);
  const { boardings, leftBehind } = knownCounts(performed);
  return {
    ...{ serviceDate, tripId, routeId, directionId, patternId, startTime, sign, isAdded },
    ...{ planned: trip.plan[0]?.departure ?? null, departs: expected.departs, arrives: expected.arrives },
    ...{ isReporting: ofDay.reportingRouteIds.has(routeId) && !isExtra(trip), wasFull: isFull(performed), boardings, leftBehind },
    ...crewOn(ofDay, trip, sign, trip.vehicleId),
  };
}

function crewOn(
  { crews, there }: CurrentContext,
  line: Line,
  sign: CurrentTrip['sign'],
  loggedVehicleId: string | null = null,
): Pick<CurrentTrip, 'accountId' | 'isWithoutDriver' | 'isWithoutVehicle'> {
  const { accountId, vehicleId } = crewOfTrip(crews, line);
  const isToRun = sign === 'to-come' || sign === 'not-started';
  const mayDrive = there !== null && accountId !== null && there.accountIds.has(accountId);
  return {
    accountId: mayDrive ? accountId : null,
    isWithoutDriver: isToRun && there !== null && !mayDrive,
    isWithoutVehicle: isToRun && there !== null && !there.vehicleIds.has(loggedVehicleId ?? vehicleId ?? ''),
  };
}
