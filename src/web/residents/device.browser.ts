import { isChosen, type Board, type BoardLine, type ChosenLine } from './board.js';
import type { KeptDays } from './offline/offline-departures.js';

/** Seconds since 1970, on the clock of this device. */
export const deviceNow = (): number => Date.now() / 1000;

const keyOf = (stopId: string): string => `banche:line:${stopId}`;

/** The line chosen at this stop on this device, where it still leaves from here. Nothing of it reaches the server. */
export function rememberedLine(stopId: string, lines: readonly BoardLine[]): ChosenLine | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(stopId)) ?? 'null') as ChosenLine | null;
    return kept !== null && lines.some((line) => isChosen(line, kept)) ? kept : null;
  } catch {
    // No storage, as in a private window, or somebody else's text in it.
    return null;
  }
}

export function rememberLine(stopId: string, line: ChosenLine | null): void {
  try {
    if (line === null) localStorage.removeItem(keyOf(stopId));
    else localStorage.setItem(keyOf(stopId), JSON.stringify({ routeId: line.routeId, directionId: line.directionId }));
  } catch {
    // It is a convenience; without it the page shows all lines.
  }
}

const deviceKey = 'banche:device';

/** Random, as a UUID of version 4. `crypto.randomUUID` is not there where a page comes without TLS. */
function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

let deviceOfPage: string | null = null;

/** Says of two reports that they come from one device, and nothing else. Made with the first report. */
export function deviceId(): string {
  try {
    deviceOfPage ??= localStorage.getItem(deviceKey) ?? newDeviceId();
    localStorage.setItem(deviceKey, deviceOfPage);
  } catch {
    // Without storage it lasts as long as the page.
  }
  return (deviceOfPage ??= newDeviceId());
}

/** What a device goes on from: the days of a stop, when they were the newest, and what the server said last. */
export interface Kept {
  readonly savedAt: number;
  readonly days: KeptDays;
  readonly board: Board;
}

const keptPrefix = 'banche:days:';
/** More stops than anybody waits at. */
const mostKept = 8;

export function readKept(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keptPrefix + name) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export function writeKept(name: string, kept: Kept): void {
  try {
    const others = Object.keys(localStorage).filter((key) => key.startsWith(keptPrefix) && key !== keptPrefix + name);
    const byAge = others.map((key) => ({ key, savedAt: readKept(key.slice(keptPrefix.length))?.savedAt ?? 0 }));
    byAge.sort((a, b) => b.savedAt - a.savedAt);
    for (const { key } of byAge.slice(mostKept - 1)) localStorage.removeItem(key);
    localStorage.setItem(keptPrefix + name, JSON.stringify(kept));
  } catch {
    // No room, or no storage: the page itself still has it.
  }
}

const offsetKey = 'banche:clock';

/** Seconds by which this device's clock was behind the server's when the two last met; null: they never did. */
export function rememberedOffset(): number | null {
  try {
    const kept = localStorage.getItem(offsetKey);
    return kept === null || !Number.isFinite(Number(kept)) ? null : Number(kept);
  } catch {
    return null;
  }
}

export function rememberOffset(offset: number): void {
  try {
    if (Math.abs(offset - (rememberedOffset() ?? Infinity)) > 2) localStorage.setItem(offsetKey, String(Math.round(offset)));
  } catch {
    // The device's own clock will do.
  }
}

/** @returns whether this is the first time that it is asked with this word, since the tab was opened */
export function isFirstTime(word: string): boolean {
  try {
    const key = 'banche:done';
    if (sessionStorage.getItem(key) === word) return false;
    sessionStorage.setItem(key, word);
    return true;
  } catch {
    // What cannot be remembered is not done: better an old program than one that begins anew for ever.
    return false;
  }
}
