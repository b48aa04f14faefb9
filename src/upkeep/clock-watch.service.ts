import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Metrics } from '../http/metrics.service.js';
import { giveWay } from '../turns.io.js';
import { JobsService } from '../jobs/jobs.service.js';
import { instant, localDate, type Seconds } from '../scheduling/service-time.js';
import { behindEvents, clockJumps, jumpBetween, type JumpDetail, type Reading } from './clock-jump.js';
import { eventsTable } from './contents.js';
import { elapsedSeconds } from './elapsed.io.js';

/** Events searched by one statement, which takes some milliseconds. */
const eventsAtOnce = 4_000;

/** Notices when the server's clock is set, or is behind recorded events. */
@Injectable()
export class ClockWatch {
  private readonly log = new Logger('upkeep');
  private readonly jumps: Counter;
  private readonly note: Readonly<Record<'forward' | 'back', ReturnType<JobsService['noting']>>>;
  private last: Reading | null = null;
  private newestEvent: number | null = null;
  /** Jumps that are not in the database yet. */
  private readonly toRecord: Seconds[] = [];

  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    jobs: JobsService,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.note = { forward: jobs.noting(clockJumps.forward), back: jobs.noting(clockJumps.back) };
    const registers = [metrics.registry];
    this.jumps = new Counter({
      name: 'banche_clock_jumps_total',
      help: 'Times the server’s clock was set by more than a minute',
      registers,
    });
  }

  /** Called at start: reads the newest event and starts watching the clock. */
  async begin(): Promise<void> {
    this.last = this.read();
    this.newestEvent = null;
    for (const { agencyId } of await this.agencies.list()) {
      await giveWay();
      const at = await this.newestOf(agencyId);
      if (at !== null && at > (this.newestEvent ?? at - 1)) this.newestEvent = at;
    }
    const behind = this.behind();
    if (behind !== null)
      this.log.error(`服务器时钟比最新的记录早 ${behind} 秒 · the server’s clock is ${behind} s before the newest event`);
  }

  /**
   * The newest event of the last service date with events, which an index finds; searching all events would read the whole log. The events
   * of a city's date are searched in pieces, between which others have their turn.
   */
  private async newestOf(agencyId: string): Promise<number | null> {
    let [newest, from, most]: [number | null, string, number] = [null, '', eventsAtOnce];
    for (;;) {
      const [piece] = await this.database.query<{ at: number | null; last: string | null; events: number }>(
        `SELECT max(received_at) AS at, max(trip_id) AS last, count(*) AS events FROM (SELECT received_at, trip_id FROM ${eventsTable}
          WHERE agency_id = ? AND service_date = (SELECT max(service_date) FROM ${eventsTable} WHERE agency_id = ?) AND trip_id >= ?
          ORDER BY trip_id LIMIT ?) piece`,
        [agencyId, agencyId, from, most],
      );
      if (piece?.at != null) newest = Math.max(newest ?? piece.at, piece.at);
      if (piece?.last == null || piece.events < most) return newest;
      // The next piece begins with the same trip, which may have more events than a piece.
      if (piece.last === from) most *= 2;
      from = piece.last;
    }
  }

  /** How far the clock is behind the event that was the newest at start; null: it is not. */
  behind(): Seconds | null {
    return behindEvents(this.clock.now(), this.newestEvent);
  }

  /** Compares the clock with the counter since the last look. */
  async look(): Promise<void> {
    const now = this.read();
    const by = this.last === null ? null : jumpBetween(this.last, now);
    this.last = now;
    if (by !== null) {
      this.jumps.inc();
      this.log.warn(`服务器时钟跳了 ${by} 秒 · the server’s clock jumped by ${by} s`);
      this.toRecord.push(by);
    }
    // Jumps that could not be written are tried again next time.
    for (let [first] = this.toRecord; first !== undefined; [first] = this.toRecord) {
      await this.record(first);
      this.toRecord.shift();
    }
  }

  /** Stores a jump with the runs of jobs, so that managers are notified even after a restart. */
  private async record(bySeconds: Seconds): Promise<void> {
    const note = this.note[bySeconds > 0 ? 'forward' : 'back'];
    const detail: JumpDetail = { bySeconds };
    for (const { agencyId, agencyTimezone } of await this.agencies.list()) {
      await giveWay();
      await note({ agencyId, dueOn: localDate(instant(this.clock.now()), agencyTimezone) }, { outcome: 'warning', detail });
    }
  }

  private read(): Reading {
    return { clock: this.clock.now(), counter: elapsedSeconds() };
  }
}
