import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pages } from '../../src/web/desk/pages.js';
import { Chromium, desk as wide, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk, demoManager } from '../support/desk.js';

/** The desk's router, to move from page to page as its links do. */
const router = `document.querySelector('#app').__vue_app__.config.globalProperties.$router`;

describeInBrowser('the frame of the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start('2024-07-24T18:34'), Chromium.start()]);
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  const fill = async (page: Page, name: string, password: string): Promise<void> => {
    await page.getByLabel('姓名').fill(name);
    await page.getByLabel('密码或 PIN').fill(password);
    await page.keyboard.press('Enter');
  };
  const addressOf = (name: string): string => {
    const { path = '' } = pages.find((one) => one.name === name) ?? {};
    return path
      .replace(/:month\([^)]*\)/, '2024-07')
      .replace(/:date\([^)]*\)/, '2024-07-15')
      .replace(/:draftId\([^)]*\)/, '1')
      .replace(/:step\([^)]*\)/, 'stops')
      .replace(':tripId', 'songhong-0-weekday-0730');
  };

  it('a manager signs in by keyboard alone, a wrong password is explained, and a driver is sent to the drivers’ app', async () => {
    const { page } = await browser.open(`${desk.url}/manager`, { viewport: wide });
    await page.getByLabel('姓名').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('姓名和密码或 PIN 都要填。').waitFor();
    await fill(page, 'manager', 'wrong-password');
    expect(await page.getByRole('alert').last().innerText()).toMatch(/密码/);
    await fill(page, demoManager.name, demoManager.password);
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/manager/today');
    await page.getByRole('button', { name: '退出' }).click();
    await fill(page, '王师傅', '246810');
    await page.waitForURL(`${desk.url}/driver`);
  });

  it('when the session ends, the managers’ desk asks for the password above the page and keeps what was typed', async () => {
    const { page } = await desk.open(browser, '/manager/settings');
    const contact = page.getByRole('textbox').first();
    await contact.fill('新的调度室');
    await page.context().clearCookies();
    await page.getByRole('button', { name: /保存/ }).first().click();
    const question = page.getByRole('dialog');
    await question.getByLabel('密码或 PIN').fill(demoManager.password);
    await question.getByRole('button', { name: '登录' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await contact.inputValue()).toBe('新的调度室');
  });

  it('when the server is unreachable, the managers’ desk shows the last state with its time, and resumes by itself when asked', async () => {
    const { page } = await desk.open(browser, '/manager/ridership');
    await page.getByRole('link', { name: '2024 年 7 月' }).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText(/Out of reach since \d\d:\d\d/).waitFor();
    expect(await page.getByRole('link', { name: /July 2024|2024 年 7 月/ }).count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/Out of reach since/).waitFor({ state: 'hidden' });
  });

  it('every page of the managers’ desk works in both languages, has its name as heading, fits the screen and logs no error', async () => {
    const seen: string[] = [];
    expect((await desk.send('POST', '/v1/timetables/drafts', {})).status).toBe(201);
    const widths = [
      [phone, 'zh-CN'],
      [{ width: 1024, height: 768 }, 'en'],
    ] as const;
    const lookAt = async ([viewport, language]: (typeof widths)[number]): Promise<void> => {
      const { page, complaints } = await desk.open(browser, `/manager/settings?lang=${language}`, { viewport, locale: language });
      for (const { name, text } of pages) {
        await page.evaluate(`${router}.push({ path: ${JSON.stringify(addressOf(name))} })`);
        const heading = page.getByRole('heading', { level: 1 }).filter({ hasText: text['zh-CN'] });
        await heading
          .first()
          .waitFor({ timeout: 5000 })
          .catch(() => seen.push(`${name} has no ${text['zh-CN']} in its heading`));
        await page.locator('main [aria-busy]').first().waitFor({ state: 'detached' });
        const tooWide = await overflow(page);
        if (tooWide > 0) seen.push(`${name} at ${String(viewport.width)}: ${String(tooWide)} px too wide`);
      }
      seen.push(...complaints);
    };
    await Promise.all(widths.map(lookAt));
    expect(seen).toEqual([]);
  });

  it('an unknown address of the managers’ desk says that there is no such page', async () => {
    const { page } = await desk.open(browser, '/manager/no-such-page');
    await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
    await page.getByRole('link', { name: '回到今天' }).click();
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
  });
});
