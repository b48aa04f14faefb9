import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { StaticSiteService } from '../../src/static-site/static-site.service.js';
import { BuiltFile } from '../../src/pages/built-files.io.js';
import { WebFiles } from '../../src/pages/web-files.service.js';
import { publishFiles } from '../../src/cli/static-folder.io.js';
import { newSqlite } from '../support/databases.js';
import { Chromium, describeInBrowser } from '../support/browser.js';
import { temporaryFolder } from '../support/feeds.js';
import { Town } from '../support/town.js';

const monday = '2024-07-15T07:10:00+08:00';
const sentence = async (page: Page): Promise<string> => (await page.locator('.says').allTextContents()).join('');
const shows = (page: Page, text: string, timeout = 15_000): Promise<void> => page.getByText(text).first().waitFor({ timeout });
/** Polls: the pages' content security policy does not let playwright poll inside them. */
const until = async (page: Page, look: string): Promise<void> => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await page.evaluate<boolean>(look).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not in time: ${look}`);
};
const hasDays = "Object.keys(localStorage).some((key) => key.startsWith('banche:days:'))";
/** Waits until the service worker has stored the page, and the page has stored its days. */
const isSaved = (page: Page, path: string): Promise<void> =>
  until(
    page,
    `caches.match('${path}', { ignoreSearch: true, ignoreVary: true }).then((saved) => saved !== undefined && navigator.serviceWorker.controller !== null && ${hasDays})`,
  );
/** Complaints without those that the browser itself logs about an unreachable server, and playwright about a blocked worker. */
const withoutExpected = (complaints: readonly string[]): string[] =>
  complaints.filter((text) => !/Failed to load resource|ERR_|blocked by Playwright/.test(text));

describeInBrowser('riders’ pages without the server', () => {
  let browser: Chromium | null = null;
  beforeAll(async () => (browser = await Chromium.start()));
  afterAll(async () => browser?.stop());
  const opened = async (url: string, options = {}): Promise<{ page: Page; complaints: string[] }> => {
    if (browser === null) throw new Error('no browser');
    return browser.open(url, options);
  };
  /** Opens a page whose clock is the town's. */
  const openAt = async (url: string, time: string): Promise<{ page: Page; complaints: string[] }> => {
    const { page, complaints } = await opened('about:blank');
    await page.clock.install({ time: new Date(time) });
    await page.goto(url);
    return { page, complaints };
  };

  it('an open page continues with the days that it stored, and is live again when the server is back', async () => {
    const database = newSqlite();
    let town = await Town.open({ now: monday, database });
    const port = Number(new URL(town.url).port);
    try {
      // As in WeChat, without a service worker.
      const { page, complaints } = await opened('about:blank', { serviceWorkers: 'block' });
      await page.clock.install({ time: new Date(monday) });
      await page.goto(`${town.url}/stops/home`);
      await shows(page, '本页自动更新');
      await page.clock.runFor(4000);
      await until(page, hasDays);
      await town.close();
      await shows(page, '与服务器失去联系：按已保存的时刻表显示，消息截至 07:10');
      expect(await sentence(page)).toContain('：07:30，');
      // Far later than the eight departures that the page came with.
      await page.clock.setSystemTime(new Date('2024-07-24T07:39:00+08:00'));
      await page.clock.runFor(61_000);
      await shows(page, '消息截至 7月15日 07:10');
      expect(await sentence(page)).toMatch(/^淞虹路（2号线）：08:00，20 分钟后.*虹桥1号航站楼（10号线）：08:00，20 分钟后/);
      await page.clock.setSystemTime(new Date('2024-08-02T12:00:00+08:00'));
      await page.clock.runFor(61_000);
      expect(await sentence(page)).toContain('手头的时刻表只到7月28日，没有今后的班次');
      await page.clock.setSystemTime(new Date('2024-07-16T07:20:00+08:00'));
      town = await Town.open({ now: '2024-07-16T07:20:00+08:00', database, feed: null, port });
      await page.clock.runFor(61_000);
      await page.clock.resume();
      await shows(page, '本页自动更新', 40_000);
      expect(await sentence(page)).toContain('：07:30，');
      expect(withoutExpected(complaints)).toEqual([]);
    } finally {
      await town.close();
    }
  });

  it('a page reopened offline answers for another day at first sight, without any outdated time', async () => {
    let town = await Town.open({ now: monday });
    const port = Number(new URL(town.url).port);
    try {
      const path = '/a/hongqiao/stops/home';
      const { page, complaints } = await openAt(`${town.url}${path}?from=singlemessage`, monday);
      await page.clock.resume();
      await isSaved(page, path);
      const manager = await town.signedIn('manager');
      await town.send('POST', '/v1/trips/2024-07-15/songhong-0-weekday-0800/cancel', { reason: '车辆故障' }, manager);
      await page.locator('.then', { hasText: '08:00 取消' }).first().waitFor();
      await page.goto(`${town.url}/routes/songhong`);
      await page.context().setOffline(true);
      await page.goto(`${town.url}${path}?route=songhong&direction=0`);
      expect(await page.locator('#app').getAttribute('data-kept')).toBe('');
      await shows(page, '按已保存的时刻表显示，消息截至 07:1');
      expect(await sentence(page)).toContain('淞虹路（2号线）：07:30，');
      // The cancellation that was received before is remembered.
      await page.locator('.then', { hasText: '08:00 取消' }).first().waitFor();
      await page.reload();
      await page.locator('.then', { hasText: '08:00 取消' }).first().waitFor();
      await page.clock.setSystemTime(new Date('2024-07-20T10:00:00+08:00'));
      await page.reload();
      await shows(page, '消息截至 7月15日');
      expect(await sentence(page)).toMatch(/^今天周末停运。淞虹路（2号线）：周一（7月22日）07:00 恢复；/);
      await page.goto(`${town.url}/routes/songhong?from=singlemessage`);
      await shows(page, '这是先前保存在本机的一页');
      await page.goto(`${town.url}/a/hongqiao/stops/none`);
      await shows(page, '这一页又没有保存过');
      expect(await page.getByRole('link', { name: '看下一班车' }).getAttribute('href')).toBe('/a/hongqiao/?lang=zh-CN');
      expect(withoutExpected(complaints)).toEqual([]);

      // A server that accepts the connection and never answers, and then a closed port.
      await town.close();
      await page.context().setOffline(false);
      for (const answers of [false, true]) {
        const mute = createServer((_, response) => {
          if (answers) response.writeHead(502).end();
        });
        await new Promise<void>((resolve) => mute.listen(port, '127.0.0.1', resolve));
        await page.goto(`http://127.0.0.1:${port}${path}`);
        await shows(page, '按已保存的时刻表显示，消息截至 7月15日');
        expect(await sentence(page)).toMatch(/^今天周末停运。淞虹路（2号线）：周一（7月22日）07:00 恢复；/);
        mute.closeAllConnections();
        await new Promise((resolve) => mute.close(resolve));
      }
      town = await Town.open({ now: '2024-07-20T10:01:00+08:00', port });
      await shows(page, '本页自动更新', 40_000);
      expect(withoutExpected(complaints)).toEqual([]);
    } finally {
      await town.close();
    }
  });

  it('a published folder answers from any server below any path, with JavaScript and without', async () => {
    const town = await Town.open({ now: monday });
    const folder = join(temporaryFolder(), 'site');
    await publishFiles(folder, town.app.get(StaticSiteService).listFiles(null), {});
    await town.close();
    const server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\/(shuttle\/)?/, '');
      const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) return void response.writeHead(404).end();
      const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    try {
      for (const root of ['', 'shuttle/']) {
        const url = `http://127.0.0.1:${port}/${root}`;
        const { page, complaints } = await openAt(url, '2024-07-24T17:48:00+08:00');
        await page.clock.resume();
        await shows(page, '这是 7月15日 07:10 发布的副本');
        expect(await sentence(page)).toMatch(/^淞虹路（2号线）：18:00，1.*虹桥1号航站楼（10号线）：18:00，1/);
        await page.goto(`${url}?route=songhong&direction=0`);
        await page.locator('.says').first().waitFor();
        expect(await page.locator('.line').count()).toBe(1);
        if (root === '') {
          await page.context().close();
          continue;
        }
        await page.getByRole('link', { name: '淞虹路 时刻表' }).first().click();
        await shows(page, '2024年7月24日');
        await page.locator('a[rel=next]').click();
        await shows(page, '2024年7月25日');
        await page.getByRole('link', { name: 'Show this page in English' }).click();
        await shows(page, '25 July 2024');
        await page.getByRole('link', { name: 'Next buses' }).click();
        await page.getByRole('navigation', { name: 'Where you board' }).getByRole('link', { name: 'Songhong Road' }).click();
        await page.getByRole('heading', { level: 1, name: 'Songhong Road' }).waitFor();
        await page.locator('.says').first().waitFor();
        expect(await sentence(page)).toContain(': 18:15, ');
        expect(complaints).toEqual([]);
        // The server of the files is gone: an open page has the other stops, too.
        await page.waitForLoadState('networkidle');
        await page.context().setOffline(true);
        await page.getByRole('navigation', { name: 'Where you board' }).getByRole('link', { name: 'Hongqiao' }).first().click();
        await page.getByRole('heading', { level: 1, name: 'Hongqiao' }).waitFor();
        await page.goBack();
        await page.getByRole('heading', { level: 1, name: 'Songhong Road' }).waitFor();
        expect(await sentence(page)).toContain(': 18:15, ');
        await page.context().close();

        const plain = await opened(`${url}board/home/`, { javaScriptEnabled: false });
        await shows(plain.page, '列出7月15日至7月28日的全部班次');
        expect(await plain.page.locator('.says').count()).toBe(0);
        expect(await plain.page.locator('.line').first().innerText()).toMatch(
          /7月15日 周一 至 7月19日 周五\s+07:00\s+07:30[^]+19:30\s+7月20日 周六 至 7月21日 周日\s+周末停运/,
        );
        expect(plain.complaints).toEqual([]);
        await plain.page.context().close();
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('the board in the lobby continues across midnight, and reloads once when a new build is deployed', async () => {
    const database = newSqlite();
    let town = await Town.open({ now: '2024-07-15T23:58:00+08:00', database });
    const port = Number(new URL(town.url).port);
    try {
      const { page, complaints } = await openAt(`${town.url}/board/home`, '2024-07-15T23:58:00+08:00');
      await page.clock.resume();
      await isSaved(page, '/board/home');
      await town.close();
      await shows(page, '与服务器失去联系：按已保存的时刻表显示');
      expect(await sentence(page)).toMatch(/^今天的车开完了。淞虹路（2号线）：明天（周二）07:00 首班/);
      // The device slept for three days.
      await page.clock.setSystemTime(new Date('2024-07-19T00:04:00+08:00'));
      await shows(page, '00:04');
      await shows(page, '7月19日 周五');
      expect(await sentence(page)).toMatch(/^现在没有车。淞虹路（2号线）：07:00，6 小时 56 分钟后/);
      let loads = 0;
      page.on('load', () => (loads += 1));
      town = await Town.open({ now: '2024-07-19T00:05:00+08:00', database, feed: null, port });
      const files = town.app.get(WebFiles);
      const { script } = files.built;
      files.built = { ...files.built, script: `${script}?another` };
      const worker = files.find('/sw.js');
      const identity = Buffer.from((worker?.identity.toString() ?? '').replace(/"version":"\w+"/, '"version":"another"'));
      Object.assign(worker ?? {}, BuiltFile.of('.js', identity));
      await page.locator('.lost').waitFor({ state: 'detached', timeout: 40_000 });
      await until(page, `document.querySelector('script[type="module"]').getAttribute('src').endsWith('?another')`);
      await shows(page, '00:05');
      expect(loads).toBe(1);
      // The worker of the new build is in control, with the pages stored by the one before, and no other cache is left.
      await until(page, "caches.keys().then((names) => names.join() === 'banche-another')");
      await isSaved(page, '/board/home');
      // In this test both builds are the same files under two names, and some load the old name, so the page may restart twice.
      expect(withoutExpected(complaints).filter((text) => !text.startsWith('Hydration'))).toEqual([]);
    } finally {
      await town.close();
    }
  });
});
