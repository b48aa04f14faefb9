import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writePasted } from '../../src/trip-log/pasted-text.js';
import { Chromium, describeInBrowser, overflow, phone, sheets, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';
import { plain, withClass } from '../support/html.js';

describeInBrowser('alerts, paper sheets and settings at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start('2024-07-24T18:34'), Chromium.start()]);
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  const read = async (path: string): Promise<string> => (await fetch(desk.url + path)).text();
  const ask = async <T>(path: string): Promise<T> => (await (await desk.send('GET', path)).json()) as T;
  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
  const doneText = async (page: Page): Promise<string> => (await page.locator('.done-line b').innerText()).trim();
  const undo = async (page: Page): Promise<void> => {
    await press(page, '撤销');
    await page.getByText('已撤销。').waitFor();
  };

  it('a faulty alert is refused beside the field; a good one is previewed as riders see it, and published in Chinese alone it is read on English pages, too', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/alerts');
    await press(page, '写公告');
    await press(page, /^公布/);
    await page.getByText('请写中文标题').first().waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('alert-headerZh');
    await page.keyboard.type('大门口施工，在北门上车');
    const preview = page.frameLocator('.preview.stop iframe');
    await preview.locator('.alert', { hasText: '在北门上车' }).waitFor();
    await page.frameLocator('.preview.lobby iframe').locator('.boarding', { hasText: '在北门上车' }).waitFor();
    expect(withClass(await read('/'), 'alert')).toEqual([]);
    expect(await violations(page)).toEqual([]);
    // A reload does not lose what was typed.
    await page.reload();
    expect(await page.getByLabel('标题（中文）').inputValue()).toBe('大门口施工，在北门上车');
    await press(page, '公布，现在起看得到');
    await page.getByText('英文没有写，读英文的乘客看到中文。').waitFor();
    expect([await doneText(page), await page.locator('.copied-text').innerText()]).toEqual([
      '“大门口施工，在北门上车”已公布，现在起看得到。',
      '【班车公告】大门口施工，在北门上车。到 7 月 30 日 周二 为止。',
    ]);
    const [chinese = '', english = ''] = [await read('/'), await read('/?lang=en')].map((html) => withClass(html, 'alert')[0]);
    expect(plain(chinese)).toBe('大门口施工，在北门上车至 7月30日（周二）。');
    expect(english).toContain('<b lang="zh-CN">大门口施工，在北门上车</b>');
    expect(complaints).toEqual([]);
  });

  it('when two managers edit one alert, neither overwrites the other unseen, both edits survive, and the alert can be withdrawn and brought back', async () => {
    const { page } = await desk.open(browser, '/manager/alerts');
    const [alert] = (await ask<{ alerts: Record<string, unknown>[] }>('/v1/alerts/all')).alerts;
    const { alertId = '', cause, effect, headerZh, activeFrom, activeUntil } = (alert ?? {}) as Record<string, string>;
    await page.getByRole('button', { name: /^改“大门口/ }).click();
    await page.getByLabel(/^标题（英文/).fill('Board at the north gate');
    const written = { cause, effect, headerZh, activeFrom, activeUntil, descriptionZh: '月底完工。' };
    const theirs = await desk.send('PUT', `/v1/alerts/${alertId}`, written);
    expect(theirs.status).toBe(200);
    await press(page, /^改好/);
    const conflict = page.locator('.conflict');
    await conflict.waitFor();
    expect((await conflict.locator('tbody').innerText()).split(/[\t\n]+/)).toEqual([
      ...['标题（英文，可以不填）', '（空）', 'Board at the north gate'],
      ...['详细的话（中文，可以不填）', '月底完工。', '（空）'],
    ]);
    await press(page, '以对方的为底，再看一遍');
    await conflict.waitFor({ state: 'detached' });
    await press(page, /^改好/);
    await page.locator('.alert-list').getByText('Board at the north gate').waitFor();
    expect(plain(withClass(await read('/'), 'alert')[0] ?? '')).toContain('月底完工');
    await page.getByRole('button', { name: /^撤回“大门口/ }).click();
    await page.getByText('现在没有公告').waitFor();
    expect(withClass(await read('/'), 'alert')).toEqual([]);
    await undo(page);
    expect(plain(withClass(await read('/?lang=en'), 'alert')[0] ?? '')).toMatch(/^Board at the north gate/);
  });

  it('the printed run sheets are one page for each bus, and a day without buses has none and says why', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/paper');
    await page.locator('.run-sheet').first().waitFor();
    expect(await page.locator('.run-sheet').count()).toBe(2);
    expect(await sheets(page)).toBe(2);
    expect(await page.locator('.run-sheet').last().innerText()).toMatch(/bus-1 · 沪A·Q2718.*王师傅/s);
    expect(await violations(page)).toEqual([]);
    await press(page, 'English');
    expect(await sheets(page)).toBe(2);
    await page.goto(`${desk.url}/manager/paper?date=2024-07-27`);
    await page.getByText('No trips on Sat 27 July').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a filled run sheet is entered in one act, differences are decided row by row, and the whole act can be undone', async () => {
    const { page } = await desk.open(browser, '/manager/paper?do=enter&sheet=bus-1&lang=zh-CN');
    const field = (time: string, name: string) => page.getByLabel(new RegExp(`^${time} .*，${name}$`));
    const boardings = async (tripId: string): Promise<number | null> =>
      (await ask<{ boardings: number | null }>(`/v1/ridership/trips/2024-07-24/${tripId}`)).boardings;
    // The only trip of the demonstration's day that its driver did not log.
    const trip = 'songhong-1-weekday-0915';
    await field('09:15', '上车').fill('12');
    await field('19:30', '上车').fill('3');
    await press(page, '记下 2 班，15 人');
    await page.getByText('还没到时刻').waitFor();
    await page.reload();
    await page.getByText('这张纸单上次没抄完，都还在。').waitFor();
    await field('19:30', '上车').fill('');
    expect(await page.locator('.sum').innerText()).toContain('20 班里写了 1 班：1 班有人数，上车 12 人，没坐上 —');
    await press(page, '记下 1 班，12 人');
    await page.getByText('的纸单已记下：1 班，上车 12 人。').waitFor();
    expect(await boardings(trip)).toBe(12);
    await field('09:15', '上车').fill('14');
    await press(page, '记下 1 班，14 人');
    await page.getByText('上车：记录 12，纸单 14').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('.said-of-row').getByText('纸单', { exact: true }).click();
    await press(page, '记下 1 班，14 人');
    await page.getByText('的纸单已记下：1 班，上车 14 人。').waitFor();
    expect(await boardings(trip)).toBe(14);
    await undo(page);
    expect(await boardings(trip)).toBe(12);
  });

  it('a text copied out of a driver’s phone is imported, and each row shows what became of it', async () => {
    const { page } = await desk.open(browser, '/manager/paper?do=paste', { viewport: phone });
    await press(page, '记下这段文字里的记录');
    await page.getByText('请先把文字贴进来。').waitFor();
    const { accounts } = await ask<{ accounts: { name: string; accountId: string }[] }>('/v1/accounts');
    const recordedBy = accounts.find(({ name }) => name === '王师傅')?.accountId;
    const row = { serviceDate: '2024-07-24', tripId: 'songhong-0-weekday-0800', recordedBy };
    const deviceTime = '2024-07-24T08:00:30+08:00';
    const events = [
      { ...row, eventId: '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a701', kind: 'boarded', count: 7, deviceTime },
      { ...row, eventId: '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a702', kind: 'boarded', count: 7, deviceTime, tripId: 'nowhere' },
    ];
    const pasted = writePasted('王师傅的记录', { agencyId: 'hongqiao', device: null, sentAt: deviceTime, events, notes: [] });
    await page.getByLabel('从手机复制来的文字').fill(`王师傅：\n${pasted}`);
    await press(page, '记下这段文字里的记录');
    await page.getByRole('heading', { name: '记下 1 条，没有记下 1 条' }).waitFor();
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/08:00\s+2024-07-24 songhong-0-weekday-0800\s+上车 7 人\s+记下了/),
      expect.stringMatching(/nowhere\s+上车 7 人\s+没有记下.*没有/s),
    ]);
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
  });

  it('every setting explains itself, refuses a bad value beside its field, is saved and undone, and shows addresses to copy', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/settings', { viewport: phone });
    await page.getByLabel('电话').fill('找张三');
    await page.getByLabel('早开多少秒要问一句').fill('601');
    await press(page, /^保存/);
    expect(await page.locator('.bad-said').allInnerTexts()).toEqual([
      expect.stringContaining('这不像电话号码'),
      expect.stringContaining('0 到 600'),
    ]);
    await page.getByLabel('电话').fill('021-5555 0199');
    await page.getByLabel('早开多少秒要问一句').fill('30');
    await press(page, /^保存/);
    await page.getByText('设置已保存。').waitFor();
    expect(await ask('/v1/agency/settings')).toMatchObject({ contact: { phone: '021-5555 0199' }, earlyLimitSeconds: 30 });
    await undo(page);
    expect(await ask('/v1/agency/settings')).toMatchObject({ contact: { phone: '021-5555 0100' }, earlyLimitSeconds: 59 });
    expect(await page.locator('.copied-text').allInnerTexts()).toEqual(
      ['/', '/driver', '/manager', '/stops/home', '/board/home'].map((path) => desk.url + path),
    );
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    expect(complaints).toEqual([]);
  });

  it('the text for riders is refused beside its field, survives a reload, reaches their page when it is saved, and can be undone', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/settings', { viewport: phone });
    const read = async (): Promise<string> => (await fetch(`${desk.url}/guide?lang=en`)).text();
    await page.getByLabel('乘客打哪个号码').fill('找张三');
    await page.getByLabel('票价（英文）').fill('Free of charge.');
    await press(page, /^保存/);
    expect(await page.locator('.bad-said').allInnerTexts()).toEqual([expect.stringContaining('这不像电话号码')]);
    await page.reload();
    await page.getByText('您上次改了没有保存').waitFor();
    await page.getByLabel('乘客打哪个号码').fill('021-5555 0199');
    await press(page, /^保存/);
    await page.getByText('给乘客的说明已保存。').waitFor();
    expect(await read()).toMatch(/tel:021-55550199[^]*Free of charge\./);
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await undo(page);
    expect(await read()).not.toContain('Free of charge.');
    expect(complaints).toEqual([]);
  });
});
