import { mapHeight, mapWidth, type MapView, type Point, pointOf } from './map-view.js';

/** A stop as the map shows it. */
export interface PlacedStop {
  readonly stopId: string;
  /** Its number in the table beside the map, from 1. */
  readonly number: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** A ring with the number of its stop; stops at one place share a ring. */
export interface MapMarker {
  readonly x: number;
  readonly y: number;
  readonly stops: readonly PlacedStop[];
  readonly radius: number;
  /** The text in the ring, such as '4', '1·2' or '1…5'; empty: a dot without a number. */
  readonly text: string;
  readonly isChosen: boolean;
  /** null: there is no room for the name. */
  readonly label: MapLabel | null;
}

interface MapLabel {
  readonly x: number;
  /** The vertical centre of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** The name, cut if it is too long. */
  readonly text: string;
  /** The same name, broken into the lines that are drawn. */
  readonly lines: readonly string[];
}

/** The size of the lettering, in units of the drawing. */
export interface Lettering {
  readonly letter: number;
  /** The width of a Chinese character. */
  readonly wideLetter: number;
  readonly lineHeight: number;
  /** The width at which a name is cut. */
  readonly longest: number;
  /** Names at least this wide are drawn on two lines; null: never. */
  readonly breaksFrom: number | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const markerRadius = 11;
/** With more stops than this the rings would cover each other: they become dots, except for the chosen stop. */
const maxRings = 60;
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

/** Groups stops whose rings would cover each other. The chosen stop comes first in its group, and its group is drawn on top. */
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

/** Breaks a name between words or between Chinese characters into two lines of about equal length. */
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

/** Small boxes along the lines, for testing whether a name would cover a line. */
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
 * Places rings and names so that no name covers a ring or another name. The chosen stop gets its label first and is drawn last.
 * @param lines lines that labels avoid if there is room
 */
export function markersOf(
  view: MapView,
  stops: readonly PlacedStop[],
  chosenId: string | null,
  separator: string,
  lines: readonly (readonly Point[])[] = [],
  lettering = small,
): MapMarker[] {
  const [isCrowded, isThis] = [stops.length > maxRings, (stop: PlacedStop | undefined) => stop !== undefined && stop.stopId === chosenId];
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
    // On a crowded map a group is labelled by its first stop alone.
    const shown = isCrowded ? together.slice(0, 1) : together;
    const names =
      shown.length > 2
        ? `${first?.name ?? ''} …`
        : [first, second]
            .slice(0, shown.length)
            .flatMap((stop) => stop?.name ?? [])
            .join(separator);
    const placed = names === '' ? null : spotFor(group, shortened(names, lettering), taken, drawn, lettering);
    if (placed !== null) taken.push(placed.box);
    return {
      x,
      y,
      stops: together,
      radius: radiusOf(group),
      text: isCrowded && !isChosen ? '' : numbersOf(shown),
      isChosen,
      label: placed?.label ?? null,
    };
  });
  return markers.reverse();
}
