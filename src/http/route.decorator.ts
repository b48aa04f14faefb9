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
import { agencyOf } from '../agencies/requested-agency.js';
import { Refusal, type Fault, type RefusalDefinition } from '../errors.js';
import { languages, type Language, type Text } from '../language.js';
import { httpRefusals } from './http.refusals.js';
import { readTags, type Precondition } from './if-match.js';
import { negotiateLanguage } from './negotiated-language.js';
import { malformed } from './problem.js';
import { PublicReadInterceptor, showsKey, type ReadShows } from './public-read.interceptor.js';
import { passOverMarks, requestValidation } from './validation.io.js';

/** The audience of a route: everybody, drivers (and managers), or managers. */
export type Need = 'everybody' | 'driver' | 'manager';

/** The metadata key that the guard of `accounts/` reads. */
export const needKey = 'banche:need';

/**
 * The audience of a route, or of all routes of a controller. A route without one is denied to everybody.
 * @example @Needs('manager') @Post() create() {}
 */
export const Needs = (need: Need): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(needKey, need),
    ApiExtension('x-needs', need),
    ...(need === 'everybody' ? [] : [ApiBearerAuth(), ApiCookieAuth()]),
  );

/** The metadata key that `openapi.io.ts` reads. */
export const refusesKey = 'banche:refuses';

/**
 * The refusals that a route's feature can give; OpenAPI lists them by status. Refusals of all routes of its kind (`route-
 * refusals.ts`) are added there.
 * @example @Refuses(fleetRefusals['vehicle-not-found'])
 */
export const Refuses =
  (...definitions: readonly RefusalDefinition[]): MethodDecorator =>
  (_, __, { value }) => {
    const others = (Reflect.getMetadata(refusesKey, value as object) ?? []) as readonly RefusalDefinition[];
    Reflect.defineMetadata(refusesKey, [...others, ...definitions], value as object);
  };

/** The largest body of this route in bytes, if it is above the default. `http.server.ts` applies it. */
export const TakesUpTo = (bodyLimit: number): MethodDecorator => RouteConfig({ bodyLimit });

/**
 * A public read without an account: cacheable, with an ETag.
 * @param shows whose departures it shows; `of-the-stop`: those of the `stopId` in its address
 */
export const PublicRead = (shows: ReadShows): MethodDecorator & ClassDecorator =>
  applyDecorators(
    Needs('everybody'),
    SetMetadata(showsKey, shows),
    UseInterceptors(PublicReadInterceptor),
    ApiProduces('application/json'),
    ApiHeader({ name: 'Accept-Language', required: false, description: 'zh-CN or en; used if `lang` is left out' }),
    ApiNotModifiedResponse({ description: 'the answer has not changed: its ETag is the one in If-None-Match' }),
  );

/** A public HTML page, which is not in the OpenAPI document. */
export const PublicPage = (): MethodDecorator =>
  applyDecorators(Needs('everybody'), UseInterceptors(PublicReadInterceptor), ApiExcludeEndpoint());

const passingOver = {
  intercept: (context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> => {
    passOverMarks(context.switchToHttp().getRequest<FastifyRequest>().query);
    return next.handle();
  },
};

/** Ignores unknown names in the query, like `PublicRead`: for reads that need an account but are used by the same programs. */
export const PassesOverMarks = (): MethodDecorator & ClassDecorator => UseInterceptors(passingOver);

/** The agency of the `/a/{agencyId}` prefix; null: the default one. */
export const askedAgency = ({ raw }: FastifyRequest): string | null => agencyOf(raw);

export function askedLanguage(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return languages.find((known) => known === lang) ?? negotiateLanguage(request.headers['accept-language']);
}

const fastifyRequest = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Reads `AskedAgency`. `openapi.io.ts` recognises the routes that answer for an agency by it. */
export const readAskedAgency = (_: unknown, context: ExecutionContext): string | null => askedAgency(fastifyRequest(context));

/** The agency of the `/a/{agencyId}` prefix; null: the default one. */
export const AskedAgency = createParamDecorator(readAskedAgency);

/** The language of `?lang=`, else of `Accept-Language`. */
export const AskedLanguage = createParamDecorator((_: unknown, context: ExecutionContext) => askedLanguage(fastifyRequest(context)));

const bodies = requestValidation();

/** Reads and checks a body together with other parts of its request. @param others faults elsewhere, computed if there is a body */
export async function readBody<T>(type: Type<T>, body: unknown, others: () => Promise<readonly Fault[]>): Promise<T> {
  try {
    return (await bodies.transform(body, { type: 'body', metatype: type })) as T;
  } catch (error) {
    throw error instanceof Refusal ? malformed([...(await others()), ...error.faults]) : error;
  }
}

export { isReading } from './allowed-methods.js';
export { field, rowsOf } from './field.decorator.js';
export { kindOfPart, partOf, partsOf } from './field.decorator.js';
export { QuickReads } from './quick-reads.service.js';
export { QuickWrites, type QuickWrite } from './quick-writes.service.js';
export { asRead, isMet, type Precondition, unconditional } from './if-match.js';

const conditions = { match: 'If-Match', noneMatch: 'If-None-Match' } as const;

const unreadableTags: Text = {
  'zh-CN': '应为读取时得到的 revision，例如 "3f9c0a7be1d24c58"，或 *',
  en: 'must be the revision that was read, such as "3f9c0a7be1d24c58", or *',
};

/** An unreadable condition must be refused: if it were ignored, the state it protects would be overwritten. */
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

/** The state that a change depends on. The route declares it with `@Conditional()`. */
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

/** The `revision` in an answer. @param nullable whether it may be null, if the thing does not exist yet */
export const IsRevision = ({ nullable = false, of = 'it' } = {}): PropertyDecorator =>
  ApiProperty({
    ...{ type: String, nullable, example: '3f9c0a7be1d24c58', pattern: '^[0-9a-f]{16}$' },
    description: `the current state of ${of}, for If-Match${nullable ? '; null: it does not exist; then send `If-None-Match: *`' : ''}`,
  });

/** The answer is one thing that managers change; its `revision` is its ETag, too. */
export const Revised = (): MethodDecorator & ClassDecorator => UseInterceptors(tagged);

/**
 * A change by managers that can depend on the state they read: if that has changed, it is refused as `changed-meanwhile`
 * (`ManagersChanges.refuseMeanwhile`). Its answer has a `revision`.
 * @example @Conditional() @Put(':id') save(@IfMatch() expected: Precondition) {}
 */
export const Conditional = (): MethodDecorator =>
  applyDecorators(
    Revised(),
    Refuses(httpRefusals['request-malformed'], httpRefusals['changed-meanwhile']),
    ApiHeader({
      name: conditions.match,
      required: false,
      description: 'the `revision` that was read: if it has changed since, the request is refused with 409, which says who changed what',
    }),
    ApiHeader({ name: conditions.noneMatch, required: false, description: '`*`: only if it does not exist yet' }),
  );
