import { Injectable } from '@nestjs/common';
import { zoneOn } from '../agencies/versions-of-date.js';
import { Clock } from '../clock.js';
import { inTurns, nextTurn } from '../turns.io.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import { epochSeconds, instant, localDate, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn, planOn, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService, type TripInShort } from '../timetables/timetables.service.js';
import { closesAt } from '../trip-log/operated-trip.js';
import { VersionedCache } from './versioned-cache.js';
import { estimatesOf, type Estimates } from './estimate.js';
import {
  departureFields,
  periodFigures,
  type GroupedTrips,
  type GroupKey,
  type MonthGroups,
  type PeriodFigures,
  type TripGroup,
} from './figures.js';
import {
  DayPlanCount,
  isPlannedDay,
  plannedDates,
  plannedGroups,
  stateOf,
  type DayPlan,
  type DayWithFigures,
  type PlannedDay,
} from './planned-days.js';
import { byDeparture } from './ridership-columns.js';
import { RidershipRows } from './ridership-rows.service.js';
import { unloggedTrip, type RidershipTrip } from './ridership-trip.js';

/** The most groups in each cache, of some hundred bytes each: enough for many months of a housing estate, or a few of a city. */
const maxGroupsCached = 50_000;

/** The figures of a whole month. */
export interface MonthTotals extends PeriodFigures, Estimates {
  /** The trips of the month, grouped by date: the same object until a date of the month is derived again. */
  readonly byDate: MonthGroups['byDate'];
  /** Identifies the rows and plans from which this was made; null: unknown. */
  readonly state: string | null;
}

/**
 * Reads the figures of dates: from rows, and for dates without events from their plan. The rows have to be up to date, so that a date
 * without rows is a date without events.
 */
