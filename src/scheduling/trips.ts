import type { ServiceTime } from './service-time.js';
import type { StopOffsets } from './timetable.js';

/**
 * How riders board or alight if service is not regular (GTFS `pickup_type` and `drop_off_type`, values 1 to 3): not at all, after a call to
 * the agency, or by arrangement with the driver.
 */
export const arrangements = ['none', 'phone-agency', 'coordinate-with-driver'] as const;
export type Arrangement = (typeof arrangements)[number];

/** @param gtfs `pickup_type` or `drop_off_type`; the result is null for regular service */
const arrangementOf = (gtfs: number): Arrangement | null => arrangements[gtfs - 1] ?? null;

/** The stops of a trip, in order; trips share patterns. */
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
  /** How to board; left out: regularly, or not at all (see `boards`). */
  readonly pickupType?: Exclude<Arrangement, 'none'>;
  /** How to alight; left out: regularly. */
  readonly dropOffType?: Arrangement;
  /** The headsign that the bus shows from here on, if it differs from the trip's; else null. */
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
  /** Set if the feed promises a headway instead of exact times (GTFS `exact_times=0`). */
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

/** The inverse of `boardingAt`, for answers: how to board and alight at a stop of a pattern; left out: regularly. */
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
 * The position at which the trip ends for riders: the last stop at which they may get off. A pattern without such a stop is a mistake of
 * the feed; then it is the last stop.
 * @returns -1 if the pattern has no stop
 */
export function lastAlighting({ stops }: Pick<Pattern, 'stops'>): number {
  const last = stops.findLastIndex(({ dropOffType }) => dropOffType !== 'none');
  return last > 0 ? last : stops.length - 1;
}

const boardingByPattern = new WeakMap<object, readonly number[]>();

/**
 * The positions at which riders may board: those that the feed allows, before the last stop at which they may get off. Cached by pattern,
 * because a page asks for those of all patterns of a city.
 */
export function boardingPositions(pattern: Pick<Pattern, 'stops'>): readonly number[] {
  let positions = boardingByPattern.get(pattern.stops);
  if (positions === undefined) {
    const last = lastAlighting(pattern);
    positions = pattern.stops.flatMap((stop, position) => (position < last && stop.boards ? [position] : []));
    boardingByPattern.set(pattern.stops, positions);
  }
  return positions;
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

/** The order of ids and other texts: by code unit, the same in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
