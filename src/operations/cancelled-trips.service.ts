import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { effectiveEvents, type EventSource } from './effective-events.js';
import { groupBy } from './operated-trip.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** What the log says of whether a trip runs. */
export interface TripChanges {
  readonly cancelled: boolean;
  /** How often it was cancelled, or that was taken back. */
  readonly count: number;
  readonly lastAt: EpochSeconds;
}

interface Said {
  readonly eventId: string;
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly kind: 'trip-cancelled' | 'undo';
  readonly undoes: string | null;
  readonly source: EventSource;
  readonly receivedAt: EpochSeconds;
}

/** Cancelled trips of many days, without reading everything else that was logged on them. */
@Injectable()
export class CancelledTrips {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @returns by service date and trip; trips that nobody ever cancelled are not in it */
  async listChanges(agencyId: string, from: ServiceDate, to: ServiceDate): Promise<Map<ServiceDate, Map<string, TripChanges>>> {
    const said = await this.database.query<Said>(
      `SELECT event_id AS "eventId", service_date AS "serviceDate", trip_id AS "tripId", kind, undoes, source, received_at AS "receivedAt"
        FROM driver_events WHERE agency_id = ? AND service_date BETWEEN ? AND ? AND kind IN ('trip-cancelled', 'undo')
        ORDER BY service_date, trip_id, event_id`,
      [agencyId, from, to],
    );
    const days = new Map<ServiceDate, Said[]>();
    for (const event of said) days.set(event.serviceDate, [...(days.get(event.serviceDate) ?? []), event]);
    return new Map([...days].map(([date, events]) => [date, changesOfDay(events)]));
  }
}

function changesOfDay(events: readonly Said[]): Map<string, TripChanges> {
  const changes = new Map<string, TripChanges>();
  for (const [tripId, ofTrip] of groupBy(events, ({ tripId }) => tripId)) {
    const cancellations = new Set(ofTrip.filter(({ kind }) => kind === 'trip-cancelled').map(({ eventId }) => eventId));
    if (cancellations.size === 0) continue;
    // A boarding that was taken back says nothing of whether the trip runs.
    const about = ofTrip.filter(({ eventId, undoes }) => cancellations.has(eventId) || cancellations.has(undoes ?? ''));
    const lastAt = about.reduce((latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest), 0 as EpochSeconds);
    const cancelled = effectiveEvents(ofTrip).some(({ kind }) => kind === 'trip-cancelled');
    changes.set(tripId, { cancelled, count: about.length, lastAt });
  }
  return changes;
}
