import { deviceNow, instantText } from '../../shared/clock.browser.js';
import { clockAheadOf, jumpOf, offsetAfter } from './clock-offset.js';
import type { Remembered } from './remembered.browser.js';

/** A reading of the clock: by the phone (`madeAt`) and corrected (`at`), seconds since 1970; and by the phone in the format of the API. */
export interface Reading {
  readonly madeAt: number;
  readonly at: number;
  readonly deviceTime: string;
}

const name = 'clock';
const stopwatch = (): number => performance.now() / 1000;

/**
 * The server's time, as far as this phone knows it. The phone's clock may be wrong. If it is set while the app is open, the corrected time
 * goes on unchanged. In a demonstration the program's clock counts as the phone's.
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

  /** Reads the offset that was stored when the app was last used. */
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

  /** What the phone's clock shows at a corrected time, in the format of the API. */
  deviceTime(at: number): string {
    return instantText(this.isDemo ? at : at - (this.offset ?? 0));
  }

  ahead(): number | null {
    return this.isDemo ? null : clockAheadOf(this.offset);
  }

  /** Corrects the offset by an answer. @param serverTime in whole seconds @param tookSeconds from the request to the answer */
  learn(serverTime: number, tookSeconds: number): void {
    this.check();
    this.remember(offsetAfter(this.offset, { serverTime, tookSeconds, receivedAt: this.last.clock }));
  }

  /** Corrects a clock that is earlier than `at`, a time that has certainly passed: after an empty battery a phone may start in 1970. */
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
