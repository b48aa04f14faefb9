import type { Language } from '../../../language.js';
import { secondsOf } from '../../shared/moments.js';
import { meaningOf, type RawAnswer, type Meaning } from './sending.js';
import type { PhoneClock } from '../phone/phone-clock.browser.js';

/** So long an answer may take. */
const patienceMilliseconds = 15_000;

export interface ServerRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind the agency's part of the address, like `/v1/driver/bundle`. */
  readonly path: string;
  readonly body?: unknown;
  /** What is there already: then the answer may be that it still holds. */
  readonly etag?: string | null;
}

export type Answer =
  | Exclude<Meaning, { is: 'answer' }>
  | (Extract<Meaning, { is: 'answer' }> & { readonly etag: string | null })
  | { readonly is: 'unchanged' };

/** Asks the server, and never throws. Each answer tells what time it is. */
export class Server {
  constructor(
    private readonly prefix: string,
    private readonly clock: PhoneClock,
    private readonly language: () => Language,
    /** Which demonstration the page came from; null: from none. */
    private readonly demo: string | null,
  ) {}

  async request({ method, path, body, etag = null }: ServerRequest): Promise<Answer> {
    const began = performance.now();
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), patienceMilliseconds);
    try {
      const response = await fetch(this.prefix + path, {
        method,
        headers: {
          'accept-language': this.language(),
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(etag === null ? {} : { 'if-none-match': etag }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // Nothing of ours redirects: whoever does stands between the phone and the server.
        ...{ cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: aborter.signal },
      });
      // A real server and a demonstration, one after the other at the same address: what is meant for one is not for the other.
      if (response.headers.get('banche-demo') !== this.demo) return { is: 'failure', failure: { problem: 'server', isTooSlow: false } };
      if (response.status === 304 && etag !== null) {
        this.learn(response.headers.get('server-time'), began);
        return { is: 'unchanged' };
      }
      const meaning = meaningOf(await rawAnswerOf(response));
      if (meaning.is !== 'answer') return meaning;
      this.learn(response.headers.get('server-time') ?? timeIn(meaning.body), began);
      return { ...meaning, etag: response.headers.get('etag') };
    } catch {
      return { is: 'failure', failure: { problem: 'offline', isTooSlow: aborter.signal.aborted } };
    } finally {
      clearTimeout(timer);
    }
  }

  private learn(time: string | null, began: number): void {
    const at = time === null ? NaN : secondsOf(time);
    if (Number.isFinite(at)) this.clock.learn(at, (performance.now() - began) / 1000);
  }
}

async function rawAnswerOf(response: Response): Promise<RawAnswer> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const text = isJson ? await response.text() : '';
  return {
    status: response.status,
    isJson,
    body: isJson ? (JSON.parse(text) as unknown) : null,
    retryAfter: response.headers.get('retry-after'),
  };
}

function timeIn(body: unknown): string | null {
  const { serverTime, receivedAt } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const time = serverTime ?? receivedAt;
  return typeof time === 'string' ? time : null;
}
