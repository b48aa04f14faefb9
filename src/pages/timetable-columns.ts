import { lastAlighting, type Arrangement, type Pattern } from '../scheduling/trips.js';

/** A call at a stop, the how manieth of a trip: a loop ends where it began. */
export interface Column {
  readonly stopId: string;
  readonly nth: number;
}

/** Cells of a table that a phone can still draw at once: 40 stops of 50 trips. */
const mostCells = 2000;
const [fewestColumns, mostColumns] = [6, 40];

/**
 * The calls that a table of a direction tells of: those of its longest pattern at which riders get on or off. Of more than a
 * table can hold those that are spread evenly along the line, the first and the last among them.
 */
export function columnsOf(patterns: readonly Pick<Pattern, 'stops'>[]): { readonly columns: readonly Column[]; readonly leftOut: number } {
  const [longest] = [...patterns].sort((a, b) => b.stops.length - a.stops.length);
  const calls = callsOf(longest ?? { stops: [] }).flatMap((call) => (call.isForRiders ? [call] : []));
  const most = Math.min(mostColumns, Math.max(fewestColumns, Math.floor(mostCells / Math.max(1, patterns.length))));
  const spread = Array.from({ length: most }, (_, place) => Math.round((place * (calls.length - 1)) / (most - 1)));
  const shown = calls.length <= most ? calls : spread.flatMap((place) => calls[place] ?? []);
  return { columns: shown.map(({ stopId, nth }) => ({ stopId, nth })), leftOut: calls.length - shown.length };
}

/** The place in a pattern of each of its calls. @returns -1 where it does not call there */
export function positionsOf(pattern: Pick<Pattern, 'stops'>, columns: readonly Column[]): number[] {
  const calls = callsOf(pattern);
  return columns.map((column) => calls.findIndex(({ stopId, nth }) => stopId === column.stopId && nth === column.nth));
}

function callsOf({ stops }: Pick<Pattern, 'stops'>): (Column & { readonly isForRiders: boolean })[] {
  const seen = new Map<string, number>();
  return stops.map(({ stopId, boards, dropOffType }) => {
    const nth = (seen.get(stopId) ?? 0) + 1;
    seen.set(stopId, nth);
    return { stopId, nth, isForRiders: boards || dropOffType !== 'none' };
  });
}

/** What a feed says of getting on or off at some stops, where that is not as usual. */
export interface BoardingRule {
  readonly kind: 'pickup' | 'dropOff';
  readonly type: Arrangement;
  readonly stopIds: readonly string[];
  /** The places of the trips for which alone it holds; null: for all that call there. */
  readonly trips: readonly number[] | null;
}

/** How one gets on and off along a direction; stops of one rule together. @param patterns of each trip */
export function boardingRulesOf(patterns: readonly Pick<Pattern, 'stops'>[]): BoardingRule[] {
  const calling = new Map<string, Set<number>>();
  const ruled = new Map<string, { kind: BoardingRule['kind']; type: Arrangement; stopId: string; trips: Set<number> }>();
  for (const [trip, pattern] of patterns.entries()) {
    const last = lastAlighting(pattern);
    for (const [position, { stopId, boards, pickupType, dropOffType }] of pattern.stops.entries()) {
      calling.set(stopId, (calling.get(stopId) ?? new Set()).add(trip));
      const add = (kind: BoardingRule['kind'], type: Arrangement | undefined): void => {
        if (type === undefined) return;
        const key = JSON.stringify([kind, type, stopId]);
        const known = ruled.get(key) ?? { kind, type, stopId, trips: new Set() };
        known.trips.add(trip);
        ruled.set(key, known);
      };
      // Nobody gets on where the trip ends, or off where it begins, whatever the feed says; of a stop for nobody riders hear nothing.
      if (position < last && (boards || dropOffType !== 'none')) add('pickup', boards ? pickupType : 'none');
      if (position > 0 && position <= last && (boards || dropOffType !== 'none')) add('dropOff', dropOffType);
    }
  }
  const rules = new Map<string, { rule: BoardingRule; stopIds: string[] }>();
  for (const { kind, type, stopId, trips } of ruled.values()) {
    const only = trips.size === calling.get(stopId)?.size ? null : [...trips];
    const key = JSON.stringify([kind, type, only]);
    const known = rules.get(key);
    if (known !== undefined) known.stopIds.push(stopId);
    else rules.set(key, { rule: { kind, type, stopIds: [], trips: only }, stopIds: [stopId] });
  }
  return [...rules.values()].map(({ rule, stopIds }) => ({ ...rule, stopIds }));
}
