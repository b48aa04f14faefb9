import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newSqlite } from '../support/databases.js';
import { Chromium, describeInBrowser } from '../support/browser.js';
import { Town } from '../support/town.js';

const television = { width: 1920, height: 1080 };
const monday = '2024-07-15T07:10:00+08:00';

describeInBrowser('the board in the lobby', () => {
  let browser: Chromium | null = null;
  beforeAll(async () => (browser = await Chromium.start()), 60_000);
  afterAll(async () => browser?.stop());
  const shows = (page: Page, text: string, timeout = 15_000): Promise<void> => page.getByText(text).first().waitFor({ timeout });

  it('is read from afar, follows what changes, and goes on when the server is gone', async () => {
    const database = newSqlite();
    let town = await Town.open({ now: monday, database });
    const port = Number(new URL(town.url).port);
    try {
      const opened = await browser?.open(`${town.url}/board/home`, { viewport: television });
      if (opened === undefined) throw new Error('no browser');
      const { page, complaints } = opened;
      await shows(page, '07:10');
      // Five metres: a time is at least 90 of 1080 dots high, everything else at least 40.
      const sizes = await page.evaluate<number[]>(
        "[...document.querySelectorAll('.lobby *')].filter((one) => one.children.length === 0 && one.textContent.trim() !== '').map((one) => parseFloat(getComputedStyle(one).fontSize))",
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
      expect(await page.evaluate("parseFloat(getComputedStyle(document.querySelector('.lobby li time')).fontSize)")).toBeGreaterThanOrEqual(
        90,
      );

      await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
      const manager = await town.signedIn('manager');
      const path = '/v1/trips/2024-07-15/songhong-0-weekday-0730/cancel';
      expect((await town.send('POST', path, { reason: '车辆故障' }, manager)).status).toBe(200);
      await page.locator('li.cancelled').waitFor({ timeout: 2000 });
      await shows(page, '已取消');
      expect(complaints).toEqual([]);

      await town.close();
      await shows(page, '与服务器失去联系');
      expect(await page.locator('.says').textContent()).toContain(
        '07:30 开往淞虹路(2号线)的班次已取消;下一班 07:30 开往虹桥1号航站楼(10号线)',
      );
      // What is said below hides no departure.
      expect(await page.evaluate("document.querySelector('.lobby footer').getBoundingClientRect().bottom <= innerHeight")).toBe(true);
      const hidden =
        "[...document.querySelectorAll('.lobby li')].filter((one) => getComputedStyle(one).display !== 'none' && one.getBoundingClientRect().bottom > document.querySelector('.columns').getBoundingClientRect().bottom + 1).length";
      expect(await page.evaluate(hidden)).toBe(0);

      town = await Town.open({ now: '2024-07-15T07:45:00+08:00', database, feed: null, port });
      await page.locator('.lost').waitFor({ state: 'detached', timeout: 30_000 });
      await shows(page, '07:45');
      await shows(page, '15 分钟后');
    } finally {
      await town.close();
    }
  }, 90_000);

  it('stands on an upright screen, too, and says why nothing runs', async () => {
    const town = await Town.open({ now: '2024-10-01T09:00:00+08:00' });
    try {
      const opened = await browser?.open(`${town.url}/board/home`, { viewport: { width: 1080, height: 1920 } });
      expect(await opened?.page.locator('.says').textContent()).toBe('今天国庆节停运,10月8日 07:00 恢复');
      expect(
        await opened?.page.evaluate(
          "document.querySelector('.columns').scrollHeight <= document.querySelector('.columns').clientHeight + 1",
        ),
      ).toBe(true);
    } finally {
      await town.close();
    }
  });
});
