import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { LRUCache } from 'lru-cache';
import { AccountsService } from '../accounts/accounts.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import { toldInLog } from '../database/database-away.js';
import type { Refusal } from '../errors.js';
import { instant, type EpochSeconds } from '../scheduling/service-time.js';
import type { Device, DeviceAccount } from './device.entity.js';
import { isToBeWritten, readDevice, without, type NotedDevice, type DeviceReport } from './device-report.js';

/** The sender of a request. */
interface User {
  readonly agencyId: string;
  readonly accountId: string;
  readonly tokenHash?: string | null;
}

/** A row that was refused, and why. */
export interface RefusedSent {
  readonly kind: 'event' | 'note';
  /** The row as it was sent. */
  readonly raw: unknown;
  readonly refusal: Refusal;
  /** When the phone sends it again by itself; null: never. */
  readonly sendAgainAt: EpochSeconds | null;
}
/** The sender of refused rows. `deviceId` is null if the phone was not reported. */
export type SenderOfRefused = User & { readonly deviceId: string | null };
/** A listener must neither throw nor take long, because the phone waits for its answer. */
type RefusedListener = (sender: SenderOfRefused, refused: readonly RefusedSent[]) => void;

/** More phones than anybody uses. The limit prevents invented phones from filling the table. */
const maxDevicesPerAccount = 50;
const maxRemembered = 20_000;

export type { DeviceReport } from './device-report.js';
export type ListedDevice = Omit<Device, 'agencyId'>;
export type ListedUser = Omit<DeviceAccount, 'agencyId'>;

const columns = [
  ...['agency_id', 'device_id', 'name', 'app_version', 'unsent_count', 'oldest_unsent_at', 'account_id'],
  ...['first_seen_at', 'seen_at'],
];
const described = columns.slice(2).filter((column) => column !== 'first_seen_at');
const onceMore = `ON CONFLICT (agency_id, device_id) DO UPDATE SET ${described.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`;

