import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DraftContent } from '../../src/timetabling/draft-content.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, managerPassword, Office, otherTown } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()), 60_000);
afterAll(() => postgres.stop());

interface Draft {
  readonly draftId: number;
  readonly name: string;
  readonly state: string;
  readonly baseVersionId: number | null;
  readonly isBaseInForce: boolean | null;
  readonly revision: string;
  readonly createdBy: string | null;
  readonly changedBy: string | null;
  readonly content: DraftContent;
  readonly vehiclesAtHand: number;
  readonly tripCount: number;
  readonly fleet: { readonly vehicles: number; readonly vehiclesWithEmptyRunning: number; readonly forcing: string[]; readonly blocks: object[] };
  readonly days: readonly { readonly words: string; readonly vehicles: number }[];
  readonly problems: readonly { readonly code: string; readonly sentence: string }[];
}
interface Refused {
  readonly code: string;
  readonly detail: string;
  readonly faults: readonly { readonly field: string }[];
  readonly changedBy: string | null;
  readonly difference: readonly { readonly field: string; readonly theirs: unknown; readonly yours: unknown }[];
}
interface Answer<T> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: T & Refused;
}

const drafts = '/v1/timetables/drafts';

/** 工作日 17:30 起，淞虹路线每 20 分钟一班. */
const everyTwentyMinutes = (content: DraftContent): DraftContent => ({
  ...content,
  routes: content.routes.map((route) =>
    route.routeId === 'songhong'
      ? {
          ...route,
          ways: route.ways.map((way) => ({
            ...way,
            sentences: way.sentences.map((sentence) =>
              sentence.rule.kind === 'every' && sentence.rule.from >= '17:00:00'
                ? { ...sentence, rule: { ...sentence.rule, headwaySeconds: 1200, until: '20:00:00' } }
                : sentence,
            ),
          })),
        }
      : route,
  ),
});

describe.each(databaseKinds)('timetables in the making, on %s,', (kind) => {
  let office: Office;
  let other = '';
  let driver = '';
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    await office.addAccount('王芳', 'manager', managerPassword);
    other = (await office.signIn('王芳', managerPassword)).token;
    driver = (await office.addDriver()).token;
  }, 60_000);
  afterAll(() => office.close());

  async function send<T = Draft>(
    method: string,
    path: string,
    body?: unknown,
    { token = office.manager.token, match }: { token?: string; match?: string } = {},
  ): Promise<Answer<T>> {
    const headers = { ...bearer(token), ...(match === undefined ? {} : { 'if-match': `"${match}"` }) };
    const response = await office.town.send(method, path, body, headers);
    const text = await response.text();
    return { status: response.status, etag: response.headers.get('etag'), body: (text === '' ? {} : JSON.parse(text)) as T & Refused };
  }
  const begin = async (body: object = {}): Promise<Draft> => (await send('POST', drafts, body)).body;
  const read = async (draftId: number): Promise<Draft> => (await send('GET', `${drafts}/${draftId}`)).body;

  it('one begins from the timetable in force, and says how many buses it takes and why', async () => {
    const { status, body, etag } = await send('POST', drafts, {});
    expect([status, etag]).toEqual([201, `"${body.revision}"`]);
    expect(body).toMatchObject({ state: 'open', baseVersionId: 1, isBaseInForce: true, createdBy: 'manager', tripCount: 40 });
    const again = await read(body.draftId);
    expect(again).toEqual(body);
    expect(again.fleet).toMatchObject({ vehicles: 2, vehiclesWithEmptyRunning: 2 });
    expect(again.fleet.forcing).toHaveLength(2);
    expect(again.fleet.blocks.length).toBeGreaterThanOrEqual(2);
    expect(again.days.map(({ words, vehicles }) => [words, vehicles])).toEqual([['工作日', 2]]);
  });

  it('a headway changed shows a third bus at once, and changes nothing that riders see', async () => {
    const draft = await begin({ name: '加密晚高峰' });
    const content = everyTwentyMinutes(draft.content);
    const saved = await send('PUT', `${drafts}/${draft.draftId}`, { content }, { match: draft.revision });
    expect([saved.status, saved.body.revision === draft.revision]).toEqual([200, false]);
    const { tripCount, fleet } = await read(draft.draftId);
    expect([tripCount, fleet.vehicles, fleet.vehiclesWithEmptyRunning]).toEqual([45, 3, 3]);
    expect(fleet.forcing).toEqual([
      expect.stringContaining('songhong-1-weekday-1745'),
      expect.stringContaining('hongqiao-t1-1-weekday-1745'),
      expect.stringContaining('songhong-0-weekday-1750'),
    ]);
    expect(await office.town.nextDepartures('home', { at: '2024-07-15T17:40:00+08:00', limit: 1 })).toEqual(['18:00 淞虹路']);
  });
});
