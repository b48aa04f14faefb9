import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/database.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { CancelledTrips } from '../../src/operations/cancelled-trips.service.js';
import { LiveTrips } from '../../src/operations/live-trips.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWithGate } from '../support/feeds.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface Result {
  eventId: string | null;
  outcome: string;
  code?: string;
  tripId?: string;
  detail?: string;
  faults?: { field: string }[];
}
interface Stop {
  stopId: string;
  boardings: number | null;
  alightings: number | null;
  departureLoad: number | null;
}
/** A trip as a manager sees it. */
interface Detail {
  boardings: number;
  stops: Stop[];
  findings: { code: string }[];
  events: { stopId: string | null }[];
}
interface DriverTrip {
  tripId: string;
  state: string;
  isScheduled: boolean;
  boardings: number | null;
  leftBehind: number | null;
  delaySeconds: number | null;
  stops: Stop[];
  findings: { code: string }[];
  events: { eventId: string; at: string; isEffective: boolean; flags: string[]; reason: string | null }[];
}

const trip0730 = 'songhong-0-weekday-0730';
const eventOf = (kind: string, time: string, fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  eventId: randomUUID(),
  kind,
  serviceDate: '2024-07-15',
  tripId: trip0730,
  deviceTime: `2024-07-15T${time}+08:00`,
  ...fields,
});
const boarded = (time: string, count: number, fields: Record<string, unknown> = {}): Record<string, unknown> =>
  eventOf('boarded', time, { stopId: 'home', count, ...fields });

