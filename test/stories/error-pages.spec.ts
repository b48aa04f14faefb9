import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plain } from '../support/html.js';
import { Town } from '../support/town.js';

const asPeople = { accept: 'text/html,*/*;q=0.8' };

interface Seen {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** The address behind the page's button. */
  readonly door: string | null;
}

async function look(town: Town, path: string, lang = 'zh-CN', options: RequestInit = {}): Promise<Seen> {
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
  const response = await town.fetch(address, { ...options, headers: { ...asPeople, ...options.headers } });
  const html = await response.text();
  expect([path, response.headers.get('content-type')]).toEqual([path, 'text/html; charset=utf-8']);
  const body = plain(/<main class="error">(.*?)<\/main>/s.exec(html)?.[1] ?? '');
  return {
    status: response.status,
    title: plain(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    text: body,
    door: /class="button" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null,
  };
}

describe('pages for wrong addresses', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());

  const pages = [
    '/',
    '/stops/home',
    '/board/home',
    '/routes/songhong',
    '/a/hongqiao/',
    '/a/hongqiao/stops/home',
    '/a/hongqiao/routes/songhong',
  ];
  const wrong = [
    ...pages.flatMap((path) =>
      ['at=yesterday', 'at=', 'at=2024-07-15', 'at=2024-07-15T07:10', 'at=1&at=2'].map((query) => `${path}?${query}`),
    ),
    ...['date=2024-02-30', 'date=tomorrow', 'date=1&date=2', 'date=2024-07-15&at=soon'].map((query) => `/routes/songhong?${query}`),
    ...[
      '/stops/none',
      '/board/none',
      '/routes/none',
      '/stops/none/poster',
      '/stops/%00',
      '/stops/%E0%A4',
      `/stops/${'a'.repeat(2_000)}`,
      '/stops/none/code.svg',
      '/nothing',
      '/routes',
    ],
    ...['/a/nobody/', '/a/nobody/stops/home', '/calendar/none.ics', '/calendar/songhong-0.ics?stopId=songhong'],
  ];

  it('a wrong address is explained in plain words in either language, with a link that works', async () => {
    for (const path of wrong)
      for (const lang of ['zh-CN', 'en']) {
        const { status, title, text, door } = await look(town, path, lang);
        expect([path, status]).toEqual([path, expect.any(Number)]);
        expect([path, status >= 400 && status < 500, title === '']).toEqual([path, true, false]);
        expect([path, text]).toEqual([path, expect.not.stringMatching(/ISO|\/v1|\/docs|JSON|\{|undefined/)]);
        if (lang === 'en') expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Han}/u)]);
        const opened = await town.fetch(door ?? 'there is no door', { headers: asPeople });
        expect([path, door, opened.status]).toEqual([path, door, 200]);
      }
  });

  it('an unreadable moment or date is named, and a link leads to the same page as of now', async () => {
    expect(await look(town, '/stops/home?at=yesterday')).toMatchObject({
      status: 400,
      title: '网址里的时间看不懂',
      door: '/stops/home?lang=zh-CN',
    });
    expect(await look(town, '/routes/songhong?date=2024-02-30', 'en')).toMatchObject({
      status: 400,
      title: 'The date in this address cannot be understood',
      door: '/routes/songhong?lang=en',
    });
    // A program that does not ask for HTML is told the format to use.
    const { code, detail } = await town.get<{ code: string; detail: string }>('/stops/home?at=yesterday');
    expect([code, detail]).toEqual(['moment-not-understood', expect.stringContaining('2024-07-15T07:10:00+08:00')]);
  });

  it('a rider whose form was rejected can go one step back to what was typed', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await look(town, '/reports', 'zh-CN', { method: 'POST', body: 'kind=nothing', headers });
    expect(sent).toMatchObject({ status: 400, title: '没有办成', door: '/?lang=zh-CN' });
  });
});

describe('pages before the first timetable', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ feed: null })));
  afterAll(() => town.close());

  it('before the first timetable every page says that none is loaded and what to do, and none redirects in a circle', async () => {
    for (const path of ['/', '/stops/home', '/board/home', '/routes/songhong', '/?at=2024-07-15T07:10:00%2B08:00']) {
      expect([path, await look(town, path)]).toEqual([
        path,
        { status: 503, title: '还没有时刻表', text: expect.stringContaining('npm run load -- data/hongqiao'), door: null },
      ]);
      expect(await look(town, path, 'en')).toMatchObject({ status: 503, title: 'There is no timetable yet', door: null });
    }
    // Programs get the same answer as before.
    const answer = await town.fetch('/v1/stops');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'no-agency']);
  });

  it('the pages work as soon as a timetable is loaded', async () => {
    await town.load('data/hongqiao');
    expect((await town.fetch('/', { headers: asPeople })).status).toBe(200);
  });
});
