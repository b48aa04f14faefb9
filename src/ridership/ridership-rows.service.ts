import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database, type Row } from '../database/database.service.js';
import { nextTurn } from '../turns.io.js';
import type { DateRange } from '../scheduling/month.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { BuiltDay } from './built-days.js';
import { departureFields, type GroupedTrips, type GroupKey, type MonthGroups, type TripGroup } from './figures.js';
import { byDeparture, partColumns, tripColumns, tripColumnsSelected, withBooleans } from './ridership-columns.js';
import type { RidershipPartKind } from './ridership-day.entity.js';
import type { PeopleOf, RidershipPart } from './ridership-parts.js';
import { groupedTrips } from './ridership-groups.io.js';
import type { RidershipTrip } from './ridership-trip.js';

/** Rows inserted by one statement, which takes some milliseconds during which no request is answered. */
const maxRowsAtOnce = 250;
/** Rows deleted by one statement. */
const maxDeletedAtOnce = 2_000;

/** The rows of a date as derived from its events. */
export interface DerivedDay {
  readonly plan: string;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly RidershipTrip[];
  readonly parts: readonly RidershipPart[];
}

/** A date whose rows were found right, and what they added up to. */
export interface ComparedDay {
  readonly date: ServiceDate;
  readonly buildId: string | null;
  readonly sums: string;
}

/** A departure, and the number of days on which it was counted. */
export type CountedDeparture = Pick<RidershipTrip, 'routeId' | 'directionId' | 'startTime'> & { readonly days: number };

