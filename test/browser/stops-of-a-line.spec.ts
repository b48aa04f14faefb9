import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Chromium, describeInBrowser, overflow, smallPhone, violations } from '../support/browser.js';
import { loop } from '../support/loop-feed.js';
import { Town } from '../support/town.js';

describeInBrowser('the stops of a loop on an open page', () => {
  let [town, browser]: [Town | null, Chromium | null] = [null, null];
  beforeAll(async () => {
    browser = await Chromium.start();
    town = await Town.open({ feed: loop, now: '2026-11-26T21:00:00+08:00' });
  });
  afterAll(async () => {
    await browser?.stop();
    await town?.close();
  });

  it('the list of stops shows the times of the chosen bus without asking the server, and follows its delay', async () => {
    if (browser === null || town === null) throw new Error('not ready');
    const { page, complaints } = await browser.open(`${town.url}/stops/0`, { viewport: smallPhone });
    const market = page.locator('.stop-times li').nth(1);
    const says = async (text: string): Promise<void> => market.getByText(text, { exact: true }).waitFor();
    await says('21:02');
    await page.getByText('本页自动更新').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('.stop-times').getByRole('link', { name: '21:15' }).click();
    await says('21:17');
    // Requests for what the page stores for offline use are left out.
    expect([requests.filter((url) => !/\/departures\/|\/offline-departures/.test(url)), page.url().includes('trip=')]).toEqual([[], false]);
    const event = { eventId: randomUUID(), kind: 'trip-started', serviceDate: '2026-11-26', tripId: 'loop-2100' };
    town.clock.set('2026-11-26T21:07:00+08:00');
    const driver = await town.signedIn('driver', 'driver', 'loop');
    const sent = await town.send('POST', '/v1/driver/events', { events: [{ ...event, deviceTime: '2026-11-26T21:07:00+08:00' }] }, driver);
    expect(sent.ok).toBe(true);
    await says('21:21');
    expect(await page.locator('.stop-times .choice [aria-current]').innerText()).toBe('21:19');
    expect(await page.locator('.stop-times').innerText()).toContain('以下是预计时间');
    expect([await overflow(page), await violations(page), complaints]).toEqual([0, [], []]);
    await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
    expect(await overflow(page)).toBe(0);
  });
});
