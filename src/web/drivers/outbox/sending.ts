import { parseInstant } from '../../../scheduling/service-time.js';
import type { SendingProblem } from '../driver-app.js';
import { mostABatch, type Outcome } from './outbox.js';

/** When to send, and what an answer of the server means. Times are seconds of any clock that goes on. */

export interface Sending {
  readonly problem: SendingProblem;
  /** In a row. */
  readonly failures: number;
  /** When it is tried again by itself. */
  readonly nextAt: number | null;
  /** The server asked for peace until then: nothing is sent before, whatever happens. */
  readonly notBefore: number | null;
  /** Rows a request: fewer where a bad line did not carry more in time. */
  readonly most: number;
}

export const atRest: Sending = { problem: null, failures: 0, nextAt: null, notBefore: null, most: mostABatch.event };

/** Why a request came to nothing. */
export interface Failure {
  readonly problem: NonNullable<SendingProblem>;
  /** It took longer than anybody waits. */
  readonly isTooSlow?: boolean;
  /** What the server asked for. */
  readonly retryAfterSeconds?: number | null;
  /** The server's own words, where it has any. */
  readonly detail?: string;
}

const [firstWait, longestWait, longestRetryAfter] = [2, 60, 600];

/** @param chance from 0 to 1: phones that lost the server together do not come back together */
export function afterFailure({ failures, most }: Sending, failure: Failure, now: number, chance: number): Sending {
  const { problem, isTooSlow = false, retryAfterSeconds: retryAfter = null } = failure;
  const smaller = isTooSlow ? Math.max(10, Math.floor(most / 2)) : most;
  // Only a PIN helps; there is nothing to try until then.
  if (problem === 'signed-out') return { problem, failures: 0, nextAt: null, notBefore: null, most };
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(failures, 10)) * (0.5 + chance / 2);
  const pause = retryAfter === null ? null : Math.min(longestRetryAfter, Math.max(0, retryAfter));
  return {
    ...{ problem, failures: failures + 1, most: smaller },
    nextAt: now + Math.max(wait, (pause ?? 0) * (1 + chance / 5)),
    notBefore: pause === null ? null : now + pause,
  };
}

export const afterAnswer = ({ most }: Sending): Sending => ({ ...atRest, most: Math.min(mostABatch.event, most * 2) });

/** @param isTriggered by a tap, a network that is there again, an app that came to the front; else only the time has come */
export function mayTry({ problem, nextAt, notBefore }: Sending, now: number, isTriggered: boolean): boolean {
  if (problem === 'signed-out' || (notBefore !== null && now < notBefore)) return false;
  return isTriggered || nextAt === null || now >= nextAt;
}

/** What came back, as far as it matters. */
export interface RawAnswer {
  readonly status: number;
  readonly isJson: boolean;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** What a whole request that the server does not take says. */
export interface Problem {
  readonly code: string;
  readonly detail: string;
}

export type Meaning =
  | { readonly is: 'answer'; readonly body: unknown }
  /** The server read it, and does not take the whole of it. */
  | { readonly is: 'not-taken'; readonly problem: Problem }
  | { readonly is: 'failure'; readonly failure: Failure };

const refusingStatuses: ReadonlySet<number> = new Set([400, 409, 413, 422]);

/** A page that asks for a login or for money, in a station's Wi-Fi, is no answer of ours, whatever its status. */
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

/** Seconds alone: a date would be read by the phone's own clock. */
const secondsOf = (retryAfter: string | null): number | null =>
  retryAfter !== null && /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) : null;

/** @returns what the answer says of each row, by its id; a row that it does not name is still to be answered */
export function outcomesOf(body: unknown): ReadonlyMap<string, Outcome> {
  const results = typeof body === 'object' && body !== null ? (body as { results?: unknown }).results : null;
  const found = (Array.isArray(results) ? (results as unknown[]) : []).flatMap((each): [string, Outcome][] => {
    if (typeof each !== 'object' || each === null) return [];
    const { eventId, noteId, outcome, code, detail, sendAgainAt, tripId } = each as Record<string, unknown>;
    const id = eventId ?? noteId;
    if (typeof id !== 'string' || (outcome !== 'recorded' && outcome !== 'duplicate' && outcome !== 'refused')) return [];
    const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
    const again = parseInstant(text(sendAgainAt) ?? '') ?? undefined;
    return [[id.toLowerCase(), { outcome, code: text(code), detail: text(detail), sendAgainAt: again, tripId: text(tripId) }]];
  });
  return new Map(found);
}
