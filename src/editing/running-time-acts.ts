import type { DraftContent, DraftWay, RunningTimes } from '../timetabling/draft-content.js';
import { withWay, wayOf, type Stretches } from './parts-of-content.js';
import { sectionMetres, sharedOut } from './split.js';

/** The running times of a way before any are entered: unknown, with no time at stops. */
export const unknownTimes = ({ stops }: Pick<DraftWay, 'stops'>): Stretches => ({
  sectionSeconds: stops.slice(1).map(() => null),
  dwellSeconds: stops.slice(1, -1).map(() => 0),
});

const always = { from: null, until: null, serviceIds: null };

/** The running times as the editor shows them: if none are entered, with unknown ones that apply to all departures. */
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

/**
 * Sets the time from one stop to the next.
 * @param index which running times of the way, from 0
 * @param section which section of the way, from 0
 * @param seconds null: unknown
 */
export const setSection = (content: DraftContent, wayId: string, index: number, section: number, seconds: number | null): DraftContent =>
  withTimes(content, wayId, index, (times) => ({
    ...times,
    sectionSeconds: times.sectionSeconds.map((old, place) => (place === section ? seconds : old)),
  }));

/** Sets how long buses stand at a stop other than the first and last. @param place position of the stop in the way, from 0 */
export const setDwell = (content: DraftContent, wayId: string, index: number, place: number, seconds: number): DraftContent =>
  withTimes(content, wayId, index, (times) => ({
    ...times,
    dwellSeconds: times.dwellSeconds.map((old, at) => (at === place - 1 ? seconds : old)),
  }));

/**
 * Sets one time for the whole way, from the first departure to the last arrival, and divides it by straight-line distance, or evenly if a
 * position is missing. The times at stops stay if enough time to drive is left, else they become 0.
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

/** Seconds from the first departure to the last arrival; null if a section is unknown. */
export function wholeTime({ sectionSeconds, dwellSeconds }: Stretches): number | null {
  const standing = dwellSeconds.reduce((sum, seconds) => sum + seconds, 0);
  return sectionSeconds.reduce<number | null>((sum, section) => (sum === null || section === null ? null : sum + section), standing);
}

export type When = Pick<RunningTimes, 'from' | 'until' | 'serviceIds'>;

/** Adds running times for a part of the day or some days, before the last ones, which apply to all departures and are copied. */
export const addRunningTimes = (content: DraftContent, wayId: string, when: When): DraftContent =>
  withWay(content, wayId, (way) => {
    const times = editable(way);
    const last = times.at(-1);
    const added = { ...(last ?? { ...always, ...unknownTimes(way) }), ...when };
    return { ...way, runningTimes: [...times.slice(0, -1), added, ...times.slice(-1)] };
  });

/** Changes when running times apply. The last ones are not changed, because they apply to all remaining departures. */
export const setWhen = (content: DraftContent, wayId: string, index: number, when: Partial<When>): DraftContent =>
  index >= wayOf(content, wayId).runningTimes.length - 1 ? content : withTimes(content, wayId, index, (times) => ({ ...times, ...when }));

/** Changes the precedence of running times: the first that fit a departure apply. */
export const moveRunningTimes = (content: DraftContent, wayId: string, from: number, to: number): DraftContent =>
  withWay(content, wayId, (way) => {
    const last = way.runningTimes.length - 1;
    const times = way.runningTimes[from];
    if (times === undefined || from >= last || to >= last || to < 0) return way;
    return { ...way, runningTimes: way.runningTimes.toSpliced(from, 1).toSpliced(to, 0, times) };
  });

/** Removes running times; the next that fit apply to their departures. If the last ones are removed, the way has no running times. */
export const removeRunningTimes = (content: DraftContent, wayId: string, index: number): DraftContent =>
  withWay(content, wayId, (way) => {
    const left = way.runningTimes.toSpliced(index, 1);
    const isLast = index === way.runningTimes.length - 1;
    return { ...way, runningTimes: isLast ? [] : left };
  });

/**
 * Whether two ways call at the same stops in the same or the reverse order. Stops that read the same in both directions count as reversed
 * if the ways are outbound and return.
 */
export function areAlike(a: DraftWay, b: DraftWay): 'same' | 'reversed' | null {
  const [one, other] = [a, b].map(({ stops }) => stops.map(({ stopId }) => stopId));
  if (one === undefined || other === undefined || one.length !== other.length) return null;
  const isSame = one.every((stopId, place) => stopId === other[place]);
  const isTurned = one.every((stopId, place) => stopId === other[other.length - 1 - place]);
  if (isSame && !(isTurned && a.directionId !== b.directionId)) return 'same';
  return isTurned ? 'reversed' : null;
}

/** Copies all running times to another way with the same stops, reversed if its stops are (the button 回程一样). */
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
