import type { DraftCall, DraftContent, DraftRoute, DraftWay } from '../timetabling/draft-content.js';
import { newWayId } from './new-content.js';
import { movedWithin, trimmed, trimmedOrNone, withRoutes, withStretches, withWay } from './parts-of-content.js';
import { nextColor } from './route-colors.js';
import { carriedWithout } from './stop-acts.js';
import { splitAt, type Split } from './split.js';
import { withoutFollowing } from './following.js';
import { placesOf, withoutCalls, withPlaces } from './way-stops.js';

/** What may be said of a new route; its id is one of `newRouteId`. */
export interface NewRoute {
  readonly routeId: string;
  readonly name: string;
  readonly otherName?: string | null;
}

const callAt = (stopId: string, changes: Partial<DraftCall> = {}): DraftCall => ({
  ...{ stopId, pickupType: 0, dropOffType: 0, timepoint: true, headsign: null, stopSequence: null, shapeDistTraveled: null },
  ...changes,
});

const bareWay = (wayId: string, directionId: 0 | 1 | null, stops: readonly DraftCall[]): DraftWay => ({
  ...{ wayId, directionId, headsign: null, otherHeadsign: null, stops },
  ...{ runningTimes: [], sentences: [], changes: [], shapeId: null },
});

function addRoute(content: DraftContent, { routeId, name, otherName = null }: NewRoute, ways: readonly DraftWay[]): DraftContent {
  const route: DraftRoute = {
    ...{ routeId, name: trimmed(name), otherName: trimmedOrNone(otherName), longName: null, otherLongName: null },
    ...{ color: nextColor(content), textColor: 'FFFFFF', routeType: 3, desc: null, url: null, operatedBy: null, ways },
  };
  return content.routes.some((one) => one.routeId === routeId) ? content : { ...content, routes: [...content.routes, route] };
}

/** Two ways: there, and back over the same stops. */
export function addRouteThereAndBack(content: DraftContent, route: NewRoute, stopIds: readonly string[]): DraftContent {
  const there = stopIds.map((stopId) => callAt(stopId));
  return addRoute(content, route, [
    bareWay(newWayId(content, route.routeId, 0), 0, there),
    bareWay(newWayId(content, route.routeId, 1), 1, there.toReversed()),
  ]);
}

/** One way that ends where it began. @param stopIds each once, the first is added again at the end */
export function addCircle(content: DraftContent, route: NewRoute, stopIds: readonly string[]): DraftContent {
  const isClosed = stopIds.length > 1 && stopIds[0] === stopIds.at(-1);
  const round = isClosed ? stopIds : [...stopIds, ...stopIds.slice(0, 1)];
  const calls = round.map((stopId) => callAt(stopId));
  return addRoute(content, route, [bareWay(newWayId(content, route.routeId, 0), 0, calls)]);
}

export interface PickUps {
  /** In the order in which the bus collects people. */
  readonly pickUpStopIds: readonly string[];
  /** Where all go: the campus. */
  readonly endStopId: string;
  /** Whether those who got on last get off first on the way back. */
  readonly backInReverse: boolean;
  /** Whether people ride from one pick-up to another, too. */
  readonly ridesBetween: boolean;
}

/** Several pick-ups to one end, and from there back to all of them. */
export function addPickUpRoute(
  content: DraftContent,
  route: NewRoute,
  { pickUpStopIds, endStopId, backInReverse, ridesBetween }: PickUps,
): DraftContent {
  const there = pickUpStopIds.map((stopId) => callAt(stopId, ridesBetween ? {} : { dropOffType: 1 }));
  const back = (backInReverse ? pickUpStopIds.toReversed() : pickUpStopIds).map((stopId) =>
    callAt(stopId, ridesBetween ? {} : { pickupType: 1 }),
  );
  return addRoute(content, route, [
    bareWay(newWayId(content, route.routeId, 0), 0, [...there, callAt(endStopId)]),
    bareWay(newWayId(content, route.routeId, 1), 1, [callAt(endStopId), ...back]),
  ]);
}

/** Another way of a route. */
export const addWay = (content: DraftContent, routeId: string, directionId: 0 | 1 | null, stopIds: readonly string[]): DraftContent => {
  const way = bareWay(
    newWayId(content, routeId, directionId),
    directionId,
    stopIds.map((stopId) => callAt(stopId)),
  );
  return withRoutes(content, (route) => (route.routeId === routeId ? { ...route, ways: [...route.ways, way] } : route));
};

