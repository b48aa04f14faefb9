import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { negotiateLanguage } from './negotiated-language.js';

/** A rendered public answer. */
export interface Answer {
  readonly body: string;
  readonly etag: string;
  /** What the body is, and the headers that go with it; JSON unless something else is said. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes out for an answer in one encoding. Its headers are the same for a second: they say how long it still lives. */
class Sending {
  private headers: string[] = [];
  private left = -1;

  constructor(
    readonly body: Buffer,
    private readonly etag: string,
    private readonly fixed: Readonly<Record<string, string>>,
  ) {}

  headersFor(left: number): string[] {
    if (left !== this.left) {
      this.headers = Object.entries({
        ...answerHeaders(this.etag, left, this.fixed),
        'content-length': String(this.body.length),
      }).flat();
      this.left = left;
    }
    return this.headers;
  }
}

interface Kept {
  readonly etag: string;
  /** Epoch seconds; the end of the minute it was rendered in. */
  readonly until: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Sending;
  zipped: Sending | null;
}

/** Characters of addresses and bytes of answers kept at most; a full memory starts again. */
const mostKept = 16 * 1024 * 1024;
const largestKept = 256 * 1024;
/** What an answer costs beside its bytes, roughly. */
const costOfKeeping = 1024;
/** Below this a compressed answer is hardly smaller. */
export const compressFrom = 1400;
/** Seconds that others may keep an answer. */
const longestLife = 10;

const lifeOf = (secondsLeft: number): number => Math.max(0, Math.min(longestLife, secondsLeft));

export const jsonHeaders: Readonly<Record<string, string>> = { 'content-type': 'application/json; charset=utf-8' };

export const answerHeaders = (etag: string, secondsLeft: number, headers = jsonHeaders): Record<string, string> => ({
  ...headers,
  'cache-control': `public, max-age=${lifeOf(secondsLeft)}`,
  etag,
  vary: 'accept-language, accept-encoding',
  'access-control-allow-origin': '*',
});

/** Weak, because the same answer may go out compressed. */
export const etagOf = (body: string): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`;

/** @example matches('W/"a", W/"b"', 'W/"b"') // true */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag || ifNoneMatch === '*' || ifNoneMatch.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag.slice(2)));

/**
 * Public answers that are the same for everybody until the minute or the data changes, kept as bytes. They go out
 * straight from Node's HTTP server, in front of the framework: on the hot read that is worth a factor of two
 * (see README). Everything else, and the first reader of a minute, takes the ordinary way.
 */
@Injectable()
export class PublicAnswers {
  private kept = new Map<string, Kept>();
  private size = 0;
  private readonly listeners = new Set<() => void>();
  /** Answered from here; for the metrics. */
  served = 0;
  /** Grows whenever the data changed. */
  generation = 0;

  /** @returns whether the request was answered */
  answer(request: IncomingMessage, response: ServerResponse, now: number): boolean {
    if (request.method !== 'GET') return false;
    const { headers } = request;
    const kept = this.kept.get(keyOf(request.url ?? '', headers['accept-language']));
    if (kept === undefined || kept.until <= now) return false;
    this.served += 1;
    const left = lifeOf(kept.until - now);
    if (matches(headers['if-none-match'], kept.etag)) {
      response.writeHead(304, answerHeaders(kept.etag, left, kept.headers)).end();
      return true;
    }
    const sending = acceptsGzip(headers['accept-encoding']) ? this.zipped(kept) : kept.plain;
    response.writeHead(200, sending.headersFor(left)).end(sending.body);
    return true;
  }

  private zipped(kept: Kept): Sending {
    if (kept.plain.body.length < compressFrom) return kept.plain;
    kept.zipped ??= new Sending(gzipSync(kept.plain.body), kept.etag, { ...kept.headers, 'content-encoding': 'gzip' });
    return kept.zipped;
  }

  /**
   * @param url as the client wrote it, agency prefix included
   * @param generation the one in which the answer was begun: what was rendered from old data is not kept
   */
  keep(url: string, acceptLanguage: string | undefined, answer: Answer, until: number, generation: number): void {
    if (answer.body.length > largestKept || url.length > 500 || generation !== this.generation) return;
    const { headers = jsonHeaders } = answer;
    const plain = new Sending(Buffer.from(answer.body), answer.etag, headers);
    this.size += plain.body.length + url.length + costOfKeeping;
    if (this.size > mostKept) this.empty();
    this.kept.set(keyOf(url, acceptLanguage), { etag: answer.etag, until, headers, plain, zipped: null });
  }

  /** The data changed. */
  forget(): void {
    this.generation += 1;
    this.empty();
    for (const listener of this.listeners) listener();
  }

  /** Calls back whenever the data changed, for those who tell it on. */
  onForget(listener: () => void): void {
    this.listeners.add(listener);
  }

  private empty(): void {
    this.kept = new Map();
    this.size = 0;
  }
}

const acceptsGzip = (accept: string | string[] | undefined): boolean =>
  accept !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accept));

const keyOf = (url: string, acceptLanguage: string | undefined): string => `${negotiateLanguage(acceptLanguage)} ${url}`;
