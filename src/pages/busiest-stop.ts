import { boardingPositions, type Pattern } from '../scheduling/trips.js';

/** The stop where most lines can be boarded; on a tie the first one. @returns null: there is none */
export function busiestStop(patterns: readonly Pattern[], stopIds: Iterable<string>): string | null {
  const lines = new Map<string, Set<string>>();
  for (const pattern of patterns) {
    const line = `${pattern.routeId}\n${pattern.directionId ?? ''}`;
    for (const position of boardingPositions(pattern)) {
      const stopId = pattern.stops[position]?.stopId ?? '';
      lines.set(stopId, (lines.get(stopId) ?? new Set()).add(line));
    }
  }
  let best: string | null = null;
  for (const stopId of stopIds) {
    const count = lines.get(stopId)?.size ?? 0;
    if (count > (best === null ? 0 : (lines.get(best)?.size ?? 0))) best = stopId;
  }
  return best;
}
