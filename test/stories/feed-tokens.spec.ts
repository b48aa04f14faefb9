// Who may read the feeds: programs with a token, managers, and everybody where the operator says so.
import { Controller, Get, Module, Res } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import type { DatabaseAddress } from '../../src/config.js';
import { FeedRead } from '../../src/feeds/access/feed-access.decorator.js';
import { FeedAccessModule } from '../../src/feeds/access/feed-access.module.js';
import { feedAccessRefusals } from '../../src/feeds/access/feed-access.refusals.js';
import { maxTokens } from '../../src/feeds/access/feed-token.js';
import { FeedTokens } from '../../src/feeds/access/feed-tokens.service.js';
import { AskedAgency, Refuses } from '../../src/http/route.decorator.js';
import { Log } from '../../src/log.io.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { bearer, Office, otherTown } from '../support/office.js';
import { keeper, Town } from '../support/town.js';

/** A small feed like those of the program. */
@Controller('feeds/small.txt')
class SmallFeed {
  @Get()
  @FeedRead()
  @Refuses(...Object.values(feedAccessRefusals))
  read(@AskedAgency() _: string | null, @Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.headers({ 'content-type': 'text/plain', 'cache-control': 'public, max-age=30' });
    return 'a feed';
  }
}

@Module({ imports: [FeedAccessModule], controllers: [SmallFeed] })
class SmallFeedModule {}

interface Token {
  readonly tokenId: string;
  readonly name: string;
  readonly ending: string;
  readonly token: string;
  readonly revokedAt: string | null;
  readonly lastUsedOn: string | null;
  readonly createdBy: string | null;
  readonly revokedBy: string | null;
  readonly revision: string;
  readonly code: string;
  readonly detail: string;
}

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());
const create = (kind: string): DatabaseAddress | Promise<DatabaseAddress> => (kind === 'SQLite' ? newSqlite() : postgres.create());

async function opened(database: DatabaseAddress, more: { feed?: null; settings?: Record<string, string> } = {}): Promise<Town> {
  return Town.open({ database, feature: SmallFeedModule, ...more });
}

/** The status of the feed, and the code if it was refused. */
async function read(town: Town, query = '', headers: Record<string, string> = {}, prefix = ''): Promise<number | string> {
  const response = await town.fetch(`${prefix}/feeds/small.txt${query}`, { headers });
  const text = await response.text();
  if (response.status === 200) expect(text).toBe('a feed');
  return response.status === 200 ? 200 : (JSON.parse(text) as Token).code;
}

