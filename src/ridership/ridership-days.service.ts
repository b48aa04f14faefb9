import { Injectable, ServiceUnavailableException, type OnModuleDestroy } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Limiter } from '../database/limiter.js';
import { LoggedEvents, type Mark } from '../driver-log/logged-events.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { giveWay } from '../turns.io.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import { instant, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn, planOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { datesToBuild, datesToLookAt, derivedFrom, derivedFromNow } from './built-days.js';
import type { MonthGroups } from './figures.js';
import { stateOf, type DayWithFigures } from './planned-days.js';
import { RidershipFigures, type MonthTotals } from './ridership-figures.service.js';
import { RidershipRows, type DerivedDay } from './ridership-rows.service.js';
import { ridershipParts, type RidershipPart } from './ridership-parts.js';
import { ridershipTrip, type RidershipTrip } from './ridership-trip.js';

export { VersionedCache } from './versioned-cache.js';

/** The most days and trips written in one transaction: enough for few commits, and so few that other writers do not wait long. */
const [maxDaysPerTransaction, maxTripsPerTransaction] = [10, 1_000];

/** A derived date that is not written yet. */
interface Derivation {
  readonly date: ServiceDate;
  /** The id of the rows' previous build; undefined: there was none. If it has changed when this is written, another process was first. */
  readonly buildBefore: string | null | undefined;
  /** The marks of new events that were set before the events were read. */
  readonly marks: readonly Mark[];
  /** null: the date must not have rows, because it is after today or has no events. */
  readonly day: DerivedDay | null;
}

interface Built {
  /** How many dates were derived. */
  readonly done: number;
  /** Those of them that were not written, because another process was first. */
  readonly lost: readonly ServiceDate[];
}

/** A month, grouped from its rows. */
export interface MonthRows extends MonthGroups {
  /** The month is over, and all its dates are closed. */
  readonly isClosed: boolean;
}

/**
 * Brings the rows of `ridership_days` up to date: they are derived from events when they are read and something has changed, a whole date
 * at a time, and never incremented.
 */
@Injectable()
export class RidershipDays implements OnModuleDestroy {
  /** Deriving takes long, so it uses only one of the few transactions that can hold a key: sign-ins and rider reports never wait for it. */
  private readonly oneAgency = new Limiter(1);
  private isEnding = false;

  constructor(
    private readonly exclusive: Exclusive,
    private readonly timetables: TimetablesService,
    private readonly performed: TripsPerformedService,
    private readonly logged: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly rows: RidershipRows,
    private readonly figures: RidershipFigures,
    private readonly clock: Clock,
  ) {}

  /** Reads rows after bringing them up to date. Reading and deriving take turns within this process, so that several queries see the same rows. */
  async read<T>(agencyId: string, ranges: readonly DateRange[], reading: () => Promise<T>): Promise<T> {
    return this.alone(agencyId, async () => {
      for (const range of ranges) await this.bringUpToDate(agencyId, range);
      return reading();
    });
  }

  /** Runs work while nobody else in this process reads or derives. */
  alone<T>(agencyId: string, work: () => Promise<T>): Promise<T> {
    return this.exclusive.inProcess(`ridership ${agencyId}`, work);
  }

  /** Runs a transaction, one at a time in an agency, over all processes. @param work may be run more than once, as in `Database.writeQuietly` */
  write<T>(agencyId: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.oneAgency.take(() => this.exclusive.inTransaction(`ridership ${agencyId}`, work));
  }

  /** Makes long work stop before its next piece. */
  onModuleDestroy(): void {
    this.isEnding = true;
  }

  /** Called between the pieces of long work. @throws if the program is shutting down; the next start continues the work */
  refuseEnding(): void {
    if (this.isEnding) throw new ServiceUnavailableException();
  }

  /** Has to be called within `alone`. */
  async bringUpToDate(agencyId: string, range: DateRange): Promise<void> {
    let lost: ServiceDate[] = [];
    for (let dates = await this.listToBuild(agencyId, range); dates.length > 0;) {
      const built = await this.buildSome(agencyId, dates);
      lost.push(...built.lost);
      dates = dates.slice(built.done);
      if (dates.length > 0 || lost.length === 0) continue;
      // Rows written by another process may lack events that were logged before this request.
      const open = new Set(await this.listToBuild(agencyId, range));
      dates = lost.filter((date) => open.has(date));
      lost = [];
    }
  }

  /**
   * Derives the first of some dates, as many as one transaction writes. Has to be called within `alone`.
   * @returns how many, and those of them that were not written because another process was first
   */
  async buildSome(agencyId: string, dates: readonly ServiceDate[]): Promise<Built> {
    const derivations: Derivation[] = [];
    let trips = 0;
    for (const date of dates.slice(0, maxDaysPerTransaction)) {
      if (trips >= maxTripsPerTransaction) break;
      this.refuseEnding();
      const derivation = await this.deriveMarked(agencyId, date);
      derivations.push(derivation);
      trips += derivation.day?.trips.length ?? 0;
    }
    const written = await this.write(agencyId, async (runner) => {
      const stored = new Set<Derivation>();
      for (const derivation of derivations) if (await this.store(runner, agencyId, derivation)) stored.add(derivation);
      return stored;
    });
    // Only after the commit: if the rows are not written, the marks stay; and a long transaction must not hold locks on the marks.
    const marks = [...written].flatMap((derivation) => derivation.marks);
    await this.logged.clearMarks(agencyId, marks);
    return { done: derivations.length, lost: derivations.filter((derivation) => !written.has(derivation)).map(({ date }) => date) };
  }

  /** The dates of a range whose rows are missing, or out of date. */
  async listToBuild(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const changed = await this.logged.listChangedDates(agencyId, { from, to }, runner);
    const built = await this.rows.listBuilt(agencyId, { from, to }, runner);
    const versions = await this.timetables.listInForce(agencyId);
    const [today, installedOn] = [await this.today(agencyId), await this.figures.installedOn(agencyId)];
    const lookAt = datesToLookAt({ range: { from, to }, installedOn, today, built });
    const logged = lookAt === null ? [] : await this.logged.listLoggedDates(agencyId, lookAt, runner);
    const withRows = lookAt === null ? [] : await this.rows.listDates(agencyId, lookAt, runner);
    const now = instant(this.clock.now());
    const { vehicles } = await this.crews.get(agencyId);
    const planOf = (date: ServiceDate, before: string): string => derivedFromNow(planOn(versions, date), before, vehicles);
    return datesToBuild({ range: { from, to }, installedOn, today, now, changed, built, logged, withRows, planOf });
  }

  /** Runs before the transaction, so that nobody who logs meanwhile has to wait. What they log sets another mark. */
  private async deriveMarked(agencyId: string, date: ServiceDate): Promise<Derivation> {
    const [before] = await this.rows.listBuilt(agencyId, { from: date, to: date });
    const buildBefore = before?.buildId;
    // The rows were derived while the clock was ahead. The marks of its events stay.
    if (date > (await this.today(agencyId))) return { date, buildBefore, marks: [], day: null };
    const marks = await this.logged.listMarks(agencyId, date);
    if (!(await this.logged.isAnythingLogged(agencyId, date))) return { date, buildBefore, marks, day: null };
    return { date, buildBefore, marks, day: await this.derive(agencyId, date) };
  }

  /** @returns false: another process was first, so the rows may not contain the marked events */
  private async store(runner: QueryRunner, agencyId: string, { date, buildBefore, day }: Derivation): Promise<boolean> {
    // Rows that another process has written meanwhile may contain later events.
    const [now] = await this.rows.listBuilt(agencyId, { from: date, to: date }, runner);
    if (now?.buildId !== buildBefore) return false;
    if (day === null) await this.rows.remove(runner, agencyId, date);
    else await this.rows.replace(runner, agencyId, date, day);
    return true;
  }

  /** The rows that a date should have. Other requests are answered meanwhile. */
  async derive(agencyId: string, date: ServiceDate): Promise<DerivedDay> {
    // Read before the trips: if the timetable or a vehicle changes in between, the date is derived again.
    const { vehicles } = await this.crews.get(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const running = inForceOn(versions, date)?.days.running(date);
    const { isClosed, closesAt, trips, events } = await this.performed.getDay(agencyId, date, undefined, () => this.refuseEnding());
    const [rows, parts, named]: [RidershipTrip[], RidershipPart[], Set<string>] = [[], [], new Set()];
    for (const trip of trips) {
      const row = ridershipTrip(trip, running?.dayType(trip.routeId) ?? '', isClosed);
      rows.push(row);
      parts.push(...ridershipParts(row, trip, events.get(trip.tripId) ?? []));
      await giveWay();
      this.refuseEnding();
    }
    for (const { vehicleId } of [...events.values()].flat()) if (vehicleId !== null) named.add(vehicleId);
    const plan = derivedFrom(planOn(versions, date), named, vehicles);
    return { plan, isClosed, closesAt, trips: rows, parts };
  }

  /** A month from its rows, which have to be up to date. */
  async getMonth(agencyId: string, month: Month): Promise<MonthRows> {
    const { days, isClosed } = await this.daysOf(agencyId, month);
    return { ...(await this.figures.getMonthGroups(agencyId, month, days)), isClosed };
  }

  /** The totals of a month from its rows, which have to be up to date. */
  async getMonthTotals(agencyId: string, month: Month): Promise<MonthTotals & Pick<MonthRows, 'isClosed'>> {
    const { days, isClosed } = await this.daysOf(agencyId, month);
    return { ...(await this.figures.getMonthTotals(agencyId, month, days)), isClosed };
  }

  /** Identifies the rows and plans of a month, which have to be up to date, and whether it is closed; null: unknown. */
  async getMonthState(agencyId: string, month: Month): Promise<string | null> {
    const { days, isClosed } = await this.daysOf(agencyId, month);
    const state = stateOf(days);
    return state === null ? null : `${month} ${String(isClosed)}\n${state}`;
  }

  private async daysOf(agencyId: string, month: Month): Promise<{ days: readonly DayWithFigures[]; isClosed: boolean }> {
    const range = datesOf(month);
    const days = await this.figures.listDays(agencyId, range);
    // Dates that are not listed have no figures, so they need not be closed.
    const isClosed = range.to < (await this.today(agencyId)) && days.every((day) => day.isClosed);
    return { days, isClosed };
  }

  /** Today's date in the zone of the agency. */
  today(agencyId: string): Promise<ServiceDate> {
    return this.figures.today(agencyId);
  }

  /** The date on which the agency was created. @see RidershipFigures.installedOn */
  installedOn(agencyId: string): Promise<ServiceDate> {
    return this.figures.installedOn(agencyId);
  }

  /** The first date of which anything was logged; null: nothing was. */
  firstLogged(agencyId: string): Promise<ServiceDate | null> {
    return this.logged.findFirstDate(agencyId);
  }

  /** All dates that may have figures: from the first timetable or event to today. null: there are none. */
  async span(agencyId: string): Promise<DateRange | null> {
    const [first] = await this.timetables.listInForce(agencyId);
    const starts = [first?.from, await this.logged.findFirstDate(agencyId)].filter((date) => date != null).sort();
    const to = await this.today(agencyId);
    return starts[0] === undefined || starts[0] > to ? null : { from: starts[0], to };
  }
}
