import { Controller, Get, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Needs } from '../../src/http/route.decorator.js';
import { openRoutes } from '../support/open-routes.js';
import { Town } from '../support/town.js';

/** All other routes answer signed-in people only. */
const everybodys = openRoutes();

/** Pages and their files are for everybody, too, and are not in the OpenAPI document. */
const pages = [
  '/',
  '/stops/home',
  '/board/home',
  '/stops/home/poster',
  '/stops/home/code.svg',
  '/offline',
  '/sw.js',
  '/robots.txt',
  '/routes/songhong',
  '/feeds',
  '/guide',
  '/icon.svg',
  '/manifest.webmanifest',
  '/driver',
  '/driver/outbox',
  '/driver/sw.js',
  '/driver/icon.svg',
  '/driver/code.svg',
  '/driver/manifest.webmanifest',
];

/** A feature whose routes do not say whom they are for. */
@Controller('v1/forgotten')
class Forgetful {
  @Get()
  read(): object {
    return { read: true };
  }

  @Post()
  write(): object {
    return { written: true };
  }

  @Get('remembered')
  @Needs('driver')
  remembered(): object {
    return { read: true };
  }
}

@Module({ controllers: [Forgetful] })
class ForgetfulModule {}

interface Operation {
  'x-needs'?: string;
  security?: object[];
  responses: Record<string, unknown>;
  parameters?: { name: string }[];
}

describe('who may use which route', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ feature: ForgetfulModule })));
  afterAll(() => town.close());

  it('every route of the API is open to everybody by name, or answers signed-in people only', async () => {
    const { paths } = await town.get<{ paths: Record<string, Record<string, Operation>> }>('/v1/openapi.json');
    const routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
    );
    expect(everybodys.length).toBeGreaterThan(15);
    expect(routes.length).toBeGreaterThan(everybodys.length - 1);
    const open: string[] = [];
    for (const { path, method, operation } of routes) {
      const address = path.replace(/\{\w+\}/g, 'x');
      const route = `${method} ${path}`;
      for (const prefix of ['', '/a/hongqiao']) {
        const response = await town.fetch(prefix + address, { method, redirect: 'manual' });
        const { code } = response.status === 401 ? ((await response.json()) as { code: string }) : { code: response.status };
        if (prefix === '' && code !== 'not-signed-in') open.push(route);
        expect([route, code === 'not-signed-in']).toEqual([route, !everybodys.includes(route)]);
      }
      if (everybodys.includes(route)) expect([route, operation['x-needs']]).toEqual([route, 'everybody']);
      // The document of a protected route says so, and how to authenticate.
      else if (!path.startsWith('/v1/forgotten') || path.endsWith('remembered'))
        expect([route, operation.security, Object.keys(operation.responses)]).toEqual([
          route,
          [{ bearer: [] }, { cookie: [] }],
          expect.arrayContaining(['401', '403']),
        ]);
    }
    expect(open.sort()).toEqual([...everybodys].sort());
  });

  it('every route of the API can answer in either language, and documents that', async () => {
    const { paths } = await town.get<{ paths: Record<string, Record<string, Operation>> }>('/v1/openapi.json');
    for (const [path, operations] of Object.entries(paths).filter(([each]) => each.startsWith('/v1/')))
      for (const [method, { parameters = [] }] of Object.entries(operations)) {
        expect([method, path, parameters.filter(({ name }) => name === 'lang').length]).toEqual([method, path, 1]);
        if (method === 'delete' || path.startsWith('/v1/forgotten')) continue;
        const address = `${path.replace(/\{\w+\}/g, '%00')}?lang=en&at=x&from=x&date=x`;
        const response = await town.send(method.toUpperCase(), address, method === 'get' ? undefined : [], await town.signedIn('manager'));
        const { detail = '' } = response.status === 200 ? {} : ((await response.json()) as { detail?: string });
        expect([method, path, detail]).toEqual([method, path, expect.not.stringMatching(/\p{Script=Han}|lang is not/u)]);
      }
  });

  it('every page for residents is open to everybody', async () => {
    for (const path of pages) expect([path, (await town.fetch(path)).status]).toEqual([path, 200]);
  });

  it('a route that does not say whom it is for is closed to all, managers included', async () => {
    for (const [method, path, status] of [
      ['GET', '/v1/forgotten', 403],
      ['HEAD', '/v1/forgotten', 403],
      ['POST', '/v1/forgotten', 403],
      ['GET', '/v1/forgotten/remembered', 200],
    ] as const) {
      expect([method, path, (await town.send(method, path)).status]).toEqual([method, path, 401]);
      const manager = await town.signedIn('manager');
      expect([method, path, (await town.send(method, path, undefined, manager)).status]).toEqual([method, path, status]);
    }
  });
});
