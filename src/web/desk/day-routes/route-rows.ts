import type { Schema } from '../../shared/schema.js';
import { matchesRoute } from '../parts/names.js';

// The routes of a day that has too many trips to show them all.

export type RouteOfDay = Schema<'DispatchRouteAnswer'>;

/** What can be wrong with trips of a route, the most urgent first. */
export const problems = ['notStarted', 'withoutCrew', 'late', 'unlogged', 'cancelled'] as const;
export type Problem = (typeof problems)[number];

export const hasProblem = ({ figures }: RouteOfDay, problem: Problem): boolean => figures[problem] > 0;

/** Routes whose trips have a problem, and whose name contains the typed text. @param problem null: all routes */
export const matchingRoutes = (routes: readonly RouteOfDay[], problem: Problem | null, typed: string): RouteOfDay[] =>
  routes.filter((route) => (problem === null || hasProblem(route, problem)) && matchesRoute(route.routeName, typed));

/** The routes with the most trips that have the most urgent problem first; routes that are equal keep their order. */
export const urgentFirst = (routes: readonly RouteOfDay[]): RouteOfDay[] =>
  [...routes].sort((a, b) => {
    const differing = problems.find((problem) => a.figures[problem] !== b.figures[problem]);
    return differing === undefined ? 0 : b.figures[differing] - a.figures[differing];
  });

/** Trips that run, ran or are cancelled, extra ones included. */
export const tripCount = ({ figures: { scheduled, extra } }: RouteOfDay): number => scheduled + extra;
