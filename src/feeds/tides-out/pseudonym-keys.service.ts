import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';

/** The row of `agency_settings`; no answer of the program contains it. */
const settingName = 'pseudonymKey';

/** The secret key of each agency for pseudonyms: random, made when it is first needed, and the same ever after, on every copy. */
@Injectable()
export class PseudonymKeys {
  constructor(private readonly database: Database) {}

  async get(agencyId: string): Promise<string> {
    const found = await this.find(agencyId);
    if (found !== null) return found;
    const value = JSON.stringify(randomBytes(32).toString('hex'));
    await this.database.writeQuietly((runner) =>
      // If another copy was first, its key stays.
      this.database.insert(
        runner,
        'agency_settings',
        ['agency_id', 'name', 'value'],
        [[agencyId, settingName, value]],
        'ON CONFLICT (agency_id, name) DO NOTHING',
      ),
    );
    const stored = await this.find(agencyId);
    if (stored === null) throw new Error(`no key for pseudonyms of ${agencyId}`);
    return stored;
  }

  private async find(agencyId: string): Promise<string | null> {
    const [row] = await this.database.query<{ value: string }>('SELECT value FROM agency_settings WHERE agency_id = ? AND name = ?', [
      agencyId,
      settingName,
    ]);
    return row === undefined ? null : (JSON.parse(row.value) as string);
  }
}
