import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Town } from '../support/town.js';

const site = 'https://bus.example.org';
/** What a chat program reads from the head of a page. */
const head = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<(?:meta (?:property|name)|link rel)="([^"]+)"(?: hreflang="[^"]+")? (?:content|href)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replace(/&amp;/g, '&')],
    ),
  );

describe('a shared link', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ settings: { PUBLIC_URL: `${site}/` } })));
  afterAll(() => town.close());
  const page = async (path: string, init: RequestInit = {}): Promise<string> => (await town.fetch(path, init)).text();

  it('a shared link names the configured address, whatever host the client named', async () => {
    for (const [path, canonical] of [
      ['/?from=singlemessage', '/?lang=zh-CN'],
      ['/stops/songhong?lang=en', '/stops/songhong?lang=en'],
      ['/a/hongqiao/stops/home', '/a/hongqiao/stops/home?lang=zh-CN'],
      ['/routes/songhong?date=2024-07-15', '/routes/songhong?lang=zh-CN&date=2024-07-15'],
    ] as const) {
      const html = await page(path, { headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' } });
      expect(head(html)).toMatchObject({ canonical: site + canonical, 'og:url': site + canonical, 'og:image': `${site}/icon-512.png` });
      expect(html).not.toContain('evil.example');
    }
  });

  it('an address that somebody typed with a slash at its end opens the same page', async () => {
    for (const path of ['/stops/home', '/routes/songhong', '/board/home', '/guide', '/stops', '/docs'])
      expect([path, (await town.fetch(`${path}/`)).status, await page(`${path}/`)]).toEqual([path, 200, await page(path)]);
  });

  it('a shared link has a title and a description that answer the question', async () => {
    expect(head(await page('/'))).toMatchObject({
      'og:title': '虹桥人才公寓 下一班',
      'og:description':
        '淞虹路（2号线）：07:30，20 分钟后；之后 08:00、08:30、09:00 上午末班。虹桥1号航站楼（10号线）：07:30，20 分钟后；之后 08:00、08:30、09:00 上午末班。',
      'og:site_name': '虹桥人才公寓班车',
    });
    expect(head(await page('/routes/songhong?date=2024-07-15&lang=en'))).toMatchObject({
      'og:title': 'Timetable: Hongqiao Talent Apartments to Songhong Road Station · 15 July 2024',
      'og:description': 'To Songhong Road: first 07:00, last 19:30; To Hongqiao Talent Apartments: first 07:15, last 19:45',
    });
  });

  it('search engines index the page, and are kept from walking through every date', async () => {
    expect(head(await page('/'))).not.toHaveProperty('robots');
    expect(head(await page('/?at=2024-07-15T07:48:00%2B08:00'))).toMatchObject({ robots: 'noindex' });
    const robots = await town.fetch('/robots.txt');
    expect(robots.headers.get('content-type')).toContain('text/plain');
    expect(await robots.text()).toContain('Disallow: /*?*date=');
  });

  it('a departure in a calendar links to the page of the stop', async () => {
    const unfolded = async (path: string): Promise<string> => (await page(path)).replace(/\r\n /g, '');
    expect(await unfolded('/calendar/songhong-0.ics')).toContain(`URL;VALUE=URI:${site}/stops/home?lang=zh-CN\r\n`);
    expect(await unfolded('/a/hongqiao/calendar/songhong-0.ics?lang=en')).toContain(`URI:${site}/a/hongqiao/stops/home?lang=en\r\n`);
  });
});

it('a program without a configured address names none in its links', async () => {
  const town = await Town.open();
  const html = await (await town.fetch('/')).text();
  const calendar = await (await town.fetch('/calendar/songhong-0.ics')).text();
  await town.close();
  expect(head(html)).toMatchObject({ canonical: '/?lang=zh-CN', 'og:image': '/icon-512.png' });
  expect(head(html)).not.toHaveProperty('og:url');
  expect(html + calendar).not.toContain('://127.0.0.1');
});
