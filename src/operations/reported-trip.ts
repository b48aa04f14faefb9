import { crewOfTrip } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import {
  type LoggedEvent,
  occupancyOf,
  type OccupancyStatus,
  type OperatedTrip,
  operatedTrip,
  type TripIdentity,
} from '../trip-log/operated-trip.js';
import { countingKinds } from '../trip-log/trip-event.js';
import { CappedEvents } from './capped-events.js';
import type { Expectation, RealTimeDeparture, RealTimeTrip } from './real-time-trip.js';

/** A trip with reports, or with an expectation that follows from other trips. Its state is derived when it is first needed. */
export class ReportedTrip implements RealTimeTrip {
  private readonly events: CappedEvents<LoggedEvent>;
  private derived: OperatedTrip | null = null;
  /** The latest derived state. It may be older than the latest events. */
  private lastDerived: OperatedTrip | null = null;
  private expectation: Expectation | null = null;
  cachedDepartures: (RealTimeDeparture | 'gone')[] = [];
  /** undefined: has to be worked out again, because events were added. */
  private cachedOccupancy: OccupancyStatus | null | undefined;

  constructor(
    private readonly identity: TripIdentity,
    events: readonly LoggedEvent[],
    private readonly crews: Crews,
  ) {
    this.events = new CappedEvents(events);
  }

  get stopIds(): readonly string[] {
    return this.identity.stopIds;
  }

  get blockId(): string | null {
    return this.identity.blockId;
  }

  /** No event was logged: the trip is here only because of an expectation. */
  get hasNoReports(): boolean {
    return this.events.isEmpty;
  }

  /** @returns whether the event may change when the bus leaves a stop: a boarding mostly does not */
  add(event: LoggedEvent): boolean {
    this.events.add(event);
    this.derived = null;
    this.cachedDepartures = [];
    this.cachedOccupancy = undefined;
    const { lastDerived: before } = this;
    const isSameVehicle = event.vehicleId === null || event.vehicleId === before?.vehicleId;
    return !(countingKinds.has(event.kind) && isSameVehicle && before?.performed.state === 'underway');
  }

  get trip(): OperatedTrip {
    return (this.derived ??= this.lastDerived = operatedTrip(this.identity, this.events.list(), false, this.crews.vehicles));
  }

  get assignedVehicleId(): string | null {
    return crewOfTrip(this.crews, this.identity).vehicleId;
  }

  /** What follows from the other trips of its vehicle. */
  get expected(): Expectation | null {
    return this.expectation;
  }

  set expected(expected: Expectation | null) {
    this.expectation = expected;
    this.cachedDepartures = [];
  }

  get occupancy(): OccupancyStatus | null {
    if (this.cachedOccupancy === undefined) this.cachedOccupancy = this.findOccupancy();
    return this.cachedOccupancy;
  }

  private findOccupancy(): OccupancyStatus | null {
    if (!this.events.isWhole || this.hasNoReports) return null;
    const vehicleId = this.trip.vehicleId ?? this.assignedVehicleId;
    return occupancyOf(this.trip.performed, this.crews.vehicles.get(vehicleId ?? ''));
  }
}
