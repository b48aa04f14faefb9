import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database, type Row } from '../database/database.service.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import type { BuiltDay } from './built-days.js';
import { CachedGroups } from './cached-groups.js';
import type { GroupedTrips, GroupKey, MonthGroups, TripGroup } from './figures.js';
import { byDeparture, groupedStatement, partColumns, tripColumns, tripColumnsSelected, withBooleans } from './ridership-columns.js';
import type { RidershipPartKind } from './ridership-day.entity.js';
import type { PeopleOf, RidershipPart } from './ridership-parts.js';
import type { RidershipTrip } from './ridership-trip.js';

/** Groups cached of all months together, some hundred bytes each: many months of an estate, a few of a city. */
const mostGroupsCached = 50_000;

/** A date as it follows from the events. */
export interface DerivedDay {
  readonly plan: string;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly RidershipTrip[];
  readonly parts: readonly RidershipPart[];
}

/** On how many days a departure was counted. */
export type CountedDeparture = Pick<RidershipTrip, 'routeId' | 'directionId' | 'startTime'> & { readonly days: number };

/** The rows of `ridership_days` as they are stored, up to date or not. @see RidershipDays */
@Injectable()
export class RidershipRows {
  private readonly months = new CachedGroups<MonthGroups>(mostGroupsCached);
  private readonly parts = new CachedGroups<readonly TripGroup[]>(mostGroupsCached);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The rows of a date, all of them anew. */
  async replace(runner: QueryRunner, agencyId: string, date: ServiceDate, day: DerivedDay): Promise<void> {
    await this.remove(runner, agencyId, date);
    const rows = day.trips.map((trip): Row => [agencyId, ...tripColumns.map(([, field]) => trip[field])]);
    await this.database.insert(runner, 'ridership_days', ['agency_id', ...tripColumns.map(([column]) => column)], rows);
    const parts = day.parts.map((part): Row => [agencyId, ...partColumns.map(([, field]) => part[field])]);
    await this.database.insert(runner, 'ridership_parts', ['agency_id', ...partColumns.map(([column]) => column)], parts);
    const columns = ['agency_id', 'service_date', 'plan', 'is_closed', 'closes_at', 'built_at', 'build_id'];
    const row: Row = [agencyId, date, day.plan, day.isClosed, day.closesAt, this.clock.now(), randomUUID()];
    await this.database.insert(runner, 'ridership_built_days', columns, [row]);
  }

  async remove(runner: QueryRunner, agencyId: string, date: ServiceDate): Promise<void> {
    for (const table of ['ridership_days', 'ridership_parts', 'ridership_built_days'])
      await this.database.query(`DELETE FROM ${table} WHERE agency_id = ? AND service_date = ?`, [agencyId, date], runner);
  }

  /** The trips of some dates, as they are stored. */
  async listTrips(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?`,
      [agencyId, from, to],
      runner,
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** The trips of some dates that ran and were never ended, that nobody logged, or about which something is odd. */
  async listOdd(agencyId: string, { from, to }: DateRange): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?
        AND (findings <> '' OR state = 'unlogged' OR (state = 'underway' AND NOT is_pending))`,
      [agencyId, from, to],
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** The trips of some dates that were full, that ran and were never ended, or that nobody logged. */
  async listPressing(agencyId: string, { from, to }: DateRange): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?
        AND (was_full OR state = 'unlogged' OR (state = 'underway' AND NOT is_pending))`,
      [agencyId, from, to],
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** On how many of some dates each departure was counted that was full on one of them. */
  countDays(agencyId: string, { from, to }: DateRange): Promise<CountedDeparture[]> {
    return this.database.query<CountedDeparture>(
      `SELECT route_id AS "routeId", direction_id AS "directionId", start_time AS "startTime",
        count(DISTINCT CASE WHEN is_counted THEN service_date END) AS "days" FROM ridership_days
        WHERE agency_id = ? AND service_date BETWEEN ? AND ? GROUP BY route_id, direction_id, start_time
        HAVING sum(CASE WHEN was_full THEN 1 ELSE 0 END) > 0`,
      [agencyId, from, to],
    );
  }

  /** The routes of which anything was logged on some dates. */
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

  /** The trips of some dates, those that are alike put together by the database. */
  async listGroups<K extends GroupKey>(
    agencyId: string,
    range: DateRange,
    by: readonly K[],
    routeId?: string,
  ): Promise<(GroupedTrips & Pick<TripGroup, K>)[]> {
    const [groups] = await this.listLots<[readonly (GroupedTrips & Pick<TripGroup, K>)[]]>(agencyId, range, [by], routeId);
    return [...groups];
  }

  /**
   * The trips of a month put together by date, and by departure whatever the date: what was not derived anew since it was last
   * read has not changed.
   * @param built the dates of the month that are derived
   */
  async getMonthGroups(agencyId: string, month: Month, built: readonly BuiltDay[]): Promise<MonthGroups> {
    const [key, state] = [`${month} ${agencyId}`, stateOf(built)];
    const cached = state === null ? null : this.months.get(key, state);
    if (cached !== null) return cached;
    const [byDate, byDeparture] = await this.listLots<[MonthGroups['byDate'], MonthGroups['byDeparture']]>(agencyId, datesOf(month), [
      ['serviceDate'],
      ['routeId', 'directionId', 'startTime', 'dayType'],
    ]);
    if (state !== null) this.months.set(key, state, { byDate, byDeparture }, byDate.length + byDeparture.length);
    return { byDate, byDeparture };
  }

  /** The trips of a month, of all routes or one, put together otherwise, and cached in the same way. */
  async getGroupsBy<K extends GroupKey>(
    agencyId: string,
    month: Month,
    by: readonly K[],
    routeId?: string,
  ): Promise<readonly (GroupedTrips & Pick<TripGroup, K>)[]> {
    const range = datesOf(month);
    const [key, state] = [[month, agencyId, routeId ?? '', ...by].join('\n'), stateOf(await this.listBuilt(agencyId, range))];
    const cached = state === null ? null : this.parts.get(key, state);
    if (cached !== null) return cached;
    const groups = await this.listGroups(agencyId, range, by, routeId);
    if (state !== null) this.parts.set(key, state, groups as readonly GroupedTrips[] as readonly TripGroup[], groups.length);
    return groups;
  }

  private async listLots<Lots>(
    agencyId: string,
    { from, to }: DateRange,
    lots: readonly (readonly GroupKey[])[],
    routeId?: string,
  ): Promise<Lots> {
    const where = `agency_id = ? AND service_date BETWEEN ? AND ?${routeId === undefined ? '' : ' AND route_id = ?'}`;
    const values = lots.flatMap(() => [agencyId, from, to, ...(routeId === undefined ? [] : [routeId])]);
    const rows = await this.database.query<GroupedTrips & { readonly lot: number }>(groupedStatement(lots, where), values);
    const groups = rows.map(withBooleans);
    return lots.map((_, lot) => groups.filter((group) => group.lot === lot)) as Lots;
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

/** What the rows of some dates are; null: an older copy of the program derived one of them, and nobody can tell whether it is the same. */
const stateOf = (built: readonly BuiltDay[]): string | null =>
  built.some(({ buildId }) => buildId === null) ? null : built.map(({ date, buildId }) => `${date} ${buildId ?? ''}`).join('\n');
