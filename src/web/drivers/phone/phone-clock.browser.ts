import { deviceNow, instantText } from '../../shared/clock.browser.js';
import { clockAheadOf, jumpOf, offsetAfter } from './clock-offset.js';
import type { Remembered } from './remembered.browser.js';

/** What a reading of the clock says: by the phone, corrected, and as it is sent. */
export interface Reading {
  readonly madeAt: number;
  readonly at: number;
  readonly deviceTime: string;
}

const name = 'clock';
const stopwatch = (): number => performance.now() / 1000;

/**
 * The server's time, as far as this phone knows it. Its own clock may be wrong, and be set while the app is open: then the
 * corrected time goes on as if nothing had happened. In a demonstration the program's clock is taken for the phone's.
 */
export class PhoneClock {
  private offset: number | null = null;
  private last = { clock: deviceNow(), watch: stopwatch() };
  private wasSeen = true;

  constructor(
    private readonly remembered: Remembered,
    private readonly isDemo: boolean,
  ) {
    this.recall();
    document.addEventListener('visibilitychange', () => {
      this.wasSeen = false;
    });
  }

  /** What this phone knew of its clock when it was last used. */
  recall(): void {
    const stored = Number(this.remembered.read(name) ?? NaN);
    if (Number.isFinite(stored)) this.offset = stored;
  }

  /** Corrected seconds since 1970. */
  now(): number {
    this.check();
    return this.last.clock + (this.offset ?? 0);
  }

  read(): Reading {
    const at = this.now();
    return { madeAt: this.last.clock, at, deviceTime: this.deviceTime(at) };
  }

  /** What the phone's clock says at a corrected time. */
  deviceTime(at: number): string {
    return instantText(this.isDemo ? at : at - (this.offset ?? 0));
  }

  ahead(): number | null {
    return this.isDemo ? null : clockAheadOf(this.offset);
  }

  /** @param serverTime in whole seconds, of an answer that took so long */
  learn(serverTime: number, tookSeconds: number): void {
    this.check();
    this.remember(offsetAfter(this.offset, { serverTime, tookSeconds, receivedAt: this.last.clock }));
  }

  /** It cannot be earlier than what the server said before: a phone whose battery died may think that it is 1970. */
  isAtLeast(at: number): void {
    if (this.now() < at) this.remember(at - this.last.clock);
  }

  private check(): void {
    const now = { clock: deviceNow(), watch: stopwatch() };
    const between = { byClock: now.clock - this.last.clock, byStopwatch: now.watch - this.last.watch, wasSeen: this.wasSeen };
    const jump = jumpOf(between);
    this.last = now;
    this.wasSeen = document.visibilityState === 'visible';
    if (jump !== 0) this.remember((this.offset ?? 0) - jump);
  }

  private remember(offset: number): void {
    if (this.offset !== null && Math.abs(offset - this.offset) < 0.001) return;
    this.offset = offset;
    this.remembered.store(name, offset.toFixed(3));
  }
}
