import { secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';

export type LoggedTap = Schema<'RidershipEventAnswer'>;

/** A line of the log as it is read: one thing that was said, or the same thing said many times in a row. */
export interface ToldTap {
  /** The first of them; its words are those of all. */
  readonly event: LoggedTap;
  /** All of them, in their order; more than one where the same was said again and again. */
  readonly events: readonly LoggedTap[];
  /** People of all of them; null: it counts nobody. */
  readonly people: number | null;
  /** When the last of them happened. */
  readonly until: string;
  readonly counts: boolean;
  /** What took it back, where it does not count; null: it counts, or undos run in a ring. */
  readonly takenBackBy: LoggedTap | null;
  /** What it takes back; null: nothing, or nothing that is here. */
  readonly takesBack: LoggedTap | null;
  /** Received so much later than it happened that it is worth a word, in seconds; null: at once. */
  readonly heardLater: number | null;
  readonly isReconstruction: boolean;
}

/** So many of the same in a row are told in one line. */
const fewestFolded = 4;
/** Further apart they are two rows of taps. */
const longestPause = 300;
/** A phone without a signal for less than that is as good as one that has it. */
const atOnce = 120;

/** Everything that was said of a trip, in its order, as lines. */
export function toldTaps(events: readonly LoggedTap[]): ToldTap[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const takers = new Map<string, LoggedTap>();
  for (const event of events) if (event.undoes !== null && event.isEffective) takers.set(event.undoes, event);
  const rows: LoggedTap[][] = [];
  for (const event of events) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && isSame(last, event, takers)) row.push(event);
    else rows.push([event]);
  }
  return rows.flatMap((row) => (row.length < fewestFolded ? row.map((event) => [event]) : [row])).map((row) => told(row, takers, byId));
}

function told(events: readonly LoggedTap[], takers: ReadonlyMap<string, LoggedTap>, byId: ReadonlyMap<string, LoggedTap>): ToldTap {
  const event = events[0] as LoggedTap;
  const later = secondsOf(event.receivedAt) - secondsOf(event.at);
  return {
    event,
    events,
    people: event.count === null ? null : events.reduce((sum, { count }) => sum + (count ?? 0), 0),
    until: events.at(-1)?.at ?? event.at,
    counts: event.isEffective,
    takenBackBy: event.isEffective ? null : (takers.get(event.eventId) ?? null),
    takesBack: byId.get(event.undoes ?? '') ?? null,
    // When paper or a file was taken in tells nothing of a phone.
    heardLater: event.source === 'driver' && later > atOnce ? later : null,
    isReconstruction: event.flags.includes('reconstruction'),
  };
}

/** Whether the second says the same as the one before it, so that the two read as one. */
function isSame(a: LoggedTap, b: LoggedTap, takers: ReadonlyMap<string, LoggedTap>): boolean {
  const same = (field: keyof LoggedTap): boolean => a[field] === b[field];
  return (
    a.count !== null &&
    (
      ['kind', 'count', 'position', 'stopId', 'vehicleId', 'source', 'accountId', 'deviceId', 'sentBy', 'isEffective', 'reason'] as const
    ).every(same) &&
    a.flags.join() === b.flags.join() &&
    takers.get(a.eventId)?.accountId === takers.get(b.eventId)?.accountId &&
    secondsOf(b.at) - secondsOf(a.at) <= longestPause
  );
}

/** Those who said something of a trip: how many of it count, and how many were taken back. */
export const countedTaps = (events: readonly LoggedTap[]): { readonly all: number; readonly counting: number } => ({
  all: events.length,
  counting: events.filter(({ isEffective }) => isEffective).length,
});

/** @example lengthParts(3725) // { hours: 1, minutes: 2 } */
export const lengthParts = (seconds: number): { hours: number; minutes: number } => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.max(seconds < 3600 ? 1 : 0, Math.floor((seconds % 3600) / 60)),
});
