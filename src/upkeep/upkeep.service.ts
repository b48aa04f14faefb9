import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Gauge } from 'prom-client';
import { Database } from '../database/database.service.js';
import { Metrics } from '../http/metrics.service.js';
import type { Seconds } from '../scheduling/service-time.js';
import { ClockWatch } from './clock-watch.service.js';
import { diskSpace, isNearlyFull, type DiskSpace } from './disk.js';
import { NightlyBackups, type NightsState } from './nightly-backups.service.js';

/** The state of the machine; managers are notified of problems. */
export interface UpkeepState {
  /** null: PostgreSQL, which is backed up by its own tools. */
  readonly nights: NightsState | null;
  /** null: the system does not report it. */
  readonly disk: DiskSpace | null;
  /** How far the clock is behind the newest event; null: it is not. */
  readonly clockBehind: Seconds | null;
}

const firstLookMilliseconds = 3_000;
const lookMilliseconds = 60_000;
const clockMilliseconds = 10_000;

/** Watches backups, disk and clock while the server runs. */
@Injectable()
export class Upkeep implements BeforeApplicationShutdown {
  private readonly log = new Logger('upkeep');
  private timers: NodeJS.Timeout[] = [];
  private wasNearlyFull = false;

  constructor(
    private readonly database: Database,
    private readonly nights: NightlyBackups,
    private readonly clock: ClockWatch,
    metrics: Metrics,
  ) {
    const free = new Gauge({
      name: 'banche_disk_free_ratio',
      help: 'Free share of the disk that the database is on; over PostgreSQL, of the one that the program runs on',
      registers: [metrics.registry],
      collect: async () => {
        const disk = await this.disk();
        if (disk === null) free.remove();
        else free.set(disk.freeShare);
      },
    });
  }

  /** Called only by the server: not by commands, which end, nor by test stories, which set the clock. */
  begin(): void {
    this.clock.begin().catch((error: unknown) => this.failed(error));
    this.timers = [
      setTimeout(() => void this.look(), firstLookMilliseconds),
      setInterval(() => void this.look(), lookMilliseconds),
      setInterval(() => void this.clock.look().catch((error: unknown) => this.failed(error)), clockMilliseconds),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /** Warns if the disk is nearly full, and makes the backup that is due. */
  async look(): Promise<void> {
    try {
      const disk = await this.disk();
      const isFull = disk !== null && isNearlyFull(disk);
      if (isFull && !this.wasNearlyFull) this.log.warn(`磁盘将满 · disk nearly full: ${(disk.freeShare * 100).toFixed(1)} % free`);
      this.wasNearlyFull = isFull;
      await this.nights.look();
    } catch (error) {
      this.failed(error);
    }
  }

  /** The current state. */
  async state(): Promise<UpkeepState> {
    return { nights: await this.nights.state(), disk: await this.disk(), clockBehind: this.clock.behind() };
  }

  private async disk(): Promise<DiskSpace | null> {
    const { type, database } = this.database.source.options;
    const isFile = type === 'better-sqlite3' && database !== ':memory:';
    return statfs(isFile ? dirname(resolve(database)) : '.').then(diskSpace, () => null);
  }

  private failed(error: unknown): void {
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }
}
