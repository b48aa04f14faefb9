import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { PlaceholderAgency } from '../../src/agency-keeping/placeholder-agency.service.js';
import { Chromium, desk as wide, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { Hands } from '../support/hands.js';
import { Town } from '../support/town.js';

const stops: readonly (readonly [name: string, other: string, where: string])[] = [
  ['东门', 'East Gate', '31.2301, 121.4192'],
  ['会所', 'Clubhouse', '31.2317, 121.4168'],
  ['南门', 'South Gate', '31.2279, 121.4158'],
  ['地铁站 3 号口', 'Metro Exit 3', '地铁站 3 号口 https://uri.amap.com/marker?position=121.4246,31.2243'],
];

describeInBrowser('a manager who starts with an empty database', () => {
  let town: Town;
  let browser: Chromium;
  let hands: Hands;
  let page: Page;
  let complaints: string[];
  let password = '';
  beforeAll(async () => {
    [town, browser] = await Promise.all([Town.open({ feed: null, now: '2024-07-15T06:20:00+08:00' }), Chromium.start()]);
    await town.app.get(PlaceholderAgency).make();
    password = (await town.app.get(AccountsService).createFirstManagers(null))[0]?.password ?? '';
    ({ page, complaints } = await browser.open(`${town.url}/manager`, {
      viewport: wide,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    }));
    hands = new Hands(page);
  });
  afterAll(async () => {
    await browser.stop();
    await town.close();
  });
  const saved = (): Promise<void> =>
    page
      .getByText(/^已保存/)
      .first()
      .waitFor();
  const next = async (to: RegExp): Promise<void> => {
    await saved();
    expect([page.url(), await violations(page)]).toEqual([page.url(), []]);
    await hands.click(page.getByRole('button', { name: /^下一步/ }));
    await page.waitForURL(to);
  };

  it('the first manager signs in, chooses a password, and is led to the first step', async () => {
    await page.getByLabel('姓名').waitFor();
    await hands.type('manager');
    await hands.press('Tab');
    await hands.paste(password);
    await hands.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The password was generated and shown once.
    const own = page.getByLabel(/^新密码/);
    await own.waitFor();
    await hands.click(own);
    await hands.type('four words of mine');
    await hands.press('Enter');
    await own.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '开始：第 1 步，地方' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('listitem').filter({ hasText: '班次' }).count()).toBeGreaterThan(0);
    await hands.click(page.getByRole('button', { name: '开始：第 1 步，地方' }));
    await page.waitForURL(/network\/drafts\/1\/place/);
  });

  it('the manager enters the agency and its stops, leaves, and comes back to the same step', async () => {
    await page.locator('#place-name:focus').waitFor();
    await hands.type('江畔花园');
    await hands.press('Tab');
    await hands.type('Riverside Gardens');
    await next(/stops/);
    for (const [index, [name, other, where]] of stops.entries()) {
      await page.locator(`#stop-name-stop-${index + 1}:focus`).waitFor();
      await hands.type(name);
      await hands.press('Tab');
      await hands.type(other);
      await hands.press('Tab', 'Enter');
      await page.locator('#stop-place:focus').waitFor();
      await (where.includes('https') ? hands.paste(where) : hands.type(where));
      await page.getByText(/^认出来了/).waitFor();
      if (index === 1) {
        await saved();
        await page.goto(`${town.url}/manager`);
        await page.waitForURL(/network\/drafts\/1\/(stops|routes)/);
        if (page.url().endsWith('routes')) await page.goBack();
        await page.goto(`${town.url}/manager/network/drafts/1/stops`);
        await page.locator('#stop-name-stop-3').click();
      } else await hands.press('Enter');
    }
    expect(await page.locator('nav .town b').first().innerText()).toBe('江畔花园');
    expect(await page.locator('table.stops').innerText()).toContain('31.2261, 121.4200');
    await next(/routes/);
  });

  it('the manager makes a loop with a bus every 15 minutes and a gap at noon, and sees how many buses that takes', async () => {
    await hands.click(page.getByRole('radio', { name: /绕一圈/ }));
    await hands.click(page.getByLabel('一圈几分钟'));
    await hands.type('12');
    await hands.press('Enter');
    await page.getByRole('region', { name: '环线' }).or(page.locator('#route-route-1')).first().waitFor();
    await next(/timetable\/drafts\/1/);
    await hands.click(page.getByRole('button', { name: '每天', exact: true }));
    await hands.click(page.getByRole('button', { name: '＋ 每隔几分钟' }));
    const token = (text: string): Locator => page.locator('button.tok').filter({ hasText: new RegExp(`^\\s*${text}\\s*$`) });
    const write = async (text: string): Promise<void> => {
      await page.locator('.token input:focus').waitFor();
      await hands.press('Control+a');
      await hands.type(text);
      await hands.press('Enter');
      await page.locator('.token input').waitFor({ state: 'hidden' });
    };
    await write('0630');
    await hands.click(token('09:00'));
    await write('2200');
    await hands.click(token('30'));
    await write('15');
    await hands.click(page.locator('details.sentence-more summary'));
    await hands.click(page.getByRole('button', { name: '中间停开一段' }));
    // The added sentence is open: Tab and digits continue to fill it in.
    await write('1130');
    await hands.press('Tab', '1', '3', '0', '0', 'Enter');
    await page.getByText('56 班').first().waitFor();
    await saved();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('main').innerText()).toMatch(/1\s*辆/);
  });

  it('the manager publishes the first timetable in few clicks and keys, without any error', async () => {
    await hands.click(
      page
        .getByRole('link', { name: /发布/ })
        .or(page.getByRole('button', { name: /^发布…/ }))
        .first(),
    );
    const promise = page
      .getByRole('checkbox', { name: /到时候会有车/ })
      .or(page.getByRole('radio', { name: /到时候会有车/ }))
      .first();
    await promise.waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.click(promise);
    await hands.click(page.getByRole('button', { name: /^发布，/ }));
    await page
      .getByText(/已发布|发布好了/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    hands.print('Riverside Gardens from nothing');
    expect(hands.clicks).toBeLessThan(30);
  });

  it('the new agency has a page for residents, a poster, a lobby board and a driver’s day, all in both languages', async () => {
    expect(await town.nextDepartures('stop-1', { limit: 2 })).toEqual(['06:30 东门', '06:45 东门']);
    expect((await town.departures('stop-1', { limit: 1, at: '2024-07-15T11:20:00+08:00' })).departures[0]?.departureTime).toBe(
      '2024-07-15T13:00:00+08:00',
    );
    const opened = await browser.open(town.url, { viewport: phone });
    const show = async (path: string, viewport: { width: number; height: number }): Promise<string> => {
      await opened.page.setViewportSize(viewport);
      await opened.page.goto(town.url + path);
      expect([path, opened.complaints, await overflow(opened.page)]).toEqual([path, [], 0]);
      return opened.page.locator('body').innerText();
    };
    expect(await show('/?lang=zh-CN', phone)).toMatch(/东门[\s\S]*06:30/);
    expect(await show('/?lang=en', phone)).toMatch(/East Gate[\s\S]*06:30/);
    expect(await show('/board/stop-1?lang=zh-CN', { width: 1920, height: 1080 })).toMatch(/东门[\s\S]*06:30/);
    expect(await show('/stops/stop-2/poster?lang=zh-CN', wide)).toMatch(/会所/);
    const driver = await town.signedIn('driver', '王师傅', 'shuttle');
    const trips = await town.get<{ days: { trips: { tripId: string }[] }[] }>('/v1/driver/bundle', { headers: driver });
    expect(JSON.stringify(trips)).toContain('route-1-0-daily-0630');
    expect(await town.get('/v1/agency?lang=en')).toMatchObject({ agencyId: 'shuttle', name: 'Riverside Gardens' });
    await page.goto(`${town.url}/manager/today`);
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
    await page.getByText('56 班').first().waitFor();
  });
});
