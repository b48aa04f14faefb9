import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { splitAgency } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { ServerSettings } from '../config.js';
import type { Language } from '../language.js';
import { minuteAround } from '../scheduling/service-time.js';
import { nextTurn } from '../turns.io.js';
import { checksOf } from './field.decorator.js';
import type { LanguageQuery } from './fields.decorator.js';
import { Metrics } from './metrics.service.js';
import { negotiateLanguage } from './negotiated-language.js';
import { bytesOf } from './public-read.interceptor.js';
import { answerHeaders, compressFrom, etagOf, lifetimeOf, matches } from './public-answers.service.js';

/** The query of a read that can be asked for any moment. */
type MomentQuery = LanguageQuery & { readonly at?: string };

type Answering<Q> = (id: string, query: Q, agencyId: string | null, language: Language) => Promise<object>;

/** A public read whose address has one parameter. */
interface QuickRead {
  /** With the name of the parameter, for the metrics. */
  readonly route: string;
  readonly before: string;
  readonly after: string;
  readonly query: new () => MomentQuery;
  readonly answer: Answering<MomentQuery>;
}

/** A request for which a quick read is certain. */
interface QuickRequest {
  readonly read: QuickRead;
  readonly id: string;
  readonly query: MomentQuery;
  readonly agencyId: string | null;
  readonly encoding: Encoding;
}

export type Encoding = 'br' | 'gzip' | null;

/** The quality (parameter 1) that compresses best for its time. */
export const brotliOptions = { params: { 1: 4 } };

/** Names and values of headers, one after the other: a list, because copying objects costs a tenth of an answer. */
export const headerList = (headers: Readonly<Record<string, string>>, { demo }: Pick<ServerSettings, 'demo'>): readonly string[] =>
  Object.entries({ ...headers, ...(demo === null ? {} : { 'banche-demo': demo }) }).flat();

/** Headers that change how a request is read or answered in ways that only the framework knows. */
const unusual = ['content-length', 'transfer-encoding', 'expect', 'x-no-compression'] as const;

/**
 * Answers public reads for a stated moment (`?at=`) before Fastify and Nest, which take most of the time of such a read
 * (`docs/decisions/0036`). Only requests that are certainly valid are answered here: all others, and those whose answer fails or is refused,
 * go to the framework, so that every refusal is made in one place.
 */
@Injectable()
export class QuickReads {
  private readonly reads: QuickRead[] = [];
  /** Those that are the same for every answer. */
  private readonly fixedHeaders: readonly string[];
  /** Resolves when the requests that have arrived are answered; null: no answer waits for it. */
  private others: Promise<void> | null = null;

  constructor(
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    settings: ServerSettings,
  ) {
    const { etag: _own, 'cache-control': _lifetime, ...fixed } = answerHeaders('', 0);
    this.fixedHeaders = headerList(fixed, settings);
  }

  /**
   * Registers a route with `@PublicRead`; its controller answers all other requests.
   * @param route with one parameter, such as `/v1/stops/:stopId/departures`
   */
  add<Q extends MomentQuery>(route: string, query: new () => Q, answer: Answering<Q>): void {
    const [before = '', after = ''] = route.split(/:\w+/);
    this.reads.push({ route, before, after, query, answer: answer as Answering<MomentQuery> });
  }

  /** @param framework answers the request if this cannot */
  answer(request: IncomingMessage, response: ServerResponse, framework: RequestListener): void {
    const asked = this.read(request);
    if (asked === null) return framework(request, response);
    this.send(asked, request, response).catch(() => framework(request, response));
  }

  /** @returns null: the framework has to answer */
  private read({ method, url = '', headers }: IncomingMessage): QuickRequest | null {
    const mark = url.indexOf('?');
    if (method !== 'GET' || mark < 0 || url.includes('#') || unusual.some((name) => headers[name] !== undefined)) return null;
    const encoding = encodingFor(headers['accept-encoding']);
    if (encoding === undefined) return null;
    const { agencyId, url: path } = splitAgency(url.slice(0, mark));
    const read = this.reads.find(({ before, after }) => path.startsWith(before) && path.endsWith(after));
    if (read === undefined) return null;
    const id = decoded(path.slice(read.before.length, path.length - read.after.length));
    const query = readQuery(read.query, url.slice(mark + 1));
    return id === null || query?.at === undefined ? null : { read, id, query, agencyId, encoding };
  }

  private async send(
    { read, id, query, agencyId, encoding }: QuickRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const [begun, now] = [performance.now(), this.clock.now()];
    const language = query.lang ?? negotiateLanguage(request.headers['accept-language']);
    const [text] = bytesOf(await read.answer(id, query, agencyId, language));
    // Turned into bytes once, for the hash, the length and the socket.
    const body = Buffer.from(text);
    const etag = etagOf(body);
    const headers = [...this.fixedHeaders, 'cache-control', lifetimeOf(minuteAround(now).until - now), 'etag', etag];
    const isKnown = matches(request.headers['if-none-match'], etag);
    const bytes = isKnown ? null : encoded(body, headers, encoding);
    await this.withOthers();
    if (bytes === null) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(bytes);
    this.metrics.time('GET', read.route, isKnown ? 304 : 200, (performance.now() - begun) / 1000);
  }

  /**
   * Resolves at the end of this turn of the event loop, at once for all answers made in it: one that is sent alone wakes its reader and lets
   * it fall asleep again, which takes a quarter of the time of an answer (`docs/decisions/0036`).
   */
  private withOthers(): Promise<void> {
    this.others ??= nextTurn().then(() => {
      this.others = null;
    });
    return this.others;
  }
}

/** The bytes of a body as they are sent. @param headers those of the encoding and the length are added */
export function encoded(body: Buffer, headers: string[], encoding: Encoding): Buffer {
  let bytes = body;
  if (encoding !== null && body.length >= compressFrom) {
    bytes = encoding === 'br' ? brotliCompressSync(body, brotliOptions) : gzipSync(body);
    headers.push('content-encoding', encoding);
  }
  headers.push('content-length', String(bytes.length));
  return bytes;
}

/** @returns undefined: preferences that the framework has to weigh */
export function encodingFor(accept: string | string[] | undefined): Encoding | undefined {
  if (accept === undefined) return null;
  if (typeof accept !== 'string' || !/^[a-z, ]+$/.test(accept)) return undefined;
  const names = accept.split(/, */);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}

/** The text of a part of an address. @returns null: the framework has to read it */
function decoded(text: string): string | null {
  if (text === '' || text.length > 500 || text.includes('/') || text.includes('+')) return null;
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** @returns null: the query is not certainly valid */
function readQuery<T extends object>(type: new () => T, text: string): T | null {
  const [fields, read] = [checksOf(type), new Map<string, unknown>()];
  for (const part of text.split('&')) {
    const [name = '', sent = '', ...others] = part.split('=');
    const [check, value] = [fields.get(name), decoded(sent)];
    if (check === undefined || value === null || read.has(name) || others.length > 0) return null;
    const field = check.reads === undefined ? value : check.reads(value);
    if (!check.accepts(field)) return null;
    read.set(name, field);
  }
  for (const [name, { isRequired }] of fields) if (isRequired && !read.has(name)) return null;
  return Object.fromEntries(read) as T;
}
