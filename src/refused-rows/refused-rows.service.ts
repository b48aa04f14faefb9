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
import { isSettledByItself, keptRow, saysTheSame } from './kept-row.js';
import { RefusedRow } from './refused-row.entity.js';
import { refusedRowsRefusals } from './refused-rows.refusals.js';

/** Since they were last sent; so long a phone may send what it logged. */
const keptFor = hours(92 * 24);
/** Of one account: a phone that makes up rows fills no table, and pushes out nobody else's. */
export const mostOfAnAccount = 500;
/** Waiting to be written. */
const mostWaiting = 2_000;
/** So that refusals, however many, cost the log one small write a second. */
const writtenEveryMilliseconds = 1_000;
/** More than a table holds of an account. */
const allOthers = 1_000_000_000;

const columns = [
  ...['agency_id', 'refusal_id', 'kind', 'row_id', 'account_id', 'device_id', 'service_date', 'trip_id', 'code', 'sentence'],
  ...['send_again_at', 'content', 'first_at', 'last_at', 'times'],
];
const valuesOf = (row: RefusedRow): (string | number | null)[] => [
  ...[row.agencyId, row.refusalId, row.kind, row.rowId, row.accountId, row.deviceId, row.serviceDate, row.tripId, row.code, row.sentence],
  ...[row.sendAgainAt, row.content, row.firstAt, row.lastAt, row.times],
];
const lastSaid = ['service_date', 'trip_id', 'code', 'sentence', 'send_again_at', 'content', 'last_at']
  .map((column) => `"${column}" = excluded."${column}"`)
  .join(', ');
const onceMore = `ON CONFLICT (agency_id, refusal_id) DO UPDATE SET ${lastSaid}, "times" = refused_rows."times" + excluded."times"`;

/** What a manager sees of them. */
export interface Inbox {
  readonly openCount: number;
  readonly rows: readonly RefusedRow[];
}

/** What phones were refused, until somebody is done with it. Keeping it never delays or fails what it came with. */
@Injectable()
export class RefusedRows implements OnModuleDestroy {
  private readonly log = new Logger('refused rows');
  /** By `refusalId`; a row that is sent again before it is written is one. */
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
    // The phone has its answer before any of it is looked at.
    devices.onRefused((sender, refused) => void setImmediate(() => this.take(sender, refused)));
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  /** Those of the last 92 days, the ones sent last first; what was recorded meanwhile is settled before. */
  async list(agencyId: string, limit: number, withSettled: boolean): Promise<Inbox> {
    await this.flush();
    await this.settleRecorded(agencyId);
    const { manager } = this.database.source;
    const open = this.open(agencyId);
    const rows = await manager.find(RefusedRow, {
      where: withSettled ? { agencyId, lastAt: this.kept() } : open,
      order: { lastAt: 'DESC', refusalId: 'ASC' },
      take: limit,
    });
    return { openCount: await manager.countBy(RefusedRow, open), rows };
  }

  /**
   * All or none of them. What is so already stays so; what was recorded cannot be reopened.
   * @throws Refusal `refusal-not-found`
   */
  async setSettled(actor: Actor, asked: readonly string[], isSettled: boolean): Promise<Inbox> {
    await this.flush();
    const { agencyId } = actor;
    const refusalIds = [...new Set(asked.map((refusalId) => refusalId.toLowerCase()))];
    const settledAt = isSettled ? instant(this.clock.now()) : null;
    const rows = await this.managers.change(actor, null, async ({ manager }) => {
      const where = { agencyId, refusalId: In(refusalIds) };
      const known = await manager.findBy(RefusedRow, where);
      const found = new Set(known.map(({ refusalId }) => refusalId));
      const lacking = refusalIds.find((refusalId) => !found.has(refusalId));
      if (lacking !== undefined) throw new Refusal(refusedRowsRefusals['refusal-not-found'], { refusalId: lacking });
      const others = known.filter((row) => (isSettled ? row.settledAt === null : row.settledBy !== null)).map(({ refusalId }) => refusalId);
      const settled = { settledAt, settledBy: isSettled ? actor.accountId : null };
      if (others.length > 0) await manager.update(RefusedRow, { agencyId, refusalId: In(others) }, settled);
      const action = isSettled ? 'refusals-settled' : 'refusals-reopened';
      const change = { action, subject: 'driver/refusals', before: null, after: { refusalIds: others } };
      return { result: await manager.findBy(RefusedRow, where), change: others.length === 0 ? null : change };
    });
    const openCount = await this.database.source.manager.countBy(RefusedRow, this.open(agencyId));
    return { openCount, rows: rows.sort((a, b) => b.lastAt - a.lastAt || (a.refusalId < b.refusalId ? -1 : 1)) };
  }

