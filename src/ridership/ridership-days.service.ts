import { Injectable, ServiceUnavailableException, type OnModuleDestroy } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Limiter } from '../database/limiter.js';
import { LoggedEvents, type Mark } from '../driver-log/logged-events.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { givingWay } from '../jobs/giving-way.io.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import { instant, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn, planOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { datesToBuild, datesToLookAt, derivedFrom, derivedFromNow } from './built-days.js';
import type { MonthGroups } from './figures.js';
import { RidershipFigures } from './ridership-figures.service.js';
import { RidershipRows, type DerivedDay } from './ridership-rows.service.js';
import { ridershipParts, type RidershipPart } from './ridership-parts.js';
import { ridershipTrip, type RidershipTrip } from './ridership-trip.js';

/** So many days, or trips, are written in one transaction: one flush for many, and nobody who writes waits long. */
const [mostDaysATransaction, mostTripsATransaction] = [10, 1_000];

/** A date as it was derived, and what to know before it is written. */
interface Derivation {
  readonly date: ServiceDate;
  /** What its rows were before; where they are others by now, another copy of the program was first. */
  readonly buildBefore: string | null | undefined;
  /** What was marked before the events were read. */
  readonly marks: readonly Mark[];
  /** null: it has no rows, for it is to come or nobody said anything of it. */
  readonly day: DerivedDay | null;
}

interface Built {
  readonly done: number;
  readonly lost: readonly ServiceDate[];
}

/** A month from its rows. */
export interface MonthRows extends MonthGroups {
  /** It is over, and nothing more is expected of any of its dates. */
  readonly isClosed: boolean;
}

/**
 * Brings the rows of `ridership_days` up to date: they are derived from events when they are read and something changed, a
 * whole date at a time, and never counted up.
 */
@Injectable()
export class RidershipDays implements OnModuleDestroy {
  /** Deriving takes long: of the few transactions that may hold a key at a time it has one, so that sign-ins and riders' reports never wait for it. */
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

  /** Reads what is up to date. Within this process reading and deriving take turns, so that several statements see the same rows. */
  async read<T>(agencyId: string, ranges: readonly DateRange[], reading: () => Promise<T>): Promise<T> {
    return this.alone(agencyId, async () => {
      for (const range of ranges) await this.bringUpToDate(agencyId, range);
      return reading();
    });
  }

  /** Nobody else in this process reads or derives meanwhile. */
  alone<T>(agencyId: string, work: () => Promise<T>): Promise<T> {
    return this.exclusive.inProcess(`ridership ${agencyId}`, work);
  }

  /** One at a time in an agency, over all copies of the program. @param work may be done more than once, as in `Database.writeQuietly` */
  write<T>(agencyId: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.oneAgency.take(() => this.exclusive.inTransaction(`ridership ${agencyId}`, work));
  }

  /** What takes long ends before its next piece. */
  onModuleDestroy(): void {
    this.isEnding = true;
  }

  /** Between the pieces of long work. @throws where the program is ending, so that it ends soon; the next start goes on */
  refuseEnding(): void {
    if (this.isEnding) throw new ServiceUnavailableException();
  }

  /** For those who are alone. */
  async bringUpToDate(agencyId: string, range: DateRange): Promise<void> {
    let lost: ServiceDate[] = [];
    for (let dates = await this.listToBuild(agencyId, range); dates.length > 0;) {
      const built = await this.buildSome(agencyId, dates);
      lost.push(...built.lost);
      dates = dates.slice(built.done);
      if (dates.length > 0 || lost.length === 0) continue;
      // What another copy wrote may know less than was logged before we were asked.
      const open = new Set(await this.listToBuild(agencyId, range));
      dates = lost.filter((date) => open.has(date));
      lost = [];
    }
  }

  /**
   * The first of some dates, as many as one transaction writes. For those who are alone.
   * @returns how many, and those of them that were not written, because another copy of the program was first
   */
  async buildSome(agencyId: string, dates: readonly ServiceDate[]): Promise<Built> {
    const some: Derivation[] = [];
    let trips = 0;
    for (const date of dates.slice(0, mostDaysATransaction)) {
      if (trips >= mostTripsATransaction) break;
      this.refuseEnding();
      const derivation = await this.deriveMarked(agencyId, date);
      some.push(derivation);
      trips += derivation.day?.trips.length ?? 0;
    }
    const written = await this.write(agencyId, async (runner) => {
      const stored = new Set<Derivation>();
      for (const derivation of some) if (await this.store(runner, agencyId, derivation)) stored.add(derivation);
      return stored;
    });
    // Not before: should the rows not get on disk, the marks say so; and a transaction that lasts holds none of them.
    const marks = [...written].flatMap((derivation) => derivation.marks);
    await this.logged.clearMarks(agencyId, marks);
    return { done: some.length, lost: some.filter((derivation) => !written.has(derivation)).map(({ date }) => date) };
  }

  /** The dates of a range whose rows are not there, or not what they would be now. */
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

  /** Before anything is written: whoever writes meanwhile waits for nothing, and what they write leaves another mark. */
  private async deriveMarked(agencyId: string, date: ServiceDate): Promise<Derivation> {
    const [before] = await this.rows.listBuilt(agencyId, { from: date, to: date });
    const buildBefore = before?.buildId;
    // Derived while the clock was ahead. Its events stay marked.
    if (date > (await this.today(agencyId))) return { date, buildBefore, marks: [], day: null };
    const marks = await this.logged.listMarks(agencyId, date);
    if (!(await this.logged.isAnythingLogged(agencyId, date))) return { date, buildBefore, marks, day: null };
    return { date, buildBefore, marks, day: await this.derive(agencyId, date) };
  }

  /** @returns whether the rows know of its marks by now; not where another copy was first */
  private async store(runner: QueryRunner, agencyId: string, { date, buildBefore, day }: Derivation): Promise<boolean> {
    // What another copy has written meanwhile may know of later events.
    const [now] = await this.rows.listBuilt(agencyId, { from: date, to: date }, runner);
    if (now?.buildId !== buildBefore) return false;
    if (day === null) await this.rows.remove(runner, agencyId, date);
    else await this.rows.replace(runner, agencyId, date, day);
    return true;
  }

  /** What the rows of a date have to be. Others are answered meanwhile. */
  async derive(agencyId: string, date: ServiceDate): Promise<DerivedDay> {
    // Before the trips: should the timetable or a vehicle change in between, the date is derived again.
    const { vehicles } = await this.crews.get(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const running = inForceOn(versions, date)?.days.running(date);
    const { isClosed, closesAt, trips, events } = await this.performed.getDay(agencyId, date, undefined, () => this.refuseEnding());
    const [rows, parts, named]: [RidershipTrip[], RidershipPart[], Set<string>] = [[], [], new Set()];
    const giveWay = givingWay();
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

  /** A month from its rows. For those who brought it up to date. */
  async getMonth(agencyId: string, month: Month): Promise<MonthRows> {
    const range = datesOf(month);
    const days = await this.figures.listDays(agencyId, range);
    // Of other dates nothing is expected.
    const isClosed = range.to < (await this.today(agencyId)) && days.every((day) => day.isClosed);
    return { ...(await this.figures.getMonthGroups(agencyId, month, days)), isClosed };
  }

  /** Today, where the agency is. */
  today(agencyId: string): Promise<ServiceDate> {
    return this.figures.today(agencyId);
  }

  /** The date on which the agency came into the program. @see RidershipFigures.installedOn */
  installedOn(agencyId: string): Promise<ServiceDate> {
    return this.figures.installedOn(agencyId);
  }

  /** All dates there may be figures of. */
  async span(agencyId: string): Promise<DateRange | null> {
    const [first] = await this.timetables.listInForce(agencyId);
    const starts = [first?.from, await this.logged.findFirstDate(agencyId)].filter((date) => date != null).sort();
    const to = await this.today(agencyId);
    return starts[0] === undefined || starts[0] > to ? null : { from: starts[0], to };
  }
}
