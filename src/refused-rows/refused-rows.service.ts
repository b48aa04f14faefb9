import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual, type QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { toldInLog } from '../database/database-away.js';
import { Database } from '../database/database.service.js';
import { DevicesService, type RefusedSent, type SenderOfRefused } from '../devices/devices.service.js';
import { DriverNotes } from '../driver-app/driver-notes.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { Refusal } from '../errors.js';
import { hours, instant, plus, type EpochSeconds } from '../scheduling/service-time.js';
import { isSettledByItself, refusedRowOf, saysTheSame } from './refused-row.js';
import { RefusedRow } from './refused-row.entity.js';
import { refusedRowsRefusals } from './refused-rows.refusals.js';

/** How long a row is kept after it was last sent: as long as a phone may send what it logged. */
const retention = hours(92 * 24);
/** The most rows stored for one account, so that a defective phone can neither fill the table nor displace rows of others. */
export const maxPerAccount = 500;
/** The most rows that wait in memory to be written; further ones are dropped. */
const maxWaiting = 2_000;
/** Refusals are written together, at most once in this time, so that many of them cost little. */
const writtenEveryMilliseconds = 1_000;
/** SQLite has no OFFSET without a LIMIT: this is more than the rows of any account. */
const allOthers = 1_000_000_000;

const columns = [
  ...['agency_id', 'refusal_id', 'kind', 'row_id', 'account_id', 'device_id', 'service_date', 'trip_id', 'code', 'sentence'],
  ...['send_again_at', 'content', 'first_at', 'last_at', 'times'],
];
const valuesOf = (row: RefusedRow): (string | number | null)[] => [
  ...[row.agencyId, row.refusalId, row.kind, row.rowId, row.accountId, row.deviceId, row.serviceDate, row.tripId, row.code, row.sentence],
  ...[row.sendAgainAt, row.content, row.firstAt, row.lastAt, row.times],
];
const latestColumns = ['service_date', 'trip_id', 'code', 'sentence', 'send_again_at', 'content', 'last_at']
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(', ');
const onSentAgain = `ON CONFLICT (agency_id, refusal_id) DO UPDATE SET ${latestColumns}, "times" = refused_rows."times" + excluded."times"`;

/** The list of refusals as a manager sees it. */
export interface Inbox {
  readonly openCount: number;
  readonly rows: readonly RefusedRow[];
}

