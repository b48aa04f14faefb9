import type { DraftContent, DraftRoute, DraftWay, RunningTimes } from '../timetabling/draft-content.js';

export const trimmed = (name: string): string => name.trim();
/** An optional name without blanks around it; null: none, or only blanks. */
export const trimmedOrNone = (name: string | null): string | null => (name === null || name.trim() === '' ? null : name.trim());

/** @throws RangeError if there is no such way; callers only pass ids of ways on the page */
export function wayOf(content: DraftContent, wayId: string): DraftWay {
  const way = content.routes.flatMap(({ ways }) => ways).find((one) => one.wayId === wayId);
  if (way === undefined) throw new RangeError(`no way ${wayId}`);
  return way;
}

export const allWays = (content: DraftContent): DraftWay[] => content.routes.flatMap(({ ways }) => ways);

export const withRoutes = (content: DraftContent, change: (route: DraftRoute) => DraftRoute): DraftContent => ({
  ...content,
  routes: content.routes.map(change),
});

export const withWays = (content: DraftContent, change: (way: DraftWay) => DraftWay): DraftContent =>
  withRoutes(content, (route) => ({ ...route, ways: route.ways.map(change) }));

export const withWay = (content: DraftContent, wayId: string, change: (way: DraftWay) => DraftWay): DraftContent => {
  const changed = change(wayOf(content, wayId));
  return withWays(content, (way) => (way.wayId === wayId ? changed : way));
};

/** The times between stops and at stops of a way, of a period or of a single departure. */
export type Stretches = Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'>;

export const withStretches = (way: DraftWay, change: (times: Stretches) => Stretches): DraftWay => ({
  ...way,
  runningTimes: way.runningTimes.map((times) => ({ ...times, ...change(times) })),
  changes: way.changes.map((one) => (one.runningTimes === null ? one : { ...one, runningTimes: change(one.runningTimes) })),
});

/** The list with an item moved to another position; positions from 0. If one does not exist, the list itself is returned. */
export function movedWithin<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
