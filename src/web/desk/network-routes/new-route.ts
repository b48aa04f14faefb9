import { addCircle, addPickUpRoute, addRouteThereAndBack, removeWay } from '../../../editing/route-acts.js';
import { setWholeTime } from '../../../editing/running-time-acts.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';

/** Shapes of a route to choose from: there and back, a circle, one way, and pick-ups that all go to one last stop. */
export const newRouteShapes = ['both', 'circle', 'one', 'pickUps'] as const;
export type NewRouteShape = (typeof newRouteShapes)[number];

/** What the form of a new route holds. */
export interface NewRouteAnswers {
  readonly routeId: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly shape: NewRouteShape;
  /** In driving order; the last stop of pick-ups is their destination. A circle is closed by the program. */
  readonly stopIds: readonly string[];
  /** Running time of each way; null: not known yet. */
  readonly totalSeconds: number | null;
}

/** Stop ids of the ways that the route will have, for the preview. */
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
