import { Logger, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { RefusalDefinition } from '../errors.js';
import { languageParameter } from './negotiated-language.js';
import { isReading, needKey, readAskedAgency, refusesKey, type Need } from './route.decorator.js';
import { ProblemAnswer } from './http.requests.js';
import { refusalsOf, responsesOf, type RouteFacts } from './route-refusals.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** All routes of the program as an OpenAPI document. */
export function describeRoutes(app: NestFastifyApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Banche 班车')
    .setVersion('1')
    // Version 3.1 uses JSON Schema, in which an object of another schema may be null.
    .setOpenAPIVersion('3.1.0')
    .setDescription(
      '社区班车的时刻与下一班。任何地址前都可加 `/a/{agencyId}` 指定运营机构，不加则由默认机构回答；出错时返回 `application/problem+json`，其中 `code` 不变。标准格式的数据（GTFS 等）见 [/feeds](/feeds)。\n\n' +
        'Timetables and next departures of community shuttle buses. Every path may be prefixed with `/a/{agencyId}`; without it the default agency answers. ' +
        'Errors are `application/problem+json` with a stable `code`. Data in standard formats (GTFS and others): [/feeds](/feeds).',
    )
    .addBearerAuth()
    .addCookieAuth('banche_session')
    .addApiKey({ type: 'apiKey', in: 'query', name: 'token' }, 'feed-token')
    // In the order of the document: the most used routes first.
    .addTag('departures', '下一班 · the next bus')
    .addTag('timetables', '时刻表与运营日 · the day’s trips, and which days run')
    .addTag('network', '机构、线路、站点 · agency, routes, stops')
    .addTag('driver log', '司机日志 · trips and boardings, exactly once')
    .addTag('ridership', '客流 · boardings, punctuality, frozen months, corrections')
    .addTag('feeds', '标准数据 · standard feeds for other programs')
    .addTag('accounts', '登录与账户 · signing in, accounts, the audit log')
    .addTag('operation', '运行状况 · for those who keep the program running')
    .build();
  return describeEach(
    refusingNamesakes(() => SwaggerModule.createDocument(app, head, options)),
    routesOf(app),
  );
}

const operationIdOf = (controller: string, method: string): string => `${controller}_${method}`;
const options = { operationIdFactory: operationIdOf, extraModels: [ProblemAnswer] };

/** Throws if two classes have one name: Nest would only warn, and describe just the last of them. */
function refusingNamesakes(describe: () => OpenAPIObject): OpenAPIObject {
  const warn = Reflect.get(Logger, 'warn') as (message: unknown) => void;
  Logger.warn = (message: unknown): never => {
    throw new Error(String(message));
  };
  try {
    return describe();
  } finally {
    Logger.warn = warn;
  }
}

/** Adds the refusals and parameters that follow from the kind of each route, so that no decorator has to repeat them. */
function describeEach(document: OpenAPIObject, routes: ReadonlyMap<string, RouteFacts>): OpenAPIObject {
  const refusals: NonNullable<NonNullable<OpenAPIObject['components']>['responses']> = {};
  for (const [path, { get, put, post, patch, delete: remove }] of Object.entries(document.paths))
    for (const operation of [get, put, post, patch, remove]) {
      if (operation === undefined) continue;
      const facts = routes.get(operation.operationId ?? '');
      if (facts === undefined) throw new Error(`nobody knows the route ${operation.operationId ?? path}`);
      // A body without a class of its own is described by `@ApiBody`, and checked by hand.
      const isChecked = facts.isChecked || operation.requestBody !== undefined;
      for (const { status, name, response } of responsesOf(refusalsOf({ ...facts, isChecked }), getSchemaPath(ProblemAnswer))) {
        operation.responses[status] = { $ref: `#/components/responses/${name}` };
        refusals[name] ??= response;
      }
      if (path.startsWith('/v1/')) inEitherLanguage(operation);
    }
  document.components = { ...document.components, responses: refusals };
  return document;
}

/** Adds `?lang=` to every route of `/v1`, because every answer may contain a refusal in words. */
function inEitherLanguage(operation: Operation): void {
  const parameters = operation.parameters ?? [];
  const says = parameters.some((parameter) => 'name' in parameter && parameter.name === languageParameter.name);
  if (!says) operation.parameters = [...parameters, languageParameter];
}

/** All routes, by operation id. */
function routesOf(app: NestFastifyApplication): Map<string, RouteFacts> {
  const routes = new Map<string, RouteFacts>();
  for (const { controllers } of app.get(ModulesContainer).values())
    for (const { metatype } of controllers.values()) {
      const controller = metatype as Type;
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object)))
        if (Reflect.hasMetadata(METHOD_METADATA, (value as object | undefined) ?? {}))
          routes.set(operationIdOf(controller.name, name), factsOf(controller, name, value as object));
    }
  return routes;
}

const fields: readonly number[] = [RouteParamtypes.QUERY, RouteParamtypes.PARAM, RouteParamtypes.BODY];

function factsOf(controller: Type, name: string, handler: object): RouteFacts {
  const find = (key: string, on: object): unknown => Reflect.getMetadata(key, on) as unknown;
  const method = RequestMethod[find(METHOD_METADATA, handler) as number] ?? '';
  const need = (find(needKey, handler) ?? find(needKey, controller)) as Need | undefined;
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, { index: number; factory?: unknown }>;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as unknown[];
  // As in Nest's validation, single texts and values without a class are not checked.
  const isChecked = ([key, { index }]: [string, { index: number }]): boolean =>
    fields.includes(Number(key.split(':')[0])) && ![String, Object, undefined].includes(types[index] as undefined);
  return {
    reads: isReading(method),
    needsAccount: need !== 'everybody',
    asksAgency: Object.values(args).some(({ factory }) => factory === readAskedAgency),
    hasPlaces: Object.keys(args).some((key) => key.startsWith(`${RouteParamtypes.PARAM}:`)),
    isChecked: Object.entries(args).some(isChecked),
    own: (find(refusesKey, handler) as readonly RefusalDefinition[] | undefined) ?? [],
  };
}
