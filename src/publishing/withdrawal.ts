import type { Text } from '../language.js';
import type { WorkingDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { VersionStateNow } from '../timetable-versions/version-states.js';
import type { CarriedOver } from './carried-references.js';
import type { Consequence } from './consequence.js';
import { findGaps } from './gaps.js';
import { plannedOn, type Plan } from './running-days.js';
import { spanList, consequence } from './consequence-sentences.js';

interface Withdrawable {
  readonly version: { readonly versionId: number; readonly source: string; readonly effectiveFrom: ServiceDate };
  readonly state: VersionStateNow;
  readonly until: ServiceDate | null;
}

/** The state at the moment when a version is to be withdrawn. */
interface Scene<Found extends Withdrawable> {
  readonly agencyId: string;
  readonly found: Found;
  readonly today: ServiceDate;
  /** The plan with it and without it. */
  readonly before: Plan;
  readonly after: Plan;
  readonly workingDays: WorkingDays;
  /** What happens to references to its trips; null: it is in force on no day. */
  readonly references: { readonly consequences: readonly Consequence[]; readonly carried: CarriedOver } | null;
  /** The source of each version, by its number. */
  readonly sources: ReadonlyMap<number, string>;
  readonly routeName: (routeId: string) => Text;
}

/** What withdrawing a version does. Deciding writes nothing. */
export interface Withdrawal<Found extends Withdrawable = Withdrawable> {
  readonly agencyId: string;
  readonly found: Found;
  /** The number of the version that is in force in its place; null if none is. */
  readonly then: number | null;
  /** What happens to references to its trips; null: it is in force on no day. */
  readonly carried: CarriedOver | null;
  /** In the order in which they are shown. */
  readonly consequences: readonly Consequence[];
}

const maxRoutesNamed = 3;

export function decideWithdrawal<Found extends Withdrawable>(scene: Scene<Found>): Withdrawal<Found> {
  const { agencyId, found, before, after, today, workingDays, sources, routeName, references } = scene;
  const { versionId: version, effectiveFrom: from } = found.version;
  const then = plannedOn(after, from)?.versionId ?? null;
  // A withdrawn or replaced version is in force on no day, so its withdrawal has no consequences.
  if (found.state !== 'coming') return { agencyId, found, then, carried: null, consequences: [] };
  const routeIds = new Set(plannedOn(after, from)?.servicesOf.keys() ?? []);
  const { spans, ofRoutes } = findGaps({ before, after, from, today, workingDays, routeIds });
  const days = (of: typeof spans): number => of.reduce((sum, each) => sum + each.days, 0);
  const more = ofRoutes.length - maxRoutesNamed;
  const consequences = [
    then === null
      ? consequence('coming', false, 'withdrawnThenNone', { version, from })
      : consequence('coming', false, 'withdrawnThen', { version, from, then, source: sources.get(then) ?? '' }),
    ...(spans.length > 0 ? [consequence('gap', true, 'withdrawnGap', { version, spans: spanList(spans), days: days(spans) })] : []),
    ...ofRoutes.slice(0, maxRoutesNamed).map(({ routeId, spans: ofRoute }) => {
      const route = routeName(routeId);
      return consequence('gap', true, 'withdrawnGapOfRoute', { version, route, spans: spanList(ofRoute), days: days(ofRoute) });
    }),
    ...(more > 0 ? [consequence('gap', true, 'gapOfMoreRoutes', { count: more })] : []),
    ...(references?.consequences ?? []),
  ];
  return { agencyId, found, then, carried: references?.carried ?? null, consequences };
}
