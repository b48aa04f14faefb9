import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { newSqlite } from '../support/databases.js';
import { Chromium, describeInBrowser } from '../support/browser.js';
import { added, hongqiaoWith, type Files } from '../support/feeds.js';
import { Town } from '../support/town.js';

const television = { width: 1920, height: 1080 };
const monday = '2024-07-15T07:10:00+08:00';

/** A third route from the same stop, whose last stop has a long name. */
const threeDirections = (): Files =>
  hongqiaoWith({
    'stops.txt': added('maternity,上海市第一妇婴保健院长宁院区南门,,31.2,121.4'),
    'routes.txt': added('maternity,hongqiao,妇婴保健院线,,3,FFD700,000000,3'),
    'trips.txt': added('maternity,weekday,maternity-0800,上海市第一妇婴保健院长宁院区南门,0,maternity'),
    'stop_times.txt': added('maternity-0800,08:00:00,08:00:00,home,1,1\nmaternity-0800,08:20:00,08:20:00,maternity,2,1'),
  });

describeInBrowser('the board in the lobby', () => {
  let browser: Chromium | null = null;
  beforeAll(async () => (browser = await Chromium.start()));
  afterAll(async () => browser?.stop());
  const shows = (page: Page, text: string, timeout = 15_000): Promise<void> => page.getByText(text).first().waitFor({ timeout });

  it('the lobby board is readable from afar, follows changes, and keeps going when the server is gone', async () => {
    const database = newSqlite();
    let town = await Town.open({ now: monday, database });
    const port = Number(new URL(town.url).port);
    try {
      const opened = await browser?.open(`${town.url}/board/home`, { viewport: television });
      if (opened === undefined) throw new Error('no browser');
      const { page, complaints } = opened;
      await shows(page, '07:10');
      // Legible from six metres: an answer is at least 200 of 1080 px high, everything else at least 40.
      const sizes = await page.evaluate<number[]>(
        "[...document.querySelectorAll('.lobby *')].filter((one) => one.children.length === 0 && one.textContent.trim() !== '').map((one) => parseFloat(getComputedStyle(one).fontSize))",
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
      const answer = "parseFloat(getComputedStyle(document.querySelector('.direction .answer time')).fontSize)";
      expect(await page.evaluate(answer)).toBeGreaterThanOrEqual(200);

      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
      const manager = await town.signedIn('manager');
      const path = '/v1/trips/2024-07-15/songhong-0-weekday-0730/cancel';
      expect((await town.send('POST', path, { reason: '车辆故障' }, manager)).status).toBe(200);
      await page.locator('.differs.off').waitFor({ timeout: 2000 });
      // The cancelled departure stands right below the answer that replaces it, with its reason.
      const [above, under] = await page.evaluate<number[]>(
        "['.answer', '.off'].map((one) => document.querySelector('.direction ' + one).getBoundingClientRect()).flatMap((box, at) => [at === 0 ? box.bottom : box.top])",
      );
      expect(Math.abs((under ?? 0) - (above ?? 0))).toBeLessThan(2);
      expect(await page.locator('.differs.off').textContent()).toContain('07:30 取消，车辆故障');
      expect(complaints).toEqual([]);

      await town.close();
      await shows(page, '与服务器失去联系');
      const answerText = async (): Promise<string> => (await page.locator('.says').allTextContents()).join('');
      expect(await answerText()).toMatch(/^淞虹路（2号线）：.*08:00，\d+ 分钟后07:30 取消，车辆故障.*虹桥1号航站楼（10号线）：07:30，/);
      // The footer hides no departure.
      expect(await page.evaluate("document.querySelector('.lobby footer').getBoundingClientRect().bottom <= innerHeight")).toBe(true);
      const hidden =
        "[...document.querySelectorAll('.direction h2, .direction .below > *')].filter((one) => one.getBoundingClientRect().bottom > document.querySelector('.columns').getBoundingClientRect().bottom + 1).length";
      expect(await page.evaluate(hidden)).toBe(0);

      town = await Town.open({ now: '2024-07-15T07:45:00+08:00', database, feed: null, port });
      await page.locator('.lost').waitFor({ state: 'detached', timeout: 30_000 });
      await shows(page, '07:45');
      await shows(page, '15 分钟后');
    } finally {
      await town.close();
    }
  });

  it('the lobby board fits an upright screen, too, and says why no buses run', async () => {
    const town = await Town.open({ now: '2024-10-01T09:00:00+08:00' });
    try {
      const opened = await browser?.open(`${town.url}/board/home`, { viewport: { width: 1080, height: 1920 } });
      const answerText = (await opened?.page.locator('.says').allTextContents())?.join('') ?? '';
      expect(answerText).toMatch(/^今天国庆节停运。淞虹路（2号线）：周二（10月8日）07:00 恢复；/);
      expect(
        await opened?.page.evaluate(
          "document.querySelector('.columns').scrollHeight <= document.querySelector('.columns').clientHeight + 1",
        ),
      ).toBe(true);
    } finally {
      await town.close();
    }
  });

  it('the lobby board holds three directions, long names, alerts, late, full and cancelled buses, in both languages and screen formats', async () => {
    const town = await Town.open({ now: monday, feed: threeDirections() });
    try {
      const manager = await town.signedIn('manager');
      const alert = {
        headerZh: '今天在北门上车，不在大门口',
        headerEn: 'Board at the North Gate today',
        cause: 'CONSTRUCTION',
        effect: 'STOP_MOVED',
      };
      const more = { descriptionZh: '大门口施工。', descriptionEn: 'Main gate closed.', activeUntil: '2024-07-20T00:00:00+08:00' };
      expect((await town.send('POST', '/v1/alerts', { ...alert, ...more }, manager)).status).toBe(201);
      const cancel = '/v1/trips/2024-07-15/songhong-0-weekday-0730/cancel';
      expect((await town.send('POST', cancel, { reason: '车辆故障，正在调车' }, manager)).status).toBe(200);
      town.clock.set('2024-07-15T07:36:00+08:00');
      const facts = { serviceDate: '2024-07-15', tripId: 'hongqiao-t1-0-weekday-0730', deviceTime: '2024-07-15T07:36:00+08:00' };
      const events = ['trip-started', 'bus-full'].map((kind) => ({ ...facts, kind, eventId: randomUUID() }));
      expect((await town.send('POST', '/v1/driver/events', { events }, await town.signedIn('driver'))).status).toBe(200);
      await town.app.get(LiveTrips).settled();
      for (const viewport of [television, { width: 1080, height: 1920 }]) {
        for (const [lang, ...marks] of [
          ['zh-CN', '晚 6 分钟（原 07:30）', '已满', '车辆故障，正在调车'],
          ['en', '6 min late (due 07:30)', 'full', '车辆故障，正在调车'],
        ] as const) {
          const opened = await browser?.open(`${town.url}/board/home?lang=${lang}`, { viewport });
          if (opened === undefined) throw new Error('no browser');
          const { page } = opened;
          expect([lang, await page.locator('.direction').count()]).toEqual([lang, 3]);
          for (const mark of marks) await shows(page, mark);
          // A time that does not fit in the row is hidden completely. A line has some room above and below its digits.
          const cut = await page.evaluate<string[]>(
            "[...document.querySelectorAll('.direction .then')].flatMap((row) => [...row.querySelectorAll('time')].filter((one) => { const [a, b] = [row, one].map((el) => el.getBoundingClientRect()); const room = b.height * 0.15; return b.top + room < a.bottom && (b.bottom - room > a.bottom || b.right > a.right + 1); }).map((one) => one.textContent))",
          );
          expect([lang, viewport.width, cut]).toEqual([lang, viewport.width, []]);
          const outside = await page.evaluate<string[]>(
            "[...document.querySelectorAll('.direction')].flatMap((column) => [...column.querySelectorAll('time, .mark, .name, .reason')].filter((one) => { const [a, b] = [column, one].map((el) => el.getBoundingClientRect()); return one.closest('.then') === null && b.width > 1 && (b.right > a.right + 1 || b.bottom > a.bottom + 1); }).map((one) => one.textContent))",
          );
          expect([lang, viewport.width, outside]).toEqual([lang, viewport.width, []]);
          const [bar, answer] = await page.evaluate<number[]>(
            "['.bar.boarding', '.columns'].map((one) => document.querySelector(one).getBoundingClientRect()).flatMap((box, at) => [at === 0 ? box.bottom : box.top])",
          );
          expect(bar).toBeLessThan(answer ?? 0);
          await page.context().close();
        }
      }
    } finally {
      await town.close();
    }
  });
});
