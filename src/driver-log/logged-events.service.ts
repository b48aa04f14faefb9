import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { DateRange } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { StaleTrip } from './driver-event.entity.js';
import type { EventKind } from '../trip-log/trip-event.js';

const eventColumns = `event_id AS "eventId", service_date AS "serviceDate", trip_id AS "tripId", kind, position, count, undoes,
  vehicle_id AS "vehicleId", at, device_time AS "deviceTime", received_at AS "receivedAt", clock_offset AS "clockOffset", source,
  account_id AS "accountId", reason, flags, said_place AS "saidPlace", shift_seconds AS shift, sent_by AS "sentBy",
  device_id AS "deviceId"`;

/** What drivers say of a trip without driving it. */
const beforehand = (['trip-cancelled', 'undo', 'delay-reported', 'trip-added', 'trip-shifted'] satisfies EventKind[])
  .map((kind) => `'${kind}'`)
  .join(', ');

/** That events of a trip came since the totals of its day were derived. */
export type Mark = Pick<StaleTrip, 'serviceDate' | 'tripId' | 'markedBy' | 'markNumber'>;

const clearOnPostgres = `DELETE FROM stale_trips WHERE ctid = ANY(ARRAY(
  SELECT marked.ctid FROM stale_trips marked
  JOIN unnest($2::date[], $3::text[], $4::text[], $5::bigint[]) AS seen (service_date, trip_id, marked_by, mark_number)
    USING (service_date, trip_id, marked_by, mark_number)
  WHERE marked.agency_id = $1 FOR UPDATE OF marked SKIP LOCKED))`;

/**
 * A city's import marks some 200,000 trips of ten days. So few of them take SQLite some 20 ms, in which nobody is answered, and
 * PostgreSQL far less than a statement of the log may take.
 */
const mostClearedAtOnce = 5_000;

/** Reads what was logged, and on which dates. */
@Injectable()
export class LoggedEvents {
  constructor(private readonly database: Database) {}

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

  /** Whether a driver ever said anything of a trip, however long ago. */
  async hasDriver(agencyId: string): Promise<boolean> {
    return (await this.database.query('SELECT 1 AS "found" FROM driver_trips WHERE agency_id = ? LIMIT 1', [agencyId])).length > 0;
  }

