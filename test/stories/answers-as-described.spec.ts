import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TidesImport } from '../../src/feeds/tides/tides-import.service.js';
import { AnswerSchemas, type ApiDocument } from '../support/answer-schemas.js';
import { hongqiao } from '../support/feeds.js';
import { RequestMaker, type MadeRequest, type Pools } from '../support/made-requests.js';
import { Town } from '../support/town.js';

/** How many requests each route gets. `FUZZ=120` runs it at full size. */
const rounds = Number(process.env['FUZZ'] ?? 7);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_127);

/** Ids and values that exist in the town from the start; more are added from answers. */
const pools: Pools = new Map(
  Object.entries({
    stopId: ['home', 'songhong', 'hongqiao-t1'],
    routeId: ['songhong', 'hongqiao'],
    tripId: ['songhong-0-weekday-0730', 'songhong-0-weekday-0800'],
    scopeId: ['songhong', 'songhong-0-weekday-0730'],
    vehicleId: ['bus-1', 'bus-2', 'bus-3'],
    file: ['songhong-0.ics', 'songhong-1.ics', 'songhong.ics', '0.ics', 'none.ics'],
    month: ['2024-06', '2024-07', '2024-08', '2025-01'],
    from: ['2024-07-01', '2024-07', '2024-07-29'],
    to: ['2024-07-31', '2024-08', '2024-08-05'],
    date: ['2024-07-15', '2024-08-05'],
    serviceDate: ['2024-07-15', '2024-08-02', '2024-08-05'],
    day: ['always', '2024-08-05'],
    agencyId: ['hongqiao'],
    versionId: ['1', '2'],
    accountId: [],
    alertId: [],
    reportId: [],
    messageId: [],
    eventId: [],
    draftId: ['1', '2', '3'],
    baseVersionId: ['1'],
    wayId: ['songhong-0', 'songhong-1'],
    serviceId: ['weekday'],
  }).map(([name, values]) => [name, new Set<string>(values)]),
);
const maxOfName = 40;

/**
 * Conditions that the document states in words only, so that a request can fit its schema and still be refused as malformed:
 * which fields an action or a kind of event needs, how a new vehicle may be named, that an alert ends after it begins,
 * which days a year's notice contains, which fields of a sheet's row or of a voiding belong together, that a trip is not moved by no minutes, what a web address is,
 * and that no two parts of a draft have the same id.
 */
const needByKind = ['stopId', 'count', 'undoes', 'extra', 'delaySeconds'];
const moreInWords = [
  'POST /v1/ridership/corrections',
  'POST /v1/ridership/corrections/void-many',
  'POST /v1/ridership/corrections/sheet',
  'PUT /v1/vehicles/{vehicleId}',
  'POST /v1/alerts',
  'PUT /v1/alerts/{alertId}',
  'POST /v1/trips/{serviceDate}/cancel-many',
  'POST /v1/trips/{serviceDate}/{tripId}/shift',
  'PUT /v1/feed-licence',
  'PUT /v1/working-days/{year}',
  'PUT /v1/service-days/exceptions',
  'PUT /v1/timetables/drafts/{draftId}',
  'PUT /v1/timetables/drafts/{draftId}/sentences',
];

/** Collects ids from answers for later requests. */
function learn(value: unknown): void {
  if (Array.isArray(value)) value.forEach(learn);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) {
      const pool = typeof each === 'string' ? pools.get(name) : undefined;
      if (pool !== undefined && pool.size < maxOfName && typeof each === 'string' && each !== '') pool.add(each);
      else learn(each);
    }
}

interface EventResults {
  readonly results: readonly { readonly detail?: string; readonly faults?: readonly { readonly field: string }[] }[];
}

