import { Injectable, Logger } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Agencies } from '../agencies/agencies.service.js';
import { Clock } from '../clock.js';
import { Changes } from '../database/changes.service.js';
import { isDatabaseAway } from '../database/database-away.js';
import { databaseRefusals } from '../database/database.refusals.js';
import { Database } from '../database/database.service.js';
import { Exclusive, type Transaction } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { needsRefusals } from '../http/http.refusals.js';
import type { Need } from '../http/route.decorator.js';
import { instant } from '../scheduling/service-time.js';
import { Account } from './account.entity.js';
import type { Actor } from './actor.js';
import { BriefMemory } from './brief-memory.js';
import { Guesses, type Attempt } from './guesses.service.js';
import { findNamed } from './account-rows.io.js';
import { turnOf } from './managers-changes.service.js';
import { allows, type Role } from './roles.js';
import { hashing, hashToken, isPassword, newToken } from './secrets.io.js';
import { expiresAt, isToBeNoted } from './session-life.js';
import { Session } from './session.entity.js';
import { accountsRefusals } from './accounts.refusals.js';

export interface SignIn extends Attempt {
  readonly password: string;
  /** The token of the session that the new one replaces; null: none. */
  readonly replaced?: string | null;
  /** The browser in a few words; null: not reported. */
  readonly browser?: string | null;
}

/** The person who sends a request. */
export interface SignedInAccount extends Actor {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the session's token, in hexadecimal; left out: the program acts for the account, without a session. */
  readonly tokenHash?: string;
}

/** A session in use, with its account. */
export interface ActiveSession {
  readonly session: Session;
  readonly account: SignedInAccount;
  /** The program made the password, and its owner has to choose another one. */
  readonly passwordIsOneTime: boolean;
}

/**
 * How long sessions are cached: drivers' phones send many requests, and sessions hardly change. When a session is ended, all copies of the
 * program drop it from their caches. A copy that lost its connection to PostgreSQL unnoticed may accept it for this long.
 */
const rememberedSeconds = 10;
const maxRemembered = 20_000;

@Injectable()
export class SessionsService {
  private readonly log = new Logger('accounts');
  /** The cache of each agency. */
  private readonly active = new Map<string, BriefMemory<ActiveSession>>();

  constructor(
    private readonly database: Database,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
    private readonly guesses: Guesses,
    private readonly agencies: Agencies,
    changes: Changes,
  ) {
    changes.on('forget', 'accounts', ({ agencyId }) => {
      for (const [each, sessions] of this.active) if (agencyId === null || agencyId === each) sessions.forgetAll();
    });
  }

  /** The refusal and its response time are the same whether the name is unknown, the password is wrong or the account is disabled. */
  async signIn({ replaced = null, browser = null, ...signIn }: SignIn): Promise<ActiveSession & { token: string }> {
    const session = await this.open(await this.confirm(signIn, 'wrong-name-or-password'), { replaced, browser });
    if (session === null) throw new Refusal(accountsRefusals['wrong-name-or-password']);
    return session;
  }

  /**
   * Checks a name and a password. Guessing is slowed down here for all callers.
   * @param wrong the code of the refusal if they are wrong
   * @returns their account
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

  /** Counts the attempt first. Called within `hashing`, whose limit keeps a flood of attempts from filling the database. */
  private async check(attempt: Attempt, password: string): Promise<{ account: Account | null; isRight: boolean; isAtOneName: boolean }> {
    const { agencyId, name } = attempt;
    const isAtOneName = await this.guesses.begin(attempt);
    const account = await findNamed(this.database.source.manager, agencyId, name);
    return { account, isRight: await isPassword(account?.passwordHash ?? null, password), isAtOneName };
  }

  /**
   * @param asked the agency of the request; null: the default one
   * @param token null: none
   * @throws Refusal `not-signed-in`, `not-allowed`, or that there is no such agency
   */
  async admit(asked: string | null, token: string | null, need: Need | undefined): Promise<ActiveSession> {
    const { agencyId } = await this.agencies.get(asked);
    const session = token === null ? null : await this.find(agencyId, token);
    if (session === null) throw new Refusal(needsRefusals['not-signed-in']);
    if (!allows(session.account.role, need)) throw new Refusal(needsRefusals['not-allowed']);
    return session;
  }

  /** @returns the open session of a token in this agency; null: none, or its account is disabled */
  async find(agencyId: string, token: string): Promise<ActiveSession | null> {
    const now = instant(this.clock.now());
    const active = await this.activeIn(agencyId).get(token, now, () => this.look(agencyId, hashToken(token)));
    return active !== null && now < active.session.expiresAt ? active : null;
  }

  private activeIn(agencyId: string): BriefMemory<ActiveSession> {
    let active = this.active.get(agencyId);
    if (active === undefined) this.active.set(agencyId, (active = new BriefMemory(rememberedSeconds, maxRemembered)));
    return active;
  }

  async end({ agencyId, tokenHash }: Session): Promise<void> {
    await this.database.write({ topic: 'accounts', agencyId }, (runner) => runner.manager.delete(Session, { agencyId, tokenHash }));
  }

  async endAll({ agencyId, accountId }: Pick<Account, 'agencyId' | 'accountId'>): Promise<void> {
    await this.database.write({ topic: 'accounts', agencyId }, (runner) => runner.manager.delete(Session, { agencyId, accountId }));
  }

  /**
   * @param replaced the token of a session that ends, because its holder gets this one instead
   * @returns null if the account was disabled or given another password during the check
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
    // One at a time with changes of accounts, so that a session opened now is not missed by a change that ends all sessions.
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
    // A session that was opened while the clock was ahead lasts no longer than one that is opened now.
    const createdAt = session.createdAt < now ? session.createdAt : now;
    const end = expiresAt(account.role, createdAt, now);
    if (!isToBeNoted(session.expiresAt, end)) return active(session, account);
    await this.note({ agencyId, tokenHash, createdAt, expiresAt: end });
    return active({ ...session, createdAt, expiresAt: end }, account);
  }

  /** Records the use of a session. If nothing can be written, as on a full disk, the request goes on and a later one records it. */
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

/** A session with its account, without the hash of the password. */
const active = (session: Session, { agencyId, accountId, name, role, isPasswordOneTime }: Account): ActiveSession => ({
  session,
  account: { agencyId, accountId, name, role, tokenHash: session.tokenHash },
  passwordIsOneTime: isPasswordOneTime,
});
