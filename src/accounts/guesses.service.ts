import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import { In, LessThanOrEqual, type EntityManager, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Limiter } from '../database/limiter.js';
import { Refusal } from '../errors.js';
import { Metrics } from '../http/metrics.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { instant, seconds } from '../scheduling/service-time.js';
import {
  countedUnder,
  countedUnderName,
  isYetToCome,
  isSlowedFully,
  limits,
  RisingGuesses,
  waitSeconds,
  withOneMore,
  type Attempts,
  type CountedBy,
} from './guessing.js';
import { hashKey } from './secrets.io.js';
import { SignInAttempts } from './sign-in-attempts.entity.js';
import { accountsRefusals } from './accounts.refusals.js';

/** An attempt to sign in, and the address it came from. */
export interface Attempt {
  readonly agencyId: string;
  readonly name: string;
  readonly address: string;
}

type Counted = Attempts & { readonly keyHash: string; readonly countedBy: CountedBy };

const columns = ['agency_id', 'key_hash', 'counted_by', 'last_at', 'forgotten_at'] as const;
/** How often jobs run. Expired attempts stay in the table for up to this time. */
const sweepEvery = seconds(600);

/**
 * Counts attempts to sign in by name, address and block of addresses. The counts are in the database, for all copies of the program. Their
 * number needs no limit: each attempt has to wait for its turn at hashing, and its row expires within minutes. Names without an account are
 * counted as well, so that nobody can find out which names exist.
 */
