import { Refusal, type Fault, type RefusalKind } from '../errors.js';
import { type Language, type Text, inSequence } from '../language.js';
import { httpRefusals } from './http.refusals.js';

/** RFC 9457, with a stable `code`. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly faults?: readonly { field: string; detail: string }[];
}

/** The one place where the kind of a refusal becomes an HTTP status. */
export const statusOf = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-slow': 408,
  conflict: 409,
  'too-large': 413,
  'too-long': 414,
  unreadable: 415,
  unprocessable: 422,
  'too-many': 429,
  'too-long-headers': 431,
  failed: 500,
  unavailable: 503,
  full: 503,
} as const satisfies Record<RefusalKind, number>;

/** The headers of every problem. */
export const problemHeaders = {
  'content-type': 'application/problem+json; charset=utf-8',
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
} as const;

/** @param prefix the agency prefix, such as `/a/hongqiao`, for sentences that contain an address */
export function refusalProblem(refusal: Refusal, language: Language, prefix = ''): Problem {
  const faults = refusal.faults.map(({ field, sentence }) => ({ field, detail: `${field} ${sentence[language]}` }));
  const fields =
    faults.length === 0
      ? {}
      : {
          fields: inSequence(
            faults.map(({ detail }) => detail),
            language,
          ),
        };
  return {
    title: refusal.code,
    status: statusOf[refusal.kind],
    code: refusal.code,
    detail: refusal.sentence(language, { prefix, ...fields }),
    ...(faults.length === 0 ? {} : { faults }),
    ...refusal.more(language),
  };
}

export const malformed = (faults: readonly Fault[]): Refusal =>
  new Refusal(httpRefusals['request-malformed'], { fields: faults.map((fault) => fault.field).join(', ') }, faults);

export const unknownField: Text = {
  'zh-CN': '没有这个参数，请去掉或核对拼写',
  en: 'is not a parameter here; remove it or check its spelling',
};

const noObject: Fault = {
  field: 'body',
  sentence: {
    'zh-CN': '应为一个 JSON 对象 {…}，不能是列表、文字、数字或空',
    en: 'must be one JSON object {…}, no list, text, number or nothing',
  },
};

/** @throws Refusal `request-malformed` */
export function checkBody(body: unknown): void {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed([noObject]);
}
