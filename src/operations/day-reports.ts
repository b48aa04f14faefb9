import { assignedTo, crewOf } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import type { TripOfVersion, TripsOfDate } from '../timetables/blocks.service.js';
import { CallsByStop } from './calls-by-stop.js';
import { ReportedTrip } from './reported-trip.js';
import { callsOf, type Expectation, type ChangedCall, type RealTimeDay, type RealTimeTrip } from './real-time-trip.js';
import { asPlanned, asReported, plannedIdentity } from './trips-of-day.js';
import { expectations, inOrder, isSameExpectation, vehicleIn, vehiclesOf, type TripOfVehicle, type VehicleClues } from './vehicle-trips.js';

/** The parts of the plan that stay the same for a day of an agency until its timetable or its crews change. */
export interface DayPlan {
  readonly date: ServiceDate;
  readonly network: Network;
  readonly crews: Crews;
  /** null: no timetable is in force. */
  readonly trips: TripsOfDate | null;
  /** Lets other requests be answered during long work. */
  readonly giveWay: () => Promise<void> | undefined;
}

/**
 * The reports on the trips of a date, and what follows from them for other trips of the same vehicles. After a report only those
 * vehicles are evaluated again that run this trip or the others of its block, or ran them before.
 */
export class DayReports implements RealTimeDay {
  private readonly trips = new Map<string, ReportedTrip>();
  private readonly calls = new CallsByStop();
  /** Ids of reported trips that are not in the timetable of the date. */
  private readonly outsideTimetable = new Set<string>();
  /** By trip: the vehicle named in its events. */
  private readonly loggedVehicles = new Map<string, string>();
  /** The trips on which each vehicle was logged. */
  private readonly loggedOn = new Map<string, Set<string>>();
  /** By vehicle: its trips when it was last evaluated; `vehicleOf` is the reverse, by trip. Vehicles are keys of `vehicleKey`. */
  private readonly tripsOf = new Map<string, readonly string[]>();
  private readonly vehicleOf = new Map<string, string>();

  constructor(private readonly plan: DayPlan) {}

  find(tripId: string): ReportedTrip | undefined {
    return this.trips.get(tripId);
  }

  callsFrom(stopId: string, from: EpochSeconds): readonly ChangedCall[] {
    return this.calls.from(stopId, from);
  }

  list(): readonly RealTimeTrip[] {
    return [...this.trips.values()];
  }

  listOutside(): readonly RealTimeTrip[] {
    return [...this.outsideTimetable].flatMap((tripId) => this.trips.get(tripId) ?? []);
  }

  /** Adds or replaces a trip with reports. What follows for other trips is worked out by `update`. */
  set(tripId: string, trip: ReportedTrip): void {
    trip.expected = this.trips.get(tripId)?.expected ?? null;
    this.trips.set(tripId, trip);
    if (this.planned(tripId) === null) this.outsideTimetable.add(tripId);
  }

  /**
   * Works out what follows from the reports on these trips.
   * @returns these trips, and others whose expectation has changed
   */
  async update(tripIds: Iterable<string>): Promise<Set<ReportedTrip>> {
    const changed = new Set<ReportedTrip>();
    const vehicles = new Set<string>();
    for (const tripId of tripIds) {
      await this.plan.giveWay();
      const trip = this.trips.get(tripId);
      if (trip === undefined) continue;
      changed.add(trip);
      this.noteVehicle(trip);
      for (const [ofBlock, vehicle] of this.vehiclesOfBlock(tripId)) vehicles.add(vehicle).add(this.vehicleOf.get(ofBlock) ?? vehicle);
    }
    for (const vehicle of vehicles) {
      await this.plan.giveWay();
      for (const trip of this.follow(vehicle)) changed.add(trip);
    }
    for (const { trip } of changed) {
      await this.plan.giveWay();
      this.index(trip.tripId);
    }
    return changed;
  }

  private planned(tripId: string): TripOfVersion | null {
    return this.plan.trips?.find(tripId) ?? null;
  }

  private noteVehicle({ trip: { tripId, vehicleId } }: ReportedTrip): void {
    this.loggedOn.get(this.loggedVehicles.get(tripId) ?? '')?.delete(tripId);
    this.loggedVehicles.delete(tripId);
    if (vehicleId === null) return;
    this.loggedVehicles.set(tripId, vehicleId);
    const tripsOfVehicle = this.loggedOn.get(vehicleId);
    if (tripsOfVehicle === undefined) this.loggedOn.set(vehicleId, new Set([tripId]));
    else tripsOfVehicle.add(tripId);
  }

  /** The vehicles of all trips of a trip's block, including its own. */
  private vehiclesOfBlock(tripId: string): Map<string, string> {
    const planned = this.planned(tripId);
    // A trip outside the timetable belongs to no block.
    const block = planned === null || planned.blockId === null ? [] : (this.plan.trips?.ofBlock(planned.blockId) ?? []);
    const named = block.map((trip) => this.named(trip));
    return vehiclesOf(named.length > 0 ? named : [planned === null ? this.namedOutside(tripId) : this.named(planned)]);
  }

