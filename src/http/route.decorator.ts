import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata, type Type, UseInterceptors } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiExcludeEndpoint,
  ApiExtension,
  ApiHeader,
  ApiNotModifiedResponse,
  ApiProduces,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refusal, type Fault, type KnownRefusal } from '../errors.js';
import { languages, type Language } from '../language.js';
import { agencyOf } from './agency-of-request.js';
import { negotiateLanguage } from './negotiated-language.js';
import { malformed } from './problem.js';
import { PublicReadInterceptor, showsKey, type ReadShows } from './public-read.interceptor.js';
import { requestValidation } from './validation.io.js';

/** Who may ask: anybody, a driver (or a manager), a manager. */
export type Need = 'everybody' | 'driver' | 'manager';

/** Where the guard of `accounts/` finds it. */
export const needKey = 'banche:need';

/** Methods that change nothing: pages of other sites may use them. */
export const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Who may use a route, or all routes of a controller. A route that does not say is refused to everybody.
 * @example @Needs('manager') @Post() create() {}
 */
export const Needs = (need: Need): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(needKey, need),
    ApiExtension('x-needs', need),
    ...(need === 'everybody' ? [] : [ApiBearerAuth(), ApiCookieAuth()]),
  );

/** Where `openapi.io.ts` finds them. */
export const refusesKey = 'banche:refuses';

/**
 * The refusals of the domain that a route can give; its description lists them by status. What every route of its kind
 * can give (`route-refusals.ts`) is not repeated here.
 * @example @Refuses(fleetRefusals['vehicle-not-found'])
 */
export const Refuses = (...known: readonly KnownRefusal[]): MethodDecorator => SetMetadata(refusesKey, known);

/**
 * A read that anybody may make, without an account: cacheable, with an ETag.
 * @param shows whose departures are in it, with what is reported and cancelled; `of-the-stop`: of the `stopId` in its address
 */
export const PublicRead = (shows: ReadShows): MethodDecorator & ClassDecorator =>
  applyDecorators(
    Needs('everybody'),
    SetMetadata(showsKey, shows),
    UseInterceptors(PublicReadInterceptor),
    ApiProduces('application/json'),
    ApiHeader({ name: 'Accept-Language', required: false, description: 'zh-CN or en, where `lang` is not given' }),
    ApiNotModifiedResponse({ description: 'the answer is still the one whose ETag came in If-None-Match' }),
  );

/** A page that anybody may read: like a public read, but HTML, and no part of the described API. */
export const PublicPage = (): MethodDecorator =>
  applyDecorators(Needs('everybody'), UseInterceptors(PublicReadInterceptor), ApiExcludeEndpoint());

/** The agency of the `/a/{agencyId}` prefix; null: the default one. */
export const askedAgency = ({ raw }: FastifyRequest): string | null => agencyOf(raw);

export function askedLanguage(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return languages.find((known) => known === lang) ?? negotiateLanguage(request.headers['accept-language']);
}

const fastifyRequest = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** How `AskedAgency` reads it; `openapi.io.ts` tells by it which routes answer for an agency. */
export const readAskedAgency = (_: unknown, context: ExecutionContext): string | null => askedAgency(fastifyRequest(context));

/** The agency of the `/a/{agencyId}` prefix; null: the default one. */
export const AskedAgency = createParamDecorator(readAskedAgency);

/** The language of `?lang=`, else of `Accept-Language`. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext) => askedLanguage(fastifyRequest(context)));

const bodies = requestValidation();

/** Reads a body whose request has more to be judged by. @param others what else is wrong, asked for where the body is */
export async function readBody<T>(type: Type<T>, body: unknown, others: () => Promise<readonly Fault[]>): Promise<T> {
  try {
    return (await bodies.transform(body, { type: 'body', metatype: type })) as T;
  } catch (error) {
    throw error instanceof Refusal ? malformed([...(await others()), ...error.faults]) : error;
  }
}
