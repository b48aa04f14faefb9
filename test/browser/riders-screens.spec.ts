import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { Chromium, describeInBrowser, desk, phone, sheets, smallPhone, violations } from '../support/browser.js';
import { loop } from '../support/loop-feed.js';
import { lowerEdgeOf, measure, setTwiceTheText } from '../support/measuring.js';
import { Town } from '../support/town.js';

const home = '/a/hongqiao/stops/home';
const pages = [
  home,
  `${home}?lang=en`,
  '/a/hongqiao/stops/songhong',
  '/a/loop/stops/0',
  '/a/hongqiao/routes/songhong',
  '/a/hongqiao/routes/songhong?lang=en',
  '/a/loop/routes/loop',
  '/a/hongqiao/stops',
  '/a/hongqiao/guide',
] as const;
const boards = ['/a/hongqiao/board/home', '/a/hongqiao/board/home?lang=en', '/a/loop/board/0'] as const;
const televisions = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
];
/** The height in px that WeChat's bars leave of a phone's screen. */
const inWeChat = 710;
/** A4 in px at 96 px an inch. */
const paper = { width: 794, height: 1123 };

/** The worst morning: a changed place to board, one cancelled departure, and another that is late and full. */
async function worstMorning(town: Town): Promise<void> {
  const manager = await town.signedIn('manager');
  const alert = {
    headerZh: '今天在北门上车，不在大门口',
    headerEn: 'Board at the North Gate today',
    cause: 'CONSTRUCTION',
    effect: 'STOP_MOVED',
  };
  const more = { descriptionZh: '大门口施工。', descriptionEn: 'Main gate closed.', activeUntil: '2024-07-20T00:00:00+08:00' };
  expect((await town.send('POST', '/a/hongqiao/v1/alerts', { ...alert, ...more }, manager)).status).toBe(201);
  const cancel = '/a/hongqiao/v1/trips/2024-07-15/songhong-0-weekday-0730/cancel';
  expect((await town.send('POST', cancel, { reason: '车辆故障' }, manager)).status).toBe(200);
  town.clock.set('2024-07-15T07:33:00+08:00');
  const trip = { serviceDate: '2024-07-15', tripId: 'hongqiao-t1-0-weekday-0730' };
  const facts = { ...trip, deviceTime: '2024-07-15T07:33:00+08:00' };
  const events = [
    { ...facts, kind: 'delay-reported', eventId: randomUUID(), delaySeconds: 360 },
    { ...facts, kind: 'bus-full', eventId: randomUUID() },
  ];
  const answer = await town.send('POST', '/a/hongqiao/v1/driver/events', { events }, await town.signedIn('driver'));
  expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining('refused')]);
  await town.app.get(LiveTrips).settled();
}

/** Measures every page of riders on every screen size, without comparing pictures. */
describeInBrowser('riders’ pages on every screen', () => {
  let [town, browser]: [Town, Chromium] = [undefined, undefined] as never;
  beforeAll(async () => {
    browser = await Chromium.start();
    town = await Town.open({ now: '2024-07-15T07:10:00+08:00' });
    await town.load(loop);
    await worstMorning(town);
  });
  afterAll(async () => {
    await browser.stop();
    await town.close();
  });

  /** All pages share a window: to open another one takes longer than to measure a page. */
  const windowFor = async (options = {}): Promise<Page> =>
    (await browser.open(`${town.url}${home}`, { serviceWorkers: 'block', ...options })).page;
  const fits = async (page: Page, name: string): Promise<void> =>
    expect([name, await measure(page)]).toEqual([name, { times: [], targets: [], early: [], sideways: 0 }]);

  it('without JavaScript, every time stays on one line, every target measures 44 px, and nothing is wider than the screen', async () => {
    const page = await windowFor({ javaScriptEnabled: false });
    for (const path of pages) {
      await page.goto(town.url + path);
      for (const viewport of [phone, desk, televisions[0] ?? desk, smallPhone]) {
        await page.setViewportSize(viewport);
        await fits(page, `${path} ${viewport.width}`);
      }
      await setTwiceTheText(page, true);
      await fits(page, `${path} 360, text of twice the size`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(paper);
      await setTwiceTheText(page, false);
      const { times, sideways } = await measure(page);
      expect([path, times, sideways]).toEqual([path, [], 0]);
      await page.emulateMedia({ media: 'screen' });
    }
    for (const path of boards) {
      await page.goto(town.url + path);
      for (const viewport of televisions) {
        await page.setViewportSize(viewport);
        await fits(page, `${path} ${viewport.width}×${viewport.height}`);
      }
      expect([path, await sheets(page)]).toEqual([path, 1]);
    }
  });

  it('the worst morning is told completely in the space that WeChat leaves of a phone, with nothing folded away', async () => {
    const page = await windowFor();
    for (const [path, most] of [
      [home, inWeChat],
      [`${home}?lang=en`, inWeChat],
      ['/a/hongqiao/stops/songhong', phone.height],
      ['/a/loop/stops/0', phone.height],
    ] as const) {
      await page.goto(town.url + path);
      expect([path, await lowerEdgeOf(page, '.line')]).toEqual([path, expect.any(Number)]);
      expect([path, await page.locator('.line details').count()]).toEqual([path, 0]);
      expect(await lowerEdgeOf(page, '.line')).toBeLessThanOrEqual(most);
    }
    await page.goto(town.url + home);
    for (const part of ['今天在北门上车', '取消', '车辆故障', '晚 6 分钟（原 07:30）', '已满'])
      await page.getByText(part).first().waitFor();
  });

  it('riders’ pages pass axe in light and dark colours', async () => {
    const page = await windowFor();
    // The specs of single pages cover pages on a plain day.
    for (const path of [home, '/a/loop/stops/0', '/a/hongqiao/stops', '/a/hongqiao/guide', boards[0]])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(town.url + path);
        await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
        expect([path, colorScheme, await violations(page)]).toEqual([path, colorScheme, []]);
      }
  });
});