describe('answers of the API', () => {
  let town: Town;
  let schemas: AnswerSchemas;
  beforeAll(async () => {
    town = await Town.open({ now: '2024-08-05T07:40:00+08:00' });
    await town.app.get(TidesImport).import({ path: hongqiao });
    schemas = new AnswerSchemas(await town.get<ApiDocument>('/v1/openapi.json'));
  });
  afterAll(() => town.close());

  /** Headers of a stranger, a driver and a manager. Random requests of managers end sessions and disable accounts, so new people are made then. */
  async function newcomers(name: number): Promise<Record<string, string>[]> {
    return [{}, await town.signedIn('driver', `driver ${name}`), await town.signedIn('manager', `manager ${name}`)];
  }

  async function ask({ method, address, body }: MadeRequest, headers: Record<string, string>): Promise<Response> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(town.url + address, { method: method.toUpperCase(), headers: { ...headers, ...json }, redirect: 'manual', ...sent });
  }

  it('every answer has the status, the type and the fields that the OpenAPI document describes, whatever is requested and by whomever', async () => {
    const routes = Object.entries(schemas.document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => ({ path, method })),
    );
    expect(routes.length).toBeGreaterThan(50);
    const maker = new RequestMaker(schemas.document, pools);
    const faults = new Map<string, string>();
    const seen = new Map<string, number>();
    let who = await newcomers(0);
    for (let index = 0; index < rounds * routes.length; index += 1) {
      const { path, method } = routes[index % routes.length] as (typeof routes)[number];
      const round = Math.floor(index / routes.length);
      const some = fc.sample(maker.requestTo(path, method), { numRuns: round % 2 === 1 ? 4 : 1, seed: seed + index });
      // Every other round sends valid requests only, so that many succeed, however many fields a route has.
      const made = some.find(({ isDescribed }) => isDescribed) ?? some[0];
      if (made === undefined) throw new Error('nothing was made');
      // Managers are chosen most often, because they may use most routes.
      const role = [2, 2, 1, 2, 0][round % 5] ?? 0;
      let response = await ask(made, who[role] ?? {});
      if (response.status === 401 && role > 0) {
        await response.text();
        who = await newcomers(index + 1);
        response = await ask(made, who[role] ?? {});
      }
      const type = response.headers.get('content-type');
      const isStream = type?.startsWith('text/event-stream') === true;
      if (isStream) await response.body?.cancel();
      const body = isStream ? '' : await response.text();
      const route = `${method.toUpperCase()} ${path}`;
      seen.set(`${route} ${response.status}`, (seen.get(`${route} ${response.status}`) ?? 0) + 1);
      const isJson = type?.includes('json') === true && !type.includes('jsonl');
      if (isJson && response.status < 400) learn(JSON.parse(body));
      const fault =
        response.status >= 500
          ? `a fault of the program: ${response.status} ${body}`
          : schemas.fault(path, method, response.status, type, body);
      if (fault !== null) faults.set(`${route}: ${fault.slice(0, 90)}`, `${made.address} ${JSON.stringify(made.body)} ${fault}`);
      if (made.lacks !== null && response.ok)
        faults.set(`${route} does not need ${made.lacks}`, `${made.address} ${JSON.stringify(made.body)} was taken`);
      if (made.isDescribed && path === '/v1/driver/events' && response.ok)
        for (const { detail, faults: ofEvent = [] } of (JSON.parse(body) as EventResults).results)
          if (ofEvent.some(({ field }) => !needByKind.includes(field)))
            faults.set(`${route} refuses an event that is described`, `${JSON.stringify(made.body)}: ${detail}`);
      const isMalformed = response.status === 400 && body.includes('"request-malformed"');
      if (made.isDescribed && isMalformed && !moreInWords.includes(route))
        faults.set(`${route} refuses what is described`, `${made.address} ${JSON.stringify(made.body)}: ${body}`);
    }
    expect([...faults.values()]).toEqual([]);
    // The test means nothing if hardly any request succeeded.
    const through = new Set([...seen.keys()].filter((key) => / 2\d\d$/.test(key)).map((key) => key.replace(/ \d+$/, '')));
    const never = routes.map(({ path, method }) => `${method.toUpperCase()} ${path}`).filter((route) => !through.has(route));
    // Some routes need values that random requests hardly guess: a password, a text from a phone, a finished month.
    expect(never.length < routes.length / 4 ? [] : never).toEqual([]);
  });
});
