import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Metrics } from '../http/metrics.service.js';
import type { JobRun } from '../jobs/job-run.entity.js';
import { nextTurn } from '../turns.io.js';
import { JobsService, type DueJob } from '../jobs/jobs.service.js';
import { addMonths, datesOf } from '../scheduling/month.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { DateRange } from '../scheduling/month.js';
import { instant, type ServiceDate } from '../scheduling/service-time.js';
import {
  dayDifference,
  dayToClose,
  differencesIn,
  nightlyClosing,
  isItsTurn,
  waitsUntil,
  type ClosingDetail,
  type DayDifference,
} from './nightly-closing.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipFigures } from './ridership-figures.service.js';
import { RidershipRows, type ComparedDay, type DerivedDay } from './ridership-rows.service.js';

/** A date, how its rows differ from what its events give, and the rows it should have. */
interface WrongDay extends DayDifference {
  readonly buildId: string | null;
  readonly derived: DerivedDay;
}

/**
 * The night's work: derives the dates with new events, and compares the rows of this month and the one before with the events. It works in
 * pieces of one or a few dates, so that other requests can read and write in between.
 */
@Injectable()
export class NightlyClosing {
  private readonly log = new Logger('ridership');
  private readonly differences: Counter;

  constructor(
    private readonly days: RidershipDays,
    private readonly figures: RidershipFigures,
    private readonly rows: RidershipRows,
    private readonly logged: LoggedEvents,
    private readonly clock: Clock,
    metrics: Metrics,
    jobs: JobsService,
  ) {
    this.differences = new Counter({
      name: 'banche_ridership_differences_total',
      help: 'Service days whose kept totals were not what their events say',
      registers: [metrics.registry],
    });
    jobs.register({ name: nightlyClosing, dueOn: dayToClose, run: (due) => this.close(due) });
  }

  private async close({ agencyId, zone, dueOn, claim }: DueJob): Promise<JobRun | null> {
    const span = await this.days.span(agencyId);
    if (span === null || span.from > dueOn) return null;
    const all = { from: span.from, to: dueOn };
    await this.derive(agencyId, all);
    await this.removeUnlogged(agencyId, all);
    const ofDay = { from: dueOn, to: dueOn };
    const isClosed = await this.days.read(agencyId, [ofDay], async () =>
      (await this.figures.listDays(agencyId, ofDay)).every((day) => day.isClosed),
    );
    if (!isClosed && instant(this.clock.now()) < waitsUntil(dueOn, zone)) return null;
    const { from } = datesOf(addMonths(dueOn.slice(0, 7), -1));
    const { wrong, right } = await this.compare(agencyId, { from: from > span.from ? from : span.from, to: dueOn });
    const work = async (runner: QueryRunner) => {
      for (const day of right) await this.rows.noteCompared(runner, agencyId, day);
      const differences = await this.putRight(runner, agencyId, wrong);
      const detail: ClosingDetail = { closed: isClosed ? dueOn : null, comparedFrom: from, differences };
      return { outcome: differences.length === 0 ? 'done' : 'alarm', detail } as const;
    };
    const run = await this.days.alone(agencyId, () => claim(work, (claimed) => this.days.write(agencyId, claimed)));
    if (run !== null) this.report(run);
    return run;
  }

  /** Called after the commit, so that a transaction that was run again because PostgreSQL aborted it is logged once. */
  private report(run: JobRun): void {
    const differences = differencesIn([run]);
    for (const { date, trips } of differences)
      this.log.error(`${run.agencyId} ${date}: kept totals differ from the events: ${JSON.stringify(trips)}`);
    this.differences.inc(differences.length);
  }

  /** Derives the dates that are not derived or out of date, so that their next reader does not wait. */
  private async derive(agencyId: string, range: DateRange): Promise<void> {
    for (let dates = await this.days.listToBuild(agencyId, range); dates.length > 0;) {
      const { done } = await this.days.alone(agencyId, () => this.days.buildSome(agencyId, dates));
      dates = dates.slice(done);
    }
  }

  /** Deletes the rows of dates without events that an older program derived: their figures follow from the plan. */
  private async removeUnlogged(agencyId: string, range: DateRange): Promise<void> {
    const loggedDates = new Set(await this.logged.listLoggedDates(agencyId, range));
    for (const { date } of (await this.rows.listBuilt(agencyId, range)).filter((day) => !loggedDates.has(day.date))) {
      this.days.refuseEnding();
      await this.days.alone(agencyId, async () => {
        // Events may have come since.
        if (await this.logged.isAnythingLogged(agencyId, date)) return;
        await this.days.write(agencyId, (runner) => this.rows.remove(runner, agencyId, date));
      });
    }
  }

  /**
   * Derives dates and compares them with their rows: those that were derived anew since they were compared, those whose rows no longer add
   * up to the same, and each night some others, so that every date is compared within a month even if its events changed unnoticed. To
   * derive all dates each night would take a city hours. Writes nothing: the result is recorded with the run of this night.
   */
  private async compare(agencyId: string, range: DateRange): Promise<{ wrong: WrongDay[]; right: ComparedDay[] }> {
    const [wrong, right]: [WrongDay[], ComparedDay[]] = [[], []];
    const compared = await this.rows.listCompared(agencyId, range);
    for (const { date } of await this.rows.listBuilt(agencyId, range)) {
      this.days.refuseEnding();
      await this.days.alone(agencyId, async () => {
        const sums = await this.rows.addUp(agencyId, date);
        if (compared.get(date) === sums && !isItsTurn(date, range.to)) return;
        const found = await this.compareDate(agencyId, date);
        if (found === null) return;
        if (found.trips.length === 0) right.push({ date, buildId: found.buildId, sums });
        else wrong.push(found);
      });
      await nextTurn();
    }
    return { wrong, right };
  }

  private async compareDate(agencyId: string, date: ServiceDate): Promise<WrongDay | null> {
    const range = { from: date, to: date };
    const [built] = await this.rows.listBuilt(agencyId, range);
    if (built === undefined) return null;
    const stored = await this.rows.listTrips(agencyId, range);
    const derived = await this.days.derive(agencyId, date);
    return { date, trips: dayDifference(stored, derived.trips), buildId: built.buildId, derived };
  }

  private async putRight(runner: QueryRunner, agencyId: string, wrong: readonly WrongDay[]): Promise<DayDifference[]> {
    const found: DayDifference[] = [];
    for (const { date, trips, buildId, derived } of wrong) {
      const range = { from: date, to: date };
      const [built] = await this.rows.listBuilt(agencyId, range, runner);
      // A date that changed a moment ago is derived when it is next read.
      if (built?.buildId !== buildId || (await this.days.listToBuild(agencyId, range, runner)).length > 0) continue;
      await this.rows.replace(runner, agencyId, date, derived);
      found.push({ date, trips });
    }
    return found;
  }
}
