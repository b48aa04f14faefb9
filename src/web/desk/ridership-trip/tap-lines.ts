// The log of a trip as lines: consecutive similar events are folded, and undos are linked to what they undo.
import { secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';

export type LoggedTap = Schema<'RidershipEventAnswer'>;

/** A line of a trip's log as the page shows it: one event, or several similar ones, such as taps for single passengers. */
export interface TapLine {
  /** The first event of the line. */
  readonly event: LoggedTap;
  /** All events of the line, in order. */
  readonly events: readonly LoggedTap[];
  /** People of all events; null: this kind of event counts nobody. */
  readonly people: number | null;
  /** The time of the last event. */
  readonly until: string;
  readonly counts: boolean;
  /** The undo of an event that does not count; null: it counts, or undos name each other in a ring. */
  readonly takenBackBy: LoggedTap | null;
  /** The event that an undo takes back; null: it is no undo, or its event is not in this log. */
  readonly takesBack: LoggedTap | null;
  /** How many seconds after it happened it was received; null: at most two minutes, or not from a driver's phone. */
  readonly receivedLaterSeconds: number | null;
  readonly isReconstruction: boolean;
}

/** Fewer similar events in a row than this are not folded into one line. */
const fewestFolded = 4;
/** Events further apart are not folded together. */
const longestPauseSeconds = 300;
/** Up to this delay an event counts as received at once. */
const withoutDelaySeconds = 120;

/** All events of a trip as lines, in order. */
export function tapLines(events: readonly LoggedTap[]): TapLine[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const takers = new Map<string, LoggedTap>();
  for (const event of events) if (event.undoes !== null && event.isEffective) takers.set(event.undoes, event);
  const rows: LoggedTap[][] = [];
  // Rows are kept by counter, so that two people who tap at the same time each get lines of their own.
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
    // Only drivers' phones: the time at which paper or a file was entered is no delay.
    receivedLaterSeconds: event.source === 'driver' && later > withoutDelaySeconds ? later : null,
    isReconstruction: event.flags.includes('reconstruction'),
  };
}

/** Whether two consecutive events of a counter are similar enough to be folded into one line. */
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

/** How many events there are, and how many of them count. */
export const countedTaps = (events: readonly LoggedTap[]): { readonly all: number; readonly counting: number } => ({
  all: events.length,
  counting: events.filter(({ isEffective }) => isEffective).length,
});

/** @example lengthParts(3725) // { hours: 1, minutes: 2 } */
export const lengthParts = (seconds: number): { hours: number; minutes: number } => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.max(seconds < 3600 ? 1 : 0, Math.floor((seconds % 3600) / 60)),
});
