import type { DraftContent, DraftWay, RunningTimes } from '../timetabling/draft-content.js';
import { withWay, wayOf, type Stretches } from './parts-of-content.js';
import { sectionMetres, sharedOut } from './split.js';

/** Running times of a way that nobody has said yet. */
export const unknownTimes = ({ stops }: Pick<DraftWay, 'stops'>): Stretches => ({
  sectionSeconds: stops.slice(1).map(() => null),
  dwellSeconds: stops.slice(1, -1).map(() => 0),
});

const always = { from: null, until: null, serviceIds: null };

/** As they are edited: the last ones, which hold always, stand there even where nobody has said anything. */
const editable = (way: DraftWay): readonly RunningTimes[] =>
  way.runningTimes.length > 0 ? way.runningTimes : [{ ...always, ...unknownTimes(way) }];

const withTimes = (
  content: DraftContent,
  wayId: string,
  index: number,
  change: (times: RunningTimes, way: DraftWay) => RunningTimes,
): DraftContent =>
  withWay(content, wayId, (way) => ({
    ...way,
    runningTimes: editable(way).map((times, place) => (place === index ? change(times, way) : times)),
  }));

/** How long from a stop to the next. @param index of the running times of the way @param section from 0 @param seconds null: not known again */
export const setSection = (content: DraftContent, wayId: string, index: number, section: number, seconds: number | null): DraftContent =>
  withTimes(content, wayId, index, (times) => ({
    ...times,
    sectionSeconds: times.sectionSeconds.map((old, place) => (place === section ? seconds : old)),
  }));

/** How long it stands at a stop but the first and last. @param place of the stop within the way, from 0 */
export const setDwell = (content: DraftContent, wayId: string, index: number, place: number, seconds: number): DraftContent =>
  withTimes(content, wayId, index, (times) => ({
    ...times,
    dwellSeconds: times.dwellSeconds.map((old, at) => (at === place - 1 ? seconds : old)),
  }));

/**
 * One time for the whole way, from the first departure to the last arrival, divided by distance as the crow flies; evenly where a place is
 * not said yet. The stands stay as they are, as far as they leave time to drive.
 */
export const setWholeTime = (content: DraftContent, wayId: string, index: number, totalSeconds: number): DraftContent =>
  withTimes(content, wayId, index, (times, way) => {
    const standing = times.dwellSeconds.reduce((sum, seconds) => sum + seconds, 0);
    const fits = totalSeconds - standing >= times.sectionSeconds.length;
    return {
      ...times,
      sectionSeconds: sharedOut(fits ? totalSeconds - standing : totalSeconds, metresOf(content, way)),
      dwellSeconds: fits ? times.dwellSeconds : times.dwellSeconds.map(() => 0),
    };
  });

function metresOf(content: DraftContent, way: DraftWay): number[] {
  const metres = sectionMetres(
    content,
    way.stops.map(({ stopId }) => stopId),
  );
  return metres.every((one) => one !== null) ? metres : metres.map(() => 1);
}

/** From the first departure to the last arrival; null: some section is not known. */
export function wholeTime({ sectionSeconds, dwellSeconds }: Stretches): number | null {
  const standing = dwellSeconds.reduce((sum, seconds) => sum + seconds, 0);
  return sectionSeconds.reduce<number | null>((sum, section) => (sum === null || section === null ? null : sum + section), standing);
}

export type When = Pick<RunningTimes, 'from' | 'until' | 'serviceIds'>;

/** Others in a part of the day or on some kind of day, at first as long as always; they come before those that hold longer. */
export const addRunningTimes = (content: DraftContent, wayId: string, when: When): DraftContent =>
  withWay(content, wayId, (way) => {
    const times = editable(way);
    const last = times.at(-1);
    const added = { ...(last ?? { ...always, ...unknownTimes(way) }), ...when };
    return { ...way, runningTimes: [...times.slice(0, -1), added, ...times.slice(-1)] };
  });

/** When they hold; of the last ones nothing can be said, because they hold for all that is left. */
export const setWhen = (content: DraftContent, wayId: string, index: number, when: Partial<When>): DraftContent =>
  index >= wayOf(content, wayId).runningTimes.length - 1 ? content : withTimes(content, wayId, index, (times) => ({ ...times, ...when }));

/** Earlier or later asked: the first that fits a departure holds. */
export const moveRunningTimes = (content: DraftContent, wayId: string, from: number, to: number): DraftContent =>
  withWay(content, wayId, (way) => {
    const last = way.runningTimes.length - 1;
    const times = way.runningTimes[from];
    if (times === undefined || from >= last || to >= last || to < 0) return way;
    return { ...way, runningTimes: way.runningTimes.toSpliced(from, 1).toSpliced(to, 0, times) };
  });

/** The departures they held for take the next that fit; without the last ones nobody has said how long it takes. */
export const removeRunningTimes = (content: DraftContent, wayId: string, index: number): DraftContent =>
  withWay(content, wayId, (way) => {
    const left = way.runningTimes.toSpliced(index, 1);
    const isLast = index === way.runningTimes.length - 1;
    return { ...way, runningTimes: isLast ? [] : left };
  });

/**
 * Whether two ways call at the same stops, in the same order or the other way round. Stops that read the same from both ends are turned
 * where the ways are there and back.
 */
export function areAlike(a: DraftWay, b: DraftWay): 'same' | 'reversed' | null {
  const [one, other] = [a, b].map(({ stops }) => stops.map(({ stopId }) => stopId));
  if (one === undefined || other === undefined || one.length !== other.length) return null;
  const isSame = one.every((stopId, place) => stopId === other[place]);
  const isTurned = one.every((stopId, place) => stopId === other[other.length - 1 - place]);
  if (isSame && !(isTurned && a.directionId !== b.directionId)) return 'same';
  return isTurned ? 'reversed' : null;
}

/** All running times of a way for another one with the same stops, the other way round where these are: 回程一样. */
export function copyRunningTimes(content: DraftContent, fromWayId: string, toWayId: string): DraftContent {
  const [from, to] = [wayOf(content, fromWayId), wayOf(content, toWayId)];
  const alike = areAlike(from, to);
  if (alike === null) return content;
  const turned = from.runningTimes.map((times) => ({
    ...times,
    sectionSeconds: times.sectionSeconds.toReversed(),
    dwellSeconds: times.dwellSeconds.toReversed(),
  }));
  return withWay(content, toWayId, (way) => ({ ...way, runningTimes: alike === 'same' ? from.runningTimes : turned }));
}
