import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Precondition } from '../http/route.decorator.js';
import { Account } from './account.entity.js';
import { auditedAccount, stateOfAccount } from './account-rules.js';
import type { Actor } from './actor.js';
import { ManagersChanges, revisionOf, type Decision } from './managers-changes.service.js';

/** How a change of an account was decided. */
interface AccountDecision {
  /** null: the account is new. */
  readonly before: Account | null;
  readonly after: Account;
  /** The action for the audit log; null: nothing changes. */
  readonly action: string | null;
  /** Further details for the audit log. */
  readonly noted?: object;
}

/** The revision that managers send back in `If-Match` to change an account. */
export const revisionOfAccount = (account: Account): string => revisionOf(stateOfAccount(account));

/** Makes all changes of accounts: one at a time in an agency, each with an entry in the audit log. */
@Injectable()
export class AccountChanges {
  constructor(private readonly managers: ManagersChanges) {}

  /** @throws Refusal `changed-meanwhile` */
  async refuseMeanwhile(runner: QueryRunner, before: Account, after: Account, expected?: Precondition): Promise<void> {
    const states = { before: stateOfAccount(before), after: stateOfAccount(after) };
    await this.managers.refuseMeanwhile(runner, before, { subject: `accounts/${before.accountId}`, ...states }, expected);
  }

  /** @param topic null: the change ends no session, so nothing has to be announced */
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
