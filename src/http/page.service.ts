import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import type { DeparturesShown } from './shown.js';

/** An answer that is not JSON, such as HTML, with its headers. */
export class Page {
  constructor(
    readonly html: string,
    readonly headers: Readonly<Record<string, string>>,
    /** The stops whose departures it shows; null where its address does not tell, so that it is not cached. */
    readonly shows: DeparturesShown | null,
  ) {}
}

/** A JSON answer that states whose departures it shows, because its address does not. */
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

  /** Browsers accept HTML when they open an address or submit a form, and programs do not; under `/v1` everybody gets JSON. */
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
