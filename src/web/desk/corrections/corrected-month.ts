import type { Schema } from '../../shared/schema.js';

/** What a correction does to the month: it follows, or it stays as it was reported and can be reported again, as corrected. */
export interface CorrectedMonth {
  readonly isFrozen: boolean;
  /** As it is reported. */
  readonly boardings: number | null;
  /** What the log says. */
  readonly now: number | null;
}

export function correctedMonth({
  boardings,
  revision,
  difference,
}: Pick<Schema<'MonthAnswer'>, 'boardings' | 'revision' | 'difference'>): CorrectedMonth {
  const more = difference?.['boardings'];
  const now = typeof more === 'number' ? (boardings ?? 0) + more : boardings;
  return { isFrozen: revision !== null, boardings, now };
}
