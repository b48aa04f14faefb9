import type { Language } from '../language.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { allWays } from './parts-of-content.js';

/** The initial layover of a new draft: time for a bus to turn and wait for riders; managers can change it. */
export const usualLayoverSeconds = 180;

/** The content of an empty draft, for an agency without a timetable. */
export const contentFromNothing = ({ language, timezone }: { readonly language: Language; readonly timezone: string }): DraftContent => ({
  place: { name: '', otherName: null, language, timezone, url: null, phone: null, email: null },
  stops: [],
  routes: [],
  services: [],
  fleet: { layoverSeconds: usualLayoverSeconds, allowsEmptyRunning: false, emptyRuns: [], blocks: [] },
  carried: { transfers: [], translations: [], info: null },
});

type Base = Pick<DraftBase, 'takenIds'> | null;

/** The first of `stop-1`, `stop-2` … that is not in use. */
function firstFree(names: (count: number) => string, taken: Iterable<string>, base: Base): string {
  const all = new Set([...taken, ...(base?.takenIds ?? [])]);
  let count = 1;
  while (all.has(names(count))) count += 1;
  return names(count);
}

export const newStopId = (content: DraftContent, base: Base): string =>
  firstFree(
    (count) => `stop-${count}`,
    content.stops.map(({ stopId }) => stopId),
    base,
  );

/** An id that no route has, and with which no way of the new route gets an id in use. */
export const newRouteId = (content: DraftContent, base: Base): string =>
  firstFree(
    (count) => `route-${count}`,
    [
      ...content.routes.map(({ routeId }) => routeId),
      ...content.routes.flatMap(({ ways }) => ways.map(({ wayId }) => wayId.replace(/-\d+$/, ''))),
    ],
    base,
  );

/** An id such as `route-1-0` outbound, `route-1-1` return; if it is in use, the first free one from `route-1-2` on. */
export function newWayId(content: DraftContent, routeId: string, directionId: 0 | 1 | null): string {
  const taken = new Set(allWays(content).map(({ wayId }) => wayId));
  const usual = `${routeId}-${directionId ?? 0}`;
  return taken.has(usual) ? firstFree((count) => `${routeId}-${count + 1}`, taken, null) : usual;
}

/**
 * @param word what such days are called: `weekday`, `saturday` …
 * @example newServiceId(content, base, 'weekday') // 'weekday', then 'weekday-2'
 */
export const newServiceId = (content: DraftContent, base: Base, word: string): string =>
  firstFree(
    (count) => (count === 1 ? word : `${word}-${count}`),
    content.services.map(({ serviceId }) => serviceId),
    base,
  );

/** One more than the highest number in use, so gaps left by removed sentences are not filled. */
export const newSentenceId = ({ sentences }: Pick<DraftWay, 'sentences'>): string =>
  `s${sentences.reduce((most, { sentenceId }) => Math.max(most, Number(/^s(\d+)$/.exec(sentenceId)?.[1] ?? 0)), 0) + 1}`;
