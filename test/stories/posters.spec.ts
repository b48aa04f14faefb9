import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { qrSvg } from '../../src/posters/qr-code.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { hongqiaoWith, replaced } from '../support/feeds.js';
import { Town } from '../support/town.js';

const site = 'https://bus.example.org';
/** The text of the sheet, without the page around it. */
const sheetOf = (html: string): string =>
  (/<main class="paper".*<\/main>/s.exec(html)?.[0] ?? '').replace(/<!--.*?-->|<[^>]+>/g, '').replace(/\s+/g, ' ');

interface Answered {
  readonly body: string;
  readonly cacheControl: string;
}

/** Requests with any Host header, as through any proxy. */
const ask = (url: string, headers: Record<string, string>): Promise<Answered> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ body, cacheControl: response.headers['cache-control'] ?? '' }));
    })
      .on('error', reject)
      .end();
  });

describe('the poster of a stop', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ settings: { PUBLIC_URL: site } })));
  afterAll(() => town.close());
  const sheet = async (path: string): Promise<string> => sheetOf(await (await town.fetch(path)).text());

  it('a poster says in both languages what leaves, where to and when, and what to do', async () => {
    const home = await sheet('/stops/home/poster');
    for (const part of [
      '虹桥人才公寓 Hongqiao Talent Apartments',
      '公寓大门口 At the main gate of the apartments',
      '开往淞虹路（2号线） To Songhong Road (Line 2)',
      '工作日 07:00–09:00、17:30–19:30 每 30 分钟 Weekdays 07:00–09:00, 17:30–19:30, every 30 min',
      '开往虹桥1号航站楼（10号线） To Hongqiao Airport Terminal 1 (Line 10)',
      '扫码看下一班 Scan for the next bus',
      `${site}/stops/home`,
      '本时刻表自 2024年7月1日起有效 Valid from 1 July 2024',
    ])
      expect(home).toContain(part);
    expect(await sheet('/stops/songhong/poster')).toContain('工作日 07:15–09:15、17:45–19:45 每 30 分钟');
    // The requested language changes the screen around the sheet, and not the sheet.
    expect(await sheet('/stops/home/poster?lang=en')).toContain('扫码看下一班 Scan for the next bus');
  });

  it('a poster is the same in a week of holidays', async () => {
    town.clock.set('2024-10-01T09:00:00+08:00');
    expect(await sheet('/stops/home/poster')).toContain('工作日 07:00–09:00、17:30–19:30 每 30 分钟 Weekdays');
    town.clock.set('2024-07-15T07:10:00+08:00');
  });

  it('a poster has a code for the page of the stop in the requested agency', async () => {
    for (const prefix of ['', '/a/hongqiao']) {
      const html = await (await town.fetch(`${prefix}/stops/home/poster`)).text();
      expect(html).toContain(`<img src="${prefix}/stops/home/code.svg"`);
      const code = await town.fetch(`${prefix}/stops/home/code.svg`);
      expect([code.headers.get('content-type'), code.headers.get('cache-control')]).toEqual(['image/svg+xml', 'public, max-age=300']);
      expect(await code.text()).toBe(qrSvg(`${site}${prefix}/stops/home`));
      // There is a code for drivers' phones, too.
      expect(await (await town.fetch(`${prefix}/driver/code.svg`)).text()).toBe(qrSvg(`${site}${prefix}/driver`));
    }
  });

  it('the poster of a route’s timetable leads to the stop where it will hang', async () => {
    const codeOn = async (path: string): Promise<string | undefined> =>
      /src="([^"]+code\.svg)"/.exec(await (await town.fetch(path)).text())?.[1];
    expect(await codeOn('/routes/songhong')).toBe('/stops/home/code.svg');
    expect(await codeOn('/routes/songhong?stop=songhong')).toBe('/stops/songhong/code.svg');
    expect(await codeOn('/a/hongqiao/routes/songhong?stop=hongqiao-t1')).toBe('/a/hongqiao/stops/home/code.svg');
  });

  it('a poster follows a new timetable at once', async () => {
    await town.load(hongqiaoWith({ 'frequencies.txt': replaced('17:30:00,19:59:59,1800', '17:30:00,21:59:59,1800') }));
    const after = await sheet('/stops/home/poster');
    expect(after).toContain('工作日 07:00–09:00、17:30–21:30 每 30 分钟');
    expect(after).toContain('17:30–19:30');
  });

  it('the poster of a coming timetable can be printed in advance, and says from when it is valid', async () => {
    const feed = hongqiaoWith({ 'frequencies.txt': replaced('17:30:00,19:59:59,1800', '17:30:00,22:29:59,1800') });
    await town.load(feed, { effectiveFrom: serviceDate('2024-08-05') });
    const now = await sheet('/stops/home/poster');
    const then = await sheet('/stops/home/poster?date=2024-08-07');
    expect([now.includes('17:30–22:00'), now.includes('2024年8月5日起')]).toEqual([false, false]);
    for (const part of ['2024年8月5日起 From 5 August 2024', '17:30–22:00', '本时刻表自 2024年8月5日起有效']) expect(then).toContain(part);
    expect(await sheet('/stops/home/poster?date=2024-08-04')).toBe(now);
    expect(await (await town.fetch('/stops/home/poster?date=2024-08-05')).text()).toContain(
      '/stops/home/poster?lang=en&amp;date=2024-08-05',
    );
    expect((await town.fetch('/stops/home/poster?date=tomorrow')).status).toBe(400);
  });

  it('an unknown stop has no poster', async () => {
    for (const path of ['/stops/none/poster', '/stops/none/code.svg']) expect((await town.fetch(path)).status).toBe(404);
  });
});

it('without a configured address, the code leads to the address of the browser, and is not cached', async () => {
  const town = await Town.open();
  const asHost = (path: string, host: string, more = {}): Promise<Answered> => ask(town.url + path, { host, ...more });
  const [first, second] = [await asHost('/stops/home/poster', '192.168.1.20:3000'), await asHost('/stops/home/poster', 'bus.example.org')];
  const behindProxy = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  const code = await asHost('/stops/home/code.svg', 'bus.example.org', behindProxy);
  const timetable = await asHost('/routes/songhong', 'evil.example');
  const here = await asHost('/stops/home/poster', 'localhost:3000');
  const none = await asHost('/stops/home/poster', 'a b');
  await town.close();
  expect(sheetOf(first.body)).toContain('http://192.168.1.20:3000/stops/home');
  expect(sheetOf(second.body)).toContain('http://bus.example.org/stops/home');
  expect(first.body).toContain('请先确认居民的手机也能打开它');
  expect(code.body).toBe(qrSvg('https://bus.example.org/stops/home'));
  expect([first, second, code, here].map(({ cacheControl }) => cacheControl)).toEqual(Array(4).fill('no-store'));
  // A cached page for everybody names no host.
  expect(timetable.body).not.toContain('evil.example');
  expect(sheetOf(here.body)).toContain('请不要张贴');
  expect(none.body).toContain('Host');
});