describe.each(databaseKinds)('tokens of feeds on %s', (kind) => {
  let town: Town;
  let database: DatabaseAddress;
  let manager: { authorization: string };
  beforeAll(async () => {
    database = await create(kind);
    town = await opened(database);
    manager = await town.signedIn('manager', '刘静');
  });
  afterAll(() => town.close());

  async function ask(method: string, path: string, body?: object, headers: object = {}): Promise<[number, Token]> {
    const response = await town.send(method, `/v1/feed-tokens${path}`, body, { ...manager, ...headers });
    return [response.status, (await response.json()) as Token];
  }
  async function make(name: string): Promise<Token> {
    const [status, made] = await ask('POST', '', { name });
    expect([name, status]).toEqual([name, 201]);
    return made;
  }
  const list = async (): Promise<Token[]> => (await town.get<{ tokens: Token[] }>('/v1/feed-tokens', { headers: manager })).tokens;

  it('a program reads a feed with a token in the address or in a header, also if it was typed in capitals, and without one it is told whom to ask', async () => {
    const { token } = await make('地图公司');
    expect(token).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    expect(await read(town, `?token=${token}`)).toBe(200);
    expect(await read(town, `?key=${token}`)).toBe(200);
    expect(await read(town, `?token=${token.toUpperCase()}%20`)).toBe(200);
    expect(await read(town, '', bearer(token))).toBe(200);
    expect(await read(town, '', {}, '/a/hongqiao')).toBe('feed-token-missing');
    expect(await read(town)).toBe('feed-token-missing');
    expect(await read(town, `?token=${token.slice(0, -1)}`)).toBe('feed-token-wrong');
    expect(await read(town, '?token=k7fm-3hqz-w9ta-rc4p-7xyd')).toBe('feed-token-wrong');
    const refused = await town.fetch('/feeds/small.txt?lang=en');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(((await refused.json()) as Token).detail).toContain('Ask the operator for one');
    // Behind the token, nothing of it stays in a cache that others read from.
    const answer = await town.fetch(`/feeds/small.txt?token=${token}`);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=30');
  });

  it('a token is shown once, and the list says who made it, when it was last used, and who revoked it', async () => {
    const made = await make('  大学  实验室 ');
    expect(made).toMatchObject({ name: '大学 实验室', ending: made.token.slice(-4), revokedAt: null, lastUsedOn: null });
    const listed = async (): Promise<Token | undefined> => (await list()).find(({ tokenId }) => tokenId === made.tokenId);
    expect(JSON.stringify(await list())).not.toContain(made.token);
    const rows: unknown = await town.source.query('SELECT * FROM feed_tokens');
    expect(JSON.stringify(rows)).not.toContain(made.token);
    expect(await listed()).toMatchObject({ createdBy: '刘静', revokedBy: null, lastUsedOn: null });
    await read(town, `?token=${made.token}`);
    expect(await listed()).toMatchObject({ lastUsedOn: '2024-07-15' });
    // A manager's session ends after 12 hours without a request.
    town.clock.set('2024-07-15T18:00:00+08:00');
    await list();
    town.clock.set('2024-07-16T00:01:00+08:00');
    await read(town, `?token=${made.token}`);
    expect(await listed()).toMatchObject({ lastUsedOn: '2024-07-16', revision: made.revision });
    town.clock.set('2024-07-15T07:10:00+08:00');
    expect((await ask('POST', `/${made.tokenId}/revoke`, undefined, { 'if-match': `"${made.revision}"` }))[0]).toBe(200);
    expect(await read(town, `?token=${made.token}`)).toBe('feed-token-wrong');
    const revoked = await listed();
    expect(revoked).toMatchObject({ createdBy: '刘静', revokedBy: '刘静', revokedAt: '2024-07-15T07:10:00+08:00' });
    // Revoked once more, by a request that was sent again, it stays as it is.
    town.clock.set('2024-07-15T08:00:00+08:00');
    expect(await ask('POST', `/${made.tokenId}/revoke`)).toEqual([200, expect.objectContaining({ revokedAt: revoked?.revokedAt })]);
    expect((await list()).at(-1)?.tokenId).toBe(made.tokenId);
  });

  it('making and revoking are in the audit log, without the token or its hash', async () => {
    const { tokenId, token, ending } = await make('公交集团');
    await ask('POST', `/${tokenId}/revoke`);
    await ask('POST', `/${tokenId}/revoke`);
    const { entries } = await town.get<{ entries: Record<string, unknown>[] }>('/v1/audit-log', { headers: manager });
    const own = entries.filter(({ subject }) => subject === `feed-tokens/${tokenId}`);
    expect(own.map(({ action, name }) => [action, name])).toEqual([
      ['feed-token-revoked', '刘静'],
      ['feed-token-made', '刘静'],
    ]);
    expect(own[1]?.['after']).toEqual({ name: '公交集团', ending, revokedAt: null });
    expect(JSON.stringify(own)).not.toContain(token);
    expect(JSON.stringify(own)).not.toMatch(/[0-9a-f]{64}/);
  });

  it('a name without letters, a name that has a token, and one token too many are refused in words', async () => {
    for (const name of ['', ' ', '\u200b', 'x'.repeat(61)]) expect([name, (await ask('POST', '', { name }))[0]]).toEqual([name, 400]);
    const { ending } = await make('App A');
    const [status, refused] = await ask('POST', '?lang=en', { name: 'app\u200b a' });
    expect([status, refused.code]).toEqual([409, 'feed-token-name-taken']);
    expect(refused.detail).toContain(`ends in ${ending}`);
    expect(await ask('POST', '/gone/revoke')).toEqual([404, expect.objectContaining({ code: 'feed-token-not-found' })]);
    const before = (await list()).filter(({ revokedAt }) => revokedAt === null).length;
    for (let left = before; left < maxTokens; left += 1) await town.app.get(FeedTokens).make(keeper, `party ${left}`);
    expect(await ask('POST', '', { name: 'one more' })).toEqual([409, expect.objectContaining({ code: 'too-many-feed-tokens' })]);
    const last = (await list())[0];
    await ask('POST', `/${last?.tokenId ?? ''}/revoke`);
    await make('one more');
  });

  it('a signed-in manager reads the feeds without a token, a driver does not, and a wrong token in the address is told to the manager, too', async () => {
    expect(await read(town, '', manager)).toBe(200);
    const cookie = { cookie: `banche_session=${manager.authorization.slice('Bearer '.length)}` };
    expect(await read(town, '', cookie)).toBe(200);
    expect(await read(town, '?token=k7fm-3hqz-w9ta-rc4p-7xyd', cookie)).toBe('feed-token-wrong');
    expect(await read(town, '', await town.signedIn('driver'))).toBe('feed-token-wrong');
    expect((await town.send('GET', '/v1/feed-tokens', undefined, await town.signedIn('driver'))).status).toBe(403);
  });

  it('a token opens the feeds of its own agency only', async () => {
    await town.load(otherTown);
    const [there] = (await list()).filter(({ revokedAt }) => revokedAt === null);
    await ask('POST', `/${there?.tokenId ?? ''}/revoke`);
    const { token } = await make('邻镇');
    expect(await read(town, `?token=${token}`, {}, '/a/hongqiao')).toBe(200);
    expect(await read(town, `?token=${token}`, {}, '/a/harbour')).toBe('feed-token-wrong');
    expect(await read(town, '', manager, '/a/harbour')).toBe('feed-token-wrong');
    expect(await read(town, '?token=x', {}, '/a/nowhere')).toBe('agency-not-found');
    const harbour = await town.app.get(FeedTokens).make({ agencyId: 'harbour', accountId: null }, 'them');
    expect(await read(town, `?token=${harbour.token}`, {}, '/a/harbour')).toBe(200);
    expect(await read(town, `?token=${harbour.token}`)).toBe('feed-token-wrong');
    expect(await ask('POST', `/${harbour.row.tokenId}/revoke`)).toEqual([404, expect.objectContaining({ code: 'feed-token-not-found' })]);
  });

  it('what one copy of the program revokes, another refuses, and a new program still knows the tokens', async () => {
    const [valid] = (await list()).filter(({ revokedAt }) => revokedAt === null);
    await ask('POST', `/${valid?.tokenId ?? ''}/revoke`);
    const { token, tokenId } = await make('另一份');
    const copy = await opened(database, { feed: null });
    try {
      expect(await read(copy, `?token=${token}`)).toBe(200);
      await ask('POST', `/${tokenId}/revoke`);
      const deadline = performance.now() + 5_000;
      while ((await read(copy, `?token=${token}`)) === 200 && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await read(copy, `?token=${token}`)).toBe('feed-token-wrong');
    } finally {
      await copy.close();
    }
  });
});

