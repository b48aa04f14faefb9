import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newSqlite } from '../support/databases.js';
import { Chromium, describeInBrowser, violations } from '../support/browser.js';
import { Town } from '../support/town.js';

const monday = '2024-07-15T07:10:00+08:00';
const sentence = async (page: Page): Promise<string> => (await page.locator('.says').allTextContents()).join('');
const heading = (page: Page, text: string): Promise<void> => page.getByRole('heading', { level: 1, name: text }).waitFor();
const shows = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();
const until = async (page: Page, look: string): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate<boolean>(look)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not in time: ${look}`);
};
const workerHas = (path: string): string =>
  `caches.match('${path}', { ignoreSearch: true, ignoreVary: true }).then((saved) => saved !== undefined)`;
const withoutExpected = (complaints: readonly string[]): string[] =>
  complaints.filter((text) => !/Failed to load resource|ERR_|blocked by Playwright/.test(text));

describeInBrowser('the whole town offline after one visit', () => {
  let browser: Chromium | null = null;
  beforeAll(async () => (browser = await Chromium.start()));
  afterAll(async () => browser?.stop());

  it('a stop that was never opened answers offline, and a page that is not stored names what is available', async () => {
    const town = await Town.open({ now: monday });
    try {
      const { page, complaints } = (await browser?.open('about:blank')) ?? { page: null, complaints: [] };
      if (page === null) throw new Error('no browser');
      const early: string[] = [];
      let isLoaded = false;
      page.on('load', () => (isLoaded = true));
      page.on('request', (request) => {
        if (!isLoaded && request.url().includes('departures/days')) early.push(request.url());
      });
      await page.goto(`${town.url}/`);
      for (const path of ['/', '/v1/departures/days']) await until(page, workerHas(path));
      expect(early).toEqual([]);
      await town.close();

      await page.goto(`${town.url}/stops/songhong?from=singlemessage`);
      await heading(page, '淞虹路');
      await shows(page, '按已保存的时刻表显示，消息截至 07:10');
      expect(await sentence(page)).toMatch(/^虹桥人才公寓（公寓大门口）：07:15，/);
      expect(await page.title()).toBe('淞虹路 下一班');

      await page.goto(`${town.url}/stops/none`);
      await shows(page, '这一页又没有保存过');
      const names = await page.locator('.there').first().getByRole('link').allTextContents();
      expect(names).toEqual(['虹桥人才公寓', '淞虹路', '虹桥1号航站楼']);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: '虹桥1号航站楼' }).click();
      await heading(page, '虹桥1号航站楼');
      expect(await sentence(page)).toMatch(/^虹桥人才公寓（公寓大门口）：07:15，/);
      expect(withoutExpected(complaints)).toEqual([]);
    } finally {
      await town.close();
    }
  });

  it('without a service worker, as in WeChat, an open page switches to another stop in place, and back', async () => {
    const database = newSqlite();
    let town = await Town.open({ now: monday, database });
    const port = Number(new URL(town.url).port);
    try {
      const { page, complaints } = (await browser?.open(`${town.url}/stops/home`, { serviceWorkers: 'block' })) ?? {
        page: null,
        complaints: [],
      };
      if (page === null) throw new Error('no browser');
      await until(page, "Object.keys(localStorage).some((name) => name.startsWith('banche:town:'))");
      await town.close();
      await shows(page, '与服务器失去联系：按已保存的时刻表显示，消息截至 07:10');
      await page.getByRole('navigation', { name: '从哪里上车' }).getByRole('link', { name: '淞虹路', exact: true }).click();
      await heading(page, '淞虹路');
      await shows(page, '按已保存的时刻表显示，消息截至 07:10');
      expect(new URL(page.url()).pathname).toBe('/stops/songhong');
      expect(await sentence(page)).toMatch(/^虹桥人才公寓（公寓大门口）：07:15，/);
      await page.goBack();
      await heading(page, '虹桥人才公寓');
      expect(await sentence(page)).toMatch(/^淞虹路（2号线）：07:30，/);
      await page.goForward();
      await heading(page, '淞虹路');
      // The server is back, and the page follows the stop that is shown.
      town = await Town.open({ now: monday, database, feed: null, port });
      await page.evaluate("dispatchEvent(new Event('online'))");
      await shows(page, '本页自动更新');
      await heading(page, '淞虹路');
      expect(await sentence(page)).toMatch(/^虹桥人才公寓（公寓大门口）：07:15，/);
      expect(withoutExpected(complaints)).toEqual([]);
    } finally {
      await town.close();
    }
  });
});
