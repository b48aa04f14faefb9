import type { Position } from './position.js';

/** The north, west, south and east edge of a rectangle, in degrees. */
type Box = readonly [north: number, west: number, south: number, east: number];

/**
 * Rectangles that cover mainland China, Hongkong and Macau, and a little more along land borders: the exact border of the shift was never
 * published.
 */
const inside: readonly Box[] = [
  [49.2204, 79.4462, 42.8899, 96.33],
  [54.1415, 109.6872, 39.3742, 135.0002],
  [42.8899, 73.1246, 29.5297, 124.143255],
  [29.5297, 82.9684, 26.7186, 97.0352],
  [29.5297, 97.0253, 20.414096, 124.367395],
  [20.414096, 107.975793, 17.871542, 111.744104],
];
/** What these rectangles cover by mistake: Taiwan, northern Vietnam and Laos, the far east of Russia, and Mongolia. */
const outside: readonly Box[] = [
  [25.398623, 119.921265, 21.785006, 122.497559],
  [22.284, 101.8652, 20.0988, 106.665],
  [21.5422, 106.4525, 20.4878, 108.051],
  [55.8175, 109.0323, 50.3257, 119.127],
  [55.8175, 127.4568, 49.5574, 137.0227],
  [44.8922, 131.2662, 42.5692, 137.0227],
];
/** Hongkong and Macau, where only the maps of Chinese makers are shifted. */
const unshiftedByOthers: readonly Box[] = [
  [22.503, 113.835, 22.15, 114.44],
  [22.217, 113.528, 22.1, 113.61],
];

const isIn = (boxes: readonly Box[], { lat, lon }: Position): boolean =>
  boxes.some(([north, west, south, east]) => lat <= north && lat >= south && lon >= west && lon <= east);

/** Whether maps by Chinese makers are shifted at a place. */
export const isShifted = (place: Position): boolean => isIn(inside, place) && !isIn(outside, place);

/** Whether the Chinese maps of foreign makers (Google, Apple) are shifted at a place. */
export const isShiftedByOthers = (place: Position): boolean => isShifted(place) && !isIn(unshiftedByOthers, place);
