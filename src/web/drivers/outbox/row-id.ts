import { v7 } from 'uuid';

/** Ids that a phone makes: UUIDs of version 7, from the time and random bytes; as text they sort by time. */

/** Ids still rise if the clock is set back by less than this. */
const longestBackMilliseconds = 60_000;

/** The time of the next id, milliseconds since 1970: one after the last id if the clock stood still or was set back a little, else now. */
export function nextIdTime(lastAt: number, nowAt: number): number {
  const now = Math.max(0, Math.floor(nowAt));
  return now <= lastAt && lastAt - now < longestBackMilliseconds ? lastAt + 1 : now;
}

/**
 * A UUID of version 7.
 * @param at whole milliseconds since 1970
 * @param random sixteen random bytes
 * @example idOf(0, new Uint8Array(16)) // '00000000-0000-7000-8000-000000000000'
 */
export const idOf = (at: number, random: Uint8Array): string => v7({ msecs: at, random });
