import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { plain } from '../support/html.js';
import { Town } from '../support/town.js';

/** A report without JavaScript: what the page's own form sends, and what comes back. */
let town: Town;
beforeAll(async () => (town = await Town.open()));
afterAll(() => town.close());
beforeEach(() => town.clock.set('2024-07-15T07:40:00+08:00'));

/** The fields of the form of a departure, as the page has them. */
async function formOn(path: string, planned: string): Promise<{ action: string; fields: Record<string, string> }> {
  const html = await (await town.fetch(path)).text();
  const form = html.split('<form').find((part) => part.includes(`>${planned}</time>`)) ?? '';
  const [, action = ''] = /action="([^"]+)"/.exec(form) ?? [];
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  return { action: plain(action), fields: Object.fromEntries(hidden) as Record<string, string> };
}

const send = (action: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  town.fetch(action, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { accept: 'text/html', origin: town.url, ...headers },
  });
const cookieIn = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const notes = async (): Promise<unknown[]> =>
  (await town.source.query<{ note: string | null }[]>('SELECT note FROM rider_reports ORDER BY reported_at')).map(({ note }) => note);

it('what left within the hour, or leaves within two minutes, can be reported on, and nothing else', async () => {
  const offered = async (time: string): Promise<string[]> => {
    town.clock.set(`2024-07-15T${time}+08:00`);
    const html = await (await town.fetch('/?route=songhong&direction=0')).text();
    return [...html.matchAll(/<form.*?<time[^>]*>([\d:]+)<\/time>/gs)].map(([, planned = '']) => planned);
  };
  expect([await offered('06:57:00'), await offered('06:58:00'), await offered('07:40:00'), await offered('08:00:00')]).toEqual([
    [],
    ['07:00'],
    ['07:30', '07:00'],
    ['08:00', '07:30', '07:00'],
  ]);
  expect([await offered('10:00:00'), await offered('10:01:00')]).toEqual([['09:00'], []]);
  // A page that shows another moment than now takes no reports.
  const past = await (await town.fetch('/?at=2024-07-15T07:40:00%2B08:00')).text();
  expect(past).not.toContain('<form');
});

it('one form sent is thanked for, and says what happens next; sent again it is there already', async () => {
  const { action, fields } = await formOn('/', '07:30');
  const first = await send(action, { ...fields, note: ' ', kind: 'did-not-come' });
  expect([first.status, first.headers.get('location')]).toEqual([303, '/stops/home?lang=zh-CN&told=thanks']);
  expect(first.headers.get('set-cookie')).toMatch(
    /^banche_device=[\da-f-]{36}; Path=\/reports; Max-Age=1209600; HttpOnly; SameSite=Strict$/,
  );
  const thanked = await (await town.fetch(first.headers.get('location') ?? '')).text();
  expect(thanked).toContain('谢谢，已记在这一班上');
  const again = await send(action, { ...fields, note: '', kind: 'did-not-come' }, { cookie: cookieIn(first) });
  expect([again.headers.get('location'), cookieIn(again)]).toEqual(['/stops/home?lang=zh-CN&told=again', cookieIn(first)]);
  expect(await notes()).toEqual([null]);
  const english = await formOn('/a/hongqiao/stops/home?lang=en', '07:30');
  const other = await send(english.action, { ...english.fields, note: 'full at the gate', kind: 'was-full' });
  expect(other.headers.get('location')).toBe('/a/hongqiao/stops/home?lang=en&told=thanks');
  expect(await notes()).toEqual([null, 'full at the gate']);
});

it('one that cannot be taken is refused on the page, in words, and what was typed stays', async () => {
  const { action, fields } = await formOn('/', '07:00');
  town.clock.set('2024-07-15T08:00:01+08:00');
  const late = await send(action, { ...fields, note: '等了<十>分钟', kind: 'did-not-come' });
  expect([late.status, late.headers.get('cache-control')]).toEqual([422, 'no-store']);
  const html = plain(await late.text());
  for (const part of ['可以报告到 2024-07-15 08:00', '您写的：等了<十>分钟', '08:00，正在发车']) expect(html).toContain(part);
  town.clock.set('2024-07-15T07:50:00+08:00');
  const device = { cookie: 'banche_device=018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8' };
  const kinds = ['did-not-come', 'was-full', 'left-early'];
  for (const planned of ['07:00', '07:30'])
    for (const kind of kinds) expect((await send(action, { ...(await formOn('/', planned)).fields, kind }, device)).status).toBe(303);
  const other = await formOn('/?route=hongqiao-t1&direction=0', '07:30');
  const many = await send(action, { ...other.fields, note: '第七次', kind: 'was-full' }, device);
  const refused = await many.text();
  expect([many.status, refused.includes('value="第七次"'), refused.includes('<details class="report" open')]).toEqual([429, true, true]);
});

it('a form that no page of ours made is refused in words, too, on a page', async () => {
  const { action, fields } = await formOn('/', '07:30');
  const wrong = await send(action, { ...fields, kind: 'late' });
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect((await send(action, { ...fields, stopId: 'none', kind: 'was-full' })).status).toBe(404);
  expect((await send(action, { ...fields, kind: 'was-full' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
});