/** Its name, its colour … */
export const setRoute = (content: DraftContent, routeId: string, changes: Partial<Omit<DraftRoute, 'routeId' | 'ways'>>): DraftContent =>
  withRoutes(content, (route) =>
    route.routeId !== routeId
      ? route
      : {
          ...route,
          ...changes,
          ...(changes.name === undefined ? {} : { name: trimmed(changes.name) }),
          ...(changes.otherName === undefined ? {} : { otherName: trimmedOrNone(changes.otherName) }),
        },
  );

/** To another place of the list, from 0. */
export const moveRoute = (content: DraftContent, routeId: string, to: number): DraftContent => ({
  ...content,
  routes: movedWithin(
    content.routes,
    content.routes.findIndex((route) => route.routeId === routeId),
    to,
  ),
});

/** Buses of other routes that leave so long after its buses keep their times. */
export function removeRoute(content: DraftContent, routeId: string): DraftContent {
  const gone = content.routes.filter((route) => route.routeId === routeId).flatMap(({ ways }) => ways.map(({ wayId }) => wayId));
  const left = withoutFollowing(content, new Set(gone));
  return {
    ...left,
    routes: left.routes.filter((route) => route.routeId !== routeId),
    carried: carriedWithout(left.carried, 'routes', routeId),
  };
}

/** The route stays, even where it has no way any more. */
export const removeWay = (content: DraftContent, wayId: string): DraftContent =>
  withRoutes(withoutFollowing(content, new Set([wayId])), (route) => ({ ...route, ways: route.ways.filter((way) => way.wayId !== wayId) }));

/** What the bus shows, its direction. */
export const setWay = (
  content: DraftContent,
  wayId: string,
  changes: Partial<Pick<DraftWay, 'directionId' | 'headsign' | 'otherHeadsign'>>,
): DraftContent =>
  withWay(content, wayId, (way) => ({
    ...way,
    ...changes,
    ...(changes.headsign === undefined ? {} : { headsign: trimmedOrNone(changes.headsign) }),
    ...(changes.otherHeadsign === undefined ? {} : { otherHeadsign: trimmedOrNone(changes.otherHeadsign) }),
  }));

/**
 * A stop more on a way. How long buses take to it and from it nobody has said, unless it is given.
 * @param at before the stop that stands there now, from 0; as many as stops: at the end
 * @param split how the running time of the section divides, see `proposedSplit`
 */
export const insertStopInWay = (content: DraftContent, wayId: string, at: number, stopId: string, split: Split = 'unknown'): DraftContent =>
  withWay(content, wayId, (way) => {
    const places = placesOf(way).toSpliced(at, 0, { call: callAt(stopId), was: null, standsAs: null });
    return splitAt(content, way, withPlaces(way, places), at, split);
  });

/** Its two sections become one, as long as both with the stand between them. @param at from 0 */
export const removeStopFromWay = (content: DraftContent, wayId: string, at: number): DraftContent =>
  withWay(content, wayId, (way) => withoutCalls(way, (_, place) => place === at));

/** Up or down; the running times around it nobody has said any more. */
export const moveStopInWay = (content: DraftContent, wayId: string, from: number, to: number): DraftContent =>
  withWay(content, wayId, (way) => {
    const places = placesOf(way).map((place, at) => (at === from ? { ...place, was: null } : place));
    const moved = movedWithin(places, from, to);
    return moved === places ? way : withPlaces(way, moved);
  });

/** Whether riders get on or off there, whether its time is announced. */
export const setCall = (
  content: DraftContent,
  wayId: string,
  at: number,
  changes: Partial<Pick<DraftCall, 'pickupType' | 'dropOffType' | 'timepoint' | 'headsign'>>,
): DraftContent =>
  withWay(content, wayId, (way) => ({ ...way, stops: way.stops.map((call, place) => (place === at ? { ...call, ...changes } : call)) }));

/** The other way round, as fast as before; where riders could only get on they now only get off. */
export const reverseWay = (content: DraftContent, wayId: string): DraftContent =>
  withWay(content, wayId, (way) => ({
    ...withStretches(way, ({ sectionSeconds, dwellSeconds }) => ({
      sectionSeconds: sectionSeconds.toReversed(),
      dwellSeconds: dwellSeconds.toReversed(),
    })),
    stops: way.stops.toReversed().map((call) => ({
      ...call,
      pickupType: call.dropOffType,
      dropOffType: call.pickupType,
      headsign: null,
      stopSequence: null,
      shapeDistTraveled: null,
    })),
    ...{ headsign: null, otherHeadsign: null, shapeId: null },
  }));
