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

/** The kinds of events that may be reported without driving the trip. */
const kindsBeforehand = (['trip-cancelled', 'undo', 'delay-reported', 'trip-added', 'trip-shifted'] satisfies EventKind[])
  .map((kind) => `'${kind}'`)
  .join(', ');

/** Marks a trip that got events after the totals of its day were derived. */
export type Mark = Pick<StaleTrip, 'serviceDate' | 'tripId' | 'markedBy' | 'markNumber'>;

const clearOnPostgres = `DELETE FROM stale_trips WHERE ctid = ANY(ARRAY(
  SELECT marked.ctid FROM stale_trips marked
  JOIN unnest($2::date[], $3::text[], $4::text[], $5::bigint[]) AS seen (service_date, trip_id, marked_by, mark_number)
    USING (service_date, trip_id, marked_by, mark_number)
  WHERE marked.agency_id = $1 FOR UPDATE OF marked SKIP LOCKED))`;

/**
 * An import for a city marks some 200,000 trips of ten days. To clear this many marks takes SQLite some 20 ms, during which no request is
 * answered, and PostgreSQL far less than the time limit of a statement.
 */
const maxClearedAtOnce = 5_000;

/** A limit on the values of one statement, well below that of either database. */
const maxIdsInQuery = 1_000;
/** Some more events are read at once, if a trip has many: to read them takes some 5 ms, during which no request is answered. */
const eventsAtOnce = 300;

/** Reads the events of the log. */
@Injectable()
export class LoggedEvents {
  constructor(private readonly database: Database) {}

  /** Those of these events that are stored. */
  async findEvents(agencyId: string, eventIds: readonly string[], runner?: QueryRunner): Promise<LoggedEvent[]> {
    const events: LoggedEvent[][] = [];
    for (let at = 0; at < eventIds.length; at += maxIdsInQuery) {
      const some = eventIds.slice(at, at + maxIdsInQuery);
      const which = `event_id IN (${some.map(() => '?').join(', ')})`;
      const statement = `SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND ${which}`;
      events.push(await this.database.query<LoggedEvent>(statement, [agencyId, ...some], runner));
    }
    return events.flat();
  }

  /** The events of a date, or of one trip on it, in order of their ids. */
  listEvents(agencyId: string, date: ServiceDate, tripId?: string, runner?: QueryRunner): Promise<LoggedEvent[]> {
    if (tripId === undefined) return this.readEvents('service_date = ?', [agencyId, date], runner);
    return this.readEvents('service_date = ? AND trip_id = ?', [agencyId, date, tripId], runner);
  }

  /**
   * The events of a date in pieces of whole trips, each piece in order of the ids of the events. A city logs some 300,000 events a day:
   * read at once, they would hold up all other requests for more than a second.
   */
  async *eventsInPieces(agencyId: string, date: ServiceDate, runner?: QueryRunner): AsyncGenerator<LoggedEvent[]> {
    const which = 'service_date = ? AND trip_id > ?';
    for (let after: string | undefined = ''; after !== undefined;) {
      const [next]: readonly ({ readonly tripId: string } | undefined)[] = await this.database.query<{ tripId: string }>(
        `SELECT trip_id AS "tripId" FROM driver_events WHERE agency_id = ? AND ${which} ORDER BY trip_id LIMIT 1 OFFSET ${eventsAtOnce}`,
        [agencyId, date, after],
        runner,
      );
      const upTo: string | undefined = next?.tripId;
      yield await this.readEvents(
        upTo === undefined ? which : `${which} AND trip_id <= ?`,
        [agencyId, date, after, ...(upTo === undefined ? [] : [upTo])],
        runner,
      );
      after = upTo;
    }
  }

  /** Whether any driver of the agency has ever logged anything. */
  async hasDriver(agencyId: string): Promise<boolean> {
    return (await this.database.query('SELECT 1 AS "found" FROM driver_trips WHERE agency_id = ? LIMIT 1', [agencyId])).length > 0;
  }

