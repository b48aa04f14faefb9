import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { Chromium, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';

describeInBrowser('monthly ridership at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  let opened: Awaited<ReturnType<DemoDesk['open']>>;
  let page: Page;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start('2024-08-01T06:30'), Chromium.start()]);
    opened = await desk.open(browser, '/manager/ridership');
    page = opened.page;
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  const main = (): Promise<string> => page.getByRole('main').innerText();
  const numbersIn = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Number(text.replace(/,/g, '') || 0), 0);
  async function downloaded(press: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFileSync(await download.path());
  }

  it('a manager goes from the list of months to July, whose parts are added up in words', async () => {
    await page.getByText('最近一个有记录的月是 2024 年 7 月：12,000 人次。').waitFor();
    await page.getByRole('link', { name: '2024 年 7 月' }).click();
    await page.getByText('2024 年 7 月坐了 12,000 人次，平均每个运营日 521.7。').waitFor();
    await page.locator('.heat').waitFor();
    // Boardings by stop are loaded by a request of their own.
    await page.getByText('12,000 = ').waitFor();
    const text = await main();
    for (const words of [
      ...['应开 920 班，实开 918 班，918 班都有人数：覆盖率 100%', '920 = 889 + 29 + 2 + 0', '没有缺班，不需要估计', '没有记录，不能比'],
      ...['这个月的数是事后推算的，不是当场点的。', '周一最多，平均每天 560；周五最少，平均 463。7 月 22 日最高，631。'],
      ...['23 天里 15 天坐满', '全月 58 班坐满；没坐上的人司机没有记，所以不知道有几位。', '12,000 = 6,197 + 3,702 + 2,101'],
    ])
      expect(text).toContain(words);
    // Reconstructed figures are hatched: 23 bars for the days of two routes, and 40 for the departures.
    expect(await page.locator('.chart svg path[fill^="url("]').count()).toBe(23 * 2 + 40);
    expect(await page.locator('.heat td.full').allInnerTexts()).toContain('30');
  });

  it('every figure explains on request how it is calculated', async () => {
    await page.getByText('怎样推算，每个数怎么来的').click();
    await page.getByText('已计数班次 ÷ 实开班次').waitFor();
  });

  it('each chart of July also has its figures as a table and as a file', async () => {
    const card = page.getByRole('region', { name: '每天', exact: true }).first();
    await card.getByText('看表格').click();
    const rows = card.locator('tbody tr');
    expect(await rows.count()).toBe(31);
    expect(numbersIn(await rows.locator('td:nth-of-type(1)').allInnerTexts())).toBe(12_000);
    const csv = (await downloaded(() => card.getByRole('link', { name: 'CSV' }).click())).toString('utf8').slice(1);
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    expect([data.length, numbersIn(data.map((line) => line['上车人次 Boardings'] ?? ''))]).toEqual([23 * 2, 12_000]);
    const [month] = await readXlsx(await downloaded(() => page.getByRole('link', { name: '下载 Excel' }).click()));
    expect(month?.data.some((row) => row.includes(12_000))).toBe(true);
  });

  it('a day opens from the chart, and by keyboard from the table', async () => {
    const card = page.getByRole('region', { name: '每天', exact: true }).first();
    await card.getByRole('link', { name: '7 月 15 日 周一' }).press('Enter');
    await page.waitForURL('**/manager/ridership/2024-07-15');
    await page.goBack();
    const chart = page.locator('.chart').first();
    await chart.locator('svg').waitFor();
    const box = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    // 31 days side by side: 96 px for the names at the left, 8 px at the right edge.
    const width = (box.width - 96 - 8) / 31;
    await chart.click({ position: { x: 96 + 14.5 * width, y: 80 } });
    await page.waitForURL('**/manager/ridership/2024-07-15');
    await page.goBack();
    await page.locator('.heat').waitFor();
  });

  it('the ridership pages pass axe in both languages, on a wide screen and on a phone that never scrolls sideways', async () => {
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await overflow(page)).toBe(0);
    await page.locator('.tabs').waitFor();
    const english = await desk.open(browser, '/manager/ridership/2024-07', { locale: 'en-GB', viewport: phone });
    await english.page.getByText('12,000 rides in July 2024, 521.7 per operating day.').waitFor();
    await english.page.locator('.heat').waitFor();
    expect(await overflow(english.page)).toBe(0);
    expect(await violations(english.page)).toEqual([]);
    expect([...opened.complaints, ...english.complaints]).toEqual([]);
  });
});
