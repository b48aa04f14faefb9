import { Injectable, Logger } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock.js';
import { Changes } from '../database/changes.service.js';
import { isDatabaseAway } from '../database/database-away.js';
import { databaseRefusals } from '../database/database.refusals.js';
import { Database } from '../database/database.service.js';
import { Exclusive, type Transaction } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { instant } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import { BriefMemory } from './brief-memory.js';
import { Guesses, type Attempt } from './guesses.service.js';
import { findNamed } from './known-accounts.io.js';
import { turnOf } from './managers-changes.service.js';
import type { Role } from './roles.js';
import { hashing, hashToken, isPassword, newToken } from './secrets.io.js';
import { expiresAt, isToBeNoted } from './session-life.js';
import { Session } from './session.entity.js';
import { accountsRefusals } from './accounts.refusals.js';

export interface SignIn extends Attempt {
  readonly password: string;
  /** Token of the session that the new one takes the place of; null: of none that is known. */
  readonly replaced?: string | null;
  /** In a few words; null: it did not say. */
  readonly browser?: string | null;
}

/** The person a request comes from. */
export interface SignedInAccount extends Actor {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** Of the session; without one where somebody acts for the program. */
  readonly tokenHash?: string;
}

/** A session in use, and whose it is. */
export interface ActiveSession {
  readonly session: Session;
  readonly account: SignedInAccount;
  /** The program made the password up, and its owner is to choose another one. */
  readonly passwordIsOneTime: boolean;
}

/**
 * A driver's phone asks often and its session hardly changes. What ends sessions tells all copies, who then forget;
 * this is how long one of them is wrong whose connection to PostgreSQL died without a word.
 */
const rememberedSeconds = 10;
const mostRemembered = 20_000;

@Injectable()
export class SessionsService {
  private readonly log = new Logger('accounts');
  /** By agency. */
  private readonly active = new Map<string, BriefMemory<ActiveSession>>();

  constructor(
    private readonly database: Database,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
    private readonly guesses: Guesses,
    changes: Changes,
  ) {
    changes.on('forget', 'accounts', ({ agencyId }) => {
      for (const [each, sessions] of this.active) if (agencyId === null || agencyId === each) sessions.forgetAll();
    });
  }

  /** The same refusal, after the same time, whether the name, the password or the account is at fault. */
  async signIn({ replaced = null, browser = null, ...signIn }: SignIn): Promise<ActiveSession & { token: string }> {
    const session = await this.open(await this.confirm(signIn, 'wrong-name-or-password'), { replaced, browser });
    if (session === null) throw new Refusal(accountsRefusals['wrong-name-or-password']);
    return session;
  }

  /**
   * Whose name and password these are; guessing is slowed, whatever for.
   * @param wrong how a wrong one is refused
   */
  async confirm(
    { password, ...attempt }: Omit<SignIn, 'replaced' | 'browser'>,
    wrong: 'wrong-name-or-password' | 'wrong-password',
  ): Promise<Account> {
    this.refuseWhereFull();
    await this.guesses.refuseTooMany(attempt);
    this.refuseWhereFull();
    const { account, isRight, isAtOneName } = await hashing.take(() => this.check(attempt, password));
    if (account === null || !isRight || account.disabledAt !== null) {
      this.guesses.wasWrong(attempt, isAtOneName, account?.name ?? null);
      throw new Refusal(accountsRefusals[wrong]);
    }
    await this.guesses.wasRight(attempt);
    return account;
  }

  private refuseWhereFull(): void {
    this.guesses.refuse(hashing.isFull ? 1 : 0);
  }

  /** The attempt counts before anything is checked, and takes one of the places at hashing: so a flood cannot fill the database. */
  private async check(attempt: Attempt, password: string): Promise<{ account: Account | null; isRight: boolean; isAtOneName: boolean }> {
    const { agencyId, name } = attempt;
    const isAtOneName = await this.guesses.begin(attempt);
    const account = await findNamed(this.database.source.manager, agencyId, name);
    return { account, isRight: await isPassword(account?.passwordHash ?? null, password), isAtOneName };
  }

  /** @returns the session of a token, if it is one of this agency and its account may still sign in */
  async find(agencyId: string, token: string): Promise<ActiveSession | null> {
    const now = instant(this.clock.now());
    const active = await this.activeIn(agencyId).get(token, now, () => this.look(agencyId, hashToken(token)));
    return active !== null && now < active.session.expiresAt ? active : null;
  }

