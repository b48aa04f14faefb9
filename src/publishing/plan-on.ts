import type { ServiceDays } from '../scheduling/service-calendar.js';
import type { Pattern } from '../scheduling/trips.js';
import type { TripsOfVersion } from '../timetables/blocks.service.js';
import type { VersionInForce } from '../timetables/in-force.js';
import type { PlanOn } from './carried-references.js';
import type { ProposedTrip } from './proposed-timetable.js';

/** Which of these trips run on a date; the same list for dates of one plan. */
export function planOn(trips: readonly ProposedTrip[], days: Pick<ServiceDays, 'running'>): PlanOn {
  const plans = new Map<string, readonly ProposedTrip[]>();
  return (date) => {
    const running = days.running(date);
    const known = plans.get(running.plan) ?? trips.filter(({ serviceId, routeId }) => running.has(serviceId, routeId));
    plans.set(running.plan, known);
    return known;
  };
}

interface Patterns {
  readonly patterns: ReadonlyMap<number, Pick<Pattern, 'routeId' | 'directionId' | 'stops'>>;
}

/** What runs on a date by a version, whether or not it is in force then. */
export function planAlone({ days }: Pick<VersionInForce, 'days'>, { patterns }: Patterns, trips: TripsOfVersion | undefined): PlanOn {
  let plan: PlanOn | null = null;
  return (date) => (plan ??= planOn(proposedTrips(trips, patterns), days))(date);
}

/** What runs on a date by the version in force on it. @param trips those of each version */
export function plansOf(versions: readonly VersionInForce[], network: Patterns, trips: readonly TripsOfVersion[]): PlanOn {
  const plans = versions.map((version, index) => ({ from: version.from, on: planAlone(version, network, trips[index]) }));
  return (date) => plans.findLast(({ from }) => from <= date)?.on(date) ?? nothing;
}

const nothing: readonly ProposedTrip[] = [];

/** The trips of a version as those of one that is to be published. */
export function proposedTrips(trips: TripsOfVersion | undefined, patterns: Patterns['patterns']): ProposedTrip[] {
  const stopIds = new Map<number, readonly string[]>();
  return [...(trips?.byId.values() ?? [])].flatMap(({ tripId, serviceId, patternId, startTime, blockId }) => {
    const pattern = patterns.get(patternId);
    if (pattern === undefined) return [];
    const stops = stopIds.get(patternId) ?? pattern.stops.map(({ stopId }) => stopId);
    stopIds.set(patternId, stops);
    return [{ tripId, serviceId, routeId: pattern.routeId, directionId: pattern.directionId, stopIds: stops, startTime, blockId }];
  });
}
