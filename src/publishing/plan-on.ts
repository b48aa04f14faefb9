import type { ServiceDays } from '../scheduling/service-calendar.js';
import type { Pattern } from '../scheduling/trips.js';
import type { TripsOfVersion } from '../timetables/blocks.service.js';
import type { VersionInForce } from '../timetables/in-force.js';
import type { PlanOn } from './carried-references.js';
import type { ProposedTrip } from './proposed-timetable.js';

/** The trips of a timetable by date; dates with the same services get the same array. */
export function planOn(trips: readonly ProposedTrip[], days: Pick<ServiceDays, 'running'>): PlanOn {
  const plans = new Map<string, readonly ProposedTrip[]>();
  return (date) => {
    const running = days.running(date);
    const tripsOnDate = plans.get(running.plan) ?? trips.filter(({ serviceId, routeId }) => running.has(serviceId, routeId));
    plans.set(running.plan, tripsOnDate);
    return tripsOnDate;
  };
}

interface Patterns {
  readonly patterns: ReadonlyMap<number, Pick<Pattern, 'routeId' | 'directionId' | 'stops'>>;
}

/** The trips of a version by date, even if it is not in force on the date. */
export function planAlone({ days }: Pick<VersionInForce, 'days'>, { patterns }: Patterns, trips: TripsOfVersion | undefined): PlanOn {
  let plan: PlanOn | null = null;
  return (date) => (plan ??= planOn(proposedTrips(trips, patterns), days))(date);
}

/**
 * The trips by date of the version that is in force then.
 * @param trips the trips of each version, in the order of `versions`
 */
export function plansOf(versions: readonly VersionInForce[], network: Patterns, trips: readonly TripsOfVersion[]): PlanOn {
  const plans = versions.map((version, index) => ({ from: version.from, on: planAlone(version, network, trips[index]) }));
  return (date) => plans.findLast(({ from }) => from <= date)?.on(date) ?? nothing;
}

const nothing: readonly ProposedTrip[] = [];

/** The trips of a stored version in the form of a proposed timetable. */
export function proposedTrips(trips: TripsOfVersion | undefined, patterns: Patterns['patterns']): ProposedTrip[] {
  const stopIds = new Map<number, readonly string[]>();
  return [...(trips?.all() ?? [])].flatMap(({ tripId, serviceId, patternId, startTime, blockId }) => {
    const pattern = patterns.get(patternId);
    if (pattern === undefined) return [];
    const stops = stopIds.get(patternId) ?? pattern.stops.map(({ stopId }) => stopId);
    stopIds.set(patternId, stops);
    return [{ tripId, serviceId, routeId: pattern.routeId, directionId: pattern.directionId, stopIds: stops, startTime, blockId }];
  });
}
