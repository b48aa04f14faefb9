import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandLine } from '../../src/accounts/actor.js';
import { AgencyKeeping } from '../../src/agency-keeping/agency-keeping.service.js';
import { Database } from '../../src/database/database.service.js';
import { FeedSaving } from '../../src/feeds/gtfs/gtfs-save.io.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { DraftFeeds } from '../../src/timetable-drafts/draft-feeds.service.js';
import { Drafts } from '../../src/timetable-drafts/drafts.service.js';
import { TimetableDraft } from '../../src/timetable-drafts/timetable-draft.entity.js';
import { VersionContents } from '../../src/timetable-drafts/version-contents.service.js';
import type { DraftContent } from '../../src/timetabling/draft-content.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { bearer, managerPassword, Office, otherTown } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface Draft {
  readonly draftId: number;
  readonly name: string;
  readonly state: string;
  readonly baseVersionId: number | null;
  readonly isBaseInForce: boolean | null;
  readonly publishedVersionId: number | null;
  readonly effectiveFrom: string | null;
  readonly revision: string;
  readonly createdBy: string | null;
  readonly changedBy: string | null;
  readonly content: DraftContent;
  readonly vehiclesAtHand: number;
  readonly tripCount: number;
  readonly fleet: {
    readonly vehicles: number;
    readonly vehiclesWithEmptyRunning: number;
    readonly forcing: string[];
    readonly blocks: object[];
  };
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

interface As {
  readonly token?: string;
  readonly match?: string;
}

async function sent<T>(
  office: Office,
  method: string,
  path: string,
  body: unknown,
  { token = office.manager.token, match }: As,
): Promise<Answer<T>> {
  const headers = { ...bearer(token), ...(match === undefined ? {} : { 'if-match': `"${match}"` }) };
  const response = await office.town.send(method, path, body, headers);
  const text = await response.text();
  return { status: response.status, etag: response.headers.get('etag'), body: (text === '' ? {} : JSON.parse(text)) as T & Refused };
}

