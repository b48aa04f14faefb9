import type { Answer, Server } from './server.browser.js';
import type { DriverSession, SendingProblem } from '../driver-app.js';
import { answered, dueForResend, nextResendAt, nextBatch, type Batch, type Outcome } from './outbox.js';
import type { Row } from '../rows.js';
import { afterAnswer, afterFailure, atRest, mayTry, outcomesOf, type Failure, type Problem, type Sending } from './sending.js';
import type { Tabs } from './tabs.browser.js';
import type { SentDevice } from '../wire.js';

/** What comes within this time after a tap is sent with it. While nothing gets through, a tap tries less often: each try writes out what waits. */
const gatherMilliseconds = { well: 300, failing: 3000 } as const;
/** After so many failures in a row one of the rows may be at fault, and not the server. */
const failuresBeforeHalving = 3;
/** A page in front asks for the bundle so often, and tells of its device where nothing was sent. */
const [bundleMilliseconds, deviceMilliseconds] = [30_000, 300_000];

/** A page sleeps no longer than that: a clock may be set meanwhile. */
const longestSleepSeconds = 3600;

/** What the sender needs of the app. */
export interface Sender {
  readonly server: Server;
  readonly tabs: Tabs;
  rows(): readonly Row[];
  session(): DriverSession | null;
  /** Corrected seconds, and what the phone's clock says, as it is sent. */
  read(): { readonly at: number; readonly deviceTime: string };
  device(): SentDevice;
  /** Rows as they are after an answer; done when they are kept. */
  changed(rows: readonly Row[]): Promise<void>;
  /** Fetches the bundle. @returns why that failed; null: it is here */
  bundle(): Promise<Failure | null>;
  stateChanged(problem: SendingProblem, isSending: boolean): void;
  chance(): number;
}

/** Sends what waits, oldest first, as soon as that may succeed; and fetches what the server has to tell. */
export class Sync {
  private sending: Sending = atRest;
  private isBusy = false;
  private isTriggeredAgain = false;
  /** Something of this round came to nothing. */
  private hasFailed = false;
  /** Counts sign-ins: a request that was sent before one tells nothing of the session of now. */
  private signIns = 0;
  private gathering: ReturnType<typeof setTimeout> | null = null;
  private waking: ReturnType<typeof setTimeout> | null = null;
  private lastDeviceAt = -Infinity;
  /** Rows over which the server stumbled alone: the others go before them. */
  private readonly sentLast = new Set<string>();

  constructor(private readonly sender: Sender) {}

