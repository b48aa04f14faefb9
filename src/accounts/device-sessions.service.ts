import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { instant } from '../scheduling/service-time.js';
import type { Actor } from './actor.js';
import { ManagersChanges } from './managers-changes.service.js';
import { Session } from './session.entity.js';

/** What became of the sessions of a phone. */
export interface EndedSessions {
  /** Whose they were, an account for each. */
  readonly accountIds: readonly string[];
  /** Sessions of accounts that have used the phone, of which it is not known from where they are used. They go on. */
  readonly unknownCount: number;
}

/** Who is signed in on which phone: a session learns it from what is sent with it. */
@Injectable()
export class DeviceSessions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @param runner of the transaction that notes the phone  @param tokenHash of the session that sent from it */
  async note(runner: QueryRunner, agencyId: string, tokenHash: string, deviceId: string): Promise<void> {
    // Hardly ever another one: nothing is written where it is known.
    await this.database.query(
      'UPDATE sessions SET device_id = ? WHERE agency_id = ? AND token_hash = ? AND (device_id IS NULL OR device_id <> ?)',
      [deviceId, agencyId, tokenHash, deviceId],
      runner,
    );
  }

  /** How many sessions are open on each of these phones. */
  async count(agencyId: string, deviceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (deviceIds.length === 0) return new Map();
    const rows = await this.database.query<{ deviceId: string; count: number | string }>(
      `SELECT device_id AS "deviceId", count(*) AS "count" FROM sessions
       WHERE agency_id = ? AND device_id IN (${deviceIds.map(() => '?').join(', ')}) AND expires_at > ? GROUP BY device_id`,
      [agencyId, ...deviceIds, instant(this.clock.now())],
    );
    return new Map(rows.map(({ deviceId, count }) => [deviceId, Number(count)]));
  }

  /**
   * Signs out whoever is signed in on a phone, and on it alone.
   * @param users the accounts that are known to have used it
   */
  end(actor: Actor, deviceId: string, users: readonly string[]): Promise<EndedSessions> {
    const { agencyId } = actor;
    const open = MoreThan(instant(this.clock.now()));
    return this.managers.change(
      actor,
      'accounts',
      async ({ manager: rows }) => {
        const ended = await rows.findBy(Session, { agencyId, deviceId, expiresAt: open });
        await rows.delete(Session, { agencyId, deviceId });
        const accountIds = [...new Set(ended.map(({ accountId }) => accountId))].sort();
        const unknown = { agencyId, accountId: In([...users]), deviceId: IsNull(), expiresAt: open };
        const unknownCount = users.length === 0 ? 0 : await rows.countBy(Session, unknown);
        const subject = `driver/devices/${deviceId}`;
        const change = { action: 'device-signed-out', subject, before: { signedIn: accountIds }, after: { signedIn: [] } };
        return { result: { accountIds, unknownCount }, change: ended.length === 0 ? null : change };
      },
      'accounts',
    );
  }
}
