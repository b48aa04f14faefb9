import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { EventKind } from '../trip-log/trip-event.js';

const eventColumns = `event_id AS "eventId", service_date AS "serviceDate", trip_id AS "tripId", kind, position, count, undoes,
  vehicle_id AS "vehicleId", at, device_time AS "deviceTime", received_at AS "receivedAt", clock_offset AS "clockOffset", source,
  account_id AS "accountId", reason, flags, said_place AS "saidPlace"`;

/** Reads what was logged. */
@Injectable()
export class LoggedEvents {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those of these events that are on disk. */
  async findEvents(agencyId: string, eventIds: readonly string[]): Promise<LoggedEvent[]> {
    const places = eventIds.map(() => '?').join(', ');
    return this.database.query(`SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND event_id IN (${places})`, [
      agencyId,
      ...eventIds,
    ]);
  }

  /** What was logged on a date, in no order that matters. */
  listEvents(agencyId: string, date: ServiceDate, tripId?: string, runner?: QueryRunner): Promise<LoggedEvent[]> {
    if (tripId === undefined) return this.readEvents('service_date = ?', [agencyId, date], runner);
    return this.readEvents('service_date = ? AND trip_id = ?', [agencyId, date, tripId], runner);
  }

  /** What was logged on a date or for a later one. */
  listEventsFrom(agencyId: string, date: ServiceDate): Promise<LoggedEvent[]> {
    return this.readEvents('service_date >= ?', [agencyId, date]);
  }

  /**
   * What was logged of some kinds from one date to another, both included.
   * @param byDriversOf left out: of every trip, by whomever; else what drivers logged of these trips
   */
  listOfKinds(
    agencyId: string,
    { from, to }: { readonly from: ServiceDate; readonly to: ServiceDate },
    kinds: readonly EventKind[],
    byDriversOf?: ReadonlySet<string>,
  ): Promise<LoggedEvent[]> {
    const places = (values: Iterable<unknown>): string => Array.from(values, () => '?').join(', ');
    const trips = byDriversOf === undefined ? '' : ` AND source = 'driver' AND trip_id IN (${places(byDriversOf)})`;
    const which = `service_date BETWEEN ? AND ? AND kind IN (${places(kinds)})${trips}`;
    return this.readEvents(which, [agencyId, from, to, ...kinds, ...(byDriversOf ?? [])]);
  }

  private readEvents(which: string, values: readonly string[], runner?: QueryRunner): Promise<LoggedEvent[]> {
    const statement = `SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND ${which} ORDER BY event_id`;
    return this.database.query<LoggedEvent>(statement, values, runner);
  }
}
