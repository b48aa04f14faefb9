import type { EpochSeconds, Seconds, ServiceDate, ServiceTime } from '../../scheduling/service-time.js';
import type { TidesRow } from './tides-row.js';

const states = ['completed', 'underway', 'cancelled', 'unlogged', 'unreported'] as const;

/** The columns of `trips_performed` that only an export of this program has, for what TIDES cannot say (`tides-out/tides-columns.ts`). */
export interface OwnColumns {
  /** `unlogged` or `unreported`: nothing was reported of its run (`isSilent`). */
  readonly state: (typeof states)[number];
  /** Boardings may be missing, even if every call has a number. */
  readonly isCountIncomplete: boolean;
  /** The planned departure of a trip outside the timetable. */
  readonly startTime: ServiceTime | null;
  /** How far the trip was moved from its time in the timetable. */
  readonly shift: Seconds | null;
  readonly isFull: boolean;
  /** When its driver first reported that the bus was full; null: unknown. */
  readonly fullAt: EpochSeconds | null;
  /** The date of the phone may have been a day wrong. */
  readonly isDateSuspect: boolean;
}

/** More than a day. */
const maxShift = 200_000;

/** @returns null: the file is by another program */
export function readOwn(row: TidesRow, date: ServiceDate | null): OwnColumns | null {
  const state = row.word('banche_state', states);
  if (state === null) return null;
  const shift = row.text('banche_shift_seconds');
  return {
    state,
    isCountIncomplete: row.word('banche_count', ['complete', 'incomplete']) === 'incomplete',
    startTime: row.time('banche_start_time'),
    // Negative is earlier.
    shift: shift === null ? null : (row.decimal('banche_shift_seconds', -maxShift, maxShift) as Seconds | null),
    isFull: row.word('banche_full', ['true', 'false']) === 'true',
    fullAt: row.instant('banche_full_at', date),
    isDateSuspect: (row.text('banche_findings') ?? '').split(' ').includes('date-suspect'),
  };
}

/** Whether nothing was reported of the run of a trip: then its plan at most is recorded, and it is unlogged here, too. */
export const isSilent = ({ state }: OwnColumns): boolean => state === 'unlogged' || state === 'unreported';

/** Whether nothing at all is to be recorded: nothing was reported, and nobody changed its plan. */
export const isAsPlanned = ({ own, relationship }: { readonly own: OwnColumns | null; readonly relationship: string }): boolean =>
  own !== null && isSilent(own) && relationship !== 'Added' && own.shift === null;