describe.each(databaseKinds)('draft timetables on %s', (kind) => {
  let office: Office;
  let other = '';
  let driver = '';
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    await office.addAccount('王芳', 'manager', managerPassword);
    other = (await office.signIn('王芳', managerPassword)).token;
    driver = (await office.addDriver()).token;
  });
  afterAll(() => office.close());

  const send = <T = Draft>(method: string, path: string, body?: unknown, as: As = {}): Promise<Answer<T>> =>
    sent<T>(office, method, path, body, as);
  const begin = async (body: object = {}): Promise<Draft> => (await send('POST', drafts, body)).body;
  const read = async (draftId: number): Promise<Draft> => (await send('GET', `${drafts}/${draftId}`)).body;

  it('a draft begins from the timetable in force, and says how many buses it takes and why', async () => {
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

  it('a changed headway shows at once that a third bus is needed, and changes nothing for riders', async () => {
    const draft = await begin({ name: '加密晚高峰' });
    const content = everyTwentyMinutes(draft.content);
    const saved = await send('PUT', `${drafts}/${draft.draftId}`, { content }, { match: draft.revision });
    expect([saved.status, saved.body.revision === draft.revision]).toEqual([200, false]);
    const { tripCount, fleet } = await read(draft.draftId);
    expect([tripCount, fleet.vehicles, fleet.vehiclesWithEmptyRunning]).toEqual([45, 3, 3]);
    expect(fleet.forcing).toEqual(['hongqiao-t1-1-weekday-1745', 'songhong-1-weekday-1745', 'songhong-0-weekday-1750']);
    expect(await office.town.nextDepartures('home', { at: '2024-07-15T17:40:00+08:00', limit: 1 })).toEqual(['18:00 淞虹路']);
  });

  it('a saved draft is read as it was saved, also after it was left open for a while', async () => {
    const draft = await begin({ from: null, name: '从空白开始' });
    expect(draft).toMatchObject({ baseVersionId: null, isBaseInForce: null, tripCount: 0, content: { stops: [], routes: [] } });
    const content = { ...draft.content, place: { ...draft.content.place, name: '江边花园' } };
    const { body } = await send('PUT', `${drafts}/${draft.draftId}`, { content });
    expect((await read(draft.draftId)).content).toEqual(content);
    const same = await send('PUT', `${drafts}/${draft.draftId}`, { content }, { match: 'of another state' });
    expect([same.status, same.body.revision]).toEqual([200, body.revision]);
  });

  it('the second of two managers who change one draft is told who did what and where theirs differs, and nothing is lost', async () => {
    const draft = await begin({ name: '两个人' });
    const path = `${drafts}/${draft.draftId}`;
    const first = { ...draft.content, place: { ...draft.content.place, phone: '021-5555 0100' } };
    const theirs = await send('PUT', path, { content: first }, { token: other, match: draft.revision });
    expect(theirs.body.changedBy).toBe('王芳');
    const second = { ...draft.content, place: { ...draft.content.place, phone: '021-5555 0199' } };
    const mine = await send('PUT', `${path}?lang=en`, { content: second }, { match: draft.revision });
    expect([mine.status, mine.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'changed-meanwhile',
        changedBy: '王芳',
        difference: [{ field: 'content.place.phone', theirs: '021-5555 0100', yours: '021-5555 0199' }],
      }),
    ]);
    expect((await read(draft.draftId)).content).toEqual(first);
    expect((await send('DELETE', path, undefined, { match: draft.revision })).status).toBe(409);
  });

  it('the history of a draft says in words who changed what, and what one person does in ten minutes is one edit', async () => {
    const draft = await begin({ name: '谁改了什么' });
    const path = `${drafts}/${draft.draftId}`;
    const named = (name: string): object => ({ content: { ...draft.content, place: { ...draft.content.place, name } } });
    await send('PUT', path, named('虹桥人才'));
    await send('PUT', path, named('虹桥人才班车'));
    await send('PUT', path, named('虹桥班车'), { token: other });
    const { edits } = (await send<{ edits: { by: string; differences: string[] }[] }>('GET', `${path}/edits`)).body;
    expect(edits.map(({ by, differences }) => [by, differences.length])).toEqual([
      ['王芳', 1],
      ['manager', 1],
    ]);
    expect(edits[1]?.differences[0]).toContain('虹桥人才班车');
    await send('PUT', path, { content: draft.content }, { token: other });
    const left = (await send<{ edits: { by: string; differences: string[] }[] }>('GET', `${path}/edits?lang=en`)).body.edits;
    expect(left.map(({ by }) => by)).toEqual(['王芳', 'manager']);
    expect(left[0]?.differences[0]).not.toMatch(/班次|时刻/);
  });

  it('the audit log has the beginning, renaming and deletion of drafts, and not each keystroke', async () => {
    const draft = await begin({ name: '要删的' });
    const path = `${drafts}/${draft.draftId}`;
    await send('PUT', path, { content: { ...draft.content, place: { ...draft.content.place, url: null } } });
    await send('PUT', path, { name: '还是要删的' });
    expect([(await send('DELETE', path)).status, (await send('GET', path)).body.code]).toEqual([204, 'draft-not-found']);
    const entries = (await office.auditLog()).filter(({ subject }) => subject === `timetable-drafts/${draft.draftId}`);
    expect(entries.map(({ action }) => action)).toEqual(['draft-deleted', 'draft-renamed', 'draft-created']);
  });

  it('an impossible change of a draft is refused with what to do instead', async () => {
    const { draftId } = await begin({ name: '独一无二' });
    const codes = async (method: string, path: string, body?: object): Promise<unknown[]> => {
      const answer = await send(method, path, body);
      return [answer.status, answer.body.code];
    };
    expect(await codes('POST', drafts, { name: ' 独一无二 ' })).toEqual([409, 'draft-name-taken']);
    expect(await codes('POST', drafts, { from: 99 })).toEqual([404, 'timetable-version-not-found']);
    expect(await codes('GET', `${drafts}/999999`)).toEqual([404, 'draft-not-found']);
    expect(await codes('GET', `${drafts}/0`)).toEqual([400, 'request-malformed']);
    expect(await codes('PUT', `${drafts}/${draftId}/sentences`, { wayId: 'nowhere', sentences: [] })).toEqual([404, 'way-not-found']);
    const before = await begin({ from: 1 });
    expect([before.baseVersionId, before.name]).toEqual([1, expect.stringMatching(/^Changes of 15 July|^7 月 15 日的改动/)]);
  });

  it('single sentences and single departures of a draft can be changed', async () => {
    const draft = await begin({ name: '按句子改' });
    const path = `${drafts}/${draft.draftId}`;
    interface SentencesAnswer {
      readonly revision: string;
      readonly ways: readonly {
        wayId: string;
        wayName: string;
        sentences: { sentence: { sentenceId: string; rule: object }; words: string; times: string[] }[];
      }[];
    }
    const { ways, revision } = (await send<SentencesAnswer>('GET', `${path}/sentences?wayId=songhong-0`)).body;
    expect(ways.map(({ wayId, sentences }) => [wayId, sentences.map(({ words, times }) => [words, times.length])])).toEqual([
      [
        'songhong-0',
        [
          [expect.stringContaining('每 30 分钟一班'), 5],
          [expect.stringContaining('每 30 分钟一班'), 5],
        ],
      ],
    ]);
    const sentences = ways[0]?.sentences.map(({ sentence }) => sentence) ?? [];
    const saved = await send<SentencesAnswer>(
      'PUT',
      `${path}/sentences`,
      { wayId: 'songhong-0', sentences: sentences.slice(0, 1) },
      { match: revision },
    );
    expect([saved.status, saved.body.ways[0]?.sentences.length, saved.etag]).toEqual([200, 1, `"${saved.body.revision}"`]);
    interface Departures {
      readonly departures: readonly { tripId: string; time: string; own: string | null; isNew: boolean }[];
      readonly gone: readonly { tripId: string; time: string }[];
    }
    const changes = [
      { serviceId: 'weekday', time: '07:30:00', is: 'moved', to: '07:35:00', runningTimes: null },
      { serviceId: 'weekday', time: '08:10:00', is: 'added', to: null, runningTimes: null },
      { serviceId: 'weekday', time: '09:00:00', is: 'kept', to: null, runningTimes: { sectionSeconds: [600], dwellSeconds: [] } },
    ];
    const stale = await send('PUT', `${path}/departures`, { wayId: 'songhong-0', changes }, { match: revision });
    expect(stale.body.code).toBe('changed-meanwhile');
    const { body } = await send<Departures>('PUT', `${path}/departures`, { wayId: 'songhong-0', changes }, { match: saved.body.revision });
    expect(body.departures.map(({ time, own, isNew }) => `${time} ${own ?? '-'} ${isNew ? '+' : ''}`.trim())).toEqual([
      '07:00:00 -',
      '07:35:00 moved +',
      '08:00:00 -',
      '08:10:00 added +',
      '08:30:00 -',
      '09:00:00 kept',
    ]);
    expect(body.gone.map(({ time }) => time)).toEqual(['07:30:00', '17:30:00', '18:00:00', '18:30:00', '19:00:00', '19:30:00']);
    const all = (await send<Departures>('GET', `${path}/departures`)).body;
    expect(all.departures.length).toBe(36);
  });

  it('the published timetable is what the preview showed, and the next draft begins with the sentences as they were written', async () => {
    const { app } = office.town;
    const draft = await begin({ name: '成为时刻表' });
    const content = everyTwentyMinutes(draft.content);
    await send('PUT', `${drafts}/${draft.draftId}`, { content });
    const open = await app.get(Drafts).get('hongqiao', draft.draftId);
    const { feed, preview } = await app.get(DraftFeeds).feedOf(open, serviceDate('2024-07-15'));
    const database = app.get(Database);
    const versionId = await database.write({ topic: 'public', agencyId: 'hongqiao' }, async (runner) => {
      const saved = await new FeedSaving(database, runner, 'hongqiao').save(
        feed,
        '草稿',
        serviceDate('2024-09-02'),
        office.town.clock.now(),
      );
      await app.get(Drafts).becomeVersion(runner, open.head, saved);
      return saved;
    });
    const read = await app.get(VersionContents).readFeed('hongqiao', versionId);
    const tripsOf = (trips: readonly { tripId: string; serviceId: string; startTime: number; arrivals?: readonly number[] }[]): unknown[] =>
      trips.map(({ tripId, serviceId, startTime, arrivals }) => [tripId, serviceId, startTime, arrivals]).sort();
    expect(
      tripsOf(
        read.trips.map(({ tripId, row, startTime, path }) => {
          return { tripId, serviceId: row.serviceId, startTime, arrivals: read.timings[path.timing]?.arrivals ?? [] };
        }),
      ),
    ).toEqual(tripsOf(preview.trips));
    const published = (await send('GET', `${drafts}/${draft.draftId}`)).body;
    expect([published.state, published.publishedVersionId, published.effectiveFrom]).toEqual(['published', versionId, '2024-09-02']);
    const changed = await send('PUT', `${drafts}/${draft.draftId}`, { content: draft.content });
    expect([changed.status, changed.body.code]).toEqual([409, 'draft-published']);
    expect((await send('DELETE', `${drafts}/${draft.draftId}`)).body.code).toBe('draft-published');
    const next = await begin({ from: versionId });
    expect(next).toMatchObject({ content: published.content, baseVersionId: versionId, isBaseInForce: false });
    const { departures, gone } = (
      await send<{ departures: { isNew: boolean }[]; gone: object[] }>('GET', `${drafts}/${next.draftId}/departures`)
    ).body;
    expect([departures.length, departures.filter(({ isNew }) => isNew).length, gone.length]).toEqual([45, 0, 0]);
  });

  it('drafts are for managers only', async () => {
    const { draftId } = await begin({ name: '只给管理者' });
    for (const path of [
      drafts,
      `${drafts}/${draftId}`,
      `${drafts}/${draftId}/edits`,
      `${drafts}/${draftId}/sentences`,
      `${drafts}/${draftId}/departures`,
    ]) {
      expect([path, (await office.town.fetch(path)).status, (await send('GET', path, undefined, { token: driver })).status]).toEqual([
        path,
        401,
        403,
      ]);
    }
  });

  it('drafts of one agency are invisible to another, and are removed with it', async () => {
    await office.town.load(otherTown, { agencyId: 'harbour', isNew: true });
    const manager = (await office.town.signedIn('manager', 'harbour manager', 'harbour')).authorization.replace('Bearer ', '');
    const theirs = await send('POST', `/a/harbour${drafts}`, { name: '只给管理者' }, { token: manager });
    expect([theirs.status, theirs.body.draftId, theirs.body.tripCount]).toEqual([201, 1, 1]);
    const mine = (await send<{ drafts: Draft[] }>('GET', drafts)).body.drafts;
    expect(mine.some(({ name, draftId }) => name === '独一无二' && draftId > 0)).toBe(true);
    expect((await send<{ drafts: Draft[] }>('GET', `/a/harbour${drafts}`, undefined, { token: manager })).body.drafts).toHaveLength(1);
    const left = async (): Promise<number> => office.town.source.manager.countBy(TimetableDraft, { agencyId: 'harbour' });
    expect(await left()).toBe(1);
    await office.town.app
      .get(AgencyKeeping)
      .remove({ accountId: null, by: commandLine }, 'harbour', join(temporaryFolder(), 'harbour.zip'));
    expect(await left()).toBe(0);
  });
});

