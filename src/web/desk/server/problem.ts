import type { Schema } from '../../shared/schema.js';

type Problem = Schema<'ProblemAnswer'>;
type Fault = NonNullable<Problem['faults']>[number];

/**
 * Why something was not done: refused by the rules, fields of it wrong, changed by somebody else meanwhile, not signed in (any
 * more), the server is out of reach or not well, or the page itself has a fault.
 */
export type ProblemKind = 'refused' | 'faulty' | 'conflict' | 'signed-out' | 'away' | 'broken';

export interface Conflict {
  readonly changedBy: string | null;
  /** ISO 8601, with the agency's offset. */
  readonly changedAt: string | null;
  readonly difference: NonNullable<Problem['difference']>;
}

/** What the server answered instead of what was asked for; its sentence is in the reader's language. */
export class DeskProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    /** The refusal's stable code; `''` where the server did not answer. */
    readonly code: string,
    /** In the reader's language; `''` where the server did not answer: `ProblemBox` says what that means. */
    readonly detail: string,
    readonly faults: NonNullable<Problem['faults']> = [],
    readonly conflict: Conflict | null = null,
    readonly status = 0,
    /** All that it would do, where some of that has to be accepted first. */
    readonly consequences: NonNullable<Problem['consequences']> = [],
  ) {
    super(detail === '' ? kind : detail);
  }
}

/** The API names the field in front of what is wrong with it; on a page it stands beside the field, which has a name there. */
const beside = ({ field, detail }: Fault): Fault => ({
  field,
  detail: detail.startsWith(`${field} `) ? detail.slice(field.length + 1) : detail,
});

/** @param body of an answer that is no success, or null where it is no problem document */
export function problemOf(status: number, body: Problem | null): DeskProblem {
  if (body === null || typeof body.code !== 'string') return new DeskProblem('away', '', '', [], null, status);
  const { code, faults: named = [], changedBy = null, changedAt = null, difference = [], consequences = [] } = body;
  const faults = named.map(beside);
  const detail = named.reduce((sentence, fault, index) => sentence.replace(fault.detail, () => faults[index]?.detail ?? ''), body.detail);
  if (code === 'changed-meanwhile') return new DeskProblem('conflict', code, detail, faults, { changedBy, changedAt, difference }, status);
  if (status === 401 && code !== 'wrong-name-or-password') return new DeskProblem('signed-out', code, detail, faults, null, status);
  if (status >= 500) return new DeskProblem('away', code, detail, faults, null, status);
  return new DeskProblem(faults.length > 0 ? 'faulty' : 'refused', code, detail, faults, null, status, consequences);
}

/** Whoever asks the server throws a `DeskProblem`; anything else is a fault of the page's own code, which the browser's console keeps. */
export function problemFrom(error: unknown, tell: (error: unknown) => void = console.error): DeskProblem {
  if (error instanceof DeskProblem) return error;
  tell(error);
  return new DeskProblem('broken', '', '');
}
