import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import type { DeparturesShown } from './shown.js';

/** An answer that is no JSON, such as HTML for people, with the headers that go with it. */
export class Page {
  constructor(
    readonly html: string,
    readonly headers: Readonly<Record<string, string>>,
    /** Whose departures are on it; null where its address alone does not say what is on it, so that its bytes are kept for nobody. */
    readonly shows: DeparturesShown | null,
  ) {}
}

/** An answer for programs that says itself whose departures it shows, because its address does not. */
export class Showing<T extends object> {
  constructor(
    readonly answer: T,
    readonly shows: DeparturesShown,
  ) {}
}

/** A page that says what went wrong, with the status that people's browsers and search engines get. */
export interface ErrorAnswer {
  readonly status: number;
  readonly page: Page;
}

type Renders = (problem: Problem, request: FastifyRequest) => Promise<ErrorAnswer>;

/** What went wrong, as a page, for people who look at one; `pages/` says how it looks. */
@Injectable()
export class ErrorPages {
  private renders: Renders | null = null;

  use(renders: Renders): void {
    this.renders = renders;
  }

  /** Browsers name HTML when they open an address or send a form; programs do not, and under `/v1` everybody is one. */
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
