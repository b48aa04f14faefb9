import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import type { MonthAnswer } from '../../src/monthly-reports/monthly-reports.requests.js';
import { Chromium, describeInBrowser, overflow, sheets, violations, type Opened } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';

describeInBrowser('the monthly report at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start('2024-08-01T09:00'), Chromium.start()]);
    opened = await desk.open(browser, '/manager/ridership/2024-07/report');
    ({ page } = opened);
    await page.locator('.sheet').waitFor();
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });

  /** Texts that lie beyond the edge of the paper or are smaller than 7 points. */
  const misprints = (): Promise<string[]> =>
    page.evaluate(`(() => {
      const sheet = document.querySelector('.sheet');
      const units = document.querySelector('.days').getBoundingClientRect().width / 704;
      const small = [...sheet.querySelectorAll('*')].flatMap((element) => {
        const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
        const points = parseFloat(getComputedStyle(element).fontSize) * 0.75 * (element.closest('.days') === null ? 1 : units);
        return isText && points < 6.99 ? [element.textContent + ' (' + points + ' pt)'] : [];
      });
      return [...(sheet.scrollHeight > sheet.clientHeight + 1 ? ['the sheet overflows'] : []), ...small];
    })()`);

  it('the report of July is one page in Chinese, in English and in both, with the manager’s words to residents', async () => {
    expect(await page.locator('.sheet').innerText()).toMatch(
      /12,000\s*人次[\s\S]*920 班，实开 918 班：准点 889 班，晚 5 分以上 29 班，取消 2 班/,
    );
    await page.getByRole('button', { name: '写给居民的话' }).click();
    await page.getByRole('button', { name: /^用这一段/ }).click();
    const typed = await page.getByLabel('中文', { exact: true }).last().inputValue();
    expect(typed).toMatch(/^08:00 淞虹路线 去程、08:30 淞虹路线 去程最挤/);
    // The longest texts that fit the paper, in both languages.
    await page
      .getByLabel('中文', { exact: true })
      .last()
      .fill((typed + '好'.repeat(240)).slice(0, 240));
    await page.getByLabel(/^英文/).fill('Seats are free at seven. '.repeat(19));
    await page.getByRole('button', { name: '印在月报上' }).click();
    await page.locator('.sheet .mine').waitFor();
    for (const choice of ['English', '中英文', '中文']) {
      await page.locator('.seg').getByText(choice, { exact: true }).click();
      expect([choice, await misprints(), await sheets(page)]).toEqual([choice, [], 1]);
    }
    // None of the figures can be typed.
    expect(await page.locator('.sheet input, .sheet textarea, .sheet [contenteditable]').count()).toBe(0);
    expect([await violations(page), await overflow(page), opened.complaints]).toEqual([[], 0, []]);
  });

  it('a month without data, one with 40 % coverage and one with 200 routes are each one page, in both languages', async () => {
    const july = (await (await desk.send('GET', '/v1/ridership/months/2024-07')).json()) as MonthAnswer;
    const poor = { counted: 367, coverage: 367 / 918, reconstructed: 0, estimate: { boardings: 12_200, low: 11_600, high: 12_800 } };
    const byDay = july.byDay.map((day, index) => ({ ...day, counted: 16, ...(index % 3 === 0 ? { boardings: null, counted: 0 } : {}) }));
    const routes = Array.from({ length: 200 }, (_, index) => ({
      ...{ ...july.byRoute[0], boardings: 60, routeId: `r${index}`, routeName: `${index + 1} 路：虹桥人才公寓至淞虹路地铁站` },
    }));
    const directions = routes.flatMap((route) =>
      [0, 1].map((directionId) => ({ ...route, directionId, directionName: null, boardings: 30 })),
    );
    const months: [string, object, RegExp][] = [
      ['2024-06', {}, /—\s*人次[\s\S]*没有班次/],
      ['2024-07', { ...poor, byDay }, /367 班有人数，覆盖率 40%[\s\S]*大约 12,200 人次（11,600 到 12,800）/],
      ['2024-07', { byRoute: routes, byDirection: directions }, /其余 19\d 条线路/],
    ];
    for (const [month, changed, expected] of months) {
      await page.route('**/v1/ridership/months/2024-07', (route) => route.fulfill({ json: { ...july, ...changed } }));
      await page.goto(`${desk.url}/manager/ridership/${month}/report`);
      await page.locator('.sheet').waitFor();
      await page.getByText('中英文', { exact: true }).click();
      await page.locator('.sheet.both').waitFor();
      expect([await page.locator('.sheet').innerText(), await misprints(), await sheets(page)]).toEqual([
        expect.stringMatching(expected),
        [],
        1,
      ]);
      await page.unroute('**/v1/ridership/months/2024-07');
    }
  });

  it('July is frozen after its figure is confirmed, a later correction shows as a difference, and a restatement keeps both versions', async () => {
    await page.goto(`${desk.url}/manager/ridership/2024-07`);
    const card = page.locator('.month-end');
    await card.getByRole('button', { name: '定稿 7 月：12,000 人次' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('不会悄悄改动').waitFor();
    // Another manager corrects a trip while this one reads the month: figures that were not seen are not frozen.
    const add = (count: number): Promise<Response> =>
      desk.send('POST', '/v1/ridership/corrections', {
        ...{ action: 'add', kind: 'boarded', serviceDate: '2024-07-10', tripId: 'songhong-0-weekday-0700', count, reason: '纸单补录' },
      });
    expect((await add(2)).status).toBe(201);
    await dialog.getByRole('button', { name: '定稿 7 月：12,000 人次' }).click();
    await dialog.locator('table.changes').waitFor();
    await dialog.getByRole('button', { name: '定稿 7 月：12,002 人次' }).click();
    await card.getByText(/2024-08-01 09:\d\d 由 manager 定稿：12,002 人次/).waitFor();

    expect((await add(6)).status).toBe(201);
    await page.reload();
    const changes = card.locator('table.changes');
    await changes.waitFor();
    expect((await changes.locator('tbody tr').first().innerText()).split(/\s+/)).toEqual(['人次', '12,002', '12,008', '+6']);
    await card.getByRole('button', { name: '更正后：12,008 人次' }).click();
    await card.getByText('请写明为什么更正').waitFor();
    await card.getByRole('button', { name: '补记了纸单' }).click();
    await card.getByRole('button', { name: '更正后：12,008 人次' }).click();
    await card.getByText(/第 1 次更正：12,008 人次。原因：补记了纸单/).waitFor();
    const rows = await card.locator('table.revisions tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').map((cell) => cell.trim()))).toEqual([
      ['第 1 次更正后', expect.stringMatching(/^2024-08-01 09:/), 'manager', '12,008', '人次 +6', '补记了纸单', 'Excel'],
      ['定稿', expect.stringMatching(/^2024-08-01 09:/), 'manager', '12,002', '', '', 'Excel'],
    ]);
    expect(opened.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });

  it('the bus contractor’s statement can be downloaded and agrees with the month', async () => {
    const downloading = page.waitForEvent('download');
    await page.locator('.month-end').getByRole('link', { name: '给车公司的对账单', exact: true }).click();
    const file = join(mkdtempSync(join(tmpdir(), 'statement-')), 'statement.xlsx');
    await (await downloading).saveAs(file);
    const [statement, vehicles] = await readXlsx(readFileSync(file));
    const first = new Map((statement?.data ?? []).map(([item, value]) => [item, value]));
    expect([first.get('实开班次 Operated'), first.get('取消 Cancelled'), first.get('核对：各车 Check: vehicles')]).toEqual([918, 2, '✓']);
    const operated = vehicles?.data[0]?.indexOf('实开班次 Operated') ?? -1;
    expect((vehicles?.data ?? []).slice(1).reduce((sum, row) => sum + Number(row[operated]), 0)).toBe(918);
  });
});