  /** What was logged on a date or for a later one. */
  listEventsFrom(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<LoggedEvent[]> {
    return this.readEvents('service_date >= ?', [agencyId, date], runner);
  }

  /**
   * What was logged of some kinds from one date to another, both included.
   * @param byDriversOf left out: of every trip, by whomever; else what drivers logged of these trips
   */
  listOfKinds(
    agencyId: string,
    { from, to }: DateRange,
    kinds: readonly EventKind[],
    byDriversOf?: ReadonlySet<string>,
  ): Promise<LoggedEvent[]> {
    const places = (values: Iterable<unknown>): string => Array.from(values, () => '?').join(', ');
    const trips = byDriversOf === undefined ? '' : ` AND source = 'driver' AND trip_id IN (${places(byDriversOf)})`;
    const which = `service_date BETWEEN ? AND ? AND kind IN (${places(kinds)})${trips}`;
    return this.readEvents(which, [agencyId, from, to, ...kinds, ...(byDriversOf ?? [])]);
  }

  /** What was logged of some trips of a date. */
  async listEventsOf(agencyId: string, date: ServiceDate, tripIds: readonly string[]): Promise<LoggedEvent[]> {
    if (tripIds.length === 0) return [];
    const places = tripIds.map(() => '?').join(', ');
    return this.readEvents(`service_date = ? AND trip_id IN (${places})`, [agencyId, date, ...tripIds]);
  }

  /** The trips of which somebody said something as a driver, each once. */
  listTripsOf(agencyId: string, accountId: string, { from, to }: DateRange): Promise<Pick<LoggedEvent, 'serviceDate' | 'tripId'>[]> {
    return this.database.query(
      `SELECT DISTINCT service_date AS "serviceDate", trip_id AS "tripId" FROM driver_trips
        WHERE agency_id = ? AND account_id = ? AND service_date BETWEEN ? AND ?`,
      [agencyId, accountId, from, to],
    );
  }

  /** Whether anything was logged on a date. */
  async isAnythingLogged(agencyId: string, date: ServiceDate): Promise<boolean> {
    const statement = 'SELECT 1 AS "found" FROM driver_events WHERE agency_id = ? AND service_date = ? LIMIT 1';
    return (await this.database.query(statement, [agencyId, date])).length > 0;
  }

  /** The dates of a range on which anything was logged, in order. */
  listLoggedDates(agencyId: string, range: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    return this.database.listServiceDates('driver_events', agencyId, range, runner);
  }

  /** Those of these trips of a date of which drivers said anything but what is said beforehand: that they are cancelled, late, added or moved. Ends at the first word on each of them. */
  async listDriven(agencyId: string, date: ServiceDate, tripIds: readonly string[]): Promise<string[]> {
    if (tripIds.length === 0) return [];
    const rows = await this.database.query<{ tripId: string }>(
      `WITH asked (trip_id) AS (VALUES ${tripIds.map(() => '(?)').join(', ')})
       SELECT asked.trip_id AS "tripId" FROM asked WHERE
        (SELECT 1 FROM driver_events said WHERE said.agency_id = ? AND said.service_date = ? AND said.trip_id = asked.trip_id
          AND said.source = 'driver' AND said.kind NOT IN (${beforehand}) LIMIT 1) IS NOT NULL`,
      [...tripIds, agencyId, date],
    );
    return rows.map(({ tripId }) => tripId);
  }

  /** What cancels these trips of a date, or takes that back. */
  async listCancellations(agencyId: string, date: ServiceDate, tripIds: readonly string[]): Promise<LoggedEvent[]> {
    if (tripIds.length === 0) return [];
    const places = tripIds.map(() => '?').join(', ');
    return this.readEvents(`service_date = ? AND trip_id IN (${places}) AND kind IN ('trip-cancelled', 'undo')`, [
      agencyId,
      date,
      ...tripIds,
    ]);
  }

  /** The dates with events that came since their marks were last cleared. */
  async listChangedDates(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const rows = await this.database.query<{ date: ServiceDate }>(
      'SELECT DISTINCT service_date AS "date" FROM stale_trips WHERE agency_id = ? AND service_date BETWEEN ? AND ?',
      [agencyId, from, to],
      runner,
    );
    return rows.map(({ date }) => date);
  }

  /**
   * To be read before the events are: whatever was marked then is among them, and what is recorded later leaves another mark.
   * @returns to be cleared once what was derived from the events is on disk
   */
  listMarks(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<Mark[]> {
    return this.database.query<Mark>(
      `SELECT service_date AS "serviceDate", trip_id AS "tripId", marked_by AS "markedBy", mark_number AS "markNumber"
       FROM stale_trips WHERE agency_id = ? AND service_date = ?`,
      [agencyId, date],
      runner,
    );
  }

  /**
   * Takes away those that are still as they were seen. In statements that PostgreSQL begins and ends by itself: whoever records
   * never waits for a copy of the program, however long it takes or is frozen. Nor does this wait: what somebody records at this moment
   * is another mark in a moment.
   */
  async clearMarks(agencyId: string, marks: readonly Mark[]): Promise<void> {
    for (let from = 0; from < marks.length; from += mostClearedAtOnce)
      await this.clearFew(agencyId, marks.slice(from, from + mostClearedAtOnce));
  }

  private async clearFew(agencyId: string, marks: readonly Mark[]): Promise<void> {
    if (this.database.isPostgres) {
      const columns = (['serviceDate', 'tripId', 'markedBy', 'markNumber'] as const).map((field) => marks.map((mark) => mark[field]));
      await this.database.withClient((client) => client.query(clearOnPostgres, [agencyId, ...columns]));
      return;
    }
    await this.database.atOnce((connection) => {
      const statement = connection.prepare(
        'DELETE FROM stale_trips WHERE agency_id = ? AND service_date = ? AND trip_id = ? AND marked_by = ? AND mark_number = ?',
      );
      for (const { serviceDate, tripId, markedBy, markNumber } of marks) statement.run(agencyId, serviceDate, tripId, markedBy, markNumber);
    });
  }

  /** The last date, up to today, on which buses were driven: one that is over and has a log, or today once more was said than beforehand. */
  async findLastDriven(agencyId: string, today: ServiceDate, runner?: QueryRunner): Promise<ServiceDate | null> {
    const said = `SELECT 1 AS "found" FROM driver_events WHERE agency_id = ? AND service_date = ? AND kind NOT IN (${beforehand}) LIMIT 1`;
    if ((await this.database.query(said, [agencyId, today], runner)).length > 0) return today;
    const [logged] = await this.database.query<{ last: ServiceDate | null }>(
      'SELECT max(service_date) AS "last" FROM driver_events WHERE agency_id = ? AND service_date < ?',
      [agencyId, today],
      runner,
    );
    return logged?.last ?? null;
  }

  /** null: nothing was ever logged. */
  async findFirstDate(agencyId: string): Promise<ServiceDate | null> {
    const [logged] = await this.database.query<{ first: ServiceDate | null }>(
      'SELECT min(service_date) AS "first" FROM driver_events WHERE agency_id = ?',
      [agencyId],
    );
    return logged?.first ?? null;
  }

  /**
   * By their ids. In order here and not by the database: asked for that order, it would read the whole log of the agency along
   * the key, for one trip.
   */
  private async readEvents(which: string, values: readonly string[], runner?: QueryRunner): Promise<LoggedEvent[]> {
    const statement = `SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND ${which}`;
    const events = await this.database.query<LoggedEvent>(statement, values, runner);
    return events.sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
  }
}
