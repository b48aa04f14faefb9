import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import type { Precondition } from '../http/route.decorator.js';
import { instant } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';
import { auditedAccount, stateOfAccount, type NewAccount, type WantedAccount } from './account-rules.js';
import { commandLine, type Actor } from './actor.js';
import { DeviceSessions } from './device-sessions.service.js';
import { Guesses } from './guesses.service.js';
import { findNamed, getAccount, refuseLastManager, refuseShort, refuseTaken } from './known-accounts.io.js';
import { ManagersChanges, revisionOf, type Decision } from './managers-changes.service.js';
import { leastLength } from './roles.js';
import { hashPassword, newPassword } from './secrets.io.js';
import { Session } from './session.entity.js';
import type { SignedInAccount } from './sessions.service.js';
import { accountsRefusals } from './accounts.refusals.js';

/** What is decided of a change of an account; without an action all stays as it was. */
interface AccountDecision {
  readonly before: Account | null;
  readonly after: Account;
  readonly action: string | null;
  /** What the audit log keeps besides. */
  readonly noted?: object;
}

const firstManager = 'manager';

/** What managers tie a change of an account to. */
export const revisionOfAccount = (account: Account): string => revisionOf(stateOfAccount(account));

/** @param device what was sent of the phone, as it was sent. It never rejects: nobody is kept out because of it */
type SignInListener = (account: SignedInAccount, device: unknown) => Promise<void>;

@Injectable()
export class AccountsService {
  private readonly listeners: SignInListener[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Agencies) private readonly agencies: Agencies,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(DeviceSessions) readonly deviceSessions: DeviceSessions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whoever has to know which accounts were on which phone. */
  onSignIn(listener: SignInListener): void {
    this.listeners.push(listener);
  }

  /** Resolves when all who listen know of it. */
  async tellOfSignIn(account: SignedInAccount, device: unknown): Promise<void> {
    await Promise.all(this.listeners.map((listener) => listener(account, device)));
  }

  /** Of those of one name, whoever may sign in is the first. */
  list(agencyId: string): Promise<Account[]> {
    const disabledAt = { direction: 'ASC', nulls: 'FIRST' } as const;
    return this.database.source.manager.find(Account, { where: { agencyId }, order: { role: 'DESC', name: 'ASC', disabledAt } });
  }

  /** Of everybody there ever was, by account. */
  async namesOf(agencyId: string): Promise<Map<string, string>> {
    return new Map((await this.list(agencyId)).map(({ accountId, name }) => [accountId, name]));
  }

  get(agencyId: string, accountId: string): Promise<Account> {
    return getAccount(this.database.source.manager, agencyId, accountId);
  }

  async create(actor: Actor, { name, role, password, phone = null }: NewAccount): Promise<Account> {
    refuseShort(role, password);
    const { agencyId } = actor;
    const account: Account = {
      agencyId,
      accountId: randomUUID(),
      name,
      nameKey: nameKey(name),
      phone,
      role,
      passwordHash: await hashPassword(password),
      isPasswordOneTime: false,
      disabledAt: null,
      createdAt: instant(this.clock.now()),
    };
    return this.change(actor, null, async (rows) => {
      await refuseTaken(rows, account);
      // The index on names decides: a copy of the program that does not take turns may add one at the same moment.
      await rows.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
      const { accountId } = account;
      if (!(await rows.existsBy(Account, { agencyId, accountId })))
        throw new Refusal(accountsRefusals['account-name-taken'], { name, known: name });
      await this.guesses.free(rows, agencyId, name);
      return { before: null, after: account, action: 'account-created' };
    });
  }

  /** Whoever gets another role or password is signed out everywhere, and signs in again as what they are now. */
  async save(actor: Actor, accountId: string, wanted: WantedAccount, expected?: Precondition): Promise<Account> {
    const { agencyId } = actor;
    const { name, role, phone, password } = wanted;
    if (password !== null) refuseShort(role, password);
    const passwordHash = password === null ? null : await hashPassword(password);
    return this.change(actor, 'accounts', async (rows, runner) => {
      const before = await getAccount(rows, agencyId, accountId);
      const isRenamed = name !== before.name;
      const key = isRenamed && before.disabledAt === null ? nameKey(name) : before.nameKey;
      const after = { ...before, name, nameKey: key, role, phone, passwordHash: passwordHash ?? before.passwordHash };
      await this.refuseMeanwhile(runner, before, after, expected);
      const isAsBefore = revisionOfAccount(before) === revisionOfAccount(after) && passwordHash === null;
      if (isAsBefore) return { before, after: before, action: null };
      if (role !== before.role) {
        if (role === 'driver') await refuseLastManager(rows, before);
        else if (passwordHash === null)
          throw new Refusal(accountsRefusals['manager-needs-password'], { name: before.name, least: leastLength.manager });
      }
      if (isRenamed) {
        await refuseTaken(rows, after);
        // What was guessed at a name before says nothing of whoever has it now.
        await this.guesses.free(rows, agencyId, name);
      }
      await rows.update(Account, { agencyId, accountId }, { name, nameKey: key, role, phone, passwordHash: after.passwordHash });
      if (passwordHash !== null) await this.guesses.free(rows, agencyId, name);
      if (role !== before.role || passwordHash !== null) await rows.delete(Session, { agencyId, accountId });
      return { before, after, action: 'account-changed', ...(passwordHash === null ? {} : { noted: { isPasswordNew: true } }) };
    });
  }

