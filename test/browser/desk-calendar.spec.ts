import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Chromium, describeInBrowser, overflow, phone, violations } from '../support/browser.js';
import { DemoDesk } from '../support/desk.js';

const today = '2024-07-24';

describeInBrowser('the calendar at the managers’ desk', () => {
  let desk: DemoDesk;
  let browser: Chromium;
  beforeAll(async () => {
    [desk, browser] = await Promise.all([DemoDesk.start(`${today}T18:34`), Chromium.start()]);
  });
  afterAll(async () => {
    await browser.stop();
    await desk.stop();
  });
  const cell = (page: Page, date: string) => page.locator(`#day-${date}`);
  const exceptionOn = async (date: string): Promise<{ runs: boolean; reasonZh: string } | null> => {
    const response = await desk.send('GET', `/v1/service-days/year/2024`);
    const { days } = (await response.json()) as { days: { date: string; exception: { runs: boolean; reasonZh: string } | null }[] };
    return days.find((day) => day.date === date)?.exception ?? null;
  };

  it('a manager stops one route for a day by keyboard alone, riders see it at once, and it is undone in place', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/calendar');
    const { page: riders } = await browser.open(`${desk.url}/`);
    await cell(page, today).focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'Space']) await page.keyboard.press(key);
    expect(await cell(page, today).getAttribute('aria-selected')).toBe('true');
    await page.getByLabel('哪条线路').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('20 班变 0 班').waitFor();
    // Without a reason nothing is saved, and the message stands beside the field.
    const reason = page.getByLabel('原因（中文，乘客会看到）');
    await reason.focus();
    await page.keyboard.press('Enter');
    await page.getByText('请写原因，乘客会看到').waitFor();
    await page.keyboard.type('道路施工');
    await page.getByRole('button', { name: '停开 20 班' }).focus();
    await page.keyboard.press('Enter');
    const line = page.getByRole('status').filter({ hasText: '不开车了，停 20 班' });
    await line.waitFor();
    await page.locator(`#day-${today}[aria-label*="只改了一条线路"]`).waitFor();
    await riders.getByText('道路施工').first().waitFor();
    await line.getByRole('button', { name: '撤销' }).press('Enter');
    await page.getByText('已撤销。').waitFor();
    await riders.getByText('道路施工').first().waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('when two managers decide on one day, the second sees the first one’s decision, keeps the typed text, and chooses', async () => {
    const { page } = await desk.open(browser, '/manager/calendar');
    await cell(page, '2024-08-05').click();
    await page.getByLabel('原因（中文，乘客会看到）').fill('车辆检修');
    const first = { runs: true, reasonZh: '照常开车' };
    expect((await desk.send('PUT', '/v1/service-days/exceptions/2024-08-05', first, { 'if-none-match': '*' })).status).toBe(200);
    await page.getByRole('button', { name: '停开 40 班' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: '照常开车' });
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('车辆检修');
    expect(await page.getByLabel('原因（中文，乘客会看到）').inputValue()).toBe('车辆检修');
    expect(await exceptionOn('2024-08-05')).toMatchObject(first);
    await conflict.getByRole('button', { name: '用我的' }).click();
    await page.getByRole('status').filter({ hasText: '停 40 班' }).waitFor();
    expect(await exceptionOn('2024-08-05')).toMatchObject({ runs: false, reasonZh: '车辆检修' });
  });

  it('several days are changed in one step, and the calendar pages pass axe in both languages and fit a phone', async () => {
    const { page, complaints } = await desk.open(browser, '/manager/calendar', { locale: 'en-GB' });
    await cell(page, '2024-09-02').click();
    await cell(page, '2024-09-04').click({ modifiers: ['Shift'] });
    await page.getByText('3 days chosen').waitFor();
    await page.getByRole('button', { name: 'Stop 120 trips (3 days)' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${desk.url}/manager/timetables`);
    await page.getByText('usually every 30 min').first().waitFor();
    expect([await violations(page), await overflow(page), complaints]).toEqual([[], 0, []]);
    const small = await desk.open(browser, '/manager/calendar', { viewport: phone });
    await cell(small.page, today).click();
    await small.page.getByRole('dialog').getByRole('button', { name: '停开 40 班' }).waitFor();
    expect([await violations(small.page), await overflow(small.page), small.complaints]).toEqual([[], 0, []]);
    await small.page.goto(`${desk.url}/manager/timetables`);
    await small.page.getByText('往 淞虹路').waitFor();
    expect([await violations(small.page), await overflow(small.page)]).toEqual([[], 0]);
  });
});