  start(): void {
    const wake = (): void => this.now();
    addEventListener('online', wake);
    addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.now();
    });
    setInterval(() => {
      if (document.visibilityState === 'visible') void this.round(false);
    }, bundleMilliseconds);
    this.now();
  }

  /** After a tap: what follows at once goes along. */
  soon(): void {
    this.gathering ??= setTimeout(() => this.now(), gatherMilliseconds[this.sending.failures > 0 ? 'failing' : 'well']);
  }

  now(): void {
    if (this.gathering !== null) clearTimeout(this.gathering);
    this.gathering = null;
    void this.round(true);
  }

  /** Somebody signed in: what failed for want of a session may be tried. */
  signedIn(): void {
    this.sending = { ...this.sending, problem: null, failures: 0, nextAt: null };
    this.lastDeviceAt = -Infinity;
    this.signIns += 1;
    this.now();
  }

  private async round(isTriggered: boolean): Promise<void> {
    if (this.isBusy) {
      this.isTriggeredAgain ||= isTriggered;
      return;
    }
    const session = this.sender.session();
    if (session === null || session.isOver || !mayTry(this.sending, stopwatch(), isTriggered)) return;
    this.isBusy = true;
    try {
      do {
        this.isTriggeredAgain = false;
        this.hasFailed = false;
        await this.sender.tabs.alone(() => this.sendAll());
        await this.tellAndFetch();
      } while (this.isTriggeredAgain && !this.hasFailed);
    } finally {
      this.isBusy = false;
      this.scheduleNextRound();
    }
  }

  private async sendAll(): Promise<void> {
    const due = dueForResend(this.sender.rows(), this.sender.read().at);
    if (due.length > 0) await this.sender.changed(due);
    for (let batch = this.next(); batch !== null; batch = this.next()) {
      this.reportState(true);
      const signIns = this.signIns;
      const isDone = await this.applyAnswer(batch, await this.post(batch), signIns);
      if (!isDone) return;
    }
  }

  private next(): Batch | null {
    return this.isSignedIn() ? nextBatch(this.sender.rows(), this.sending.most, this.sentLast) : null;
  }

  private isSignedIn(): boolean {
    const session = this.sender.session();
    return session !== null && !session.isOver;
  }

  private post({ what, rows }: Batch): Promise<Answer> {
    const { deviceTime: sentAt } = this.sender.read();
    const bodies = rows.map(({ body }) => body);
    const device = this.sender.device();
    this.lastDeviceAt = stopwatch();
    return what === 'event'
      ? this.sender.server.request({ method: 'POST', path: '/v1/driver/events', body: { sentAt, device, events: bodies } })
      : this.sender.server.request({ method: 'POST', path: '/v1/driver/notes', body: { sentAt, device, notes: bodies } });
  }

  /** @returns whether it may go on at once */
  private async applyAnswer(batch: Batch, answer: Answer, signIns: number): Promise<boolean> {
    if (answer.is === 'unchanged') return this.failed({ problem: 'offline' }, signIns);
    if (answer.is === 'failure') {
      this.failed(answer.failure, signIns);
      this.halveBatch(batch, answer.failure);
      return false;
    }
    if (answer.is === 'not-taken') return this.notTaken(batch, answer.problem);
    const outcomes = outcomesOf(answer.body);
    // A page that looks like an answer, but says nothing of what was sent, is none.
    if (!batch.rows.some(({ rowId }) => outcomes.has(rowId.toLowerCase()))) return this.failed({ problem: 'server' }, signIns);
    this.sending = afterAnswer(this.sending);
    await this.learn(batch.rows, outcomes);
    return true;
  }

  private async learn(rows: readonly Row[], outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    const { at } = this.sender.read();
    // As they are by now: somebody may have let one go meanwhile.
    const current = new Map(this.sender.rows().map((row) => [row.rowId, row]));
    for (const { rowId } of rows) this.sentLast.delete(rowId);
    await this.sender.changed(
      rows.flatMap(({ rowId }) => {
        const [row, outcome] = [current.get(rowId), outcomes.get(rowId.toLowerCase())];
        return row === undefined || outcome === undefined ? [] : [answered(row, outcome, at)];
      }),
    );
  }

  /** One row that the server cannot even read must not hold up the others: the batch is halved until it stands alone. */
  private async notTaken({ rows }: Batch, problem: Problem): Promise<boolean> {
    const [only, ...others] = rows;
    if (others.length > 0 || only === undefined) {
      this.sending = { ...this.sending, most: Math.max(1, Math.floor(rows.length / 2)) };
      return true;
    }
    await this.learn(rows, new Map([[only.rowId.toLowerCase(), { outcome: 'refused', ...problem }]]));
    return true;
  }

  /** A row over which the server stumbles every time is looked for by halves, and then lets the others go first. */
  private halveBatch({ rows }: Batch, { problem }: Failure): void {
    if (problem !== 'server' || this.sending.failures < failuresBeforeHalving) return;
    const [only, ...others] = rows;
    if (only !== undefined && others.length === 0) this.sentLast.add(only.rowId);
    this.sending = { ...this.sending, most: Math.max(1, Math.floor(rows.length / 2)) };
  }

  private failed(failure: Failure, signIns: number): false {
    this.hasFailed = true;
    if (failure.problem === 'signed-out' && signIns !== this.signIns) {
      this.soon();
      return false;
    }
    this.sending = afterFailure(this.sending, failure, stopwatch(), this.sender.chance());
    return false;
  }

  /** The bundle after each sending, and the device where none was told of for a while. */
  private async tellAndFetch(): Promise<void> {
    const hasStumbled = this.hasFailed;
    const { problem, notBefore } = this.sending;
    // A server that stumbles over a row may still tell what changed in the plan; the peace that it asked for is kept.
    if (!this.isSignedIn() || (hasStumbled && (problem !== 'server' || notBefore !== null))) return;
    if (stopwatch() - this.lastDeviceAt >= deviceMilliseconds / 1000) {
      this.lastDeviceAt = stopwatch();
      const device = this.sender.device();
      await this.sender.server.request({ method: 'PUT', path: `/v1/driver/devices/${device.deviceId}`, body: device });
    }
    const signIns = this.signIns;
    const failure = await this.sender.bundle();
    // What failed before stays so; only that the session is over is news.
    if (hasStumbled && failure?.problem !== 'signed-out') return;
    if (failure !== null) this.failed(failure, signIns);
    else this.sending = { ...atRest, most: this.sending.most };
  }

  private scheduleNextRound(): void {
    this.reportState(false);
    if (this.waking !== null) clearTimeout(this.waking);
    const waits = this.isSignedIn() ? this.waits() : [];
    const wait = Math.max(0, Math.min(longestSleepSeconds, ...waits));
    this.waking = waits.length > 0 ? setTimeout(() => void this.round(false), wait * 1000 + 1) : null;
  }

  /** Seconds until something is to be tried again: what came to nothing, and what was refused for its date. */
  private waits(): number[] {
    const { nextAt, problem } = this.sending;
    const againAt = problem === null ? nextResendAt(this.sender.rows()) : null;
    return [...(nextAt === null ? [] : [nextAt - stopwatch()]), ...(againAt === null ? [] : [againAt - this.sender.read().at])];
  }

  private reportState(isSending: boolean): void {
    this.sender.stateChanged(this.sending.problem, isSending);
  }
}

const stopwatch = (): number => performance.now() / 1000;
