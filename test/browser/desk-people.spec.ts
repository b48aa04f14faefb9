import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, phone, sheets, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';

describeInBrowser('people, vehicles and assignments at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start('2024-07-24T06:40'), Chromium.start()]);
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  const open = async (path: string, options: object = {}): Promise<{ page: Page; complaints: string[] }> =>
    desk.open(browser, path, options);
  const cell = (page: Page, day: string) => page.getByRole('button', { name: new RegExp(`淞虹路线，.*${day}`) });
  /** Opens the first cell of a route on a date by keyboard. */
  const choose = async (page: Page, day: string): Promise<void> => {
    await cell(page, day).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('司机').waitFor();
  };

  it('a manager adds a driver with a generated PIN and a week of trips, and the driver signs in with the printed card and sees them', async () => {
    const { page, complaints } = await open('/manager/people');
    await page.getByRole('button', { name: '加司机' }).click();
    await page.getByRole('button', { name: '加上', exact: true }).click();
    // The message about a missing value stands beside its field, and the summary of faults links there.
    await page.getByRole('link', { name: '姓名' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('new-name');
    await page.keyboard.type('陈丽华');
    await page.keyboard.press('Enter');
    const pin = (await page.getByTestId('pin').innerText()).trim();
    expect(pin).toMatch(/^\d{6}$/);
    expect(await sheets(page)).toBe(1);
    await page.getByRole('link', { name: '排这一周' }).click();
    await choose(page, '7 月 24 日');
    await page.getByRole('dialog').getByText('以后每天（默认）').click();
    await page.getByRole('dialog').getByLabel('司机').selectOption({ label: '陈丽华' });
    await page.getByRole('button', { name: '以后每天这样排' }).click();
    await page.getByRole('button', { name: /淞虹路线，7 月 26 日.*陈丽华/ }).waitFor();
    expect(complaints).toEqual([]);

    // Whoever signs in at the desk as a driver is taken to the driver's app.
    const { page: driver } = await browser.open(`${desk.url}/manager`);
    await driver.getByLabel('姓名').fill('陈丽华');
    await driver.getByLabel('密码或 PIN').fill(pin);
    await driver.keyboard.press('Enter');
    await driver.waitForURL(`${desk.url}/driver`);
    await driver.getByText('07:00').first().waitFor();
    expect(await driver.getByText('淞虹路').count()).toBeGreaterThan(0);
  });

  it('when two managers change one assignment, the second sees what the first set, and nothing is overwritten unseen', async () => {
    const [{ page }, accounts] = await Promise.all([open('/manager/assignments'), desk.send('GET', '/v1/accounts')]);
    const all = ((await accounts.json()) as { accounts: { name: string; accountId: string }[] }).accounts;
    const li = all.find(({ name }) => name === '李师傅')?.accountId;
    await choose(page, '7 月 25 日');
    await page.getByRole('dialog').getByLabel('司机').selectOption({ label: '王师傅' });
    await desk.send('PUT', '/v1/assignments', { scope: 'route', scopeId: 'songhong', day: '2024-07-25', accountId: li });
    await page.getByRole('button', { name: '7 月 25 日 周四 20 班这样排' }).click();
    const conflict = page.getByRole('alert', { name: '别人刚改过：给您看差别，您来选' });
    expect(await conflict.innerText()).toMatch(/manager[^]*司机\s+李师傅\s+王师傅/);
    await conflict.getByRole('button', { name: '用对方的' }).click();
    // The other manager's assignment clashes with trips that he drives already, and the page says so.
    await page
      .getByText(/7 月 25 日 周四：李师傅同时有/)
      .first()
      .waitFor();
    await choose(page, '7 月 25 日');
    await page.getByRole('dialog').getByLabel('司机').selectOption({ index: 0 });
    await page.getByRole('button', { name: '7 月 25 日 周四 20 班这样排' }).click();
    await page
      .getByText(/李师傅同时有/)
      .first()
      .waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销。').waitFor();
    await cell(page, '7 月 25 日')
      .and(page.getByRole('button', { name: /李师傅/ }))
      .waitFor();
  });

  it('last week’s assignments are copied after a preview of the changes, and the copy is undone in one act', async () => {
    const { page } = await open('/manager/assignments?week=2024-07-29');
    await page.getByRole('button', { name: '照搬上周' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row', { name: /8 月 1 日 周四.*李师傅/ }).waitFor();
    await dialog.getByRole('button', { name: '改这 1 处' }).click();
    const changed = page.getByRole('button', { name: /8 月 1 日.*李师傅/ }).first();
    await changed.waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销。').waitFor();
    await page.getByRole('button', { name: /淞虹路线，8 月 1 日.*陈丽华/ }).waitFor();
  });

  it('a vehicle is added and later taken out of use, and the desk says which trips it was to run', async () => {
    const { page } = await open('/manager/fleet');
    await page.getByRole('button', { name: '加一辆车' }).click();
    await page.getByLabel('车牌').fill('沪A·Q1618');
    await page.getByLabel('座位').fill('三十');
    await page.getByRole('button', { name: '加上 沪A·Q1618' }).click();
    await page.getByText('请填 0 到 400 的整数，或空着。').waitFor();
    await page.getByLabel('座位').fill('30');
    await page.getByRole('button', { name: '加上 沪A·Q1618' }).click();
    await page.getByRole('button', { name: '停用 沪A·Q1618' }).click();
    await page.getByText('已停用 沪A·Q1618。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销。').waitFor();
    await page.getByRole('button', { name: '看 沪A·Q2718' }).click();
    await page.getByText(/今天起 7 天排给它的 \d+ 班会缺车。/).waitFor();
  });

  it('a manager with a generated password is asked to choose another one, may postpone that, and keeps seeing the request', async () => {
    const made = (await (await desk.send('POST', '/v1/accounts', { name: '刘静', role: 'manager' })).json()) as { madeUpPassword: string };
    const { page } = await browser.open(`${desk.url}/manager/account`, { viewport: phone });
    await page.getByLabel('姓名').fill('刘静');
    await page.getByLabel('密码或 PIN').fill(made.madeUpPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '等一下再换' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '换密码' }).click();
    await page.getByRole('dialog').getByLabel('新密码').fill('short');
    await page.keyboard.press('Enter');
    await page.getByText('请填新密码，至少 10 个字符；现在 5 个。').waitFor();
    await page.getByRole('dialog').getByLabel('新密码').fill('班车 虹桥 下雨 七月');
    await page.keyboard.press('Enter');
    await page.getByText('密码已换。').waitFor();
    expect(await page.getByText('您还在用程序编的密码').count()).toBe(0);
  });

  it('the pages of people and vehicles pass axe in both languages and fit a phone', async () => {
    for (const [lang, viewport] of [
      ['zh-CN', phone],
      ['en', { width: 1024, height: 768 }],
    ] as const) {
      const { page, complaints } = await open(`/manager/people?lang=${lang}`, { viewport });
      await page.locator('.person-name').first().click();
      await page.locator('#person-aside').waitFor();
      expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
      for (const [path, there] of [
        ['/manager/assignments', '.crew-cell'],
        ['/manager/fleet', '.vehicle-name'],
        ['/manager/account', '.own-sessions'],
      ] as const) {
        await page.goto(`${desk.url}${path}`);
        await page.locator(there).first().waitFor();
        expect([path, lang, await violations(page), await overflow(page)]).toEqual([path, lang, [], 0]);
      }
      expect(complaints).toEqual([]);
    }
  });
});
