/** What every answer of OneBusAway is wrapped in. */
export interface Envelope {
  readonly code: number;
  /** In milliseconds. */
  readonly currentTime: number;
  readonly text: string;
  readonly version: number;
  readonly data?: object;
  /** What happened and what to do, in the language of the request: OneBusAway has no field for it. */
  readonly detail?: string;
}

/** @param now in seconds */
export const answered = (data: object, now: number): Envelope => ({ code: 200, currentTime: now * 1000, text: 'OK', version: 2, data });

/** The texts by which apps recognise a refusal, by its status. */
const texts: Readonly<Record<number, string>> = {
  400: 'validation error',
  401: 'permission denied',
  404: 'resource not found',
  429: 'rate limit exceeded',
  500: 'internal server error',
};

/** A faulty parameter, and what is wrong with it. */
interface FieldFault {
  readonly field: string;
  readonly detail: string;
}

/** A refusal. That of a missing key has version 1, as OneBusAway's servers send it. */
export function refused(status: number, now: number, detail: string, faults: readonly FieldFault[] = []): Envelope {
  const fieldErrors = Object.fromEntries(faults.map((fault) => [fault.field, [fault.detail]]));
  return {
    code: status,
    currentTime: now * 1000,
    text: texts[status] ?? (status < 500 ? 'bad request' : 'service unavailable'),
    version: status === 401 ? 1 : 2,
    ...(faults.length === 0 ? {} : { data: { fieldErrors } }),
    detail,
  };
}
