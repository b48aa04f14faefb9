import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loop } from '../support/loop-feed.js';
import { Town } from '../support/town.js';

const textOf = async (town: Town, path: string): Promise<string> => (await town.fetch(path, { headers: { accept: 'text/html' } })).text();
const linksIn = (html: string): string[] =>
  [...new Set([...html.matchAll(/href="(\/stops\/[^"?/]+)\?/g)].map(([, path = '']) => path))].sort();

describe('the page of all stops of a town', () => {
  let [small, round]: Town[] = [];
  beforeAll(async () => {
    small = await Town.open();
    round = await Town.open({ feed: loop });
  });
  afterAll(async () => {
    await small?.close();
    await round?.close();
  });
  const towns = (): [Town, Town] => {
    if (small === undefined || round === undefined) throw new Error('no towns');
    return [small, round];
  };

  it('without JavaScript, all stops stand on one page as links, on a map and by line, each with a link to a street map', async () => {
    const [town] = towns();
    const html = await textOf(town, '/stops');
    expect(html).toContain('<h1>全部站点</h1>');
    expect(linksIn(html)).toEqual(['/stops/home', '/stops/hongqiao-t1', '/stops/songhong']);
    expect(html).toMatch(/<svg viewBox[^]*虹桥人才公寓[^]*<\/svg>/);
    expect(html).toMatch(/虹桥人才公寓 — 淞虹路 <small>往返/);
    expect(html).toContain('https://uri.amap.com/marker?position=121.343');
    const english = await textOf(town, '/stops?lang=en');
    expect(english).toContain('<h1>All stops</h1>');
    expect(english).toContain('https://www.openstreetmap.org/?mlat=31.21892&amp;mlon=121.33928');
  });

  it('every stop that buses leave from has a link, and the stops of a loop stand in the order of travel', async () => {
    const [, town] = towns();
    const html = await textOf(town, '/stops');
    expect(linksIn(html)).toEqual(['/stops/0', '/stops/1', '/stops/2', '/stops/3', '/stops/4', '/stops/5']);
    expect(html).toMatch(/社区中心 — 社区中心 <small>环线/);
  });

  it('up to four stops are offered beside each other on each stop’s page, always in the same order; with more, the page links to the list of all', async () => {
    const [few, many] = towns();
    for (const stopId of ['home', 'songhong']) {
      const html = await textOf(few, `/stops/${stopId}`);
      expect([...html.matchAll(/data-stop="([^"]+)"/g)].map(([, id]) => id)).toEqual(['home', 'songhong', 'hongqiao-t1']);
      expect(html).toMatch(new RegExp(`data-stop="${stopId}" aria-current="page"`));
      expect(html).not.toContain('换站');
    }
    const html = await textOf(many, '/stops/2');
    expect(html).toMatch(/<a class="pill" href="\/stops\?lang=zh-CN&amp;stop=2">换站<\/a>/);
    expect(html).not.toContain('class="segments"');
  });

  it('from the list of all stops and from a timetable, the link back leads to the stop from whose page one came', async () => {
    const [town] = towns();
    const stop = await textOf(town, '/stops/songhong?lang=en');
    const links = [...stop.matchAll(/href="(\/(?:routes\/|stops\?)[^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
    expect(links).toEqual(expect.arrayContaining(['/stops?lang=en&stop=songhong', '/routes/songhong?lang=en&stop=songhong&direction=1']));
    for (const address of links) {
      const html = await textOf(town, address);
      expect([address, html]).toEqual([address, expect.stringContaining('href="/stops/songhong?lang=en"')]);
      expect([address, html]).toEqual([address, expect.stringMatching(/lang=zh-CN[^"]*stop=songhong/)]);
    }
    const timetable = await textOf(town, '/routes/songhong?lang=en&stop=songhong&direction=1');
    expect(timetable).toMatch(/<input id="way-1"[^>]* checked/);
    expect(await textOf(town, '/stops?lang=en&stop=nowhere')).toContain('class="pill" href="/?lang=en"');
  });

  it('only the page of all stops may ask for the position of the device', async () => {
    const [town] = towns();
    const policy = async (path: string) => (await town.fetch(path)).headers.get('permissions-policy');
    expect(await policy('/stops')).toContain('geolocation=(self)');
    expect(await policy('/stops/home')).toContain('geolocation=()');
  });

  it('a remembered stop that no longer exists redirects to the first page, which makes the device forget it', async () => {
    const [town] = towns();
    const gone = await town.fetch('/stops/closed?lang=en&remembered=1', { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([gone.status, gone.headers.get('location')]).toEqual([302, '/?lang=en&gone=closed']);
    expect((await town.fetch('/stops/home?lang=en&remembered=1', { redirect: 'manual' })).status).toBe(200);
    const first = await textOf(town, '/');
    expect(first).toMatch(/<script async src="\/assets\/remembered-[^"]+\.js" data-names="\[&quot;banche:stop::am&quot;/);
    expect(await textOf(town, '/stops/home')).not.toContain('remembered-');
  });
});
