import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { Chromium, describeInBrowser, desk, overflow, phone, sheets, smallPhone, violations, type Opened } from '../support/browser.js';
import { hongqiaoWith, replaced } from '../support/feeds.js';
import { Town } from '../support/town.js';

const a4 = { width: 794, height: 1123 };
const millimetre = 96 / 25.4;

/** Runs in the browser: width, height, and one character for the brightness of each pixel. */
const readDots = `async (source) => {
  const bitmap = await createImageBitmap(await (await fetch(source)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, dots: Array.from({ length: width * height }, (_, dot) => String.fromCharCode(data[dot * 4])).join('') };
}`;

/** The text of the QR code in a picture. */
async function decoded(page: Page, png: Buffer): Promise<string> {
  const blank = await page.context().newPage();
  const { width, height, dots } = await blank.evaluate<{ width: number; height: number; dots: string }>(
    `(${readDots})('data:image/png;base64,${png.toString('base64')}')`,
  );
  await blank.close();
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let dot = 0; dot < dots.length; dot += 1) data.fill(dots.charCodeAt(dot), dot * 4, dot * 4 + 3);
  return decodeQR({ width, height, data });
}

describeInBrowser('posters of stops and routes', () => {
  let [town, browser]: [Town | null, Chromium | null] = [null, null];
  const open = (path: string, options = {}): Promise<Opened> => {
    if (browser === null || town === null) throw new Error('not ready');
    return browser.open(town.url + path, options);
  };
  beforeAll(async () => {
    browser = await Chromium.start();
    town = await Town.open({ settings: { PUBLIC_URL: 'https://bus.example.org' } });
  });
  afterAll(async () => {
    await browser?.stop();
    await town?.close();
  });

  it('each poster is one sheet, with a code that a phone reads from two metres away', async () => {
    // The resolution at which a phone two metres away takes a picture of a sheet.
    const afar = { viewport: a4, deviceScaleFactor: 0.25 };
    for (const stopId of ['home', 'hongqiao-t1']) {
      const { page, complaints } = await open(`/stops/${stopId}/poster`, { ...afar, javaScriptEnabled: false });
      expect([stopId, await sheets(page)]).toEqual([stopId, 1]);
      await page.emulateMedia({ media: 'print' });
      const code = await page.locator('.code img').boundingBox();
      expect((code?.width ?? 0) / millimetre).toBeGreaterThan(130);
      const picture = await page.screenshot();
      expect(complaints).toEqual([]);
      await page.context().close();
      expect(await decoded((await open('/robots.txt')).page, picture)).toBe(`https://bus.example.org/stops/${stopId}`);
    }
  });

  it('a poster shows the name of the stop and the destinations large enough to read from two metres away', async () => {
    const { page } = await open('/stops/home/poster', { viewport: a4 });
    await page.emulateMedia({ media: 'print' });
    const heightOf = (selector: string): Promise<number> =>
      page.evaluate(`parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize) * 25.4 / 96`);
    expect(await heightOf('h1')).toBeGreaterThan(11);
    expect(await heightOf('.lines h2')).toBeGreaterThan(7);
    expect(await heightOf('.times')).toBeGreaterThan(5);
    // Nothing on the sheet is cut off or covered.
    expect(await page.evaluate("document.querySelector('.paper').scrollHeight - document.querySelector('.paper').clientHeight")).toBe(0);
  });

  it('the poster of a route’s timetable is one sheet with its first valid day and its code, whatever the day', async () => {
    for (const path of [
      '/routes/songhong?date=2024-07-15',
      '/routes/hongqiao-t1?date=2024-10-01',
      '/routes/songhong?date=2024-07-15&lang=en',
    ]) {
      const { page, complaints } = await open(path, { viewport: a4 });
      expect([path, await sheets(page)]).toEqual([path, 1]);
      await page.emulateMedia({ media: 'print' });
      const code = await page.locator('.paper-code img').boundingBox();
      expect((code?.width ?? 0) / millimetre).toBeGreaterThan(30);
      expect(await page.locator('.paper-code a').isVisible()).toBe(false);
      const picture = await page.locator('.paper-code img').screenshot();
      expect(await decoded(page, picture)).toBe('https://bus.example.org/stops/home');
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('a poster can be viewed on any screen, with text of twice the size and by keyboard alone, and passes axe', async () => {
    for (const viewport of [smallPhone, phone, desk]) {
      const { page, complaints } = await open('/stops/home/poster?lang=en', { viewport });
      expect([viewport.width, await overflow(page), await violations(page)]).toEqual([viewport.width, 0, []]);
      await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
      expect([viewport.width, await overflow(page)]).toEqual([viewport.width, 0]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    const { page } = await open('/stops/home/poster');
    for (const [link, path] of [
      ['← 下一班', '/stops/home'],
      ['English', '/stops/home/poster'],
      ['淞虹路线 · 开往淞虹路（2号线） · 全天时刻表', '/routes/songhong'],
    ]) {
      await page.keyboard.press('Tab');
      const focused = 'document.activeElement';
      expect(
        await page.evaluate(`[${focused}.textContent.trim(), ${focused}.pathname, getComputedStyle(${focused}).outlineStyle]`),
      ).toEqual([link, path, 'solid']);
    }
  });

  it('the code on a poster keeps its size at a stop with more lines than fit on the sheet', async () => {
    const more = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(String);
    const withMore = (text: string, line: (name: string) => string): string => `${text.trimEnd()}\n${more.map(line).join('\n')}\n`;
    const city = await Town.open({
      settings: { PUBLIC_URL: 'https://bus.example.org' },
      feed: hongqiaoWith({
        'stops.txt': replaced('虹桥人才公寓', '虹桥人才公寓与长宁国际社区联合班车站(北门)'),
        'routes.txt': (text) => withMore(text, (name) => `r${name},hongqiao,${name},,3,2E6B34,FFFFFF,3`),
        'trips.txt': (text) => withMore(text, (name) => `r${name},weekday,t${name},一个名字很长的终点站${name},0,`),
        'stop_times.txt': (text) =>
          withMore(text, (name) => `t${name},08:0${name}:00,08:0${name}:00,home,1,1\nt${name},09:00:00,09:00:00,songhong,2,1`),
      }),
    });
    try {
      const opened = await browser?.open(`${city.url}/stops/home/poster`, { viewport: a4 });
      if (opened === undefined) throw new Error('no browser');
      const { page } = opened;
      expect(await sheets(page)).toBe(1);
      expect(await page.locator('.lines li').count()).toBe(5);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.more').textContent()).toContain('还有 6 个方向，扫码可见');
      expect(((await page.locator('.code img').boundingBox())?.width ?? 0) / millimetre).toBeGreaterThan(80);
      expect(await page.evaluate("document.querySelector('.paper').scrollHeight - document.querySelector('.paper').clientHeight")).toBe(0);
      expect(await decoded(page, await page.screenshot())).toBe('https://bus.example.org/stops/home');
    } finally {
      await city.close();
    }
  });
});
