import type { Schema } from '../../shared/schema.js';

/** The month of a corrected trip: it follows the log, or, once frozen, stays as reported until a manager restates it. */
export interface CorrectedMonth {
  readonly isFrozen: boolean;
  /** As reported if the month is frozen, else by the log; null: not counted. */
  readonly boardings: number | null;
  /** By the log as it is now; null: not counted. */
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
