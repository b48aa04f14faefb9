import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { DriverFiles } from '../../src/driver-pages/driver-files.service.js';
import { BuiltFile } from '../../src/pages/built-files.io.js';
import { WebFiles } from '../../src/pages/web-files.service.js';
import { Chromium, describeInBrowser, smallPhone } from '../support/browser.js';
import { Town } from '../support/town.js';

/** Polls: the pages' content security policy does not let playwright poll inside them. */
const until = async (page: Page, look: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await page.evaluate<boolean>(look).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not in time: ${look}`);
};
const cacheNames = (page: Page): Promise<string[]> => page.evaluate<string[]>('caches.keys().then((names) => names.sort())');
const isCached = (page: Page, home = '/driver'): Promise<void> =>
  until(
    page,
    `navigator.serviceWorker.getRegistration('${home}').then((one) => one?.active?.state === 'activated' && one.scope.endsWith('${home}'))`,
  );
const versionOf = (page: Page): Promise<string> => page.evaluate<string>("JSON.parse(document.getElementById('page').textContent).version");
const signInIsThere = (page: Page): Promise<void> => page.getByRole('button', { name: '登录' }).waitFor();

/** Simulates a deployment: another version with new file names, and the old files are gone. */
function deploy(files: DriverFiles, version: string): void {
  const [path, script] = [...files['files']].find(([name]) => name.endsWith('.js')) ?? ['', BuiltFile.of('.js', Buffer.from(''))];
  const other = `/assets/drivers-${version}.js`;
  files['files'].delete(path);
  files['files'].set(other, BuiltFile.of('.js', Buffer.concat([script.identity, Buffer.from(`\n// ${version}\n`)])));
  files['workers'].clear();
  Object.assign(files, { version, app: { ...files.app, script: `/driver${other}` } });
}

