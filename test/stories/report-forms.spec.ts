import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { plain, withClass } from '../support/html.js';
import { Town } from '../support/town.js';

/** Reports without JavaScript: what the page's form sends, and the answer. */
let town: Town;
beforeAll(async () => (town = await Town.open()));
afterAll(() => town.close());
beforeEach(() => town.clock.set('2024-07-15T07:40:00+08:00'));

/** What the page's form sends for a departure to a place: the hidden fields and the chosen departure. */
async function formOn(path: string, planned: string, place = ''): Promise<{ action: string; fields: Record<string, string> }> {
  const html = await (await town.fetch(path)).text();
  const [, action = ''] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
  const hidden = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  const label =
    html
      .split('<label')
      .slice(1)
      .find((part) => part.includes(`>${planned}</time>`) && plain(part).includes(place)) ?? '';
  const [, trip = ''] = /name="trip" value="([^"]*)"/.exec(label) ?? [];
  return { action: plain(action), fields: { ...(Object.fromEntries(hidden) as Record<string, string>), trip } };
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

it('a rider can report on departures of the last hour and of the next two minutes only', async () => {
  const offered = async (time: string, path = '/?route=songhong&direction=0'): Promise<string[]> => {
    town.clock.set(`2024-07-15T${time}+08:00`);
    const html = await (await town.fetch(path)).text();
    return withClass(html, 'report').flatMap((box) =>
      [...box.matchAll(/<label.*?<\/label>/gs)].map(
        ([label]) => plain(label.replace(/<span/g, ' <span')).trim() + (/<input[^>]* checked/.test(label) ? ' *' : ''),
      ),
    );
  };
  expect([await offered('06:57:00'), await offered('06:58:00'), await offered('07:40:00'), await offered('08:00:00')]).toEqual([
    [],
    ['07:00 淞虹路 *'],
    ['07:30 淞虹路 *', '07:00 淞虹路'],
    ['08:00 淞虹路 *', '07:30 淞虹路', '07:00 淞虹路'],
  ]);
  expect([await offered('10:00:00'), await offered('10:01:00')]).toEqual([['09:00 淞虹路 *'], []]);
  // One list has all directions; the departure just due is selected, not the one about to leave.
  expect(await offered('07:58:00', '/')).toEqual([
    ...['08:00 淞虹路', '08:00 虹桥1号航站楼', '07:30 淞虹路 *', '07:30 虹桥1号航站楼', '07:00 淞虹路', '07:00 虹桥1号航站楼'],
  ]);
  // A page of another moment than now has no form.
  const past = await (await town.fetch('/?at=2024-07-15T07:40:00%2B08:00')).text();
  expect(past).not.toContain('<form');
});

it('a sent report form is acknowledged with what happens next, and a repeated one says that it is there already', async () => {
  const { action, fields } = await formOn('/', '07:30');
  const first = await send(action, { ...fields, note: ' ', kind: 'did-not-come' });
  expect([first.status, first.headers.get('location')]).toEqual([303, '/stops/home?lang=zh-CN&told=thanks']);
  expect(first.headers.get('set-cookie')).toMatch(
    /^banche_device=[\da-f-]{36}; Max-Age=1209600; Path=\/reports; HttpOnly; SameSite=Strict$/,
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

it('an unacceptable report form is refused on its page in words, and the typed text stays', async () => {
  const { action, fields } = await formOn('/', '07:00');
  town.clock.set('2024-07-15T08:00:01+08:00');
  const late = await send(action, { ...fields, note: '等了<十>分钟', kind: 'did-not-come' });
  expect([late.status, late.headers.get('cache-control')]).toEqual([422, 'no-store']);
  const page = await late.text();
  const html = plain(page);
  for (const part of ['可以报告到 2024-07-15 08:00', '08:00，正在发车']) expect(html).toContain(part);
  // The refusal stands in the line where the form was filled in.
  expect(withClass(page, 'report')[0]).toMatch(/value="等了&lt;十&gt;分钟".*<p id="told" class="refused" role="alert">/s);
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

it('thanks and refusals stand where the report form was filled in, and a page opened before an update can still send its form', async () => {
  const { action, fields } = await formOn('/', '07:30', '虹桥1号航站楼');
  expect([action, fields]).toEqual(['/reports?lang=zh-CN#told', { stopId: 'home', trip: '2024-07-15 hongqiao-t1-0-weekday-0730' }]);
  const thanked = await (await town.fetch('/stops/home?lang=zh-CN&told=thanks')).text();
  expect(withClass(thanked, 'report')[0]).toMatch(/<p id="told" class="thanks" role="status">/);
  const old = { tripId: 'songhong-0-weekday-0730', serviceDate: '2024-07-15', stopId: 'home', note: '旧页面', kind: 'left-early' };
  expect((await send('/reports?lang=zh-CN', old)).status).toBe(303);
  expect(await notes()).toContain('旧页面');
  // An hour after the last departure there is nothing to choose from, and the typed text is shown.
  town.clock.set('2024-07-15T10:01:00+08:00');
  const late = await send(action, { ...fields, note: '等到十点', kind: 'did-not-come' });
  expect(plain(withClass(await late.text(), 'report')[0] ?? '')).toContain('您写的：等到十点');
});

it('a forged report form is refused in words, too, on a page', async () => {
  const { action, fields } = await formOn('/', '07:30');
  const wrong = await send(action, { ...fields, kind: 'late' });
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  for (const trip of ['', '2024-07-15', '2024-07-35 x', 'songhong-0-weekday-0730', '2024-07-15 '])
    expect([trip, (await send(action, { ...fields, trip, kind: 'was-full' })).status]).toEqual([trip, 400]);
  const { trip: _, ...without } = fields;
  expect((await send(action, { ...without, kind: 'was-full' })).status).toBe(400);
  expect((await send(action, { ...fields, stopId: 'none', kind: 'was-full' })).status).toBe(404);
  expect((await send(action, { ...fields, kind: 'was-full' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
});
