import { chance, demoDay, type DemoTap, type DemoTrip } from '../cli/demo-day.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { plus, seconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';

/** A trip of a replayed day, with its calls between the first and the last stop. */
export interface ReplayedTrip extends DemoTrip {
  readonly callsBetween: readonly { readonly stopId: string; readonly position: number; readonly departs: ServiceTime }[];
}

/** A tap, also of a trip that nobody planned. */
export interface Tap extends DemoTap {
  readonly position?: number;
  readonly extra?: { readonly routeId: string; readonly directionId: 0 | 1 | null; readonly startTime: string | null };
}

/** What somebody does at a time of the day. */
export type Act = { readonly at: ServiceTime } & (
  | { readonly does: 'taps'; readonly routeId: string; readonly taps: readonly Tap[] }
  | { readonly does: 'undo'; readonly routeId: string; readonly tap: Tap }
  | { readonly does: 'cancel' | 'reinstate' | 'correct'; readonly tripId: string }
  | { readonly does: 'shift'; readonly tripId: string; readonly minutes: number }
  | { readonly does: 'add'; readonly routeId: string; readonly directionId: 0 | 1 | null; readonly startTime: ServiceTime }
  | { readonly does: 'break-down'; readonly routeId: string }
  | { readonly does: 'alert'; readonly routeId: string; readonly minutes: number }
);

