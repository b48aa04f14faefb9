import type { Schema } from '../../shared/schema.js';

type Problem = Schema<'ProblemAnswer'>;
type Fault = NonNullable<Problem['faults']>[number];

/**
 * Why something was not done. `refused`: by a rule; `faulty`: faults in fields; `conflict`: somebody else has changed it in the meantime;
 * `signed-out`: not signed in; `away`: the server is unreachable or fails; `broken`: a fault of the page's own code.
 */
export type ProblemKind = 'refused' | 'faulty' | 'conflict' | 'signed-out' | 'away' | 'broken';

export interface Conflict {
  readonly changedBy: string | null;
  /** ISO 8601, with the agency's offset. */
  readonly changedAt: string | null;
  readonly difference: NonNullable<Problem['difference']>;
}

/** A failed request, or a fault of the page, with a sentence in the reader's language. */
export class DeskProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    /** The refusal's stable code; `''` if the server did not answer. */
    readonly code: string,
    /** In the reader's language; `''` if the server did not answer: `ProblemBox` then has its own text. */
    readonly detail: string,
    readonly faults: NonNullable<Problem['faults']> = [],
    readonly conflict: Conflict | null = null,
    readonly status = 0,
    /** All consequences of the request, if some have to be accepted first. */
    readonly consequences: NonNullable<Problem['consequences']> = [],
  ) {
    super(detail === '' ? kind : detail);
  }
}

/** Without the API's field name in front, because the page shows the fault beside the labelled field. */
const beside = ({ field, detail }: Fault): Fault => ({
  field,
  detail: detail.startsWith(`${field} `) ? detail.slice(field.length + 1) : detail,
});

/** @param body of a failed answer; null: it is not a problem document */
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

/** Turns any error into a `DeskProblem`. One that is none yet is a fault of the page's own code and goes to the browser's console. */
export function problemFrom(error: unknown, tell: (error: unknown) => void = console.error): DeskProblem {
  if (error instanceof DeskProblem) return error;
  tell(error);
  return new DeskProblem('broken', '', '');
}
