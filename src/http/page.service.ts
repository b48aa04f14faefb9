import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import type { DeparturesShown } from './shown.js';

/** An answer that is not JSON, such as HTML, with its headers. */
export class Page {
  constructor(
    readonly html: string,
    readonly headers: Readonly<Record<string, string>>,
    /** The departures that it shows; null: unknown, so it is not cached. */
    readonly shows: DeparturesShown | null,
  ) {}
}

/** A JSON answer with the departures that it shows, because its address does not name the stops. */
export class Showing<T extends object> {
  constructor(
    readonly answer: T,
    readonly shows: DeparturesShown,
  ) {}
}

/** An error page with its status, for browsers and search engines. */
export interface ErrorAnswer {
  readonly status: number;
  readonly page: Page;
}

type Renders = (problem: Problem, request: FastifyRequest) => Promise<ErrorAnswer>;

/** Errors as pages for people; `pages/` renders them. */
@Injectable()
export class ErrorPages {
  private renders: Renders | null = null;

  use(renders: Renders): void {
    this.renders = renders;
  }

  /** Whether to answer with a page: browsers accept HTML when they open an address or submit a form. Under `/v1` all errors are JSON. */
  isWanted({ url, headers }: FastifyRequest): boolean {
    return this.renders !== null && !url.startsWith('/v1/') && (headers.accept ?? '').includes('text/html');
  }

  async answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const answer = await this.renders?.(problem, request);
    if (answer === undefined) throw new Error('no pages');
    const { page, status } = answer;
    await reply
      .code(status)
      .headers({ ...page.headers, 'cache-control': 'no-store' })
      .send(page.html);
  }
}
