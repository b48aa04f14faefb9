import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { splitAgency } from '../agencies/requested-agency.js';
import { ServerSettings } from '../config.js';
import type { Language } from '../language.js';
import { Metrics } from './metrics.service.js';
import { negotiateLanguage } from './negotiated-language.js';
import { compressFrom } from './public-answers.service.js';
import { encoded, encodingFor, headerList, type Encoding } from './quick-reads.service.js';
import { bodyLimit, giveBack, readAhead, readCertainJson } from './request-bodies.io.js';

/** A request whose body is read. */
export interface QuickWrite {
  /** Node's request, which the framework gets if this one is not answered. */
  readonly raw: IncomingMessage;
  readonly headers: IncomingHttpHeaders;
  readonly agencyId: string | null;
  readonly language: Language;
  readonly body: unknown;
}

/** @throws anything: then the framework answers the request */
type Answering = (request: QuickWrite) => Promise<object>;

/** Headers that change how a request is read or answered in ways that only the framework knows. */
const unusual = ['transfer-encoding', 'content-encoding', 'expect', 'x-no-compression'] as const;

/**
 * Answers requests that are sent very often with little in them, before Fastify and Nest, which take most of their time
 * (`docs/decisions/0038`). Only requests that are certainly valid are answered here: all others, and those that are refused, go to the
 * framework as if nothing had been read, so that every refusal is made in one place.
 */
@Injectable()
export class QuickWrites {
  private readonly routes = new Map<string, Answering>();
  private readonly headers: readonly string[];

  constructor(
    private readonly metrics: Metrics,
    settings: ServerSettings,
  ) {
    const headers = {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    };
    this.headers = headerList(headers, settings);
  }

  /**
   * Registers a route with POST that is not open to everybody; its controller answers all other requests.
   * @param answer checks who is asking, too
   */
  add(route: string, answer: Answering): void {
    this.routes.set(route, answer);
  }

  /** @param framework answers the request if this cannot. @returns false: nothing was done */
  answer(request: IncomingMessage, response: ServerResponse, framework: RequestListener): boolean {
    if (request.method !== 'POST') return false;
    const { agencyId, url: route } = splitAgency(request.url ?? '');
    const answer = this.routes.get(route);
    const { headers } = request;
    const encoding = encodingFor(headers['accept-encoding']);
    const length = certainLength(headers);
    if (answer === undefined || encoding === undefined || length === null) return false;
    const begun = performance.now();
    readAhead(request, length, (bytes) => {
      const body = readCertainJson(bytes);
      const refuse = (): void => giveBack(request, bytes, () => framework(request, response));
      if (body === undefined) return refuse();
      const language = negotiateLanguage(headers['accept-language']);
      answer({ raw: request, headers, agencyId, language, body }).then((answered) => {
        request.resume();
        this.send(response, JSON.stringify(answered), encoding);
        this.metrics.time('POST', route, 200, (performance.now() - begun) / 1000);
      }, refuse);
    });
    return true;
  }

  private send(response: ServerResponse, answer: string, encoding: Encoding): void {
    const length = Buffer.byteLength(answer);
    // A text is sent together with its headers, bytes would be sent after them.
    if (encoding === null || length < compressFrom)
      response.writeHead(200, [...this.headers, 'content-length', String(length)]).end(answer);
    else {
      const headers = [...this.headers, 'vary', 'accept-encoding'];
      const bytes = encoded(Buffer.from(answer), headers, encoding);
      response.writeHead(200, headers).end(bytes);
    }
  }
}

/** The length of a body of JSON. @returns null: the framework has to judge it */
function certainLength(headers: IncomingHttpHeaders): number | null {
  const length = Number(headers['content-length'] ?? 0);
  const isCertain = length > 0 && length <= bodyLimit && /^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '');
  return isCertain && unusual.every((name) => headers[name] === undefined) ? length : null;
}