@Injectable()
export class Guesses {
  private readonly log = new Logger('accounts');
  private readonly rising = new RisingGuesses();
  /** Counts are read by at most two attempts at once, so that a flood of attempts leaves connections for drivers' requests. */
  private readonly looking = new Limiter(2, 200);
  private readonly wrong: Counter;
  private readonly slowed: Counter;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    { registry }: Metrics,
    jobs: JobsService,
  ) {
    const counter = (name: string, help: string): Counter => new Counter({ name, help, registers: [registry] });
    this.wrong = counter('banche_wrong_passwords_total', 'Attempts to sign in with a name or password that is wrong');
    this.slowed = counter('banche_sign_ins_slowed_total', 'Attempts to sign in that were refused unchecked, because there were too many');
    jobs.repeat({ every: sweepEvery, run: () => this.sweep() });
  }

  /**
   * Refuses an attempt that has to wait, without writing anything: a flood of attempts costs one read each, two at a time.
   * @throws Refusal `too-many-attempts`
   */
  async refuseTooMany({ agencyId, ...attempt }: Attempt): Promise<void> {
    this.refuse(this.looking.isFull ? 1 : 0);
    const now = this.clock.now();
    const counted = await this.looking.take(() => this.read(agencyId, keysOf(attempt)));
    if (counted.some((each) => isYetToCome(each, now))) await this.setRight(agencyId, now);
    this.refuse(longestWait(counted, now));
  }

  /** @throws Refusal `too-many-attempts` */
  refuse(wait: number): void {
    if (wait <= 0) return;
    this.slowed.inc();
    throw new Refusal(accountsRefusals['too-many-attempts'], { seconds: wait });
  }

  /**
   * Counts an attempt before its password is checked; if it cannot be written, the password is not checked.
   * @returns whether the wait for this name has reached its maximum, so that somebody tries persistently
   * @throws Refusal `too-many-attempts` if simultaneous attempts have used the last ones without a wait
   */
  begin({ agencyId, ...attempt }: Attempt): Promise<boolean> {
    const now = this.clock.now();
    const keys = keysOf(attempt);
    const fresh = keys.map(({ countedBy, keyHash }) => [agencyId, keyHash, countedBy, now, now]);
    return this.database.writeQuietly(async (runner) => {
      // Inserted first, so that simultaneous attempts with the same name or address wait here for the lock.
      await this.database.insert(runner, 'sign_in_attempts', columns, fresh, 'ON CONFLICT (agency_id, key_hash) DO NOTHING');
      const stored = await this.read(agencyId, keys, runner);
      this.refuse(longestWait(stored, now));
      const counted = keys.map((key) => ({
        ...key,
        ...withOneMore(
          key.countedBy,
          stored.find(({ keyHash }) => keyHash === key.keyHash),
          now,
        ),
      }));
      const rows = counted.map(({ keyHash, countedBy, lastAt, forgottenAt }) => [agencyId, keyHash, countedBy, lastAt, forgottenAt]);
      const conflict = 'ON CONFLICT (agency_id, key_hash) DO UPDATE SET last_at = excluded.last_at, forgotten_at = excluded.forgotten_at';
      await this.database.insert(runner, 'sign_in_attempts', columns, rows, conflict);
      return counted.some((each) => each.countedBy === 'name' && isSlowedFully('name', each));
    });
  }

  /** The password was right: the count `name` starts at 0 again, and this attempt is taken off the other counts. */
  wasRight({ agencyId, ...attempt }: Attempt): Promise<void> {
    const keys = keysOf(attempt);
    return this.database.writeQuietly(async ({ manager }) => {
      for (const { countedBy, keyHash } of keys) {
        if (countedBy === 'name') await manager.delete(SignInAttempts, { agencyId, keyHash });
        else await manager.decrement(SignInAttempts, { agencyId, keyHash }, 'forgottenAt', limits[countedBy].forgottenAfter);
      }
    });
  }

  /**
   * The password was wrong, guessed or mistyped.
   * @param isAtOneName as returned by `begin`
   * @param account the name of the account; null: no account has the name
   */
  wasWrong({ agencyId }: Attempt, isAtOneName: boolean, account: string | null): void {
    this.wrong.inc();
    const count = this.rising.note(this.clock.now(), isAtOneName && account !== null);
    if (count === null) return;
    const where = isAtOneName && account !== null ? `at the account ${account} of ${agencyId}, again and again` : `in ${agencyId}`;
    this.log.warn(
      `wrong passwords: ${count} in ten minutes, the last of them ${where}. Somebody may be guessing. Nothing has to be done: no more than 120 ` +
        'guesses a day come through at a name. Whoever cannot sign in because of it can at once when a manager sets a new password or PIN.',
    );
  }

  /** Deletes the attempts counted for a name, as after a new password. @param rows of the transaction that sets it */
  async free(rows: EntityManager, agencyId: string, name: string): Promise<void> {
    const keyHash = In(countedUnderName(name).map(([by, value]) => hashKey(by, value)));
    await rows.delete(SignInAttempts, { agencyId, keyHash });
  }

  /** Deletes expired attempts. */
  async sweep(): Promise<void> {
    const forgottenAt = LessThanOrEqual(instant(this.clock.now()));
    await this.database.writeQuietly(({ manager }) => manager.delete(SignInAttempts, { forgottenAt }));
  }

  /** Reads counts; within a transaction they are locked in a fixed order, so that no two transactions wait for each other. */
  private read(agencyId: string, keys: readonly { readonly keyHash: string }[], runner?: QueryRunner): Promise<Counted[]> {
    const places = keys.map(() => '?').join(', ');
    return this.database.query<Counted>(
      `SELECT key_hash AS "keyHash", counted_by AS "countedBy", last_at AS "lastAt", forgotten_at AS "forgottenAt" FROM sign_in_attempts
       WHERE agency_id = ? AND key_hash IN (${places}) ORDER BY counted_by ${runner !== undefined && this.database.isPostgres ? 'FOR UPDATE' : ''}`,
      [agencyId, ...keys.map(({ keyHash }) => keyHash)],
      runner,
    );
  }

  /** After the clock was set back: attempts in the future count as of now. */
  private async setRight(agencyId: string, now: number): Promise<void> {
    const statement = `UPDATE sign_in_attempts SET forgotten_at = forgotten_at - (last_at - ?), last_at = ? WHERE agency_id = ? AND last_at > ?`;
    await this.database.writeQuietly((runner) => this.database.query(statement, [now, now, agencyId, now], runner));
  }
}

const keysOf = (attempt: Omit<Attempt, 'agencyId'>): readonly { countedBy: CountedBy; keyHash: string }[] =>
  countedUnder(attempt).map(([countedBy, value]) => ({ countedBy, keyHash: hashKey(countedBy, value) }));

const longestWait = (counted: readonly Counted[], now: number): number =>
  Math.max(0, ...counted.map((each) => waitSeconds(each.countedBy, each, now)));
