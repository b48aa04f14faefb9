import type { Language } from '../../../language.js';
import { secondsOf } from '../../shared/moments.js';
import { meaningOf, type RawAnswer, type Meaning } from './sending.js';
import type { PhoneClock } from '../phone/phone-clock.browser.js';

/** How long an answer may take. */
const patienceMilliseconds = 15_000;

/** A request to the API. */
export interface ServerRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path after the agency's prefix, like `/v1/driver/bundle`. */
  readonly path: string;
  readonly body?: unknown;
  /** The ETag of the copy on the phone, so that the server can answer that nothing has changed. */
  readonly etag?: string | null;
}

export type Answer =
  | Exclude<Meaning, { is: 'answer' }>
  | (Extract<Meaning, { is: 'answer' }> & { readonly etag: string | null })
  | { readonly is: 'unchanged' };

/** Sends requests to the server and never throws. Each answer corrects the clock. */
export class Server {
  constructor(
    private readonly prefix: string,
    private readonly clock: PhoneClock,
    private readonly language: () => Language,
    /** The id of the demonstration that the page came from; null: from none. */
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
        // The server never redirects: a redirect comes from something between the phone and the server.
        ...{ cache: 'no-store', credentials: 'same-origin', redirect: 'manual', signal: aborter.signal },
      });
      // A real server and a demonstration may run at the same address one after the other; their data must not be mixed.
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