describe.each(databaseKinds)('the driver log on %s', (kind) => {
  let town: Town;
  let driver: Record<string, string>;
  beforeEach(async () => {
    town = await Town.open({ database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
    driver = await town.signedIn('driver');
  });
  afterEach(() => town.close());

  const post = (events: unknown, body: Record<string, unknown> = {}): Promise<Response> =>
    town.send('POST', '/v1/driver/events', { events, ...body }, { ...driver, 'accept-language': 'en' });
  async function log(events: unknown[], body: Record<string, unknown> = {}): Promise<Result[]> {
    const response = await post(events, body);
    expect(response.status).toBe(200);
    await town.app.get(LiveTrips).settled();
    return ((await response.json()) as { results: Result[] }).results;
  }
  const outcomes = async (events: unknown[], body: Record<string, unknown> = {}): Promise<string[]> =>
    (await log(events, body)).map(({ outcome, code }) => code ?? outcome);
  const trips = async (date = '2024-07-15'): Promise<DriverTrip[]> =>
    (await town.get<{ trips: DriverTrip[] }>(`/v1/driver/trips?date=${date}`, { headers: driver })).trips;
  const trip = async (tripId = trip0730, date?: string): Promise<DriverTrip> => {
    const found = (await trips(date)).find((each) => each.tripId === tripId);
    if (found === undefined) throw new Error(`no ${tripId}`);
    return found;
  };

  it('a driver logs a trip, and the day shows what has been logged so far', async () => {
    const missing = { boardings: null, alightings: null, leftBehind: null };
    expect(await trip()).toMatchObject({ state: 'planned', ...missing, events: [], stops: [{ ...missing, departureLoad: null }, missing] });
    const events = [
      eventOf('trip-started', '07:29:40'),
      boarded('07:29:50', 12),
      boarded('07:30:10', 1),
      eventOf('stop-departed', '07:31:00', { stopId: 'home' }),
      eventOf('alighted', '07:39:00', { stopId: 'songhong', count: 13 }),
      eventOf('trip-ended', '07:40:00'),
    ];
    town.clock.set('2024-07-15T07:40:05+08:00');
    expect(await outcomes(events)).toEqual(Array(6).fill('recorded'));
    expect(await trip()).toMatchObject({
      state: 'completed',
      boardings: 13,
      leftBehind: 0,
      delaySeconds: 60,
      findings: [],
      stops: [
        { stopId: 'home', boardings: 13, departureLoad: 13, actualDepartureTime: '2024-07-15T07:31:00+08:00' },
        { stopId: 'songhong', boardings: 0, alightings: 13, departureLoad: 0 },
      ],
    });
    expect((await trips()).filter(({ state }) => state !== 'planned')).toHaveLength(1);
  });

  it('repeated events change nothing, in any order and mixed with new ones', async () => {
    const events = [boarded('07:09:00', 3), boarded('07:09:10', 2), eventOf('left-behind', '07:09:20', { stopId: 'home', count: 4 })];
    expect(await outcomes(events)).toEqual(['recorded', 'recorded', 'recorded']);
    const more = boarded('07:09:30', 1);
    expect(await outcomes([events[2], more, events[0], more, events[1]])).toEqual([
      'duplicate',
      'recorded',
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
    expect(await outcomes([...events].reverse())).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await trip()).toMatchObject({ boardings: 6, leftBehind: 4 });
  });

  it('the events of many phones at once, each sending everything twice, count once', async () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      boarded('07:09:00', 1, { tripId: index % 2 === 0 ? trip0730 : 'songhong-0-weekday-0800' }),
    );
    const answers = await Promise.all([...events, ...events].map((event) => outcomes([event])));
    expect(answers.flat().sort()).toEqual([...Array<string>(60).fill('duplicate'), ...Array<string>(60).fill('recorded')]);
    expect([(await trip()).boardings, (await trip('songhong-0-weekday-0800')).boardings]).toEqual([30, 30]);
  });

  it('an event id used again for another event is refused, and the first one stays', async () => {
    const first = boarded('07:09:00', 3);
    const other = { ...first, count: 5 };
    expect(await outcomes([first, other])).toEqual(['recorded', 'event-conflict']);
    expect(await outcomes([other, boarded('07:09:05', 1)])).toEqual(['event-conflict', 'recorded']);
    expect((await trip()).boardings).toBe(4);
    // The same event sent by another driver is the same event.
    driver = await town.signedIn('driver', '李师傅');
    expect(await outcomes([{ ...first, eventId: String(first['eventId']).toUpperCase() }])).toEqual(['duplicate']);
  });

  it('a bad event does not hold up others, and each answer says what is wrong', async () => {
    const good = boarded('07:09:00', 2);
    const results = await log([
      { ...boarded('07:09:00', 2), count: -1 },
      { ...boarded('07:09:00', 2), count: 1e9 },
      { ...boarded('07:09:00', 2), count: '2' },
      good,
      { eventId: 'x', kind: 'danced', serviceDate: '2024-02-30', tripId: 7, deviceTime: 'now' },
      null,
      [good],
      'event',
      boarded('07:09:00', 2, { tripId: 'nowhere-0900' }),
      boarded('07:09:00', 2, { stopId: 'hongqiao-t1' }),
      boarded('07:09:00', 2, { serviceDate: '2024-07-16' }),
      eventOf('stop-departed', '07:09:00'),
      eventOf('trip-ended', '07:09:00', { count: 3 }),
      eventOf('undo', '07:09:00'),
      boarded('07:09:00', 2, { serviceDate: '2024-07-17' }),
      boarded('07:09:00', 2, { serviceDate: '2024-03-01' }),
      boarded('07:09:00', 2, { tripId: 'a\u0000b' }),
    ]);
    expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'event-malformed',
      'event-malformed',
      'event-malformed',
      'recorded',
      'event-malformed',
      'event-malformed',
      'event-malformed',
      'event-malformed',
      'trip-not-found',
      'stop-not-on-trip',
      'trip-not-yet',
      'event-malformed',
      'event-malformed',
      'event-malformed',
      'service-date-out-of-range',
      'service-date-out-of-range',
      'event-malformed',
    ]);
    expect(results[4]?.faults?.map((fault) => fault.field)).toEqual(['eventId', 'kind', 'serviceDate', 'tripId', 'deviceTime']);
    for (const { outcome, detail } of results) if (outcome === 'refused') expect(detail).toMatch(/^[\x20-\x7e…‘’“”]{30,}$/);
    expect((await trip()).boardings).toBe(2);
  });

  it('no boarding is lost because of an empty field, a line break or a bus that is not registered', async () => {
    const events = [{ reason: '' }, { reason: '人多\n又下雨\r\n' }, { vehicleId: '' }, { vehicleId: 'bus-99' }].map((what) =>
      boarded('07:09:00', 2, what),
    );
    expect(await outcomes(events)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
    expect(await outcomes(events)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate']);
    const { boardings, events: logged } = await trip();
    expect([boardings, logged.map(({ reason }) => reason).sort(), logged.map(({ flags }) => flags).flat()]).toEqual([
      8,
      [null, null, null, '人多 又下雨'],
      ['unknown-vehicle'],
    ]);
  });

  it('an undo takes an event back and an undo of the undo restores it, in whatever order they arrive', async () => {
    const on = boarded('07:09:00', 5);
    const undo = eventOf('undo', '07:09:10', { undoes: on['eventId'] });
    expect(await outcomes([undo])).toEqual(['recorded']);
    expect(await outcomes([on])).toEqual(['recorded']);
    expect(await trip()).toMatchObject({ boardings: null, state: 'planned' });
    expect((await trip()).events.map(({ isEffective }) => isEffective).sort()).toEqual([false, true]);
    await log([eventOf('undo', '07:09:20', { undoes: undo['eventId'] })]);
    expect((await trip()).boardings).toBe(5);
  });

  it('a manager and the driver of a trip read the same log in the same words', async () => {
    const wrong = boarded('07:29:50', 12);
    town.clock.set('2024-07-15T07:41:00+08:00');
    await log([
      wrong,
      eventOf('undo', '07:30:00', { undoes: wrong['eventId'] }),
      boarded('07:30:00', 2),
      eventOf('stop-departed', '07:28:00', { stopId: 'home' }),
      eventOf('alighted', '07:38:00', { stopId: 'songhong', count: 3 }),
      eventOf('trip-ended', '07:40:00'),
    ]);
    const manager = await town.signedIn('manager');
    type TripAnswer = Record<string, unknown> & { events: Record<string, unknown>[] };
    const { isMine: _, headsign: __, vehicleId, delaySeconds: ___, events, ...driven } = (await trip()) as unknown as TripAnswer;
    const managed = await town.get<TripAnswer>(`/v1/ridership/trips/2024-07-15/${trip0730}`, { headers: manager });
    const shared = Object.fromEntries(Object.entries(managed).filter(([name]) => name in driven));
    expect(shared).toEqual(driven);
    expect(managed['vehicleId']).toBe(vehicleId);
    const authorship = { receivedAt: '2024-07-15T07:41:00+08:00', source: 'driver', accountId: expect.any(String), name: 'driver' };
    expect(managed.events).toEqual(events.map((event) => ({ ...event, ...authorship, sentBy: null, sentByName: null, deviceId: null })));
    expect(driven).toMatchObject({
      boardings: 2,
      stops: [
        { position: 0, scheduledDepartureTime: '2024-07-15T07:30:00+08:00' },
        { position: 1, alightings: 3, boardings: 0 },
      ],
      findings: [
        { code: 'left-early', position: 0, stopId: 'home' },
        { code: 'negative-load', position: 1, stopId: 'songhong' },
      ],
    });
    expect(events.map(({ kind, stopId, isEffective }) => [kind, stopId, isEffective])).toContainEqual(['boarded', 'home', false]);
  });

  it('an undo across trips or dates is refused, and an undo that arrives first is reported until somebody undoes it', async () => {
    const on = boarded('07:09:00', 5);
    const elsewhere = { tripId: 'songhong-0-weekday-0800', undoes: on['eventId'] };
    expect(await outcomes([eventOf('undo', '07:09:10', elsewhere), on])).toEqual(['undo-of-another-trip', 'recorded']);
    expect(await outcomes([eventOf('undo', '07:09:10', { undoes: on['eventId'], serviceDate: '2024-07-16' })])).toEqual([
      'undo-of-another-trip',
    ]);
    expect(await trip()).toMatchObject({ boardings: 5, findings: [] });
    // The event to undo has not arrived yet, and may be of the undo's own trip.
    const later = boarded('07:09:20', 2);
    const early = eventOf('undo', '07:09:30', { tripId: 'songhong-0-weekday-0800', undoes: later['eventId'] });
    expect(await outcomes([early])).toEqual(['recorded']);
    expect(await outcomes([later, early])).toEqual(['recorded', 'duplicate']);
    const findings = async (): Promise<unknown[]> => (await trip('songhong-0-weekday-0800')).findings;
    expect([(await trip()).boardings, await findings()]).toEqual([
      7,
      [{ code: 'undo-without-effect', position: null, stopId: null, detail: expect.stringContaining('收回这次撤销') }],
    ]);
    const taken = eventOf('undo', '07:09:40', { tripId: 'songhong-0-weekday-0800', undoes: early['eventId'] });
    expect([await outcomes([taken]), await findings()]).toEqual([['recorded'], []]);
  });

  it('undos that undo each other count for nothing and are reported, until a manager undoes one of them', async () => {
    const one = eventOf('undo', '07:09:00');
    const two = eventOf('undo', '07:09:00', { undoes: one['eventId'] });
    expect(await outcomes([{ ...one, undoes: two['eventId'] }, two, boarded('07:09:10', 2)])).toEqual(Array(3).fill('recorded'));
    const ring = { code: 'undo-ring', position: null, detail: expect.stringContaining('绕成了一圈') };
    expect(await trip()).toMatchObject({ boardings: 2, findings: [ring] });
    expect((await trip()).events.map(({ isEffective }) => isEffective)).toEqual([false, false, true]);
    const taken = { action: 'void', eventId: one['eventId'], reason: '误按' };
    await town.send('POST', '/v1/ridership/corrections', taken, await town.signedIn('manager'));
    expect(await trip()).toMatchObject({ boardings: 2, findings: [] });
  });

  it('an event repeated after a change of timetable is the same event, although its stop has moved or no longer exists', async () => {
    const off = eventOf('alighted', '07:09:00', { stopId: 'songhong', count: 2 });
    expect(await outcomes([off])).toEqual(['recorded']);
    await town.load(hongqiaoWithGate(true));
    const atGate = boarded('07:09:20', 2, { stopId: 'gate' });
    expect(await outcomes([off, { ...off, stopId: 'home' }, atGate])).toEqual(['duplicate', 'event-conflict', 'recorded']);
    await town.load(hongqiaoWithGate(false));
    expect(await outcomes([atGate, { ...atGate, count: 3 }, off])).toEqual(['duplicate', 'stop-not-on-trip', 'duplicate']);
  });

  it('after a change of timetable each event stays at its stop, and counts in the totals if that stop no longer exists', async () => {
    const manager = await town.signedIn('manager');
    const detail = (): Promise<Detail> => town.get(`/v1/ridership/trips/2024-07-15/${trip0730}?lang=en`, { headers: manager });
    const month = async (): Promise<number> =>
      (await town.get<{ boardings: number }>('/v1/ridership/months/2024-07', { headers: manager })).boardings;
    /** `home +3-0` of the driver's day, of the manager's trip, and of the live state. */
    const seen = async (): Promise<string[][]> => {
      const held = town.app.get(LiveTrips).find('hongqiao')?.days.get(serviceDate('2024-07-15'))?.find(trip0730)?.trip;
      const visits = held?.performed.visits ?? [];
      const inWords = (stops: { stopId: string; boardings: number | null; alightings: number | null }[]): string =>
        stops.map(({ stopId, boardings, alightings }) => `${stopId} +${boardings ?? 0}-${alightings ?? 0}`).join(', ');
      const live = visits.map((visit) => ({ ...visit, stopId: held?.stopIds[visit.position] ?? '' }));
      return [(await trip()).stops, (await detail()).stops, live].map((stops) => inWords(stops).split(', '));
    };
    await town.departures('home');
    await log([boarded('07:02:00', 3), eventOf('alighted', '07:09:00', { stopId: 'songhong', position: 1, count: 4 })]);
    const added = { action: 'add', kind: 'boarded', serviceDate: '2024-07-15', tripId: trip0730, count: 1, reason: '补记' };
    await town.send('POST', '/v1/ridership/corrections', { ...added, stopId: 'songhong' }, manager);
    const [home, songhong] = ['home +3-0', 'songhong +1-4'];
    expect([await month(), await seen()]).toEqual([4, Array(3).fill([home, songhong])]);
    await town.loadOverDriven(hongqiaoWithGate(true), '2024-07-15');
    await town.app.get(LiveTrips).settled();
    const [driven, managed, live] = await seen();
    expect([driven, managed, live]).toEqual([
      [home, 'gate +0-0', songhong],
      [home, 'gate +0-0', songhong],
      [home, songhong],
    ]);
    await log([boarded('07:05:00', 2, { stopId: 'gate' })]);
    expect([await month(), (await detail()).findings]).toEqual([6, []]);

    await town.loadOverDriven(hongqiaoWithGate(false), '2024-07-15');
    await town.app.get(LiveTrips).settled();
    expect([await month(), await seen()]).toEqual([6, Array(3).fill([home, songhong])]);
    const { boardings, stops, findings, events } = await detail();
    expect([boardings, stops.map((stop) => stop.departureLoad)]).toEqual([6, [3, 2]]);
    expect(findings).toEqual([
      { code: 'stop-not-on-trip', position: null, stopId: null, detail: expect.stringContaining('counts for the trip') },
    ]);
    expect(events.map((event) => event.stopId)).toEqual(['home', 'gate', 'songhong', 'songhong']);
    expect((await trip()).findings).toMatchObject([{ code: 'stop-not-on-trip', detail: expect.stringContaining('人数计入全班') }]);
  });

  it('a driver cannot undo a manager’s decision', async () => {
    const manager = await town.signedIn('manager');
    await town.send('POST', `/v1/trips/2024-07-15/${trip0730}/cancel`, { reason: '封路' }, manager);
    const cancelled = (await trip()).events[0]?.eventId;
    expect(await outcomes([eventOf('undo', '07:09:10', { undoes: cancelled })])).toEqual(['undo-not-allowed']);
    expect(await trip()).toMatchObject({ state: 'cancelled', findings: [] });
  });

  it('a driver sees their own and unassigned trips from last week to tomorrow, and a manager those of any day', async () => {
    const manager = await town.signedIn('manager');
    await town.signedIn('driver', '李师傅');
    const { accounts } = await town.get<{ accounts: { name: string; accountId: string }[] }>('/v1/accounts', { headers: manager });
    const li = accounts.find(({ name }) => name === '李师傅')?.accountId;
    await town.send('PUT', '/v1/assignments', { scope: 'route', scopeId: 'songhong', day: 'always', accountId: li }, manager);
    await log([boarded('07:09:00', 3), boarded('07:09:00', 4, { tripId: 'songhong-0-weekday-0800' })]);
    driver = await town.signedIn('driver', '赵师傅');
    await log([boarded('07:09:00', 2)]);
    const listTrips = async (query: string, headers = driver): Promise<[number, string[]]> => {
      const response = await town.fetch(`/v1/driver/trips?${query}`, { headers });
      const body = (await response.json()) as { code?: string; trips?: (DriverTrip & { routeId: string })[] };
      const songhong = (body.trips ?? []).filter(({ routeId }) => routeId === 'songhong');
      return [response.status, body.code === undefined ? songhong.slice(0, 2).map(({ tripId }) => tripId) : [body.code]];
    };
    const all = [200, [expect.anything(), expect.anything()]];
    expect(await listTrips('date=2024-07-15')).toEqual([200, [trip0730]]);
    expect(await listTrips('date=2024-07-15&all=true')).toEqual(all);
    town.clock.set('2024-07-22T07:00:00+08:00');
    expect(await listTrips('date=2024-07-15&all=true')).toEqual([200, [trip0730]]);
    expect(await listTrips('date=2024-07-24')).toEqual([403, ['driver-day-out-of-range']]);
    town.clock.set('2024-07-23T07:00:00+08:00');
    expect(await listTrips('date=2024-07-15')).toEqual([403, ['driver-day-out-of-range']]);
    expect(await listTrips('date=2024-07-15&all=true', await town.signedIn('manager'))).toEqual(all);
  });

  it('events that arrive hours late with a wrong clock are corrected and flagged', async () => {
    town.clock.set('2024-07-15T10:00:00+08:00');
    // The phone's clock is an hour fast: its 08:31 is 07:31.
    expect(await outcomes([eventOf('stop-departed', '08:31:00', { stopId: 'home' })], { sentAt: '2024-07-15T11:00:00+08:00' })).toEqual([
      'recorded',
    ]);
    expect(await trip()).toMatchObject({ delaySeconds: 60, events: [{ at: '2024-07-15T07:31:00+08:00', flags: ['clock-corrected'] }] });
    // An offset of a minute is not corrected.
    await log([boarded('07:30:00', 1)], { sentAt: '2024-07-15T10:01:00+08:00' });
    expect((await trip()).events.map(({ at, flags }) => [at.slice(11, 19), flags])).toContainEqual(['07:30:00', []]);
    town.clock.set('2024-07-15T22:00:00+08:00');
    await log([boarded('07:30:05', 1)], { sentAt: '2024-07-15T22:00:00+08:00' });
    expect((await trip()).events.map(({ flags }) => flags.join())).toContain('late');
  });

  it('a trip that does not run that day is logged anyway, as is one of an older timetable or of none', async () => {
    town.clock.set('2024-07-20T09:00:00+08:00');
    const saturday = { serviceDate: '2024-07-20', deviceTime: '2024-07-20T07:35:00+08:00' };
    expect(await outcomes([boarded('07:35:00', 9, saturday)])).toEqual(['recorded']);
    expect(await trip(trip0730, '2024-07-20')).toMatchObject({
      isScheduled: false,
      boardings: 9,
      delaySeconds: null,
      events: [{ flags: ['not-running'] }],
    });
    const extra = { ...saturday, tripId: 'extra-1', extra: { routeId: 'songhong', directionId: 0 } };
    expect(await outcomes([boarded('07:35:00', 4, extra), eventOf('trip-ended', '07:50:00', extra)])).toEqual(['recorded', 'recorded']);
    expect(await trip('extra-1', '2024-07-20')).toMatchObject({
      isScheduled: false,
      state: 'completed',
      boardings: 4,
      events: [{ flags: [] }, {}],
    });
    // From then on the trip exists.
    expect(await outcomes([boarded('07:36:00', 1, { ...extra, extra: null })])).toEqual(['recorded']);
    expect(await outcomes([boarded('07:36:00', 1, { ...extra, tripId: 'extra-2', extra: { routeId: 'none', directionId: 0 } })])).toEqual([
      'route-not-found',
    ]);
  });

  it('a malformed request is refused as a whole with a 4xx status, and nothing is recorded', async () => {
    const one = boarded('07:09:00', 1);
    for (const [body, status] of [
      [{}, 400],
      [{ events: one }, 400],
      [{ events: Array.from({ length: 501 }, () => one) }, 400],
      [{ events: [one], sentAt: 'now' }, 400],
      [{ events: [one], colour: 'red' }, 400],
      [[one], 400],
      ['text', 400],
      [null, 400],
    ] as const) {
      const response = await town.send('POST', '/v1/driver/events', body, driver);
      expect([body, response.status]).toEqual([body, status]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
    const raw = (body: string | Uint8Array, type = 'application/json'): Promise<Response> =>
      town.fetch('/v1/driver/events', { method: 'POST', body: body as string, headers: { ...driver, 'content-type': type } });
    expect((await raw('{"events":[')).status).toBe(400);
    expect((await raw('{"a":'.repeat(5000))).status).toBe(400);
    expect((await raw('x'.repeat(10 * 1024 * 1024))).status).toBe(413);
    expect((await raw('events=1', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await raw('<events/>', 'text/xml')).status).toBe(415);
    const invalid = Buffer.concat([
      Buffer.from(`{"events":[${JSON.stringify({ ...one, tripId: 'X' })}]}`.replace('"X"', '"')),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}]}'),
    ]);
    expect((await raw(invalid)).status).toBe(400);
    expect((await town.send('POST', '/v1/driver/events', { events: [one] }, { authorization: 'Bearer gone' })).status).toBe(401);
    expect((await trip()).events).toEqual([]);
    expect(await outcomes([])).toEqual([]);
  });

  it('event times of a phone whose clock is decades off are corrected, whatever time it claims when it sends', async () => {
    town.clock.set('2024-07-15T08:00:00+08:00');
    const at = (year: number): string => `${year}-01-01T00:00:00Z`;
    for (const year of [1930, 2099]) {
      expect(await outcomes([boarded('07:30:00', 1, { deviceTime: at(year) })])).toEqual(['recorded']);
      expect(await outcomes([eventOf('stop-departed', '07:30:00', { stopId: 'home' })], { sentAt: at(year) })).toEqual(['recorded']);
    }
    expect(await trip()).toMatchObject({ state: 'underway', boardings: 2, delaySeconds: null, findings: [] });
    expect((await trip()).events.every(({ at: happened }) => happened.startsWith('2024-07-1'))).toBe(true);
    expect(new Set((await trip()).events.map(({ flags }) => flags.join()))).toEqual(new Set(['clock-corrected,time-unknown']));
    const manager = await town.signedIn('manager');
    const month = await town.fetch('/v1/ridership/months/2024-07', { headers: manager });
    expect([month.status, ((await month.json()) as { boardings: number }).boardings]).toEqual([200, 2]);
  });

  it('a refused event creates no trip; an extra trip stays on its first route, and one of another route is another trip', async () => {
    const first = boarded('07:09:00', 1);
    const extra = { tripId: 'ghost', extra: { routeId: 'songhong', directionId: 0 } };
    expect(await outcomes([first])).toEqual(['recorded']);
    expect(await outcomes([{ ...first, ...extra }])).toEqual(['event-conflict']);
    expect(await outcomes([boarded('07:09:00', 1, { tripId: 'ghost' })])).toEqual(['trip-not-found']);
    const elsewhere = { ...extra, extra: { routeId: 'hongqiao-t1', directionId: 1 }, stopId: 'hongqiao-t1' };
    const both = await log([eventOf('trip-started', '07:09:00', { ...extra, stopId: 'home' }), boarded('07:09:30', 4, elsewhere)]);
    expect(both.map(({ outcome, tripId }) => [outcome, tripId])).toEqual([
      ['recorded', undefined],
      ['recorded', 'ghost-hongqiao-t1-1'],
    ]);
    expect([(await trip('ghost')).boardings, (await trip('ghost-hongqiao-t1-1')).boardings]).toEqual([null, 4]);
  });

  it('one request can hold five hundred events', async () => {
    const events = Array.from({ length: 500 }, () => boarded('07:09:00', 1));
    expect(new Set(await outcomes(events))).toEqual(new Set(['recorded']));
    expect((await trip()).boardings).toBe(500);
  });

  it('residents see drivers’ reports at once', async () => {
    const board = async (at: string, stopId = 'home'): Promise<string[]> => {
      const { departures } = await town.departures(stopId, { at, limit: 2, routeId: 'songhong' });
      return departures.map((each) =>
        [each.departureTime.slice(11, 19), each.source, each.status, each.delaySeconds ?? '-', each.reportAgeSeconds ?? '-'].join(' '),
      );
    };
    expect(await board('2024-07-15T07:10:00+08:00')).toEqual(['07:30:00 planned scheduled - -', '08:00:00 planned scheduled - -']);
    town.clock.set('2024-07-15T07:33:00+08:00');
    // It has not left at 07:32: a reader at that time still catches it.
    await log([eventOf('trip-started', '07:32:30')]);
    expect(await board('2024-07-15T07:32:00+08:00')).toEqual([
      '07:32:30 driver-reported scheduled 150 0',
      '08:00:00 planned scheduled - -',
    ]);
    await log([eventOf('stop-departed', '07:33:00', { stopId: 'home' })]);
    expect(await board('2024-07-15T07:32:00+08:00')).toEqual([
      '07:33:00 driver-reported scheduled 180 0',
      '08:00:00 planned scheduled - -',
    ]);
    expect(await board('2024-07-15T07:34:00+08:00')).toEqual(['08:00:00 planned scheduled - -', '08:30:00 planned scheduled - -']);
    // A cancelled departure stays in the list.
    await log([eventOf('trip-cancelled', '07:33:00', { tripId: 'songhong-0-weekday-0800', reason: '车辆故障' })]);
    expect(await board('2024-07-15T07:34:00+08:00')).toEqual(['08:00:00 driver-reported cancelled - 60', '08:30:00 planned scheduled - -']);
    // An answer without a moment is up to date, too, although this minute's answer was cached.
    expect((await town.departures('home', { limit: 2, routeId: 'songhong' })).departures[1]).toMatchObject({ status: 'cancelled' });
  });

  it('a trip that its driver cancelled and then drove counts as driven for residents and in the month, and both are reported', async () => {
    const shown = async (): Promise<string> => {
      const { departures } = await town.departures('home', { at: '2024-07-15T07:25:00+08:00', limit: 1, routeId: 'songhong' });
      return `${departures[0]?.source} ${departures[0]?.status}`;
    };
    town.clock.set('2024-07-15T07:24:00+08:00');
    await log([eventOf('trip-cancelled', '07:20:00', { reason: '车辆故障' })]);
    expect(await shown()).toBe('driver-reported cancelled');
    town.clock.set('2024-07-15T07:45:00+08:00');
    await log([eventOf('trip-started', '07:30:00'), boarded('07:30:00', 4)]);
    expect(await shown()).toBe('driver-reported scheduled');
    await log([eventOf('trip-ended', '07:40:00')]);
    expect(await trip()).toMatchObject({ state: 'completed', boardings: 4, findings: [{ code: 'driven-after-cancellation' }] });
    expect(await town.app.get(CancelledTrips).listChanges('hongqiao', serviceDate('2024-07-15'), serviceDate('2024-07-15'))).toEqual(
      new Map([['2024-07-15', new Map([[trip0730, expect.objectContaining({ cancelled: false, count: 3 })]])]]),
    );
    town.clock.set('2024-07-16T06:00:00+08:00');
    const month = await town.get<Record<string, number>>('/v1/ridership/months/2024-07', { headers: await town.signedIn('manager') });
    expect(month).toMatchObject({ cancelled: 0, operated: 1, counted: 1, boardings: 4 });
  });

  it('reports are cached as long as they can matter, and dropped two days later', async () => {
    const live = town.app.get(LiveTrips);
    const held = async (now: string): Promise<boolean> => {
      town.clock.set(now);
      await town.departures('home', { at: now });
      return live.find('hongqiao')?.days.has(serviceDate('2024-07-15')) === true;
    };
    town.clock.set('2024-07-15T07:30:00+08:00');
    await log([eventOf('trip-started', '07:30:00')]);
    const moments = ['2024-07-15T07:31:00+08:00', '2024-07-16T07:31:00+08:00', '2024-07-17T00:01:00+08:00'];
    const seen: boolean[] = [];
    for (const now of moments) seen.push(await held(now));
    expect(seen).toEqual([true, true, false]);
  });

  it('when the rest of a day is cancelled, the answer says when service resumes', async () => {
    town.clock.set('2024-07-15T17:00:00+08:00');
    const cancelled = ['1730', '1800', '1830', '1900', '1930'].map((time) =>
      eventOf('trip-cancelled', '17:00:00', { tripId: `songhong-0-weekday-${time}` }),
    );
    await log(cancelled);
    const answer = await town.departures('home', { limit: 3, routeId: 'songhong', at: '2024-07-15T17:10:00+08:00' });
    expect(answer.departures.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(answer.resumesAt).toBe('2024-07-16T07:00:00+08:00');
  });

  it('a late trip underway shows its delay as an estimate at its later stops', async () => {
    const loop = await Town.open({
      database: kind === 'SQLite' ? newSqlite() : await postgres.create(),
      feed: loopFeed,
    });
    const hand = await loop.signedIn('driver', 'driver', 'loop');
    loop.clock.set('2024-07-15T08:04:00+08:00');
    const event = (kindOf: string, time: string, stopId: string): object => ({ ...eventOf(kindOf, time, { stopId }), tripId: 'one' });
    await loop.send('POST', '/v1/driver/events', { events: [event('stop-departed', '08:03:00', 'a')] }, hand);
    await loop.app.get(LiveTrips).settled();
    const { departures } = await loop.departures('b', { at: '2024-07-15T08:12:00+08:00', limit: 1 });
    expect(departures[0]).toMatchObject({
      departureTime: '2024-07-15T08:13:00+08:00',
      source: 'estimated',
      delaySeconds: 180,
      reportAgeSeconds: 540,
    });
    await loop.close();
  });
});

const loopFeed = {
  'agency.txt': 'agency_id,agency_name,agency_url,agency_timezone\nloop,Loop,https://example.org/,Asia/Shanghai\n',
  'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\na,A,31,121\nb,B,31,121\nc,C,31,121\n',
  'routes.txt': 'route_id,route_short_name,route_type\nloop,Loop,3\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ndaily,1,1,1,1,1,1,1,20240701,20261231\n',
  'trips.txt': 'route_id,service_id,trip_id,direction_id\nloop,daily,one,0\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\none,08:00:00,08:00:00,a,1\none,08:10:00,08:10:00,b,2\none,08:20:00,08:20:00,c,3\n',
};

describe('the driver log while PostgreSQL is away', () => {
  it('events stay unacknowledged while PostgreSQL is away, and count once when they are sent again', async () => {
    const town = await Town.open({ database: await postgres.create() });
    const driver = await town.signedIn('driver');
    const event = boarded('07:09:00', 2);
    const post = (): Promise<Response> =>
      town.send('POST', '/v1/driver/events', { events: [event] }, { ...driver, 'accept-language': 'en' });
    await town.send('POST', '/v1/driver/events', { events: [boarded('07:09:00', 1)] }, driver);
    await postgres.whileStopped(async () => {
      const response = await post();
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        code: 'log-unavailable',
        detail: expect.stringContaining('Send the same events again'),
      });
    });
    expect(await (await post()).json()).toMatchObject({ results: [{ outcome: 'recorded' }] });
    expect(await (await post()).json()).toMatchObject({ results: [{ outcome: 'duplicate' }] });
    await town.close();
  });
});

describe('the driver log on two copies of the program over PostgreSQL', () => {
  it('each copy of the program shows the other’s events within a second, and catches up after a lost connection', async () => {
    const database = await postgres.create();
    const one = await Town.open({ database });
    const two = await Town.open({ database, feed: null });
    const driver = await one.signedIn('driver');
    /** Sends until it is acknowledged, as a phone does. */
    const log = (tripId: string): Promise<void> => {
      const event = eventOf('trip-cancelled', '07:09:00', { tripId });
      return within(5000, async () => (await one.send('POST', '/v1/driver/events', { events: [event] }, driver)).status === 200);
    };
    const status = async (town: Town, index: number): Promise<string | undefined> =>
      (await town.departures('home', { limit: 4, routeId: 'songhong' })).departures[index]?.status;
    expect(await status(two, 0)).toBe('scheduled');
    await log(trip0730);
    await within(1000, async () => (await status(two, 0)) === 'cancelled');
    await postgres.cutConnections(database);
    await log('songhong-0-weekday-0800');
    await within(5000, async () => (await status(two, 1)) === 'cancelled');
    expect(one.app.get(Database).isPostgres).toBe(true);
    await one.close();
    await two.close();
  });
});

async function within(milliseconds: number, check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
