import { lastAlighting, type Arrangement, type Pattern } from '../scheduling/trips.js';

/** A call at a stop; `nth` counts repeated calls of a trip, since a loop ends where it began. */
export interface Column {
  readonly stopId: string;
  readonly nth: number;
}

/** The most cells that a phone draws without delay: 40 stops of 50 trips. */
const maxCells = 2000;
const [fewestColumns, maxColumns] = [6, 40];

/**
 * The columns of a direction's table: the calls of its longest pattern where riders board or alight. If they are too many, a selection
 * spread evenly along the line, with the first and the last.
 */
export function columnsOf(patterns: readonly Pick<Pattern, 'stops'>[]): { readonly columns: readonly Column[]; readonly leftOut: number } {
  const [longest] = [...patterns].sort((a, b) => b.stops.length - a.stops.length);
  const calls = callsOf(longest ?? { stops: [] }).flatMap((call) => (call.isForRiders ? [call] : []));
  const most = Math.min(maxColumns, Math.max(fewestColumns, Math.floor(maxCells / Math.max(1, patterns.length))));
  const spread = Array.from({ length: most }, (_, place) => Math.round((place * (calls.length - 1)) / (most - 1)));
  const shown = calls.length <= most ? calls : spread.flatMap((place) => calls[place] ?? []);
  return { columns: shown.map(({ stopId, nth }) => ({ stopId, nth })), leftOut: calls.length - shown.length };
}

/** The position of each column in a pattern; -1: the pattern does not call there. */
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

/** A rule for boarding or alighting at some stops that differs from the usual. */
export interface BoardingRule {
  readonly kind: 'pickup' | 'dropOff';
  readonly type: Arrangement;
  readonly stopIds: readonly string[];
  /** The indexes of the trips to which it applies; null: all trips that call at these stops. */
  readonly trips: readonly number[] | null;
}

/**
 * The boarding rules of a direction, grouped by rule.
 * @param patterns one per trip
 */
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
        const rule = ruled.get(key) ?? { kind, type, stopId, trips: new Set() };
        rule.trips.add(trip);
        ruled.set(key, rule);
      };
      // Boarding at the last stop and alighting at the first need no rule; stops where riders do neither are not shown.
      if (position < last && (boards || dropOffType !== 'none')) add('pickup', boards ? pickupType : 'none');
      if (position > 0 && position <= last && (boards || dropOffType !== 'none')) add('dropOff', dropOffType);
    }
  }
  const rules = new Map<string, { rule: BoardingRule; stopIds: string[] }>();
  for (const { kind, type, stopId, trips } of ruled.values()) {
    const only = trips.size === calling.get(stopId)?.size ? null : [...trips];
    const key = JSON.stringify([kind, type, only]);
    const rule = rules.get(key);
    if (rule !== undefined) rule.stopIds.push(stopId);
    else rules.set(key, { rule: { kind, type, stopIds: [], trips: only }, stopIds: [stopId] });
  }
  return [...rules.values()].map(({ rule, stopIds }) => ({ ...rule, stopIds }));
}
