// The summary of a past day, and the sum of its trips.
import type { Schema } from '../../shared/schema.js';

export type Day = Schema<'DayAnswer'>;

/** A sentence about a day, as a key of the catalogue and what is filled in. */
export interface DayPart {
  readonly key:
    | 'noService'
    | 'noServiceButRode'
    | 'toCome'
    | 'ranAll'
    | 'ranSome'
    | 'ranSoFar'
    | 'ranNone'
    | 'unlogged'
    | 'cancelled'
    | 'extra'
    | 'stillToCome'
    | 'boarded'
    | 'noCount'
    | 'allCounted'
    | 'someCounted'
    | 'allReconstructed'
    | 'someReconstructed';
  readonly params: Readonly<Record<string, number | string>>;
}

/** The summary of a day: how many trips ran, how many people rode, how much of that was counted. @param today in the agency's zone */
export function dayLine(day: Day, today: string): DayPart[] {
  const parts: DayPart[] = [];
  const tell = (key: DayPart['key'], params: DayPart['params'] = {}): void => {
    parts.push({ key, params });
  };
  const { scheduled, pending, operated, extra, boardings, counted } = day;
  const due = scheduled + pending;
  const ran = operated - extra;
  if (due === 0 && operated === 0) {
    tell('noService', { reason: day.reason });
    return parts;
  }
  if (day.date > today) {
    tell('toCome', { due });
    return parts;
  }
  if (due === 0) tell('noServiceButRode', { reason: day.reason, count: extra });
  else if (pending > 0) tell('ranSoFar', { due, ran });
  else if (ran === 0) tell('ranNone', { due });
  else if (ran === due) tell('ranAll', { due, ran });
  else tell('ranSome', { due, ran });
  if (day.unlogged > 0) tell('unlogged', { count: day.unlogged });
  if (day.cancelled > 0) tell('cancelled', { count: day.cancelled });
  if (extra > 0 && due > 0) tell('extra', { count: extra });
  if (pending > 0) tell('stillToCome', { count: pending });
  if (operated === 0) return parts;
  if (boardings === null) tell('noCount');
  else tell('boarded', { count: boardings });
  if (boardings !== null) {
    if (counted >= operated) tell('allCounted');
    else tell('someCounted', { counted, operated });
  }
  if (day.reconstructed > 0) tell(day.reconstructed >= operated ? 'allReconstructed' : 'someReconstructed', { count: day.reconstructed });
  return parts;
}

/** The scheduled trips and what became of them; the parts add up to the total. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly { readonly key: 'onTime' | 'early' | 'late' | 'cancelled' | 'unlogged' | 'pending'; readonly count: number }[];
}

export function sumOf(day: Day): Sum {
  const { onTime, early, late, cancelled, unlogged, pending, scheduled } = day;
  const counts = { onTime, early, late, cancelled, unlogged, ...(pending > 0 ? { pending } : {}) };
  return {
    total: scheduled + pending,
    parts: Object.entries(counts).map(([key, count]) => ({ key: key as Sum['parts'][number]['key'], count })),
  };
}
