import { type Language, type Say, listed } from '../../../language.js';
import { vehicleName } from '../parts/names.js';
import { axisOf, clockText, isNextDay, placeOf, type Axis } from './axis.js';
import { directionName, planOf, shortDirection, type DayTrip } from './day-trip.js';
import type { TodayKey } from './today.texts.js';
import { movedFrom, signOf, type TripSign } from './trip-sign.js';

// The layout of a day's trips in rows on a time axis, in pixels; `TimeLine.vue` draws it.

export type Grouping = 'vehicle' | 'route';

export interface Mark extends TripSign {
  readonly tripId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Without the number sign; null: the feed has none. */
  readonly color: string | null;
  /** For screen readers. */
  readonly name: string;
  readonly word: string;
  readonly arrow: number;
  /** The position of its scheduled time if it was moved; else null. */
  readonly fromX: number | null;
}

interface Row {
  /** The direction. */
  readonly label: string;
  readonly y: number;
  readonly marks: readonly Mark[];
}

/** A vehicle, or a route. */
interface Group {
  readonly key: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly color: string | null;
  readonly y: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

export interface TimeLine {
  readonly axis: Axis;
  readonly groups: readonly Group[];
  readonly height: number;
  /** The position of the present time; null: outside the drawn day. */
  readonly nowX: number | null;
  /** Unplanned trips whose time is unknown. */
  readonly unplaced: readonly DayTrip[];
}

export interface Drawing {
  readonly grouping: Grouping;
  readonly width: number;
  /** Seconds of the service day; null: another day. */
  readonly now: number | null;
  readonly language: Language;
  readonly say: Say<TodayKey>;
}

export const markHeight = 20;
export const axisHeight = 24;
const laneHeight = 40;
const groupPadding = 10;
const noteHeight = 16;
const leastWidth = 24;
/** Between two trips of one lane. */
const leastGap = 3;

interface Placed {
  readonly trip: DayTrip;
  readonly sign: TripSign;
  readonly from: number;
  readonly to: number;
}

export function timeLine(trips: readonly DayTrip[], drawing: Drawing): TimeLine {
  const { say, width, now } = drawing;
  const placed: Placed[] = [];
  const unplaced: DayTrip[] = [];
  for (const trip of trips) {
    const plan = planOf(trip);
    if (plan === null) unplaced.push(trip);
    else placed.push({ trip, sign: signOf(trip, say), ...plan });
  }
  const old = placed.flatMap(({ trip }) => movedFrom(trip) ?? []);
  const axis = axisOf([...placed, ...old.map((from) => ({ from, to: from }))], width);
  let y = axisHeight;
  const groups: Group[] = [];
  for (const [key, members] of grouped(placed, drawing.grouping)) {
    const group = groupOf(key, members, y, axis, drawing);
    groups.push(group);
    y += group.height;
  }
  return { axis, groups, height: y, nowX: now === null ? null : placeOf(axis, now), unplaced };
}

/** Groups in order of their first trip. By vehicle, trips of a block without a vehicle form a group, too. */
function grouped(placed: readonly Placed[], grouping: Grouping): Map<string, Placed[]> {
  const ofBlock = vehiclesOfBlocks(placed);
  const groups = new Map<string, Placed[]>();
  for (const each of placed) {
    const { routeId, vehicle, blockId } = each.trip;
    const vehicleId = vehicle?.vehicleId ?? (blockId === null ? undefined : ofBlock.get(blockId));
    const ofVehicle = vehicleId !== undefined ? `vehicle ${vehicleId}` : `block ${blockId ?? routeId}`;
    const key = grouping === 'route' ? routeId : ofVehicle;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

/** The vehicle of each block, so that a trip that lacks one is grouped with the rest of its block. */
function vehiclesOfBlocks(placed: readonly Placed[]): Map<string, string> {
  const vehicleOfBlock = new Map<string, string>();
  for (const { trip } of placed) {
    if (trip.blockId !== null && trip.vehicle !== null && !vehicleOfBlock.has(trip.blockId))
      vehicleOfBlock.set(trip.blockId, trip.vehicle.vehicleId);
  }
  return vehicleOfBlock;
}

function groupOf(key: string, members: readonly Placed[], y: number, axis: Axis, drawing: Drawing): Group {
  const head = headOf(members, drawing);
  const rows: Row[] = [];
  let rowY = y + groupPadding;
  for (const directionId of [0, 1, null] as const) {
    const own = members.filter(({ trip }) => trip.directionId === directionId);
    if (own.length === 0) continue;
    const { marks, lanes } = inLanes(own, rowY, axis, drawing);
    rows.push({ label: shortDirection(directionId, drawing.language), y: rowY, marks });
    rowY += lanes * laneHeight;
  }
  const labels = groupPadding + 20 + head.notes.length * noteHeight + groupPadding / 2;
  return { key, ...head, y, rows, height: Math.max(rowY - y + groupPadding / 2, labels) };
}

function headOf(members: readonly Placed[], { grouping, say, language }: Drawing): Pick<Group, 'title' | 'notes' | 'color'> {
  const trips = members.map(({ trip }) => trip);
  const routes = [...new Set(trips.map(({ routeName }) => routeName))];
  const vehicles = [...new Set(trips.flatMap(({ vehicle }) => (vehicle === null ? [] : vehicleName(vehicle))))];
  const drivers = [...new Set(trips.flatMap(({ driver }) => driver?.name ?? []))];
  const driver =
    drivers.length > 2
      ? say('moreDrivers', { name: drivers[0] ?? '', count: drivers.length, others: drivers.length - 1 })
      : listed(drivers, language);
  const [title, beside] = grouping === 'route' ? [routes[0] ?? '', vehicles] : [vehicles[0] ?? say('noBusRow'), routes];
  const color = trips[0]?.routeColor ?? null;
  return { title, notes: [...beside.slice(0, 2), driver].filter((note) => note !== ''), color };
}

/** Trips that would overlap, or whose words would, go to a lane below. */
function inLanes(own: readonly Placed[], y: number, axis: Axis, drawing: Drawing): { marks: Mark[]; lanes: number } {
  const ends: number[] = [];
  const marks = [...own]
    .sort((a, b) => a.from - b.from)
    .map((placed): Mark => {
      const mark = markOf(placed, axis, drawing);
      const taken = Math.max(mark.width + mark.arrow, widthOf(mark.word));
      const free = ends.findIndex((end) => end <= mark.x);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = mark.x + taken + leastGap;
      return { ...mark, y: y + lane * laneHeight };
    });
  return { marks, lanes: Math.max(1, ends.length) };
}

function markOf({ trip, sign, from, to }: Placed, axis: Axis, drawing: Drawing): Mark {
  const { say } = drawing;
  const width = Math.max(leastWidth, (placeOf(axis, to) ?? 0) - (placeOf(axis, from) ?? 0));
  // A mark may reach into a break, but not out of the drawing.
  const x = Math.min(placeOf(axis, from) ?? 0, Math.max(0, axis.width - width));
  const old = movedFrom(trip);
  return {
    ...sign,
    ...{ tripId: trip.tripId, x, y: 0, width, color: trip.routeColor },
    name: nameOf(trip, sign, from, drawing),
    word: sign.words.join(say('between')),
    arrow: sign.minutesLate === 0 ? 0 : Math.max(10, Math.min(40, sign.minutesLate * 60 * axis.pixelsPerSecond)),
    fromX: old === null ? null : placeOf(axis, old),
  };
}

function nameOf(trip: DayTrip, sign: TripSign, from: number, { say, language }: Drawing): string {
  const time = isNextDay(from) ? say('nextDay', { time: clockText(from) }) : clockText(from);
  const what = say('tripName', { time, route: trip.routeName, direction: directionName(trip.directionId, language) }).trim();
  const crew = [trip.vehicle === null ? '' : vehicleName(trip.vehicle), trip.driver?.name ?? ''].filter((part) => part !== '');
  const details = [...stateWords(sign, say), ...sign.words, ...crew];
  return `${what}${language === 'en' ? ': ' : '：'}${details.join(say('between'))}`;
}

function stateWords({ shape, inside }: TripSign, say: Say<TodayKey>): string[] {
  const isCount = inside !== '' && inside !== '?' && inside !== '!';
  if (shape === 'filled') return [isCount ? say('ranWith', { count: inside }) : say('ran')];
  if (shape === 'outline') return [say('toCome')];
  return shape === 'tinted' && isCount ? [say('onBoardName', { count: inside })] : [];
}

/** A text cut to a width, px. @example shorten('虹桥人才公寓至淞虹路地铁站', 88) // '虹桥人才公寓至…' */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** Approximate width of a text at 11 px: a Chinese character is 11 px wide, a letter 6.2. */
export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11 : 6.2), 0);
