import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, unlessSame } from '../accounts/managers-changes.service.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import type { Language } from '../language.js';
import type { Precondition } from '../http/route.decorator.js';
import { AgencySetting } from './agency-setting.entity.js';
import { guideOfJson, phoneForRiders, type RiderGuide, type RidersPhone } from './rider-guide.js';

/** The guide is one row beside the settings for drivers, but is not sent to their phones. */
const settingName = 'riderGuide';

/** The guide of each agency for its riders; cached until a manager changes it. */
@Injectable()
export class RiderGuides {
  private readonly guides = new AgencyCache<RiderGuide>((agencyId) => read(this.database.source.manager, agencyId));

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    changes: Changes,
  ) {
    changes.on('forget', ['alerts', 'public'], ({ agencyId }) => this.guides.forget(agencyId));
  }

  get(agencyId: string): Promise<RiderGuide> {
    return this.guides.get(agencyId);
  }

  /** The number that riders of an agency call; null: none. */
  async findPhone(
    { agencyId, agencyPhone }: { readonly agencyId: string; readonly agencyPhone: string | null },
    language: Language,
  ): Promise<RidersPhone | null> {
    return phoneForRiders(await this.get(agencyId), agencyPhone, language);
  }

  /** Replaces the whole guide. Announced with the topic `alerts`, so that cached pages are dropped. */
  save(actor: Actor, requested: RiderGuide, expected?: Precondition): Promise<RiderGuide> {
    const { agencyId } = actor;
    return this.managers.change(actor, 'alerts', async (runner) => {
      const before = await read(runner.manager, agencyId);
      const change = { action: 'rider-guide-changed', subject: 'agency/rider-guide', before, after: requested };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      return unlessSame(requested, change, () =>
        runner.manager.save(AgencySetting, { agencyId, name: settingName, value: JSON.stringify(requested) }),
      );
    });
  }
}

const read = async (rows: EntityManager, agencyId: string): Promise<RiderGuide> =>
  guideOfJson((await rows.findOneBy(AgencySetting, { agencyId, name: settingName }))?.value ?? null);
