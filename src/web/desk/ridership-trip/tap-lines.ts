import { secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';

export type LoggedTap = Schema<'RidershipEventAnswer'>;

/** A line of the log as it is read: one thing that was said, or the same thing said many times in a row. */
export interface TapLine {
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
  readonly receivedLaterSeconds: number | null;
  readonly isReconstruction: boolean;
}

/** So many of the same in a row are told in one line. */
const fewestFolded = 4;
/** Further apart they are two rows of taps. */
const longestPauseSeconds = 300;
/** A phone without a signal for less than that is as good as one that has it. */
const withoutDelaySeconds = 120;

/** Everything that was said of a trip, in its order, as lines. */
export function tapLines(events: readonly LoggedTap[]): TapLine[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const takers = new Map<string, LoggedTap>();
  for (const event of events) if (event.undoes !== null && event.isEffective) takers.set(event.undoes, event);
  const rows: LoggedTap[][] = [];
  // Two who count at once do not tear each other's rows apart.
  const lastRows = new Map<string, LoggedTap[]>();
  for (const event of events) {
    const counter = `${event.source} ${event.accountId ?? ''} ${event.deviceId ?? ''}`;
    const row = lastRows.get(counter);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && isSame(last, event, takers)) row.push(event);
    else {
      const begun = [event];
      rows.push(begun);
      lastRows.set(counter, begun);
    }
  }
  const lines = rows.flatMap((row) => (row.length < fewestFolded ? row.map((event) => [event]) : [row]));
  const order = new Map(events.map((event, index) => [event.eventId, index]));
  const placeOf = (row: readonly LoggedTap[]): number => order.get(row[0]?.eventId ?? '') ?? 0;
  return lines.sort((a, b) => placeOf(a) - placeOf(b)).map((row) => lineOf(row, takers, byId));
}

function lineOf(events: readonly LoggedTap[], takers: ReadonlyMap<string, LoggedTap>, byId: ReadonlyMap<string, LoggedTap>): TapLine {
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
    receivedLaterSeconds: event.source === 'driver' && later > withoutDelaySeconds ? later : null,
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
    secondsOf(b.at) - secondsOf(a.at) <= longestPauseSeconds
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
