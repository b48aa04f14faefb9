import {
  applyDecorators,
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  type Type,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiExcludeEndpoint,
  ApiExtension,
  ApiHeader,
  ApiNotModifiedResponse,
  ApiProperty,
  ApiProduces,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Refusal, type Fault, type RefusalDefinition } from '../errors.js';
import { languages, type Language, type Text } from '../language.js';
import { agencyOf } from './agency-of-request.js';
import { httpRefusals } from './http.refusals.js';
import { readTags, type Precondition } from './if-match.js';
import { negotiateLanguage } from './negotiated-language.js';
import { malformed } from './problem.js';
import { PublicReadInterceptor, showsKey, type ReadShows } from './public-read.interceptor.js';
import { passOverMarks, requestValidation } from './validation.io.js';

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
export const Refuses =
  (...known: readonly RefusalDefinition[]): MethodDecorator =>
  (_, __, { value }) => {
    const others = (Reflect.getMetadata(refusesKey, value as object) ?? []) as readonly RefusalDefinition[];
    Reflect.defineMetadata(refusesKey, [...others, ...known], value as object);
  };

/** How many bytes a request of this route may have, where that is more than others may. `http.server.ts` sees to it. */
export const TakesUpTo = (bodyLimit: number): MethodDecorator => RouteConfig({ bodyLimit });

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

const passingOver = {
  intercept: (context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> => {
    passOverMarks(context.switchToHttp().getRequest<FastifyRequest>().query);
    return next.handle();
  },
};

/** What its query names and it does not know is passed over, as `PublicRead` does it: for what is no public read, but asked for by the same programs. */
export const PassesOverMarks = (): MethodDecorator & ClassDecorator => UseInterceptors(passingOver);

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

export { field, rowsOf } from './field.decorator.js';
export { kindOfPart, partOf, partsOf } from './field.decorator.js';
export { asRead, isMet, type Precondition, unconditional } from './if-match.js';

const conditions = { match: 'If-Match', noneMatch: 'If-None-Match' } as const;

const unreadableTags: Text = {
  'zh-CN': '应为读取时得到的 revision，例如 "3f9c0a7be1d24c58"，或 *',
  en: 'must be the revision that was read, such as "3f9c0a7be1d24c58", or *',
};

/** A condition that nobody can read must not pass for none: what it was to protect would be written over. */
function readPrecondition(_: unknown, context: ExecutionContext): Precondition {
  const { headers } = fastifyRequest(context);
  const read = (name: string): Precondition['match'] => {
    const header = headers[name.toLowerCase()];
    if (header === undefined) return null;
    const tags = readTags(String(header));
    if (tags === null) throw malformed([{ field: name, sentence: unreadableTags }]);
    return tags;
  };
  return { match: read(conditions.match), noneMatch: read(conditions.noneMatch) };
}

/** What whoever sends a change takes for granted of how the thing is now. The route says so with `@Conditional()`. */
export const IfMatch = createParamDecorator(readPrecondition);

const tagged = {
  intercept: (context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> =>
    next.handle().pipe(
      map((answer) => {
        const { revision } = (answer ?? {}) as { revision?: string | null };
        if (typeof revision === 'string') void context.switchToHttp().getResponse<FastifyReply>().header('etag', `"${revision}"`);
        return answer;
      }),
    ),
};

/** The `revision` in an answer. @param nullable null: there is nothing (yet) */
export const IsRevision = ({ nullable = false, of = 'it' } = {}): PropertyDecorator =>
  ApiProperty({
    ...{ type: String, nullable, example: '3f9c0a7be1d24c58', pattern: '^[0-9a-f]{16}$' },
    description: `names ${of} as it is now, for If-Match${nullable ? '; null: there is nothing, for which `If-None-Match: *` stands' : ''}`,
  });

/** The answer has a `revision`, which is its ETag, too: of one thing that managers change. */
export const Revised = (): MethodDecorator & ClassDecorator => UseInterceptors(tagged);

/**
 * A change by managers that can be tied to what they read: where the thing is not that any more, it is refused as
 * `changed-meanwhile` (`ManagersChanges.refuseMeanwhile`). Its answer has a `revision`.
 * @example @Conditional() @Put(':id') save(@IfMatch() expected: Precondition) {}
 */
export const Conditional = (): MethodDecorator =>
  applyDecorators(
    Revised(),
    Refuses(httpRefusals['request-malformed'], httpRefusals['changed-meanwhile']),
    ApiHeader({
      name: conditions.match,
      required: false,
      description: 'the `revision` that was read: if it is another by now, nothing is changed, and the 409 says who changed what',
    }),
    ApiHeader({ name: conditions.noneMatch, required: false, description: '`*`: only if there is none yet' }),
  );
