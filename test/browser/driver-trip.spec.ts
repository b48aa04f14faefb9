import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, smallPhone, violations } from '../support/browser.js';
import { inApp, openApp, sendingOf, until, PhoneNetwork } from '../support/driver-phone.js';
import { Town } from '../support/town.js';
import type { Bundle } from '../../src/web/drivers/wire.js';

const date = '2024-07-15';
const at = (clock: string): string => `${date}T${clock}+08:00`;
const tripId = 'hongqiao-t1-0-weekday-0730';
const longest = '虹桥1号航站楼';

interface Logged {
  readonly kind: string;
  readonly count: number | null;
  readonly reason: string | null;
  readonly undoes: string | null;
}

describeInBrowser('the trip screen of the drivers’ app', () => {
  let browser: Chromium;
  let town: Town;
  let network: PhoneNetwork;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, town] = await Promise.all([Chromium.start(), Town.open({ now: at('07:20:00') })]);
    await town.signedIn('driver', '王师傅');
    network = await PhoneNetwork.to(town.url);
    // All trips are assigned to this driver, with a bus of thirty seats.
    network.changes.set('/v1/driver/bundle', (text) => {
      if (text === '') return text;
      const bundle = JSON.parse(text) as Bundle;
      const vehicles = [{ vehicleId: 'bus-1', licensePlate: '沪A·D2718', capacitySeated: 30, capacityStanding: 0 }];
      const days = bundle.days.map((day) => ({ ...day, trips: day.trips.map((trip) => ({ ...trip, isMine: true, vehicleId: 'bus-1' })) }));
      return JSON.stringify({ ...bundle, vehicles, days });
    });
  });
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()));
    await browser.stop();
    network.close();
    await town.close();
  });

  /** The phone's clock is this machine's, years from the town's. The app learns the server's time and shows it within a second. */
  const knowsTheTime = (page: Page, clock: string): Promise<void> =>
    until(() => inApp(page, (app, time) => Math.abs(app.state.now - time) < 60, Date.parse(at(clock)) / 1000), `it is ${clock}`);

  /** Opens a trip on a phone at a given time. */
  async function inFront(clock: string, of = tripId): Promise<{ page: Page; complaints: string[] }> {
    town.clock.set(at(clock));
    network.weather = 'fine';
    const { page: blank } = await browser.open('about:blank', { viewport: smallPhone, reducedMotion: 'reduce' });
    opened.push(blank.context());
    const page = await openApp(blank.context(), network.url);
    await blank.close();
    page.setDefaultTimeout(6000);
    const complaints: string[] = [];
    page.on('console', (message) => (['error', 'warning'].includes(message.type()) ? complaints.push(message.text()) : undefined));
    page.on('pageerror', (error) => complaints.push(String(error)));
    expect(await inApp(page, (app) => app.signIn('王师傅', 'password of 王师傅'))).toBeNull();
    await until(() => inApp(page, (app) => app.state.bundle !== null), 'the day is loaded');
    await knowsTheTime(page, clock);
    await inApp(page, (app, trip) => app.go({ name: 'trip', date: '2024-07-15', tripId: trip }), of);
    await page.locator('.trip').waitFor();
    return { page, complaints };
  }
  const press = (page: Page, name: string | RegExp, times = 1): Promise<void> =>
    Array.from({ length: times }).reduce<Promise<void>>(
      (before) => before.then(() => page.getByRole('button', { name }).click()),
      Promise.resolve(),
    );
  const figure = (page: Page, name: string): Promise<string | null> => page.getByRole('status', { name }).first().textContent();
  const shows = (page: Page, name: string, count: number): Promise<void> =>
    until(async () => (await figure(page, name)) === String(count), `${name} ${count}`);
  const setClock = async (page: Page, clock: string): Promise<void> => {
    town.clock.set(at(clock));
    await inApp(page, (app) => app.refresh());
    await knowsTheTime(page, clock);
  };
  const logged = async (page: Page, of = tripId): Promise<Logged[]> => {
    await until(async () => (await sendingOf(page)).waitingCount === 0, 'all is sent');
    return town.source.query(`SELECT kind, count, reason, undoes FROM driver_events WHERE trip_id = '${of}' ORDER BY event_id`);
  };
  const kinds = (events: readonly Logged[]): string[] => events.map(({ kind, count }) => (count === null ? kind : `${kind} ${count}`));
  const isOnDay = (page: Page): Promise<void> =>
    until(() => inApp(page, (app) => app.state.place.name === 'day'), 'the day is on the screen again');
  const sheet = (page: Page, title: string | RegExp) => page.getByRole('dialog', { name: title });

  /** The positions and sizes of the buttons. */
  const boxes = async (page: Page): Promise<unknown[]> => {
    const named = [/^(上车|Board) \+1/, /^(撤销|Undo) −1/, /^(上车|Board) \+5/, /^(满员|Full)$/, /^(未能上车|Left behind) \+1/];
    const found = named.map((name) => page.getByRole('button', { name }));
    return Promise.all([...found, page.locator('.last .tall'), page.locator('.last .plain')].map((button) => button.boundingBox()));
  };
  const scrolls = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollHeight - innerHeight');

  it('a driver logs a whole trip in five taps, and the server has each of them once', async () => {
    const { page, complaints } = await inFront('07:29:30');
    await inApp(page, (app) => app.go({ name: 'day' }));
    await page
      .getByRole('link', { name: new RegExp(`^07:30 ${longest}`) })
      .first()
      .click();
    await press(page, /^上车 \+1/);
    await press(page, /^发车/);
    await press(page, /^结束/);
    await press(page, '确认');
    await isOnDay(page);
    expect(kinds(await logged(page))).toEqual(['boarded 1', 'trip-started', 'trip-ended']);
    expect(complaints).toEqual([]);
  });

  it('no button of the trip screen ever moves or needs scrolling: before and after the start, offline, when full, in either language', async () => {
    const of = 'hongqiao-t1-0-weekday-0800';
    const { page } = await inFront('07:59:30', of);
    const before = await boxes(page);
    expect(before).not.toContain(null);
    network.weather = 'tunnel';
    await press(page, /^上车 \+5/, 5);
    await press(page, /^上车 \+1/, 4);
    await press(page, /^未能上车 \+1/, 3);
    await press(page, '满员');
    await shows(page, '上车人数', 29);
    await page.getByRole('button', { name: /待发送 13/ }).waitFor();
    await page.getByText('没有信号，照常记').waitFor();
    expect(await boxes(page)).toEqual(before);
    await press(page, /^上车 \+1/);
    await page.getByRole('button', { name: /^上车 \+1，\s*已满 30 座/ }).waitFor();
    expect(await boxes(page)).toEqual(before);
    expect([await scrolls(page), await overflow(page)]).toEqual([0, 0]);
    await press(page, /^发车/);
    await page.getByRole('button', { name: '结束', exact: true }).waitFor();
    expect(await boxes(page)).toEqual(before);
    await inApp(page, (app) => app.setLanguage('en'));
    await page.getByRole('button', { name: 'Undo −1' }).waitFor();
    expect(await boxes(page)).toEqual(before);
    expect([await scrolls(page), await overflow(page)]).toEqual([0, 0]);
    network.weather = 'fine';
    await press(page, /^End/);
    await press(page, 'Confirm');
    await isOnDay(page);
    expect(await logged(page, of)).toHaveLength(16);
  });

  it('the drivers’ app asks before it counts more people than there are seats, and −1 undoes exactly one', async () => {
    const { page } = await inFront('08:29:30', 'hongqiao-t1-0-weekday-0830');
    await press(page, '撤销 −1');
    await page.getByText('没有可以撤的上车人数').waitFor();
    await press(page, /^上车 \+5/, 6);
    await shows(page, '车上人数', 30);
    await press(page, /^上车 \+1/);
    await sheet(page, '已满 30 座，再记 1 人？').getByRole('button', { name: '不记，返回' }).click();
    await press(page, '撤销 −1', 2);
    await shows(page, '车上人数', 28);
    await press(page, /^上车 \+5/);
    await sheet(page, '只剩 2 座，要记 5 人？').getByRole('button', { name: '刚才数少了，记 +5' }).click();
    await shows(page, '车上人数', 33);
  });

  it('the drivers’ app asks for a reason before an early departure, and its highlighted answer is to wait', async () => {
    const of = 'songhong-0-weekday-0830';
    const { page } = await inFront('08:26:20', of);
    await press(page, /^发车/);
    const early = sheet(page, /^早了 3 分 \d\d 秒，现在就开？$/);
    await early.getByRole('button', { name: '等到 08:30 再开' }).click();
    await early.waitFor({ state: 'hidden' });
    expect(await logged(page, of)).toEqual([]);
    await press(page, /^发车/);
    await early.getByRole('button', { name: '坐满了，等不了' }).click();
    await page.getByRole('button', { name: '结束', exact: true }).waitFor();
    expect(await logged(page, of)).toMatchObject([{ kind: 'trip-started', reason: '坐满了，等不了' }]);

    // Starting the next trip asks whether to end this one.
    await setClock(page, '08:44:40');
    await inApp(page, (app) => app.go({ name: 'trip', date: '2024-07-15', tripId: 'songhong-1-weekday-0845' }));
    await page.getByText('公寓').first().waitFor();
    await press(page, /^发车/);
    await sheet(page, '08:30 淞虹路还没结束').getByRole('button', { name: '结束那一班（0 人）' }).click();
    await page.getByRole('button', { name: '结束', exact: true }).waitFor();
    expect(kinds(await logged(page, of))).toEqual(['trip-started', 'trip-ended']);
    await press(page, '结束');
    await press(page, '确认');
    await isOnDay(page);
    expect(kinds(await logged(page, 'songhong-1-weekday-0845'))).toEqual(['trip-started', 'trip-ended']);
  });

  it('a trip ends with the corrected count, even a count of zero, and a double click ends it once', async () => {
    const of = 'songhong-0-weekday-0730';
    const { page } = await inFront('07:30:00', of);
    await press(page, /^上车 \+1/);
    await shows(page, '上车人数', 1);
    await page.getByRole('button', { name: /^发车/ }).dblclick();
    await page.getByRole('button', { name: '结束', exact: true }).click();
    const end = sheet(page, '一共上了几个人？');
    await end.getByRole('button', { name: '少一个' }).click();
    await end.getByRole('button', { name: '改未能上车人数' }).click();
    await end.getByRole('button', { name: '未能上车多一个' }).click();
    await end.getByRole('button', { name: '确认' }).dblclick();
    await isOnDay(page);
    expect(kinds(await logged(page, of))).toEqual(['boarded 1', 'trip-started', 'undo', 'left-behind 1', 'trip-ended']);
  });

  it('a driver reports a delay in two taps, cancels with a reason and undoes anything of the last ten minutes; 发车 on a cancelled trip asks first', async () => {
    const of = 'hongqiao-t1-0-weekday-0900';
    const { page } = await inFront('08:59:30', of);
    await press(page, '更多');
    await press(page, '晚点、堵车、故障');
    await press(page, '堵车');
    await press(page, '晚 10 分钟');
    await page.getByText('已报：晚 10 分钟，堵车').waitFor();
    await press(page, '更多');
    await press(page, '取消这一班');
    await press(page, '道路不通');
    await page.getByText('已取消：道路不通').waitFor();
    await press(page, /^发车/);
    await sheet(page, '这一班取消了，还开吗？').getByRole('button', { name: '不开，返回' }).click();
    await press(page, '更多');
    await press(page, '最近记录，撤销');
    await page.getByRole('button', { name: /^撤销：\S+ 取消/ }).click();
    await page.getByRole('button', { name: /^恢复：\S+ 取消/ }).waitFor();
    // The phone's back button closes a sheet, and nothing else.
    await page.goBack();
    await sheet(page, '最近十分钟记的').waitFor({ state: 'hidden' });
    await press(page, /^发车/);
    await page.getByRole('button', { name: '结束', exact: true }).waitFor();
    expect(kinds(await logged(page, of))).toEqual(['delay-reported', 'trip-cancelled', 'undo', 'trip-started']);
    await press(page, '结束');
    await press(page, '确认');
    await isOnDay(page);
    await logged(page, of);
  });

  it('the trip screen and its sheets pass axe by day and by night, and need nothing but a keyboard', async () => {
    const { page, complaints } = await inFront('18:26:00', 'songhong-0-weekday-1830');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^上车 \+1/ }).focus();
    await page.keyboard.press('Enter');
    await shows(page, '上车人数', 1);
    await page.getByRole('button', { name: /^发车/ }).focus();
    await page.keyboard.press('Enter');
    await sheet(page, /^早了/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet(page, /^早了/).waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.textContent')).toContain('发车');
    await setClock(page, '18:31:00');
    await until(() => page.evaluate<boolean>("document.documentElement.dataset.theme === 'driver-night'"), 'it is night');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '结束', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await sheet(page, '一共上了几个人？').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => (await sheet(page, '一共上了几个人？').getByRole('status').first().textContent()) === '2', 'one more');
    expect(complaints).toEqual([]);
  });
});
