import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Agencies } from '../agencies/agencies.service.js';
import type { Topic } from '../database/change.js';
import { Database } from '../database/database.service.js';
import { Exclusive, type Transaction } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { httpRefusals } from '../http/http.refusals.js';
import { isMet, unconditional, type Precondition } from '../http/route.decorator.js';
import { formatInstant } from '../scheduling/service-time.js';
import type { Language, Text } from '../language.js';
import { authorOf, type Actor } from './actor.js';
import { AuditLog, type Audited } from './audit-log.service.js';
import { authorOfChange, differences, toldChange, type LastChange } from './meanwhile.js';

export type { Audited } from './audit-log.service.js';
export { toldDoer } from './meanwhile.js';

interface Author {
  readonly by: string;
  /** ISO 8601, with the offset of the agency. */
  readonly at: string;
}

/** Who made something; and who changed it last, null: nobody since. */
export interface Authors {
  readonly first: Author;
  readonly last: Author | null;
}

/** What was decided, and what the audit log keeps of it, of each thing by itself; null where all stays as it was. */
export interface Decision<T> {
  readonly result: T;
  readonly change: Audited | readonly Audited[] | null;
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
    private readonly database: Database,
    private readonly exclusive: Exclusive,
    private readonly auditLog: AuditLog,
    private readonly agencies: Agencies,
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
      const changes = change === null ? [] : 'action' in change ? [change] : change;
      for (const each of changes) await this.auditLog.record(runner, actor, each);
      return result;
    });
  }

  /** Whoever loads has to themselves, until their transaction ends, what people set at a desk: for its end, which is short. */
  holdChanges(runner: QueryRunner, actor: Pick<Actor, 'agencyId'>): Promise<void> {
    return this.exclusive.alsoIn(runner, turnOf('changes', actor));
  }

  /**
   * Refuses a change of what somebody else changed since whoever asks read it. To be called in the transaction of the change,
   * with what the audit log would keep of it, before anything is refused because of how it is now. Two who want the same agree.
   * @param field of the request, where it changes several things
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
    const by = toldChange(last);
    const where = field === undefined ? [] : [{ field, sentence: justChanged }];
    throw new Refusal(httpRefusals['changed-meanwhile'], { byZh: by['zh-CN'], byEn: by.en }, where, (language) => ({
      changedBy: authorOfChange(last, language),
      changedAt: last?.at ?? null,
      difference,
    }));
  }

  /** Who made each of several things and who changed it last, as the audit log has it; what is not in there is not in the answer. */
  async authorsOf(agencyId: string, subjects: readonly string[], language: Language): Promise<Map<string, Authors>> {
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const authors = new Map<string, Authors>();
    for (const { subject, name, after, at } of await this.auditLog.listOf(agencyId, subjects)) {
      const told = { by: authorOf(name, stateOf(after), language), at: formatInstant(at, agencyTimezone) };
      const first = authors.get(subject)?.first;
      authors.set(subject, first === undefined ? { first: told, last: null } : { first, last: told });
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

/** @returns what the audit log kept; null: nothing */
export const stateOf = (json: string | null): object | null => (json === null ? null : (JSON.parse(json) as object));

const justChanged: Text = { 'zh-CN': '别人刚改过', en: 'was changed by somebody else meanwhile' };

const revisionLetters = 16;

/**
 * Names a state of something that managers change: other states have other names.
 * @param state what the audit log would keep of it; null: there is nothing
 */
export function revisionOf<State extends object | null>(state: State): State extends null ? null : string;
export function revisionOf(state: object | null): string | null {
  return state === null ? null : createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, revisionLetters);
}

/** Saves what differs, by what the audit log would keep of it. */
export async function unlessSame<T>(result: T, change: Audited, save: () => Promise<unknown>): Promise<Decision<T>> {
  if (JSON.stringify(change.before) === JSON.stringify(change.after)) return { result, change: null };
  await save();
  return { result, change };
}
