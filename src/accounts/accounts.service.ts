import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { instant } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';
import { AuditLog, type Change } from './audit-log.service.js';
import { commandLine, type Accountless } from './authors.js';
import { isLongEnough, leastLength, type Role } from './roles.js';
import { hashPassword, newPassword } from './secrets.io.js';
import { Session } from './session.entity.js';
import { accountsRefusals } from './accounts.refusals.js';

/** Who changes something, and in which agency; without an account it is the program itself, or who `by` says. */
export interface Author {
  readonly agencyId: string;
  readonly accountId: string | null;
  readonly by?: Accountless;
}

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

const firstManager = 'manager';

/** What the audit log keeps of an account. */
const audited = ({ name, role, disabledAt }: Account): object => ({ name, role, disabled: disabledAt !== null });

@Injectable()
export class AccountsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Agencies) private readonly agencies: Agencies,
    @Inject(AuditLog) private readonly auditLog: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(agencyId: string): Promise<Account[]> {
    return this.database.source.manager.find(Account, { where: { agencyId }, order: { role: 'DESC', name: 'ASC' } });
  }

  async create(author: Author, { name, role, password }: NewAccount): Promise<Account> {
    refuseShort(role, password);
    const { agencyId } = author;
    const account: Account = {
      agencyId,
      accountId: randomUUID(),
      name,
      role,
      passwordHash: await hashPassword(password),
      disabledAt: null,
      createdAt: instant(this.clock.now()),
    };
    await this.database.writeQuietly(async (runner) => {
      // Two managers may give the same name at the same moment: the index on names decides.
      await runner.manager.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
      const { accountId } = account;
      if (!(await runner.manager.existsBy(Account, { agencyId, accountId })))
        throw new Refusal(accountsRefusals['account-name-taken'], { name });
      await this.record(runner, author, accountId, { action: 'account-created', before: null, after: audited(account) });
    });
    return account;
  }

  /** Disabling signs the person out everywhere. */
  async setDisabled(author: Author, accountId: string, disabled: boolean): Promise<Account> {
    return this.database.write({ topic: 'accounts', agencyId: author.agencyId }, async (runner) => {
      const managers = disabled ? await this.lockManagers(runner, author.agencyId) : [];
      const account = await this.getLocked(runner, author.agencyId, accountId);
      if ((account.disabledAt !== null) === disabled) return account;
      if (disabled && account.role === 'manager' && managers.length <= 1) throw new Refusal(accountsRefusals['last-manager']);
      const changed: Account = { ...account, disabledAt: disabled ? instant(this.clock.now()) : null };
      await this.update(runner, account, { disabledAt: changed.disabledAt });
      if (disabled) await runner.manager.delete(Session, { agencyId: account.agencyId, accountId });
      const action = disabled ? 'account-disabled' : 'account-enabled';
      await this.record(runner, author, accountId, { action, before: audited(account), after: audited(changed) });
      return changed;
    });
  }

  /** Whoever is signed in with the old password is signed out. */
  async resetPassword(author: Author, accountId: string, password: string): Promise<Account> {
    const { role } = await this.get(this.database.source.manager, author.agencyId, accountId);
    return this.setPassword(author, { accountId, role }, password, { action: 'password-reset' });
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
    author: Author,
    { accountId, role }: Pick<Account, 'accountId' | 'role'>,
    password: string,
    { action, instead, keep }: { action: string; instead?: string; keep?: string },
  ): Promise<Account> {
    refuseShort(role, password);
    const passwordHash = await hashPassword(password);
    return this.database.write({ topic: 'accounts', agencyId: author.agencyId }, async (runner) => {
      const account = await this.getLocked(runner, author.agencyId, accountId);
      // A manager was faster, and the old one is not right any more.
      if (instead !== undefined && account.passwordHash !== instead) throw new Refusal(accountsRefusals['wrong-password']);
      await this.update(runner, account, { passwordHash });
      const kept = keep === undefined ? {} : { tokenHash: Not(keep) };
      await runner.manager.delete(Session, { agencyId: account.agencyId, accountId, ...kept });
      await this.record(runner, author, accountId, { action, before: audited(account), after: audited(account) });
      return account;
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

  private async get(manager: EntityManager, agencyId: string, accountId: string, locked: Database['locked'] = {}): Promise<Account> {
    const isId = /^[\w-]{1,64}$/.test(accountId);
    const account = isId ? await manager.findOne(Account, { where: { agencyId, accountId }, ...locked }) : null;
    if (account === null) throw new Refusal(accountsRefusals['account-not-found'], { accountId });
    return account;
  }

  private getLocked(runner: QueryRunner, agencyId: string, accountId: string): Promise<Account> {
    return this.get(runner.manager, agencyId, accountId, this.database.locked);
  }

  /** All managers who can sign in, locked before any account is and in one order, so that two never shut each other out at the same moment. */
  private lockManagers(runner: QueryRunner, agencyId: string): Promise<Account[]> {
    const where = { agencyId, role: 'manager' as const, disabledAt: IsNull() };
    return runner.manager.find(Account, { where, order: { accountId: 'ASC' }, ...this.database.locked });
  }

  private async update(runner: QueryRunner, { agencyId, accountId }: Account, change: Partial<Account>): Promise<void> {
    await runner.manager.update(Account, { agencyId, accountId }, change);
  }

  private record(
    runner: QueryRunner,
    { agencyId, accountId, by }: Author,
    changed: string,
    { action, before, after }: Pick<Change, 'action' | 'before' | 'after'>,
  ): Promise<void> {
    const said = by === undefined ? after : { ...after, by };
    return this.auditLog.record(runner, { agencyId, accountId, action, subject: `accounts/${changed}`, before, after: said });
  }
}

function refuseShort(role: Role, password: string): void {
  if (!isLongEnough(role, password)) throw new Refusal(accountsRefusals['password-too-short'], { least: leastLength[role] });
}