describeInBrowser('the drivers’ app as a phone loads it', () => {
  let browser: Chromium;
  let town: Town;
  let requests: { url: string; status: number }[] = [];
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    [browser, town] = await Promise.all([Chromium.start(), Town.open()]);
    town.app.getHttpServer().on('connection', (socket: Socket) => sockets.add(socket));
    town.app.getHttpServer().on('request', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
      response.on('finish', () => requests.push({ url, status: response.statusCode }));
    });
  });
  afterAll(async () => {
    await browser.stop();
    await town.close();
  });
  beforeEach(() => {
    requests = [];
    sockets.clear();
  });
  const open = async (path: string): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> => {
    const { page, complaints } = await browser.open(`${town.url}${path}`, { viewport: smallPhone });
    return { page, complaints, context: page.context() };
  };

  it('the drivers’ app loads in less than 250 KB, all at once, and never downloads a file again', async () => {
    const { page, context, complaints } = await open('/driver');
    await signInIsThere(page);
    await isCached(page);
    const sent = [...sockets].reduce((all, { bytesWritten }) => all + bytesWritten, 0);
    expect(sent).toBeGreaterThan(50_000);
    expect(sent).toBeLessThan(250_000);
    const files = requests.filter(({ url }) => url.startsWith('/driver/assets/'));
    // The service worker fills its cache with the files that the page loaded, without a second download.
    expect(new Set(files.map(({ url }) => url)).size).toBe(files.length);

    requests = [];
    await page.goto(`${town.url}/driver/trips/2024-07-15/songhong-0-weekday-0730`);
    await signInIsThere(page);
    await page.goto(`${town.url}/driver/outbox`);
    await until(page, 'document.readyState === "complete"');
    await page.evaluate("navigator.serviceWorker.getRegistration('/driver').then((one) => one.update())");
    const own = requests.filter(({ url }) => !url.startsWith('/v1/') && !url.startsWith('/driver/manifest'));
    expect(own.filter(({ url, status }) => !(url === '/driver/sw.js' || (url === '/driver' && status === 304)))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('the drivers’ app opens without a signal at each of its addresses, and does not wait for a server that does not answer', async () => {
    const own = await Town.open();
    const { page } = await browser.open(`${own.url}/a/hongqiao/driver`, { viewport: smallPhone });
    try {
      await isCached(page, '/a/hongqiao/driver');
      const port = Number(new URL(own.url).port);
      await own.close();
      await page.goto(`${own.url}/a/hongqiao/driver/trips/2024-07-15/songhong-0-weekday-0730`);
      await signInIsThere(page);
      // A server that accepts connections and never answers.
      const mute = createServer(() => undefined);
      await new Promise<void>((resolve) => mute.listen(port, '127.0.0.1', resolve));
      await page.goto(`${own.url}/a/hongqiao/driver`, { timeout: 3000 });
      await signInIsThere(page);
      mute.closeAllConnections();
      await new Promise((resolve) => mute.close(resolve));
      // The worker answers neither for another agency's app nor for other pages.
      await expect(page.goto(`${own.url}/driver`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    } finally {
      await page.context().close();
    }
  });

  it('the drivers’ app keeps its current version when a new one is deployed, until the driver accepts the update', async () => {
    const files = town.app.get(DriverFiles);
    const before = files.version;
    const { page, context, complaints } = await open('/a/hongqiao/driver');
    await isCached(page, '/a/hongqiao/driver');
    await page.goto(`${town.url}/driver`);
    await isCached(page);
    deploy(files, 'another');
    await page.reload();
    await signInIsThere(page);
    expect(await versionOf(page)).toBe(before);
    await until(page, "navigator.serviceWorker.getRegistration('/driver').then(({ waiting }) => waiting?.state === 'installed')");
    const second = await context.newPage();
    await second.goto(`${town.url}/driver/outbox`);
    expect(await versionOf(second)).toBe(before);
    await second.close();
    await page.reload();
    expect(await versionOf(page)).toBe(before);
    const [elsewhere, old] = [`driver-app /a/hongqiao/driver ${before}`, `driver-app /driver ${before}`];
    expect(new Set(await cacheNames(page))).toEqual(new Set([elsewhere, old, 'driver-app /driver another']));

    await page.evaluate("navigator.serviceWorker.getRegistration('/driver').then(({ waiting }) => waiting.postMessage('take-over'))");
    await until(
      page,
      "navigator.serviceWorker.getRegistration('/driver').then(({ waiting, active }) => waiting === null && active.state === 'activated')",
    );
    await page.reload();
    await signInIsThere(page);
    expect(await versionOf(page)).toBe('another');
    // The cache of another agency's app is untouched.
    expect(await cacheNames(page)).toEqual([elsewhere, 'driver-app /driver another']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('the service worker of the residents’ pages leaves the addresses of drivers and managers alone', async () => {
    const { page, context } = await open('/');
    await until(
      page,
      "caches.match('/', { ignoreSearch: true, ignoreVary: true }).then((saved) => saved !== undefined && navigator.serviceWorker.controller !== null)",
    );
    await context.setOffline(true);
    await page.goto(`${town.url}/`);
    for (const path of ['/driver', '/driver/outbox', '/a/hongqiao/driver', '/manager', '/a/hongqiao/manager/people'])
      await expect(page.goto(`${town.url}${path}`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await context.setOffline(false);
    await page.goto(`${town.url}/driver`);
    await isCached(page);
    const [residents, drivers] = await cacheNames(page);
    expect([residents, drivers]).toEqual([expect.stringMatching(/^banche-/), expect.stringMatching(/^driver-app \/driver /)]);
    // A new build of the residents' pages deletes the caches of the build before, and no others.
    const worker = town.app.get(WebFiles).find('/sw.js');
    const other = Buffer.from((worker?.identity.toString() ?? '').replace(/"version":"\w+"/, '"version":"another"'));
    Object.assign(worker ?? {}, BuiltFile.of('.js', other));
    await page.goto(`${town.url}/`);
    await page.evaluate("navigator.serviceWorker.getRegistration('/').then((one) => one.update())");
    await until(page, `caches.keys().then((names) => names.includes('banche-another') && !names.includes('${residents ?? ''}'))`);
    expect(await cacheNames(page)).toEqual(['banche-another', drivers]);
    const saved = await page.evaluate<string[]>(
      "caches.open('banche-another').then((one) => one.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))",
    );
    expect(saved.filter((path) => /driver|manager/.test(path))).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${town.url}/driver`);
    await signInIsThere(page);
    await context.close();
  });

  it('the drivers’ app follows the clock of a demonstration, and never mixes its data with the real server’s at the same address', async () => {
    let own = await Town.open({ demo: 'one' });
    const port = Number(new URL(own.url).port);
    await own.signedIn('driver', '王师傅');
    const { page, complaints } = await browser.open(`${own.url}/driver`, { viewport: smallPhone });
    try {
      await page.getByLabel('姓名').fill('王师傅');
      await page.getByLabel('密码或 PIN').fill('password of 王师傅');
      await page.getByRole('button', { name: '登录' }).click();
      // The clock shows the town's morning, whatever the clock of this machine says.
      await page
        .getByRole('link', { name: /^07:30 淞虹路/ })
        .first()
        .waitFor();
      await page.getByText('演示').first().waitFor();
      expect(await page.getByText(/手机时间|手机的时间|时钟/).count()).toBe(0);
      await page
        .getByRole('link', { name: /^07:30 淞虹路/ })
        .first()
        .click();
      await page.getByRole('button', { name: /^上车 \+1/ }).click();
      const manager = await own.signedIn('manager');
      const events = async (): Promise<unknown> =>
        (await own.get('/v1/ridership/trips/2024-07-15/songhong-0-weekday-0730', { headers: manager }))['events'];
      for (let tries = 0; tries < 100 && ((await events()) as unknown[]).length === 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await events()).toEqual([expect.objectContaining({ kind: 'boarded', count: 1, flags: [], name: '王师傅' })]);
      await isCached(page);
      expect(complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);

      await own.close();
      own = await Town.open({ port });
      await page.reload();
      // The real server's app shows at once, although the demonstration's worker still controls the page.
      await signInIsThere(page);
      expect(await page.getByText('演示').count()).toBe(0);
      // Nothing that was tapped in the demonstration is left either.
      const names = 'indexedDB.databases().then((all) => [...all.map(({ name }) => name), ...Object.keys(localStorage)])';
      await until(page, `${names}.then((all) => all.includes('banche-driver:hongqiao') && !all.some((name) => name.includes('demo')))`);

      // The reverse: a page of the real server sends a request to a demonstration, and rejects its answer.
      await isCached(page);
      await until(page, "navigator.serviceWorker.getRegistration('/driver').then(({ waiting }) => waiting?.state === 'installed')");
      await page.evaluate("navigator.serviceWorker.getRegistration('/driver').then(({ waiting }) => waiting.postMessage('take-over'))");
      await until(
        page,
        "navigator.serviceWorker.getRegistration('/driver').then(({ waiting, active }) => waiting === null && active.state === 'activated')",
      );
      await own.close();
      own = await Town.open({ port, demo: 'two' });
      await own.signedIn('driver', '王师傅');
      await page.reload();
      await page.getByLabel('姓名').fill('王师傅');
      await page.getByLabel('密码或 PIN').fill('password of 王师傅');
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByRole('link', { name: /^07:30/ }).count()).toBe(0);
    } finally {
      await page.context().close();
      await own.close();
    }
  });
});
