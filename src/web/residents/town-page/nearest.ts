import { metersBetween, walkMinutes } from '../../../places/distance.js';
import type { TownData } from './town-data.js';
import { howFar, sayInTown, stopOfTownAddress } from './town-page.js';

/** The position of a device: WGS-84, with its probable error as a radius in metres. */
export interface DevicePosition {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}

/** In metres. A device that is further away is not in this town, or its position is wrong. */
const farAway = 20_000;
/** In metres. If the error is larger, another stop may be the nearest. */
const vague = 300;
/** In metres. Within this distance the device is at the stop. */
const here = 30;

/** The nearest stop in words, with a link to it. */
export interface NearestAnswer {
  readonly sentences: readonly string[];
  /** Null: no stop has coordinates. */
  readonly link: { readonly stopId: string; readonly address: string; readonly text: string } | null;
}

/** The stops with their distance in metres, the nearest first. */
function byDistance({ stops }: TownData, { latitude, longitude }: DevicePosition): { stopId: string; stop: string; meters: number }[] {
  return stops
    .flatMap(([stopId, stop, , lat, lon]) =>
      lat === null || lon === null ? [] : [{ stopId, stop, meters: metersBetween({ lat, lon }, { lat: latitude, lon: longitude }) }],
    )
    .sort((a, b) => a.meters - b.meters);
}

/** Which stop is the nearest, how far it is, and how long that is on foot. */
export function nearestAnswer(town: TownData, position: DevicePosition): NearestAnswer {
  const say = sayInTown(town.language);
  const [first, second] = byDistance(town, position);
  if (first === undefined) return { sentences: [say('noSignal')], link: null };
  const { stopId, stop, meters } = first;
  const link = { stopId, address: stopOfTownAddress(town, stopId), text: say('toStop', { stop }) };
  const far = howFar(meters, say);
  if (meters > farAway) return { sentences: [say('isFar', { stop, far })], link };
  return {
    link,
    sentences: [
      meters <= here ? say('isHere', { stop }) : say('isNearest', { stop, far, minutes: walkMinutes(meters) }),
      ...(second === undefined || second.meters > farAway ? [] : [say('isNext', { stop: second.stop, far: howFar(second.meters, say) })]),
      ...(position.accuracy > vague ? [say('isVague', { far: howFar(position.accuracy, say) })] : []),
    ],
  };
}
