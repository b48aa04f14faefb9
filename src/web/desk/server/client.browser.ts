import createClient, { type Client } from 'openapi-fetch';
import type { Language } from '../../../language.js';
import type { paths, Schema } from '../../shared/schema.js';
import { DeskProblem, problemOf } from './problem.js';

/** Rebuilding a month of a large network can take this long. */
const timeoutMilliseconds = 30_000;

interface ClientContext {
  readonly prefix: string;
  readonly language: () => Language;
  readonly onSignedOut: () => void;
}

/** The client of the server's API; every failure is thrown as a `DeskProblem`. */
export function deskClient({ prefix, language, onSignedOut }: ClientContext): Client<paths> {
  const client = createClient<paths>({
    baseUrl: prefix,
    credentials: 'same-origin',
    cache: 'no-store',
    fetch: (request) => fetch(new Request(request, { signal: AbortSignal.timeout(timeoutMilliseconds) })),
  });
  client.use({
    onRequest({ request }) {
      request.headers.set('accept-language', language());
      return request;
    },
    async onResponse({ response, schemaPath }) {
      if (response.ok) return undefined;
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      const problem = problemOf(response.status, isJson ? ((await response.json()) as Schema<'ProblemAnswer'>) : null);
      // The request for the current session handles "not signed in" itself.
      if (problem.kind === 'signed-out' && schemaPath !== '/v1/sessions/current') onSignedOut();
      throw problem;
    },
    onError: () => new DeskProblem('away', '', ''),
  });
  return client;
}
