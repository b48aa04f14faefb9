import { insertStopInWay, moveStopInWay, removeStopFromWay, setCall, setWay } from '../../../editing/route-acts.js';
import {
  addRunningTimes,
  areAlike,
  copyRunningTimes,
  removeRunningTimes,
  setDwell,
  setSection,
  setWhen,
  setWholeTime,
  type When,
} from '../../../editing/running-time-acts.js';
import type { DraftCall, DraftContent, DraftRoute, DraftWay } from '../../../timetabling/draft-content.js';

/** How a route is driven; `other` is what none of the three words describes. */
export type RouteShape = 'there-and-back' | 'circle' | 'one-way' | 'other';

export const isCircle = ({ stops }: Pick<DraftWay, 'stops'>): boolean => stops.length > 2 && stops[0]?.stopId === stops.at(-1)?.stopId;

export function shapeOf({ ways }: Pick<DraftRoute, 'ways'>): RouteShape {
  const [first, second, ...others] = ways;
  if (first === undefined || others.length > 0) return 'other';
  if (second !== undefined) return first.directionId !== second.directionId ? 'there-and-back' : 'other';
  return isCircle(first) ? 'circle' : 'one-way';
}

const isTurned = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[other.length - 1 - place]);

/** Whether the way back has the same stops in reverse, with the same running times. */
export function areMirrored(there: DraftWay, back: DraftWay): boolean {
  if (areAlike(there, back) !== 'reversed' || there.runningTimes.length !== back.runningTimes.length) return false;
  return there.runningTimes.every((times, index) => {
    const other = back.runningTimes[index];
    return (
      other !== undefined &&
      times.from === other.from &&
      times.until === other.until &&
      String(times.serviceIds) === String(other.serviceIds) &&
      isTurned(times.sectionSeconds, other.sectionSeconds) &&
      isTurned(times.dwellSeconds, other.dwellSeconds)
    );
  });
}

/** The two ways of a route that runs there and back; null: it has another shape. */
export function thereAndBackOf(route: DraftRoute): readonly [DraftWay, DraftWay] | null {
  const [there, back] = [...route.ways].sort((a, b) => (a.directionId ?? 0) - (b.directionId ?? 0));
  return shapeOf(route) === 'there-and-back' && there !== undefined && back !== undefined ? [there, back] : null;
}

/** One edit of a way. */
export type WayAct =
  | { readonly act: 'insert'; readonly at: number; readonly stopId: string }
  | { readonly act: 'remove'; readonly at: number }
  | { readonly act: 'move'; readonly from: number; readonly to: number }
  | { readonly act: 'section'; readonly index: number; readonly section: number; readonly seconds: number | null }
  | { readonly act: 'dwell'; readonly index: number; readonly place: number; readonly seconds: number }
  | { readonly act: 'whole'; readonly index: number; readonly seconds: number }
  | { readonly act: 'times'; readonly when: When }
  | { readonly act: 'when'; readonly index: number; readonly when: Partial<When> }
  | { readonly act: 'without-times'; readonly index: number }
  | { readonly act: 'call'; readonly at: number; readonly call: Pick<DraftCall, 'pickupType' | 'dropOffType'> };

const stopsOf = (content: DraftContent, wayId: string): DraftWay['stops'] =>
  content.routes.flatMap(({ ways }) => ways).find((way) => way.wayId === wayId)?.stops ?? [];

/** @param isAlone no way back follows this way, so one that ends at its first stop is a circle */
function applied(content: DraftContent, wayId: string, act: WayAct, isAlone: boolean): DraftContent {
  switch (act.act) {
    case 'insert':
      return insertStopInWay(content, wayId, act.at, act.stopId, 'by-distance');
    case 'remove':
      return isAlone ? withoutStopOfCircle(content, wayId, act.at) : removeStopFromWay(content, wayId, act.at);
    case 'move':
      return moveStopInWay(content, wayId, act.from, act.to);
    case 'section':
      return setSection(content, wayId, act.index, act.section, act.seconds);
    case 'dwell':
      return setDwell(content, wayId, act.index, act.place, act.seconds);
    case 'whole':
      return setWholeTime(content, wayId, act.index, act.seconds);
    case 'times':
      return addRunningTimes(content, wayId, act.when);
    case 'when':
      return setWhen(content, wayId, act.index, act.when);
    case 'without-times':
      return removeRunningTimes(content, wayId, act.index);
    case 'call':
      return setCall(content, wayId, act.at, act.call);
  }
}

/** Removing the stop that a circle begins and ends with makes the next stop both. */
function withoutStopOfCircle(content: DraftContent, wayId: string, at: number): DraftContent {
  const stops = stopsOf(content, wayId);
  const isEnd = at === 0 || at === stops.length - 1;
  if (!isEnd || !isCircle({ stops }) || stops.length < 4) return removeStopFromWay(content, wayId, at);
  const open = removeStopFromWay(removeStopFromWay(content, wayId, stops.length - 1), wayId, 0);
  const [first] = stopsOf(open, wayId);
  return first === undefined ? open : insertStopInWay(open, wayId, stops.length - 2, first.stopId);
}

/** The same edit on the reversed way. @param count of its stops before the edit */
function reversedAct(act: WayAct, count: number): WayAct {
  const last = count - 1;
  switch (act.act) {
    case 'insert':
      return { ...act, at: count - act.at };
    case 'remove':
      return { ...act, at: last - act.at };
    case 'move':
      return { ...act, from: last - act.from, to: last - act.to };
    case 'section':
      return { ...act, section: last - 1 - act.section };
    case 'dwell':
      return { ...act, place: last - act.place };
    case 'call':
      return { ...act, at: last - act.at, call: { pickupType: act.call.dropOffType, dropOffType: act.call.pickupType } };
    default:
      return act;
  }
}

/** The draft after an edit of a way. @param backId the way back that gets the same edit, reversed; null: none does */
export function appliedToWay(content: DraftContent, wayId: string, backId: string | null, act: WayAct): DraftContent {
  const count = stopsOf(content, wayId).length;
  const there = applied(content, wayId, act, backId === null);
  if (backId === null) return there;
  const both = applied(there, backId, reversedAct(act, count), false);
  // Rounding may divide a time differently in reverse, so the sections' times are copied.
  return copyRunningTimes(both, wayId, backId);
}

/** Makes the way back the reverse of the way there again; its departures stay. */
export function mirrored(content: DraftContent, thereId: string, backId: string): DraftContent {
  const [there, back] = [stopsOf(content, thereId), stopsOf(content, backId)];
  const shared = back.slice(0, Math.min(back.length, there.length));
  const hasSameStops =
    shared.every(({ stopId }, place) => stopId === there[there.length - 1 - place]?.stopId) && back.length === there.length;
  if (hasSameStops) return copyRunningTimes(content, thereId, backId);
  const emptied = back.reduceRight((all, _, at) => removeStopFromWay(all, backId, at), content);
  const filled = there.toReversed().reduce((all, { stopId }, at) => insertStopInWay(all, backId, at, stopId), emptied);
  const called = there
    .toReversed()
    .reduce(
      (all, { pickupType, dropOffType }, at) => setCall(all, backId, at, { pickupType: dropOffType, dropOffType: pickupType }),
      filled,
    );
  return copyRunningTimes(setWay(called, backId, { headsign: null, otherHeadsign: null }), thereId, backId);
}
