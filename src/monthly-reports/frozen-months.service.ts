import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { Month } from '../scheduling/month.js';

/** Which months were reported, for whoever asks nothing of their figures. */
@Injectable()
export class FrozenMonths {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** null: none was ever reported. */
  async findLast(agencyId: string, runner?: QueryRunner): Promise<Month | null> {
    const statement = 'SELECT max(month) AS "last" FROM ridership_snapshots WHERE agency_id = ?';
    const [row] = await this.database.query<{ last: Month | null }>(statement, [agencyId], runner);
    return row?.last ?? null;
  }
}
