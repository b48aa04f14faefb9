import type { Board } from './board.js';
import { deviceNow } from '../shared/clock.browser.js';

/** What the follower reports to the page. */
interface Listener {
  /** The board has changed. */
  board(board: Board): void;
  /** The server answered. @param isExact `at` is its time to the second; else the minute of a cached answer */
  answered(at: string, isExact: boolean): void;
  state(state: 'live' | 'lost' | 'offline'): void;
  /** The address of the program that the server's pages now load. If it is another one than this page's, the server has another build. */
  build(script: string): void;
}

/** The server sends something every fifteen seconds; after this long without anything the connection counts as lost. */
const longestSilenceSeconds = 40;
const checkMilliseconds = 5000;
/** The first and the longest pause between two attempts. It is randomized, so that ten thousand pages do not return in the same second. */
const shortestPauseSeconds = 2;
const longestPauseSeconds = 30;
const longestAnswerMilliseconds = 8000;

/** Follows a stop by Server-Sent Events, and by repeated requests if a proxy holds those back. */
export class Follower {
  private source: EventSource | null = null;
  private lastAnswerAt = deviceNow();
  private failures = 0;
  private nextAttempt = 0;
  private signal: AbortSignal | null = null;

  constructor(
    private readonly addresses: { readonly stream: string; readonly board: string },
    private readonly listener: Listener,
  ) {}

  /** @param signal aborted when the page no longer needs the follower */
  start(signal: AbortSignal): void {
    this.signal = signal;
    this.open();
    const checking = setInterval(() => this.check(), checkMilliseconds);
    signal.addEventListener('abort', () => {
      clearInterval(checking);
      this.close();
    });
    addEventListener('offline', () => this.lose(), { signal });
    addEventListener('online', () => this.retry(), { signal });
    // A page that was hidden connects again as soon as it is visible.
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible' && this.silence() > longestSilenceSeconds / 2) this.retry();
      },
      { signal },
    );
  }

  private open(): void {
    this.close();
    if (this.signal?.aborted === true) return;
    if (typeof EventSource === 'undefined') {
      void this.fallBack();
      return;
    }
    const source = new EventSource(this.addresses.stream);
    this.source = source;
    source.addEventListener('board', (event: MessageEvent<string>) => {
      this.listener.board(JSON.parse(event.data) as Board);
    });
    source.addEventListener('build', (event: MessageEvent<string>) => {
      this.listener.build((JSON.parse(event.data) as { script: string }).script);
    });
    source.addEventListener('beat', (event: MessageEvent<string>) => {
      this.failures = 0;
      this.answered((JSON.parse(event.data) as { at: string }).at, true);
    });
    source.addEventListener('error', () => void this.fallBack());
  }

  private close(): void {
    this.source?.close();
    this.source = null;
  }

  private answered(at: string, isExact: boolean): void {
    this.lastAnswerAt = deviceNow();
    this.listener.answered(at, isExact);
    this.listener.state('live');
  }

  private lose(): void {
    this.listener.state(navigator.onLine ? 'lost' : 'offline');
  }

  private retry(): void {
    this.nextAttempt = 0;
    this.close();
    this.check();
  }

  private silence(): number {
    return deviceNow() - this.lastAnswerAt;
  }

  private check(): void {
    // If the device's clock was set back, these times lie in the future and would not be reached for long.
    this.lastAnswerAt = Math.min(this.lastAnswerAt, deviceNow());
    this.nextAttempt = Math.min(this.nextAttempt, deviceNow() + longestPauseSeconds);
    if (this.source !== null && this.silence() > longestSilenceSeconds) void this.fallBack();
    else if (this.source === null && deviceNow() >= this.nextAttempt) this.open();
  }

  /** The stream broke, or nothing arrives (some proxies hold it back). An ordinary request shows whether the server can be reached. */
  private async fallBack(): Promise<void> {
    this.close();
    const pause = Math.min(longestPauseSeconds, shortestPauseSeconds * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.failures += 1;
    this.nextAttempt = deviceNow() + pause;
    setTimeout(() => this.check(), pause * 1000 + 50);
    if (!(await this.request()) && this.signal?.aborted !== true) this.lose();
  }

  /** @returns whether the server answered */
  private async request(): Promise<boolean> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), longestAnswerMilliseconds);
    try {
      const response = await fetch(this.addresses.board, { cache: 'no-cache', signal: patience.signal });
      if (!response.ok) return false;
      const board = (await response.json()) as Board;
      if (this.signal?.aborted === true) return true;
      this.listener.board(board);
      this.answered(board.at, false);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
