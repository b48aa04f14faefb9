import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import { hours } from '../scheduling/service-time.js';
import { JobsService } from './jobs.service.js';

const aDay = hours(24);

/** Refreshes the statistics of SQLite's query planner at the start and once a day, because tables grow. */
@Injectable()
export class TableStatistics implements OnApplicationBootstrap {
  private readonly log = new Logger('database');

  constructor(
    private readonly database: Database,
    jobs: JobsService,
  ) {
    jobs.repeat({ every: aDay, run: () => this.refresh() });
  }

  /** The start does not wait for it, because another process may be writing for a while. */
  onApplicationBootstrap(): void {
    void this.refresh();
  }

  /** A failure is only logged, as this is not urgent. PostgreSQL refreshes its statistics by itself. */
  private async refresh(): Promise<void> {
    if (this.database.isPostgres) return;
    await this.database.refreshStatistics().catch((error: unknown) => this.log.warn(`statistics of the tables are old: ${String(error)}`));
  }
}
