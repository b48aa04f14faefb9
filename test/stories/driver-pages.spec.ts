import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DriverPage } from '../../src/web/drivers/wire.js';
import { Town } from '../support/town.js';

const pageIn = (html: string): DriverPage => JSON.parse(/id="page">(.*)<\/script>/.exec(html)?.[1] ?? '{}') as DriverPage;
/** The first line of a service worker, with its build. */
const builtIn = (worker: string): { version: string; shell: string; files: string[] } =>
  JSON.parse(/^self\.built=(.*);\n/.exec(worker)?.[1] ?? '{}') as ReturnType<typeof builtIn>;

describe('the files of the drivers’ app', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());
  const text = async (path: string): Promise<string> => (await town.fetch(path)).text();

  it('every address of the drivers’ app is answered with the same page, without any account’s data', async () => {
    const shell = await town.fetch('/driver?lang=zh-CN');
    const html = await shell.text();
    expect(shell.headers.get('cache-control')).toBe('no-cache');
    expect(shell.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
    for (const path of ['/', '/trips/2024-07-15/songhong-0-weekday-0730', '/outbox', '/what.is-this'])
      expect(await text(`/driver${path}?lang=zh-CN`)).toBe(html);
    // No inline script or style, and nothing from other hosts.
    expect(html).not.toMatch(/<style|style="|<script(?![^>]*(src="\/driver|type="application\/json"))|https?:/);
    expect(pageIn(html)).toEqual({
      ...{ agencyId: 'hongqiao', prefix: '', timezone: 'Asia/Shanghai', isDemo: false, demo: null, storeName: 'banche-driver:hongqiao' },
      agencyName: { 'zh-CN': '虹桥人才公寓班车', en: 'Hongqiao Talent Apartments Shuttle' },
      version: expect.stringMatching(/^[0-9a-f]{12}$/) as unknown,
    });
    const manager = await town.signedIn('manager');
    expect(await (await town.fetch('/driver?lang=zh-CN', { headers: manager })).text()).toBe(html);
    const again = await town.fetch('/driver?lang=zh-CN', { headers: { 'if-none-match': shell.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('the drivers’ app’s page says without JavaScript what to do, in both languages', async () => {
    const noscript = /<noscript>([^]*)<\/noscript>/.exec(await text('/driver?lang=en'))?.[1] ?? '';
    for (const part of ['需要 JavaScript', '允许 JavaScript 后刷新', 'needs JavaScript', 'Allow JavaScript'])
      expect(noscript).toContain(part);
  });

  it('each agency has its own page, worker, scope and manifest of the drivers’ app', async () => {
    for (const prefix of ['', '/a/hongqiao']) {
      const home = `${prefix}/driver`;
      const page = pageIn(await text(home));
      expect(page).toMatchObject({ prefix, agencyId: 'hongqiao' });
      const worker = await town.fetch(`${home}/sw.js`);
      expect([worker.headers.get('cache-control'), worker.headers.get('service-worker-allowed')]).toEqual(['no-cache', home]);
      const built = builtIn(await worker.text());
      expect(built).toMatchObject({ version: page.version, shell: home });
      // All agencies share these files, whose names change with their contents.
      for (const file of built.files) expect(file).toMatch(/^\/driver\/(assets\/[\w.-]+-[\w-]+\.(js|css)|icon\.svg)$/);
      for (const language of ['zh-CN', 'en']) {
        const manifest = await town.get(`${home}/manifest.webmanifest?lang=${language}`);
        expect(manifest).toMatchObject({
          id: home,
          scope: home,
          start_url: home,
          lang: language,
          display: 'standalone',
        });
        for (const { src } of manifest['icons'] as { src: string }[]) expect((await town.fetch(src)).status).toBe(200);
      }
    }
    expect(await town.get('/driver/manifest.webmanifest?lang=en')).toMatchObject({ name: 'Driver · Hongqiao Talent Apartments Shuttle' });
  });

  it('the drivers’ app consists of its own files only, and browsers may cache them for ever', async () => {
    const html = await text('/driver');
    const files = [...html.matchAll(/(?:src|href)="(\/driver\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files).toHaveLength(2);
    // The page names every file of the build, so nothing is loaded later.
    expect(builtIn(await text('/driver/sw.js')).files.sort()).toEqual(['/driver/icon.svg', ...files].sort());
    for (const path of files) {
      const file = await town.fetch(path, { headers: { 'accept-encoding': 'br' } });
      expect([file.headers.get('cache-control'), file.headers.get('content-encoding')]).toEqual([
        'public, max-age=31536000, immutable',
        'br',
      ]);
    }
    for (const path of ['/driver/assets/gone-1234.js', '/assets/gone-1234.js', '/drivers'])
      expect((await town.fetch(path)).status).toBe(404);
    // A service worker is a single file.
    expect(await text('/driver/sw.js')).not.toMatch(/\bimport\b/);
  });

  it('where the agency or its timetable is missing, the address of the drivers’ app says so and what to do', async () => {
    const unknown = await town.fetch('/a/nowhere/driver/outbox?lang=en');
    expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([404, 'no-store']);
    const html = await unknown.text();
    for (const part of ['There is no agency “nowhere”', 'ask a manager', '机构“nowhere”不存在', '向管理者']) expect(html).toContain(part);
    expect(html).not.toContain('<script');
    expect(await text('/a/%3Cscript%3E/driver')).not.toContain('<script');
    for (const file of ['sw.js', 'manifest.webmanifest']) expect((await town.fetch(`/a/nowhere/driver/${file}`)).status).toBe(404);
    const empty = await Town.open({ feed: null });
    try {
      const none = await empty.fetch('/driver');
      expect(none.status).toBe(503);
      expect(await none.text()).toContain('这台服务器还没有时刻表');
    } finally {
      await empty.close();
    }
  });
});
