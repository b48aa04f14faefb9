import type { Position } from '../../../places/coordinates.js';
import { metersBetween } from '../../../places/distance.js';

/**
 * Where a stop fits best into a way: where the bus goes the least farther for it. Unknown places count for nothing.
 * @param isRound the way ends where it began, and keeps its ends
 * @returns before the stop that stands there now, from 0; as many as stops: at the end
 */
export function bestPlace(way: readonly (Position | null)[], here: Position | null, isRound: boolean): number {
  const usual = isRound ? Math.max(0, way.length - 1) : way.length;
  if (here === null) return usual;
  const meters = (a: Position | null | undefined, b: Position | null | undefined): number | null =>
    a === null || b === null || a === undefined || b === undefined ? null : metersBetween(a, b);
  let [best, least] = [usual, Number.POSITIVE_INFINITY];
  for (let at = isRound ? 1 : 0; at <= (isRound ? way.length - 1 : way.length); at += 1) {
    const [before, after, past] = [meters(way[at - 1], here), meters(here, way[at]), meters(way[at - 1], way[at])];
    const isInside = at > 0 && at < way.length;
    const longer = isInside
      ? before === null || after === null || past === null
        ? null
        : before + after - past
      : at === 0
        ? after
        : before;
    if (longer !== null && longer < least) [best, least] = [at, longer];
  }
  return best;
}
