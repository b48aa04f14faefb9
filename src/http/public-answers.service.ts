import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { negotiateLanguage } from './asked.decorator.js';

/** A rendered public answer. */
export interface Answer {
  readonly body: string;
  readonly etag: string;
}

/** What goes out for an answer in one encoding; the headers for each number of seconds it still lives. */
interface Sending {
  readonly body: Buffer;
  readonly headers: readonly string[][];
}

interface Kept {
  readonly etag: string;
  /** Epoch seconds; the end of the minute it was rendered in. */
  readonly until: number;
  readonly plain: Sending;
  zipped: Sending | null;
}

const mostKept = 20_000;
const largestKept = 256 * 1024;
/** Below this a compressed answer is hardly smaller. */
export const compressFrom = 1400;
/** Seconds that others may keep an answer. */
const longestLife = 10;

const lifeOf = (secondsLeft: number): number => Math.max(0, Math.min(longestLife, secondsLeft));

export const answerHeaders = (etag: string, secondsLeft: number): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  'cache-control': `public, max-age=${lifeOf(secondsLeft)}`,
  etag,
  vary: 'accept-language, accept-encoding',
  'access-control-allow-origin': '*',
});

function sending(etag: string, body: Buffer, more: Record<string, string> = {}): Sending {
  const headers = Array.from({ length: longestLife + 1 }, (_, left) =>
    Object.entries({ ...answerHeaders(etag, left), ...more, 'content-length': String(body.length) }).flat(),
  );
  return { body, headers };
}

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
  /** Answered from here; for the metrics. */
  served = 0;

  /** @returns whether the request was answered */
  answer(request: IncomingMessage, response: ServerResponse, now: number): boolean {
    if (request.method !== 'GET') return false;
    const { headers } = request;
    const kept = this.kept.get(keyOf(request.url ?? '', headers['accept-language']));
    if (kept === undefined || kept.until <= now) return false;
    this.served += 1;
    const left = lifeOf(kept.until - now);
    if (matches(headers['if-none-match'], kept.etag)) {
      response.writeHead(304, answerHeaders(kept.etag, left)).end();
      return true;
    }
    const { body, headers: answered } = acceptsGzip(headers['accept-encoding']) ? this.zipped(kept) : kept.plain;
    response.writeHead(200, answered[left]).end(body);
    return true;
  }

  private zipped(kept: Kept): Sending {
    if (kept.plain.body.length < compressFrom) return kept.plain;
    kept.zipped ??= sending(kept.etag, gzipSync(kept.plain.body), { 'content-encoding': 'gzip' });
    return kept.zipped;
  }

  /** @param url as the client wrote it, agency prefix included */
  keep(url: string, acceptLanguage: string | undefined, answer: Answer, until: number): void {
    if (answer.body.length > largestKept || url.length > 500) return;
    if (this.kept.size >= mostKept) this.kept.clear();
    const plain = sending(answer.etag, Buffer.from(answer.body));
    this.kept.set(keyOf(url, acceptLanguage), { etag: answer.etag, until, plain, zipped: null });
  }

  /** The data changed. */
  forget(): void {
    this.kept = new Map();
  }
}

const acceptsGzip = (accept: string | string[] | undefined): boolean =>
  accept !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accept));

const keyOf = (url: string, acceptLanguage: string | undefined): string => `${negotiateLanguage(acceptLanguage)} ${url}`;
