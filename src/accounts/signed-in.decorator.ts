import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.js';
import { needsRefusals } from '../http/http.refusals.js';
import type { ActiveSession, SignedInAccount } from './sessions.service.js';

export type { SignedInAccount } from './sessions.service.js';

const sessionOf = Symbol('session');

/** Kept with the raw request by the guard. */
export function rememberSession(request: IncomingMessage, session: ActiveSession): void {
  (request as { [sessionOf]?: ActiveSession })[sessionOf] = session;
}

function activeSession({ raw }: FastifyRequest): ActiveSession {
  const session = (raw as { [sessionOf]?: ActiveSession })[sessionOf];
  if (session === undefined) throw new Refusal(needsRefusals['not-signed-in']);
  return session;
}

/** Who asks, on a route that needs a driver or a manager. */
export const signedInAccount = (request: FastifyRequest): SignedInAccount => activeSession(request).account;

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The signed-in account, on a route that needs a driver or a manager. @example record(@SignedIn() driver: SignedInAccount) */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext) => signedInAccount(requestOf(context)));

/** The session itself, for those who end it. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) => activeSession(requestOf(context)));
