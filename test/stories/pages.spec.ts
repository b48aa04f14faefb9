import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { keeper, Town } from '../support/town.js';
import { hongqiaoWith, replaced } from '../support/feeds.js';
import { plain, withClass } from '../support/html.js';
import { sentencesOn } from '../support/played-days.js';

describe('the residents’ pages', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());
  const page = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await town.fetch(path, { headers })).text();
  const sentencesAt = async (at: string, path = '/', lang = 'zh-CN'): Promise<string[]> =>
    sentencesOn(await page(`${path}${path.includes('?') ? '&' : '?'}at=${encodeURIComponent(`${at}+08:00`)}&lang=${lang}`));

  it('the page of a stop says one right sentence for each direction, in both languages, and previews in chats say the same', async () => {
    const [zh, en] = [await sentencesAt('2024-07-15T07:10:00'), await sentencesAt('2024-07-15T07:10:00', '/', 'en')];
    expect(zh).toEqual([
      '淞虹路（2号线）：07:30，20 分钟后；之后 08:00、08:30、09:00 上午末班',
      '虹桥1号航站楼（10号线）：07:30，20 分钟后；之后 08:00、08:30、09:00 上午末班',
    ]);
    expect(en[0]).toBe('Songhong Road (Line 2): 07:30, in 20 min. Then 08:00, 08:30, 09:00 (last a.m.)');
    const html = await page(`/?at=${encodeURIComponent('2024-07-20T10:00:00+08:00')}`);
    const [, shown = ''] = /<meta name="description" content="([^"]+)">/.exec(html) ?? [];
    const [notice = '', ...sentences] = sentencesOn(html);
    expect(shown).toBe(notice + sentences.map((sentence) => `${sentence}。`).join(''));
    expect(shown).toMatch(/^今天周末停运。淞虹路（2号线）：周一（7月22日）07:00 恢复；/);
  });

  it('the page reached from any stop’s code shows the buses that leave from there', async () => {
    expect((await sentencesAt('2024-07-15T07:48:00', '/a/hongqiao/stops/home'))[0]).toContain('：08:00，12 分钟后');
    expect(await sentencesAt('2024-07-15T07:48:00', '/?route=hongqiao-t1&direction=0')).toEqual([
      '虹桥1号航站楼（10号线）：08:00，12 分钟后；之后 08:30、09:00 上午末班',
    ]);
  });

  it('a day other than today stands as large as its time, and the page explains once why a time is provisional', async () => {
    const html = await page(`/?at=${encodeURIComponent('2027-01-02T10:00:00+08:00')}`);
    const far = withClass(html, 'far');
    expect(far.map((row) => [withClass(row, 'day'), withClass(row, 'mark')].flat().map(plain))).toEqual([
      ['周一', '暂定'],
      ['周一', '暂定'],
    ]);
    expect(plain(html).match(/2027 年的放假安排还没有公布。如有调休，恢复的日子会变，前一天请再看一次。/g)).toHaveLength(1);
    expect(await page(`/?at=${encodeURIComponent('2024-07-20T10:00:00+08:00')}`)).not.toContain('还没有公布');
  });

  it('alerts that change boarding stand open above every answer with their end, and all others below', async () => {
    const manager = await town.signedIn('manager');
    const period = { activeFrom: '2024-07-15T00:00:00+08:00', activeUntil: '2024-07-23T00:00:00+08:00', routeId: 'songhong' };
    const moved = { headerZh: '今天在北门上车，不在大门口', headerEn: 'Board at the North Gate today' };
    const why = { descriptionZh: '大门口施工。', descriptionEn: 'Main gate closed.' };
    const other = { headerZh: '下周试行新时刻', headerEn: 'New times next week' };
    for (const alert of [
      { ...other, ...period, cause: 'OTHER_CAUSE', effect: 'OTHER_EFFECT' },
      { ...moved, ...why, ...period, cause: 'CONSTRUCTION', effect: 'STOP_MOVED' },
    ]) {
      const response = await town.send('POST', '/v1/alerts', alert, manager);
      expect([response.status, await response.text()]).toEqual([201, expect.anything()]);
    }
    const html = (await page('/')).replace(/<head>.*?<\/head>/s, '');
    expect(withClass(html, 'alert').map(plain)).toEqual(['今天在北门上车，不在大门口大门口施工，至 7月22日（周一）。']);
    expect(html.indexOf('今天在北门上车')).toBeLessThan(html.indexOf('<section class="line"'));
    expect(html.indexOf('下周试行新时刻')).toBeGreaterThan(html.lastIndexOf('<section class="line"'));
    expect(plain(withClass(await page('/?lang=en'), 'alert').join(''))).toBe(
      'Board at the North Gate todayMain gate closed, until Mon 22 July.',
    );
    const lobby = await page('/board/home');
    expect(withClass(lobby, 'boarding').map(plain)).toEqual(['今天在北门上车，不在大门口。大门口施工，至 7月22日（周一）。']);
    expect(lobby.indexOf('下周试行新时刻')).toBeGreaterThan(lobby.indexOf('class="columns"'));
    for (const { alertId } of (await town.get<{ alerts: { alertId: string }[] }>('/v1/stops/home/board')).alerts)
      expect((await town.send('POST', `/v1/alerts/${alertId}/withdraw`, {}, manager)).ok).toBe(true);
  });

  it('a text without English is shown in Chinese and marked as Chinese on English pages, lobby boards and timetables', async () => {
    const manager = await town.signedIn('manager');
    const moved = { cause: 'CONSTRUCTION', effect: 'STOP_MOVED', headerZh: '今天在北门上车', descriptionZh: '大门口施工。' };
    const other = { cause: 'OTHER_CAUSE', effect: 'OTHER_EFFECT', headerZh: '下周试行新时刻' };
    const alertIds: string[] = [];
    for (const alert of [{ ...moved, activeUntil: '2024-07-23T00:00:00+08:00' }, other]) {
      const response = await town.send('POST', '/v1/alerts', { activeFrom: '2024-07-15T00:00:00+08:00', ...alert }, manager);
      alertIds.push(((await response.json()) as { alertId: string }).alertId);
    }
    for (const path of ['/', '/board/home', '/routes/songhong']) {
      const [english, chinese] = [await page(`${path}?lang=en`), await page(path)];
      const boarding = withClass(english, path === '/board/home' ? 'boarding' : 'alert')[0] ?? '';
      expect([path, plain(boarding)]).toEqual([path, expect.stringMatching(/^今天在北门上车(\. )?大门口施工, until Mon 22 July\.$/)]);
      expect(boarding).toMatch(/<b lang="zh-CN">今天在北门上车<\/b>.*<span lang="zh-CN">大门口施工<\/span><span>, until/s);
      expect(english).toMatch(/ lang="zh-CN"[^>]*>下周试行新时刻</);
      expect([path, chinese.match(/<\w+ [^>]*lang="zh-CN"/g)]).toEqual([path, ['<html lang="zh-CN"']]);
    }
    for (const alertId of alertIds) expect((await town.send('POST', `/v1/alerts/${alertId}/withdraw`, {}, manager)).ok).toBe(true);
  });

  it('before publishing, a manager sees an alert on the very page of a phone and a lobby as it will look when it begins', async () => {
    const manager = await town.signedIn('manager');
    const see = async (form: Record<string, string>, query = '', headers: Record<string, string> = manager): Promise<Response> =>
      town.fetch(`/manager/alerts/preview${query}`, {
        method: 'POST',
        body: new URLSearchParams({ view: 'stop', cause: 'CONSTRUCTION', effect: 'STOP_MOVED', headerZh: '在北门上车', ...form }),
        headers: { accept: 'text/html', ...headers },
      });
    const [before, shown] = [await page('/stops/home'), await see({})];
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const residents = await town.fetch('/stops/home');
    for (const name of ['content-security-policy', 'x-frame-options', 'content-type'])
      expect([name, shown.headers.get(name)]).toEqual([name, residents.headers.get(name)]);
    const html = await shown.text();
    expect(withClass(html, 'alert').map(plain)).toEqual(['在北门上车']);
    expect(sentencesOn(html)).toEqual(sentencesOn(before));
    // The page's script would replace the preview by what is published.
    expect(html).not.toMatch(/<script type="module"|http-equiv="refresh"/);
    const lobby = await (await see({ view: 'lobby', headerEn: 'Board at the north gate' }, '?lang=en')).text();
    expect(withClass(lobby, 'boarding').map(plain)).toEqual(['Board at the north gate. ']);
    const later = await (await see({ activeFrom: '2024-07-16T07:00:00+08:00' })).text();
    expect(withClass(later, 'stands').map(plain)[0]).toContain('2024年7月16日');
    expect(withClass(later, 'alert').map(plain)).toEqual(['在北门上车']);
    // The alert is shown at its stop, or at the stops of its route.
    expect(await (await see({ stopId: 'songhong' })).text()).toMatch(/<h1[^>]*>.*?淞虹路/s);
    expect(await page('/stops/home')).toBe(before);
    const refused = [await see({ headerZh: '' }), await see({ routeId: 'none' }), await see({ view: 'tv' }), await see({}, '', {})];
    expect(refused.map(({ status }) => status)).toEqual([400, 404, 400, 401]);
    const foreign = await see({}, '', { ...manager, origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    // An alert that is being edited is shown once, as it will be.
    const published = await town.send('POST', '/v1/alerts', { cause: 'WEATHER', effect: 'DETOUR', headerZh: '绕行' }, manager);
    const { alertId } = (await published.json()) as { alertId: string };
    expect(withClass(await (await see({ alertId })).text(), 'alert').map(plain)).toEqual(['在北门上车']);
    expect((await see({ alertId: '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8' })).status).toBe(404);
    expect((await town.send('POST', `/v1/alerts/${alertId}/withdraw`, {}, manager)).ok).toBe(true);
  });

  it('the page of a stop says where walking is sooner, beside the bus’s arrival time, and never where the walking time is unknown', async () => {
    const walks = async (time: string, lang: string): Promise<string[]> => {
      const html = await page(`/?lang=${lang}&at=${encodeURIComponent(`${time}+08:00`)}`);
      return withClass(html, 'walk').map(plain);
    };
    // Of the two lines only one goes where one can walk to.
    expect(await walks('2024-07-15T07:31:00', 'zh-CN')).toEqual(['走路更快：18 分钟，07:49 到']);
    expect(await walks('2024-07-15T12:00:00', 'en')).toEqual(['Faster on foot: 18 min, there at 12:18']);
    expect(await walks('2024-07-15T07:50:00', 'zh-CN')).toEqual([]);
    expect(await walks('2024-10-01T09:00:00', 'zh-CN')).toEqual(['走路约 18 分钟，09:18 到']);
    const board = await town.get<{ lines: { walkSeconds: number | null; departures: { rideSeconds?: number }[] }[] }>(
      '/v1/stops/home/board',
    );
    expect(board.lines.map(({ walkSeconds, departures }) => [walkSeconds, departures[0]?.rideSeconds])).toEqual([
      [1080, 480],
      [null, 720],
    ]);
  });

  it('the page of a stop announces two weeks ahead which days differ from their weekday and why, and otherwise says nothing of days', async () => {
    const announcedDays = async (date: string, lang = 'zh-CN'): Promise<string[]> => {
      const html = await page(`/?lang=${lang}&at=${encodeURIComponent(`${date}T12:00:00+08:00`)}`);
      const [, section = ''] = /<section class="alerts exceptions"><h2>[^<]*<\/h2>(.*?)<\/section>/s.exec(html) ?? [];
      return [...section.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => plain(text).trim());
    };
    expect(await announcedDays('2024-09-12')).toEqual(['9月14日 周六 调休上班，正常开车', '9月15日 周日 至 9月17日 周二 中秋停运']);
    expect((await announcedDays('2024-09-30', 'en'))[0]).toBe('Tue 1 October to Mon 7 October No buses: National Day');
    expect(await announcedDays('2024-07-15')).toEqual([]);
    const roadworks = { 'zh-CN': '道路施工', en: 'Road works' };
    await town.app.get(TimetablesService).recordDayException(keeper, serviceDate('2024-07-25'), false, roadworks);
    expect(await announcedDays('2024-07-15', 'en')).toEqual(['Thu 25 July No buses: Road works']);
  });

  it('a page for residents is in the language of the phone or of the address, and a link without JavaScript changes it', async () => {
    expect(await page('/')).toContain('<html lang="zh-CN">');
    const english = await page('/', { 'accept-language': 'en-GB' });
    expect(english).toContain('<html lang="en">');
    const [, other = ''] = /class="language" href="([^"]+)"/.exec(english) ?? [];
    expect(await page(other.replace(/&amp;/g, '&'), { 'accept-language': 'en-GB' })).toContain('<html lang="zh-CN">');
    expect(plain(english.replace(/<script.*?<\/script>/gs, '').replace(/中文|班车/g, ''))).not.toMatch(/\p{Script=Han}/u);
  });

  it('a page for residents ignores parameters that chats add to its address, and refuses in words only a moment that is none', async () => {
    const shared = await town.fetch('/stops/home?from=singlemessage&isappinstalled=0', { headers: { accept: 'text/html' } });
    expect(shared.status).toBe(200);
    const wrong = await town.fetch('/?at=soon', { headers: { accept: 'text/html' } });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    const body = await wrong.text();
    expect(body).toContain('网址里的时间看不懂');
    expect(body).not.toMatch(/ISO|\/v1/);
    // The button leads to the page as of now.
    expect(/class="button" href="([^"]+)"/.exec(body)?.[1]).toBe('/?lang=zh-CN');
  });

  it('the page of a route shows the whole day of any date, with the validity of the timetable and the week', async () => {
    const day = async (query: string): Promise<string> =>
      plain((await page(`/routes/songhong?${query}`)).replace(/<head>.*?<\/head>/s, '')).replace(/\s+/g, ' ');
    const working = await day('date=2024-07-15');
    for (const part of [
      '今天，周一 2024年7月15日',
      '工作日，正常运营',
      '07:0007:08',
      '19:3019:38',
      '07:1507:23',
      '本时刻表自 2024年7月1日起有效',
      '周六20停',
      '7月20日 周六 至 7月21日 周日，周末停运',
    ])
      expect(working).toContain(part);
    const holiday = await day('date=2024-10-01');
    for (const part of [
      '国庆节停运',
      '下面是恢复后第一天（10月8日 周二）的时刻',
      '07:0007:08',
      '周一7停',
      '10月1日 周二 至 10月7日 周一，国庆节停运',
    ])
      expect(holiday).toContain(part);
    expect(await day('date=2024-09-14')).toContain('调休上班，正常运营');
    expect(await day('date=2024-10-01&lang=en')).toContain('No buses: National Day');
    expect(await day('date=2031-01-01')).toContain('时刻表里没有这一天之后的班次');
    expect((await town.fetch('/routes/songhong?date=2024-02-30', { headers: { accept: 'text/html' } })).status).toBe(400);
    expect((await town.fetch('/routes/none')).status).toBe(404);
  });

  it('where there is nothing, a person gets a page that says so, and a program gets a problem document', async () => {
    for (const [path, title, door] of [
      ['/stops/none', '没有找到这个站', '/?lang=zh-CN'],
      ['/routes/none', '没有找到这条线路', '/?lang=zh-CN'],
      ['/nothing', '没有找到这个页面', '/?lang=zh-CN'],
      ['/a/nobody/', '没有找到这里的班车', '/?lang=zh-CN'],
      ['/a/hongqiao/stops/none', '没有找到这个站', '/a/hongqiao/?lang=zh-CN'],
    ] as const) {
      const response = await town.fetch(path, { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, 'text/html; charset=utf-8']);
      const html = await response.text();
      expect(html).toContain(title);
      expect(html).toContain('noindex');
      expect([path, /class="button" href="([^"]+)"/.exec(html)?.[1]]).toEqual([path, door]);
      expect((await town.fetch(door)).status).toBe(200);
    }
    expect(await town.get('/stops/none')).toMatchObject({ code: 'stop-not-found' });
    const api = await town.fetch('/v1/stops/none', { headers: { accept: 'text/html' } });
    expect(api.headers.get('content-type')).toContain('application/problem+json');
  });

  it('pages for residents contain no inline script and load nothing from other hosts', async () => {
    const response = await town.fetch('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src( 'sha256-[^']+')+;/);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await response.text();
    expect(html).not.toMatch(/ style="|<script(?![^>]*(src="\/assets\/|type="application\/json"))|(src|href)="(https?:)?\/\//);
    for (const part of ['og:title', 'og:description', 'og:image', 'rel="manifest"', 'href="/docs"']) expect(html).toContain(part);
    expect(await town.get('/manifest.webmanifest?lang=en')).toMatchObject({ name: 'Hongqiao Talent Apartments Shuttle', lang: 'en' });
  });

  it('the page of a stop takes at most 14 KB compressed, 60 KB until it is complete and little later, and its bytes are cached', async () => {
    const weigh = (path: string): Promise<number> =>
      new Promise((resolve, reject) => {
        request(town.url + path, { headers: { 'accept-encoding': 'gzip', 'accept-language': 'zh-CN' } }, (response) => {
          let bytes = 0;
          response.on('data', (data: Buffer) => (bytes += data.length)).on('end', () => resolve(bytes));
        })
          .on('error', reject)
          .end();
      });
    const html = await page('/');
    const scripts = [...html.matchAll(/src="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const [script = ''] = scripts;
    const weighAll = async (paths: readonly string[]): Promise<number> =>
      (await Promise.all(paths.map(weigh))).reduce((sum, bytes) => sum + bytes, 0);
    const [first, again] = [await weigh('/'), await weigh('/')];
    expect(Math.max(first, again)).toBeLessThan(14 * 1024);
    expect(first + (await weighAll([...scripts, '/icon.svg']))).toBeLessThan(60 * 1024);
    // What is loaded after the page is complete, so that the whole town is available offline.
    const worker = await page('/sw.js');
    const { files } = JSON.parse(worker.slice('self.built='.length, worker.indexOf(';\n'))) as { files: string[] };
    const later = ['/sw.js', '/v1/departures/days?lang=zh-CN', ...files.filter((file) => ![...scripts, '/icon.svg'].includes(file))];
    expect(files).toContain(script);
    expect(await weighAll(later)).toBeLessThan(20 * 1024);
    expect((await town.fetch(script)).headers.get('cache-control')).toContain('immutable');
    expect((await town.fetch('/sw.js')).headers.get('cache-control')).toBe('no-cache');
    const etag = (await town.fetch('/')).headers.get('etag') ?? '';
    expect((await town.fetch('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(await (await town.fetch('/metrics')).text()).toMatch(/banche_http_kept_answers_total [1-9]/);
  });
});

it('a coming timetable stands beside the old one from seven days before, where it changes anything', async () => {
  const town = await Town.open();
  const denser = replaced('songhong-0-weekday,07:00:00,09:29:59,1800', 'songhong-0-weekday,07:00:00,09:29:59,1200');
  await town.load(hongqiaoWith({ 'frequencies.txt': denser }), { effectiveFrom: serviceDate('2024-07-22') });
  const changes = async (path: string): Promise<string[]> => {
    const html = await (await town.fetch(path)).text();
    return [...html.matchAll(/<table class="change">.*?<\/table>/gs)].map(([table]) =>
      plain(table.replace(/<tr class="(\w+)">/g, ' $1 ').replace(/<(small|th)\b/g, ' <$1'))
        .replace(/\s+/g, ' ')
        .trim(),
    );
  };
  const at = (date: string): string => `at=${encodeURIComponent(`${date}T12:00:00+08:00`)}`;
  expect([await changes(`/?${at('2024-07-14')}`), await changes(`/?${at('2024-07-22')}`)]).toEqual([[], []]);
  const [home, ...others] = await changes(`/?${at('2024-07-15')}`);
  expect(others).toEqual([]);
  expect(home).toMatch(
    /^开往淞虹路 现在 7月15日 周一 以后 7月22日 周一 stays 07:0007:00 comes 07:20 新增 goes 07:30 不再开 comes 07:40 新增 stays 08:0008:00/,
  );
  expect(await changes('/routes/songhong?date=2024-07-21')).toEqual([home]);
  expect(await changes('/routes/hongqiao-t1?date=2024-07-21')).toEqual([]);
  expect((await changes(`/?${at('2024-07-15')}&lang=en`))[0]).toContain(
    'Now Mon 15 July Then Mon 22 July stays 07:0007:00 comes 07:20 new',
  );
  await town.close();
});

it('a stop’s name is text and never markup, in the page and in its data', async () => {
  const evil = `</script><img src=x onerror=alert(1)>&"'`;
  const quoted = `"${evil.replace(/"/g, '""')}"`;
  const town = await Town.open({ feed: hongqiaoWith({ 'stops.txt': replaced('虹桥人才公寓', quoted) }) });
  const html = await (await town.fetch('/')).text();
  await town.close();
  expect(html).not.toContain('<img');
  expect(html.match(/<\/script>/g)).toHaveLength(html.match(/<script\b/g)?.length ?? 0);
  expect(html).toContain('&lt;img');
});

it('the page of an empty town says what to do', async () => {
  const town = await Town.open({ feed: null });
  const response = await town.fetch('/', { headers: { accept: 'text/html' } });
  const html = await response.text();
  await town.close();
  expect(html).toContain('npm run load -- data/hongqiao');
});
