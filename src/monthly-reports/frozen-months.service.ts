import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { Month } from '../scheduling/month.js';

/** Finds months that were reported, without their figures. */
@Injectable()
export class FrozenMonths {
  constructor(private readonly database: Database) {}

  /** The latest reported month up to a given one; null: none. */
  async findLast(agencyId: string, until: Month, runner?: QueryRunner): Promise<Month | null> {
    const statement = 'SELECT max(month) AS "last" FROM ridership_snapshots WHERE agency_id = ? AND month <= ?';
    const [row] = await this.database.query<{ last: Month | null }>(statement, [agencyId, until], runner);
    return row?.last ?? null;
  }
}
