import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Topic } from '../database/change.js';
import { Database } from '../database/database.service.js';
import { Exclusive, type Transaction } from '../database/exclusive.service.js';
import type { Actor } from './actor.js';
import { AuditLog, type Audited } from './audit-log.service.js';

export type { Audited } from './audit-log.service.js';

/** What was decided, and what the audit log keeps of it; null where all stays as it was. */
export interface Decision<T> {
  readonly result: T;
  readonly change: Audited | null;
}

/**
 * Whose changes are made one after the other in an agency: what people set at a desk, who may sign in (signing in takes its
 * turn there, too), and loading, which may take minutes and holds up none of them.
 */
type Among = 'changes' | 'accounts' | 'loading';

/** The key of `Exclusive` under which they are made. */
export const turnOf = (among: Among, { agencyId }: Pick<Actor, 'agencyId'>): string => `${among} of ${agencyId}`;

/** What all changes by managers have in common: they and their audit entry are one, made one at a time in an agency. */
@Injectable()
export class ManagersChanges {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Exclusive) private readonly exclusive: Exclusive,
    @Inject(AuditLog) private readonly auditLog: AuditLog,
  ) {}

  /**
   * @param topic what every copy of the program has to hear of; null: nothing that any of them remembers
   * @param decide may be asked more than once, as any work of `Database.write`
   */
  change<T>(
    actor: Actor,
    topic: Topic | null,
    decide: (runner: QueryRunner) => Promise<Decision<T>>,
    among: Among = 'changes',
  ): Promise<T> {
    const { agencyId } = actor;
    const write: Transaction<T> =
      topic === null ? (work) => this.database.writeQuietly(work) : (work) => this.database.write({ topic, agencyId }, work);
    return this.changeIn(actor, write, decide, among);
  }

  /** The same in a transaction that somebody else begins, such as that of the driver log, who tells everybody themselves. */
  changeIn<T, More extends readonly unknown[]>(
    actor: Actor,
    begin: Transaction<T, More>,
    decide: (runner: QueryRunner, ...more: More) => Promise<Decision<T>>,
    among: Among = 'changes',
  ): Promise<T> {
    return this.exclusive.inTransactionOf(turnOf(among, actor), begin, async (runner, ...more) => {
      const { result, change } = await decide(runner, ...more);
      if (change !== null) await this.auditLog.record(runner, actor, change);
      return result;
    });
  }
}

/** Saves what differs, by what the audit log would keep of it. */
export async function unlessSame<T>(result: T, change: Audited, save: () => Promise<unknown>): Promise<Decision<T>> {
  if (JSON.stringify(change.before) === JSON.stringify(change.after)) return { result, change: null };
  await save();
  return { result, change };
}
