import { Inject, Injectable } from '@nestjs/common';
import { AgencyCache } from './agency-cache.js';
import { chooseAgency } from './asked-agency.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';

/** As much of an agency as those need who stand left of `network/`. */
export interface AgencyKey {
  readonly agencyId: string;
  readonly agencyTimezone: string;
}

/** Which agency a request means, for folders that may not ask the network. */
@Injectable()
export class Agencies {
  private readonly agencies = new AgencyCache<AgencyKey[]>(() =>
    this.database.source.query(
      'SELECT agency_id AS "agencyId", agency_timezone AS "agencyTimezone" FROM agencies ORDER BY agency_order, agency_id',
    ),
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Changes) changes: Changes,
  ) {
    changes.on('forget', 'public', () => this.agencies.forget(null));
  }

  list(): Promise<readonly AgencyKey[]> {
    return this.agencies.get('');
  }

  /** @param agencyId null for the default agency, the first in their order */
  async get(agencyId: string | null): Promise<AgencyKey> {
    return chooseAgency(await this.list(), agencyId);
  }
}
