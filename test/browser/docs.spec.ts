import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Chromium, describeInBrowser, desk } from '../support/browser.js';
import { Town } from '../support/town.js';

describeInBrowser('the page that documents the API', () => {
  let [town, browser]: [Town | null, Chromium | null] = [null, null];
  beforeAll(async () => {
    browser = await Chromium.start();
    town = await Town.open();
  });
  afterAll(async () => {
    await browser?.stop();
    await town?.close();
  });

  it('the API page shows every route and can try one out, under a content security policy that allows nothing from other hosts', async () => {
    if (browser === null || town === null) throw new Error('not ready');
    const { page, complaints } = await browser.open(`${town.url}/docs`, { viewport: desk });
    await page.waitForSelector('.opblock');
    const { paths } = await town.get<{ paths: Record<string, object> }>('/v1/openapi.json');
    const count = Object.values(paths).flatMap((operations) => Object.keys(operations)).length;
    expect(await page.locator('.info .title').innerText()).toContain('Banche');
    // The page holds only what is near the window.
    const seen = new Set<string>();
    for (let step = 0; step < 300 && seen.size < count; step += 1) {
      const ids = await page.evaluate<string[]>("[...document.querySelectorAll('.opblock')].map(({ id }) => id)");
      for (const id of ids) seen.add(id);
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(50);
    }
    expect(seen.size).toBe(count);
    for (let step = 0; step < 300 && (await page.locator('[data-path="/healthz"]').count()) === 0; step += 1) {
      await page.mouse.wheel(0, -300);
      await page.waitForTimeout(50);
    }
    const alive = page.locator('.opblock', { has: page.locator('[data-path="/healthz"]') });
    await alive.locator('.opblock-summary').click();
    await alive.locator('.try-out__btn').click();
    await alive.locator('.execute').click();
    await alive.locator('.live-responses-table').waitFor();
    expect(await alive.locator('.live-responses-table').innerText()).toContain('"status": "ok"');
    expect(complaints).toEqual([]);
  });
});
