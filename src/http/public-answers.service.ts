import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { changedStops, type Change } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { lasts, type Stretch } from '../scheduling/service-time.js';
import { negotiateLanguage } from './negotiated-language.js';
import { Dependents, type MadeFrom } from './shown.js';

/** A rendered public answer. */
export interface Answer {
  readonly body: string;
  readonly etag: string;
  /** The content type and other headers; JSON if left out. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer in one encoding. Its headers are rebuilt only when the seconds for which it may be cached change. */
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

/** A request, and when its answer was begun. */
interface PublicRequest {
  /** As the client wrote it, with the agency prefix. */
  readonly url: string;
  readonly acceptLanguage: string | undefined;
  /** The change count when the answer was begun: an answer rendered from older data is not cached. */
  readonly begun: number;
  /** The minute in which it was rendered; it is only valid in it. */
  readonly minute: Stretch;
}

/** Valid in the minute in which it was rendered. */
interface CachedAnswer extends Stretch {
  readonly cost: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Sending;
  zipped: Sending | null;
}

/** The limit for all addresses and answers together; a full cache is cleared. */
const maxCachedBytes = 16 * 1024 * 1024;
const largestCachedAnswer = 256 * 1024;
/** The approximate memory of a cached answer in addition to its bytes. */
const costOfKeeping = 1024;
/** Bytes; below this compression saves little. */
export const compressFrom = 1400;
/** Seconds for which clients may cache an answer. */
const longestLife = 10;

const lifeOf = (secondsLeft: number): number => Math.max(0, Math.min(longestLife, secondsLeft));

/** The `cache-control` of an answer that is the same for this many seconds. */
export const lifetimeOf = (secondsLeft: number): string => `public, max-age=${lifeOf(secondsLeft)}`;

export const jsonHeaders: Readonly<Record<string, string>> = { 'content-type': 'application/json; charset=utf-8' };

export const answerHeaders = (etag: string, secondsLeft: number, headers = jsonHeaders): Record<string, string> => ({
  ...headers,
  // Answers that change hourly have a cache header of their own.
  'cache-control': headers['cache-control'] ?? lifetimeOf(secondsLeft),
  etag,
  vary: 'accept-language, accept-encoding',
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
});

/** Weak, because the same answer may be sent compressed. */
export const etagOf = (body: string | Buffer): string => `W/"${hash('sha1', body, 'base64url')}"`;

/** @example matches('W/"a", W/"b"', 'W/"b"') // true */
export const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag ||
    ifNoneMatch === '*' ||
    ifNoneMatch.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag.replace(/^W\//, '')));

/**
 * A cache of public answers that are the same for everybody until the minute or the data changes. They are sent directly from Node's HTTP
 * server, before Fastify, which doubles the throughput of the most frequent read (measured in `docs/decisions/0028`). Fastify handles
 * everything else, and the first request of each minute.
 */
@Injectable()
export class PublicAnswers {
  private readonly cache = new Map<string, CachedAnswer>();
  private readonly dependents = new Dependents();
  private size = 0;
  /** The number of changes so far. */
  private moment = 0;
  /** The values of `moment` at the last changes: of anything, of an agency, of an agency's departures. */
  private readonly changed = { anything: 0, agency: new Map<string, number>(), departures: new Map<string, number>() };
  /** The number of requests answered from the cache, for the metrics. */
  served = 0;

  constructor(changes: Changes) {
    changes.on('forget', ['public', 'service-days', 'alerts', 'departures'], (change) => this.forget(change));
  }

  /** The number of changes so far; to be read before rendering an answer that is to be cached. */
  get now(): number {
    return this.moment;
  }

  /** @returns whether the request was answered */
  answer(request: IncomingMessage, response: ServerResponse, now: number): boolean {
    if (request.method !== 'GET') return false;
    const { headers } = request;
    const cached = this.cache.get(keyOf(request.url ?? '', headers['accept-language']));
    if (cached === undefined || !lasts(cached, now)) return false;
    this.served += 1;
    const left = lifeOf(cached.until - now);
    if (matches(headers['if-none-match'], cached.etag)) {
      response.writeHead(304, answerHeaders(cached.etag, left, cached.headers)).end();
      return true;
    }
    const sending = acceptsGzip(headers['accept-encoding']) ? this.zipped(cached) : cached.plain;
    response.writeHead(200, sending.headersFor(left)).end(sending.body);
    return true;
  }

  private zipped(answer: CachedAnswer): Sending {
    if (answer.plain.body.length < compressFrom) return answer.plain;
    answer.zipped ??= new Sending(gzipSync(answer.plain.body), answer.etag, { ...answer.headers, 'content-encoding': 'gzip' });
    return answer.zipped;
  }

  /** Caches an answer, unless data that it was made from has changed meanwhile. @param madeFrom the data whose change drops it */
  keep({ url, acceptLanguage, begun, minute }: PublicRequest, answer: Answer, madeFrom: MadeFrom): void {
    if (answer.body.length > largestCachedAnswer || url.length > 500 || begun < this.lastChange(madeFrom)) return;
    const { headers = jsonHeaders, etag } = answer;
    const plain = new Sending(Buffer.from(answer.body), etag, headers);
    const cost = plain.body.length + url.length + costOfKeeping;
    const key = keyOf(url, acceptLanguage);
    this.drop(key);
    if (this.size + cost > maxCachedBytes) this.empty();
    this.size += cost;
    this.cache.set(key, { from: minute.from, until: minute.until, cost, etag, headers, plain, zipped: null });
    this.dependents.add(key, madeFrom);
  }

  private lastChange({ agencyId, departures }: MadeFrom): number {
    const { anything, agency, departures: ofDepartures } = this.changed;
    const shown = departures === 'none' ? 0 : (ofDepartures.get(agencyId) ?? 0);
    return Math.max(anything, agency.get(agencyId) ?? 0, shown);
  }

  private forget(change: Change): void {
    const { topic, agencyId } = change;
    this.moment += 1;
    if (agencyId === null) {
      this.changed.anything = this.moment;
      return this.empty();
    }
    if (topic !== 'departures') {
      this.changed.agency.set(agencyId, this.moment);
      return this.dependents.takeAll(agencyId).forEach((key) => this.drop(key));
    }
    this.changed.departures.set(agencyId, this.moment);
    this.dependents.takeShowing(agencyId, changedStops(change)).forEach((key) => this.drop(key));
  }

  private drop(key: string): void {
    this.size -= this.cache.get(key)?.cost ?? 0;
    this.cache.delete(key);
  }

  private empty(): void {
    this.cache.clear();
    this.dependents.clear();
    this.size = 0;
  }
}

export const acceptsGzip = (accept: string | string[] | undefined): boolean =>
  accept !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accept));

const keyOf = (url: string, acceptLanguage: string | undefined): string => `${negotiateLanguage(acceptLanguage)} ${url}`;
