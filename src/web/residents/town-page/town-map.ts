import { markersOf, type Lettering, type MapMarker } from '../../../places/map-markers.js';
import { gridMeters, mapWidth, pointOf, viewOf, type MapView, type Point } from '../../../places/map-view.js';
import type { TownLine, TownPage } from '../page.js';

/** With more stops or lines than this, a map of a phone's width is unreadable. */
const [maxStops, maxLines] = [40, 12];

/** The size of names, in SVG units: about 14 pixels on a phone, where a unit is a little less than a pixel. */
const lettering: Lettering = { letter: 9.6, wideLetter: 16.5, lineHeight: 19, longest: 270, breaksFrom: 125 };
export const letterSize = 16.5;
/** The distance of parallel lines. */
const beside = 6;
/** The margin above and below the drawing. */
const margin = 14;
/** The height of the scale at the bottom. */
const foot = 34;

/** The map of a town, in SVG units. */
export interface TownMap {
  readonly top: number;
  readonly height: number;
  readonly lines: readonly { readonly routeId: string; readonly color: string | null; readonly path: string }[];
  readonly markers: readonly MapMarker[];
  /** The scale bar: a length in metres and in units. */
  readonly scale: { readonly meters: number; readonly units: number };
  /** How many stops have no coordinates. */
  readonly unplaced: number;
}

type Section = readonly [from: string, to: string];
const keyOf = ([from, to]: Section): string => JSON.stringify([from, to]);

/** The sections of a line from stop to stop, each once, whatever the direction. Stops without coordinates are skipped. */
function sectionsOf({ ways }: TownLine, places: ReadonlyMap<string, Point>): readonly Section[] {
  const sections = new Map<string, Section>();
  for (const { stopIds } of ways) {
    const placed = stopIds.filter((stopId) => places.has(stopId));
    for (const [index, to] of placed.slice(1).entries()) {
      const from = placed[index] ?? to;
      const section: Section = from < to ? [from, to] : [to, from];
      if (from !== to) sections.set(keyOf(section), section);
    }
  }
  return [...sections.values()];
}

/** The path of a line along a section; several lines are drawn side by side. @param place index of the line among the section's lines */
function drawn([a, b]: readonly [Point, Point], place: number, count: number): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const aside = (place - (count - 1) / 2) * beside;
  const [x, y] = [(-(b.y - a.y) / length) * aside, ((b.x - a.x) / length) * aside];
  return `M${(a.x + x).toFixed(1)} ${(a.y + y).toFixed(1)}L${(b.x + x).toFixed(1)} ${(b.y + y).toFixed(1)}`;
}

function linesOn(lines: readonly TownLine[], places: ReadonlyMap<string, Point>): TownMap['lines'] {
  const running = new Map<string, string[]>();
  const all = lines.map((line) => ({ ...line, sections: sectionsOf(line, places) }));
  for (const { routeId, sections } of all) for (const key of sections.map(keyOf)) running.set(key, [...(running.get(key) ?? []), routeId]);
  return all.map(({ routeId, color, sections }) => ({
    ...{ routeId, color },
    path: sections
      .map((section) => {
        const [from, to] = section.map((stopId) => places.get(stopId));
        const beside = running.get(keyOf(section)) ?? [];
        return from === undefined || to === undefined ? '' : drawn([from, to], beside.indexOf(routeId), beside.length);
      })
      .join(''),
  }));
}

/** The top of the highest and the bottom of the lowest marker or name. */
function extent(markers: readonly MapMarker[]): readonly [top: number, bottom: number] {
  const half = lettering.lineHeight / 2;
  const tops = markers.map(({ y, radius, label }) => Math.min(y - radius, label === null ? y : label.y - half));
  const bottoms = markers.map(({ y, radius, label }) =>
    Math.max(y + radius, label === null ? y : label.y + (label.lines.length - 1) * lettering.lineHeight + half),
  );
  return [Math.min(...tops), Math.max(...bottoms)];
}

const scaleOf = (view: MapView): TownMap['scale'] => ({ meters: gridMeters(view), units: gridMeters(view) / view.metersPerUnit });

/**
 * Draws the map of a town.
 * @param separator between the names of stops at one place
 * @returns `too-many` stops or lines to draw; null: fewer than two stops have coordinates
 */
export function townMap({ stops, lines }: Pick<TownPage, 'stops' | 'lines'>, separator: string): TownMap | 'too-many' | null {
  if (stops.length > maxStops || lines.length > maxLines) return 'too-many';
  const placed = stops.flatMap(({ stopId, name, place }, index) => (place === null ? [] : [{ stopId, name, number: index + 1, ...place }]));
  const view = viewOf(placed, null);
  if (view === null || placed.length < 2) return null;
  const places = new Map(placed.map((stop) => [stop.stopId, pointOf(view, stop)]));
  const along = lines.flatMap((line) => sectionsOf(line, places).map((section) => section.flatMap((stopId) => places.get(stopId) ?? [])));
  const markers = markersOf(view, placed, null, separator, along, lettering);
  const [top, bottom] = extent(markers);
  return {
    ...{ top: top - margin, height: bottom - top + 2 * margin + foot, markers, lines: linesOn(lines, places) },
    ...{ scale: scaleOf(view), unplaced: stops.length - placed.length },
  };
}

/** The width of every town's map. */
export const townMapWidth = mapWidth;
