import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { NetworkService } from '../network/network.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { closesAt, groupBy, lastArrival, operatedTrip, type LoggedEvent, type OperatedTrip } from '../trip-log/operated-trip.js';

/** All trips of a service date, and whether anything more is expected. */
export interface OperatedDay {
  readonly date: ServiceDate;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly OperatedTrip[];
  /** What was logged, by trip id. */
  readonly events: ReadonlyMap<string, readonly LoggedEvent[]>;
}

/** What became of the trips of a day, derived from what was logged. */
@Injectable()
export class TripsPerformedService {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Every trip that was planned or logged on the date, by time of departure, those outside the timetable last.
   * @param runner reads the events within its transaction, one thing after another
   */
  async getDay(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<OperatedDay> {
    const network = await this.networks.getNetwork(agencyId);
    const identities = await this.identities.listPlanned(network, date);
    const events = groupBy(await this.events.listEvents(agencyId, date, undefined, runner), ({ tripId }) => tripId);
    const known = new Set(identities.map((trip) => trip.tripId));
    for (const tripId of events.keys()) {
      const extra = known.has(tripId) ? null : await this.identities.findIdentity(network, date, tripId);
      if (extra !== null) identities.push(extra);
    }
    const closing = closesAt(date, lastArrival(identities), network.agency.agencyTimezone);
    const isClosed = instant(this.clock.now()) >= closing;
    return {
      date,
      isClosed,
      closesAt: closing,
      trips: identities.map((trip) => operatedTrip(trip, events.get(trip.tripId) ?? [], isClosed)),
      events,
    };
  }
}
