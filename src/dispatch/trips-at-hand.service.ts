import { Inject, Injectable } from '@nestjs/common';
import { crewOfTrip } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { isExtra, type Told } from '../operations/told-trip.js';
import { instant, plus, seconds, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks, type TripOfVersion } from '../timetables/blocks.service.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { isFull, knownCounts } from '../trip-log/trip-performed.js';
import { tripNow, type There } from './day-trip.js';
import type { TripAtHand } from './need.js';
import { signOf } from './signs.js';

/** What trips are looked at with. */
export interface Looking {
  readonly network: Network;
  readonly now: EpochSeconds;
  readonly crews: Crews;
  /** null: nobody was ever assigned to anything. */
  readonly there: There | null;
}

type Line = Pick<TripAtHand, 'serviceDate' | 'tripId' | 'routeId' | 'directionId' | 'startTime' | 'patternId'> & {
  readonly blockId: string | null;
};

/** The trips of a date as they are now, from what is in memory: desks ask for them all the time. */
@Injectable()
export class TripsAtHand {
  constructor(
    @Inject(Blocks) private readonly blocks: Blocks,
    @Inject(LiveTrips) private readonly live: LiveTrips,
  ) {}

  /** @param date from yesterday on. For those who awaited `LiveTrips.ready` */
  async list(looking: Looking, date: ServiceDate): Promise<TripAtHand[]> {
    const { network } = looking;
    const { agencyId } = network.agency;
    const told = this.live.find(agencyId);
    const day = told?.days.get(date);
    const trips: TripAtHand[] = [];
    for (const { trip, routeId, directionId, lasts } of await this.planned(network, date)) {
      const known = day?.find(trip.tripId);
      if (known !== undefined) trips.push(asTold(looking, told, known.trip, known));
      else trips.push(asPlanned(looking, told, { ...trip, serviceDate: date, routeId, directionId }, lasts));
    }
    for (const outside of day?.listOutside() ?? []) {
      const { trip } = outside;
      // An addition that was taken back leaves nothing.
      if (trip.isAdded || trip.performed.state !== 'planned') trips.push(asTold(looking, told, trip, outside));
    }
    return trips;
  }

  private async planned(
    network: Network,
    date: ServiceDate,
  ): Promise<{ trip: TripOfVersion; routeId: string; directionId: 0 | 1 | null; lasts: number }[]> {
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    if (ofDate === null) return [];
    const found = [...network.patterns.values()].flatMap(({ patternId, routeId, directionId }) =>
      ofDate.ofPattern(patternId).map((trip) => ({ trip, routeId, directionId })),
    );
    await ofDate.loadOffsets(found.map(({ trip }) => trip));
    return found.map((each) => ({ ...each, lasts: ofDate.offsets(each.trip)?.arrivals.at(-1) ?? 0 }));
  }
}

const isReportingOn = (told: Told | null, routeId: string): boolean => told?.reportingRouteIds.has(routeId) === true;

function asPlanned(looking: Looking, told: Told | null, line: Line, lasts: number): TripAtHand {
  const { network, now } = looking;
  const { serviceDate, tripId, routeId, directionId, startTime, patternId = -1 } = line;
  const departs = instant(startOfServiceDay(serviceDate, network.agency.agencyTimezone) + (startTime ?? 0));
  const arrives = plus(departs, seconds(lasts));
  const isReporting = isReportingOn(told, routeId);
  const sign = signOf({ state: 'planned', departs, arrives, isReporting }, now);
  return {
    ...{ serviceDate, tripId, routeId, directionId, patternId, startTime, departs, arrives, sign, isReporting },
    ...{ isAdded: false, wasFull: false, boardings: null, leftBehind: null },
    ...crewOn(looking, line, sign),
  };
}

function asTold(looking: Looking, told: Told | null, trip: OperatedTrip, known: Parameters<typeof tripNow>[1]): TripAtHand {
  const { serviceDate, tripId, routeId, directionId, patternId, startTime, isAdded, performed } = trip;
  const { sign, expected } = tripNow(trip, known, { now: looking.now, reportingRouteIds: told?.reportingRouteIds ?? new Set() });
  const { boardings, leftBehind } = knownCounts(performed);
  return {
    ...{ serviceDate, tripId, routeId, directionId, patternId, startTime, sign, isAdded },
    ...{ departs: expected.departs, arrives: expected.arrives },
    ...{ isReporting: isReportingOn(told, routeId) && !isExtra(trip), wasFull: isFull(performed), boardings, leftBehind },
    ...crewOn(looking, trip, sign, trip.vehicleId),
  };
}

function crewOn(
  { crews, there }: Looking,
  line: Line,
  sign: TripAtHand['sign'],
  loggedVehicleId: string | null = null,
): Pick<TripAtHand, 'accountId' | 'isWithoutDriver' | 'isWithoutVehicle'> {
  const { accountId, vehicleId } = crewOfTrip(crews, line);
  const isToRun = sign === 'to-come' || sign === 'not-started';
  const mayDrive = there !== null && accountId !== null && there.accountIds.has(accountId);
  return {
    accountId: mayDrive ? accountId : null,
    isWithoutDriver: isToRun && there !== null && !mayDrive,
    isWithoutVehicle: isToRun && there !== null && !there.vehicleIds.has(loggedVehicleId ?? vehicleId ?? ''),
  };
}
