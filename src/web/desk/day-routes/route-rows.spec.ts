import { describe, expect, it } from '@jest/globals';
import { matchingRoutes, urgentFirst, type RouteOfDay } from './route-rows.js';

const nothing: RouteOfDay['figures'] = {
  ...{ scheduled: 40, due: 20, completed: 20, underway: 0, toCome: 20, notStarted: 0, unlogged: 0, cancelled: 0, extra: 0 },
  ...{ late: 0, counted: 20, boardings: 300, leftBehind: null, full: 0, withoutCrew: 0 },
};
const route = (routeName: string, figures: Partial<RouteOfDay['figures']> = {}): RouteOfDay => ({
  ...{ routeId: routeName.toLowerCase(), routeName, routeColor: null },
  figures: { ...nothing, ...figures },
});
const names = (routes: readonly RouteOfDay[]): string[] => routes.map(({ routeName }) => routeName);

describe('the routes of a day', () => {
  it('a bus that did not leave comes before trips without a driver, and those before late ones; the others keep their order', () => {
    const routes = [
      route('B1'),
      route('B2', { cancelled: 9 }),
      route('B3', { late: 5 }),
      route('B4', { withoutCrew: 1, late: 9 }),
      route('B5'),
      route('B6', { notStarted: 1 }),
      route('B7', { notStarted: 3 }),
    ];
    expect(names(urgentFirst(routes))).toEqual(['B7', 'B6', 'B4', 'B3', 'B2', 'B1', 'B5']);
  });

  it('routes are found by a part of their name and by what is wrong', () => {
    const routes = [route('M15', { late: 2 }), route('M15-SBS'), route('B44', { late: 1 })];
    expect(names(matchingRoutes(routes, null, ' m15 '))).toEqual(['M15', 'M15-SBS']);
    expect(names(matchingRoutes(routes, 'late', ''))).toEqual(['M15', 'B44']);
    expect(names(matchingRoutes(routes, 'late', 'm15'))).toEqual(['M15']);
  });
});
