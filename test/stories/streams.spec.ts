import { expect, it } from '@jest/globals';
import { BoardsService } from '../../src/pages/boards.service.js';
import { EventStream, until } from '../support/listening.js';
import { Town } from '../support/town.js';

const path = '/v1/stops/home/departures/stream';

it('a client that listens to a stop receives the present state at once and then its changes, rendered once for all clients, until the program stops', async () => {
  const town = await Town.open();
  const boards = town.app.get(BoardsService);
  let rendered = 0;
  const render = boards.getBoard.bind(boards);
  boards.getBoard = (request) => {
    rendered += 1;
    return render(request);
  };
  const listen = async (address = path): Promise<EventStream> => new EventStream(await town.fetch(address));
  const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => listen()));
  if (first === undefined) throw new Error('no listener was opened');
  const english = await listen(`/a/hongqiao${path}?lang=en`);
  expect(first.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  await until(() => [first, english, ...others].every(({ events }) => events.some(({ name }) => name === 'beat')));
  expect(first.boards()[0]?.lines[0]?.departures[0]).toMatchObject({ tripId: 'songhong-0-weekday-0730', status: 'scheduled' });
  expect(english.boards()[0]?.stop.name).toBe('Hongqiao Talent Apartments');
  // One rendering for each language, however many clients listen.
  expect(rendered).toBeLessThanOrEqual(4);

  const manager = await town.signedIn('manager');
  await town.send('POST', '/v1/trips/2024-07-15/songhong-0-weekday-0730/cancel', { reason: '车辆故障' }, manager);
  const isCancelled = (listening: EventStream): boolean => listening.boards().at(-1)?.lines[0]?.departures[0]?.status === 'cancelled';
  await until(() => [first, english, ...others].every(isCancelled));
  expect(rendered).toBeLessThanOrEqual(8);
  expect(first.events.at(-1)).toEqual({ name: 'beat', data: '{"at":"2024-07-15T07:10:00+08:00"}' });
  // Unchanged boards are not sent again.
  expect(others[0]?.boards().length).toBe(2);

  const alert = { cause: 'CONSTRUCTION', effect: 'DETOUR', headerZh: '绕行', headerEn: 'Detour', routeId: 'songhong' };
  await town.send('POST', '/v1/alerts', alert, manager);
  await until(() => english.boards().at(-1)?.alerts[0]?.header === 'Detour');

  const began = Date.now();
  await town.close();
  await Promise.all([first, english, ...others].map(({ ended }) => ended));
  expect(Date.now() - began).toBeLessThan(3000);
});

it('a stream of an unknown stop is refused like any other request', async () => {
  const town = await Town.open();
  const head = await town.fetch(path, { method: 'HEAD' });
  const [wrong, none] = [await town.fetch(`${path}?lang=red`), await town.fetch('/v1/stops/none/departures/stream')];
  await town.close();
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect([wrong.status, none.status]).toEqual([400, 404]);
  expect(await none.json()).toMatchObject({ code: 'stop-not-found' });
});

it('the number of streams is limited, a rejected client is told when to come back, and a freed place can be taken again', async () => {
  const town = await Town.open({ settings: { MAX_STREAMS: '3', MAX_STREAMS_PER_ADDRESS: '2' } });
  const from = (address: string, init: RequestInit = {}): Promise<Response> =>
    town.fetch(path, { ...init, headers: { 'x-forwarded-for': address } });
  const leaving = new AbortController();
  const open = [await from('203.0.113.1', { signal: leaving.signal }), await from('203.0.113.1'), await from('203.0.113.2')];
  const [atAddress, all] = [await from('203.0.113.1'), await from('203.0.113.3')];
  leaving.abort();
  let again = await from('203.0.113.3');
  for (let tries = 0; tries < 100 && again.status !== 200; tries += 1) again = await from('203.0.113.3');
  // HEAD takes no place.
  const head = await from('203.0.113.9', { method: 'HEAD' });
  const board = await town.fetch('/v1/stops/home/board');
  const metrics = await (await town.fetch('/metrics')).text();
  await town.close();
  expect(metrics).toContain('banche_streams_open 3');
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect([atAddress.status, atAddress.headers.get('retry-after'), await atAddress.json()]).toMatchObject([
    429,
    '30',
    { code: 'too-many-streams-here' },
  ]);
  expect([all.status, all.headers.get('retry-after'), await all.json()]).toMatchObject([503, '30', { code: 'streams-full' }]);
  expect([again.status, head.status, board.status]).toEqual([200, 200, 200]);
});
