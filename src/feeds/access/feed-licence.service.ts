import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { ManagersChanges, unlessSame } from '../../accounts/managers-changes.service.js';
import { AgencyCache } from '../../agencies/agency-cache.js';
import { AgencySetting } from '../../agency-settings/agency-setting.entity.js';
import { Changes } from '../../database/changes.service.js';
import { Database } from '../../database/database.service.js';
import type { Precondition } from '../../http/route.decorator.js';
import { licenceOfJson, type FeedLicence } from './feed-licence.js';

/** The licence is one row beside the settings for drivers, but is not sent to their phones. */
const settingName = 'feedLicence';

/** The licence under which each agency publishes its feeds; cached until a manager changes it. */
@Injectable()
export class FeedLicences {
  private readonly licences = new AgencyCache<FeedLicence | null>((agencyId) => read(this.database.source.manager, agencyId));

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    changes: Changes,
  ) {
    changes.on('forget', ['alerts', 'public'], ({ agencyId }) => this.licences.forget(agencyId));
  }

  /** @returns null: the operator has not chosen one */
  find(agencyId: string): Promise<FeedLicence | null> {
    return this.licences.get(agencyId);
  }

  /**
   * Announced with the topic `alerts`, so that cached pages are dropped.
   * @param requested null: none
   */
  save(actor: Actor, requested: FeedLicence | null, expected?: Precondition): Promise<FeedLicence | null> {
    const { agencyId } = actor;
    return this.managers.change(actor, 'alerts', async (runner) => {
      const before = stated(await read(runner.manager, agencyId));
      const change = { action: 'feed-licence-changed', subject: 'agency/feed-licence', before, after: stated(requested) };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      return unlessSame(requested, change, () =>
        runner.manager.save(AgencySetting, { agencyId, name: settingName, value: JSON.stringify(requested) }),
      );
    });
  }
}

/** The licence with the same fields if there is none, for forms and for the audit log. */
export const stated = (licence: FeedLicence | null): { name: string | null; url: string | null } => ({
  name: licence?.name ?? null,
  url: licence?.url ?? null,
});

const read = async (rows: EntityManager, agencyId: string): Promise<FeedLicence | null> =>
  licenceOfJson((await rows.findOneBy(AgencySetting, { agencyId, name: settingName }))?.value ?? null);
