import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Town } from '../support/town.js';
import { hongqiaoWith, replaced } from '../support/feeds.js';

const plain = (html: string): string =>
  html
    .replace(/<!--.*?-->|<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"');
const sentenceIn = (html: string): string => plain(/<p class="sentence[^"]*">(.*?)<\/p>/s.exec(html)?.[1] ?? '');

describe('a resident looks at the page', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());
  const page = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await town.fetch(path, { headers })).text();
  const sentences = async (at: string, path = '/'): Promise<string[]> =>
    Promise.all(
      ['zh-CN', 'en'].map(async (lang) => sentenceIn(await page(`${path}?at=${encodeURIComponent(`${at}+08:00`)}&lang=${lang}`))),
    );

  it('and reads one right sentence, whatever the day, in both languages', async () => {
    const [both, bothEn] = ['淞虹路(2号线)和虹桥1号航站楼(10号线)', 'Songhong Road (Line 2) and Hongqiao Airport Terminal 1 (Line 10)'];
    const golden: [string, string, string][] = [
      ['2024-07-15T07:48:00', `下一班 08:00 开往${both},12 分钟后;再下一班 08:30`, `Next at 08:00 to ${bothEn}, in 12 min; then 08:30`],
      [
        '2024-09-14T07:10:00',
        `今天调休上班,正常运营。下一班 07:30 开往${both},20 分钟后;再下一班 08:00`,
        `Make-up workday: buses run as usual. Next at 07:30 to ${bothEn}, in 20 min; then 08:00`,
      ],
      [
        '2024-09-14T21:00:00',
        '今天的班次已结束,中秋停运,9月18日 07:00 恢复',
        'No more buses today, none tomorrow (Mid-autumn Festival). Service resumes 18 September at 07:00',
      ],
      ['2024-10-01T09:00:00', '今天国庆节停运,10月8日 07:00 恢复', 'No service today: National Day. Service resumes 8 October at 07:00'],
      [
        '2024-07-15T09:05:00',
        `现在没有车,下一班 17:30 开往${both},8 小时 25 分钟后;再下一班 18:00`,
        `No bus for now. Next at 17:30 to ${bothEn}, in 8 h 25 min; then 18:00`,
      ],
      [
        '2024-07-15T12:00:00',
        `现在没有车,下一班 17:30 开往${both},5 小时 30 分钟后;再下一班 18:00`,
        `No bus for now. Next at 17:30 to ${bothEn}, in 5 h 30 min; then 18:00`,
      ],
      [
        '2024-07-15T23:50:00',
        `今天的班次已结束,明天首班 07:00 开往${both}`,
        `No more buses today. First bus tomorrow at 07:00 to ${bothEn}`,
      ],
      [
        '2024-07-19T22:00:00',
        '今天的班次已结束,周末停运,7月22日 07:00 恢复',
        'No more buses today, none tomorrow (weekend). Service resumes 22 July at 07:00',
      ],
    ];
    for (const [at, zh, en] of golden) expect([at, ...(await sentences(at))]).toEqual([at, zh, en]);
  });

  it('from the code at any stop, and only where buses leave from there', async () => {
    expect((await sentences('2024-07-15T07:20:00', '/stops/songhong'))[0]).toBe(
      '下一班 07:45 开往虹桥人才公寓(公寓大门口),25 分钟后;再下一班 08:15',
    );
    expect((await sentences('2024-07-15T07:48:00', '/a/hongqiao/stops/home'))[0]).toContain('下一班 08:00');
    const chosen = await page('/?route=hongqiao-t1&direction=0&at=2024-07-15T07:48:00%2B08:00');
    expect(sentenceIn(chosen)).toBe('下一班 08:00 开往虹桥1号航站楼(10号线),12 分钟后;再下一班 08:30');
  });

  it('in the language of the phone or of the address, and can change it without a program', async () => {
    expect(await page('/')).toContain('<html lang="zh-CN">');
    const english = await page('/', { 'accept-language': 'en-GB' });
    expect(english).toContain('<html lang="en">');
    const [, other = ''] = /class="language" href="([^"]+)"/.exec(english) ?? [];
    expect(await page(other.replace(/&amp;/g, '&'), { 'accept-language': 'en-GB' })).toContain('<html lang="zh-CN">');
    expect(plain(english.replace(/<script.*?<\/script>/gs, '').replace(/中文|班车/g, ''))).not.toMatch(/\p{Script=Han}/u);
  });

  it('whatever a chat hung on the address; only a moment that is none is refused, in words', async () => {
    const shared = await town.fetch('/stops/home?from=singlemessage&isappinstalled=0', { headers: { accept: 'text/html' } });
    expect(shared.status).toBe(200);
    const wrong = await town.fetch('/?at=soon', { headers: { accept: 'text/html' } });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await wrong.text()).toContain('应为带时区的 ISO 8601 时刻');
  });

  it('and finds the whole day of a route, of any date, with its validity and the week', async () => {
    const day = async (query: string): Promise<string> =>
      plain((await page(`/routes/songhong?${query}`)).replace(/<head>.*?<\/head>/s, '')).replace(/\s+/g, ' ');
    const working = await day('date=2024-07-15');
    for (const part of [
      '2024年7月15日 周一',
      '工作日,正常运营',
      '07:0007:08',
      '19:3019:38',
      '07:1507:23',
      '本时刻表自2024年7月1日起有效',
      '7月20日 周六停周末',
    ])
      expect(working).toContain(part);
    const holiday = await day('date=2024-10-01');
    for (const part of ['国庆节停运', '下面是恢复后第一天 10月8日 周二 的时刻', '07:0007:08', '10月7日 周一停国庆节'])
      expect(holiday).toContain(part);
    expect(await day('date=2024-09-14')).toContain('调休上班,正常运营');
    expect(await day('date=2024-10-01&lang=en')).toContain('No service: National Day');
    expect(await day('date=2031-01-01')).toContain('时刻表里没有这一天之后的班次');
    expect((await town.fetch('/routes/songhong?date=2024-02-30', { headers: { accept: 'text/html' } })).status).toBe(400);
    expect((await town.fetch('/routes/none')).status).toBe(404);
  });

  it('and where there is nothing, a page says so; a program gets its problem', async () => {
    for (const path of ['/stops/none', '/nothing', '/a/nobody/']) {
      const response = await town.fetch(path, { headers: { accept: 'text/html,*/*;q=0.8' } });
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, 'text/html; charset=utf-8']);
      const html = await response.text();
      expect(html).toContain('没有找到这个页面');
      expect(html).toContain('noindex');
    }
    expect(await town.get('/stops/none')).toMatchObject({ code: 'stop-not-found' });
    const api = await town.fetch('/v1/stops/none', { headers: { accept: 'text/html' } });
    expect(api.headers.get('content-type')).toContain('application/problem+json');
  });

  it('with nothing inline that could run, and nothing from elsewhere', async () => {
    const response = await town.fetch('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'sha256-[^']+';/);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await response.text();
    expect(html).not.toMatch(/ style="|<script(?![^>]*(src="\/assets\/|type="application\/json"))|(src|href)="(https?:)?\/\//);
    for (const part of ['og:title', 'og:description', 'og:image', 'rel="manifest"', 'href="/docs"']) expect(html).toContain(part);
    expect(await town.get('/manifest.webmanifest?lang=en')).toMatchObject({ name: 'Hongqiao Talent Apartments Shuttle', lang: 'en' });
  });

  it('at most 14 KB compressed for the page, 60 KB in all, and its bytes are kept', async () => {
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
    const [, script = ''] = /src="(\/assets\/[^"]+)"/.exec(html) ?? [];
    const [first, again, program, icon] = [await weigh('/'), await weigh('/'), await weigh(script), await weigh('/icon.svg')];
    expect(Math.max(first, again)).toBeLessThan(14 * 1024);
    // With everything that is fetched after the page stands, so that it can go on alone.
    const worker = await page('/sw.js');
    const { files } = JSON.parse(worker.slice('self.built='.length, worker.indexOf(';\n'))) as { files: string[] };
    const later = ['/sw.js', '/v1/stops/home/departures/days?lang=zh-CN', ...files.filter((file) => ![script, '/icon.svg'].includes(file))];
    const rest = (await Promise.all(later.map(weigh))).reduce((sum, bytes) => sum + bytes, 0);
    expect(files).toContain(script);
    expect(first + program + icon + rest).toBeLessThan(60 * 1024);
    expect((await town.fetch(script)).headers.get('cache-control')).toContain('immutable');
    expect((await town.fetch('/sw.js')).headers.get('cache-control')).toBe('no-cache');
    const etag = (await town.fetch('/')).headers.get('etag') ?? '';
    expect((await town.fetch('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(await (await town.fetch('/metrics')).text()).toMatch(/banche_http_kept_answers_total [1-9]/);
  });
});

it('a name is text and never markup, in the page and in its data', async () => {
  const evil = `</script><img src=x onerror=alert(1)>&"'`;
  const quoted = `"${evil.replace(/"/g, '""')}"`;
  const town = await Town.open({ feed: hongqiaoWith({ 'stops.txt': replaced('虹桥人才公寓', quoted) }) });
  const html = await (await town.fetch('/')).text();
  await town.close();
  expect(html).not.toContain('<img');
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).toContain('&lt;img');
});

it('an empty town says what to do', async () => {
  const town = await Town.open({ feed: null });
  const response = await town.fetch('/', { headers: { accept: 'text/html' } });
  const html = await response.text();
  await town.close();
  expect(html).toContain('npm run load -- data/hongqiao');
});
