import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '../clock.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import type { Precondition } from '../http/route.decorator.js';
import { instant } from '../scheduling/service-time.js';
import { AccountChanges, revisionOfAccount } from './account-changes.service.js';
import { Account } from './account.entity.js';
import { isOneTime, type NewAccount, type WantedAccount } from './account-rules.js';
import { commandLine, type Actor } from './actor.js';
import { Guesses } from './guesses.service.js';
import { findNamed, getAccount, insertAccount, refuseLastManager, refuseShortPassword, refuseTakenName } from './account-rows.io.js';
import { OpenSessions } from './open-sessions.service.js';
import { leastLength } from './roles.js';
import { givenPassword, hashPassword } from './secrets.io.js';
import { Session } from './session.entity.js';
import type { SignedInAccount } from './sessions.service.js';
import { accountsRefusals } from './accounts.refusals.js';

/** An account with the password that the program made for it; null: a person chose the password. It is stored only as a hash. */
export interface WithPassword {
  readonly account: Account;
  readonly madeUpPassword: string | null;
}

const firstManager = 'manager';

/**
 * A listener must never reject, because signing in does not depend on it.
 * @param device the phone's report about itself, as sent and not validated
 */
type SignInListener = (account: SignedInAccount, device: unknown) => Promise<void>;

