import { readText, storeText } from './storage.browser.js';

/** Seconds since 1970, on the clock of this device. */
export const deviceNow = (): number => Date.now() / 1000;

/** A moment in the format of the API. @example instantText(1721000000.25) // '2024-07-14T23:33:20.250Z' */
export const instantText = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString();

const offsetName = 'banche:clock';
/** Smaller changes of the offset are not stored: they come from the travel time of an answer. */
const leastOffsetChangeSeconds = 2;

/** Seconds by which this device's clock was behind the server's at the last answer that was stored; null: none was stored. */
export function rememberedOffset(): number | null {
  const stored = readText(offsetName);
  return stored === null || !Number.isFinite(Number(stored)) ? null : Number(stored);
}

export function rememberOffset(offset: number): void {
  if (Math.abs(offset - (rememberedOffset() ?? Infinity)) > leastOffsetChangeSeconds) storeText(offsetName, String(Math.round(offset)));
}
