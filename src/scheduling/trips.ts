import type { ServiceTime } from './service-time.js';
import type { StopOffsets } from './timetable.js';

/**
 * How riders board or alight where that is not simply possible (GTFS `pickup_type` and `drop_off_type`, values 1 to 3): not at
 * all, after a call to the agency, or by arrangement with the driver.
 */
export const arrangements = ['none', 'phone-agency', 'coordinate-with-driver'] as const;
export type Arrangement = (typeof arrangements)[number];

/** @param gtfs `pickup_type` or `drop_off_type`; the result is null for regular service */
const arrangementOf = (gtfs: number): Arrangement | null => arrangements[gtfs - 1] ?? null;

/** The stops that a trip calls at, in order; trips share patterns. */
export interface Pattern {
  readonly patternId: number;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly stops: readonly PatternStop[];
}

export interface PatternStop {
  readonly stopId: string;
  /** GTFS `stop_sequence`: increases along the trip, not always by one. */
  readonly stopSequence: number;
  /** Riders may get on here (GTFS `pickup_type` other than 1). */
  readonly boards: boolean;
  /** How to board, where that is not regular. */
  readonly pickupType?: Exclude<Arrangement, 'none'>;
  readonly dropOffType?: Arrangement;
  /** What the bus shows from here on, when it differs from the trip's headsign. */
  readonly headsign: string | null;
}

export interface Timing extends StopOffsets {
  readonly timingId: number;
}

export interface Trip {
  readonly tripId: string;
  readonly serviceId: string;
  readonly patternId: number;
  readonly timingId: number;
  readonly startTime: ServiceTime;
  readonly headsign: string | null;
  /** Set where the feed promises a headway instead of times (GTFS `exact_times=0`). */
  readonly headwaySeconds: number | null;
  /** The trip of `frequencies.txt` from which it was generated, if any. */
  readonly modelTripId: string | null;
}

/** The irregular boarding and alighting rules of a stop, from a feed. @param call `pickup_type` and `drop_off_type` */
export function boardingAt(call: {
  readonly pickupType: number;
  readonly dropOffType: number;
}): Pick<PatternStop, 'boards' | 'pickupType' | 'dropOffType'> {
  const [pickupType, dropOffType] = [arrangementOf(call.pickupType), arrangementOf(call.dropOffType)];
  return {
    boards: pickupType !== 'none',
    ...(pickupType === null || pickupType === 'none' ? {} : { pickupType }),
    ...(dropOffType === null ? {} : { dropOffType }),
  };
}

/** The same the other way round, for answers: how to board and alight at a stop of a pattern, where that is not regular. */
export function arrangementsAt(
  pattern: Pick<Pattern, 'stops'> | undefined,
  position: number,
): { readonly pickupType?: Arrangement; readonly dropOffType?: Arrangement } {
  const stop = pattern?.stops[position];
  const pickupType = stop?.boards === false ? 'none' : stop?.pickupType;
  return {
    ...(pickupType === undefined ? {} : { pickupType }),
    ...(stop?.dropOffType === undefined ? {} : { dropOffType: stop.dropOffType }),
  };
}

/**
 * Where the trip ends for riders: the last stop at which they may get off. A feed without any such stop is a mistake, and its
 * last stop is taken.
 * @returns -1 where there is no stop
 */
export function lastAlighting({ stops }: Pick<Pattern, 'stops'>): number {
  const last = stops.findLastIndex(({ dropOffType }) => dropOffType !== 'none');
  return last > 0 ? last : stops.length - 1;
}

/** Where riders may board: where the feed allows it, before the last stop at which they may get off. */
export function boardingPositions(pattern: Pick<Pattern, 'stops'>): number[] {
  const last = lastAlighting(pattern);
  return pattern.stops.flatMap((stop, position) => (position < last && stop.boards ? [position] : []));
}

/** Stops of a trip with the same irregular alighting rule. */
export interface DropOffs {
  readonly dropOffType: Arrangement;
  readonly stopIds: readonly string[];
}

const dropOffsByPattern = new WeakMap<object, readonly (readonly DropOffs[])[]>();

/** The irregular alighting rules at the stops after a boarding stop, each kind once. Cached by pattern, because every answer needs it. */
export function dropOffsAfter({ stops }: Pick<Pattern, 'stops'>, position: number): readonly DropOffs[] {
  let dropOffs = dropOffsByPattern.get(stops);
  if (dropOffs === undefined) {
    dropOffs = stops.every(({ dropOffType }) => dropOffType === undefined)
      ? []
      : stops.map((_, from) => gatherDropOffs(stops.slice(from + 1)));
    dropOffsByPattern.set(stops, dropOffs);
  }
  return dropOffs[position] ?? [];
}

function gatherDropOffs(ahead: readonly PatternStop[]): readonly DropOffs[] {
  return arrangements.flatMap((dropOffType): DropOffs[] => {
    const stopIds = [...new Set(ahead.filter((stop) => stop.dropOffType === dropOffType).map(({ stopId }) => stopId))];
    return stopIds.length === 0 ? [] : [{ dropOffType, stopIds }];
  });
}

/** The one order of ids and other texts, by code unit, whatever the language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
