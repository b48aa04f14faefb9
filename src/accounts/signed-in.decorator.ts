import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import { needsRefusals } from '../http/http.refusals.js';
import type { ActiveSession, SignedInAccount } from './sessions.service.js';

export { hashToken, newSecret } from './secrets.io.js';
export { SessionsService, type SignedInAccount } from './sessions.service.js';

const sessionOf = Symbol('session');

/** The guard stores the session with the raw request. */
export function rememberSession(request: IncomingMessage, session: ActiveSession): void {
  (request as { [sessionOf]?: ActiveSession })[sessionOf] = session;
}

function activeSession({ raw }: FastifyRequest): ActiveSession {
  const session = (raw as { [sessionOf]?: ActiveSession })[sessionOf];
  if (session === undefined) throw new Refusal(needsRefusals['not-signed-in']);
  return session;
}

/** The account of a request, on a route for drivers or managers. */
export const signedInAccount = (request: FastifyRequest): SignedInAccount => activeSession(request).account;

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Injects the signed-in account, on a route for drivers or managers. @example record(@SignedIn() driver: SignedInAccount) */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext) => signedInAccount(requestOf(context)));

/** Injects the session itself, for routes that end it. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) => activeSession(requestOf(context)));