/** Stores rows that phones sent and the server refused, until a manager settles them. Storing never delays the answer or makes it fail. */
@Injectable()
export class RefusedRows implements OnModuleDestroy {
  private readonly log = new Logger('refused rows');
  /** By `refusalId`, so that a row that is sent again before it is written stays one row. */
  private waiting = new Map<string, RefusedRow>();
  private timer: NodeJS.Timeout | null = null;
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly events: LoggedEvents,
    private readonly notes: DriverNotes,
    private readonly clock: Clock,
    devices: DevicesService,
  ) {
    // The phone gets its answer first.
    devices.onRefused((sender, refused) => void setImmediate(() => this.take(sender, refused)));
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  /** The rows of the last 92 days, the last sent first. Those that have been recorded meanwhile are settled before. */
  async list(agencyId: string, limit: number, withSettled: boolean): Promise<Inbox> {
    await this.flush();
    await this.settleRecorded(agencyId);
    const { manager } = this.database.source;
    const open = this.open(agencyId);
    const rows = await manager.find(RefusedRow, {
      where: withSettled ? { agencyId, lastAt: this.withinRetention() } : open,
      order: { lastAt: 'DESC', refusalId: 'ASC' },
      take: limit,
    });
    return { openCount: await manager.countBy(RefusedRow, open), rows };
  }

  /**
   * Settles or reopens all rows or none. A row that is already in that state stays as it is; a recorded one cannot be reopened.
   * @throws Refusal `refusal-not-found`
   */
  async setSettled(actor: Actor, requestedIds: readonly string[], isSettled: boolean): Promise<Inbox> {
    await this.flush();
    const { agencyId } = actor;
    const refusalIds = [...new Set(requestedIds.map((refusalId) => refusalId.toLowerCase()))];
    const settledAt = isSettled ? instant(this.clock.now()) : null;
    const rows = await this.managers.change(actor, null, async ({ manager }) => {
      const where = { agencyId, refusalId: In(refusalIds) };
      const existing = await manager.findBy(RefusedRow, where);
      const found = new Set(existing.map(({ refusalId }) => refusalId));
      const lacking = refusalIds.find((refusalId) => !found.has(refusalId));
      if (lacking !== undefined) throw new Refusal(refusedRowsRefusals['refusal-not-found'], { refusalId: lacking });
      const toChange = existing
        .filter((row) => (isSettled ? row.settledAt === null : row.settledBy !== null))
        .map(({ refusalId }) => refusalId);
      const settled = { settledAt, settledBy: isSettled ? actor.accountId : null };
      if (toChange.length > 0) await manager.update(RefusedRow, { agencyId, refusalId: In(toChange) }, settled);
      const action = isSettled ? 'refusals-settled' : 'refusals-reopened';
      const change = { action, subject: 'driver/refusals', before: null, after: { refusalIds: toChange } };
      return { result: await manager.findBy(RefusedRow, where), change: toChange.length === 0 ? null : change };
    });
    const openCount = await this.database.source.manager.countBy(RefusedRow, this.open(agencyId));
    return { openCount, rows: rows.sort((a, b) => b.lastAt - a.lastAt || (a.refusalId < b.refusalId ? -1 : 1)) };
  }

  private take(sender: SenderOfRefused, refused: readonly RefusedSent[]): void {
    const at = instant(this.clock.now());
    for (const sent of refused) {
      const row = refusedRowOf(sender, sent, at, uuidOf);
      const waitingRow = this.waiting.get(row.refusalId);
      if (waitingRow === undefined && this.waiting.size >= maxWaiting) {
        this.log.warn('more is refused than can be noted; some of it will be in no list');
        return;
      }
      this.waiting.set(
        row.refusalId,
        waitingRow === undefined ? row : { ...row, firstAt: waitingRow.firstAt, times: waitingRow.times + 1 },
      );
    }
    this.timer ??= setTimeout(() => void this.flush(), writtenEveryMilliseconds).unref();
  }

  /** Writes what waits in memory. What cannot be written is logged and dropped. */
  private async flush(): Promise<void> {
    await nextTurn();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.written = this.written.then(() => this.write());
    await this.written;
  }

  private async write(): Promise<void> {
    if (this.waiting.size === 0) return;
    const rows = [...this.waiting.values()];
    this.waiting = new Map();
    try {
      await this.database.writeQuietly(async (runner) => {
        await this.database.insert(runner, 'refused_rows', columns, rows.map(valuesOf), onSentAgain);
        await this.forget(runner, rows);
      });
    } catch (error) {
      this.log.warn(`${rows.length} refusals are in no list: ${toldInLog(error)}`);
    }
  }

  private async forget(runner: QueryRunner, rows: readonly RefusedRow[]): Promise<void> {
    const agencies = new Set(rows.map(({ agencyId }) => agencyId));
    for (const agencyId of agencies)
      await this.database.query('DELETE FROM refused_rows WHERE agency_id = ? AND last_at < ?', [agencyId, this.retainedSince()], runner);
    const senders = new Map(rows.map(({ agencyId, accountId }) => [`${agencyId}\n${accountId}`, [agencyId, accountId]]));
    for (const sender of senders.values())
      await this.database.query(
        `DELETE FROM refused_rows WHERE agency_id = ? AND refusal_id IN (SELECT refusal_id FROM refused_rows
          WHERE agency_id = ? AND account_id = ? ORDER BY CASE WHEN settled_at IS NULL THEN 0 ELSE 1 END, last_at DESC, refusal_id LIMIT ${allOthers} OFFSET ${maxPerAccount})`,
        [sender[0], ...sender],
        runner,
      );
  }

  private async settleRecorded(agencyId: string): Promise<void> {
    const open = (await this.database.source.manager.findBy(RefusedRow, this.open(agencyId))).filter(isSettledByItself);
    const settled: string[] = [];
    for (const kind of ['event', 'note'] as const) {
      const rows = open.filter((row) => row.kind === kind);
      for (let from = 0; from < rows.length; from += maxPerAccount) {
        const batch = rows.slice(from, from + maxPerAccount);
        const recorded = await this.findRecorded(agencyId, kind, batch);
        settled.push(...batch.filter((row) => recorded(row)).map(({ refusalId }) => refusalId));
      }
    }
    if (settled.length === 0) return;
    const at = instant(this.clock.now());
    await this.database.writeQuietly(async ({ manager }) => {
      for (let from = 0; from < settled.length; from += maxPerAccount) {
        const refusalId = In(settled.slice(from, from + maxPerAccount));
        await manager.update(RefusedRow, { agencyId, refusalId, settledAt: IsNull() }, { settledAt: at, settledBy: null });
      }
    });
  }

  private async findRecorded(
    agencyId: string,
    kind: RefusedRow['kind'],
    rows: readonly RefusedRow[],
  ): Promise<(row: RefusedRow) => boolean> {
    const ids = rows.map(({ rowId }) => storedId(rowId));
    if (kind === 'note') {
      const noteIds = await this.notes.findRecorded(agencyId, ids);
      return ({ rowId }) => noteIds.has(storedId(rowId));
    }
    const events = new Map((await this.events.findEvents(agencyId, ids)).map((event) => [event.eventId, event]));
    return (row) => saysTheSame(row, events.get(storedId(row.rowId)));
  }

  private open(agencyId: string): object {
    return { agencyId, lastAt: this.withinRetention(), settledAt: IsNull() };
  }

  private withinRetention(): ReturnType<typeof MoreThanOrEqual<EpochSeconds>> {
    return MoreThanOrEqual(this.retainedSince());
  }

  private retainedSince(): EpochSeconds {
    return plus(instant(this.clock.now()), (0 - retention) as typeof retention);
  }
}

/**
 * A UUID of version 8 (RFC 9562), made from a hash: the same for the same text. Stored rows have these ids, and the `uuid` library makes
 * none of that version.
 */
const uuidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

/** The id as it is stored: ids of events and notes are stored in lower case. */
const storedId = (rowId: string | null): string => (rowId ?? '').toLowerCase();
