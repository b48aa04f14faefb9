import { parseInstant } from '../../../scheduling/service-time.js';
import type { SendingProblem } from '../driver-app.js';
import { maxPerBatch, type Outcome } from './outbox.js';

/** Decides when to send, and what an answer of the server means. Times are seconds of a stopwatch. */

/** The state of sending. */
export interface Sending {
  readonly problem: SendingProblem;
  /** Failures in a row. */
  readonly failures: number;
  /** When the next try is due; null: none is planned. */
  readonly nextAt: number | null;
  /** The server's `Retry-After`: nothing is sent before, even after a tap. */
  readonly notBefore: number | null;
  /** Rows per request: fewer after a request that took too long. */
  readonly most: number;
}

export const atRest: Sending = { problem: null, failures: 0, nextAt: null, notBefore: null, most: maxPerBatch.event };

/** Why a request failed. */
export interface Failure {
  readonly problem: NonNullable<SendingProblem>;
  /** The request timed out. */
  readonly isTooSlow?: boolean;
  /** The server's `Retry-After`. */
  readonly retryAfterSeconds?: number | null;
  /** The server's explanation; left out: it gave none. */
  readonly detail?: string;
}

const [firstWait, longestWait, longestRetryAfter] = [2, 60, 600];

/** The state after a failure. @param chance random, from 0 to 1, so that phones do not all try again at the same time */
export function afterFailure({ failures, most }: Sending, failure: Failure, now: number, chance: number): Sending {
  const { problem, isTooSlow = false, retryAfterSeconds: retryAfter = null } = failure;
  const smaller = isTooSlow ? Math.max(10, Math.floor(most / 2)) : most;
  // Nothing can be sent until somebody enters the PIN.
  if (problem === 'signed-out') return { problem, failures: 0, nextAt: null, notBefore: null, most };
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(failures, 10)) * (0.5 + chance / 2);
  const pause = retryAfter === null ? null : Math.min(longestRetryAfter, Math.max(0, retryAfter));
  return {
    ...{ problem, failures: failures + 1, most: smaller },
    nextAt: now + Math.max(wait, (pause ?? 0) * (1 + chance / 5)),
    notBefore: pause === null ? null : now + pause,
  };
}

/** The state after an answer: requests may become larger again. */
export const afterAnswer = ({ most }: Sending): Sending => ({ ...atRest, most: Math.min(maxPerBatch.event, most * 2) });

/** Whether to send now. @param isTriggered by a tap, a returned network or the app coming to the front; else by the timer */
export function mayTry({ problem, nextAt, notBefore }: Sending, now: number, isTriggered: boolean): boolean {
  if (problem === 'signed-out' || (notBefore !== null && now < notBefore)) return false;
  return isTriggered || nextAt === null || now >= nextAt;
}

/** The parts of an HTTP response that `meaningOf` needs. */
export interface RawAnswer {
  readonly status: number;
  readonly isJson: boolean;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** The refusal of a whole request (RFC 9457). */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

/** What a response means. */
export type Meaning =
  | { readonly is: 'answer'; readonly body: unknown }
  /** The server understood the request and refuses all of it. */
  | { readonly is: 'not-taken'; readonly problem: Problem }
  | { readonly is: 'failure'; readonly failure: Failure };

/** Statuses by which the server refuses a whole request. */
const refusingStatuses: ReadonlySet<number> = new Set([400, 409, 413, 422]);

/** What a response means. A response that is not JSON, like the login page of a public Wi-Fi, is not an answer of the server. */
export function meaningOf({ status, isJson, body, retryAfter }: RawAnswer): Meaning {
  const problem = problemOf(body);
  if (status >= 200 && status < 300) {
    return isJson || status === 204 ? { is: 'answer', body } : { is: 'failure', failure: { problem: 'offline' } };
  }
  const details = problem === null ? {} : { detail: problem.detail };
  if (status === 401 && problem !== null) return { is: 'failure', failure: { problem: 'signed-out', ...details } };
  if (refusingStatuses.has(status) && problem !== null) return { is: 'not-taken', problem };
  const isOurs = problem !== null || status >= 500 || status === 429;
  return { is: 'failure', failure: { problem: isOurs ? 'server' : 'offline', retryAfterSeconds: secondsOf(retryAfter), ...details } };
}

function problemOf(body: unknown): Problem | null {
  if (typeof body !== 'object' || body === null) return null;
  const { code, detail } = body as Record<string, unknown>;
  return typeof code === 'string' && typeof detail === 'string' ? { code, detail } : null;
}

/** Only seconds are read: a date would be compared with the phone's clock, which may be wrong. */
const secondsOf = (retryAfter: string | null): number | null =>
  retryAfter !== null && /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) : null;

/** The answers to single rows, by id; a row without an answer is sent again. */
export function outcomesOf(body: unknown): ReadonlyMap<string, Outcome> {
  const results = typeof body === 'object' && body !== null ? (body as { results?: unknown }).results : null;
  const outcomes = (Array.isArray(results) ? (results as unknown[]) : []).flatMap((each): [string, Outcome][] => {
    if (typeof each !== 'object' || each === null) return [];
    const { eventId, noteId, outcome, code, detail, sendAgainAt, tripId } = each as Record<string, unknown>;
    const id = eventId ?? noteId;
    if (typeof id !== 'string' || (outcome !== 'recorded' && outcome !== 'duplicate' && outcome !== 'refused')) return [];
    const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
    const again = parseInstant(text(sendAgainAt) ?? '') ?? undefined;
    return [[id.toLowerCase(), { outcome, code: text(code), detail: text(detail), sendAgainAt: again, tripId: text(tripId) }]];
  });
  return new Map(outcomes);
}
