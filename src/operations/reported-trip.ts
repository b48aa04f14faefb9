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
import type { Expectation, Known, ToldTrip } from './told-trip.js';

/** A trip that somebody has said something about, or of which something is expected. What became of it is worked out when it is asked for. */
export class ReportedTrip implements ToldTrip {
  private readonly events: CappedEvents<LoggedEvent>;
  private derived: OperatedTrip | null = null;
  /** As it was worked out last: riders who got on since then are not in it. */
  private before: OperatedTrip | null = null;
  private follows: Expectation | null = null;
  known: (Known | 'gone')[] = [];
  /** Undefined: not worked out since anything was said. */
  private fullness: OccupancyStatus | null | undefined;

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
    this.known = [];
    this.fullness = undefined;
    const { before } = this;
    const isSameVehicle = event.vehicleId === null || event.vehicleId === before?.vehicleId;
    return !(countingKinds.has(event.kind) && isSameVehicle && before?.performed.state === 'underway');
  }

  get trip(): OperatedTrip {
    return (this.derived ??= this.before = operatedTrip(this.identity, this.events.list(), false, this.crews.vehicles));
  }

  get assignedVehicleId(): string | null {
    return crewOfTrip(this.crews, this.identity).vehicleId;
  }

  /** What its vehicle's other trips tell of it. */
  get expected(): Expectation | null {
    return this.follows;
  }

  set expected(expected: Expectation | null) {
    this.follows = expected;
    this.known = [];
  }

  get occupancy(): OccupancyStatus | null {
    if (this.fullness === undefined) this.fullness = this.findOccupancy();
    return this.fullness;
  }

  private findOccupancy(): OccupancyStatus | null {
    if (!this.events.isWhole || this.isUntold) return null;
    const vehicleId = this.trip.vehicleId ?? this.assignedVehicleId;
    return occupancyOf(this.trip.performed, this.crews.vehicles.get(vehicleId ?? ''));
  }
}
