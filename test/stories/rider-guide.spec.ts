import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hongqiaoWith } from '../support/feeds.js';
import { plain, withClass } from '../support/html.js';
import { bearer, Office } from '../support/office.js';
import { Town } from '../support/town.js';

const path = '/v1/agency/rider-guide';
const headings = (html: string): string[] => [...html.matchAll(/<h2[^>]*>([^]*?)<\/h2>/g)].map(([, text = '']) => plain(text));
const hrefs = (html: string, scheme: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => plain(href)).filter((href) => href.startsWith(scheme));

describe('the guide for riders', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.open()));
  afterAll(() => office.town.close());
  const page = async (address: string): Promise<string> => {
    const response = await office.town.fetch(address, { headers: { accept: 'text/html' } });
    expect([address, response.status]).toEqual([address, 200]);
    return response.text();
  };
  const save = async (body: object, headers: Record<string, string> = {}): Promise<{ revision: string; status: number }> => {
    const response = await office.town.send('PUT', path, body, { ...bearer(office.manager.token), ...headers });
    return { ...((await response.json()) as { revision: string }), status: response.status };
  };

  it('without a guide the page shows no empty headings, and a stop shows no phone number', async () => {
    expect(headings(await page('/guide'))).toEqual(['把班次放进手机日历', '放到手机桌面']);
    expect(headings(await page('/guide?lang=en'))).toEqual(['Departures in your calendar', 'Put it on your home screen']);
    const stop = await page('/stops/songhong');
    expect(hrefs(stop, 'tel:')).toEqual([]);
    expect(hrefs(stop, '/guide')).toEqual(['/guide?lang=zh-CN&stop=songhong']);
  });

  it('a manager’s guide is on the riders’ page at once, in their language or else in the other', async () => {
    await page('/guide');
    await save({
      phone: '021-5555 0100',
      phoneNameZh: '班车值班员',
      ridersZh: '住户都可以坐。\n亲友也可以。',
      fareZh: '免费。',
      fareEn: 'Free.',
    });
    const html = await page('/guide?stop=songhong');
    expect(headings(html).slice(0, 3)).toEqual(['打电话', '谁可以坐', '票价']);
    expect(withClass(html, 'told').map(plain)).toEqual(['住户都可以坐。\n亲友也可以。', '免费。']);
    expect(hrefs(html, 'tel:')).toEqual(['tel:021-55550100']);
    expect(plain(html)).toContain('班车值班员接听');
    expect(hrefs(html, '/stops/')).toContain('/stops/songhong?lang=zh-CN');
    const english = await page('/guide?lang=en');
    expect(withClass(english, 'told').map(plain)).toEqual(['住户都可以坐。\n亲友也可以。', 'Free.']);
    expect(english).toContain('<p class="told" lang="zh-CN">');
    const doors = withClass(await page('/'), 'door').map(plain);
    expect(doors).toEqual(['打电话问车 班车值班员', '全部站点和示意图', '乘车须知、日历、放到手机桌面']);
    expect(withClass(await page('/?lang=en'), 'door').map(plain)[0]).toBe('Call about the bus 班车值班员');
  });

  it('the second of two managers is told what the first wrote, and drivers receive none of the guide', async () => {
    const { revision, ...body } = (await (await office.act('GET', path)).json()) as { revision: string };
    expect((await save({ ...body, lostZh: '打电话。' }, { 'if-match': `"${revision}"` })).status).toBe(200);
    expect((await save({ ...body, lostZh: '问司机。' }, { 'if-match': `"${revision}"` })).status).toBe(409);
    const settings = await office.act('GET', '/v1/agency/settings');
    expect(Object.keys((await settings.json()) as object)).not.toContain('phoneNameZh');
    // Settings saved by an older desk page leave the guide as it is.
    const { revision: _, ...drivers } = (await (await office.act('GET', '/v1/agency/settings')).json()) as Record<string, unknown>;
    expect((await office.act('PUT', '/v1/agency/settings', { ...drivers, contact: { name: '张三', phone: '110' } })).status).toBe(200);
    const html = await page('/guide');
    expect(plain(html)).toContain('打电话。');
    expect(html).not.toContain('张三');
  });

  it('invalid parts of a guide are refused with their fields', async () => {
    const refused = await office.act('PUT', path, { phone: '找张三', fareZh: '免'.repeat(501), gone: 'x' });
    expect(refused.status).toBe(400);
    const { faults } = (await refused.json()) as { faults: { field: string }[] };
    expect(faults.map(({ field }) => field).sort()).toEqual(['fareZh', 'gone', 'phone']);
  });

  it('every stop and line has a working calendar in the guide, the rider’s own stop first', async () => {
    const html = await page('/guide?stop=songhong');
    const calendars = hrefs(html, 'webcal:');
    expect(calendars[0]).toBe(`${office.town.url.replace('http', 'webcal')}/calendar/songhong/1.ics?stopId=songhong&lang=zh-CN`);
    expect(new Set(calendars.map((each) => new URL(each).searchParams.get('stopId')))).toEqual(
      new Set(['songhong', 'home', 'hongqiao-t1']),
    );
    for (const each of calendars) {
      const response = await fetch(each.replace('webcal', 'http'));
      expect([each, response.status, response.headers.get('content-type')]).toEqual([each, 200, 'text/calendar; charset=utf-8']);
    }
    for (const each of withClass(html, 'calendars').flatMap((list) => [...list.matchAll(/<code>([^<]+)</g)]))
      expect(calendars).toContain(plain(each[1] ?? '').replace('http', 'webcal'));
  });

  it('a stop added to a home screen opens as that stop', async () => {
    const [, manifest = ''] = /rel="manifest" href="([^"]+)"/.exec(await page('/stops/songhong?lang=en')) ?? [];
    expect(await office.town.get(plain(manifest))).toMatchObject({
      ...{ id: '/stops/songhong', start_url: '/stops/songhong?lang=en', scope: '/', short_name: 'Shuttle' },
      name: 'Songhong Road · Hongqiao Talent Apartments Shuttle',
      icons: [{ purpose: 'any' }, { purpose: 'any' }, { purpose: 'maskable' }],
    });
    expect(await office.town.get('/manifest.webmanifest?stop=gone')).toMatchObject({ id: '/', start_url: '/?lang=zh-CN' });
  });
});

it('riders call the number of the timetable unless a manager sets another one, and a known site is named and cached', async () => {
  const feed = hongqiaoWith({
    'agency.txt': (text) => text.trim().replace('\n', ',agency_phone,agency_email\n') + ',021-5555 0199,bus@example.org\n',
  });
  const town = await Town.open({ feed, settings: { PUBLIC_URL: 'https://bus.example.org' } });
  const response = await town.fetch('/guide?lang=en');
  const html = await response.text();
  expect(response.headers.get('cache-control')).toMatch(/^public, max-age=/);
  expect(hrefs(html, 'tel:')).toEqual(['tel:021-55550199']);
  expect(hrefs(html, 'mailto:')).toEqual(['mailto:bus@example.org']);
  expect(hrefs(html, 'webcal:')[0]).toMatch(/^webcal:\/\/bus\.example\.org\/calendar\//);
  expect(plain(await (await town.fetch('/')).text())).toContain('打电话问车 021-5555 0199');
  await town.close();
});
