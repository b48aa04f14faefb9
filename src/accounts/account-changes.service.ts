import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Precondition } from '../http/route.decorator.js';
import { Account } from './account.entity.js';
import { auditedAccount, stateOfAccount } from './account-rules.js';
import type { Actor } from './actor.js';
import { ManagersChanges, revisionOf, type Decision } from './managers-changes.service.js';

/** What is decided of a change of an account; without an action all stays as it was. */
interface AccountDecision {
  readonly before: Account | null;
  readonly after: Account;
  readonly action: string | null;
  /** What the audit log keeps besides. */
  readonly noted?: object;
}

/** What managers tie a change of an account to. */
export const revisionOfAccount = (account: Account): string => revisionOf(stateOfAccount(account));

/** What all changes of accounts have in common: they take turns among themselves, and leave an entry each. */
@Injectable()
export class AccountChanges {
  constructor(private readonly managers: ManagersChanges) {}

  /** @throws Refusal `changed-meanwhile` */
  async refuseMeanwhile(runner: QueryRunner, before: Account, after: Account, expected?: Precondition): Promise<void> {
    const states = { before: stateOfAccount(before), after: stateOfAccount(after) };
    await this.managers.refuseMeanwhile(runner, before, { subject: `accounts/${before.accountId}`, ...states }, expected);
  }

  /** @param topic null: nobody was signed in because of it, and nobody is signed out */
  change(
    actor: Actor,
    topic: 'accounts' | null,
    decide: (rows: EntityManager, runner: QueryRunner) => Promise<AccountDecision>,
  ): Promise<Account> {
    const decided = async (runner: QueryRunner): Promise<Decision<Account>> => {
      const { before, after, action, noted } = await decide(runner.manager, runner);
      if (action === null) return { result: after, change: null };
      const [was, is] = [before === null ? null : auditedAccount(before), { ...auditedAccount(after), ...noted }];
      return { result: after, change: { action, subject: `accounts/${after.accountId}`, before: was, after: is } };
    };
    return this.managers.change(actor, topic, decided, 'accounts');
  }
}
