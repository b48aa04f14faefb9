import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Counter, Gauge } from 'prom-client';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Metrics } from '../http/metrics.service.js';
import { hours, instant, type ServiceDate } from '../scheduling/service-time.js';
import { backUpInBackground, type BackgroundBackup } from './background-backup.io.js';
import { BackupFault } from './backup-fault.js';
import { listNights, removeLeftNights, tidyNights, type NightFile } from './night-files.io.js';
import { nightFile, nightOf } from './nights.js';
import { faultOf } from './sound.io.js';

/** The state of the nightly backups. */
export interface NightsState {
  /** The night whose backup should already exist. */
  readonly due: ServiceDate;
  /** The newest usable backup; null: there is none. */
  readonly newest: NightFile | null;
  /** Why the latest attempt failed; null: it did not fail, or there was none since the program started. */
  readonly fault: BackupFault | null;
}

/** The pause after a failed attempt. */
const pauseAfterFailure = hours(1);

/** The time zone of a database without an agency. */
const noZone = 'UTC';

/** Makes and checks a copy of a SQLite file each night, in `backups` next to it; the newest seven are retained. */
@Injectable()
export class NightlyBackups implements BeforeApplicationShutdown {
  private readonly log = new Logger('upkeep');
  private readonly failures: Counter;
  private fault: BackupFault | null = null;
  private failedAt = 0;
  private looking: Promise<void> | null = null;
  private running: BackgroundBackup | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    const registers = [metrics.registry];
    this.failures = new Counter({ name: 'banche_backup_failures_total', help: 'Nightly backups that failed', registers });
    this.measure('banche_backup_last_timestamp_seconds', 'When the newest good nightly backup was made', registers, ({ madeAt }) => madeAt);
    this.measure('banche_backup_last_age_seconds', 'How long ago that was', registers, ({ madeAt }) => this.clock.now() - madeAt);
    this.measure('banche_backup_last_size_bytes', 'How large it is', registers, ({ bytes }) => bytes);
  }

  /** Registers a metric, which is absent as long as there is no backup: 0 would be a wrong value. */
  private measure(name: string, help: string, registers: Metrics['registry'][], read: (newest: NightFile) => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: async () => {
        const newest = await this.newest();
        if (newest === null) gauge.remove();
        else gauge.set(read(newest));
      },
    });
  }

  /** The SQLite file; null: there is none. PostgreSQL is backed up by its own tools. */
  private get file(): string | null {
    const { type, database } = this.database.source.options;
    return type === 'better-sqlite3' && database !== ':memory:' ? database : null;
  }

  /** @returns null if there is no file to back up */
  async state(): Promise<NightsState | null> {
    if (this.file === null) return null;
    return { due: await this.night(), newest: await this.newest(), fault: this.fault };
  }

  /** Makes the backup that is due, if it does not exist yet, even if the program was off at night. */
  look(): Promise<void> {
    const { file } = this;
    if (file === null || this.stopped) return Promise.resolve();
    this.looking ??= this.lookAt(file).finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAt(file: string): Promise<void> {
    const [{ folder, name }, night] = [placeOf(file), await this.night()];
    if ((await listNights(folder, name)).some((one) => one.night === night)) {
      this.fault = null;
      return;
    }
    const sinceFailure = this.clock.now() - this.failedAt;
    if (this.fault !== null && sinceFailure >= 0 && sinceFailure < pauseAfterFailure) return;
    try {
      await mkdir(folder, { recursive: true });
      await removeLeftNights(folder, name);
      // While the program is stopping, it starts no backup, for which it would have to wait.
      if (this.stopped) return;
      this.running = backUpInBackground(file, join(folder, nightFile(name, night)));
      const { bytes, events, months } = await this.running.done;
      this.fault = null;
      this.log.log(`备份 · backup ${night}: ${bytes} bytes, ${events} events, ${months.length} months`);
      await tidyNights(folder, name, night);
    } catch (error) {
      this.failed(faultOf(error, folder));
    } finally {
      this.running = null;
    }
  }

  private failed(fault: BackupFault): void {
    if (this.stopped) return;
    this.fault = fault;
    this.failedAt = this.clock.now();
    this.failures.inc();
    this.log.error(`备份失败 · backup failed: ${fault.sentence('zh-CN')} ${fault.sentence('en')}`);
  }

  private async night(): Promise<ServiceDate> {
    const [first] = await this.agencies.list();
    return nightOf(instant(this.clock.now()), first?.agencyTimezone ?? noZone);
  }

  /** The newest usable backup. One of a future night was made while the clock was wrong, and is used only if there is no other. */
  private async newest(): Promise<NightFile | null> {
    if (this.file === null) return null;
    const { folder, name } = placeOf(this.file);
    const [all, due] = [await listNights(folder, name), await this.night()];
    return all.findLast(({ night }) => night <= due) ?? all.at(-1) ?? null;
  }

  /** Ends an unfinished backup, so that it does not delay the shutdown. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.running?.stop();
    // An error, which has been logged, must not keep the program from stopping.
    await this.looking?.catch(() => undefined);
  }
}

const placeOf = (file: string): { folder: string; name: string } => ({
  folder: join(dirname(file), 'backups'),
  name: basename(file, extname(file)),
});
