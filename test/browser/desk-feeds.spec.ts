import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Chromium, describeInBrowser, desk as wide, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';

const reader = '高德地图';

describeInBrowser('data for other programs at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  let opened: Awaited<ReturnType<DemoDesk['open']>>;
  let page: Page;
  let address: string;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start('2024-07-24T18:34', { PUBLIC_FEEDS: 'off' }), Chromium.start()]);
    opened = await desk.open(browser, '/manager/feeds', { permissions: ['clipboard-read', 'clipboard-write'] });
    page = opened.page;
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });
  /** How the server answers a program that has nothing but an address. */
  const answerTo = async (url: string): Promise<number> => (await fetch(url)).status;
  const hasFocus = (id: string) => page.locator(`#${id}:focus`).waitFor();
  const copied = (): Promise<string> => page.evaluate('navigator.clipboard.readText()');

  it('a manager makes a token by keyboard alone, and copies the whole address of the timetable the only time it is shown', async () => {
    const name = page.getByLabel('给谁用');
    await name.focus();
    await page.keyboard.press('Enter');
    await page.getByText('请写给谁用').waitFor();
    await hasFocus('feed-token-name');
    await page.keyboard.type(reader);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `给“${reader}”的令牌做好了，只显示这一次。` })
      .waitFor();
    await hasFocus('feed-token-made');
    const rows = page.locator('.made-token .copied-text');
    // Every address that the reader may need, with the token in it, and what apps of OneBusAway ask for.
    expect((await rows.allTextContents()).map((text) => text.replace(/[a-z2-9]{4}(-[a-z2-9]{4}){4}/, 'TOKEN'))).toEqual([
      ...[`${desk.url}/feeds/gtfs.zip?token=TOKEN`, `${desk.url}/feeds/gtfs-rt/all.pb?token=TOKEN`, `${desk.url}/`, 'TOKEN'],
    ]);
    // Tab leads to the button of the first address.
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('button', { name: '已复制' }).waitFor();
    address = await copied();
    expect(address).toMatch(new RegExp(`^${desk.url}/feeds/gtfs\\.zip\\?token=[a-z2-9]{4}(-[a-z2-9]{4}){4}$`));
    await page.getByText('凭令牌读取，现有 1 个令牌在用。').waitFor();
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await hasFocus('feed-token-name');
    const token = address.slice(-24);
    await page.reload();
    await page.getByText(`尾号 ${token.slice(-4)}`).waitFor();
    expect(await page.content()).not.toContain(token);
  });

  it('what takes a token is not offered to copy without one, and a month of TIDES is chosen and downloaded', async () => {
    const copyable = await page.locator('.offered .copied-text').allTextContents();
    expect(copyable.filter((text) => text.includes('/feeds/'))).toEqual([]);
    expect(await page.getByText('要令牌：在下面“令牌”里给对方做一个').count()).toBe(3);
    await page.getByLabel('哪个月').waitFor();
    expect(await page.getByLabel('哪个月').locator('option').allTextContents()).toEqual(['2024 年 7 月']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载' }).click()]);
    expect(download.suggestedFilename()).toMatch(/2024-07.*\.zip$/);
  });

  it('a program reads the timetable with the token, and not without it', async () => {
    expect([await answerTo(address), await answerTo(`${desk.url}/feeds/gtfs.zip`)]).toEqual([200, 401]);
  });

  it('revoking asks first, can be left, and takes the token from the program at once', async () => {
    const revoke = page.getByRole('button', { name: `停用“${reader}”的令牌` });
    await revoke.press('Enter');
    await page.getByText(`“${reader}”马上读不到数据了，停用后不能恢复`).waitFor();
    await page.getByRole('button', { name: '不停用' }).press('Enter');
    expect(await answerTo(address)).toBe(200);
    // The button that asked has the focus again.
    await page.locator('.tokens button:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '不停用' }).waitFor();
    await revoke.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `“${reader}”的令牌已停用` })
      .waitFor();
    await page.getByText('还没有令牌。').waitFor();
    // The button that had the focus is gone: what was done has it.
    await hasFocus('feed-token-revoked');
    expect(await answerTo(address)).toBe(401);
    await page.getByText('已停用的').click();
    await page.getByText('停用于 2024 年 7 月 24 日').waitFor();
  });

  it('a licence that a manager chooses is on the public page at once', async () => {
    const { page: readers, complaints } = await browser.open(`${desk.url}/feeds`);
    const name = page.getByLabel('名称');
    const url = page.getByLabel('全文的网址（可空）');
    await name.fill('CC BY 4.0');
    await url.fill('creativecommons.org');
    await url.press('Enter');
    await page.getByText('应为网址，以 https:// 或 http:// 开头').waitFor();
    await url.fill('https://creativecommons.org/licenses/by/4.0/');
    await url.press('Enter');
    await page.getByText('许可已保存。').waitFor();
    await readers.reload();
    expect(await readers.getByRole('link', { name: 'CC BY 4.0' }).getAttribute('href')).toBe(
      'https://creativecommons.org/licenses/by/4.0/',
    );
    expect([complaints, opened.complaints]).toEqual([[], []]);
  });

  it('the page passes axe in both languages, light and dark, on a wide screen and on a phone, and never scrolls sideways', async () => {
    for (const locale of ['zh-CN', 'en-GB']) {
      const { page: shown, complaints } = await desk.open(browser, '/manager/feeds', { locale });
      // A new token is the widest thing on it.
      await shown.locator('#feed-token-name').fill(`Prof. Li, Tongji University, timetable laboratory, ${locale}`);
      await shown.keyboard.press('Enter');
      await shown.locator('#feed-token-made').waitFor();
      await shown.locator('.tokens button').first().click();
      await shown.locator('.asks').waitFor();
      for (const viewport of [wide, phone])
        for (const colorScheme of ['light', 'dark'] as const) {
          await shown.setViewportSize(viewport);
          await shown.emulateMedia({ colorScheme });
          const found = [locale, viewport.width, colorScheme, await overflow(shown), await violations(shown)];
          expect(found).toEqual([locale, viewport.width, colorScheme, 0, []]);
        }
      expect(complaints).toEqual([]);
    }
  });
});
