import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import type { DriverApp } from '../../src/web/drivers/driver-app.js';
import { Chromium, describeInBrowser, overflow, smallPhone, violations, type Opened } from '../support/browser.js';
import { Office, pin, type SessionBody } from '../support/office.js';

const monday = '2024-07-15';

/** The app's own object, which Vue stores on the element where it rendered. */
const appObject = `(() => {
  const provided = document.querySelector('#app')?.__vue_app__?._context.provides ?? {};
  return Object.getOwnPropertySymbols(provided).map((key) => provided[key]).find((one) => one?.record !== undefined);
})()`;
const inApp = <T>(page: Page, work: (app: DriverApp, argument: unknown) => T | Promise<T>, argument: unknown = null): Promise<T> =>
  page.evaluate<T>(`(${work.toString()})(${appObject}, ${JSON.stringify(argument)})`);
const button = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('button', { name });
const dialog = (page: Page): Locator => page.getByRole('dialog');
const shows = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const corner = (page: Page, state: RegExp): Promise<void> => button(page, state).waitFor();
/** Records a boarding on an unknown trip, which the server refuses. */
const recordOnUnknownTrip = (app: DriverApp): Promise<unknown> =>
  app.record([
    {
      ...{ what: 'event', about: { time: '07:15', headsign: '公寓' } },
      body: { kind: 'boarded', serviceDate: '2024-07-15', tripId: 'gone', count: 5 },
    },
  ]);

