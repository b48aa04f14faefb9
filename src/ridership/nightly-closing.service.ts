import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Metrics } from '../http/metrics.service.js';
import type { JobRun } from '../jobs/job-run.entity.js';
import { JobsService, type DueJob } from '../jobs/jobs.service.js';
import { addMonths, datesOf } from '../scheduling/month.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { DateRange } from '../scheduling/month.js';
import { instant, type ServiceDate } from '../scheduling/service-time.js';
import { dayDifference } from './day-difference.js';
import { dayToClose, differencesIn, nightlyClosing, waitsUntil, type ClosingDetail, type DayDifference } from './nightly-closing.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipFigures } from './ridership-figures.service.js';
import { RidershipRows, type DerivedDay } from './ridership-rows.service.js';

/** A date whose rows are not what its events say, and what they have to be. */
interface Wrong extends DayDifference {
  readonly buildId: string | null;
  readonly derived: DerivedDay;
}

/**
 * Each night marks the trips that nobody logged on dates of which somebody said something, and compares the rows of this month and the one before with the
 * events. In pieces of one or a few dates: between them others are answered, read what is derived already, and write.
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
    await this.takeAwayUnsaid(agencyId, all);
    const ofDay = { from: dueOn, to: dueOn };
    const isClosed = await this.days.read(agencyId, [ofDay], async () =>
      (await this.figures.listDays(agencyId, ofDay)).every((day) => day.isClosed),
    );
    if (!isClosed && instant(this.clock.now()) < waitsUntil(dueOn, zone)) return null;
    const { from } = datesOf(addMonths(dueOn.slice(0, 7), -1));
    const wrong = await this.compare(agencyId, { from: from > span.from ? from : span.from, to: dueOn });
    const work = async (runner: QueryRunner) => {
      const differences = await this.putRight(runner, agencyId, wrong);
      const detail: ClosingDetail = { closed: isClosed ? dueOn : null, comparedFrom: from, differences };
      return { outcome: differences.length === 0 ? 'done' : 'alarm', detail } as const;
    };
    const run = await this.days.alone(agencyId, () => claim(work, (claimed) => this.days.write(agencyId, claimed)));
    if (run !== null) this.report(run);
    return run;
  }

  /** After the commit: what PostgreSQL ended and was done again is logged once. */
  private report(run: JobRun): void {
    const differences = differencesIn([run]);
    for (const { date, trips } of differences)
      this.log.error(`${run.agencyId} ${date}: kept totals differ from the events: ${JSON.stringify(trips)}`);
    this.differences.inc(differences.length);
  }

  /** The dates with events that were never derived or that changed since, so that whoever reads them does not wait. */
  private async derive(agencyId: string, range: DateRange): Promise<void> {
    for (let dates = await this.days.listToBuild(agencyId, range); dates.length > 0;) {
      const { done } = await this.days.alone(agencyId, () => this.days.buildSome(agencyId, dates));
      dates = dates.slice(done);
    }
  }

  /** What an older program derived of a plan alone is known from that plan: its rows are taken away. */
  private async takeAwayUnsaid(agencyId: string, range: DateRange): Promise<void> {
    const said = new Set(await this.logged.listLoggedDates(agencyId, range));
    for (const { date } of (await this.rows.listBuilt(agencyId, range)).filter((day) => !said.has(day.date))) {
      this.days.refuseEnding();
      await this.days.alone(agencyId, async () => {
        // Somebody may have said something since.
        if (await this.logged.isAnythingLogged(agencyId, date)) return;
        await this.days.write(agencyId, (runner) => this.rows.remove(runner, agencyId, date));
      });
    }
  }

  /** Derives each date anew and beside its rows. Nothing is written: what is found has to be told by whoever has the run of this night. */
  private async compare(agencyId: string, range: DateRange): Promise<Wrong[]> {
    const wrong: Wrong[] = [];
    for (const { date } of await this.rows.listBuilt(agencyId, range)) {
      this.days.refuseEnding();
      const found = await this.days.alone(agencyId, () => this.compareDate(agencyId, date));
      if (found !== null) wrong.push(found);
    }
    return wrong;
  }

  private async compareDate(agencyId: string, date: ServiceDate): Promise<Wrong | null> {
    const range = { from: date, to: date };
    const [built] = await this.rows.listBuilt(agencyId, range);
    if (built === undefined) return null;
    const stored = await this.rows.listTrips(agencyId, range);
    const derived = await this.days.derive(agencyId, date);
    const trips = dayDifference(stored, derived.trips);
    return trips.length === 0 ? null : { date, trips, buildId: built.buildId, derived };
  }

  private async putRight(runner: QueryRunner, agencyId: string, wrong: readonly Wrong[]): Promise<DayDifference[]> {
    const found: DayDifference[] = [];
    for (const { date, trips, buildId, derived } of wrong) {
      const range = { from: date, to: date };
      const [built] = await this.rows.listBuilt(agencyId, range, runner);
      // What changed a moment ago is derived when it is next read.
      if (built?.buildId !== buildId || (await this.days.listToBuild(agencyId, range, runner)).length > 0) continue;
      await this.rows.replace(runner, agencyId, date, derived);
      found.push({ date, trips });
    }
    return found;
  }
}
