import type { Board } from '../board.js';
import { readKept, writeKept } from '../device.browser.js';
import type { GoingOn, KeptDays } from './offline-departures.js';

/** The page comes first: what it needs to go on alone is fetched when it stands, and not by all pages in the same second. */
const firstPauseMilliseconds = 1000;
const longestExtraMilliseconds = 2000;
const renewMilliseconds = 3_600_000;

/** Keeps the timetable of the next days on the device, and goes on from it. */
export class Keeper {
  private going: GoingOn | null = null;
  private days: KeptDays | null = null;
  private savedAt = 0;

  /**
   * @param name under which the device keeps it
   * @param ready called when there is something to go on from; `isNew`: the server has just sent it
   */
  constructor(
    private readonly address: string,
    private readonly name: string,
    private readonly now: () => number,
    private readonly ready: (isNew: boolean) => void,
  ) {}

  start(): void {
    const begin = (): void => {
      setTimeout(() => void this.renew(), firstPauseMilliseconds + Math.random() * longestExtraMilliseconds);
      setInterval(() => void this.renew(), renewMilliseconds);
    };
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin);
  }

  /** What the device kept the last time, with what the server had said by then. */
  async recall(): Promise<Board | null> {
    const kept = readKept(this.name);
    if (kept !== null) await this.use(kept.days, kept.savedAt, false);
    return kept?.board ?? null;
  }

  /** Also after the page is opened anew, what was cancelled stays cancelled. */
  keep(board: Board): void {
    if (this.days !== null) writeKept(this.name, { savedAt: this.savedAt, days: this.days, board });
  }

  /** @returns null as long as there is nothing to go on from */
  goOn(held: Board, now: number): Board | null {
    return this.going?.board(held, now) ?? null;
  }

  private async renew(): Promise<void> {
    try {
      const response = await fetch(this.address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(String(response.status));
      await this.use((await response.json()) as KeptDays, this.now(), true);
    } catch {
      // The server is gone, and the page says so; what the device has is still there.
      if (this.going === null) await this.recall().catch(() => null);
    }
  }

  private async use(days: KeptDays, savedAt: number, isNew: boolean): Promise<void> {
    const { GoingOn } = await import('./offline-departures.js');
    [this.going, this.days, this.savedAt] = [new GoingOn(days, savedAt), days, savedAt];
    this.ready(isNew);
  }
}
