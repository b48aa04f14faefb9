import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import { CrewsService } from '../fleet/crews.service.js';
import { todayOf, type Network } from '../network/network.service.js';
import { ridershipRefusals } from '../ridership/trip-details.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { placedOn } from '../trip-log/event-place.js';
import { operatedTrip, type LoggedEvent, type TripIdentity } from '../trip-log/operated-trip.js';
import { correctionsRefusals } from './corrections.refusals.js';
import type { TripToCorrect } from './trip-to-correct.js';

/** Ids in one query: few enough that a database without statistics looks each of them up by the index. */
const maxIdsInQuery = 20;

/** Reads trips that a manager corrects. */
@Injectable()
export class TripsToCorrect {
  constructor(
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly clock: Clock,
  ) {}

  /**
   * The trip of a correction. It is looked up before anything is recorded, because the answer of a correction contains the trip.
   * @throws Refusal `service-date-ahead`, `trip-not-recorded`
   */
  async getIdentity(network: Network, date: ServiceDate, tripId: string, runner?: QueryRunner): Promise<TripIdentity> {
    this.checkDate(network, date, tripId);
    const identity = await this.identities.findIdentity(network, date, tripId, runner);
    if (identity === null) throw new Refusal(ridershipRefusals['trip-not-recorded'], { tripId, date });
    return identity;
  }

  /** @throws Refusal `service-date-ahead` if the date is in the future. @param tripId for the sentence of the refusal; empty: unknown */
  checkDate(network: Network, date: ServiceDate, tripId = ''): void {
    if (date > todayOf(network, this.clock)) throw new Refusal(correctionsRefusals['service-date-ahead'], { date, tripId });
  }

  /** The stored events with these ids, in the order of the ids; unknown ids are left out. */
  async findEvents(agencyId: string, eventIds: readonly string[]): Promise<LoggedEvent[]> {
    const found = new Map<string, LoggedEvent>();
    for (let from = 0; from < eventIds.length; from += maxIdsInQuery)
      for (const event of await this.events.findEvents(agencyId, eventIds.slice(from, from + maxIdsInQuery)))
        found.set(event.eventId, event);
    return eventIds.flatMap((eventId) => found.get(eventId) ?? []);
  }

  /** @throws Refusal `service-date-ahead`, `trip-not-recorded` */
  async get(network: Network, date: ServiceDate, tripId: string, runner: QueryRunner): Promise<TripToCorrect> {
    return this.read(network, await this.getIdentity(network, date, tripId, runner), runner);
  }

  async read({ agency: { agencyId } }: Network, identity: TripIdentity, runner: QueryRunner): Promise<TripToCorrect> {
    const { serviceDate, tripId } = identity;
    const events = placedOn(await this.events.listEvents(agencyId, serviceDate, tripId, runner), identity.stopIds);
    const { vehicles } = await this.crews.get(agencyId);
    return { identity, events, operated: operatedTrip(identity, events, false, vehicles) };
  }
}
