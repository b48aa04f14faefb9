import type { DatabaseKind } from '../support/databases.js';
import { freePort } from '../support/databases.js';
import { managerPassword } from '../support/office.js';
import { Copy } from './copy.js';
import { Losses } from './losses.js';
import type { Rows } from './ledger.js';
import { Manager } from './manager.js';
import { Memory } from './memory.js';
import { Prober } from './prober.js';
import { seeded, shuffled } from './random.js';
import { Readers } from './readers.js';
import { Recovery } from './recovery.js';
import { Report } from './report.js';
import { Senders } from './senders.js';
import { figuresOf, judge } from './summary.js';
import type { Torment } from './torments/torment.js';
import { readTotals, type Totals } from './totals.js';
import { Town } from './town.js';
import { inSeconds, pause } from './waiting.js';

/** What a long run needs. */
export interface RunSetup {
  readonly kind: DatabaseKind;
  /** The setting `DATABASE_URL` of each copy, by its name. */
  readonly copies: Readonly<Record<string, string>>;
  readonly torments: readonly Torment[];
  /** Reads the rows through a connection of its own. */
  readonly rows: () => Promise<Rows>;
}

export const runMinutes = Number(process.env['TORTURE_MINUTES'] ?? 0.5);
const seed = Number(process.env['TORTURE_SEED'] ?? 1);
/** Runs only torments whose names contain this text. */
const wanted = process.env['TORTURE_TORMENT'] ?? '';

const longestSilenceMilliseconds = 10_000;
const drainMilliseconds = 60_000;
/** The calm before each torment, plus a random time of up to the same length. */
const calmBeforeMilliseconds = 2_000;
/** A minute without load at the end, less in a short run. */
const calmAtEndMilliseconds = Math.min(60_000, runMinutes * 12_000);

/** A long run: copies of the program, load and torments. */
export class LongRun {
  readonly town: Town;
  readonly losses: Losses;
  readonly recovery: Recovery;
  readonly memory: Memory;
  readonly prober: Prober;
  /** How often each torment was done; null: this machine does not allow it. */
  readonly done: Map<string, number | null>;
  private readonly torments: readonly Torment[];
  totals: Totals | null = null;

  constructor(
    ground: RunSetup,
    copies: readonly Copy[],
    readonly report: Report,
  ) {
    this.town = new Town(copies, seeded(seed), report);
    this.losses = new Losses(this.town, ground.rows);
    this.recovery = new Recovery(this.town);
    this.memory = new Memory(copies);
    this.prober = new Prober(this.town);
    this.torments = ground.torments.filter(({ name }) => name.includes(wanted));
    if (this.torments.length === 0) throw new RangeError(`no torment is named like ${wanted}`);
    this.done = new Map(this.torments.map(({ name }) => [name, 0]));
  }

  /** Runs all torments in random order, again and again, until the time is over. */
  async tormentUntil(end: number): Promise<void> {
    // A random generator of its own: the order depends on the seed alone, not on what the senders draw meanwhile.
    const random = seeded(seed + 1);
    for (;;)
      for (const torment of shuffled(random, this.torments)) {
        await pause(calmBeforeMilliseconds * (1 + random()));
        if (performance.now() > end) return;
        await this.torment(torment);
      }
  }

  private async torment({ name, run }: Torment): Promise<void> {
    const before = this.town.ledger.acknowledgedIds.length;
    this.takeSilence();
    const seen = await run(this.town).catch((error: unknown) => {
      this.report.fault(`${name} could not be done, or not be undone: ${String(error)}`);
      return name;
    });
    if (seen === null) {
      if (this.done.get(name) !== null)
        this.report.line(`NOT RUN: ${name}. This machine does not let it happen; nothing stands in for it.`);
      return void this.done.set(name, null);
    }
    this.done.set(name, (this.done.get(name) ?? 0) + 1);
    const recovered = await this.recovery.wait();
    const quiet = this.takeSilence();
    const lost = await this.losses.look();
    const acknowledged = this.town.ledger.acknowledgedIds.length - before;
    this.report.line(`${seen}: ${recovered}; ${quiet}; ${acknowledged} events acknowledged meanwhile; ${lost}`);
  }

  /** @returns the longest silence since the last call, in words; a silence that is too long is a fault */
  takeSilence(): string {
    const { milliseconds, of } = this.prober.takeSilence();
    if (milliseconds > longestSilenceMilliseconds) this.report.fault(`silent for ${inSeconds(milliseconds)}: ${of}`);
    return `longest silence ${inSeconds(milliseconds)}${of === '' ? '' : ` (${of})`}`;
  }
}

/** @returns the faults; empty if the program passed */
export async function longRun(ground: RunSetup): Promise<readonly string[]> {
  const report = new Report(ground.kind);
  const env = { MANAGER_PASSWORD: managerPassword, TOWN_HISTORY: 'none', LOG_LEVEL: 'warn' };
  const copies: Copy[] = [];
  for (const [name, url] of Object.entries(ground.copies))
    copies.push(new Copy(name, await freePort(), { ...env, DATABASE_URL: url }, report));
  const run = new LongRun(ground, copies, report);
  const { town } = run;
  report.line(`${runMinutes} minutes with seed ${seed}, ${copies.length === 1 ? 'one copy' : `${copies.length} copies`} of the program`);
  const end = performance.now() + runMinutes * 60_000 - calmAtEndMilliseconds;
  try {
    await town.open();
    run.prober.start();
    const [senders, manager, readers] = [new Senders(town), new Manager(town), new Readers(town)];
    await run.tormentUntil(end);
    await Promise.all([senders.stop(drainMilliseconds), manager.stop(), readers.stop()]);
    await run.prober.stop();
    run.takeSilence();
    report.line(`no more load; ${inSeconds(calmAtEndMilliseconds)} of calm`);
    await pause(calmAtEndMilliseconds);
    run.memory.noteEnd();
    run.totals = await readTotals(town).catch((error: unknown) => (report.fault(String(error)), null));
    for (const copy of copies) {
      const code = await copy.stop();
      if (code !== 0) report.fault(`copy ${copy.name} did not stop as it should: ${code === null ? 'not in time' : `exit code ${code}`}`);
    }
    await run.losses.look();
    judge(run, senders.givenUp);
    report.summarize(figuresOf(run, { answers: readers.answers, streamed: readers.streamed }));
  } finally {
    for (const copy of copies) await copy.kill();
    await run.prober.stop();
    run.memory.stop();
    town.http.close();
  }
  return report.faults;
}
