import type { TripFindingCode } from '../../../trip-log/trip-performed.js';
import type { Schema } from '../../shared/schema.js';
import type { CorrectionStart } from '../corrections/draft.js';

type Trip = Pick<Schema<'TripDetailAnswer'>, 'state' | 'isPending' | 'isScheduled' | 'findings' | 'events' | 'stops' | 'boardings'>;

/** What stands in the way of believing the count of a trip: what is odd about its log, that it was never ended, that nobody logged it. */
export const oddities = ['never-ended', 'unlogged'] as const;
export type OddCode = TripFindingCode | (typeof oddities)[number];

/** What fits: a correction to begin with, or the log to look at. */
export type FittingAct = CorrectionStart | { readonly act: 'look' } | { readonly act: 'timetable' };

export interface FindingToCheck {
  readonly code: OddCode;
  /** The stop, where it is of one. */
  readonly stopName: string | null;
  /** How many people or rows it is about, where that helps. */
  readonly count: number | null;
  readonly fits: FittingAct;
}

/** What somebody should look at, the worst first, each with the one act that fits. */
export function findingsToCheck(trip: Trip): FindingToCheck[] {
  const shown: FindingToCheck[] = [];
  if (trip.state === 'unlogged') shown.push({ code: 'unlogged', stopName: null, count: null, fits: { act: 'ran' } });
  if (trip.state === 'underway' && !trip.isPending)
    shown.push({ code: 'never-ended', stopName: null, count: trip.boardings, fits: { act: 'end' } });
  const seen = new Set<string>();
  for (const { code, position } of trip.findings) {
    // The same at a stop where the bus called twice is told once.
    const name = `${code} ${position ?? ''}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const stopName = position === null ? null : (trip.stops[position]?.name ?? null);
    shown.push({ code, stopName, count: countOf(code, trip, position), fits: fittingAct(code, trip, position) });
  }
  return shown;
}

function countOf(code: TripFindingCode, trip: Trip, position: number | null): number | null {
  if (code === 'negative-load') return position === null ? null : (trip.stops[position]?.departureLoad ?? null);
  if (code === 'cancelled-with-riders') return trip.boardings;
  if (code === 'logged-after-end') return afterEnd(trip.events).length;
  return null;
}

function fittingAct(code: TripFindingCode, { events }: Trip, position: number | null): FittingAct {
  switch (code) {
    case 'negative-load':
      return { act: 'people', position: position ?? 0 };
    case 'left-early':
      return { act: 'look' };
    case 'cancelled-with-riders':
    case 'driven-after-cancellation':
      return voiding(events.findLast(({ kind, isEffective }) => kind === 'trip-cancelled' && isEffective));
    case 'logged-after-end': {
      const late = afterEnd(events).map(({ eventId }) => eventId);
      return late.length === 0 ? { act: 'look' } : { act: 'move', eventIds: late };
    }
    case 'stop-not-on-trip':
    case 'not-carried':
      return { act: 'timetable' };
    case 'undo-without-effect':
      return voiding(idleUndo(events));
    case 'undo-ring':
      return voiding(events.find(({ undoes, isEffective }) => undoes !== null && !isEffective));
    case 'counted-twice':
      return { act: 'counters' };
    case 'date-suspect': {
      const suspect = events.filter(({ flags, isEffective, undoes }) => isEffective && undoes === null && flags.includes('date-suspect'));
      return { act: 'move', eventIds: suspect.map(({ eventId }) => eventId) };
    }
  }
}

type Logged = Trip['events'][number];

const voiding = (event: Logged | undefined): FittingAct =>
  event === undefined ? { act: 'look' } : { act: 'void', eventId: event.eventId };

/** What counts and was said to be later than the end. */
function afterEnd(events: readonly Logged[]): Logged[] {
  const counting = events.filter(({ isEffective, flags }) => isEffective && !flags.includes('time-unknown'));
  const end = counting.filter(({ kind }) => kind === 'trip-ended').at(-1);
  // Moments of one agency are written with the same offset but for two days a year.
  const at = end === undefined ? Infinity : Date.parse(end.at);
  return counting.filter((event) => event.undoes === null && Date.parse(event.at) > at);
}

/** An undo that counts, though what it names is not here or still counts. */
function idleUndo(events: readonly Logged[]): Logged | undefined {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  return events.find(({ undoes, isEffective }) => undoes !== null && isEffective && byId.get(undoes)?.isEffective !== false);
}
