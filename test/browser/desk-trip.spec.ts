import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';

const date = '2024-07-15';
const tripId = 'songhong-0-weekday-0730';
const trip = `/v1/ridership/trips/${date}/${tripId}`;

describeInBrowser('a day, a trip and their corrections at the managers’ desk', () => {
  let chromium: Chromium;
  let demo: DemoDesk;
  beforeAll(async () => {
    [chromium, demo] = await Promise.all([Chromium.start(), DemoDesk.start('2024-08-01T09:00')]);
  });
  afterAll(() => Promise.all([chromium.stop(), demo.stop()]));

  const july = async (): Promise<unknown> =>
    ((await (await demo.send('GET', '/v1/ridership/months/2024-07')).json()) as { boardings: number }).boardings;
  const riders = async (): Promise<unknown> => ((await (await demo.send('GET', trip)).json()) as { boardings: number }).boardings;
  const alighted = async (): Promise<unknown> => ((await (await demo.send('GET', trip)).json()) as { alightings: number }).alightings;
  const correct = (page: Page) => page.locator('#correct');

  it('a manager reads from the summary of a day down to single taps, and corrects and undoes by keyboard alone', async () => {
    const { page, complaints } = await demo.open(chromium, `/manager/ridership/${date}`);
    await page.getByText('40 班里开了 40 班，539 人次，都有人数，全部为事后推算。').waitFor();
    // The parts of the day, as shown on the page, add up to its total.
    expect((await page.locator('.adds').innerText()).replace(/\s+/g, ' ')).toBe(
      '40 应开 = 40 准点 + 0 早开 + 0 晚点 + 0 取消 + 0 没有记录',
    );
    expect(await page.locator('.trip-group tbody tr').count()).toBe(40);
    expect(await violations(page)).toEqual([]);
    await page.locator('.trip-group', { hasText: '开往淞虹路' }).getByRole('link', { name: '07:30' }).click();
    await page.getByRole('heading', { name: /^客流：07:30 .* 去程$/ }).waitFor();
    expect(await page.locator('.taps tbody tr').count()).toBe(8);
    expect(await page.locator('.then tr').last().innerText()).toMatch(/2024 年 7 月\s+12,000/);
    expect(await violations(page)).toEqual([]);

    await correct(page).getByRole('spinbutton').first().focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('26');
    expect(await page.locator('.then tr').last().innerText()).toMatch(/12,000\s+12,002/);
    await page.keyboard.press('Enter');
    // Without a reason it is refused beside the field.
    await correct(page).getByText('请写为什么改').waitFor();
    await correct(page).getByLabel('为什么改').focus();
    await page.keyboard.type('周师傅的纸质记录写的是 26 人');
    await page.keyboard.press('Enter');
    await page.getByText('24 人 改成 26 人').waitFor();
    // Passengers who boarded after the first stop have alighted at the last one.
    expect([await riders(), await alighted(), await july()]).toEqual([26, 26, 12_002]);
    await page.locator('.history').getByText('周师傅的纸质记录写的是 26 人').waitFor();
    await page.locator('.done-line').getByRole('button', { name: '撤销' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已撤销').first().waitFor();
    expect([await riders(), await alighted(), await july()]).toEqual([24, 24, 12_000]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a correction does not overwrite one that another manager made first, and nothing that was typed is lost', async () => {
    const { page } = await demo.open(chromium, `/manager/ridership/${date}/${tripId}`);
    await correct(page).getByRole('spinbutton').first().fill('27');
    await correct(page).getByLabel('为什么改').fill('司机说的');
    const body = { serviceDate: date, tripId, boardings: 25, reason: '纸单' };
    expect((await demo.send('POST', '/v1/ridership/corrections/people', body)).status).toBe(201);
    await correct(page).getByRole('button', { name: '改成 27 人' }).click();
    const conflict = correct(page).getByRole('alert', { name: '别人刚改过' });
    expect((await conflict.innerText()).replace(/\s+/g, ' ')).toMatch(/manager.*上车 25 27/);
    expect([await riders(), await correct(page).getByRole('spinbutton').first().inputValue()]).toEqual([25, '27']);
    await conflict.getByRole('button', { name: '用我的' }).click();
    await page.locator('.done-line').getByText('改成 27 人').waitFor();
    await expect(riders()).resolves.toBe(27);
    await page.context().close();
  });

  it('the pages of a day and a trip fit a phone in English, where a second correction opens in a sheet', async () => {
    const { page, complaints } = await demo.open(chromium, `/manager/ridership/${date}/${tripId}?lang=en`, {
      viewport: phone,
      locale: 'en',
    });
    await page.getByText('Every tap').waitFor();
    await page.locator('.bars').waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Correct the vehicle' }).click();
    await page.getByRole('dialog').getByLabel('Which vehicle').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(`${demo.url}/manager/ridership/2024-07-14?lang=en`);
    await page.getByText('There were no trips on this day').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
