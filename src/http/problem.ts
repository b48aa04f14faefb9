import type { RefusalKind } from '../errors.js';

/** RFC 9457, with a stable `code`. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly faults?: readonly { field: string; detail: string }[];
}

/** The one place where what a refusal means becomes a status of HTTP. */
export const statusOf = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'too-long': 414,
  unreadable: 415,
  unprocessable: 422,
  'too-many': 429,
  failed: 500,
  unavailable: 503,
  full: 503,
} as const satisfies Record<RefusalKind, number>;
