import type { Position } from './coordinates.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~';

/**
 * The position of a short link of OpenStreetMap: each letter halves both axes three times, longitude first.
 * @example osmShortCode('/go/0EEQjE--')
 */
export function osmShortCode(path: string): Position | null {
  const code = /^\/go\/([\w~@]+)/.exec(path)?.[1]?.replaceAll('@', '~');
  if (code === undefined) return null;
  let [lat, lon] = [-90, -180];
  let [height, width] = [180, 360];
  for (const letter of code) {
    const bits = letters.indexOf(letter);
    for (const [east, north] of [
      [32, 16],
      [8, 4],
      [2, 1],
    ] as const) {
      width /= 2;
      height /= 2;
      if ((bits & east) !== 0) lon += width;
      if ((bits & north) !== 0) lat += height;
    }
  }
  return { lat, lon };
}
