import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { newSqlite } from '../support/databases.js';
import { Chromium, describeInBrowser, desk, overflow, phone, sheets, smallPhone, violations, type Opened } from '../support/browser.js';
import { hongqiaoWith, replaced } from '../support/feeds.js';
import { contrast, luminance } from '../../src/colors.js';
import { Town } from '../support/town.js';

/** @example hexOf('rgb(22, 32, 26)') // '16201a' */
const hexOf = (color: string): string => (color.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('');

const at = (time: string): string => `at=${encodeURIComponent(`${time}+08:00`)}`;
/** All answers on the page: the notice, then each direction. */
const sentence = async (page: Page): Promise<string> => (await page.locator('.says').allTextContents()).join('');
const shows = (page: Page, text: string, timeout = 15_000): Promise<void> => page.getByText(text).first().waitFor({ timeout });

describeInBrowser('the page of a stop in a browser', () => {
  let [town, browser]: [Town | null, Chromium | null] = [null, null];
  const url = (path: string): string => `${town?.url ?? ''}${path}`;
  const open = (path: string, options = {}): Promise<Opened> => {
    if (browser === null) throw new Error('no browser');
    return browser.open(url(path), options);
  };
  beforeAll(async () => (browser = await Chromium.start()));
  afterAll(async () => browser?.stop());
  beforeEach(async () => (town = await Town.open({ now: '2024-07-15T07:10:00+08:00' })));
  afterEach(async () => town?.close());

  /** Sends an event as a driver's phone does. */
  const report = async (kind: string, tripId: string): Promise<void> => {
    const driver = await town?.signedIn('driver');
    const event = { eventId: randomUUID(), kind, serviceDate: '2024-07-15', tripId, deviceTime: '2024-07-15T07:10:00+08:00' };
    const response = await town?.send('POST', '/v1/driver/events', { events: [event] }, driver);
    expect(response?.status).toBeLessThan(300);
  };

  it('the page of a stop is complete and correct with JavaScript off, and each of its links works', async () => {
    const { page, complaints } = await open('/', { javaScriptEnabled: false });
    expect(await sentence(page)).toBe(
      ['淞虹路（2号线）', '虹桥1号航站楼（10号线）']
        .map((place) => `${place}：07:30，20 分钟后；之后 08:00、08:30、09:00 上午末班`)
        .join(''),
    );
    expect(await page.locator('.line').count()).toBe(2);
    await shows(page, '07:10 的情况');
    // Two directions fit on the screen; the choice between them appears only when the address asks for one.
    expect(await page.locator('.choice').count()).toBe(0);
    await page.goto(url('/?route=hongqiao-t1&direction=0'));
    expect(await sentence(page)).toMatch(/^虹桥1号航站楼（10号线）：07:30，/);
    expect(await page.locator('.line').count()).toBe(1);
    await page.getByRole('link', { name: 'Show this page in English' }).click();
    expect(await sentence(page)).toMatch(/^Hongqiao Airport Terminal 1 \(Line 10\): 07:30, in 20 min\. /);
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await page.getByRole('navigation', { name: 'Where you board' }).getByRole('link', { name: 'Songhong Road' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Songhong Road');
    expect(complaints).toEqual([]);
  });

  it('the open page of a stop shows a departure as cancelled by itself, long before it would next ask', async () => {
    const { page, complaints } = await open('/');
    await shows(page, '本页自动更新');
    await report('trip-cancelled', 'songhong-0-weekday-0730');
    await page.locator('.line').first().locator('.off').waitFor({ timeout: 10_000 });
    await report('trip-started', 'hongqiao-t1-0-weekday-0700');
    await shows(page, '晚 10 分钟');
    expect(await sentence(page)).toMatch(
      /^淞虹路（2号线）：07:30 取消；08:00，50 分钟后；.*虹桥1号航站楼（10号线）：07:10，正在发车，晚 10 分钟（原 07:00）；司机刚刚报；/,
    );
    // The answer is never red, and a cancellation is never green.
    const colours = await page.evaluate<string[]>(
      "['.answer time', '.off .gone'].map((one) => getComputedStyle(document.querySelector(one)).color)",
    );
    expect(colours).toEqual(['rgb(22, 32, 26)', 'rgb(163, 33, 27)']);
    expect(complaints).toEqual([]);
  });

  it('a rider reports any trip in one tap and another one after it, keeps the typed text when sending fails, and can do so without JavaScript, too', async () => {
    const { page, complaints } = await open('/');
    await shows(page, '本页自动更新');
    await page.getByText('车没来、坐不下、提前走了？告诉我们').first().click();
    const form = page.getByRole('form', { name: '车没来、坐不下、提前走了？告诉我们' });
    expect(await form.getByRole('radio', { checked: true }).getAttribute('value')).toBe('2024-07-15 songhong-0-weekday-0700');
    await form.getByRole('radio', { name: '07:00 虹桥1号航站楼' }).check();
    await form.getByRole('textbox').fill('等了十分钟');
    await form.getByRole('textbox').press('Enter');
    await page.context().setOffline(true);
    await form.getByRole('button', { name: '没来' }).click();
    await form.getByRole('alert').filter({ hasText: '没有发出去' }).waitFor();
    expect(await form.getByRole('textbox').inputValue()).toBe('等了十分钟');
    await page.context().setOffline(false);
    await form.getByRole('button', { name: '没来' }).click();
    await form.getByRole('status').filter({ hasText: '07:00 虹桥1号航站楼' }).filter({ hasText: '管理者现在就能看到' }).waitFor();
    // The form can report on another trip right away.
    await form.getByRole('radio', { name: '07:00 淞虹路' }).check();
    await form.getByRole('button', { name: '提前走了' }).click();
    await form.getByRole('status').filter({ hasText: '07:00 淞虹路' }).waitFor();
    const reports: unknown = await town?.source.query('SELECT trip_id, kind, note FROM rider_reports ORDER BY trip_id');
    expect(reports).toEqual([
      { trip_id: 'hongqiao-t1-0-weekday-0700', kind: 'did-not-come', note: '等了十分钟' },
      { trip_id: 'songhong-0-weekday-0700', kind: 'left-early', note: null },
    ]);
    expect(complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    const plain = await open('/', { javaScriptEnabled: false });
    await plain.page.getByText('车没来、坐不下、提前走了？告诉我们').first().click();
    await plain.page.getByRole('radio', { name: '07:00 虹桥1号航站楼' }).check();
    await plain.page.getByRole('button', { name: '满员上不去' }).click();
    const thanks = plain.page.locator('.report').getByRole('status').filter({ hasText: '管理者现在就能看到' });
    await thanks.waitFor();
    // The page opens at the confirmation, not at its top.
    expect(new URL(plain.page.url()).hash).toBe('#told');
    expect(((await thanks.boundingBox())?.y ?? 9999) < phone.height).toBe(true);
    expect(plain.complaints).toEqual([]);
  });

  it('the device remembers the chosen direction, and the page of a stop shows only that one', async () => {
    const { page, complaints } = await open('/');
    await shows(page, '本页自动更新');
    // As an older version of the page stored the direction on the device.
    await page.evaluate(`localStorage.setItem('banche:line:home', '{"routeId":"songhong","directionId":0}')`);
    await page.goto(url('/'));
    await page.locator('.choice [aria-current]', { hasText: '淞虹路' }).waitFor();
    expect(await sentence(page)).toMatch(/^淞虹路（2号线）：07:30，20 分钟后/);
    await page.getByRole('link', { name: '全部', exact: true }).click();
    expect(await page.locator('.line').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  it('the page of a stop says when the server is gone, keeps counting down, and reconnects', async () => {
    const database = newSqlite();
    await town?.close();
    town = await Town.open({ now: '2024-07-15T07:10:00+08:00', database });
    const port = Number(new URL(town.url).port);
    const { page } = await open('/');
    await shows(page, '本页自动更新');
    const began = Date.now();
    await town.close();
    // Open pages do not delay the stop of the program.
    expect(Date.now() - began).toBeLessThan(10_000);
    await shows(page, '与服务器失去联系');
    await shows(page, '消息截至 07:10');
    expect(await sentence(page)).toContain('：07:30，');
    town = await Town.open({ now: '2024-07-15T07:20:00+08:00', database, feed: null, port });
    await shows(page, '本页自动更新', 30_000);
    expect(await sentence(page)).toContain('10 分钟后');
  });

  it('the page of a stop polls now and then when the server has no room for another stream', async () => {
    await town?.close();
    town = await Town.open({ now: '2024-07-15T07:10:00+08:00', settings: { MAX_STREAMS: '0' } });
    const { page } = await open('/');
    await shows(page, '本页自动更新');
    await report('trip-cancelled', 'songhong-0-weekday-0730');
    await page.locator('.line .off').waitFor();
    await shows(page, '本页自动更新');
  });

  it('the page of a stop says when the phone is offline, continues with what it has, and shows how old the last report is', async () => {
    await report('bus-full', 'songhong-0-weekday-0730');
    const { page } = await open('/');
    await shows(page, '司机刚刚报');
    await page.clock.install();
    await page.reload();
    await shows(page, '本页自动更新');
    await page.context().setOffline(true);
    await shows(page, '没有网络：按已保存的时刻表显示');
    await page.clock.fastForward('05:00');
    await shows(page, '司机 5 分钟前报');
    expect(await sentence(page)).toMatch(/^淞虹路（2号线）：07:30，1[45] 分钟后，已满；司机 5 分钟前报，可能上不去/);
    await page.clock.fastForward('30:00');
    expect(await sentence(page)).toMatch(/^淞虹路（2号线）：08:00，/);
    await shows(page, '消息截至 07:10');
  });

  it('alerts that change boarding stand in a box above every answer and all others below, in both languages', async () => {
    const manager = await town?.signedIn('manager');
    const period = { cause: 'CONSTRUCTION', activeUntil: '2024-07-23T00:00:00+08:00' };
    const moved = { headerZh: '今天在北门上车，不在大门口', headerEn: 'Board at the North Gate today', effect: 'STOP_MOVED' };
    const other = { headerZh: '下周试行新时刻', headerEn: 'New times next week', effect: 'OTHER_EFFECT' };
    for (const alert of [other, moved])
      expect((await town?.send('POST', '/v1/alerts', { ...period, ...alert }, manager))?.status).toBe(201);
    for (const [lang, above, below] of [
      ['zh-CN', '今天在北门上车', '下周试行新时刻'],
      ['en', 'Board at the North Gate', 'New times next week'],
    ] as const) {
      const { page, complaints } = await open(`/?lang=${lang}`);
      const box = async (text: string): Promise<{ y: number; height: number }> =>
        (await page.getByText(text).first().boundingBox()) ?? { y: NaN, height: NaN };
      const answers = await page.evaluate<number[]>(
        "[...document.querySelectorAll('.line')].map((one) => one.getBoundingClientRect()).flatMap(({ top, bottom }) => [top, bottom])",
      );
      expect((await box(above)).y + (await box(above)).height).toBeLessThanOrEqual(Math.min(...answers));
      expect((await box(below)).y).toBeGreaterThanOrEqual(Math.max(...answers));
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('the marks of late, full and cancelled buses have enough contrast in light and dark colours', async () => {
    await report('trip-cancelled', 'songhong-0-weekday-0730');
    await report('trip-started', 'hongqiao-t1-0-weekday-0700');
    await report('bus-full', 'hongqiao-t1-0-weekday-0700');
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/', { colorScheme });
      await page.locator('.mark.red').waitFor();
      const pairs = await page.evaluate<string[][]>(
        "['.mark.amber', '.mark.red', '.off', '.off .reason, .off .word'].map((one) => document.querySelector(one)).map((one) => [getComputedStyle(one).color, getComputedStyle(one.closest('.mark, .off')).backgroundColor])",
      );
      for (const [ink = '', ground = ''] of pairs)
        expect([colorScheme, ink, ground, contrast(luminance(hexOf(ink)), luminance(hexOf(ground))) >= 4.5]).toEqual([
          colorScheme,
          ink,
          ground,
          true,
        ]);
      await page.context().close();
    }
  });

  it('the page of a stop fits small phones, desks and text of twice the size, in both languages', async () => {
    // One window for all sizes: to open another one takes longer than to measure.
    const { page } = await open('/', { serviceWorkers: 'block' });
    for (const viewport of [phone, smallPhone, desk]) {
      await page.setViewportSize(viewport);
      for (const lang of ['zh-CN', 'en']) {
        for (const time of ['2024-07-15T07:10:00', '2024-10-01T09:00:00', '2024-07-15T09:05:00']) {
          await page.goto(url(`/?lang=${lang}&${at(time)}`));
          expect([viewport.width, lang, time, await overflow(page)]).toEqual([viewport.width, lang, time, 0]);
          // The page allows only its own style sheet, so the size is set like a browser's default size.
          await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
          expect([viewport.width, lang, time, 'twice', await overflow(page)]).toEqual([viewport.width, lang, time, 'twice', 0]);
          const broken =
            "[...document.querySelectorAll('time')].filter((one) => one.offsetHeight > 1.9 * parseFloat(getComputedStyle(one).fontSize) || one.scrollWidth > one.parentElement.clientWidth).length";
          expect([viewport.width, lang, time, 'broken times', await page.evaluate(broken)]).toEqual([
            viewport.width,
            lang,
            time,
            'broken times',
            0,
          ]);
        }
      }
    }
  });

  it('the page of a stop links to the timetable of the day, which fits a phone and prints on one sheet', async () => {
    const { page, complaints } = await open('/', { viewport: smallPhone });
    await page.getByRole('link', { name: '淞虹路 时刻表' }).click();
    await shows(page, '2024年7月15日');
    expect(await overflow(page)).toBe(0);
    await page.locator('input[type=date]').fill('2024-10-01');
    await page.getByRole('button', { name: '查看' }).click();
    await shows(page, '国庆节停运');
    expect(await sheets(page)).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('the page of a stop can be used by keyboard alone', async () => {
    const { page } = await open('/');
    await shows(page, '本页自动更新');
    const visited: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      visited.push(await page.evaluate<string>("document.activeElement?.textContent?.trim() ?? ''"));
      expect(await page.evaluate('getComputedStyle(document.activeElement ?? document.body).outlineStyle')).toBe('solid');
    }
    expect(visited).toEqual(['English', '虹桥人才公寓', '淞虹路', '虹桥1号航站楼']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stops\/hongqiao-t1/);
    expect(await sentence(page)).toContain('虹桥人才公寓');
  });

  it('the page of a stop and the page of an error pass axe in light and dark colours', async () => {
    // Another timetable begins in a week.
    const denser = replaced('songhong-0-weekday,07:00:00,09:29:59,1800', 'songhong-0-weekday,07:00:00,09:29:59,1200');
    await town?.load(hongqiaoWith({ 'frequencies.txt': denser }), { effectiveFrom: serviceDate('2024-07-22') });
    await report('trip-cancelled', 'songhong-0-weekday-0730');
    await report('trip-started', 'hongqiao-t1-0-weekday-0730');
    const { page } = await open('/', { serviceWorkers: 'block' });
    for (const path of [
      '/',
      '/?lang=en',
      `/?${at('2024-10-01T09:00:00')}`,
      '/stops/songhong',
      '/routes/songhong?date=2024-10-01',
      '/routes/songhong',
      '/stops/none',
    ]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(url(path));
        await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
        expect([path, colorScheme, await violations(page)]).toEqual([path, colorScheme, []]);
      }
    }
  });
});
