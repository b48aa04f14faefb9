import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import { AuditLog } from './audit-log.service.js';
import type { Topic } from '../database/change.js';
import { Database } from '../database/database.service.js';
import { Turns } from '../database/turns.js';
import { Agency } from '../agencies/agency.entity.js';

/** A manager, and of which agency. */
export interface Manager {
  readonly agencyId: string;
  readonly accountId: string;
}

/** What was decided, and what the audit log keeps of it; null where all stays as it was. */
export interface Decision<T> {
  readonly result: T;
  readonly change: { readonly action: string; readonly before: object | null; readonly after: object | null } | null;
}

/** What all changes by managers have in common: they and their audit entry are one, and every copy of the program hears of them. */
@Injectable()
export class ManagersChanges {
  /** Here before `alone`, so that those who wait hold one connection and not all. */
  private readonly turns = new Turns(1);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly auditLog: AuditLog,
  ) {}

  /**
   * One change at a time in an agency, so that `before` is what was there, even when two managers save at once.
   * @param topic who has to hear of it
   * @param subject what is changed, as in an address
   */
  change<T>(manager: Manager, topic: Topic, subject: string, decide: (rows: EntityManager) => Promise<Decision<T>>): Promise<T> {
    const { agencyId, accountId } = manager;
    return this.database.write({ topic, agencyId }, async (runner) => {
      await runner.manager.findOne(Agency, { where: { agencyId }, ...this.database.locked });
      const { result, change } = await decide(runner.manager);
      if (change !== null) await this.auditLog.record(runner, { agencyId, accountId, subject, ...change });
      return result;
    });
  }

  /** What is decided by the log and then said in it: one after the other in an agency, over all copies of the program. */
  inTurn<T>({ agencyId }: Manager, work: () => Promise<T>): Promise<T> {
    return this.turns.take(() => this.database.alone(`operations of ${agencyId}`, work));
  }

  /** The audit entry of what is said in the driver log, within the transaction that says it. */
  record(
    runner: QueryRunner,
    { agencyId, accountId }: Manager,
    subject: string,
    change: NonNullable<Decision<never>['change']>,
  ): Promise<void> {
    return this.auditLog.record(runner, { agencyId, accountId, subject, ...change });
  }
}
