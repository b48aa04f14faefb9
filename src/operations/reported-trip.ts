import { crewOfTrip } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import { occupancyOf, type OccupancyStatus } from '../trip-log/occupancy.js';
import { type LoggedEvent, type OperatedTrip, operatedTrip, type TripIdentity } from '../trip-log/operated-trip.js';
import { countingKinds } from '../trip-log/trip-event.js';
import { CappedEvents } from './capped-events.js';
import type { Expectation, ToldTrip } from './told-trip.js';

/** A trip that somebody has said something about, or of which something is expected. What became of it is worked out when it is asked for. */
export class ReportedTrip implements ToldTrip {
  private readonly events: CappedEvents<LoggedEvent>;
  private derived: OperatedTrip | null = null;
  /** As it was worked out last: riders who got on since then are not in it. */
  private before: OperatedTrip | null = null;
  /** Each is kept once it was asked for, because every answer asks; undefined: nobody has yet. */
  private assigned: string | null | undefined;
  private seats: OccupancyStatus | null | undefined;
  /** What its vehicle's other trips tell of it. */
  expected: Expectation | null = null;

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

  /** Nobody has said anything of it. */
  get isUntold(): boolean {
    return this.events.isEmpty;
  }

  /** @returns whether it may change when anything leaves: a rider who gets on mostly does not */
  add(event: LoggedEvent): boolean {
    this.events.add(event);
    this.derived = null;
    this.seats = undefined;
    const { before } = this;
    const isSameVehicle = event.vehicleId === null || event.vehicleId === before?.vehicleId;
    return !(countingKinds.has(event.kind) && isSameVehicle && before?.performed.state === 'underway');
  }

  get trip(): OperatedTrip {
    return (this.derived ??= this.before = operatedTrip(this.identity, this.events.list(), false));
  }

  get assignedVehicleId(): string | null {
    if (this.assigned === undefined) this.assigned = crewOfTrip(this.crews, this.identity).vehicleId;
    return this.assigned;
  }

  get occupancy(): OccupancyStatus | null {
    if (this.seats === undefined) this.seats = this.findOccupancy();
    return this.seats;
  }

  private findOccupancy(): OccupancyStatus | null {
    if (!this.events.isWhole || this.isUntold) return null;
    const vehicleId = this.trip.vehicleId ?? this.assignedVehicleId;
    return occupancyOf(this.trip.performed, this.crews.vehicles.get(vehicleId ?? ''));
  }
}