  private activeIn(agencyId: string): BriefMemory<ActiveSession> {
    let active = this.active.get(agencyId);
    if (active === undefined) this.active.set(agencyId, (active = new BriefMemory(rememberedSeconds, mostRemembered)));
    return active;
  }

  async end({ agencyId, tokenHash }: Session): Promise<void> {
    await this.database.write({ topic: 'accounts', agencyId }, (runner) => runner.manager.delete(Session, { agencyId, tokenHash }));
  }

  async endAll({ agencyId, accountId }: Pick<Account, 'agencyId' | 'accountId'>): Promise<void> {
    await this.database.write({ topic: 'accounts', agencyId }, (runner) => runner.manager.delete(Session, { agencyId, accountId }));
  }

  /**
   * @param replaced token of a session that ends with it, because whoever held it holds the new one
   * @returns null when the account was disabled or given another password while this one was being checked
   */
  private async open(
    checked: Account,
    { replaced, browser }: { readonly replaced: string | null; readonly browser: string | null },
  ): Promise<(ActiveSession & { token: string }) | null> {
    const { agencyId, accountId, passwordHash } = checked;
    const token = newToken();
    const tokenHash = hashToken(token);
    const now = instant(this.clock.now());
    const old = replaced === null ? null : { agencyId, tokenHash: hashToken(replaced) };
    const isReplaced = old !== null && (await this.database.source.manager.existsBy(Session, old));
    const begin: Transaction<(ActiveSession & { token: string }) | null> = isReplaced
      ? (work) => this.database.write({ topic: 'accounts', agencyId }, work)
      : (work) => this.database.writeQuietly(work);
    // Among the changes of accounts, so that what one of them ends is not opened behind it.
    return this.exclusive.inTransactionOf(turnOf('accounts', checked), begin, async ({ manager: rows }) => {
      const account = await rows.findOneBy(Account, { agencyId, accountId });
      if (account === null || account.disabledAt !== null || account.passwordHash !== passwordHash) return null;
      await rows.delete(Session, { agencyId, expiresAt: LessThanOrEqual(now) });
      if (old !== null) await rows.delete(Session, old);
      const end = expiresAt(account.role, now, now);
      const session: Session = { agencyId, tokenHash, accountId, deviceId: null, browser, createdAt: now, expiresAt: end };
      await rows.insert(Session, session);
      return { ...active(session, account), token };
    });
  }

  private async look(agencyId: string, tokenHash: string): Promise<ActiveSession | null> {
    const { manager } = this.database.source;
    const session = await manager.findOneBy(Session, { agencyId, tokenHash });
    const now = instant(this.clock.now());
    if (session === null || session.expiresAt <= now) return null;
    const account = await manager.findOneBy(Account, { agencyId, accountId: session.accountId });
    if (account === null || account.disabledAt !== null) return null;
    // One that was made while the clock was ahead lives no longer than one that is made now.
    const createdAt = session.createdAt < now ? session.createdAt : now;
    const end = expiresAt(account.role, createdAt, now);
    if (!isToBeNoted(session.expiresAt, end)) return active(session, account);
    await this.note({ agencyId, tokenHash, createdAt, expiresAt: end });
    return active({ ...session, createdAt, expiresAt: end }, account);
  }

  /** Whoever only reads is not refused where nothing can be written, on a full disk for one: it is noted another time. */
  private async note({
    agencyId,
    tokenHash,
    createdAt,
    expiresAt: end,
  }: Pick<Session, 'agencyId' | 'tokenHash' | 'createdAt' | 'expiresAt'>): Promise<void> {
    try {
      await this.database.writeQuietly((runner) => runner.manager.update(Session, { agencyId, tokenHash }, { createdAt, expiresAt: end }));
    } catch (error) {
      if (!cannotBeWritten(error)) throw error;
      this.log.warn(`the use of a session is not noted: ${String(error)}`);
    }
  }
}

const cannotBeWritten = (error: unknown): boolean =>
  isDatabaseAway(error) || (error instanceof Refusal && Object.hasOwn(databaseRefusals, error.code));

/** What goes along with a request: not the password's hash. */
const active = (session: Session, { agencyId, accountId, name, role, isPasswordOneTime }: Account): ActiveSession => ({
  session,
  account: { agencyId, accountId, name, role, tokenHash: session.tokenHash },
  passwordIsOneTime: isPasswordOneTime,
});