/** Reads and writes the rows of `ridership_days` as they are stored, up to date or not. @see RidershipDays */
@Injectable()
export class RidershipRows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Replaces all rows of a date, in pieces between which other requests are answered. */
  async replace(runner: QueryRunner, agencyId: string, date: ServiceDate, day: DerivedDay): Promise<void> {
    await this.remove(runner, agencyId, date);
    const rows = day.trips.map((trip): Row => [agencyId, ...tripColumns.map(([, field]) => trip[field])]);
    await this.insert(runner, 'ridership_days', ['agency_id', ...tripColumns.map(([column]) => column)], rows);
    const parts = day.parts.map((part): Row => [agencyId, ...partColumns.map(([, field]) => part[field])]);
    await this.insert(runner, 'ridership_parts', ['agency_id', ...partColumns.map(([column]) => column)], parts);
    const columns = ['agency_id', 'service_date', 'plan', 'is_closed', 'closes_at', 'built_at', 'build_id'];
    const row: Row = [agencyId, date, day.plan, day.isClosed, day.closesAt, this.clock.now(), randomUUID()];
    await this.database.insert(runner, 'ridership_built_days', columns, [row]);
  }

  private async insert(runner: QueryRunner, table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
    for (let at = 0; at < rows.length; at += maxRowsAtOnce) {
      await this.database.insert(runner, table, columns, rows.slice(at, at + maxRowsAtOnce));
      await nextTurn();
    }
  }

  async remove(runner: QueryRunner, agencyId: string, date: ServiceDate): Promise<void> {
    const key = [agencyId, date];
    await this.database.query('DELETE FROM ridership_built_days WHERE agency_id = ? AND service_date = ?', key, runner);
    for (const table of ['ridership_days', 'ridership_parts']) {
      const which = 'agency_id = ? AND service_date = ?';
      for (let last: string | undefined = ''; last !== undefined;) {
        const [next] = await this.database.query<{ tripId: string }>(
          `SELECT trip_id AS "tripId" FROM ${table} WHERE ${which} ORDER BY trip_id LIMIT 1 OFFSET ${maxDeletedAtOnce}`,
          key,
          runner,
        );
        last = next?.tripId;
        const values = last === undefined ? key : [...key, last];
        await this.database.query(`DELETE FROM ${table} WHERE ${which}${last === undefined ? '' : ' AND trip_id <= ?'}`, values, runner);
        if (last !== undefined) await nextTurn();
      }
    }
  }

  /** The dates of a range with rows, in order, whether or not they are marked as derived. */
  listDates(agencyId: string, range: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    return this.database.listServiceDates('ridership_days', agencyId, range, runner);
  }

  /** The trips of some dates as stored. @param only this trip; left out: all */
  async listTrips(agencyId: string, { from, to }: DateRange, only?: string): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?${only === undefined ? '' : ' AND trip_id = ?'}`,
      [agencyId, from, to, ...(only === undefined ? [] : [only])],
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** The trips of some dates that were never ended, that are unlogged, or that have findings. */
  async listOdd(agencyId: string, { from, to }: DateRange): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?
        AND (findings <> '' OR state = 'unlogged' OR (state = 'underway' AND NOT is_pending))`,
      [agencyId, from, to],
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** The trips of some dates that were full, that were never ended, or that are unlogged. */
  async listPressing(agencyId: string, { from, to }: DateRange): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?
        AND (was_full OR state = 'unlogged' OR (state = 'underway' AND NOT is_pending))`,
      [agencyId, from, to],
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** For each departure that was full on any of some dates: on how many of them it was counted. */
  countDays(agencyId: string, { from, to }: DateRange): Promise<CountedDeparture[]> {
    return this.database.query<CountedDeparture>(
      `SELECT route_id AS "routeId", direction_id AS "directionId", start_time AS "startTime",
        count(DISTINCT CASE WHEN is_counted THEN service_date END) AS "days" FROM ridership_days
        WHERE agency_id = ? AND service_date BETWEEN ? AND ? GROUP BY route_id, direction_id, start_time
        HAVING sum(CASE WHEN was_full THEN 1 ELSE 0 END) > 0`,
      [agencyId, from, to],
    );
  }

  /** The routes with trips on some dates that ran by the log. */
  async listLoggedRoutes(agencyId: string, { from, to }: DateRange): Promise<string[]> {
    const rows = await this.database.query<{ routeId: string }>(
      `SELECT DISTINCT route_id AS "routeId" FROM ridership_days
        WHERE agency_id = ? AND service_date BETWEEN ? AND ? AND state IN ('completed', 'underway')`,
      [agencyId, from, to],
    );
    return rows.map(({ routeId }) => routeId);
  }

  /** The people of some dates by stop, vehicle or driver. */
  sumParts(agencyId: string, { from, to }: DateRange, part: RidershipPartKind, routeId?: string): Promise<PeopleOf[]> {
    return this.database.query<PeopleOf>(
      `SELECT part_id AS "partId", count(*) AS "trips", sum(boardings) AS "boardings", sum(alightings) AS "alightings",
        sum(left_behind) AS "leftBehind" FROM ridership_parts
        WHERE agency_id = ? AND service_date BETWEEN ? AND ? AND part = ?${routeId === undefined ? '' : ' AND route_id = ?'} GROUP BY part_id`,
      [agencyId, from, to, part, ...(routeId === undefined ? [] : [routeId])],
    );
  }

  /** The trips of some dates, grouped by the database. */
  async listGroups<K extends GroupKey>(
    agencyId: string,
    range: DateRange,
    by: readonly K[],
    routeId?: string,
  ): Promise<(GroupedTrips & Pick<TripGroup, K>)[]> {
    const [groups = []] = await groupedTrips(this.database, agencyId, range, [by], routeId);
    return groups;
  }

  /** The trips of some dates, grouped by date, and by departure over all dates. */
  async listMonthGroups(agencyId: string, range: DateRange): Promise<MonthGroups> {
    const [byDate = [], ofDepartures = []] = await groupedTrips(this.database, agencyId, range, [['serviceDate'], departureFields]);
    return { byDate, byDeparture: ofDepartures };
  }

  /** What the rows of a date add up to, by date and class of trips: a text that changes if a sum of the rows changes. */
  async addUp(agencyId: string, date: ServiceDate): Promise<string> {
    const groups = await this.listGroups(agencyId, { from: date, to: date }, ['serviceDate', 'routeId']);
    const lines = groups.map((group) => JSON.stringify(Object.entries(group).sort(([a], [b]) => compareText(a, b)))).sort();
    return createHash('sha256').update(lines.join('\n')).digest('base64url');
  }

  /** What the rows of each date of a range added up to when they were last compared. Dates not compared since they were derived are left out. */
  async listCompared(agencyId: string, { from, to }: DateRange): Promise<Map<ServiceDate, string>> {
    const rows = await this.database.query<{ date: ServiceDate; compared: string }>(
      `SELECT service_date AS "date", compared FROM ridership_built_days
        WHERE agency_id = ? AND service_date BETWEEN ? AND ? AND compared IS NOT NULL`,
      [agencyId, from, to],
    );
    return new Map(rows.map(({ date, compared }) => [date, compared]));
  }

  /** Notes that the rows of a date were compared with its events, if they are still those of that build. */
  async noteCompared(runner: QueryRunner, agencyId: string, { date, buildId, sums }: ComparedDay): Promise<void> {
    await this.database.query(
      'UPDATE ridership_built_days SET compared = ? WHERE agency_id = ? AND service_date = ? AND build_id = ?',
      [sums, agencyId, date, buildId],
      runner,
    );
  }

  async listBuilt(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<BuiltDay[]> {
    const rows = await this.database.query<BuiltDay>(
      `SELECT service_date AS "date", plan, is_closed AS "isClosed", closes_at AS "closesAt", build_id AS "buildId"
       FROM ridership_built_days WHERE agency_id = ? AND service_date BETWEEN ? AND ? ORDER BY service_date`,
      [agencyId, from, to],
      runner,
    );
    return rows.map(withBooleans);
  }
}