  private take(sender: SenderOfRefused, refused: readonly RefusedSent[]): void {
    const at = instant(this.clock.now());
    for (const sent of refused) {
      const row = keptRow(sender, sent, at, uuidOf);
      const known = this.waiting.get(row.refusalId);
      if (known === undefined && this.waiting.size >= mostWaiting) {
        this.log.warn('more is refused than can be noted; some of it will be in no list');
        return;
      }
      this.waiting.set(row.refusalId, known === undefined ? row : { ...row, firstAt: known.firstAt, times: known.times + 1 });
    }
    this.timer ??= setTimeout(() => void this.flush(), writtenEveryMilliseconds).unref();
  }

  /** All that was refused before is looked at and written, or told in the log. */
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
        await this.database.insert(runner, 'refused_rows', columns, rows.map(valuesOf), onceMore);
        await this.forget(runner, rows);
      });
    } catch (error) {
      this.log.warn(`${rows.length} refusals are in no list: ${toldInLog(error)}`);
    }
  }

  private async forget(runner: QueryRunner, rows: readonly RefusedRow[]): Promise<void> {
    const agencies = new Set(rows.map(({ agencyId }) => agencyId));
    for (const agencyId of agencies)
      await this.database.query('DELETE FROM refused_rows WHERE agency_id = ? AND last_at < ?', [agencyId, this.keptSince()], runner);
    const senders = new Map(rows.map(({ agencyId, accountId }) => [`${agencyId}\n${accountId}`, [agencyId, accountId]]));
    for (const sender of senders.values())
      await this.database.query(
        `DELETE FROM refused_rows WHERE agency_id = ? AND refusal_id IN (SELECT refusal_id FROM refused_rows
          WHERE agency_id = ? AND account_id = ? ORDER BY CASE WHEN settled_at IS NULL THEN 0 ELSE 1 END, last_at DESC, refusal_id LIMIT ${allOthers} OFFSET ${mostOfAnAccount})`,
        [sender[0], ...sender],
        runner,
      );
  }

  private async settleRecorded(agencyId: string): Promise<void> {
    const open = (await this.database.source.manager.findBy(RefusedRow, this.open(agencyId))).filter(isSettledByItself);
    const settled: string[] = [];
    for (const kind of ['event', 'note'] as const) {
      const rows = open.filter((row) => row.kind === kind);
      for (let from = 0; from < rows.length; from += mostOfAnAccount) {
        const asked = rows.slice(from, from + mostOfAnAccount);
        const recorded = await this.findRecorded(agencyId, kind, asked);
        settled.push(...asked.filter((row) => recorded(row)).map(({ refusalId }) => refusalId));
      }
    }
    if (settled.length === 0) return;
    const at = instant(this.clock.now());
    await this.database.writeQuietly(async ({ manager }) => {
      for (let from = 0; from < settled.length; from += mostOfAnAccount) {
        const refusalId = In(settled.slice(from, from + mostOfAnAccount));
        await manager.update(RefusedRow, { agencyId, refusalId, settledAt: IsNull() }, { settledAt: at, settledBy: null });
      }
    });
  }

  private async findRecorded(
    agencyId: string,
    kind: RefusedRow['kind'],
    rows: readonly RefusedRow[],
  ): Promise<(row: RefusedRow) => boolean> {
    const ids = rows.map(({ rowId }) => idAsKept(rowId));
    if (kind === 'note') {
      const noteIds = await this.notes.findRecorded(agencyId, ids);
      return ({ rowId }) => noteIds.has(idAsKept(rowId));
    }
    const events = new Map((await this.events.findEvents(agencyId, ids)).map((event) => [event.eventId, event]));
    return (row) => saysTheSame(row, events.get(idAsKept(row.rowId)));
  }

  private open(agencyId: string): object {
    return { agencyId, lastAt: this.kept(), settledAt: IsNull() };
  }

  private kept(): ReturnType<typeof MoreThanOrEqual<EpochSeconds>> {
    return MoreThanOrEqual(this.keptSince());
  }

  private keptSince(): EpochSeconds {
    return plus(instant(this.clock.now()), (0 - keptFor) as typeof keptFor);
  }
}

/** Of version 8 (RFC 9562), made of a hash. */
const uuidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');

/** Ids of events and notes are kept in small letters, however they were sent. */
const idAsKept = (rowId: string | null): string => (rowId ?? '').toLowerCase();