  private named({ tripId, blockId, patternId }: TripOfVersion): VehicleClues {
    const { crews, date, network } = this.plan;
    const routeId = network.patterns.get(patternId)?.routeId ?? '';
    const assignedVehicleId = crewOf(crews.assigned, { tripId, blockId, routeId }, date).vehicleId;
    return { tripId, blockId, loggedVehicleId: this.loggedVehicles.get(tripId) ?? null, assignedVehicleId };
  }

  private namedOutside(tripId: string): VehicleClues {
    const assignedVehicleId = this.trips.get(tripId)?.assignedVehicleId ?? null;
    return { tripId, blockId: null, loggedVehicleId: this.loggedVehicles.get(tripId) ?? null, assignedVehicleId };
  }

  /** Works out the expectations for the trips of a vehicle. @returns the trips whose expectation has changed */
  private follow(vehicle: string): ReportedTrip[] {
    const [tripIds, before] = [this.listTrips(vehicle), this.tripsOf.get(vehicle) ?? []];
    const expected = expectations(inOrder(tripIds.flatMap((tripId) => this.tripOfVehicle(tripId) ?? [])));
    this.tripsOf.set(vehicle, tripIds);
    const changed: (ReportedTrip | null)[] = [];
    const left = new Set(before);
    for (const tripId of tripIds) {
      left.delete(tripId);
      this.vehicleOf.set(tripId, vehicle);
      changed.push(this.expect(tripId, expected.get(tripId) ?? null));
    }
    for (const tripId of left) {
      // If another vehicle has taken it over, that vehicle's expectations apply.
      if (this.vehicleOf.get(tripId) !== vehicle) continue;
      this.vehicleOf.delete(tripId);
      changed.push(this.expect(tripId, null));
    }
    return changed.filter((trip) => trip !== null);
  }

  /** The trips that a vehicle runs, by what has been assigned and logged so far. */
  private listTrips(vehicle: string): string[] {
    const { trips, crews, date, network } = this.plan;
    // Candidates: its own block or trip, and those it is assigned to or was logged on.
    const { vehicleId, blockId, tripId } = vehicleIn(vehicle);
    const candidates = new Set<string>(this.outsideTimetable);
    const add = (all: readonly TripOfVersion[] = []): void => all.forEach((trip) => candidates.add(trip.tripId));
    if (tripId !== null) candidates.add(tripId);
    if (blockId !== null) add(trips?.ofBlock(blockId));
    for (const { scope, scopeId } of vehicleId === null ? [] : assignedTo(crews.assigned, vehicleId, date)) {
      if (scope === 'trip') candidates.add(scopeId);
      else if (scope === 'block') add(trips?.ofBlock(scopeId));
      else for (const { patternId, routeId } of network.patterns.values()) if (routeId === scopeId) add(trips?.ofPattern(patternId));
    }
    for (const logged of this.loggedOn.get(vehicleId ?? '') ?? []) {
      candidates.add(logged);
      const block = this.planned(logged)?.blockId ?? null;
      if (block !== null) add(trips?.ofBlock(block));
    }
    const vehicles = new Map<string, string>();
    return [...candidates].filter((each) => {
      if (this.planned(each) === null && !this.outsideTimetable.has(each)) return false;
      if (!vehicles.has(each)) for (const [ofBlock, its] of this.vehiclesOfBlock(each)) vehicles.set(ofBlock, its);
      return vehicles.get(each) === vehicle;
    });
  }

  private tripOfVehicle(tripId: string): TripOfVehicle | null {
    const [reported, planned] = [this.trips.get(tripId), this.planned(tripId)];
    const named = planned === null ? this.namedOutside(tripId) : this.named(planned);
    if (reported !== undefined && !reported.hasNoReports) return asReported(reported.trip, named);
    const offsets = planned === null ? undefined : this.plan.trips?.offsets(planned);
    return planned === null || offsets === undefined ? null : asPlanned(this.plan, planned, offsets, named);
  }

  /** @returns the trip if its expectation has changed; null: it is the same as before */
  private expect(tripId: string, expected: Expectation | null): ReportedTrip | null {
    const trip = this.trips.get(tripId) ?? (expected === null ? null : this.withoutReports(tripId));
    if (trip === null || isSameExpectation(trip.expected, expected)) return null;
    trip.expected = expected;
    if (expected === null && trip.hasNoReports) this.trips.delete(tripId);
    else this.trips.set(tripId, trip);
    return trip;
  }

  private withoutReports(tripId: string): ReportedTrip | null {
    const planned = this.planned(tripId);
    const offsets = planned === null ? undefined : this.plan.trips?.offsets(planned);
    const identity = planned === null || offsets === undefined ? null : plannedIdentity(this.plan, planned, offsets);
    return identity === null ? null : new ReportedTrip(identity, [], this.plan.crews);
  }

  private index(tripId: string): void {
    const reported = this.trips.get(tripId);
    const pattern = reported === undefined ? undefined : this.plan.network.patterns.get(reported.trip.patternId);
    if (reported === undefined || pattern === undefined) return this.calls.remove(tripId);
    this.calls.set(tripId, callsOf(reported, pattern), (position) => pattern.stops[position]?.stopId ?? '');
  }
}
