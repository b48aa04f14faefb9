import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { instant } from '../scheduling/service-time.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { Actor } from './actor.js';
import { ManagersChanges } from './managers-changes.service.js';
import { hashKey } from './secrets.io.js';
import { usedAt } from './session-life.js';
import { Session } from './session.entity.js';
import type { SignedInAccount } from './sessions.service.js';

/** The result of ending the sessions on a phone. */
export interface EndedSessions {
  /** The accounts whose sessions were ended. */
  readonly accountIds: readonly string[];
  /** Open sessions, without a recorded phone, of accounts that have used this phone: they may be on it or elsewhere. They continue. */
  readonly unknownCount: number;
}

/** A session of an account, as its owner sees it. */
export interface OwnSession {
  /** An id from which the hash of the token cannot be derived. */
  readonly sessionId: string;
  readonly createdAt: EpochSeconds;
  readonly expiresAt: EpochSeconds;
  /** To within some minutes; null: not recorded. */
  readonly usedAt: EpochSeconds | null;
  readonly browser: string | null;
  readonly deviceId: string | null;
  /** The session of the request. */
  readonly isThis: boolean;
}

const idOf = (tokenHash: string): string => hashKey('session', tokenHash);

/** The open sessions of accounts, and the phones on which they are used, as their requests report. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /** The sessions of an account: the current one first, then the latest. */
  async listOwn(account: SignedInAccount): Promise<OwnSession[]> {
    const own = await this.findOwn(account);
    const listed = own.map(({ tokenHash, ...session }) => ({
      ...session,
      sessionId: idOf(tokenHash),
      usedAt: usedAt(account.role, session.createdAt, session.expiresAt),
      isThis: tokenHash === account.tokenHash,
    }));
    return listed.sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.createdAt - a.createdAt || (a.sessionId < b.sessionId ? -1 : 1));
  }

  /** Ends one session of the account. @returns false: the account has no open session with this id */
  async endOwn(account: SignedInAccount, sessionId: string): Promise<boolean> {
    const { agencyId } = account;
    const found = (await this.findOwn(account)).find(({ tokenHash }) => idOf(tokenHash) === sessionId);
    if (found === undefined) return false;
    const key = { agencyId, tokenHash: found.tokenHash };
    await this.database.write({ topic: 'accounts', agencyId }, (runner) => runner.manager.delete(Session, key));
    return true;
  }

  /** Whether a session is still open, for responses that stay open, such as streams. Disabling an account ends its sessions. */
  isOpen(agencyId: string, tokenHash: string): Promise<boolean> {
    const expiresAt = MoreThan(instant(this.clock.now()));
    return this.database.source.manager.existsBy(Session, { agencyId, tokenHash, expiresAt });
  }

  private findOwn({ agencyId, accountId }: SignedInAccount): Promise<Session[]> {
    const expiresAt = MoreThan(instant(this.clock.now()));
    return this.database.source.manager.findBy(Session, { agencyId, accountId, expiresAt });
  }

  /** Records on which phone a session is used. @param runner of the transaction that records the phone */
  async note(runner: QueryRunner, agencyId: string, tokenHash: string, deviceId: string): Promise<void> {
    // Phones rarely change, so nothing is written if this one is recorded already.
    await this.database.query(
      'UPDATE sessions SET device_id = ? WHERE agency_id = ? AND token_hash = ? AND (device_id IS NULL OR device_id <> ?)',
      [deviceId, agencyId, tokenHash, deviceId],
      runner,
    );
  }

  /** The number of open sessions on each phone. */
  async count(agencyId: string, deviceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (deviceIds.length === 0) return new Map();
    const rows = await this.database.query<{ deviceId: string; count: number | string }>(
      `SELECT device_id AS "deviceId", count(*) AS "count" FROM sessions
       WHERE agency_id = ? AND device_id IN (${deviceIds.map(() => '?').join(', ')}) AND expires_at > ? GROUP BY device_id`,
      [agencyId, ...deviceIds, instant(this.clock.now())],
    );
    return new Map(rows.map(({ deviceId, count }) => [deviceId, Number(count)]));
  }

  /** Ends the sessions on a phone, and only there. @param users the accounts that have used it */
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
