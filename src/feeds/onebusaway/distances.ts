import type { Network } from '../../network/network.service.js';
import { metersBetween } from '../../places/distance.js';
import type { Pattern } from '../../scheduling/trips.js';
import { placedStop, positionOf } from './served-network.js';

const known = new WeakMap<Network, Map<number, readonly number[]>>();

/** The metres from the first stop of a pattern to each, in straight lines from stop to stop. A stop without a position adds nothing. */
export function distancesAlong(network: Network, { patternId, stops }: Pattern): readonly number[] {
  const ofNetwork = known.get(network) ?? new Map<number, readonly number[]>();
  known.set(network, ofNetwork);
  const existing = ofNetwork.get(patternId);
  if (existing !== undefined) return existing;
  let [meters, before] = [0, null as ReturnType<typeof placedStop>];
  const distances = stops.map(({ stopId }) => {
    const here = placedStop(network, stopId);
    if (before !== null && here !== null) meters += metersBetween(positionOf(before), positionOf(here));
    before = here ?? before;
    return Math.round(meters);
  });
  ofNetwork.set(patternId, distances);
  return distances;
}
