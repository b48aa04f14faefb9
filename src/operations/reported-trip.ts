import type { ServiceDate } from '../scheduling/service-time.js';
import { crewOfTrip } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import { occupancyOf, type OccupancyStatus } from '../trip-log/occupancy.js';
import { type LoggedEvent, type OperatedTrip, operatedTrip, type Report, type TripIdentity } from '../trip-log/operated-trip.js';
import { CappedEvents } from './capped-events.js';
import type { TouchedTrip } from './touched-stops.js';

/** A trip that somebody has said something about. What became of it is worked out when it is asked for. */
export class ReportedTrip implements Report, TouchedTrip {
  private readonly events: CappedEvents<LoggedEvent>;
  private derived: OperatedTrip | null = null;

  /** @param laterPatternIds of the trips that its vehicle has after it */
  constructor(
    private readonly identity: TripIdentity,
    readonly laterPatternIds: readonly number[],
    events: readonly LoggedEvent[],
    private readonly crews: Crews,
  ) {
    this.events = new CappedEvents(events);
  }

  get stopIds(): readonly string[] {
    return this.identity.stopIds;
  }

  add(event: LoggedEvent): void {
    this.events.add(event);
    this.derived = null;
  }

  get trip(): OperatedTrip {
    return (this.derived ??= operatedTrip(this.identity, this.events.list(), false));
  }

  get occupancy(): OccupancyStatus | null {
    if (!this.events.isWhole) return null;
    const vehicleId = this.trip.vehicleId ?? crewOfTrip(this.crews, this.identity).vehicleId;
    return occupancyOf(this.trip.performed, this.crews.vehicles.get(vehicleId ?? ''));
  }
}

/** The reported trips of an agency by date and trip id, from a date on, by the network of that moment. */
export class AgencyReports {
  readonly days = new Map<ServiceDate, Map<string, ReportedTrip>>();

  constructor(
    readonly from: ServiceDate,
    readonly network: Network,
  ) {}

  find(date: ServiceDate, tripId: string): ReportedTrip | undefined {
    return this.days.get(date)?.get(tripId);
  }

  set(date: ServiceDate, tripId: string, trip: ReportedTrip): void {
    const day = this.days.get(date);
    if (day === undefined) this.days.set(date, new Map([[tripId, trip]]));
    else day.set(tripId, trip);
  }
}
