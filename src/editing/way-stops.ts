import type { DraftCall, DraftWay } from '../timetabling/draft-content.js';
import { withStretches, type Stretches } from './parts-of-content.js';

/** What of the running times is known after a change of the stops of a way. */
export interface StopPlace {
  readonly call: DraftCall;
  /** Where it stood before; null: it is new there, and nobody knows how long buses take to it and from it. */
  readonly was: number | null;
  /** Where it stood before, new there or not: how long a bus stands is a matter of the stop. */
  readonly standsAs: number | null;
}

export const placesOf = (way: DraftWay): StopPlace[] => way.stops.map((call, was) => ({ call, was, standsAs: was }));

/**
 * A way with other stops. A section between two stops that followed each other stays, over stops that were left out it is added up, all
 * others nobody has said yet. What a feed measured along the way before no longer fits.
 */
export function withPlaces(way: DraftWay, places: readonly StopPlace[]): DraftWay {
  const isSame = places.length === way.stops.length && places.every(({ was }, place) => was === place);
  if (isSame) return way;
  const stops = places.map(({ call }) => ({ ...call, stopSequence: null, shapeDistTraveled: null }));
  return { ...withStretches(way, (times) => stretchesAt(places, times)), stops, shapeId: null };
}

function stretchesAt(places: readonly StopPlace[], { sectionSeconds, dwellSeconds }: Stretches): Stretches {
  // The first and last stop of a way have no stand.
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

export const withoutCalls = (way: DraftWay, isGone: (call: DraftCall, place: number) => boolean): DraftWay =>
  withPlaces(
    way,
    placesOf(way).filter(({ call }, place) => !isGone(call, place)),
  );
