import type { Position } from '../../../places/coordinates.js';
import { metersBetween } from '../../../places/distance.js';

/**
 * The place in a way at which a new stop makes the shortest detour, as the crow flies. Stops without a position are ignored.
 * @param isRound the way ends at its first stop; the new stop goes between its ends
 * @returns the index of the stop that will follow it; the number of stops: at the end
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
