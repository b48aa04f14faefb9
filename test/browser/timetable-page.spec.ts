import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import {
  brokenTimes,
  Chromium,
  describeInBrowser,
  desk,
  overflow,
  phone,
  sheets,
  smallPhone,
  violations,
  type Opened,
} from '../support/browser.js';
import { longLine } from '../support/long-line.js';
import { loop } from '../support/loop-feed.js';
import { Town } from '../support/town.js';

describeInBrowser('the timetable page of a route on its worst morning', () => {
  let [town, browser]: [Town | null, Chromium | null] = [null, null];
  const open = (path: string, options = {}): Promise<Opened> => {
    if (browser === null || town === null) throw new Error('not ready');
    return browser.open(town.url + path, options);
  };
  beforeAll(async () => {
    browser = await Chromium.start();
    town = await Town.open({ now: '2026-11-26T07:01:00+08:00' });
    const [driver, manager] = [await town.signedIn('driver'), await town.signedIn('manager')];
    const event = { eventId: randomUUID(), kind: 'trip-started', serviceDate: '2026-11-26', deviceTime: '2026-11-26T07:01:00+08:00' };
    const sent: [string, object, Record<string, string>][] = [
      ['/v1/driver/events', { events: [{ ...event, tripId: 'songhong-0-weekday-0700' }] }, driver],
      ['/v1/trips/2026-11-26/songhong-0-weekday-0730/cancel', { reason: '车辆故障，正在调车，预计 8 点以后恢复' }, manager],
      ['/v1/trips/2026-11-26/songhong-0-weekday-0830/shift', { minutes: 10, reason: '司机换班' }, manager],
      ['/v1/trips/2026-11-26', { routeId: 'songhong', directionId: 0, departureTime: '08:50', reason: '会议加开' }, manager],
      [
        '/v1/alerts',
        { cause: 'CONSTRUCTION', effect: 'STOP_MOVED', headerZh: '在北门上车，不在大门口', headerEn: 'Board at the north gate' },
        manager,
      ],
    ];
    for (const [path, body, who] of sent) expect([path, (await town.send('POST', path, body, who)).ok]).toEqual([path, true]);
    town.clock.set('2026-11-26T07:33:00+08:00');
    await town.app.get(LiveTrips).settled();
  }, 120_000);
  afterAll(async () => {
    await browser?.stop();
    await town?.close();
  });

  it('the timetable fits any phone, even with text of twice the size, prints on one sheet, and passes axe', async () => {
    const [zh, en, holiday] = [
      '/routes/songhong?lang=zh-CN',
      '/routes/songhong?lang=en',
      '/routes/songhong?date=2027-01-01&lang=en',
    ] as const;
    for (const [viewport, paths] of [
      [smallPhone, [en, holiday]],
      [phone, [zh]],
      [desk, [en]],
    ] as const)
      for (const path of paths) {
        const { page, complaints } = await open(path, { viewport });
        expect([path, viewport.width, await overflow(page), await violations(page), complaints]).toEqual([path, viewport.width, 0, [], []]);
        expect([path, viewport.width, await brokenTimes(page)]).toEqual([path, viewport.width, []]);
        const papers = [await sheets(page, { format: 'A4' }), await sheets(page, { format: 'A4', landscape: true })];
        expect([path, viewport.width, ...papers]).toEqual([path, viewport.width, 1, 1]);
        await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
        expect([path, viewport.width, await overflow(page), await brokenTimes(page)]).toEqual([path, viewport.width, 0, []]);
        if (viewport === smallPhone && path === en) {
          const [time, mark] = ['.trips .next th', '.trips .next .differs'].map((cell) => page.locator(cell).first());
          const [above, below] = [await time?.boundingBox(), await mark?.boundingBox()];
          expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1);
        }
        await page.context().close();
      }
  }, 120_000);

  it('cancelled departures are struck through and fainter than those that run, and the alert stands above the timetable', async () => {
    const { page } = await open('/routes/songhong', { viewport: phone });
    const weight = (selector: string): Promise<string> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).fontWeight`);
    expect([await weight('.trips .cancelled th'), await weight('.trips .next th'), await weight('.trips .past th')]).toEqual([
      '400',
      '700',
      '400',
    ]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.trips .cancelled s')).textDecorationLine")).toBe('line-through');
    const [alert, table] = [await page.locator('.alert').first().boundingBox(), await page.locator('.trips').first().boundingBox()];
    expect((alert?.y ?? 0) + (alert?.height ?? 0)).toBeLessThan(table?.y ?? 0);
  });

  it('a phone shows one direction at a time, switched by keyboard and without JavaScript, and a wide screen shows all', async () => {
    const { page } = await open('/routes/songhong', { viewport: phone, javaScriptEnabled: false });
    const tables = page.locator('.trips');
    const shown = async (): Promise<boolean[]> => [await tables.nth(0).isVisible(), await tables.nth(1).isVisible()];
    expect(await shown()).toEqual([true, false]);
    await page.locator('label[for=way-1]').click();
    expect(await shown()).toEqual([false, true]);
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toEqual([true, false]);
    await page.setViewportSize(desk);
    expect(await shown()).toEqual([true, true]);
  });
});

describeInBrowser('the timetable page of a line with many stops', () => {
  const opened: { town: Town; browser: Chromium }[] = [];
  const open = async (feed: typeof loop, path: string): Promise<Opened['page']> => {
    const one = { town: await Town.open({ now: '2026-11-26T10:10:00+08:00', feed }), browser: await Chromium.start() };
    opened.push(one);
    return (await one.browser.open(one.town.url + path, { viewport: smallPhone })).page;
  };
  afterAll(async () => {
    for (const { town, browser } of opened) await Promise.all([browser.stop(), town.close()]);
  });

  it('a wide timetable scrolls by itself on the smallest phone while the stop names stay, even with text of twice the size', async () => {
    const page = await open(longLine(20, 30), '/routes/long?lang=en');
    for (const size of ['100%', '200%']) {
      await page.evaluate(`document.documentElement.style.setProperty('font-size', '${size}')`);
      expect([size, await overflow(page), await brokenTimes(page)]).toEqual([size, 0, []]);
      const name = page.locator('.by-stop th[scope=row]').nth(5);
      const before = await name.boundingBox();
      await page.evaluate("document.querySelector('.scroll').scrollLeft = 300");
      expect((await name.boundingBox())?.x).toBeCloseTo(before?.x ?? -1, 0);
      await page.evaluate("document.querySelector('.scroll').scrollLeft = 0");
    }
    await page.evaluate("document.documentElement.style.setProperty('font-size', '100%')");
    expect(await violations(page)).toEqual([]);
    expect([await sheets(page, { format: 'A4' }), await page.locator('.by-stop .stop').first().getAttribute('href')]).toEqual([
      1,
      '/stops/s0?lang=en',
    ]);
  }, 120_000);

  it('the timetable of a loop prints on one sheet, with hours and minutes, and the riding time to each stop', async () => {
    const page = await open(loop, '/routes/loop?lang=zh-CN');
    expect([await sheets(page, { format: 'A4' }), await sheets(page, { format: 'A4', landscape: true })]).toEqual([1, 1]);
    await page.emulateMedia({ media: 'print' });
    const grid = (await page.locator('.paper-grid').innerText()).replace(/\s+/g, ' ');
    expect(grid).toContain('20:00 到 22:00，每 15 分钟一班');
    expect(grid).toMatch(/20 00 15 30 45 .*22 00/);
    expect(grid).toMatch(/新泾公园 10 社区中心 12$/);
    expect(await page.locator('.by-stop').first().isVisible()).toBe(false);
  }, 120_000);
});
