import type { Pattern } from '../scheduling/trips.js';

/** A sheet of paper is so wide: of a longer line the first stops and the last are shown. */
const mostColumns = 6;

/** The stops that head the columns of a direction: those of its longest pattern. */
export function columnsOf(patterns: readonly Pick<Pattern, 'stops'>[]): string[] {
  const [longest] = [...patterns].sort((a, b) => b.stops.length - a.stops.length);
  const stopIds = [...new Set(longest?.stops.map(({ stopId }) => stopId))];
  return stopIds.length <= mostColumns ? stopIds : [...stopIds.slice(0, mostColumns - 1), ...stopIds.slice(-1)];
}