  /** The events of a date and of all later ones. */
  listEventsFrom(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<LoggedEvent[]> {
    return this.readEvents('service_date >= ?', [agencyId, date], runner);
  }

  /**
   * The events of some kinds from one date to another, both included.
   * @param byDriversOf only events that drivers logged on these trips; left out: events by anybody on all trips
   */
  listOfKinds(
    agencyId: string,
    { from, to }: DateRange,
    kinds: readonly EventKind[],
    byDriversOf?: ReadonlySet<string>,
    runner?: QueryRunner,
  ): Promise<LoggedEvent[]> {
    const places = (values: Iterable<unknown>): string => Array.from(values, () => '?').join(', ');
    const trips = byDriversOf === undefined ? '' : ` AND source = 'driver' AND trip_id IN (${places(byDriversOf)})`;
    const which = `service_date BETWEEN ? AND ? AND kind IN (${places(kinds)})${trips}`;
    return this.readEvents(which, [agencyId, from, to, ...kinds, ...(byDriversOf ?? [])], runner);
  }

  /** The events of some trips of a date. */
  async listEventsOf(agencyId: string, date: ServiceDate, tripIds: readonly string[], runner?: QueryRunner): Promise<LoggedEvent[]> {
    const events: LoggedEvent[][] = [];
    for (let at = 0; at < tripIds.length; at += maxIdsInQuery) {
      const some = tripIds.slice(at, at + maxIdsInQuery);
      const which = `service_date = ? AND trip_id IN (${some.map(() => '?').join(', ')})`;
      events.push(await this.readEvents(which, [agencyId, date, ...some], runner));
    }
    return events.flat();
  }

  /** The trips on which an account logged something as a driver, each once. */
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

  /**
   * Those of these trips of a date that were driven: a driver logged an event of a kind that shows driving. The search ends at the first
   * such event of each trip.
   */
  async listDriven(agencyId: string, date: ServiceDate, tripIds: readonly string[]): Promise<string[]> {
    if (tripIds.length === 0) return [];
    const rows = await this.database.query<{ tripId: string }>(
      `WITH requested (trip_id) AS (VALUES ${tripIds.map(() => '(?)').join(', ')})
       SELECT requested.trip_id AS "tripId" FROM requested WHERE
        (SELECT 1 FROM driver_events logged WHERE logged.agency_id = ? AND logged.service_date = ? AND logged.trip_id = requested.trip_id
          AND logged.source = 'driver' AND logged.kind NOT IN (${kindsBeforehand}) LIMIT 1) IS NOT NULL`,
      [...tripIds, agencyId, date],
    );
    return rows.map(({ tripId }) => tripId);
  }

  /** The events `trip-cancelled` and `undo` of these trips of a date; the undos may undo other events. */
  async listCancellations(agencyId: string, date: ServiceDate, tripIds: readonly string[]): Promise<LoggedEvent[]> {
    if (tripIds.length === 0) return [];
    const places = tripIds.map(() => '?').join(', ');
    return this.readEvents(`service_date = ? AND trip_id IN (${places}) AND kind IN ('trip-cancelled', 'undo')`, [
      agencyId,
      date,
      ...tripIds,
    ]);
  }

  /** The dates with marks: they got events after their totals were last derived. */
  async listChangedDates(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const rows = await this.database.query<{ date: ServiceDate }>(
      'SELECT DISTINCT service_date AS "date" FROM stale_trips WHERE agency_id = ? AND service_date BETWEEN ? AND ?',
      [agencyId, from, to],
      runner,
    );
    return rows.map(({ date }) => date);
  }

  /**
   * The marks of a date, to be cleared once what was derived from its events is stored. Call it before reading the events: then all events
   * with these marks are among those read, and later events leave other marks.
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
   * Clears those marks that have not changed since they were read. On PostgreSQL each statement is a transaction by itself, so that no
   * process that records waits for long. It skips rows that are locked: they are about to become other marks.
   */
  async clearMarks(agencyId: string, marks: readonly Mark[]): Promise<void> {
    for (let from = 0; from < marks.length; from += maxClearedAtOnce)
      await this.clearFew(agencyId, marks.slice(from, from + maxClearedAtOnce));
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

  /** The last date up to today with driving: today if an event shows it, else the last past date with any event; null: none. */
  async findLastDriven(agencyId: string, today: ServiceDate, runner?: QueryRunner): Promise<ServiceDate | null> {
    const statement = `SELECT 1 AS "found" FROM driver_events WHERE agency_id = ? AND service_date = ? AND kind NOT IN (${kindsBeforehand}) LIMIT 1`;
    if ((await this.database.query(statement, [agencyId, today], runner)).length > 0) return today;
    const [logged] = await this.database.query<{ last: ServiceDate | null }>(
      'SELECT max(service_date) AS "last" FROM driver_events WHERE agency_id = ? AND service_date < ?',
      [agencyId, today],
      runner,
    );
    return logged?.last ?? null;
  }

  /** The first date with an event; null: nothing was ever logged. */
  async findFirstDate(agencyId: string): Promise<ServiceDate | null> {
    const [logged] = await this.database.query<{ first: ServiceDate | null }>(
      'SELECT min(service_date) AS "first" FROM driver_events WHERE agency_id = ?',
      [agencyId],
    );
    return logged?.first ?? null;
  }

  /**
   * Events in order of their ids. They are sorted here, because with ORDER BY the database would read the agency's whole log along the
   * primary key, even for one trip.
   */
  private async readEvents(which: string, values: readonly string[], runner?: QueryRunner): Promise<LoggedEvent[]> {
    const statement = `SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND ${which}`;
    const events = await this.database.query<LoggedEvent>(statement, values, runner);
    return events.sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
  }
}