it('with PUBLIC_FEEDS=on everybody reads the feeds, wrong tokens included, and caches may keep them', async () => {
  const town = await opened(newSqlite(), { settings: { PUBLIC_FEEDS: 'on' } });
  expect(await read(town)).toBe(200);
  expect(await read(town, '?token=old')).toBe(200);
  expect((await town.fetch('/feeds/small.txt')).headers.get('cache-control')).toBe('public, max-age=30');
  expect(await town.get('/v1/feed-tokens', { headers: await town.signedIn('manager') })).toEqual({ isOpenToAll: true, tokens: [] });
  await town.close();
});

it('no token is written to the log, whatever its level', async () => {
  const lines: string[] = [];
  const town = await Town.open({ feature: SmallFeedModule, log: new Log('trace', { write: (line) => void lines.push(line) }) });
  await town.fetch('/feeds/small.txt?lang=en&token=k7fm-3hqz&a=b');
  await town.fetch('/a/hongqiao/feeds/small.txt?KEY=k7fm-3hqz');
  await town.fetch('/nowhere?%6bey=k7fm-3hqz');
  await town.fetch('/feeds/small.txt', {
    headers: { authorization: 'Bearer k7fm-3hqz', referer: 'https://bus.example.org/?token=k7fm-3hqz' },
  });
  await town.close();
  const messages = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(
    messages
      .filter((message) => message.startsWith('GET ') && !message.includes('/v1/openapi.json'))
      .map((message) => message.split(' ')[1]),
  ).toEqual(['/feeds/small.txt?lang=en&token=***&a=b', '/a/hongqiao/feeds/small.txt?KEY=***', '/nowhere?key=***', '/feeds/small.txt']);
  expect(lines.join()).not.toContain('k7fm');
});

describe('the licence of the feeds', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.open()));
  afterAll(() => office.close());
  const path = '/v1/feed-licence';

  it('is chosen by a manager, recorded, and refused where it was changed meanwhile or is no address', async () => {
    const none = (await (await office.act('GET', path)).json()) as { revision: string };
    expect(none).toMatchObject({ name: null, url: null });
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    expect(await (await office.act('PUT', path, licence)).json()).toMatchObject(licence);
    const late = await office.town.send(
      'PUT',
      path,
      { name: 'ODbL' },
      { ...bearer(office.manager.token), 'if-match': `"${none.revision}"` },
    );
    expect(late.status).toBe(409);
    for (const body of [{ url: licence.url }, { name: 'x', url: 'javascript:alert(1)' }, { name: 'x', url: 'example.org' }])
      expect([body, (await office.act('PUT', path, body)).status]).toEqual([body, 400]);
    expect((await office.auditLog())[0]).toMatchObject({
      action: 'feed-licence-changed',
      before: { name: null, url: null },
      after: licence,
    });
    expect(await (await office.act('PUT', path, {})).json()).toMatchObject({ name: null, url: null });
  });
});
