import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { cityFeed } from '../support/city-feed.js';
import { DemoDesk } from '../support/desk.js';
import { writeFolder } from '../support/feeds.js';

/** The date in Shanghai on the day after today. */
const tomorrow = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(Date.now() + 86_400_000);

describeInBrowser('the page “Today” of a city, which has too many trips for one page', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.of(writeFolder(cityFeed(40, 60))), Chromium.start()]);
    for (const tripId of ['r2-07:30', 'r2-07:35']) {
      const path = `/v1/trips/${tomorrow}/${encodeURIComponent(tripId)}/cancel`;
      expect((await desk.send('POST', path, { reason: 'weather' })).status).toBe(200);
    }
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  /** The addresses of days that a page asks for. */
  function askedDays(page: Page): string[] {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      const [, of] = /^\/v1\/dispatch\/days\/[^/]*(.*)$/.exec(pathname) ?? [];
      if (of !== undefined) asked.push(decodeURIComponent(of + search));
    });
    return asked;
  }
  const cancelledOf = async (routeId: string): Promise<number> => {
    const day = (await (await desk.send('GET', `/v1/dispatch/days/${tomorrow}/routes/${routeId}`)).json()) as { trips: { sign: string }[] };
    return day.trips.filter(({ sign }) => sign === 'cancelled').length;
  };
  const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent.trim()');

  it('a manager sees the routes that need somebody first, opens one, and cancels a trip of it; the other trips of the day are never sent', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/today');
    const asked = askedDays(page);
    await page.goto(`${desk.url}/manager/today?date=${tomorrow}`);
    await page.getByRole('heading', { name: /40 条线路，2,400 班/ }).waitFor();
    const rows = page.locator('.day-routes tbody tr');
    expect([await rows.count(), (await rows.first().innerText()).split(/\s+/).slice(0, 4)]).toEqual([25, ['2', '路', '60', '0']]);
    await page.getByText('看到 25 条，共 40 条。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '再看 15 条' }).click();
    expect(await rows.count()).toBe(40);
    await page.getByLabel('看哪些').selectOption({ label: '有取消：1 条' });
    expect(await rows.count()).toBe(1);
    await page.getByRole('link', { name: '2 路' }).click();
    await page.getByRole('heading', { level: 1, name: /2 路$/ }).waitFor();
    expect(await focused(page)).toBe('全部线路');
    await page.getByRole('button', { name: /^09:00 2 路去程/ }).click();
    await page.getByRole('button', { name: '取消这一班' }).click();
    const dialog = page.getByRole('dialog', { name: '取消 09:00 2 路去程' });
    await dialog.getByRole('button', { name: '天气' }).click();
    await dialog.getByRole('button', { name: '取消 09:00' }).click();
    await page.getByRole('button', { name: /^09:00 2 路去程：已取消/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '全部线路' }).click();
    await rows.first().waitFor();
    await page.waitForFunction(`document.activeElement.textContent.trim() === '2 路'`);
    expect(await rows.first().locator('b').innerText()).toBe('3');
    expect(asked.filter((each) => !['?mostTrips=500', '/routes/r2'].includes(each) && !each.endsWith('/outlook'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('several trips are cancelled on the route that is open, never on routes whose trips are not shown', async () => {
    const { page } = await desk.open(browser, `/manager/today?date=${tomorrow}&route=r3&act=many`);
    const dialog = page.getByRole('dialog', { name: /的多班/ });
    await dialog.getByLabel('从几点起').fill('09:00');
    await dialog.getByText(/会取消 12 班/).waitFor();
    expect(await dialog.getByLabel('线路').locator('option').allInnerTexts()).toEqual(['3 路']);
    await dialog.getByLabel('为什么').fill('台风');
    await dialog.getByRole('button', { name: '取消这 12 班' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect([await cancelledOf('r3'), await cancelledOf('r4')]).toEqual([12, 0]);
  });

  it('a departure can be added to another route than the open one, between its neighbours', async () => {
    const { page } = await desk.open(browser, `/manager/today?date=${tomorrow}&route=r3&act=add`);
    const dialog = page.getByRole('dialog', { name: /加开一班/ });
    await dialog.getByLabel('线路').selectOption({ label: '5 路' });
    await dialog.getByLabel('几点发车').fill('06:02');
    for (const time of ['06:00', '06:02', '06:05']) await dialog.locator('.riders-see').getByText(time).waitFor();
  });

  it('on a phone the routes are a list that fits, in both languages', async () => {
    for (const language of ['zh', 'en']) {
      const { page, complaints } = await desk.open(browser, `/manager/today?date=${tomorrow}&lang=${language}`, { viewport: phone });
      await page.locator('.route-list a').first().waitFor();
      expect([language, await overflow(page), await violations(page)]).toEqual([language, 0, []]);
      await page.locator('.route-list a').first().click();
      await page.locator('.day-card .trips button').first().waitFor();
      expect([language, await overflow(page), await violations(page)]).toEqual([language, 0, []]);
      expect(complaints).toEqual([]);
    }
  });
});
