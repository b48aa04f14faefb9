import { Injectable } from '@nestjs/common';
import { crewOfTrip, type AvailableCrew } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { giveWay } from '../turns.io.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { isExtra, type RealTimeDay, type RealTimeTrip } from '../operations/real-time-trip.js';
import { instant, plus, seconds, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks, type TripOfVersion } from '../timetables/blocks.service.js';
import { hasCount, isFull, knownCounts } from '../trip-log/trip-performed.js';
import { isLate, tripNow } from './day-trip.js';
import type { CurrentTrip } from './need.js';
import { reportingOn, signOf } from './signs.js';

const noRoutes: ReadonlySet<string> = new Set();

/** The data needed to list current trips. */
export interface CurrentContext {
  readonly network: Network;
  readonly now: EpochSeconds;
  readonly crews: Crews;
  /** The drivers and vehicles that can run trips; null: the agency works without assignments, because none was ever made. */
  readonly there: AvailableCrew | null;
}

/** A trip of the timetable. */
interface PlannedTrip {
  readonly trip: TripOfVersion;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** undefined: nothing was reported. */
  readonly live: RealTimeTrip | undefined;
}

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
    const { planned, reported } = await this.planned(network, date, day);
    // An added trip whose addition was undone is left out.
    const outside = (day?.listOutside() ?? []).filter(({ trip }) => trip.isAdded || trip.performed.state !== 'planned');
    const states = [...reported, ...outside].map(({ trip }) => ({ routeId: trip.routeId, state: trip.performed.state }));
    const reportingRouteIds = reportingOn(liveTrips?.reportingRouteIds ?? noRoutes, states);
    const ofDay = { ...context, date, began: startOfServiceDay(date, zoneOn(network, date)), reportingRouteIds };
    const current: CurrentTrip[] = [];
    for (const each of planned) {
      current.push(each.live === undefined ? fromTimetable(ofDay, each) : fromLive(ofDay, each.live));
      await giveWay();
    }
    return [...current, ...outside.map((each) => fromLive(ofDay, each))];
  }

  /** The trips of the timetable, and what was reported of them. */
  private async planned(
    network: Network,
    date: ServiceDate,
    day: RealTimeDay | undefined,
  ): Promise<{ planned: PlannedTrip[]; reported: RealTimeTrip[] }> {
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    const [planned, reported]: [PlannedTrip[], RealTimeTrip[]] = [[], []];
    for (const { patternId, routeId, directionId } of network.patterns.values()) {
      for (const trip of ofDate?.ofPattern(patternId) ?? []) {
        const live = day?.find(trip.tripId);
        if (live !== undefined) reported.push(live);
        planned.push({ trip, routeId, directionId, live });
      }
      await giveWay();
    }
    return { planned, reported };
  }
}

interface OfDay extends CurrentContext {
  readonly date: ServiceDate;
  readonly began: EpochSeconds;
  readonly reportingRouteIds: ReadonlySet<string>;
}

/** A city has tens of thousands of them, so no object is copied. */
function fromTimetable(ofDay: OfDay, { trip, routeId, directionId }: PlannedTrip): CurrentTrip {
  const { now, date: serviceDate, began, reportingRouteIds } = ofDay;
  const { tripId, blockId, startTime, patternId } = trip;
  const departs = instant(began + startTime);
  const arrives = plus(departs, seconds(trip.lasts));
  const isReporting = reportingRouteIds.has(routeId);
  const sign = signOf({ state: 'planned', departs, arrives, isReporting }, now);
  const crew = crewOn(ofDay, { serviceDate, tripId, routeId, blockId }, sign);
  return {
    serviceDate,
    tripId,
    routeId,
    directionId,
    patternId,
    startTime,
    planned: departs,
    departs,
    arrives,
    sign,
    isReporting,
    isScheduled: true,
    isAdded: false,
    isLate: false,
    isCounted: false,
    wasFull: false,
    boardings: null,
    leftBehind: null,
    accountId: crew.accountId,
    isWithoutDriver: crew.isWithoutDriver,
    isWithoutVehicle: crew.isWithoutVehicle,
  };
}

function fromLive(ofDay: OfDay, live: RealTimeTrip): CurrentTrip {
  const { trip } = live;
  const { serviceDate, tripId, routeId, directionId, patternId, startTime, isScheduled, isAdded, performed } = trip;
  const { sign, expected, delay } = tripNow(trip, live, ofDay);
  const { boardings, leftBehind } = knownCounts(performed);
  return {
    ...{ serviceDate, tripId, routeId, directionId, patternId, startTime, sign, isScheduled, isAdded },
    ...{ planned: trip.plan[0]?.departure ?? null, departs: expected.departs, arrives: expected.arrives },
    ...{ isReporting: ofDay.reportingRouteIds.has(routeId) && !isExtra(trip) },
    ...{ isLate: isLate(delay), isCounted: hasCount(performed), wasFull: isFull(performed), boardings, leftBehind },
    ...crewOn(ofDay, trip, sign, trip.vehicleId),
  };
}

function crewOn(
  { crews, there }: CurrentContext,
  trip: Parameters<typeof crewOfTrip>[1],
  sign: CurrentTrip['sign'],
  loggedVehicleId: string | null = null,
): Pick<CurrentTrip, 'accountId' | 'isWithoutDriver' | 'isWithoutVehicle'> {
  const { accountId, vehicleId } = crewOfTrip(crews, trip);
  const isToRun = sign === 'to-come' || sign === 'not-started';
  const mayDrive = there !== null && accountId !== null && there.accountIds.has(accountId);
  return {
    accountId: mayDrive ? accountId : null,
    isWithoutDriver: isToRun && there !== null && !mayDrive,
    isWithoutVehicle: isToRun && there !== null && !there.vehicleIds.has(loggedVehicleId ?? vehicleId ?? ''),
  };
}