describe('drafts sent by other programs', () => {
  it('a draft that no page would send is refused with the path to the fault, and never with a server error', async () => {
    const office = await Office.open();
    const send = (method: string, path: string, body?: unknown): Promise<Answer<Draft>> => sent<Draft>(office, method, path, body, {});
    const draft = (await send('POST', drafts, { name: '乱来' })).body;
    const path = `${drafts}/${draft.draftId}`;
    const { content } = draft;
    const withRoutes = (routes: unknown): unknown => ({ content: { ...content, routes } });
    const [route] = content.routes;
    const way = route?.ways[0];
    const hostile: [unknown, readonly string[]][] = [
      [{ content: [] }, ['content']],
      [{ content: 'x' }, ['content']],
      [{ content: { ...content, stops: null } }, ['content.stops']],
      [{ content: { ...content, stops: [null] } }, ['content.stops']],
      [{ content: { ...content, place: [content.place] } }, ['content.place']],
      [{ content: { ...content, more: 1 } }, ['content.more']],
      [{ content: { ...content, stops: [{ ...content.stops[0], lat: 91, toString: 1 }] } }, ['content.stops[0].toString']],
      [{ content: { ...content, stops: [{ ...content.stops[0], toString: 1 }] } }, ['content.stops[0].toString']],
      [
        { content: { ...content, stops: [{ ...content.stops[0], lat: 91, lon: '121' }] } },
        ['content.stops[0].lat', 'content.stops[0].lon'],
      ],
      [{ content: { ...content, stops: [content.stops[0], content.stops[0]] } }, ['content.stops[1].stopId']],
      [{ content: { ...content, place: { ...content.place, name: '\ud800' } } }, ['content.place.name']],
      [{ content: { ...content, place: { ...content.place, timezone: 'Mars/Base' } } }, ['content.place.timezone']],
      [{ content: { ...content, carried: { ...content.carried, info: { constructor: 'x' } } } }, ['content.carried.info.constructor']],
      [withRoutes(Array.from({ length: 10_000 }, () => ({ ...route, ways: [] }))), ['content.routes']],
      [withRoutes([{ ...route, color: 'red' }]), ['content.routes[0].color']],
      [
        withRoutes([
          { ...route, ways: [way, { ...way, wayId: 'b', stops: [way?.stops[0], way?.stops[1], { ...way?.stops[0], stopId: '' }] }] },
        ]),
        ['content.routes[0].ways[1].stops[2].stopId'],
      ],
      [
        withRoutes([
          { ...route, ways: [{ ...way, sentences: [{ sentenceId: 'a', serviceId: 'weekday', rule: { kind: 'sometimes', from: 'x' } }] }] },
        ]),
        ['content.routes[0].ways[0].sentences[0].rule.kind'],
      ],
      [
        withRoutes([
          {
            ...route,
            ways: [{ ...way, sentences: [{ sentenceId: 'a', serviceId: 'weekday', rule: { kind: 'times', times: ['7:00'] } }] }],
          },
        ]),
        ['content.routes[0].ways[0].sentences[0].rule.times'],
      ],
    ];
    for (const [body, fields] of hostile) {
      const answer = await send('PUT', path, body);
      expect([answer.status, answer.body.faults.map(({ field }) => field)]).toEqual([400, fields]);
    }
    const after = Array.from({ length: 400 }, (_, index) => ({
      ...{ sentenceId: `s${index}`, serviceId: 'weekday' },
      rule: { kind: 'every', from: '00:00:00', until: '36:00:00', headwaySeconds: 60, first: null, last: null, pauses: [] },
    }));
    const many = await send('PUT', path, withRoutes([{ ...route, ways: [{ ...way, sentences: after }] }]));
    expect([many.status, many.body.code]).toEqual([422, 'draft-too-large']);
    const raw = async (text: string): Promise<number> => {
      const headers = { ...bearer(office.manager.token), 'content-type': 'application/json' };
      return (await office.town.fetch(path, { method: 'PUT', headers, body: text })).status;
    };
    expect(await raw(`{"content":{"stops":${'['.repeat(100_000)}`)).toBe(400);
    expect(await raw('{"content":{"place":{"__proto__":{"name":"x"}}}}')).toBe(400);
    expect(await raw(`{"content":{"stops":[{"lat":NaN}]}}`)).toBe(400);
    expect(await raw(JSON.stringify({ name: 'x'.repeat(17 * 1024 * 1024) }))).toBe(413);
    expect(await raw(JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) }))).toBe(400);
    expect((await send('GET', path)).body.revision).toBe(draft.revision);
    await office.close();
  });
});