@Injectable()
export class AccountsService {
  private readonly listeners: SignInListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly changes: AccountChanges,
    private readonly guesses: Guesses,
    readonly openSessions: OpenSessions,
    private readonly clock: Clock,
  ) {}

  /** Registers a listener that is called when an account signs in on a phone. */
  onSignIn(listener: SignInListener): void {
    this.listeners.push(listener);
  }

  /** Resolves when all listeners are done. */
  async tellOfSignIn(account: SignedInAccount, device: unknown): Promise<void> {
    await Promise.all(this.listeners.map((listener) => listener(account, device)));
  }

  /** All accounts: managers first, then by name; of accounts with one name, the enabled one comes first. */
  list(agencyId: string): Promise<Account[]> {
    const disabledAt = { direction: 'ASC', nulls: 'FIRST' } as const;
    return this.database.source.manager.find(Account, { where: { agencyId }, order: { role: 'DESC', name: 'ASC', disabledAt } });
  }

  /** The names of all accounts, including disabled ones, by id. */
  async namesOf(agencyId: string): Promise<Map<string, string>> {
    return new Map((await this.list(agencyId)).map(({ accountId, name }) => [accountId, name]));
  }

  get(agencyId: string, accountId: string): Promise<Account> {
    return getAccount(this.database.source.manager, agencyId, accountId);
  }

  /** @param password null: the program makes one */
  async add(
    actor: Actor,
    { password: asked, ...person }: Omit<NewAccount, 'password'> & { password: string | null },
  ): Promise<WithPassword> {
    const { password, isMadeUp } = givenPassword(person.role, asked);
    const account = await this.create(actor, { ...person, password, isPasswordOneTime: isOneTime(person.role, isMadeUp) });
    return { account, madeUpPassword: isMadeUp ? password : null };
  }

  async create(actor: Actor, { name, role, password, phone = null, isPasswordOneTime = false }: NewAccount): Promise<Account> {
    refuseShortPassword(role, password);
    const { agencyId } = actor;
    const account: Account = {
      agencyId,
      accountId: randomUUID(),
      name,
      nameKey: nameKey(name),
      phone,
      role,
      passwordHash: await hashPassword(password),
      isPasswordOneTime,
      disabledAt: null,
      createdAt: instant(this.clock.now()),
    };
    return this.changes.change(actor, null, async (rows) => {
      await refuseTakenName(rows, account);
      await insertAccount(rows, account);
      await this.guesses.free(rows, agencyId, name);
      return { before: null, after: account, action: 'account-created' };
    });
  }

  /** A new role or password ends all sessions of the account. */
  async save(actor: Actor, accountId: string, wanted: WantedAccount, expected?: Precondition): Promise<Account> {
    const { agencyId } = actor;
    const { name, role, phone, password } = wanted;
    if (password !== null) refuseShortPassword(role, password);
    const passwordHash = password === null ? null : await hashPassword(password);
    return this.changes.change(actor, 'accounts', async (rows, runner) => {
      const before = await getAccount(rows, agencyId, accountId);
      const isRenamed = name !== before.name;
      const key = isRenamed && before.disabledAt === null ? nameKey(name) : before.nameKey;
      const isPasswordOneTime = isOneTime(role, before.isPasswordOneTime && passwordHash === null);
      const set = { name, nameKey: key, role, phone, passwordHash: passwordHash ?? before.passwordHash, isPasswordOneTime };
      const after = { ...before, ...set };
      await this.changes.refuseMeanwhile(runner, before, after, expected);
      const isAsBefore = revisionOfAccount(before) === revisionOfAccount(after) && passwordHash === null;
      if (isAsBefore) return { before, after: before, action: null };
      if (role !== before.role) {
        if (role === 'driver') await refuseLastManager(rows, before);
        else if (passwordHash === null)
          throw new Refusal(accountsRefusals['manager-needs-password'], { name: before.name, least: leastLength.manager });
      }
      if (isRenamed) {
        await refuseTakenName(rows, after);
        // Wrong passwords for the name's former owner do not count for its new one.
        await this.guesses.free(rows, agencyId, name);
      }
      await rows.update(Account, { agencyId, accountId }, set);
      if (passwordHash !== null) await this.guesses.free(rows, agencyId, name);
      if (role !== before.role || passwordHash !== null) await rows.delete(Session, { agencyId, accountId });
      return { before, after, action: 'account-changed', ...(passwordHash === null ? {} : { noted: { isPasswordNew: true } }) };
    });
  }

  /** Disabling ends all sessions of the person and frees the name. */
  async setDisabled(actor: Actor, accountId: string, disabled: boolean, expected?: Precondition): Promise<Account> {
    const { agencyId } = actor;
    return this.changes.change(actor, 'accounts', async (rows, runner) => {
      const before = await getAccount(rows, agencyId, accountId);
      if ((before.disabledAt !== null) === disabled) return { before, after: before, action: null };
      const disabledAt = disabled ? instant(this.clock.now()) : null;
      const key = disabled ? null : nameKey(before.name);
      const after = { ...before, disabledAt, nameKey: key };
      await this.changes.refuseMeanwhile(runner, before, after, expected);
      if (disabled) await refuseLastManager(rows, before);
      else await refuseTakenName(rows, after, 'account-name-given-away');
      await rows.update(Account, { agencyId, accountId }, { disabledAt, nameKey: key });
      if (disabled) await rows.delete(Session, { agencyId, accountId });
      return { before, after, action: disabled ? 'account-disabled' : 'account-enabled' };
    });
  }

  /** Ends all sessions of the account, and any wait after wrong passwords. @param requested null: the program makes a password */
  async resetPassword(actor: Actor, accountId: string, requested: string | null): Promise<WithPassword> {
    const { role } = await getAccount(this.database.source.manager, actor.agencyId, accountId);
    const { password, isMadeUp } = givenPassword(role, requested);
    const how = { action: 'password-reset', isPasswordOneTime: isOneTime(role, isMadeUp) };
    const account = await this.setPassword(actor, { accountId, role }, password, how);
    return { account, madeUpPassword: isMadeUp ? password : null };
  }

  /**
   * Ends all other sessions of the account.
   * @param confirmed the account as it was when the old password was checked
   * @param tokenHash of the session that continues
   */
  changeOwnPassword(confirmed: Account, password: string, tokenHash: string): Promise<Account> {
    const how = { action: 'password-changed', isPasswordOneTime: false, instead: confirmed.passwordHash, keep: tokenHash };
    return this.setPassword(confirmed, confirmed, password, how);
  }

  private async setPassword(
    actor: Actor,
    { accountId, role }: Pick<Account, 'accountId' | 'role'>,
    password: string,
    { action, isPasswordOneTime, instead, keep }: { action: string; isPasswordOneTime: boolean; instead?: string; keep?: string },
  ): Promise<Account> {
    refuseShortPassword(role, password);
    const passwordHash = await hashPassword(password);
    const { agencyId } = actor;
    return this.changes.change(actor, 'accounts', async (rows) => {
      const account = await getAccount(rows, agencyId, accountId);
      // A manager changed the password meanwhile, so the old one is wrong now.
      if (instead !== undefined && account.passwordHash !== instead) throw new Refusal(accountsRefusals['wrong-password']);
      await rows.update(Account, { agencyId, accountId }, { passwordHash, isPasswordOneTime });
      await this.guesses.free(rows, agencyId, account.name);
      await rows.delete(Session, { agencyId, accountId, ...(keep === undefined ? {} : { tokenHash: Not(keep) }) });
      return { before: account, after: { ...account, isPasswordOneTime }, action };
    });
  }

  /** For the command line: the only manager of an agency may have forgotten the password. @returns the new random password */
  async giveRandomPassword(agencyId: string, name: string): Promise<string> {
    const account = await findNamed(this.database.source.manager, agencyId, name);
    if (account === null) throw new Refusal(accountsRefusals['account-not-found'], { accountId: name });
    const by = { agencyId, accountId: null, by: commandLine } as const;
    return (await this.resetPassword(by, account.accountId, null)).madeUpPassword ?? '';
  }

  /**
   * Creates the first manager of each agency without accounts.
   * @param given null: a random password for each
   * @returns the created managers; a random password can be read only here
   */
  async createFirstManagers(given: string | null): Promise<{ agencyId: string; name: string; password: string }[]> {
    const made: { agencyId: string; name: string; password: string }[] = [];
    const rows = await this.database.query<{ agencyId: string }>('SELECT DISTINCT agency_id AS "agencyId" FROM accounts', []);
    const withAccounts = new Set(rows.map(({ agencyId }) => agencyId));
    for (const { agencyId } of await this.agencies.list()) {
      if (withAccounts.has(agencyId)) continue;
      try {
        const firstAccount = { name: firstManager, role: 'manager', password: given } as const;
        const { madeUpPassword } = await this.add({ agencyId, accountId: null }, firstAccount);
        made.push({ agencyId, name: firstManager, password: madeUpPassword ?? given ?? '' });
      } catch (error) {
        // Another copy of the program that started at the same time was first.
        if (!(error instanceof Refusal && error.code === 'account-name-taken')) throw error;
      }
    }
    return made;
  }
}
