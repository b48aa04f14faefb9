import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';
import { plain } from '../support/html.js';

const [today, tomorrow] = ['2024-07-24', '2024-07-25'];

describeInBrowser('the page “Today” at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start(`${today}T14:00`), Chromium.start()]);
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  const seen = async (path: string): Promise<string> =>
    plain(
      (await (await fetch(desk.url + path, { headers: { accept: 'text/html', 'accept-language': 'zh-CN' } })).text()).replace(
        /<script[\s\S]*?<\/script>/g,
        '',
      ),
    );
  const signs = async (date: string): Promise<string[]> => {
    const day = (await (await desk.send('GET', `/v1/dispatch/days/${date}`)).json()) as { trips: { sign: string }[] };
    return day.trips.map(({ sign }) => sign);
  };
  const trip = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
  const focused = (page: Page): Promise<string> =>
    page.evaluate(`(() => { const one = document.activeElement; return one.getAttribute('aria-label') ?? one.textContent.trim(); })()`);
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (name.test(await focused(page))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${name}`);
  }

  it('a manager cancels tomorrow’s 07:30, sees the effect before and what riders see after, and every rider’s page gives the reason', async () => {
    const { page, complaints } = await desk.open(browser, `/manager/today?date=${tomorrow}`);
    await trip(page, '07:30 淞虹路线去程').click();
    await page.getByRole('button', { name: '取消这一班' }).click();
    const dialog = page.getByRole('dialog', { name: '取消 07:30 淞虹路线去程' });
    await dialog.getByText(/这一班平时坐 \d+ 人/).waitFor();
    const dialogText = await dialog.innerText();
    for (const pattern of [/下一班 08:00，要多等 30 分钟/, /坐满 \d+ 天/, /步行到淞虹路约 18 分钟/]) expect(dialogText).toMatch(pattern);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '取消 07:30' }).click();
    await dialog.getByText('请写原因').waitFor();
    await dialog.getByRole('button', { name: '车辆故障' }).click();
    await dialog.getByRole('button', { name: '取消 07:30' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const done = await page.locator('.done-line').innerText();
    expect(done).toContain('乘客现在看到：07:30 已取消，车辆故障。');
    expect(done).toContain('【班车】7 月 25 日（周四）07:30 淞虹路线去程取消：车辆故障。下一班 08:00，可能坐满。步行约 18 分钟。');
    expect(done).toContain('[Shuttle] Thu 25 July: the 07:30 Songhong Road outbound is cancelled (vehicle breakdown).');
    await trip(page, '07:30 淞虹路线去程：已取消').waitFor();
    // The riders' page as it will be at 07:10 of that day.
    const then = encodeURIComponent(`${tomorrow}T07:10:00+08:00`);
    for (const path of [`/?at=${then}`, `/routes/songhong?date=${tomorrow}`, `/board/home?at=${then}`]) {
      const text = await seen(path);
      expect([path, text.includes('07:30'), text.includes('车辆故障')]).toEqual([path, true, true]);
    }
    expect(complaints).toEqual([]);
  });

  it('a manager adds a departure for today, riders see it, and it is undone in place', async () => {
    const { page } = await desk.open(browser, '/manager/today');
    await page.getByRole('button', { name: '加开一班' }).click();
    const dialog = page.getByRole('dialog', { name: '7 月 24 日加开一班' });
    await dialog.getByLabel('线路').selectOption({ label: '淞虹路线' });
    await dialog.getByLabel('几点发车').fill('16:30');
    await dialog.getByRole('button', { name: '活动' }).click();
    await dialog.getByText('加开，活动').waitFor();
    await dialog.getByRole('button', { name: '加开 16:30' }).click();
    await trip(page, '16:30 淞虹路线去程').waitFor();
    for (const path of ['/', '/board/home', '/routes/songhong']) expect(await seen(path)).toContain('16:30');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('不加开 16:30 淞虹路线去程').waitFor();
    // Riders' pages follow within two seconds.
    for (let tries = 0; tries < 20 && (await seen('/board/home')).includes('16:30'); tries += 1) await page.waitForTimeout(100);
    expect(await seen('/board/home')).not.toContain('16:30');
  });

  it('a manager stops all buses from 15:00 with one reason, is told beforehand how many riders that affects, and undoes it all', async () => {
    const { page } = await desk.open(browser, '/manager/today?act=many');
    const dialog = page.getByRole('dialog', { name: /取消 7 月 24 日（周三）的多班/ });
    await dialog.getByText(/会取消 20 班/).waitFor();
    await dialog.getByText(/平时共坐约 \d+ 人/).waitFor();
    await dialog.getByLabel('为什么').fill('台风');
    await dialog.getByRole('button', { name: '取消这 20 班' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('.done-line').innerText()).toContain('15:00 起所有班车停开，共 20 班：台风。');
    const cancelled = async (): Promise<number> => (await signs(today)).filter((sign) => sign === 'cancelled').length;
    const before = await cancelled();
    expect(before).toBeGreaterThanOrEqual(20);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('15:00 起所有班车照常开').waitFor();
    expect(await cancelled()).toBe(before - 20);
  });

  it('a cancellation is done by keyboard alone: arrow keys choose the trip, Enter opens its sheet', async () => {
    const { page } = await desk.open(browser, `/manager/today?date=${tomorrow}`);
    await trip(page, '08:00 航站楼线去程').waitFor();
    await tabTo(page, /^07:00 航站楼线去程/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^08:00 航站楼线去程/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/航站楼线回程/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('可以做的').waitFor();
    await tabTo(page, /^取消这一班$/);
    await page.keyboard.press('Enter');
    await page.getByText('乘客会看到这个原因').waitFor();
    await tabTo(page, /^天气$/);
    await page.keyboard.press('Space');
    await tabTo(page, /^取消 0\d:\d\d$/);
    await page.keyboard.press('Enter');
    await page.locator('.done-line', { hasText: '已取消' }).waitFor();
  });

  it('the page “Today” passes axe and logs no error in either language, and fits a phone and a small screen', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/today?lang=en');
    await page.getByRole('heading', { level: 1, name: 'Today 今天' }).waitFor();
    await page.getByText(/live, \d+ s ago/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1024, height: 768 });
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(phone);
    await page.locator('.trips button').first().waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: /earlier/ }).click();
    await page.locator('.trips button').first().click();
    await page.getByRole('dialog').getByText('What you can do').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
