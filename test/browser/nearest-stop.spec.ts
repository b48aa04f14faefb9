import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, smallPhone, violations, type Opened } from '../support/browser.js';
import { Town } from '../support/town.js';

describeInBrowser('choosing a stop in the browser', () => {
  let [town, browser]: [Town?, Chromium?] = [];
  beforeAll(async () => {
    [town, browser] = await Promise.all([Town.open(), Chromium.start()]);
  });
  afterAll(async () => {
    await browser?.stop();
    await town?.close();
  });
  const open = (path: string, options: BrowserContextOptions = {}): Promise<Opened> => {
    if (town === undefined || browser === undefined) throw new Error('the town or the browser did not start');
    return browser.open(town.url + path, options);
  };
  const near = { permissions: ['geolocation'], geolocation: { latitude: 31.2225, longitude: 121.33928, accuracy: 15 } };

  it('the page of all stops names the nearest one in words when asked, and no request reveals the position of the device', async () => {
    const { page, complaints } = await open('/stops', { ...near, viewport: smallPhone });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`));
    await page.getByRole('button', { name: '离我最近的站' }).click();
    await page.getByText('离您最近的是虹桥人才公寓：400 米，走路约 6 分钟。').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '看虹桥人才公寓的班次' }).click();
    await page.waitForURL('**/stops/home?*');
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((one) => /31\.22|121\.33/.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('where the browser refuses the position, the page says so and what to do instead', async () => {
    const { page } = await open('/stops?lang=en');
    await page.getByRole('button', { name: 'Nearest stop to me' }).click();
    await page.getByText('Your location is not available').waitFor();
    await page.context().close();
  });

  it('the first page opens the chosen stop when the address names none; a scanned code changes no choice, and a stop that no longer exists is forgotten', async () => {
    const { page } = await open('/stops/songhong');
    const first = async (): Promise<string> => {
      await page.goto(`${town?.url ?? ''}/`);
      await page.waitForTimeout(500);
      return page.locator('h1').innerText();
    };
    expect(await first()).toBe('虹桥人才公寓');
    await page.locator('.segments').getByText('淞虹路').click();
    await page.waitForURL('**/stops/songhong?*');
    expect(await first()).toBe('淞虹路');
    expect(page.url()).toMatch(/\/stops\/songhong\?lang=zh-CN$/);
    await page.goto(`${town?.url ?? ''}/?at=2024-07-15T07:30%2B08:00`);
    expect(await page.locator('h1').innerText()).toBe('虹桥人才公寓');
    await page.evaluate("localStorage.setItem('banche:stop::pm', 'hongqiao-t1'); localStorage.setItem('banche:stop::am', 'closed')");
    expect(await first()).toBe('虹桥人才公寓');
    expect(await page.evaluate("localStorage.getItem('banche:stop::am')")).toBeNull();
    expect(await first()).toBe('虹桥1号航站楼');
    await page.context().close();
  });

  it('the device remembers one stop for the morning and one for the evening, also when it is chosen from the list', async () => {
    const { page } = await open('/stops');
    await page.locator('.town-lines .name').getByText('淞虹路').click();
    await page.waitForURL('**/stops/songhong?*');
    expect(
      await page.evaluate("Object.entries(localStorage).filter(([name]) => name.startsWith('banche:stop:')).map(([, stop]) => stop)"),
    ).toEqual(['songhong']);
    await page.evaluate("localStorage.setItem('banche:stop::am', 'songhong'); localStorage.setItem('banche:stop::pm', 'hongqiao-t1')");
    town?.clock.set('2024-07-15T17:40:00+08:00');
    await page.goto(`${town?.url ?? ''}/?lang=zh-CN`);
    await page.waitForURL('**/stops/hongqiao-t1?lang=zh-CN');
    await page.context().close();
  });
});
