import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DraftContent } from '../../src/timetabling/draft-content.js';
import { Chromium, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';
import { Hands } from '../support/hands.js';

interface Draft {
  readonly revision: string;
  readonly content: DraftContent;
  readonly tripCount: number;
}

const readDraft = async (desk: DemoDesk, draftId: string): Promise<Draft> =>
  (await desk.send('GET', `/v1/timetables/drafts/${draftId}`)).json() as Promise<Draft>;
const draftIdOf = (page: Page): string => /drafts\/(\d+)/.exec(page.url())?.[1] ?? '';
const saved = (page: Page): Promise<void> => page.getByText('已保存').first().waitFor();
/** Each pattern with its stops, minutes, and where people board and alight. */
const waysOf = ({ content }: Draft): string[] => {
  const names = new Map(content.stops.map(({ stopId, name }) => [stopId, name]));
  const marks = { '01': '只上', '10': '只下' } as Readonly<Record<string, string>>;
  return content.routes.flatMap(({ name, ways }) =>
    ways.map(({ stops, runningTimes }) => {
      const calls = stops.map(
        ({ stopId, pickupType, dropOffType }) => (names.get(stopId) ?? '') + (marks[`${pickupType}${dropOffType}`] ?? ''),
      );
      return `${name} ${calls.join(' ')} ${(runningTimes.at(-1)?.sectionSeconds ?? []).map((one) => (one ?? NaN) / 60).join('+')}`;
    }),
  );
};

describeInBrowser('stops and routes of a draft timetable', () => {
  let [town, nothing]: DemoDesk[] = [];
  let browser: Chromium;
  beforeAll(async () => {
    [town, nothing, browser] = await Promise.all([DemoDesk.start('2024-07-24T18:34'), DemoDesk.fromNothing(), Chromium.start()]);
  });
  afterAll(async () => {
    await browser.stop();
    await Promise.all([town?.stop(), nothing?.stop()]);
  });

  it('a company shuttle with three pick-ups to one campus and back is made from nothing, by keyboard alone', async () => {
    if (nothing === undefined) throw new Error('the desk did not start');
    const { page, complaints } = await nothing.open(browser, '/manager/network');
    const hands = new Hands(page);
    await page.getByRole('button', { name: '开始：第 1 步，地方' }).waitFor();
    await hands.tabTo(/^开始：第 1 步/);
    await hands.press('Enter');
    await page.getByRole('heading', { level: 1, name: '线路与站点：谁的班车' }).waitFor();
    await page.locator('#place-name:focus').waitFor();
    // Without a name the next step stays closed, and the message stands beside the field.
    await page.keyboard.press('Enter');
    await page.getByText('请写上名称，乘客要知道这是谁的班车。').waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.type('星河科技');
    await hands.press('Enter');

    await page.getByRole('heading', { level: 1, name: '线路与站点：车在哪里停' }).waitFor();
    const places = [
      ['宝山路', 'Baoshan Road', 'https://uri.amap.com/marker?position=121.4800,31.2530&name=宝山路'],
      ['鲁迅公园', 'Luxun Park', '31.27081, 121.48052'],
      ['五角场', 'Wujiaochang', 'https://www.openstreetmap.org/?mlat=31.29950&mlon=121.51020#map=17/31.29950/121.51020'],
      ['园区', 'Campus', '31.33512, 121.50871'],
    ] as const;
    for (const [name, other, where] of places) {
      await page.locator('[id^="stop-name-"]:focus').waitFor();
      await hands.type(name);
      await hands.press('Tab');
      await hands.type(other);
      await hands.press('Tab', 'Enter');
      await page.locator('#stop-place:focus').waitFor();
      await hands.paste(where);
      await page.getByText('认出来了').waitFor();
      if (name === '宝山路') await page.getByText(/高德地图的坐标，已换算成国际通用的坐标（WGS-84），挪了 \d{3} 米。/).waitFor();
      await hands.press('Enter');
    }
    await page.getByText('4 个站', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.tabTo(/下一步：线路和时间/);
    await hands.press('Enter');

    // The form lists all stops already, in their order; the last one is where all buses go.
    await page.locator('.shapes input:focus').waitFor();
    await hands.press('ArrowUp');
    await page.getByText('宝山路 → 鲁迅公园 → 五角场 → 园区').waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.press('Enter');
    await page.getByText('回程反过来开，时间一样。').waitFor();
    await hands.tabTo(/全程几分钟/);
    await hands.type('45');
    await hands.press('Enter');
    await page.getByText('1 条线路', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await saved(page);
    await hands.tabTo(/下一步：班次/);
    await hands.press('Enter');
    await page.waitForURL(/\/manager\/timetable\/drafts\/\d+$/);
    hands.print('A shuttle of a company, until its departures');

    const draft = await readDraft(nothing, draftIdOf(page));
    expect(draft.content.place).toMatchObject({ name: '星河科技', timezone: expect.any(String) });
    expect(waysOf(draft)).toEqual([
      '园区线 宝山路只上 鲁迅公园只上 五角场只上 园区 8+19+18',
      '园区线 园区 五角场只下 鲁迅公园只下 宝山路只下 18+19+8',
    ]);
    expect(draft.content.routes[0]?.otherName).toBe('Campus line');
    expect(draft.content.stops.map(({ convertedFrom }) => convertedFrom)).toEqual(['gcj02', null, null, null]);
    expect([hands.clicks, complaints]).toEqual([0, []]);
  });

  it('a stop is moved on the map by keys and by a click, the move is undone, and deleting a stop in use is asked about', async () => {
    if (nothing === undefined) throw new Error('the desk did not start');
    const { page } = await nothing.open(browser, '/manager/network/drafts/1/stops');
    const draftId = draftIdOf(page);
    await page.getByRole('button', { name: /^园区在哪里/ }).click();
    const campus = async (): Promise<readonly [number, number]> => {
      await saved(page);
      const stop = (await readDraft(nothing as DemoDesk, draftId)).content.stops.find(({ name }) => name === '园区');
      return [stop?.lat ?? 0, stop?.lon ?? 0];
    };
    const before = await campus();
    await page.getByRole('application', { name: /方向键把园区挪 10 米/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('马上保存').waitFor();
    const after = await campus();
    expect((after[0] - before[0]) * 111_195).toBeCloseTo(10, 0);
    expect((after[1] - before[1]) * 111_195 * Math.cos((31.335 * Math.PI) / 180)).toBeCloseTo(100, 0);
    await page.getByRole('button', { name: '撤销：站在哪里' }).click();
    await page.getByText('马上保存').waitFor();
    expect(await campus()).toEqual(before);
    await page.locator('.map svg').click({ position: { x: 60, y: 60 } });
    await page.getByText('马上保存').waitFor();
    expect(await campus()).not.toEqual(before);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '删掉鲁迅公园' }).click();
    await page.getByText('园区线停鲁迅公园。删掉后，这些线路不再停这一站。').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '留着' }).click();
    expect((await readDraft(nothing, draftId)).content.stops).toHaveLength(4);
  });

  it('a stop is added to both directions of route 1 of Hongqiao, and riders have it when the draft is published', async () => {
    if (town === undefined) throw new Error('the desk did not start');
    const { page, complaints } = await town.open(browser, '/manager/network');
    const hands = new Hands(page);
    await page.getByText('现在有 2 条线路、3 个站。').waitFor();
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await hands.click(page.getByRole('button', { name: '改线路和时间' }));
    const add = page.getByLabel(/在这个方向加一站/).first();
    await add.waitFor();
    expect(await violations(page)).toEqual([]);
    // Opening a list and choosing from it takes two clicks.
    hands.clicks += 2;
    await add.selectOption('new');
    await page.locator('[id$="-name"]:focus').waitFor();
    await hands.type('青年公寓');
    await hands.press('Tab');
    await hands.paste('31.2192, 121.3470');
    await page.getByText('认出来了').waitFor();
    await hands.press('Enter');
    // The stop is inserted where the bus has the shortest detour, and the eight minutes are divided between both sections.
    await page.getByText('青年公寓').first().waitFor();
    await saved(page);
    hands.print('A stop more on a route, there and back');
    const draftId = draftIdOf(page);
    await page.getByRole('button', { name: /下一步：班次/ }).click();
    await page.waitForURL(/timetable\/drafts/);
    const draft = await readDraft(town, draftId);
    expect(waysOf(draft).slice(0, 2)).toEqual(['淞虹路线 虹桥人才公寓 青年公寓 淞虹路 4+4', '淞虹路线 淞虹路 青年公寓 虹桥人才公寓 4+4']);
    expect(draft.tripCount).toBe(40);
    expect(complaints).toEqual([]);

    const preview = (await (await town.send('GET', `/v1/timetables/drafts/${draftId}/publication?effectiveFrom=2024-08-05`)).json()) as {
      consequences?: { kind: string }[];
    };
    const accepts = (preview.consequences ?? []).map(({ kind }) => kind);
    const published = await town.send(
      'POST',
      `/v1/timetables/drafts/${draftId}/publish`,
      { effectiveFrom: '2024-08-05', accepts },
      { 'If-Match': `"${draft.revision}"` },
    );
    expect([published.status, published.status < 300 ? '' : await published.text()]).toEqual([200, '']);
    const stop = draft.content.stops.find(({ name }) => name === '青年公寓')?.stopId ?? '';
    const { page: rider } = await browser.open(`${town.url}/stops/${stop}?at=2024-08-05T07:02:00%2B08:00`);
    await rider.getByRole('heading', { level: 1, name: '青年公寓' }).waitFor();
    expect(await rider.locator('main').innerText()).toMatch(/07:04/);
  });

  it('the pages of stops and routes work in English and can be read on a phone', async () => {
    if (town === undefined || nothing === undefined) throw new Error('a desk did not start');
    const english = { locale: 'en' };
    const { page } = await nothing.open(browser, '/manager/network/drafts/1/place', { ...english, viewport: phone });
    for (const [step, words] of [
      [/Place/, 'Name in English (optional)'],
      [/Stops/, 'One more stop'],
      [/Routes and times/, 'Could also call at'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Four steps' }).getByRole('link', { name: step }).click();
      await page.getByRole('link', { name: step }).and(page.locator('[aria-current="step"]')).waitFor();
      if (words !== 'Could also call at') expect(await page.getByText(words).or(page.getByPlaceholder(words)).count()).toBeGreaterThan(0);
      expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    }
    await page.getByText('The way back is the same the other way round, in the same times.').waitFor();
  });
});
