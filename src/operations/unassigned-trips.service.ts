import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { unassigned, availableCrew, type AssignableTrip, type Assignments, type AvailableCrew } from '../fleet/assigned.js';
import type { DateRange } from '../scheduling/month.js';
import { datesIn } from '../timetables/date-range.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { giveWay } from '../turns.io.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { Blocks } from '../timetables/blocks.service.js';
import { planOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { CancelledTrips } from './cancelled-trips.service.js';
import type { UnassignedDayAnswer } from './unassigned-trips.requests.js';

const maxDaysSearched = 31;
/** To find the crews of this many trips takes some milliseconds; then other requests are answered. */
const tripsAtOnce = 250;

/**
 * A trip that is due to run, with its times by the plan of its day, moves included: seconds, as service times. An added trip ends by the usual
 * running times; if they are unknown, its end equals its start.
 */
export type RunningTrip = AssignableTrip & { readonly start: number; readonly end: number };

type Lacking = Pick<UnassignedDayAnswer, 'unassignedCount' | 'withoutVehicle' | 'withoutDriver'>;

/** Who is assigned, and who and what can be. */
export interface AssignedAndAvailable {
  readonly assigned: Assignments;
  readonly available: AvailableCrew;
}

type AddedTrip = Awaited<ReturnType<TripIdentities['listAdded']>>[number];

/** Finds the coming trips that lack a driver or a vehicle. */
@Injectable()
export class UnassignedTrips {
  constructor(
    private readonly crews: CrewsService,
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly cancelled: CancelledTrips,
    private readonly accounts: AccountsService,
    private readonly identities: TripIdentities,
  ) {}

  /**
   * Every date with the trips that lack a driver or a vehicle. Of the log only cancellations, moves and additions are read.
   * @throws Refusal `service-days-range`
   */
  async list(network: Network, range: DateRange): Promise<UnassignedDayAnswer[]> {
    const { agencyId } = network.agency;
    const running = await this.listRunning(network, range);
    const { vehicles, assigned } = await this.crews.get(agencyId);
    const accounts = await this.accounts.list(agencyId);
    const available = availableCrew(vehicles.values(), accounts);
    const days: UnassignedDayAnswer[] = [];
    for (const [date, trips] of running)
      days.push({ date, tripCount: trips.length, ...(await this.lackingOf(trips, date, { assigned, available })) });
    return days;
  }

  /** Those of the trips of a date that lack a vehicle or a driver. Other requests are answered meanwhile. */
  async lackingOf(trips: readonly RunningTrip[], date: ServiceDate, { assigned, available }: AssignedAndAvailable): Promise<Lacking> {
    const [withoutVehicle, withoutDriver]: [string[], string[]] = [[], []];
    let unassignedCount = 0;
    for (let at = 0; at < trips.length; at += tripsAtOnce) {
      const lacking = unassigned(trips.slice(at, at + tripsAtOnce), date, assigned, available);
      withoutVehicle.push(...lacking.withoutVehicle);
      withoutDriver.push(...lacking.withoutDriver);
      unassignedCount += new Set([...lacking.withoutVehicle, ...lacking.withoutDriver]).size;
      await giveWay();
    }
    return { unassignedCount, withoutVehicle, withoutDriver };
  }

  /** The trips that are due to run on each date: planned or added, and not cancelled. @throws Refusal `service-days-range` */
  async listRunning(network: Network, range: DateRange): Promise<Map<ServiceDate, readonly RunningTrip[]>> {
    const { agencyId } = network.agency;
    const dates = datesIn(range, maxDaysSearched);
    const changes = await this.cancelled.listChanges(agencyId, range.from, range.to);
    const addedTo = groupBy(await this.identities.listAdded(agencyId, range), ({ serviceDate }) => serviceDate);
    const asRunning = async (extra: AddedTrip): Promise<RunningTrip> => {
      const { tripId, routeId, startTime } = extra;
      const start = startTime ?? 0;
      return { tripId, routeId, blockId: null, start, end: (await this.identities.arrivalOf(network, extra)) ?? start };
    };
    const days = new Map<ServiceDate, readonly RunningTrip[]>();
    for (const [date, trips] of await this.listTrips(network, dates)) {
      await giveWay();
      const changed = changes.get(date);
      if (changed === undefined && !addedTo.has(date)) {
        days.set(date, trips);
        continue;
      }
      const added = await Promise.all((addedTo.get(date) ?? []).map(asRunning));
      const running = [...trips, ...added].filter(({ tripId }) => changed?.get(tripId)?.cancelled !== true);
      const moved = running.map((trip) => {
        const shift = changed?.get(trip.tripId)?.shift ?? 0;
        return shift === 0 ? trip : { ...trip, start: trip.start + shift, end: trip.end + shift };
      });
      days.set(date, moved);
    }
    return days;
  }

  /** The trips of the timetable, by date. Dates with equal `planOn` have the same trips, which are read once. */
  private async listTrips(network: Network, dates: readonly ServiceDate[]): Promise<Map<ServiceDate, readonly RunningTrip[]>> {
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const byPlan = new Map<string, readonly RunningTrip[]>();
    const days = new Map<ServiceDate, readonly RunningTrip[]>();
    for (const date of dates) {
      const plan = planOn(versions, date);
      const trips = byPlan.get(plan) ?? (await this.listPlanned(network, date));
      byPlan.set(plan, trips);
      days.set(date, trips);
    }
    return days;
  }

  private async listPlanned(network: Network, date: ServiceDate): Promise<RunningTrip[]> {
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    if (ofDate === null) return [];
    const trips: RunningTrip[] = [];
    for (const { tripId, blockId, startTime: start, lasts, patternId } of await ofDate.list()) {
      const routeId = network.patterns.get(patternId)?.routeId;
      if (routeId !== undefined) trips.push({ tripId, blockId, routeId, start, end: start + lasts });
      if (trips.length % tripsAtOnce === 0) await giveWay();
    }
    return trips;
  }
}
