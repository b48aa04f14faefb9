import type * as GoingAlone from './without-server.browser.js';
import { secondsOf } from '../../shared/moments.js';
import type { Board, OfflineDays, TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import type { OfflineDepartures } from './offline-departures.js';
import { giveToWorker } from './register-worker.browser.js';
import { readSavedDays, saveDays } from './saved-days.browser.js';

/** The days are fetched a random time after the page has loaded, so that not all pages send the request in the same second. */
const firstPauseMilliseconds = 1000;
const longestExtraMilliseconds = 2000;
const renewMilliseconds = 3_600_000;

/** What the fallback needs from the page, and reports to it. */
interface Listener {
  readonly now: () => number;
  /** Saved days are ready to be used. @param isNew the server has just sent them */
  readonly ready: (isNew: boolean) => void;
  /** The days of all stops of the town are ready. */
  readonly town: (parts: typeof GoingAlone) => void;
}

/** Fetches the departures of the next days, saves them on the device, and makes boards from them when the server does not answer. */
export class OfflineFallback {
  private departures: OfflineDepartures | null = null;
  private days: OfflineDays | null = null;
  private savedAt = 0;
  /** The days of all stops; null: not loaded yet, or a city with too many stops. */
  town: TownDays | null = null;
  private readonly stop: string;
  private readonly savedName: string;
  private readonly townName: string;

  constructor(
    private readonly page: StopPage,
    private readonly listener: Listener,
  ) {
    const { prefix, language, board } = page;
    this.stop = `${prefix}/v1/stops/${encodeURIComponent(board.stop.stopId)}`;
    this.savedName = `${this.stop} ${language}`;
    this.townName = `${prefix} ${language}`;
  }

  /** @param signal aborted when the page is no longer shown */
  start(signal: AbortSignal): void {
    const begin = (): void => {
      const first = setTimeout(() => void this.renew(signal), firstPauseMilliseconds + Math.random() * longestExtraMilliseconds);
      const next = setInterval(() => void this.renew(signal), renewMilliseconds);
      signal.addEventListener('abort', () => [first, next].forEach(clearTimeout));
    };
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin);
  }

  /** Uses the saved days of this stop or of the town, whichever are newer. @returns the board saved with them; null: there are none */
  async restore(): Promise<Board | null> {
    const parts = await import('./without-server.browser.js');
    this.useTown(parts.readTown(this.townName), parts);
    const own = readSavedDays(this.savedName);
    const made = this.page.kept === undefined ? this.madeOfTown(parts) : { days: this.page.kept, board: this.page.board };
    const madeAt = made === null ? 0 : secondsOf(made.board.at);
    const ownAt = own === null ? 0 : Math.max(own.savedAt, secondsOf(own.board.at));
    const saved = made !== null && madeAt > ownAt ? { ...made, savedAt: parts.townSavedAt(madeAt) } : own;
    if (saved !== null) await this.use(saved.days, saved.savedAt, false);
    return saved?.board ?? null;
  }

  private madeOfTown({ pageFromTown }: typeof GoingAlone): { days: OfflineDays; board: Board } | null {
    const { board, path } = this.page;
    const made = this.town === null ? null : pageFromTown(this.page, this.town, board.stop.stopId, path);
    return made?.kept === undefined ? null : { days: made.kept, board: made.board };
  }

  /** Saves the last board with the days, so that cancellations are still shown after the page is opened anew. */
  async save(board: Board): Promise<void> {
    if (this.days === null) return;
    const saved = { savedAt: this.savedAt, days: this.days, board };
    if (saveDays(this.savedName, saved)) return;
    // Storage is full: the open stop is more important than the days of other stops.
    (await import('./without-server.browser.js')).forgetTowns();
    saveDays(this.savedName, saved);
  }

  /** @returns null while there are no saved days */
  boardAt(lastBoard: Board, now: number): Board | null {
    return this.departures?.boardAt(lastBoard, now) ?? null;
  }

  private async renew(signal: AbortSignal): Promise<void> {
    try {
      const { language, prefix, board } = this.page;
      const query = `departures/days?lang=${language}`;
      const townAddress = `${prefix}/v1/${query}`;
      // For a town the server sends the days of all stops in one answer. For a city it refuses, and only this stop's days are fetched.
      const town = await fetched<TownDays>(townAddress, signal).catch(() => null);
      const parts = await import('./without-server.browser.js');
      const own = town === null ? null : parts.daysOf(town, board.stop.stopId);
      await this.use(own ?? (await fetched<OfflineDays>(`${this.stop}/${query}`, signal)), this.listener.now(), true);
      if (town === null || town.stops.length === 0) return;
      parts.saveTown(this.townName, town);
      this.useTown(town, parts);
      giveToWorker({ address: townAddress, town });
      giveToWorker(`${prefix}/stops?lang=${language}`);
    } catch {
      // If the server does not answer, the page uses the saved days, and shows how old they are.
      if (this.departures === null && !signal.aborted) await this.restore().catch(() => null);
    }
  }

  private useTown(town: TownDays | null, parts: typeof GoingAlone): void {
    const isFirst = this.town === null && town !== null;
    this.town = town ?? this.town;
    if (isFirst) this.listener.town(parts);
  }

  private async use(days: OfflineDays, savedAt: number, isNew: boolean): Promise<void> {
    const { OfflineDepartures } = await import('./without-server.browser.js');
    [this.departures, this.days, this.savedAt] = [new OfflineDepartures(days, savedAt), days, savedAt];
    this.listener.ready(isNew);
  }
}

async function fetched<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { cache: 'no-cache', signal });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}
