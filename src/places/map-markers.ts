import { mapHeight, mapWidth, type MapView, type Point, pointOf } from './map-view.js';

/** A stop as it stands on the map. */
export interface PlacedStop {
  readonly stopId: string;
  /** As the table counts it, from 1. */
  readonly number: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** A ring with its number; stops that stand in one place share it. */
export interface MapMarker {
  readonly x: number;
  readonly y: number;
  readonly stops: readonly PlacedStop[];
  readonly radius: number;
  /** @example '4', '1·2', '1…5'; '': a dot */
  readonly text: string;
  readonly isChosen: boolean;
  /** null: there is no room for its name. */
  readonly label: MapLabel | null;
}

interface MapLabel {
  readonly x: number;
  /** The middle of its first line. */
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** In full, as far as there is room. */
  readonly text: string;
  /** The same in the lines in which it is written. */
  readonly lines: readonly string[];
}

/** How large names are, in units of the drawing. */
export interface Lettering {
  readonly letter: number;
  /** A Chinese character. */
  readonly wideLetter: number;
  readonly lineHeight: number;
  /** A longer name is cut. */
  readonly longest: number;
  /** A longer name is written in two lines; null: never. */
  readonly breaksFrom: number | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const markerRadius = 11;
/** So many rings with numbers would cover each other: the stops are dots then, but for the chosen one. */
const mostRings = 60;
const dotRadius = 4;
const small: Lettering = { letter: 7.2, wideLetter: 13, lineHeight: 16, longest: 182, breaksFrom: null };

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0x2e7f;
export const widthOf = (text: string, { letter, wideLetter }: Pick<Lettering, 'letter' | 'wideLetter'> = small): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? wideLetter : letter), 0);

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isOnMap = ({ left, right, top, bottom }: Box): boolean => left >= 0 && right <= mapWidth && top >= 0 && bottom <= mapHeight;

interface Group {
  readonly x: number;
  readonly y: number;
  readonly stops: PlacedStop[];
}

/** The chosen stop stands where it is and is drawn over all others; the rest gather where their rings would cover each other. */
function grouped(view: MapView, stops: readonly PlacedStop[], chosenId: string | null, radius: number): Group[] {
  const groups: Group[] = [];
  for (const stop of [...stops].sort((a, b) => Number(b.stopId === chosenId) - Number(a.stopId === chosenId))) {
    const point = pointOf(view, stop);
    const near = groups.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < radius * 1.4);
    if (near === undefined) groups.push({ ...point, stops: [stop] });
    else near.stops.push(stop);
  }
  return groups;
}

function shortened(name: string, lettering: Lettering): string {
  if (widthOf(name, lettering) <= lettering.longest) return name;
  const characters = [...name];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, lettering) > lettering.longest) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Between words, or between Chinese characters, so that both lines are about as long. */
function linesOf(name: string, lettering: Lettering): readonly string[] {
  if (lettering.breaksFrom === null || widthOf(name, lettering) < lettering.breaksFrom) return [name];
  const breaks = [...name.matchAll(/ |(?<=[\u2e80-\uffef])(?=[\u2e80-\uffef])(?![，。、；：）])/g)].map(({ index }) => index);
  const halves = breaks.map((at) => [name.slice(0, at).trimEnd(), name.slice(at).trimStart()]);
  const width = (lines: readonly string[]): number => Math.max(...lines.map((line) => widthOf(line, lettering)));
  return halves.reduce<readonly string[]>((best, lines) => (width(lines) < width(best) ? lines : best), [name]);
}

const numbersOf = (stops: readonly PlacedStop[]): string => {
  const numbers = stops.map(({ number }) => number).sort((a, b) => a - b);
  if (numbers.length <= 2) return numbers.join('·');
  return `${String(numbers[0])}…${String(numbers.at(-1))}`;
};

type Placed = { readonly label: MapLabel; readonly box: Box } | null;

function labelAt({ x, y }: Group, text: string, taken: readonly Box[], lettering: Lettering): Placed {
  const { lineHeight } = lettering;
  const lines = linesOf(text, lettering);
  const [width, gap, more] = [
    Math.max(...lines.map((line) => widthOf(line, lettering))),
    markerRadius + 6,
    (lines.length - 1) * lineHeight,
  ];
  const name = { text, lines };
  const spots: readonly MapLabel[] = [
    { x: x + gap, y: y - more / 2, anchor: 'start', ...name },
    { x: x - gap, y: y - more / 2, anchor: 'end', ...name },
    { x, y: y + gap + lineHeight / 2, anchor: 'middle', ...name },
    { x, y: y - gap - more - lineHeight / 2, anchor: 'middle', ...name },
  ];
  for (const label of spots) {
    const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
    const box = { left, right: left + width, top: label.y - lineHeight / 2, bottom: label.y + more + lineHeight / 2 };
    if (isOnMap(box) && !taken.some((other) => overlaps(box, other))) return { label, box };
  }
  return null;
}

const spotFor = (group: Group, text: string, taken: readonly Box[], drawn: readonly Box[], lettering: Lettering): Placed =>
  labelAt(group, text, [...taken, ...drawn], lettering) ?? (drawn.length === 0 ? null : labelAt(group, text, taken, lettering));

/** Small boxes along the lines, one after the other. */
const alongLines = (lines: readonly (readonly Point[])[]): Box[] =>
  lines.flatMap((points) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to;
      const count = Math.min(200, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / small.lineHeight));
      return Array.from({ length: count }, (_, place): Box => {
        const [x, y] = [from.x + ((to.x - from.x) * place) / count, from.y + ((to.y - from.y) * place) / count];
        return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
      });
    }),
  );

/**
 * Where rings and names stand: no name lies on a ring or on another name; the chosen stop's comes first, and last in drawing.
 * @param lines names keep off them where there is room
 */
export function markersOf(
  view: MapView,
  stops: readonly PlacedStop[],
  chosenId: string | null,
  separator: string,
  lines: readonly (readonly Point[])[] = [],
  lettering = small,
): MapMarker[] {
  const [isCrowded, isThis] = [stops.length > mostRings, (stop: PlacedStop | undefined) => stop !== undefined && stop.stopId === chosenId];
  const groups = grouped(view, stops, chosenId, isCrowded ? dotRadius : markerRadius);
  const radiusOf = ({ stops: [first] }: Group): number => (isCrowded && !isThis(first) ? dotRadius : markerRadius);
  const drawn = alongLines(lines);
  const taken: Box[] = groups.map((group) => {
    const [{ x, y }, radius] = [group, radiusOf(group)];
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const markers = groups.map((group): MapMarker => {
    const { x, y, stops: together } = group;
    const [first, second] = together;
    const isChosen = isThis(first);
    // In a crowd the chosen one is told alone.
    const told = isCrowded ? together.slice(0, 1) : together;
    const names =
      told.length > 2
        ? `${first?.name ?? ''} …`
        : [first, second]
            .slice(0, told.length)
            .flatMap((stop) => stop?.name ?? [])
            .join(separator);
    const placed = names === '' ? null : spotFor(group, shortened(names, lettering), taken, drawn, lettering);
    if (placed !== null) taken.push(placed.box);
    return {
      x,
      y,
      stops: together,
      radius: radiusOf(group),
      text: isCrowded && !isChosen ? '' : numbersOf(told),
      isChosen,
      label: placed?.label ?? null,
    };
  });
  return markers.reverse();
}
