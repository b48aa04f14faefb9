import { lastAlighting, type Arrangement, type Pattern } from '../scheduling/trips.js';

/** A sheet of paper is so wide: of a longer line the first stops and the last are shown. */
const mostColumns = 6;

/** The stops that head the columns of a direction: those of its longest pattern at which riders get on or off. */
export function columnsOf(patterns: readonly Pick<Pattern, 'stops'>[]): string[] {
  const [longest] = [...patterns].sort((a, b) => b.stops.length - a.stops.length);
  const forRiders = longest?.stops.filter(({ boards, dropOffType }) => boards || dropOffType !== 'none');
  const stopIds = [...new Set(forRiders?.map(({ stopId }) => stopId))];
  return stopIds.length <= mostColumns ? stopIds : [...stopIds.slice(0, mostColumns - 1), ...stopIds.slice(-1)];
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
