import type { Answer, Server } from './server.browser.js';
import type { DriverSession, SendingProblem } from '../driver-app.js';
import { answered, dueForResend, nextResendAt, nextBatch, type Batch, type Outcome } from './outbox.js';
import type { Row } from '../rows.js';
import { afterAnswer, afterFailure, atRest, mayTry, outcomesOf, type Failure, type Problem, type Sending } from './sending.js';
import type { Tabs } from './tabs.browser.js';
import type { SentDevice } from '../wire.js';

/** Taps within this time are sent together. While sending fails the time is longer, because each try serializes everything that waits. */
const gatherMilliseconds = { well: 300, failing: 3000 } as const;
/** After so many failures in a row, one of the rows may be the cause. */
const failuresBeforeHalving = 3;
/** How often a visible page fetches the bundle, and reports its device if nothing was sent. */
const [bundleMilliseconds, deviceMilliseconds] = [30_000, 300_000];

/** The longest wait of a timer, because the clock may be set in the meantime. */
const longestSleepSeconds = 3600;

/** What sending needs from the app. */
export interface Sender {
  readonly server: Server;
  readonly tabs: Tabs;
  rows(): readonly Row[];
  session(): DriverSession | null;
  /** The corrected time in seconds, and the phone's clock in the format of the API. */
  read(): { readonly at: number; readonly deviceTime: string };
  device(): SentDevice;
  /** Stores rows that an answer changed. */
  changed(rows: readonly Row[]): Promise<void>;
  /** Fetches the bundle. @returns why that failed; null: it succeeded */
  bundle(): Promise<Failure | null>;
  stateChanged(problem: SendingProblem, isSending: boolean): void;
  chance(): number;
}

/** Sends waiting rows, the oldest first, as soon as that may succeed, and fetches the bundle. */
export class Sync {
  private sending: Sending = atRest;
  private isBusy = false;
  private isTriggeredAgain = false;
  /** A request of this round failed. */
  private hasFailed = false;
  /** Counts sign-ins: a 401 to a request that was sent before the last sign-in says nothing about the current session. */
  private signIns = 0;
  private gathering: ReturnType<typeof setTimeout> | null = null;
  private waking: ReturnType<typeof setTimeout> | null = null;
  private lastDeviceAt = -Infinity;
  /** Ids of rows that made the server fail even alone: all others are sent before them. */
  private readonly sentLast = new Set<string>();

  constructor(private readonly sender: Sender) {}

  start(): void {
    const wake = (): void => this.sendNow();
    addEventListener('online', wake);
    addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.sendNow();
    });
    setInterval(() => {
      if (document.visibilityState === 'visible') void this.round(false);
    }, bundleMilliseconds);
    this.sendNow();
  }

  /** Sends soon after a tap, together with the taps that follow at once. */
  sendSoon(): void {
    this.gathering ??= setTimeout(() => this.sendNow(), gatherMilliseconds[this.sending.failures > 0 ? 'failing' : 'well']);
  }

  sendNow(): void {
    if (this.gathering !== null) clearTimeout(this.gathering);
    this.gathering = null;
    void this.round(true);
  }

  /** Somebody signed in: requests that failed without a session are tried again. */
  signedIn(): void {
    this.sending = { ...this.sending, problem: null, failures: 0, nextAt: null };
    this.lastDeviceAt = -Infinity;
    this.signIns += 1;
    this.sendNow();
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

  /** Applies an answer to the rows of a batch. @returns whether the next batch may be sent at once */
  private async applyAnswer(batch: Batch, answer: Answer, signIns: number): Promise<boolean> {
    if (answer.is === 'unchanged') return this.failed({ problem: 'offline' }, signIns);
    if (answer.is === 'failure') {
      this.failed(answer.failure, signIns);
      this.halveBatch(batch, answer.failure);
      return false;
    }
    if (answer.is === 'not-taken') return this.notTaken(batch, answer.problem);
    const outcomes = outcomesOf(answer.body);
    // JSON that names none of the sent rows is not an answer of this API.
    if (!batch.rows.some(({ rowId }) => outcomes.has(rowId.toLowerCase()))) return this.failed({ problem: 'server' }, signIns);
    this.sending = afterAnswer(this.sending);
    await this.learn(batch.rows, outcomes);
    return true;
  }

  private async learn(rows: readonly Row[], outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
    const { at } = this.sender.read();
    // The current rows, because one may have been voided during the request.
    const current = new Map(this.sender.rows().map((row) => [row.rowId, row]));
    for (const { rowId } of rows) this.sentLast.delete(rowId);
    await this.sender.changed(
      rows.flatMap(({ rowId }) => {
        const [row, outcome] = [current.get(rowId), outcomes.get(rowId.toLowerCase())];
        return row === undefined || outcome === undefined ? [] : [answered(row, outcome, at)];
      }),
    );
  }

  /** The server refused a whole batch: the batch is halved until the faulty row is alone, so that it does not hold up the others. */
  private async notTaken({ rows }: Batch, problem: Problem): Promise<boolean> {
    const [only, ...others] = rows;
    if (others.length > 0 || only === undefined) {
      this.sending = { ...this.sending, most: Math.max(1, Math.floor(rows.length / 2)) };
      return true;
    }
    await this.learn(rows, new Map([[only.rowId.toLowerCase(), { outcome: 'refused', ...problem }]]));
    return true;
  }

  /** Halves the batch to find a row that makes the server fail every time; all other rows are then sent before it. */
  private halveBatch({ rows }: Batch, { problem }: Failure): void {
    if (problem !== 'server' || this.sending.failures < failuresBeforeHalving) return;
    const [only, ...others] = rows;
    if (only !== undefined && others.length === 0) this.sentLast.add(only.rowId);
    this.sending = { ...this.sending, most: Math.max(1, Math.floor(rows.length / 2)) };
  }

  private failed(failure: Failure, signIns: number): false {
    this.hasFailed = true;
    if (failure.problem === 'signed-out' && signIns !== this.signIns) {
      this.sendSoon();
      return false;
    }
    this.sending = afterFailure(this.sending, failure, stopwatch(), this.sender.chance());
    return false;
  }

  /** Fetches the bundle after sending, and reports the device if that was not done for a while. */
  private async tellAndFetch(): Promise<void> {
    const hasStumbled = this.hasFailed;
    const { problem, notBefore } = this.sending;
    // A server that fails on a row may still answer for the bundle; but its `Retry-After` is respected.
    if (!this.isSignedIn() || (hasStumbled && (problem !== 'server' || notBefore !== null))) return;
    if (stopwatch() - this.lastDeviceAt >= deviceMilliseconds / 1000) {
      this.lastDeviceAt = stopwatch();
      const device = this.sender.device();
      await this.sender.server.request({ method: 'PUT', path: `/v1/driver/devices/${device.deviceId}`, body: device });
    }
    const signIns = this.signIns;
    const failure = await this.sender.bundle();
    // The state of failed sending stays as it is, unless the session is over.
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

  /** Seconds until the next tries: after a failure, and of rows that were refused for their date. */
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
