import type { DraftCall, DraftWay } from '../timetabling/draft-content.js';
import { withStretches, type Stretches } from './parts-of-content.js';

/** A stop of a changed way, and which old running times still apply to it. */
export interface StopPlace {
  readonly call: DraftCall;
  /** Its former position, for the times to it and from it; null: it is new there, so these are unknown. */
  readonly was: number | null;
  /** Its former position, for the time at the stop, which does not depend on the neighbouring stops; null: it is new. */
  readonly standsAs: number | null;
}

export const placesOf = (way: DraftWay): StopPlace[] => way.stops.map((call, was) => ({ call, was, standsAs: was }));

/**
 * Replaces the stops of a way. The time of a section between two stops that already followed each other is kept. If stops between them were
 * removed, the sections are added up. All others become unknown. Sequence numbers, distances and the shape from a feed are dropped, because
 * they no longer fit.
 */
export function withPlaces(way: DraftWay, places: readonly StopPlace[]): DraftWay {
  const isSame = places.length === way.stops.length && places.every(({ was }, place) => was === place);
  if (isSame) return way;
  const stops = places.map(({ call }) => ({ ...call, stopSequence: null, shapeDistTraveled: null }));
  return { ...withStretches(way, (times) => stretchesAt(places, times)), stops, shapeId: null };
}

function stretchesAt(places: readonly StopPlace[], { sectionSeconds, dwellSeconds }: Stretches): Stretches {
  // `dwellSeconds` begins with the second stop: buses do not wait at the first and last stop of a way.
  const dwellAt = (place: number): number => dwellSeconds[place - 1] ?? 0;
  const between = (from: number | null, to: number | null): number | null => {
    if (from === null || to === null || to <= from) return null;
    let sum = 0;
    for (let place = from; place < to; place += 1) {
      const section = sectionSeconds[place] ?? null;
      if (section === null) return null;
      sum += section + (place === from ? 0 : dwellAt(place));
    }
    return sum;
  };
  const sections = places.slice(1).map(({ was }, place) => between(places[place]?.was ?? null, was));
  const stands = places.slice(1, -1).map(({ standsAs }) => (standsAs === null ? 0 : dwellAt(standsAs)));
  return { sectionSeconds: sections, dwellSeconds: stands };
}

/** Removes some calls from a way; the sections around each are added up. */
export const withoutCalls = (way: DraftWay, isGone: (call: DraftCall, place: number) => boolean): DraftWay =>
  withPlaces(
    way,
    placesOf(way).filter(({ call }, place) => !isGone(call, place)),
  );