/** The phones that drivers log on, their users, and the rows that are unsent on them. */
@Injectable()
export class DevicesService implements OnModuleDestroy {
  private readonly log = new Logger('devices');
  /** The report of each phone that this copy of the program last wrote. */
  private readonly noted = new LRUCache<string, NotedDevice>({ max: maxRemembered });
  private readonly writing = new Set<Promise<void>>();
  private readonly listeners: RefusedListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
  ) {
    accounts.onSignIn((user, device) => this.note(user, readDevice(device)));
  }

  async onModuleDestroy(): Promise<void> {
    await this.settled();
  }

  /**
   * Records the report of a phone. The sender need not wait for it: the promise resolves even if it could not be written.
   * @param device null: not reported
   * @param taken how many of its unsent rows the server has stored since
   */
  note(user: User, device: DeviceReport | null, taken = 0): Promise<void> {
    if (device === null) return Promise.resolve();
    return this.record(user, without(device, taken)).catch((error: unknown) =>
      this.log.warn(`a phone is not noted, and will be with what it sends next: ${toldInLog(error)}`),
    );
  }

  /** Like `note`, for a report without other data: the promise rejects if it cannot be written. */
  record({ agencyId, accountId, tokenHash = null }: User, device: DeviceReport): Promise<void> {
    const now: NotedDevice = { device, accountId, tokenHash, at: instant(this.clock.now()) };
    const key = `${agencyId}\n${device.deviceId}`;
    if (!isToBeWritten(this.noted.get(key), now)) return Promise.resolve();
    // Set before the write, so that requests during the write do not write again.
    this.noted.set(key, now);
    const written = this.write(agencyId, now).catch((error: unknown) => {
      this.noted.delete(key);
      throw error;
    });
    const work = written.then(
      () => undefined,
      () => undefined,
    );
    this.writing.add(work);
    void work.then(() => this.writing.delete(work));
    return written;
  }

  /** Registers a listener that stores refused rows. */
  onRefused(listener: RefusedListener): void {
    this.listeners.push(listener);
  }

  /** Passes the refused rows of a request to the listeners. @param results the result of each row, in the order of the rows */
  tellRefused(
    { agencyId, accountId }: User,
    device: DeviceReport | null,
    kind: RefusedSent['kind'],
    rows: readonly unknown[],
    results: readonly { readonly refusal: Refusal | null; readonly sendAgainAt?: EpochSeconds | null }[],
  ): void {
    // Nearly always all rows are accepted, so this check keeps accepting taps fast.
    if (results.every(({ refusal }) => refusal === null)) return;
    const refused = results.flatMap(({ refusal, sendAgainAt = null }, index): RefusedSent[] =>
      refusal === null ? [] : [{ kind, raw: rows[index], refusal, sendAgainAt }],
    );
    for (const listener of this.listeners) listener({ agencyId, accountId, deviceId: device?.deviceId ?? null }, refused);
  }

  /** The accounts that have used a phone. */
  async listUsers(agencyId: string, deviceId: string): Promise<Set<string>> {
    await this.settled();
    const rows = await this.database.query<{ accountId: string }>(
      'SELECT account_id AS "accountId" FROM device_accounts WHERE agency_id = ? AND device_id = ?',
      [agencyId, deviceId],
    );
    return new Set(rows.map(({ accountId }) => accountId));
  }

  /** The phones that an account has used. */
  async listOf(agencyId: string, accountId: string): Promise<Pick<ListedDevice, 'deviceId' | 'name' | 'accountId' | 'seenAt'>[]> {
    await this.settled();
    return this.database.query(
      `SELECT phone.device_id AS "deviceId", phone.name, phone.account_id AS "accountId", phone.seen_at AS "seenAt" FROM device_accounts used
       JOIN devices phone ON phone.agency_id = used.agency_id AND phone.device_id = used.device_id
       WHERE used.agency_id = ? AND used.account_id = ?`,
      [agencyId, accountId],
    );
  }

  /** All phones, the latest report first, and their users, the earliest first. */
  async list(agencyId: string): Promise<{ devices: ListedDevice[]; users: ListedUser[] }> {
    await this.settled();
    const devices = await this.database.query<ListedDevice>(
      `SELECT device_id AS "deviceId", name, app_version AS "appVersion", unsent_count AS "unsentCount",
        oldest_unsent_at AS "oldestUnsentAt", account_id AS "accountId", first_seen_at AS "firstSeenAt", seen_at AS "seenAt"
        FROM devices WHERE agency_id = ?`,
      [agencyId],
    );
    const users = await this.database.query<ListedUser>(
      `SELECT device_id AS "deviceId", account_id AS "accountId", first_seen_at AS "firstSeenAt" FROM device_accounts WHERE agency_id = ?`,
      [agencyId],
    );
    return {
      devices: devices.sort((a, b) => b.seenAt - a.seenAt || (a.deviceId < b.deviceId ? -1 : 1)),
      users: users.sort((a, b) => a.firstSeenAt - b.firstSeenAt || (a.accountId < b.accountId ? -1 : 1)),
    };
  }

  private async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  /** Whether a phone is stored. */
  async isThere(agencyId: string, deviceId: string): Promise<boolean> {
    await this.settled();
    const statement = 'SELECT 1 AS "found" FROM devices WHERE agency_id = ? AND device_id = ?';
    return (await this.database.query(statement, [agencyId, deviceId])).length > 0;
  }

  private async write(agencyId: string, { device, accountId, tokenHash, at }: NotedDevice): Promise<void> {
    const { deviceId, name, appVersion, unsentCount, oldestUnsentAt } = device;
    const describe = async (runner: QueryRunner): Promise<void> => {
      const row = [agencyId, deviceId, name, appVersion, unsentCount, oldestUnsentAt, accountId, at, at];
      await this.database.insert(runner, 'devices', columns, [row], onceMore);
      if (tokenHash !== null) await this.accounts.openSessions.note(runner, agencyId, tokenHash, deviceId);
    };
    if (await this.hasUsed(agencyId, deviceId, accountId)) return this.database.writeQuietly(describe);
    // New phones of an account are written one at a time, so that the limit is kept.
    return this.exclusive.inTransaction(`phones of ${accountId} in ${agencyId}`, async (runner) => {
      await describe(runner);
      const pair = [agencyId, deviceId, accountId, at];
      const pairColumns = ['agency_id', 'device_id', 'account_id', 'first_seen_at'];
      await this.database.insert(runner, 'device_accounts', pairColumns, [pair], 'ON CONFLICT DO NOTHING');
      await this.forgetOldest(runner, agencyId, accountId);
    });
  }

  private async hasUsed(agencyId: string, deviceId: string, accountId: string): Promise<boolean> {
    const statement = 'SELECT 1 AS "found" FROM device_accounts WHERE agency_id = ? AND device_id = ? AND account_id = ?';
    return (await this.database.query(statement, [agencyId, deviceId, accountId])).length > 0;
  }

  /** Removes the phones of an account beyond the limit: those whose latest report is the oldest. */
  private async forgetOldest(runner: QueryRunner, agencyId: string, accountId: string): Promise<void> {
    const used = await this.database.query<{ deviceId: string; seenAt: EpochSeconds }>(
      `SELECT used.device_id AS "deviceId", seen.seen_at AS "seenAt" FROM device_accounts used
       JOIN devices seen ON seen.agency_id = used.agency_id AND seen.device_id = used.device_id
       WHERE used.agency_id = ? AND used.account_id = ?`,
      [agencyId, accountId],
      runner,
    );
    const oldest = used.sort((a, b) => b.seenAt - a.seenAt || (a.deviceId < b.deviceId ? -1 : 1)).slice(maxDevicesPerAccount);
    for (const { deviceId } of oldest) {
      const key = [agencyId, deviceId];
      await this.database.query(
        'DELETE FROM device_accounts WHERE agency_id = ? AND device_id = ? AND account_id = ?',
        [...key, accountId],
        runner,
      );
      const left = await this.database.query(
        'SELECT 1 AS "found" FROM device_accounts WHERE agency_id = ? AND device_id = ? LIMIT 1',
        key,
        runner,
      );
      if (left.length === 0) await this.database.query('DELETE FROM devices WHERE agency_id = ? AND device_id = ?', key, runner);
    }
  }
}
