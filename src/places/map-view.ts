import type { Position } from './coordinates.js';
import { metersBetween, movedBy } from './distance.js';

/** The part of the earth that the schematic map shows, in units of the drawing. */
export interface MapView {
  readonly center: Position;
  readonly metersPerUnit: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const mapWidth = 400;
export const mapHeight = 330;
/** Room around the outermost stops for names, the scale and the north arrow, in units of the drawing. */
const margin = 48;
/** The least width of a map in metres, for example of a single stop: about as far as people walk to a bus. */
const leastAcross = 600;

const within = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;

const metersPerDegree = metersBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 });

/** Metres east and north of the centre, within a town exact to a thousandth. The limit of `shrink` avoids a division by zero at a pole. */
function offset(center: Position, { lat, lon }: Position): { readonly east: number; readonly north: number } {
  const shrink = Math.max(0.01, Math.cos((center.lat * Math.PI) / 180));
  return { east: within(lon - center.lon) * metersPerDegree * shrink, north: (lat - center.lat) * metersPerDegree };
}

export function pointOf({ center, metersPerUnit }: MapView, position: Position): Point {
  const { east, north } = offset(center, position);
  return { x: mapWidth / 2 + east / metersPerUnit, y: mapHeight / 2 - north / metersPerUnit };
}

/** Rounded to a millionth of a degree: a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0;

export const roundedPosition = ({ lat, lon }: Position): Position => ({ lat: rounded(lat), lon: rounded(lon) });

export function positionAt({ center, metersPerUnit }: MapView, { x, y }: Point): Position {
  const meters = { north: (mapHeight / 2 - y) * metersPerUnit, east: (x - mapWidth / 2) * metersPerUnit };
  return roundedPosition(movedBy(center, meters));
}

/** The view that shows all positions as large as possible. */
function fitted(positions: readonly Position[]): MapView | null {
  const [first] = positions;
  if (first === undefined) return null;
  const offsets = positions.map((position) => offset(first, position));
  const ends = (axis: 'east' | 'north'): readonly [number, number] =>
    offsets.reduce<readonly [number, number]>(([low, high], one) => [Math.min(low, one[axis]), Math.max(high, one[axis])], [0, 0]);
  const [[west, east], [south, north]] = [ends('east'), ends('north')];
  const needed = Math.max((east - west) / (mapWidth - 2 * margin), (north - south) / (mapHeight - 2 * margin));
  return {
    center: movedBy(first, { east: (west + east) / 2, north: (south + north) / 2 }),
    metersPerUnit: Math.max(needed, leastAcross / mapWidth),
  };
}

const isSeen = ({ x, y }: Point): boolean =>
  x >= margin / 2 && x <= mapWidth - margin / 2 && y >= margin / 2 && y <= mapHeight - margin / 2;

/**
 * The view for these positions; null: there are none. The previous view is kept as long as it shows all of them at a useful size, so that
 * the map does not jump while a stop is moved step by step.
 */
export function viewOf(positions: readonly Position[], before: MapView | null): MapView | null {
  const fit = fitted(positions);
  if (fit === null || before === null) return fit;
  const isNear = fit.metersPerUnit > before.metersPerUnit / 4;
  return isNear && positions.every((position) => isSeen(pointOf(before, position))) ? before : fit;
}

/** @param factor above 1 to show more of the earth */
export const zoomed = (view: MapView, factor: number): MapView => ({
  ...view,
  metersPerUnit: Math.min(20_000, Math.max(0.05, view.metersPerUnit * factor)),
});

/** The distance between grid lines: 1, 2 or 5 times a power of ten, so that five to twelve lines cross the map. */
export function gridMeters({ metersPerUnit }: MapView): number {
  const most = (mapWidth * metersPerUnit) / 5;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2].find((count) => count * power <= most) ?? 1);
}

export interface GridLines {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The distance between two lines, in units of the drawing. */
  readonly step: number;
}

export function gridLines(view: MapView): GridLines {
  const step = gridMeters(view) / view.metersPerUnit;
  const from = (middle: number, end: number): number[] => {
    const first = middle - Math.floor(middle / step) * step;
    return Array.from({ length: Math.floor((end - first) / step) + 1 }, (_, count) => first + count * step);
  };
  return { xs: from(mapWidth / 2, mapWidth), ys: from(mapHeight / 2, mapHeight), step };
}