  /** Disabling signs the person out everywhere, and leaves the name to others. */
  async setDisabled(actor: Actor, accountId: string, disabled: boolean, expected?: Precondition): Promise<Account> {
    const { agencyId } = actor;
    return this.change(actor, 'accounts', async (rows, runner) => {
      const before = await getAccount(rows, agencyId, accountId);
      if ((before.disabledAt !== null) === disabled) return { before, after: before, action: null };
      const disabledAt = disabled ? instant(this.clock.now()) : null;
      const key = disabled ? null : nameKey(before.name);
      const after = { ...before, disabledAt, nameKey: key };
      await this.refuseMeanwhile(runner, before, after, expected);
      if (disabled) await refuseLastManager(rows, before);
      else await refuseTaken(rows, after, 'account-name-given-away');
      await rows.update(Account, { agencyId, accountId }, { disabledAt, nameKey: key });
      if (disabled) await rows.delete(Session, { agencyId, accountId });
      return { before, after, action: disabled ? 'account-disabled' : 'account-enabled' };
    });
  }

  /** Whoever is signed in with the old password is signed out; who had to wait because of wrong ones need not any more. */
  async resetPassword(actor: Actor, accountId: string, password: string): Promise<Account> {
    const { role } = await getAccount(this.database.source.manager, actor.agencyId, accountId);
    return this.setPassword(actor, { accountId, role }, password, { action: 'password-reset' });
  }

  /**
   * Signs its owner out everywhere else.
   * @param known as the old password was found right
   * @param tokenHash of the session that stays
   */
  changeOwnPassword(known: Account, password: string, tokenHash: string): Promise<Account> {
    return this.setPassword(known, known, password, { action: 'password-changed', instead: known.passwordHash, keep: tokenHash });
  }

  private async setPassword(
    actor: Actor,
    { accountId, role }: Pick<Account, 'accountId' | 'role'>,
    password: string,
    { action, instead, keep }: { action: string; instead?: string; keep?: string },
  ): Promise<Account> {
    refuseShort(role, password);
    const passwordHash = await hashPassword(password);
    const { agencyId } = actor;
    return this.change(actor, 'accounts', async (rows) => {
      const account = await getAccount(rows, agencyId, accountId);
      // A manager was faster, and the old one is not right any more.
      if (instead !== undefined && account.passwordHash !== instead) throw new Refusal(accountsRefusals['wrong-password']);
      await rows.update(Account, { agencyId, accountId }, { passwordHash });
      await this.guesses.free(rows, agencyId, account.name);
      await rows.delete(Session, { agencyId, accountId, ...(keep === undefined ? {} : { tokenHash: Not(keep) }) });
      return { before: account, after: account, action };
    });
  }

  /** For whoever owns the machine: a manager who is alone and forgot the password has nobody to ask. @returns a random password */
  async giveRandomPassword(agencyId: string, name: string): Promise<string> {
    const account = await findNamed(this.database.source.manager, agencyId, name);
    if (account === null) throw new Refusal(accountsRefusals['account-not-found'], { accountId: name });
    const password = newPassword();
    await this.resetPassword({ agencyId, accountId: null, by: commandLine }, account.accountId, password);
    return password;
  }

  /**
   * Gives each agency that has no account its first manager.
   * @param given null: a random password each
   * @returns whom it made; the only moment at which a random password is known
   */
  async createFirstManagers(given: string | null): Promise<{ agencyId: string; name: string; password: string }[]> {
    const made: { agencyId: string; name: string; password: string }[] = [];
    for (const { agencyId } of await this.agencies.list()) {
      if (await this.database.source.manager.existsBy(Account, { agencyId })) continue;
      const password = given ?? newPassword();
      try {
        await this.create({ agencyId, accountId: null }, { name: firstManager, role: 'manager', password });
        made.push({ agencyId, name: firstManager, password });
      } catch (error) {
        // Another copy of the program that starts at the same moment was first.
        if (!(error instanceof Refusal && error.code === 'account-name-taken')) throw error;
      }
    }
    return made;
  }

  private async refuseMeanwhile(runner: QueryRunner, before: Account, after: Account, expected?: Precondition): Promise<void> {
    const states = { before: stateOfAccount(before), after: stateOfAccount(after) };
    await this.managers.refuseMeanwhile(runner, before, { subject: `accounts/${before.accountId}`, ...states }, expected);
  }

  private change(
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