describeInBrowser('the screens of the drivers’ app', () => {
  let office: Office;
  let browser: Chromium;
  let [wang, li]: SessionBody[] = [];
  beforeAll(async () => {
    [office, browser] = await Promise.all([Office.open(), Chromium.start()]);
    await office.act('PUT', '/v1/vehicles/bus-1', { licensePlate: '沪A·D2718', capacitySeated: 30 });
    await office.act('PUT', '/v1/vehicles/bus-2', { licensePlate: '沪A·D3141', capacitySeated: 30 });
    wang = await office.addDriver('王师傅');
    li = await office.addDriver('李师傅');
    await assign('songhong', wang, 'bus-1');
    await assign('hongqiao-t1', li, 'bus-2');
    await office.act('PUT', '/v1/agency/settings', {
      ...{ countAlighting: false, capacityRule: 'seats', earlyLimitSeconds: 59, checkList: ['轮胎', '灯光'] },
      contact: { name: '调度室', phone: '021-5555 0100' },
    });
  });
  afterAll(async () => {
    await browser.stop();
    await office.close();
  });

  const assign = (routeId: string, driver: SessionBody | undefined, vehicleId: string): Promise<Response> =>
    office.act('PUT', '/v1/assignments', { scope: 'route', scopeId: routeId, day: 'always', vehicleId, accountId: driver?.accountId });
  /** A new phone whose clock agrees with the town's. */
  const phone = async (options: BrowserContextOptions = {}, path = '/driver'): Promise<Opened> => {
    const opened = await browser.open('about:blank', { viewport: smallPhone, ...options });
    await opened.page.clock.install({ time: new Date('2024-07-15T07:10:00+08:00') });
    await opened.page.goto(`${office.town.url}${path}`);
    return opened;
  };
  const signIn = async (page: Page, name: string, password = pin): Promise<void> => {
    await page.getByLabel('姓名').fill(name);
    await page.getByLabel('密码或 PIN').fill(password);
    await button(page, '登录').click();
  };
  const signedIn = async (name: string): Promise<Opened> => {
    const opened = await phone();
    await signIn(opened.page, name);
    await opened.page
      .getByRole('link', { name: /^07:30 / })
      .first()
      .waitFor();
    return opened;
  };

  it('a driver signs in by keyboard alone, a wrong PIN is explained, and the next trip opens', async () => {
    const { page, complaints } = await phone();
    await page.getByLabel('姓名').focus();
    await page.keyboard.type('王师傅');
    await page.keyboard.press('Tab');
    await page.keyboard.type('111111');
    await page.keyboard.press('Enter');
    const problem = page.getByRole('alert');
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/^姓名或密码不对。/);
    // The PIN field is empty and has the focus, so that the PIN can be typed again.
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    const next = page.getByRole('link', { name: /^07:15 虹桥人才公寓 还有 [45] 分钟/ });
    await next.waitFor();
    await shows(page, '沪A·D2718');
    await next.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/driver/trips/${monday}/songhong-1-weekday-0715`);
    await page.goBack();
    await next.waitFor();
    expect(complaints.filter((text) => !/401/.test(text))).toEqual([]);
  });

  it('on a shared phone, rows that another driver left unsent are delivered under that driver’s name', async () => {
    const { page } = await signedIn('王师傅');
    const context = page.context();
    await context.setOffline(true);
    await button(page, '我的').click();
    await page.getByRole('link', { name: '补记' }).click();
    await button(page, '07:00 淞虹路').click();
    for (let count = 0; count < 3; count += 1) await button(page, '一共上了几个人：多一个').click();
    await button(page, '记下 07:00 淞虹路，3 人').click();
    await corner(page, /^待发送 3 条，最早 .*没有信号$/);
    await button(page, '我的').click();
    await button(page, '退出登录').click();
    await dialog(page).getByText('还有 3 条没发出去，退出登录？').waitFor();
    await button(dialog(page), '留下 3 条，退出').click();
    expect(await button(page, '王师傅').getAttribute('aria-pressed')).toBe('true');
    await page.getByLabel('姓名').fill('李师傅');
    await shows(page, '王师傅还有 3 条没发出。');
    await context.setOffline(false);
    await signIn(page, '李师傅');
    await corner(page, /^待发送 0，全部已发$/);
    const rows = await office.town.app
      .get(DataSource)
      .query<{ account_id: string; sent_by: string | null; flags: string }[]>(
        `SELECT account_id, sent_by, flags FROM driver_events WHERE trip_id = 'songhong-0-weekday-0700'`,
      );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ account_id: wang?.accountId, sent_by: li?.accountId });
    expect(rows.filter(({ flags }) => flags.includes('author-unproven'))).toEqual([]);
  });

  it('when the session ends, the drivers’ app asks for the PIN above the page and then sends the stored rows', async () => {
    const { page } = await signedIn('王师傅');
    // Another password ends every session of the account.
    await office.act('POST', `/v1/accounts/${wang?.accountId ?? ''}/password`, { password: pin });
    await button(page, '我的').click();
    await page.getByRole('link', { name: '报故障' }).click();
    await page.getByLabel('哪里坏了，写几个字').fill('右后门关不上');
    await button(page, '报给管理者').click();
    await dialog(page).getByText('王师傅，登录过期了').waitFor();
    await shows(page, '记下了。有信号就发给管理者。');
    await corner(page, /^待发送 1 条，/);
    await dialog(page).getByLabel('密码或 PIN').fill(pin);
    await button(dialog(page), '登录').click();
    await dialog(page).waitFor({ state: 'detached' });
    await corner(page, /^待发送 0，全部已发$/);
    const { notes } = (await (await office.act('GET', '/v1/driver/notes')).json()) as { notes: { kind: string; text: string }[] };
    expect(notes.filter(({ kind }) => kind === 'fault').map(({ text }) => text)).toEqual(['右后门关不上']);
  });

  it('a row refused by the server is listed first, with the reason and what to do, and is deleted only after a second question', async () => {
    const { page, complaints } = await signedIn('王师傅');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await inApp(page, recordOnUnknownTrip);
    await button(page, /^待发送 1 条，其中 1 条被退回$/).click();
    const refused = page.getByRole('region', { name: '被退回 07:10 上车 +5' });
    await refused.getByText('07:15 公寓那一班。服务器上没有这一班，可能时刻表改了。请复制给管理者。').waitFor();
    expect(await refused.getByRole('button').allTextContents()).toEqual(['复制给管理者', '再发一次', '作废']);
    await button(refused, '复制给管理者').click();
    await shows(page, '复制好了');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain('上车 +5');
    // Escape closes the dialog and returns the focus.
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('复制给管理者');
    await button(refused, '作废').click();
    await dialog(page).getByText('作废 07:10 上车 +5？').waitFor();
    // Going back in the history closes the dialog, too, and stays on the list.
    await page.goBack();
    await dialog(page).waitFor({ state: 'detached' });
    await button(refused, '作废').click();
    await button(dialog(page), '作废').click();
    await button(dialog(page), '真的作废').click();
    await refused.waitFor({ state: 'detached' });
    await corner(page, /^待发送 0，全部已发$/);
    const { notes } = (await (await office.act('GET', '/v1/driver/notes')).json()) as { notes: { kind: string; text: string }[] };
    expect(notes.find(({ kind }) => kind === 'voided')?.text).toContain('上车 +5');
    expect(complaints).toEqual([]);
  });

  it('a driver adds an extra trip in three taps, and riders see it at once', async () => {
    const { page } = await signedIn('王师傅');
    await button(page, '加开一班').click();
    await button(page, /^淞虹路/).click();
    await button(page, '另选时间').click();
    await button(dialog(page), /^07:20/).click();
    await button(page, '加开 07:20 淞虹路').click();
    await page.waitForURL(`**/driver/trips/${monday}/songhong-0-extra-*`);
    await corner(page, /^待发送 0，全部已发$/);
    const { departures } = await office.town.departures('home', { routeId: 'songhong' });
    expect(departures[0]).toMatchObject({ added: true, departureTime: `${monday}T07:20:00+08:00` });
    await page.goBack();
    await page.getByRole('link', { name: /^07:20 淞虹路 .*加开/ }).waitFor();
  });

  it('a manager’s change is marked on the phone within a minute, until the driver acknowledges it', async () => {
    const { page } = await signedIn('李师傅');
    await office.act('POST', `/v1/trips/${monday}/hongqiao-t1-0-weekday-0730/cancel`, { reason: '车辆故障' });
    await office.act('POST', '/v1/driver/messages', { text: '下午三点开会' });
    await page.clock.runFor(60_000);
    await shows(page, '07:30 虹桥1号航站楼，取消了：车辆故障。');
    await shows(page, '下午三点开会');
    await page.getByRole('link', { name: /^07:30 虹桥1号航站楼 新 取消，车辆故障/ }).waitFor();
    await button(page, '知道了').first().click();
    await button(page, '知道了').first().click();
    await page.getByRole('link', { name: /^07:30 虹桥1号航站楼 取消，车辆故障/ }).waitFor();
    await corner(page, /^待发送 0，全部已发$/);
    const { notes } = (await (await office.act('GET', '/v1/driver/notes')).json()) as { notes: { kind: string; text: string }[] };
    expect(
      notes
        .filter(({ kind }) => kind === 'acknowledged')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['07:30 虹桥1号航站楼，取消了：车辆故障。', '下午三点开会']);
  });

  it('every screen of the drivers’ app fits the smallest phone in both languages without sideways scrolling, and passes axe', async () => {
    const { page, complaints } = await phone();
    const problems: string[] = [];
    const look = async (name: string, isToBeChecked: boolean): Promise<void> => {
      if ((await overflow(page)) > 0) problems.push(`${name} is wider than the screen`);
      if (isToBeChecked) problems.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
    };
    await look('sign-in', true);
    await signIn(page, '王师傅');
    await page
      .getByRole('link', { name: /^07:30 / })
      .first()
      .waitFor();
    await inApp(page, recordOnUnknownTrip);
    await corner(page, /^待发送 1 条，其中 1 条被退回$/);
    const names = ['day', 'outbox', 'extra', 'afterwards', 'others', 'vehicle', 'mine', 'history', 'check', 'fault', 'messages'] as const;
    for (const language of ['zh-CN', 'en'] as const) {
      await inApp(page, (app, argument) => app.setLanguage(argument as 'en'), language);
      for (const name of names) {
        await inApp(page, (app, argument) => app.go({ name: argument } as { name: 'day' }), name);
        await page.locator('.bar h1').waitFor();
        await look(`${name} ${language}`, language === 'zh-CN');
      }
    }
    expect(problems).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
