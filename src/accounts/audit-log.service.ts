import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { instant } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import { AuditEntry } from './audit-entry.entity.js';

/** An entry of the audit log, without author and time. */
export interface Audited {
  /** A past participle: `account-disabled`. */
  readonly action: string;
  /** What was changed, as in its address: `accounts/{accountId}`. */
  readonly subject: string;
  /** The state before and after; null: it did not exist. Never contains a password. */
  readonly before: object | null;
  readonly after: object | null;
}

@Injectable()
export class AuditLog {
  private recorded = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param runner of the transaction that makes the change, so that neither exists without the other */
  async record(runner: QueryRunner, { agencyId, accountId, by }: Actor, { action, subject, before, after }: Audited): Promise<void> {
    const at = instant(this.clock.now());
    const changed = by === undefined ? after : { ...after, by };
    await runner.manager.insert(AuditEntry, {
      agencyId,
      entryId: this.nextId(at),
      at,
      accountId,
      action,
      subject,
      before: before === null ? null : JSON.stringify(before),
      after: changed === null ? null : JSON.stringify(changed),
    });
  }

  /** The newest entries first, with the name of their author. */
  async list(agencyId: string, limit: number): Promise<(AuditEntry & { name: string | null })[]> {
    const { manager } = this.database.source;
    const entries = await manager.find(AuditEntry, { where: { agencyId }, order: { entryId: 'DESC' }, take: limit });
    return this.withNames(agencyId, entries);
  }

  /** The entries of several subjects, oldest first. */
  async listOf(agencyId: string, subjects: readonly string[]): Promise<(AuditEntry & { name: string | null })[]> {
    const { manager } = this.database.source;
    const entries = await manager.find(AuditEntry, { where: { agencyId, subject: In(subjects) }, order: { entryId: 'ASC' } });
    return this.withNames(agencyId, entries);
  }

  /** The newest entry of a subject, with the name of its author. */
  async findLast({ manager }: QueryRunner, agencyId: string, subject: string): Promise<(AuditEntry & { name: string | null }) | null> {
    const entry = await manager.findOne(AuditEntry, { where: { agencyId, subject }, order: { entryId: 'DESC' } });
    if (entry === null) return null;
    const { accountId } = entry;
    const account = accountId === null ? null : await manager.findOneBy(Account, { agencyId, accountId });
    return { ...entry, name: account?.name ?? null };
  }

  private async withNames(agencyId: string, entries: readonly AuditEntry[]): Promise<(AuditEntry & { name: string | null })[]> {
    const { manager } = this.database.source;
    const accounts = await manager.find(Account, { where: { agencyId }, select: { agencyId: true, accountId: true, name: true } });
    const names = new Map(accounts.map((account) => [account.accountId, account.name]));
    return entries.map((entry) => ({ ...entry, name: names.get(entry.accountId ?? '') ?? null }));
  }

  /** Ids sort by time, and within a second by the order in this process; a random part makes them differ between processes. */
  private nextId(at: number): string {
    this.recorded = (this.recorded + 1) % 0x1_00_00_00_00;
    return [at.toString(16).padStart(10, '0'), this.recorded.toString(16).padStart(8, '0'), randomBytes(6).toString('hex')].join('-');
  }
}
