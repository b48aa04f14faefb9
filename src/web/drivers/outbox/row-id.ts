/** Ids that a phone makes: UUIDs of version 7, from the time and random bytes; as text they sort by time. */

/** A clock that is set back by less than this still gives rising ids. */
const longestBackMilliseconds = 60_000;

/** The time of the next id: a millisecond after the last one, where the clock did not move, or moved back a little. */
export function nextIdTime(lastAt: number, nowAt: number): number {
  const now = Math.max(0, Math.floor(nowAt));
  return now <= lastAt && lastAt - now < longestBackMilliseconds ? lastAt + 1 : now;
}

/**
 * A UUID of version 7.
 * @param at whole milliseconds since 1970
 * @param chance ten random bytes
 * @example idOf(0, new Uint8Array(10)) // '00000000-0000-7000-8000-000000000000'
 */
export function idOf(at: number, chance: Uint8Array): string {
  const time = at.toString(16).padStart(12, '0').slice(-12);
  const [a = 0, b = 0, c = 0, ...rest] = [...chance.slice(0, 10)];
  const hex = [0x70 | (a & 0x0f), b, 0x80 | (c & 0x3f), ...rest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const all = time + hex.padEnd(20, '0');
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}
