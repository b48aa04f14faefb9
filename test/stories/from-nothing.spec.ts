import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { AgencyKeeping } from '../../src/agency-keeping/agency-keeping.service.js';
import { PlaceholderAgency } from '../../src/agency-keeping/placeholder-agency.service.js';
import { commandLine } from '../../src/accounts/actor.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { StaticSiteService } from '../../src/static-site/static-site.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiao, temporaryFolder } from '../support/feeds.js';
import { managerPassword } from '../support/office.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await Postgres.start();
});
afterAll(() => postgres.stop());

const by = { accountId: null, by: commandLine } as const;
interface Draft {
  readonly draftId: number;
  readonly content: { readonly place: object };
}

describe.each(databaseKinds)('an agency without a timetable on %s', (kind) => {
  let town: Town;
  let manager: { authorization: string };
  beforeAll(async () => {
    town = await Town.open({ feed: null, database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
    await town.app.get(PlaceholderAgency).make();
    await town.app.get(AccountsService).createFirstManagers(managerPassword);
    manager = await town.signedIn('manager', 'manager 2', 'shuttle');
  });
  afterAll(() => town.close());
  const save = async (draftId: number, content: object): Promise<void> => {
    expect((await town.send('PUT', `/v1/timetables/drafts/${draftId}`, { content }, manager)).status).toBe(200);
  };
  const page = async (path: string): Promise<[number, string]> => {
    const answer = await town.fetch(path, { headers: { accept: 'text/html' } });
    return [answer.status, (await answer.text()).replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ')];
  };

  it('without a timetable, residents are told so and managers where to make one', async () => {
    for (const [path, lang, words] of [
      ['/', 'zh-CN', '这里还没有时刻表'],
      ['/?lang=en', 'en', 'There is no timetable here yet'],
    ] as const) {
      const [status, text] = await page(path);
      expect([lang, status, text]).toEqual([lang, 503, expect.stringContaining(words)]);
    }
    expect(await town.get('/')).toMatchObject({ code: 'no-timetable' });
    expect((await page('/stops/east-gate'))[0]).toBe(404);
    expect((await page('/board/east-gate'))[0]).toBe(404);
    expect((await page('/driver'))[0]).toBe(200);
    expect((await page('/manager'))[0]).toBe(200);
    expect(await (await town.fetch('/manager')).text()).toContain('"isBeginning":true');
  });

  it('without a timetable, every request of a manager or a program gets an empty answer, and none an error', async () => {
    const { paths } = await town.get<OpenAPIObject>('/v1/openapi.json');
    const readable = Object.entries(paths).filter(
      ([path, { get }]) => get !== undefined && !path.includes('{') && !path.endsWith('/stream'),
    );
    expect(readable.length).toBeGreaterThan(20);
    for (const [path] of readable) {
      const { status } = await town.fetch(path, { headers: manager });
      expect([path, status]).toEqual([path, expect.any(Number)]);
      expect([path, status < 500]).toEqual([path, true]);
    }
    expect(await town.get('/v1/stops')).toEqual({ stops: [] });
    expect(
      (await town.get<{ firstSteps: { step: string; isDone: boolean }[] }>('/v1/dispatch/needs', { headers: manager })).firstSteps[0],
    ).toEqual({
      step: 'timetable',
      isDone: false,
    });
    expect(await town.get('/v1/timetable-versions', { headers: manager })).toEqual({ versions: [] });
  });

  it('the new agency is listed without a version, cannot be removed while it is the only one, and its published site has no stop', async () => {
    expect(
      (await town.app.get(AgencyKeeping).list()).map(({ agencyId, versionCount, accountCount }) => [agencyId, versionCount, accountCount]),
    ).toEqual([['shuttle', 0, 2]]);
    await expect(town.app.get(AgencyKeeping).remove(by, 'shuttle', join(temporaryFolder(), 'out.zip'))).rejects.toMatchObject({
      code: 'only-agency',
    });
    const files: string[] = [];
    for await (const file of town.app.get(StaticSiteService).listFiles('shuttle')) files.push(file.path);
    expect(files.filter((path) => /stops\/.+\//.test(path))).toEqual([]);
  });

  it('a new agency takes its name and time zone from the draft of its first timetable', async () => {
    const draft = (await (await town.send('POST', '/v1/timetables/drafts', { from: null }, manager)).json()) as Draft;
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({ agencyId: 'shuttle', name: 'New shuttle', timezone: 'Asia/Shanghai' });
    const place = {
      ...draft.content.place,
      name: '江畔花园',
      otherName: 'Riverside Gardens',
      timezone: 'Asia/Urumqi',
      phone: '021 5555 0101',
    };
    await save(draft.draftId, { ...draft.content, place });
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({
      name: 'Riverside Gardens',
      timezone: 'Asia/Urumqi',
      phone: '021 5555 0101',
    });
    expect(await town.get('/v1/agency')).toMatchObject({ name: '江畔花园' });
    await save(draft.draftId, { ...draft.content, place: { ...place, otherName: null, timezone: 'Asia/Shanghai' } });
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({ name: '江畔花园', timezone: 'Asia/Shanghai' });
    const shell = await (await town.fetch('/manager')).text();
    expect(shell).toContain('班车管理台 · 江畔花园');
  });

  it('a new agency accepts a feed as its first timetable after a confirmation, and keeps its accounts and draft', async () => {
    const refused = await town.load(hongqiao, { accepts: new Set() });
    expect(refused.asks?.open.map(({ kind: of, sentence }) => [of, sentence['zh-CN'].slice(0, 24)])).toEqual([
      ['new-agency', '“江畔花园”（编号 shuttle）还没有时刻表'],
    ]);
    const { published } = await town.load(hongqiao);
    expect([published?.agencyId, published?.versionId]).toEqual(['shuttle', 1]);
    expect(await town.source.query('SELECT version_id AS id, state FROM timetable_versions ORDER BY version_id')).toEqual([
      { id: 1, state: 'published' },
    ]);
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({ agencyId: 'shuttle', name: 'Hongqiao Talent Apartments Shuttle' });
    expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    expect((await town.get<{ drafts: unknown[] }>('/v1/timetables/drafts', { headers: manager })).drafts.length).toBe(1);
    expect(await (await town.fetch('/manager')).text()).toContain('"isBeginning":false');
  });

  it('an agency that ever had a timetable is no longer new, even with all versions withdrawn, and no draft renames it', async () => {
    await town.source.query("UPDATE timetable_versions SET state = 'archived'");
    await town.app
      .get(PlaceholderAgency)
      .call('shuttle', { name: 'x', otherName: null, language: 'en', timezone: 'UTC', url: null, phone: null, email: null });
    expect(await town.app.get(PlaceholderAgency).begun('shuttle')).toBeNull();
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({ name: 'Hongqiao Talent Apartments Shuttle' });
  });
});

describe('a program started with TOWN=none', () => {
  const env = (database: string): Record<string, string> => ({ PORT: '0', TOWN: 'none', DATABASE_URL: database, LOG_LEVEL: 'warn' });

  it('a start with TOWN=none shows where to begin and with which password, and again at every start where to begin', async () => {
    const database = `sqlite:${join(temporaryFolder(), 'new/banche.sqlite')}`;
    const first = new Program({ env: env(database) });
    const url = await first.listening();
    const [, password = ''] = /Manager account manager \(shuttle\), password (\S+)/.exec(first.output) ?? [];
    const signedIn = await fetch(`${url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'manager', password }),
    });
    expect([signedIn.status, first.output]).toEqual([
      201,
      expect.stringMatching(/Begin here +http:\S+\/manager\n +Sign in as manager and make your timetable there/),
    ]);
    await first.stop();
    const again = new Program({ env: { ...env(database), TOWN: hongqiao } });
    await again.listening();
    expect([again.output, again.output.includes('password is shown')]).toEqual([expect.stringMatching(/Begin here .*\/manager/), false]);
    await again.stop();
  });

  if (databaseKinds.includes('PostgreSQL'))
    it('copies that start together create one agency and one manager', async () => {
      const database = await postgres.create();
      const url = database.kind === 'postgres' ? database.url : '';
      const copies = [0, 1].map(() => new Program({ env: { ...env(url), MANAGER_PASSWORD: managerPassword } }));
      await Promise.all(copies.map((copy) => copy.listening()));
      expect(copies.map(({ output }) => output.includes('Manager account manager (shuttle)')).sort()).toEqual([false, true]);
      expect(copies.map(({ output }) => output.includes('Begin here'))).toEqual([true, true]);
      await Promise.all(copies.map((copy) => copy.stop()));
    });
});