@Injectable()
export class RidershipFigures {
  private readonly months = new VersionedCache<MonthGroups>(maxGroupsCached);
  /** Without the departures, so that the months of years fit. */
  private readonly totals = new VersionedCache<MonthTotals>(maxGroupsCached);
  private readonly parts = new VersionedCache<readonly TripGroup[]>(maxGroupsCached);
  /** By what never changes of a version, and by plan. */
  private readonly plans = new WeakMap<VersionInForce['servicesOf'], Map<string, DayPlan>>();

  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly rows: RidershipRows,
    private readonly clock: Clock,
  ) {}

  /** Today's date in the zone of the agency. */
  async today(agencyId: string): Promise<ServiceDate> {
    return todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
  }

  /** The date on which the agency was created; if the clock was ahead then, at most today. */
  async installedOn(agencyId: string): Promise<ServiceDate> {
    const { createdAt, agencyTimezone } = await this.networks.getAgency(agencyId);
    const [date, today] = [localDate(instant(createdAt), agencyTimezone), await this.today(agencyId)];
    return date < today ? date : today;
  }

  /** The dates of a range that have figures, in order. */
  async listDays(agencyId: string, range: DateRange): Promise<DayWithFigures[]> {
    const built = await this.rows.listBuilt(agencyId, range);
    const versions = await this.timetables.listInForce(agencyId);
    const [installedOn, today] = [await this.installedOn(agencyId), await this.today(agencyId)];
    const runs = (date: ServiceDate): boolean => (inForceOn(versions, date)?.days.running(date).services.length ?? 0) > 0;
    const dates = plannedDates(
      range,
      { first: versions[0]?.from ?? null, installedOn, today, runs },
      new Set(built.map(({ date }) => date)),
    );
    const planned = dates.length === 0 ? [] : await this.planned(await this.networks.getNetwork(agencyId), versions, dates);
    return [...built, ...planned].sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  private async planned(network: Network, versions: readonly VersionInForce[], dates: readonly ServiceDate[]): Promise<PlannedDay[]> {
    const days: PlannedDay[] = [];
    for (const [inForce, own] of datesByVersion(versions, dates)) {
      const plans = await this.plansOf(network, inForce, own);
      for (const date of own) {
        const runs = plans.get(inForce.days.running(date).plan);
        if (runs === undefined) continue;
        const { lastArrival } = runs;
        const zone = zoneOn(network, date);
        const closes = closesAt(date, lastArrival === null ? null : epochSeconds(date, lastArrival, zone), zone);
        const isClosed = instant(this.clock.now()) >= closes;
        const plan = planOn(versions, date);
        days.push({ date, plan, isClosed, closesAt: closes, buildId: `${plan} ${isClosed ? 'closed' : 'open'}`, runs });
      }
    }
    return days;
  }

  /** The trips that run on some dates of a version, by plan. All trips of the version are read once for plans that are not cached. */
  private async plansOf(network: Network, inForce: VersionInForce, dates: readonly ServiceDate[]): Promise<Map<string, DayPlan>> {
    const plans = this.plans.get(inForce.servicesOf) ?? new Map<string, DayPlan>();
    this.plans.set(inForce.servicesOf, plans);
    const counts = new Map<string, DayPlanCount>();
    for (const running of dates.map((date) => inForce.days.running(date)))
      if (!plans.has(running.plan) && !counts.has(running.plan))
        counts.set(running.plan, new DayPlanCount(running, (patternId) => network.patterns.get(patternId)));
    if (counts.size === 0) return plans;
    for await (const trips of this.timetables.tripsInPieces(inForce)) for (const count of counts.values()) count.add(trips);
    for (const [plan, count] of counts) plans.set(plan, count.plan);
    return plans;
  }

  /** The trips of some dates. @param only this trip; left out: all */
  async listTrips(agencyId: string, range: DateRange, only?: string): Promise<RidershipTrip[]> {
    const stored = await this.rows.listTrips(agencyId, range, only);
    const isWanted = only === undefined ? undefined : ({ tripId }: TripInShort): boolean => tripId === only;
    return [...stored, ...(await this.listPlannedTrips(agencyId, range, isWanted))].sort(byDeparture);
  }

  /**
   * The trips of some dates that ran and were never ended, that have findings, or that are unlogged.
   * @param unlogged whether to include unlogged trips of dates without any event; a whole month may consist of them
   */
  async listOdd(agencyId: string, range: DateRange, unlogged: boolean): Promise<RidershipTrip[]> {
    const stored = await this.rows.listOdd(agencyId, range);
    return unlogged ? [...stored, ...(await this.unlogged(agencyId, range))].sort(byDeparture) : stored;
  }

  /**
   * The trips of some dates that were full, that were never ended, or that are unlogged.
   * @param routeIds of dates without any event, unlogged trips are included only for these routes
   */
  async listPressing(agencyId: string, range: DateRange, routeIds: ReadonlySet<string>): Promise<RidershipTrip[]> {
    const stored = await this.rows.listPressing(agencyId, range);
    if (routeIds.size === 0) return stored;
    return [...stored, ...(await this.unlogged(agencyId, range, routeIds))].sort(byDeparture);
  }

  private async unlogged(agencyId: string, range: DateRange, routeIds?: ReadonlySet<string>): Promise<RidershipTrip[]> {
    const { patterns } = await this.networks.getNetwork(agencyId);
    const isWanted = ({ patternId }: TripInShort): boolean => routeIds?.has(patterns.get(patternId)?.routeId ?? '') !== false;
    return (await this.listPlannedTrips(agencyId, range, isWanted)).filter(({ state }) => state === 'unlogged');
  }

  /** The trips of dates whose figures follow from their plan. */
  private async listPlannedTrips(agencyId: string, range: DateRange, isWanted?: (trip: TripInShort) => boolean): Promise<RidershipTrip[]> {
    const days = new Map((await this.listDays(agencyId, range)).filter(isPlannedDay).map((day) => [day.date, day]));
    const found: RidershipTrip[] = [];
    if (days.size === 0) return found;
    const { patterns } = await this.networks.getNetwork(agencyId);
    for (const [inForce, dates] of datesByVersion(await this.timetables.listInForce(agencyId), [...days.keys()])) {
      const running = dates.map((date) => ({ date, services: inForce.days.running(date), isClosed: days.get(date)?.isClosed === true }));
      for await (const trips of this.timetables.tripsInPieces(inForce))
        for (const trip of trips) {
          const pattern = patterns.get(trip.patternId);
          if (pattern === undefined || isWanted?.(trip) === false) continue;
          const { routeId, directionId } = pattern;
          const { tripId, startTime } = trip;
          for (const { date, services, isClosed } of running)
            if (services.has(trip.serviceId, routeId))
              found.push(
                unloggedTrip({ serviceDate: date, tripId, routeId, directionId, startTime, dayType: services.dayType(routeId) }, isClosed),
              );
        }
    }
    return found;
  }

  /** The trips of some dates, grouped by some fields. */
  async listGroups<K extends GroupKey>(
    agencyId: string,
    range: DateRange,
    by: readonly K[],
    routeId?: string,
    days?: readonly DayWithFigures[],
  ): Promise<(GroupedTrips & Pick<TripGroup, K>)[]> {
    const planned = (days ?? (await this.listDays(agencyId, range))).filter(isPlannedDay);
    return [...(await this.rows.listGroups(agencyId, range, by, routeId)), ...plannedGroups(planned, by, routeId)];
  }

  /**
   * The trips of a month, grouped by date, and by departure over all dates. Cached until a date of the month is derived anew.
   * @param days the dates of the month that have figures
   */
  async getMonthGroups(agencyId: string, month: Month, days: readonly DayWithFigures[]): Promise<MonthGroups> {
    const [key, state] = [`${month} ${agencyId}`, stateOf(days)];
    const cached = state === null ? null : this.months.get(key, state);
    if (cached !== null) return cached;
    const planned = days.filter(isPlannedDay);
    const stored = await this.rows.listMonthGroups(agencyId, datesOf(month));
    await nextTurn();
    const byDate = [...stored.byDate, ...plannedGroups(planned, ['serviceDate'])];
    const ofDepartures = [...stored.byDeparture, ...plannedGroups(planned, departureFields)];
    const groups = { byDate, byDeparture: ofDepartures };
    if (state !== null) this.months.set(key, state, groups, byDate.length + ofDepartures.length);
    return groups;
  }

  /** The totals of a month. Cached like `getMonthGroups`, but much smaller. @param days the dates of the month that have figures */
  async getMonthTotals(agencyId: string, month: Month, days: readonly DayWithFigures[]): Promise<MonthTotals> {
    const [key, state] = [`${month} ${agencyId}`, stateOf(days)];
    const cached = state === null ? null : this.totals.get(key, state);
    if (cached !== null) return cached;
    const { byDate, byDeparture } = await this.getMonthGroups(agencyId, month, days);
    const totals = { byDate, ...periodFigures(byDate), ...(await inTurns(estimatesOf(byDeparture))), state };
    if (state !== null) this.totals.set(key, state, totals, byDate.length);
    return totals;
  }

  /** The trips of a month, of all routes or one, grouped by any fields. Cached like `getMonthGroups`. */
  async getGroupsBy<K extends GroupKey>(
    agencyId: string,
    month: Month,
    by: readonly K[],
    routeId?: string,
  ): Promise<readonly (GroupedTrips & Pick<TripGroup, K>)[]> {
    const range = datesOf(month);
    const days = await this.listDays(agencyId, range);
    const [key, state] = [[month, agencyId, routeId ?? '', ...by].join('\n'), stateOf(days)];
    const cached = state === null ? null : this.parts.get(key, state);
    if (cached !== null) return cached;
    const groups = await this.listGroups(agencyId, range, by, routeId, days);
    if (state !== null) this.parts.set(key, state, groups as readonly GroupedTrips[] as readonly TripGroup[], groups.length);
    return groups;
  }
}

function datesByVersion(versions: readonly VersionInForce[], dates: readonly ServiceDate[]): Map<VersionInForce, ServiceDate[]> {
  const lots = new Map<VersionInForce, ServiceDate[]>();
  for (const date of dates) {
    const inForce = inForceOn(versions, date);
    if (inForce !== null) lots.set(inForce, [...(lots.get(inForce) ?? []), date]);
  }
  return lots;
}