const hour = 3600;
const later = (at: ServiceTime, by: number): ServiceTime => plus(at, seconds(by));
const wall = (at: ServiceTime): string => [at / hour, (at / 60) % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** A day as drivers and managers may make it, always the same for a date and a seed: the day of the demonstration, and what goes wrong besides. */
export function operatedDay(date: ServiceDate, trips: readonly ReplayedTrip[], seed: string): Act[] {
  const happens = (share: number, ...what: string[]): boolean => chance([seed, date, ...what].join(' ')) < share;
  const end = trips.reduce((last, { startTime, runSeconds }) => Math.max(last, startTime + runSeconds), 0);
  const taps = groupBy(demoDay(date, trips, end as ServiceTime), ({ tripId }) => tripId);
  const acts = trips.flatMap((trip) => {
    const lateness = happens(0.12, trip.tripId, 'late') ? seconds(Math.round(chance(`${seed} ${date} ${trip.tripId}`) * 1500)) : seconds(0);
    return [
      ...driven(
        trip,
        (taps.get(trip.tripId) ?? []).map((tap) => ({ ...tap, at: later(tap.at, lateness) })),
        happens,
      ),
      ...decided(trip, happens),
    ];
  });
  return [...acts, ...ofTheDay(trips, happens)].sort((a, b) => a.at - b.at);
}

type Happens = (share: number, ...what: string[]) => boolean;

/** How a driver logs a trip: some taps are forgotten, undone or sent much later, and stops between the ends are tapped as well. */
function driven(trip: ReplayedTrip, usual: readonly Tap[], happens: Happens): Act[] {
  const { tripId, routeId } = trip;
  if (happens(0.05, tripId, 'unlogged')) return [];
  const left = usual.find(({ kind }) => kind === 'stop-departed')?.at ?? trip.startTime;
  const between = trip.callsBetween.map(({ stopId, position, departs }): Tap => {
    const at = later(departs, left - trip.startTime);
    // Two stops are sometimes tapped at once, when the driver remembers.
    return { tripId, routeId, kind: 'stop-departed', stopId, position, at: happens(0.2, tripId, stopId, 'at once') ? later(at, 60) : at };
  });
  const all = [...usual, ...between, ...crowd(trip, left, happens)].filter((tap) => !happens(0.08, tripId, tap.kind, String(tap.at)));
  all.sort((a, b) => a.at - b.at);
  const offline = happens(0.04, tripId, 'offline');
  const acts = all.map((tap): Act => ({ at: tap.at, does: 'taps', routeId, taps: [tap] }));
  const last = all.at(-1);
  if (last === undefined) return [];
  if (offline) return [{ at: later(last.at, hour), does: 'taps', routeId, taps: all }];
  const undone = happens(0.06, tripId, 'undo') ? all.at(Math.floor(all.length / 2)) : undefined;
  if (undone !== undefined) acts.push({ at: later(undone.at, 45), does: 'undo', routeId, tap: undone });
  return acts;
}

function crowd({ tripId, routeId, firstStopId: stopId }: ReplayedTrip, left: ServiceTime, happens: Happens): Tap[] {
  if (!happens(0.08, tripId, 'full')) return [];
  const at = later(left, -20);
  return [
    { tripId, routeId, kind: 'boarded', at, count: 30, stopId },
    { tripId, routeId, kind: 'bus-full', at: later(at, 5) },
    { tripId, routeId, kind: 'left-behind', at: later(at, 8), count: 4, stopId },
  ];
}

/** What managers decide about a trip. */
function decided({ tripId, routeId, directionId, startTime, runSeconds }: ReplayedTrip, happens: Happens): Act[] {
  const acts: Act[] = [];
  const ahead = (by: number): ServiceTime => Math.max(0, later(startTime, -by)) as ServiceTime;
  if (happens(0.03, tripId, 'cancelled')) {
    acts.push({ at: ahead(1800), does: 'cancel', tripId });
    if (happens(0.4, tripId, 'reinstated')) acts.push({ at: ahead(600), does: 'reinstate', tripId });
  }
  if (happens(0.03, tripId, 'moved'))
    acts.push({ at: ahead(2400), does: 'shift', tripId, minutes: happens(0.3, tripId, 'early') ? -5 : 12 });
  if (happens(0.02, tripId, 'again')) {
    const start = (Math.ceil((startTime + 600) / 60) * 60) as ServiceTime;
    acts.push({ at: ahead(900), does: 'add', routeId, directionId, startTime: start });
  }
  if (happens(0.02, tripId, 'extra')) acts.push(...extraTrip({ tripId, routeId, directionId }, later(startTime, 420), runSeconds));
  if (happens(0.02, tripId, 'corrected')) acts.push({ at: later(startTime, runSeconds + 2 * hour), does: 'correct', tripId });
  return acts;
}

/** A trip that a driver runs besides the timetable. */
function extraTrip(
  { tripId: of, routeId, directionId }: Pick<DemoTrip, 'tripId' | 'routeId' | 'directionId'>,
  at: ServiceTime,
  runSeconds: number,
): Act[] {
  const tap = { tripId: `x-${of}`.slice(0, 60), routeId, extra: { routeId, directionId, startTime: wall(at) } };
  const taps: Tap[] = [
    { ...tap, kind: 'trip-started', at },
    { ...tap, kind: 'boarded', at: later(at, 20), count: 7 },
    { ...tap, kind: 'trip-ended', at: later(at, runSeconds) },
  ];
  return taps.map((each) => ({ at: each.at, does: 'taps', routeId, taps: [each] }));
}

/** What concerns a whole day: a bus that breaks down, and something that riders should know. */
function ofTheDay(trips: readonly ReplayedTrip[], happens: Happens): Act[] {
  const middle = trips[Math.floor(trips.length / 2)];
  if (middle === undefined) return [];
  const { routeId, startTime } = middle;
  return [
    ...(happens(0.03, 'breakdown') ? [{ at: startTime, does: 'break-down', routeId } as const] : []),
    ...(happens(0.05, 'alert') ? [{ at: later(startTime, -3600), does: 'alert', routeId, minutes: 90 } as const] : []),
  ];
}

/** A day on which managers decide ahead that buses run, or do not, of a route or of all; null: they decide nothing. */
export function dayDecision(
  date: ServiceDate,
  routeIds: readonly string[],
  seed: string,
): { readonly runs: boolean; readonly routeId: string | null; readonly daysAhead: number } | null {
  if (chance(`${seed} ${date} decision`) >= 0.03) return null;
  const roll = chance(`${seed} ${date} which`);
  return {
    runs: chance(`${seed} ${date} runs`) < 0.5,
    routeId: roll < 0.5 ? (routeIds[Math.floor(roll * 2 * routeIds.length)] ?? null) : null,
    daysAhead: Math.floor(chance(`${seed} ${date} ahead`) * 6),
  };
}

/** Which moments of a day are looked at: some acts, and some times between. @param count how many */
export function momentsOf(acts: readonly Act[], count: number): ReadonlySet<Act> {
  const step = Math.max(1, acts.length / count);
  return new Set(Array.from({ length: count }, (_, index) => acts[Math.floor(index * step)]).filter((act) => act !== undefined));
}
