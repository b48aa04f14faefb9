import type { DraftCall, DraftContent, DraftRoute, DraftWay } from '../timetabling/draft-content.js';
import { newWayId } from './new-content.js';
import { movedWithin, trimmed, trimmedOrNone, withRoutes, withStretches, withWay } from './parts-of-content.js';
import { nextColor } from './route-colors.js';
import { carriedWithout } from './stop-acts.js';
import { splitAt, type Split } from './split.js';
import { withoutFollowing } from './following.js';
import { placesOf, withoutCalls, withPlaces } from './way-stops.js';

/** The entries for a new route; its id comes from `newRouteId`. */
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

/** Adds a route with two ways: outbound, and return with the same stops in reverse order. */
export function addRouteThereAndBack(content: DraftContent, route: NewRoute, stopIds: readonly string[]): DraftContent {
  const there = stopIds.map((stopId) => callAt(stopId));
  return addRoute(content, route, [
    bareWay(newWayId(content, route.routeId, 0), 0, there),
    bareWay(newWayId(content, route.routeId, 1), 1, there.toReversed()),
  ]);
}

/** Adds a route with one way that ends where it begins. @param stopIds the stops; the first is added at the end, if it is not there */
export function addCircle(content: DraftContent, route: NewRoute, stopIds: readonly string[]): DraftContent {
  const isClosed = stopIds.length > 1 && stopIds[0] === stopIds.at(-1);
  const round = isClosed ? stopIds : [...stopIds, ...stopIds.slice(0, 1)];
  const calls = round.map((stopId) => callAt(stopId));
  return addRoute(content, route, [bareWay(newWayId(content, route.routeId, 0), 0, calls)]);
}

/** A route that collects riders at several stops and takes all of them to one, and back. */
export interface PickUps {
  /** In the order in which the bus calls at them. */
  readonly pickUpStopIds: readonly string[];
  /** The common destination, such as a campus. */
  readonly endStopId: string;
  /** Whether the return calls at the pick-ups in reverse order. */
  readonly backInReverse: boolean;
  /** Whether riders may also travel from one pick-up to another. */
  readonly ridesBetween: boolean;
}

/** Adds a route from several pick-ups to one destination, and from there back to all of them. */
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

/** Adds a way to a route. */
export const addWay = (content: DraftContent, routeId: string, directionId: 0 | 1 | null, stopIds: readonly string[]): DraftContent => {
  const way = bareWay(
    newWayId(content, routeId, directionId),
    directionId,
    stopIds.map((stopId) => callAt(stopId)),
  );
  return withRoutes(content, (route) => (route.routeId === routeId ? { ...route, ways: [...route.ways, way] } : route));
};

/** Changes the name, colour and so on of a route. */
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

/** Moves a route to another position in the list, from 0. */
export const moveRoute = (content: DraftContent, routeId: string, to: number): DraftContent => ({
  ...content,
  routes: movedWithin(
    content.routes,
    content.routes.findIndex((route) => route.routeId === routeId),
    to,
  ),
});

/** Removes a route; departures of other routes that depend on its buses keep their times. */
export function removeRoute(content: DraftContent, routeId: string): DraftContent {
  const gone = content.routes.filter((route) => route.routeId === routeId).flatMap(({ ways }) => ways.map(({ wayId }) => wayId));
  const left = withoutFollowing(content, new Set(gone));
  return {
    ...left,
    routes: left.routes.filter((route) => route.routeId !== routeId),
    carried: carriedWithout(left.carried, 'routes', routeId),
  };
}

/** Removes a way; its route remains, even without any way. */
export const removeWay = (content: DraftContent, wayId: string): DraftContent =>
  withRoutes(withoutFollowing(content, new Set([wayId])), (route) => ({ ...route, ways: route.ways.filter((way) => way.wayId !== wayId) }));

/** Changes the headsign or direction of a way. */
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
 * Inserts a stop into a way. The running times to and from it are unknown, unless `split` gives them.
 * @param at the position before which it is inserted, from 0; the number of stops: at the end
 * @param split how the running time of the section is divided
 */
export const insertStopInWay = (content: DraftContent, wayId: string, at: number, stopId: string, split: Split = 'unknown'): DraftContent =>
  withWay(content, wayId, (way) => {
    const places = placesOf(way).toSpliced(at, 0, { call: callAt(stopId), was: null, standsAs: null });
    return splitAt(content, way, withPlaces(way, places), at, split);
  });

/** Removes a stop from a way. The two sections around it become one, whose time includes the time at the stop. @param at from 0 */
export const removeStopFromWay = (content: DraftContent, wayId: string, at: number): DraftContent =>
  withWay(content, wayId, (way) => withoutCalls(way, (_, place) => place === at));

/** Moves a stop within a way; the running times around it become unknown. */
export const moveStopInWay = (content: DraftContent, wayId: string, from: number, to: number): DraftContent =>
  withWay(content, wayId, (way) => {
    const places = placesOf(way).map((place, at) => (at === from ? { ...place, was: null } : place));
    const moved = movedWithin(places, from, to);
    return moved === places ? way : withPlaces(way, moved);
  });

/** Changes whether riders may get on or off at a stop, and whether it is a timepoint. */
export const setCall = (
  content: DraftContent,
  wayId: string,
  at: number,
  changes: Partial<Pick<DraftCall, 'pickupType' | 'dropOffType' | 'timepoint' | 'headsign'>>,
): DraftContent =>
  withWay(content, wayId, (way) => ({ ...way, stops: way.stops.map((call, place) => (place === at ? { ...call, ...changes } : call)) }));

/** Reverses a way and its running times. At stops where riders could only get on, they can now only get off. */
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
