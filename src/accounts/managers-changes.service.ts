import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Agencies } from '../agencies/agencies.service.js';
import type { Change, Topic } from '../database/change.js';
import { Database } from '../database/database.service.js';
import { Exclusive, type Transaction } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { httpRefusals } from '../http/http.refusals.js';
import { isMet, unconditional, type Precondition } from '../http/route.decorator.js';
import { formatInstant } from '../scheduling/service-time.js';
import type { Language, Text } from '../language.js';
import { authorOf, type Actor } from './actor.js';
import { AuditLog, type Audited } from './audit-log.service.js';
import { authorOfChange, differences, lastChangeText, type LastChange } from './meanwhile.js';

export type { Audited } from './audit-log.service.js';
export { authorAndTime } from './meanwhile.js';

interface Author {
  readonly by: string;
  /** ISO 8601 with the agency's offset. */
  readonly at: string;
}

/** Who changed something first and who last; `last` is null if it was changed only once. */
export interface Authors {
  readonly first: Author;
  readonly last: Author | null;
}

/** The result of a change, and its entries for the audit log; `change` is null if nothing changes. */
export interface Decision<T> {
  readonly result: T;
  readonly change: Audited | readonly Audited[] | null;
}

/**
 * The kinds of changes; changes of one kind are made one at a time in an agency. Changes at the desk and changes of accounts (including
 * sign-ins) do not wait for loading, which may take minutes.
 */
type Among = 'changes' | 'accounts' | 'loading';

/** The key of `Exclusive` for a kind of change. */
export const turnOf = (among: Among, { agencyId }: Pick<Actor, 'agencyId'>): string => `${among} of ${agencyId}`;

/** Every change by a manager: decided, written and recorded in the audit log in one transaction, one at a time in an agency. */
@Injectable()
export class ManagersChanges {
  constructor(
    private readonly database: Database,
    private readonly exclusive: Exclusive,
    private readonly auditLog: AuditLog,
    private readonly agencies: Agencies,
  ) {}

  /**
   * @param about announced to all copies of the program, with details or without; null: the change concerns nothing that they cache
   * @param decide may run more than once, like any work of `Database.write`
   */
  change<T>(
    actor: Actor,
    about: Topic | Pick<Change, 'topic' | 'detail'> | null,
    decide: (runner: QueryRunner) => Promise<Decision<T>>,
    among: Among = 'changes',
  ): Promise<T> {
    const { agencyId } = actor;
    const announced = typeof about === 'string' ? { topic: about } : about;
    const write: Transaction<T> =
      announced === null ? (work) => this.database.writeQuietly(work) : (work) => this.database.write({ ...announced, agencyId }, work);
    return this.changeIn(actor, write, decide, among);
  }

  /** Like `change`, but in a transaction that the caller begins and announces. */
  changeIn<T, More extends readonly unknown[]>(
    actor: Actor,
    begin: Transaction<T, More>,
    decide: (runner: QueryRunner, ...more: More) => Promise<Decision<T>>,
    among: Among = 'changes',
  ): Promise<T> {
    return this.exclusive.inTransactionOf(turnOf(among, actor), begin, async (runner, ...more) => {
      const { result, change } = await decide(runner, ...more);
      const changes = change === null ? [] : 'action' in change ? [change] : change;
      for (const each of changes) await this.auditLog.record(runner, actor, each);
      return result;
    });
  }

  /** Blocks changes at the desk until the transaction of a load ends; called shortly before its end. */
  holdChanges(runner: QueryRunner, actor: Pick<Actor, 'agencyId'>): Promise<void> {
    return this.exclusive.alsoIn(runner, turnOf('changes', actor));
  }

  /**
   * Refuses a change of something that another person changed after it was read. Call it within the transaction of the change,
   * with the audited states, before any other refusal. Two people who want the same state do not conflict.
   * @param field the field of the request that is refused, if the request changes several things
   * @throws Refusal `changed-meanwhile`
   */
  async refuseMeanwhile(
    runner: QueryRunner,
    { agencyId }: Pick<Actor, 'agencyId'>,
    { subject, before, after }: Pick<Audited, 'subject' | 'before' | 'after'>,
    expected: Precondition = unconditional,
    field?: string,
  ): Promise<void> {
    if (isMet(expected, revisionOf(before))) return;
    const difference = differences(before, after);
    if (difference.length === 0) return;
    const last = await this.lastChange(runner, agencyId, subject);
    const by = lastChangeText(last);
    const where = field === undefined ? [] : [{ field, sentence: justChanged }];
    throw new Refusal(httpRefusals['changed-meanwhile'], { byZh: by['zh-CN'], byEn: by.en }, where, (language) => ({
      changedBy: authorOfChange(last, language),
      changedAt: last?.at ?? null,
      difference,
    }));
  }

  /** The first and last author of each subject, from the audit log; subjects without entries are left out. */
  async authorsOf(agencyId: string, subjects: readonly string[], language: Language): Promise<Map<string, Authors>> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const authors = new Map<string, Authors>();
    for (const { subject, name, after, at } of await this.auditLog.listOf(agencyId, subjects)) {
      const author = { by: authorOf(name, stateOf(after), language), at: formatInstant(at, agencyTimezone) };
      const first = authors.get(subject)?.first;
      authors.set(subject, first === undefined ? { first: author, last: null } : { first, last: author });
    }
    return authors;
  }

  private async lastChange(runner: QueryRunner, agencyId: string, subject: string): Promise<LastChange | null> {
    const entry = await this.auditLog.findLast(runner, agencyId, subject);
    if (entry === null) return null;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    return { name: entry.name, after: stateOf(entry.after), at: formatInstant(entry.at, agencyTimezone) };
  }
}

/** @returns the audited state; null: none */
export const stateOf = (json: string | null): object | null => (json === null ? null : (JSON.parse(json) as object));

const justChanged: Text = { 'zh-CN': '别人刚改过', en: 'was changed by somebody else meanwhile' };

const revisionLetters = 16;

/**
 * The revision of a state: a hash, so different states have different revisions.
 * @param state the audited state; null: it does not exist
 */
export function revisionOf<State extends object | null>(state: State): State extends null ? null : string;
export function revisionOf(state: object | null): string | null {
  return state === null ? null : createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, revisionLetters);
}

/** Calls `save` only if the audited states before and after differ; otherwise nothing changes. */
export async function unlessSame<T>(result: T, change: Audited, save: () => Promise<unknown>): Promise<Decision<T>> {
  if (JSON.stringify(change.before) === JSON.stringify(change.after)) return { result, change: null };
  await save();
  return { result, change };
}
