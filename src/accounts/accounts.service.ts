import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { instant } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';
import { commandLine, type Actor } from './actor.js';
import { Guesses } from './guesses.service.js';
import { ManagersChanges, type Decision } from './managers-changes.service.js';
import { nameKey } from './name-key.js';
import { isLongEnough, leastLength, type Role } from './roles.js';
import { hashPassword, newPassword } from './secrets.io.js';
import { Session } from './session.entity.js';
import { accountsRefusals } from './accounts.refusals.js';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

const firstManager = 'manager';

/** What the audit log keeps of an account. */
const audited = ({ name, role, disabledAt }: Account): object => ({ name, role, disabled: disabledAt !== null });

/** @param device what was sent of the phone, as it was sent. It never rejects: nobody is kept out because of it */
type SignInListener = (account: Actor & { readonly accountId: string }, device: unknown) => Promise<void>;

@Injectable()
export class AccountsService {
  private readonly listeners: SignInListener[] = [];

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Agencies) private readonly agencies: Agencies,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Guesses) private readonly guesses: Guesses,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whoever has to know which accounts were on which phone. */
  onSignIn(listener: SignInListener): void {
    this.listeners.push(listener);
  }

  /** Resolves when all who listen know of it. */
  async tellOfSignIn(account: Actor & { readonly accountId: string }, device: unknown): Promise<void> {
    await Promise.all(this.listeners.map((listener) => listener(account, device)));
  }

  list(agencyId: string): Promise<Account[]> {
    return this.database.source.manager.find(Account, { where: { agencyId }, order: { role: 'DESC', name: 'ASC' } });
  }

  async create(actor: Actor, { name, role, password }: NewAccount): Promise<Account> {
    refuseShort(role, password);
    const { agencyId } = actor;
    const account: Account = {
      agencyId,
      accountId: randomUUID(),
      name,
      nameKey: nameKey(name),
      phone: null,
      role,
      passwordHash: await hashPassword(password),
      disabledAt: null,
      createdAt: instant(this.clock.now()),
    };
    return this.change(actor, null, async (rows) => {
      // The index on names decides: an older copy of the program may add one at the same moment.
      await rows.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
      const { accountId } = account;
      if (!(await rows.existsBy(Account, { agencyId, accountId }))) throw new Refusal(accountsRefusals['account-name-taken'], { name });
      await this.guesses.free(rows, agencyId, name);
      return { before: null, after: account, action: 'account-created' };
    });
  }

  /** Disabling signs the person out everywhere. */
  async setDisabled(actor: Actor, accountId: string, disabled: boolean): Promise<Account> {
    const { agencyId } = actor;
    return this.change(actor, 'accounts', async (rows) => {
      const before = await getAccount(rows, agencyId, accountId);
      if ((before.disabledAt !== null) === disabled) return { before, after: before, action: null };
      if (disabled && before.role === 'manager') {
        const managers = await rows.countBy(Account, { agencyId, role: 'manager', disabledAt: IsNull() });
        if (managers <= 1) throw new Refusal(accountsRefusals['last-manager']);
      }
      const disabledAt = disabled ? instant(this.clock.now()) : null;
      await rows.update(Account, { agencyId, accountId }, { disabledAt });
      if (disabled) await rows.delete(Session, { agencyId, accountId });
      return { before, after: { ...before, disabledAt }, action: disabled ? 'account-disabled' : 'account-enabled' };
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
    const account = await this.database.source.manager.findOneBy(Account, { agencyId, name });
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

  private change(
    actor: Actor,
    topic: 'accounts' | null,
    decide: (rows: EntityManager) => Promise<{ before: Account | null; after: Account; action: string | null }>,
  ): Promise<Account> {
    const decided = async ({ manager }: QueryRunner): Promise<Decision<Account>> => {
      const { before, after, action } = await decide(manager);
      if (action === null) return { result: after, change: null };
      const subject = `accounts/${after.accountId}`;
      return { result: after, change: { action, subject, before: before === null ? null : audited(before), after: audited(after) } };
    };
    return this.managers.change(actor, topic, decided, 'accounts');
  }
}

async function getAccount(rows: EntityManager, agencyId: string, accountId: string): Promise<Account> {
  const isId = /^[\w-]{1,64}$/.test(accountId);
  const account = isId ? await rows.findOneBy(Account, { agencyId, accountId }) : null;
  if (account === null) throw new Refusal(accountsRefusals['account-not-found'], { accountId });
  return account;
}

function refuseShort(role: Role, password: string): void {
  if (!isLongEnough(role, password)) throw new Refusal(accountsRefusals['password-too-short'], { least: leastLength[role] });
}
