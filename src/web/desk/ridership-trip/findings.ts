import type { TripFindingCode } from '../../../trip-log/trip-performed.js';
import type { Schema } from '../../shared/schema.js';
import type { CorrectionStart } from '../corrections/draft.js';

type Trip = Pick<Schema<'TripDetailAnswer'>, 'state' | 'isPending' | 'isScheduled' | 'findings' | 'events' | 'stops' | 'boardings'>;

/** Reasons to doubt a trip's count: the findings in its log, and two more. */
export type OddCode = TripFindingCode | 'never-ended' | 'unlogged';

/** What the button beside a finding does: start a correction, show the log, or lead to the timetable. */
export type FittingAct = CorrectionStart | { readonly act: 'look' } | { readonly act: 'timetable' };

/** A finding as the page shows it. */
export interface FindingToCheck {
  readonly code: OddCode;
  /** null: it is not about a stop. */
  readonly stopName: string | null;
  /** People or events that it is about; null: it has no number. */
  readonly count: number | null;
  readonly fits: FittingAct;
}

/** What a manager should check on a trip, the most urgent first, each with the act that fits. */
export function findingsToCheck(trip: Trip): FindingToCheck[] {
  const shown: FindingToCheck[] = [];
  if (trip.state === 'unlogged') shown.push({ code: 'unlogged', stopName: null, count: null, fits: { act: 'ran' } });
  if (trip.state === 'underway' && !trip.isPending)
    shown.push({ code: 'never-ended', stopName: null, count: trip.boardings, fits: { act: 'end' } });
  const seen = new Set<string>();
  for (const { code, position } of trip.findings) {
    // The same finding at the same position is shown once.
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

/** Effective events after the end of the trip. */
function afterEnd(events: readonly Logged[]): Logged[] {
  const counting = events.filter(({ isEffective, flags }) => isEffective && !flags.includes('time-unknown'));
  const end = counting.filter(({ kind }) => kind === 'trip-ended').at(-1);
  // Compared as instants: the offset changes on the two days a year on which clocks change.
  const at = end === undefined ? Infinity : Date.parse(end.at);
  return counting.filter((event) => event.undoes === null && Date.parse(event.at) > at);
}

/** An effective undo whose event is missing or still counts. */
function idleUndo(events: readonly Logged[]): Logged | undefined {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  return events.find(({ undoes, isEffective }) => undoes !== null && isEffective && byId.get(undoes)?.isEffective !== false);
}
