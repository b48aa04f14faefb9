import type { Board, OfflineDays } from '../board.js';
import type { OfflineDepartures } from './offline-departures.js';
import { readSavedDays, saveDays } from './saved-days.browser.js';

/** The page comes first: what it needs to go on alone is fetched when it stands, and not by all pages in the same second. */
const firstPauseMilliseconds = 1000;
const longestExtraMilliseconds = 2000;
const renewMilliseconds = 3_600_000;

/** Fetches the departures of the next days, saves them on the device, and answers from them when the server does not. */
export class OfflineFallback {
  private departures: OfflineDepartures | null = null;
  private days: OfflineDays | null = null;
  private savedAt = 0;

  /**
   * @param name under which the device saves them
   * @param ready called when there is something to answer from; `isNew`: the server has just sent it
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

  /** What the device saved the last time. @returns what the server had said by then */
  async restore(): Promise<Board | null> {
    const saved = readSavedDays(this.name);
    if (saved !== null) await this.use(saved.days, saved.savedAt, false);
    return saved?.board ?? null;
  }

  /** Also after the page is opened anew, what was cancelled stays cancelled. */
  save(board: Board): void {
    if (this.days !== null) saveDays(this.name, { savedAt: this.savedAt, days: this.days, board });
  }

  /** @returns null as long as there is nothing to answer from */
  boardAt(lastBoard: Board, now: number): Board | null {
    return this.departures?.boardAt(lastBoard, now) ?? null;
  }

  private async renew(): Promise<void> {
    try {
      const response = await fetch(this.address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(String(response.status));
      await this.use((await response.json()) as OfflineDays, this.now(), true);
    } catch {
      // The server is gone, and the page says so; what the device has is still there.
      if (this.departures === null) await this.restore().catch(() => null);
    }
  }

  private async use(days: OfflineDays, savedAt: number, isNew: boolean): Promise<void> {
    // Loaded when it is needed: most visits never are without the server.
    const { OfflineDepartures } = await import('./offline-departures.js');
    [this.departures, this.days, this.savedAt] = [new OfflineDepartures(days, savedAt), days, savedAt];
    this.ready(isNew);
  }
}
