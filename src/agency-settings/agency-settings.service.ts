import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, unlessSame } from '../accounts/managers-changes.service.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import type { Precondition } from '../http/route.decorator.js';
import { Database } from '../database/database.service.js';
import { AgencySetting } from './agency-setting.entity.js';
import { settingsOfRows, settingNames, type AgencySettings } from './settings.js';

const read = (rows: readonly AgencySetting[]): AgencySettings => settingsOfRows(new Map(rows.map(({ name, value }) => [name, value])));

/** The settings of each agency for its drivers; cached until a manager changes them. */
@Injectable()
export class AgencySettingsService {
  private readonly settings = new AgencyCache<AgencySettings>(async (agencyId) =>
    read(await this.database.source.manager.findBy(AgencySetting, { agencyId })),
  );

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    changes: Changes,
  ) {
    // A change of topic `drivers` with a detail, such as a note or an acknowledged message, does not concern settings.
    changes.on('forget', ['drivers', 'public'], ({ agencyId, detail }) => {
      if (detail === null) this.settings.forget(agencyId);
    });
  }

  get(agencyId: string): Promise<AgencySettings> {
    return this.settings.get(agencyId);
  }

  /** Replaces all settings; only those that differ are written. */
  save(actor: Actor, requested: AgencySettings, expected?: Precondition): Promise<AgencySettings> {
    const { agencyId } = actor;
    return this.managers.change(actor, 'drivers', async (runner) => {
      const rows = runner.manager;
      const before = read(await rows.findBy(AgencySetting, { agencyId }));
      const changed = settingNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(requested[name]));
      const change = { action: 'settings-changed', subject: 'agency/settings', before, after: requested };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      return unlessSame(requested, change, () =>
        rows.save(
          AgencySetting,
          changed.map((name) => ({ agencyId, name, value: JSON.stringify(requested[name]) })),
        ),
      );
    });
  }
}
