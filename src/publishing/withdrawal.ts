import type { Text } from '../language.js';
import type { WorkingDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { VersionStateNow } from '../timetable-versions/version-states.js';
import type { CarriedOver } from './carried-references.js';
import type { Consequence } from './consequence.js';
import { findGaps } from './gaps.js';
import { plannedOn, type Plan } from './running-days.js';
import { spansSaid, tell } from './telling.js';

interface Withdrawable {
  readonly version: { readonly versionId: number; readonly source: string; readonly effectiveFrom: ServiceDate };
  readonly state: VersionStateNow;
  readonly until: ServiceDate | null;
}

/** What is there when a version is to be withdrawn. */
interface Scene<Found extends Withdrawable> {
  readonly agencyId: string;
  readonly found: Found;
  readonly today: ServiceDate;
  /** What is in force when, with it and without it. */
  readonly before: Plan;
  readonly after: Plan;
  readonly workingDays: WorkingDays;
  /** What is recorded and decided of its trips; null: it is in force on no day. */
  readonly references: { readonly consequences: readonly Consequence[]; readonly carried: CarriedOver } | null;
  /** Where each version came from, by its number. */
  readonly sources: ReadonlyMap<number, string>;
  readonly routeName: (routeId: string) => Text;
}

/** What withdrawing a version does. Nothing is written by deciding. */
export interface Withdrawal<Found extends Withdrawable = Withdrawable> {
  readonly agencyId: string;
  readonly found: Found;
  /** The version that is in force in its place; null: none. */
  readonly then: number | null;
  /** Where what is recorded and decided of its trips goes; null: there is nothing. */
  readonly carried: CarriedOver | null;
  /** In the order in which they are told. */
  readonly consequences: readonly Consequence[];
}

const mostRoutesNamed = 3;

export function decideWithdrawal<Found extends Withdrawable>(scene: Scene<Found>): Withdrawal<Found> {
  const { agencyId, found, before, after, today, workingDays, sources, routeName, references } = scene;
  const { versionId: version, effectiveFrom: from } = found.version;
  const then = plannedOn(after, from)?.versionId ?? null;
  // One that is withdrawn or replaced is in force on no day, so nobody misses it.
  if (found.state !== 'coming') return { agencyId, found, then, carried: null, consequences: [] };
  const routeIds = new Set(plannedOn(after, from)?.servicesOf.keys() ?? []);
  const { spans, ofRoutes } = findGaps({ before, after, from, today, workingDays, routeIds });
  const days = (of: typeof spans): number => of.reduce((sum, each) => sum + each.days, 0);
  const more = ofRoutes.length - mostRoutesNamed;
  const consequences = [
    then === null
      ? tell('coming', false, 'withdrawnThenNone', { version, from })
      : tell('coming', false, 'withdrawnThen', { version, from, then, source: sources.get(then) ?? '' }),
    ...(spans.length > 0 ? [tell('gap', true, 'withdrawnGap', { version, spans: spansSaid(spans), days: days(spans) })] : []),
    ...ofRoutes.slice(0, mostRoutesNamed).map(({ routeId, spans: ofRoute }) => {
      const route = routeName(routeId);
      return tell('gap', true, 'withdrawnGapOfRoute', { version, route, spans: spansSaid(ofRoute), days: days(ofRoute) });
    }),
    ...(more > 0 ? [tell('gap', true, 'gapOfMoreRoutes', { count: more })] : []),
    ...(references?.consequences ?? []),
  ];
  return { agencyId, found, then, carried: references?.carried ?? null, consequences };
}
