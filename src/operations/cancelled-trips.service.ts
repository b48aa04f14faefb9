import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { drivenAfterCancellation, drivingKinds, standingCancellations } from '../trip-log/standing-cancellations.js';
import { effectiveEvents, type EventSource } from '../trip-log/effective-events.js';
import { groupBy } from '../trip-log/operated-trip.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** What the log says of whether a trip runs. */
export interface TripChanges {
  readonly cancelled: boolean;
  /** How much was said about that: what cancels it, or takes that back. */
  readonly count: number;
  readonly lastAt: EpochSeconds;
}

interface Said {
  readonly eventId: string;
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly kind: 'trip-cancelled' | 'undo' | (typeof drivingKinds)[number];
  readonly undoes: string | null;
  readonly source: EventSource;
  readonly at: EpochSeconds;
  readonly receivedAt: EpochSeconds;
}

const columns = `event_id AS "eventId", service_date AS "serviceDate", trip_id AS "tripId", kind, undoes, source, at, received_at AS "receivedAt"`;

/** Cancelled trips of many days, without reading everything else that was logged on them. */
@Injectable()
export class CancelledTrips {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @returns by service date and trip; trips that nobody ever cancelled are not in it */
  async listChanges(agencyId: string, from: ServiceDate, to: ServiceDate): Promise<Map<ServiceDate, Map<string, TripChanges>>> {
    let said = await this.read(agencyId, from, to, `kind IN ('trip-cancelled', 'undo')`, []);
    const byDrivers = new Set(said.flatMap(({ kind, source, tripId }) => (kind === 'trip-cancelled' && source === 'driver' ? tripId : [])));
    if (byDrivers.size > 0) {
      // Whether the trip was driven after all.
      const [kinds, trips] = [drivingKinds, [...byDrivers]].map((list) => list.map(() => '?').join(', '));
      const where = `source = 'driver' AND kind IN (${kinds ?? ''}) AND trip_id IN (${trips ?? ''})`;
      said = said.concat(await this.read(agencyId, from, to, where, [...drivingKinds, ...byDrivers]));
    }
    const days = groupBy(said, ({ serviceDate }) => serviceDate);
    return new Map([...days].map(([date, events]) => [date, changesOfDay(events)]));
  }

  private read(agencyId: string, from: ServiceDate, to: ServiceDate, where: string, values: readonly string[]): Promise<Said[]> {
    return this.database.query<Said>(
      `SELECT ${columns} FROM driver_events WHERE agency_id = ? AND service_date BETWEEN ? AND ? AND ${where}
        ORDER BY service_date, trip_id, event_id`,
      [agencyId, from, to, ...values],
    );
  }
}

function changesOfDay(events: readonly Said[]): Map<string, TripChanges> {
  const changes = new Map<string, TripChanges>();
  for (const [tripId, ofTrip] of groupBy(events, ({ tripId }) => tripId)) {
    const cancellations = ofTrip.filter(({ kind }) => kind === 'trip-cancelled');
    if (cancellations.length === 0) continue;
    // A boarding that was taken back says nothing of whether the trip runs, unless it came after a cancellation.
    const telling = new Set([...cancellations, ...drivenAfterCancellation(ofTrip)].map(({ eventId }) => eventId));
    const about = ofTrip.filter(({ eventId, undoes }) => telling.has(eventId) || telling.has(undoes ?? ''));
    const lastAt = about.reduce((latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest), 0 as EpochSeconds);
    const cancelled = standingCancellations(effectiveEvents(ofTrip)).length > 0;
    changes.set(tripId, { cancelled, count: about.length, lastAt });
  }
  return changes;
}
