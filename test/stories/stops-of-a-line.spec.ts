import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardAnswer, OfflineDaysAnswer } from '../../src/pages/pages.requests.js';
import { loop } from '../support/loop-feed.js';
import type { Files } from '../support/feeds.js';
import { plain, withClass } from '../support/html.js';
import { Town } from '../support/town.js';

const two = (count: number): string => String(count).padStart(2, '0');
const tripsOf = (trip: string, hour: number, stops: string): string =>
  [...stops]
    .map((stop, place) => `${trip},${two(hour)}:${two(place * 5)}:00,${two(hour)}:${two(place * 5)}:00,${stop},${place}\n`)
    .join('');
/** Both directions, with fast and short trips, and a branch that one bus a day serves. */
const branches: Files = {
  ...loop,
  'agency.txt':
    'agency_id,agency_name,agency_url,agency_timezone,agency_lang\nbranches,Branches,https://example.org/,Asia/Shanghai,zh-CN\n',
  'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${[...'abcdefgh'].map((id, place) => `${id},站${id},31.2,121.${30 + place}\n`).join('')}`,
  'routes.txt': 'route_id,route_short_name,route_type\nr,一号线,3\n',
  'trips.txt': `route_id,service_id,trip_id,trip_headsign,direction_id\n${['out', 'fast', 'short', 'branch']
    .map((trip) => `r,daily,${trip},一号线,0\n`)
    .join('')}r,daily,back,一号线,1\n`,
  'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${tripsOf('out', 8, 'abcdef')}${tripsOf('fast', 9, 'acf')}${tripsOf('short', 10, 'abc')}${tripsOf('branch', 11, 'abgh')}${tripsOf('back', 12, 'fedcba')}`,
};

/** The list of stops on a page, one line for each. */
const listed = (html: string): string[] =>
  [...(withClass(html, 'stop-times')[0] ?? '').matchAll(/<li\b[^>]*>(.*?)<\/li>/gs)].map(([, row = '']) =>
    plain(row.replace(/<(span|time)\b/g, ' <$1'))
      .replace(/\s+/g, ' ')
      .trim(),
  );
const hrefs = (html: string): string[] => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => plain(href));

/** Every stop reachable by links from the first page of the residents' pages. */
async function crawled(town: Town): Promise<string[]> {
  const [seen, waiting] = [new Set<string>(), ['/']];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const found = hrefs(await (await town.fetch(path)).text()).map((href) => href.split(/[?#]/)[0] ?? '');
    waiting.push(...found.filter((one) => /^\/(stops|routes)\/[^/]+$/.test(one)));
  }
  return [...seen].flatMap((path) => /^\/stops\/(.+)$/.exec(path)?.[1] ?? []).sort();
}

describe('the stops of a loop, without JavaScript', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ feed: loop, now: '2026-11-26T21:10:00+08:00' })));
  afterAll(() => town.close());
  const page = async (path: string): Promise<string> => (await town.fetch(path)).text();

  it('a resident sees every stop in order with the arrival of the next bus, and how to come back', async () => {
    const html = await page('/stops/0');
    expect(listed(html)).toEqual([
      '社区中心 您在这里 21:15',
      '天山西路菜场 21:17',
      '淞虹路地铁站 21:19',
      '北新泾医院 21:21',
      '泉口路小学 21:23',
      '新泾公园 21:25',
      '社区中心 绕一圈 12 分钟 21:27',
    ]);
    expect(plain(withClass(html, 'stop-times')[0] ?? '')).toContain('回程不用换车：坐满一圈就回到社区中心。');
    const english = await page('/stops/2?lang=en');
    expect(listed(english)[0]).toBe('淞虹路地铁站 You are here 21:19');
    expect(plain(withClass(english, 'stop-times')[0] ?? '')).toContain('Way back: board at 社区中心');
    expect(html).not.toContain('开往社区环线');
  });

  it('a resident selects another bus by a link that preserves language, moment and line, and the page’s canonical address leaves that choice out', async () => {
    const query = `lang=en&at=${encodeURIComponent('2026-11-26T20:50:00+08:00')}&route=loop&direction=0`;
    const chip = hrefs(await page(`/stops/0?${query}`)).find((href) => href.includes('trip=loop-2115')) ?? '';
    expect(chip).toBe(`/stops/0?${query}&trip=loop-2115#stops-loop-0`);
    const html = await page(chip.split('#')[0] ?? '');
    expect(listed(html)[1]).toBe('天山西路菜场 21:17');
    expect(html).toMatch(/<link rel="canonical" href="[^"]*(?<!trip=[^"]*)">/);
    const chosen = await page('/stops/0?trip=loop-2145');
    expect([listed(chosen)[1], listed(await page('/stops/0'))[1]]).toEqual(['天山西路菜场 21:47', '天山西路菜场 21:17']);
    expect(listed(await page('/stops/0?trip=none'))[1]).toBe('天山西路菜场 21:17');
  });

  it('the stored days of a phone have the same stops, once for all buses', async () => {
    const days = await town.get<OfflineDaysAnswer>('/v1/stops/0/departures/days');
    expect(days.lines.map(({ stops, timings }) => [stops?.length, timings])).toEqual([[7, [[0, 120, 240, 360, 480, 600, 720]]]]);
    expect(new Set(days.lines[0]?.departures.map(({ timing }) => timing))).toEqual(new Set([0]));
  });

  it('a resident reaches every stop of the loop by links', async () => {
    expect(await crawled(town)).toEqual(['0', '1', '2', '3', '4', '5']);
  });
});

describe('the stops of lines whose buses take different ways', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ feed: branches, now: '2026-11-26T07:30:00+08:00' })));
  afterAll(() => town.close());

  it('a resident sees the stops of all buses in one list, and which bus skips which', async () => {
    const { lines } = await town.get<BoardAnswer>('/v1/stops/a/board');
    expect(lines.map(({ stops = [] }) => stops.map(({ stopId }) => stopId).join(''))).toEqual(['abcdefgh']);
    expect(lines[0]?.wayBack).toEqual({ stopId: 'f', name: '站f', staysOn: false });
    // A headsign that repeats the route's name is not shown.
    expect(lines[0]?.towards).toBe('站f');
    const fast = await (await town.fetch('/stops/a?trip=fast')).text();
    expect(listed(fast)).toEqual([
      '站a 您在这里 09:00',
      '站b 这班不能在此下车',
      '站c 09:05',
      ...['d', 'e'].map((id) => `站${id} 这班不能在此下车`),
      '站f 09:10',
      ...['g', 'h'].map((id) => `站${id} 这班不能在此下车`),
    ]);
  });

  it('a resident reaches every stop by links, those of a branch included', async () => {
    expect(await crawled(town)).toEqual([...'abcdefgh']);
  });
});
