import { createHash } from 'node:crypto';
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

/** How an answer was asked for, and when it was begun. */
interface Asked {
  /** As the client wrote it, agency prefix included. */
  readonly url: string;
  readonly acceptLanguage: string | undefined;
  /** The moment in which the answer was begun: what was rendered from old data is not kept. */
  readonly begun: number;
  /** The minute it was rendered in: it is the answer then, and neither before nor after. */
  readonly minute: Stretch;
}

/** For the minute it was rendered in. */
interface Kept extends Stretch {
  readonly cost: number;
  readonly etag: string;
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
  // What is asked for by the hour says itself how long others may keep it.
  'cache-control': headers['cache-control'] ?? `public, max-age=${lifeOf(secondsLeft)}`,
  etag,
  vary: 'accept-language, accept-encoding',
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
});

/** Weak, because the same answer may go out compressed. */
export const etagOf = (body: string | Buffer): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`;

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
  private readonly kept = new Map<string, Kept>();
  private readonly dependents = new Dependents();
  private size = 0;
  /** Grows with every change. */
  private moment = 0;
  /** The moments of the last changes: of anything, of everything in an agency, of departures in it. */
  private readonly changed = { anything: 0, agency: new Map<string, number>(), departures: new Map<string, number>() };
  /** Answered from here; for the metrics. */
  served = 0;

  constructor(changes: Changes) {
    changes.on('forget', ['public', 'alerts', 'departures'], (change) => this.forget(change));
  }

  /** To be asked before an answer is rendered that is to be kept. */
  get now(): number {
    return this.moment;
  }

  /** @returns whether the request was answered */
  answer(request: IncomingMessage, response: ServerResponse, now: number): boolean {
    if (request.method !== 'GET') return false;
    const { headers } = request;
    const kept = this.kept.get(keyOf(request.url ?? '', headers['accept-language']));
    if (kept === undefined || !lasts(kept, now)) return false;
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

  /** @param madeFrom once that changes, it is forgotten */
  keep({ url, acceptLanguage, begun, minute }: Asked, answer: Answer, madeFrom: MadeFrom): void {
    if (answer.body.length > largestKept || url.length > 500 || begun < this.lastChange(madeFrom)) return;
    const { headers = jsonHeaders, etag } = answer;
    const plain = new Sending(Buffer.from(answer.body), etag, headers);
    const cost = plain.body.length + url.length + costOfKeeping;
    const key = keyOf(url, acceptLanguage);
    this.drop(key);
    if (this.size + cost > mostKept) this.empty();
    this.size += cost;
    this.kept.set(key, { from: minute.from, until: minute.until, cost, etag, headers, plain, zipped: null });
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
    this.size -= this.kept.get(key)?.cost ?? 0;
    this.kept.delete(key);
  }

  private empty(): void {
    this.kept.clear();
    this.dependents.clear();
    this.size = 0;
  }
}

export const acceptsGzip = (accept: string | string[] | undefined): boolean =>
  accept !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accept));

const keyOf = (url: string, acceptLanguage: string | undefined): string => `${negotiateLanguage(acceptLanguage)} ${url}`;
