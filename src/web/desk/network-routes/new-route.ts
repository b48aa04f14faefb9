import { addCircle, addPickUpRoute, addRouteThereAndBack, removeWay } from '../../../editing/route-acts.js';
import { setWholeTime } from '../../../editing/running-time-acts.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';

/** How the bus runs, as it is asked. */
export const newRouteShapes = ['both', 'circle', 'one', 'pickUps'] as const;
export type NewRouteShape = (typeof newRouteShapes)[number];

export interface NewRouteAnswers {
  readonly routeId: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly shape: NewRouteShape;
  /** In driving order; of pick-ups the last one is where all go. A circle closes itself. */
  readonly stopIds: readonly string[];
  /** Of each way; null: not known yet. */
  readonly totalSeconds: number | null;
}

/** The ways it will have, for a look before it is made. */
export function waysToCreate({ shape, stopIds }: Pick<NewRouteAnswers, 'shape' | 'stopIds'>): readonly (readonly string[])[] {
  if (stopIds.length < 2) return [];
  if (shape === 'one') return [stopIds];
  if (shape === 'circle') return [[...stopIds, ...stopIds.slice(0, 1)]];
  return [stopIds, stopIds.toReversed()];
}

export function withNewRoute(content: DraftContent, answers: NewRouteAnswers): DraftContent {
  const { routeId, name, otherName, totalSeconds } = answers;
  const made = withWays(content, answers, { routeId, name, otherName });
  const route = made.routes.find((one) => one.routeId === routeId);
  if (totalSeconds === null || route === undefined) return made;
  return route.ways.reduce((all, { wayId }) => setWholeTime(all, wayId, 0, totalSeconds), made);
}

function withWays(
  content: DraftContent,
  { shape, stopIds }: NewRouteAnswers,
  route: Pick<NewRouteAnswers, 'routeId' | 'name' | 'otherName'>,
): DraftContent {
  if (shape === 'circle') return addCircle(content, route, stopIds);
  if (shape === 'pickUps') {
    const way = { pickUpStopIds: stopIds.slice(0, -1), endStopId: stopIds.at(-1) ?? '', backInReverse: true, ridesBetween: false };
    return addPickUpRoute(content, route, way);
  }
  const both = addRouteThereAndBack(content, route, stopIds);
  const back = both.routes.find(({ routeId }) => routeId === route.routeId)?.ways[1];
  return shape === 'one' && back !== undefined ? removeWay(both, back.wayId) : both;
}
