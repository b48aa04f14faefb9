// Passengers who may be in the log twice: both counts stay, and the trip has a finding.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { hongqiaoWithGate } from '../support/feeds.js';
import { bearer, managerPassword, Office } from '../support/office.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

interface Result {
  outcome: string;
  code?: string;
  tripId?: string;
  sendAgainAt?: string | null;
}
interface Detail {
  boardings: number | null;
  state: string;
  findings: { code: string }[];
  events: { eventId: string; at: string; stopId: string | null; flags: string[] }[];
}

interface Month {
  countedTwice: number;
  warnings: { code: string }[];
}

type Event = Readonly<Record<string, unknown>>;

const monday = '2024-07-15';
const tripAt = (time: string): string => `songhong-0-weekday-${time.replace(':', '')}`;

describe.each(databaseKinds)('trips that may be counted twice, on %s', (kind) => {
  let office: Office;
  const drivers: Record<string, string> = {};
  beforeAll(async () => {
    office = await Office.open(kind === 'SQLite' ? newSqlite() : await postgres.create());
    await office.town.load(hongqiaoWithGate(true));
    for (const name of ['王师傅', '李师傅']) drivers[name] = (await office.addDriver(name)).token;
    for (const vehicleId of ['bus-1', 'bus-2'])
      await office.act('PUT', `/v1/vehicles/${vehicleId}`, { licensePlate: null, capacitySeated: 30, capacityStanding: 0 });
    await clock(`${monday}T09:00:00+08:00`);
  });
  afterAll(() => office.close());
  async function clock(at: string): Promise<void> {
    office.town.clock.set(at);
    // A manager's session ends after hours without a request.
    office.manager = await office.signIn('manager', managerPassword);
  }

  const say = (what: string, at: string, trip: string, more: object = {}): Event => ({
    ...{ eventId: randomUUID(), kind: what, serviceDate: monday, tripId: tripAt(trip), deviceTime: `${monday}T${at}:00+08:00` },
    ...more,
  });
  /** `['07:00', 5]`: a trip's boardings at its first stop, its start and its end. */
  const whole = (trip: string, count: number, more: object = {}): Event[] => [
    say('boarded', trip, trip, { stopId: 'home', count, ...more }),
    say('trip-started', trip, trip, more),
    say('trip-ended', `${trip.slice(0, 3)}${trip.slice(3) === '00' ? '12' : '42'}`, trip, more),
  ];
  const again = (events: readonly Event[], more: object = {}): Event[] =>
    events.map((each) => ({ ...each, eventId: randomUUID(), ...more }));
  async function send(who: string, events: readonly Event[], more: object = {}): Promise<Result[]> {
    const response = await office.town.send('POST', '/v1/driver/events', { events, ...more }, bearer(drivers[who] ?? ''));
    expect(response.status).toBe(200);
    return ((await response.json()) as { results: Result[] }).results;
  }
  const outcomes = async (...sent: Parameters<typeof send>): Promise<string[]> =>
    (await send(...sent)).map(({ outcome, code }) => code ?? outcome);
  const detail = async (tripId: string, date = monday): Promise<Detail> =>
    (await (await office.act('GET', `/v1/ridership/trips/${date}/${tripId}`)).json()) as Detail;
  const found = async (trip: string, date = monday): Promise<unknown[]> => {
    const { boardings, findings } = await detail(trip.includes(':') ? tripAt(trip) : trip, date);
    return [boardings, ...findings.map(({ code }) => code)];
  };
  const device = (): object => ({ deviceId: randomUUID(), name: '华为', appVersion: '1', unsentCount: 0 });

  it('a trip logged completely a second time counts both logs and is reported: by two drivers, under new ids, hours later, in another bus', async () => {
    const two = [await outcomes('王师傅', whole('07:00', 12)), await outcomes('李师傅', whole('07:00', 13))];
    expect(two.flat()).toEqual(Array(6).fill('recorded'));
    expect(await found('07:00')).toEqual([25, 'counted-twice']);

    const log = whole('07:30', 11);
    await send('王师傅', log, { device: device() });
    expect(await found('07:30')).toEqual([11]);
    await send('王师傅', log, { device: device() });
    expect(await found('07:30')).toEqual([11]);
    await send('王师傅', again(log), { device: device() });
    expect(await found('07:30')).toEqual([22, 'counted-twice']);

    await send('王师傅', whole('08:00', 9));
    await clock(`${monday}T21:00:00+08:00`);
    await send('王师傅', [say('boarded', '20:00', '08:00', { stopId: 'home', count: 9 }), say('trip-started', '20:00', '08:00')]);
    expect((await found('08:00')).slice(0, 1)).toEqual([18]);
    expect(await found('08:00')).toContain('counted-twice');

    const first = [20, 10].map((count, index) =>
      say('boarded', '08:30', '08:30', { stopId: 'home', count, vehicleId: `bus-${index + 1}` }),
    );
    await send('王师傅', first);
    expect(await found('08:30')).toEqual([30]);
    await send('王师傅', [say('boarded', '08:31', '08:30', { stopId: 'home', count: 10, vehicleId: 'bus-2' })]);
    expect(await found('08:30')).toEqual([40, 'counted-twice']);
  });

  it('a change of driver or bus on the way doubles nobody, and two managers who add the same people do', async () => {
    const at = (time: string, stopId: string, count: number): Event => say('boarded', time, '09:00', { stopId, count });
    await send('王师傅', [
      at('09:00', 'home', 8),
      say('trip-started', '09:00', '09:00'),
      at('09:02', 'gate', 1),
      say('trip-ended', '09:10', '09:00'),
    ]);
    await send('李师傅', [say('trip-started', '09:03', '09:00'), at('09:03', 'gate', 8), say('trip-ended', '09:10', '09:00')]);
    expect(await found('09:00')).toEqual([17]);
    const changed = whole('17:30', 8, { vehicleId: 'bus-1' });
    await send('王师傅', [...changed, say('boarded', '17:33', '17:30', { stopId: 'gate', count: 8, vehicleId: 'bus-2' })]);
    expect(await found('17:30')).toEqual([16]);

    await office.addAccount('second', 'manager', 'a long password');
    const second = (await office.signIn('second', 'a long password')).token;
    const missing = {
      action: 'add',
      kind: 'boarded',
      serviceDate: monday,
      tripId: tripAt('18:00'),
      stopId: 'home',
      count: 12,
      reason: '纸单',
    };
    for (const token of [office.manager.token, second])
      expect((await office.act('POST', '/v1/ridership/corrections', missing, token)).status).toBe(201);
    expect(await found('18:00')).toEqual([24, 'counted-twice']);
    const month = (await (await office.act('GET', '/v1/ridership/months/2024-07')).json()) as Month;
    expect(month.countedTwice).toBe(5);
    expect(month.warnings.map(({ code }) => code)).toContain('counted-twice');
  });

  it('two extra trips with one id on different routes are two trips, for undos and repeated events as well', async () => {
    const extra = (routeId: string, directionId: number): object => ({ tripId: 'extra-1', extra: { routeId, directionId } });
    const [songhong, airport] = [extra('songhong', 0), extra('hongqiao-t1', 0)];
    const begun = { stopId: 'home', count: 4 };
    const [one, other] = [
      say('boarded', '20:10', '20:00', { ...begun, ...songhong }),
      say('boarded', '20:11', '20:00', { ...begun, ...airport }),
    ];
    // At the same moment, so neither request sees the other's trip.
    const both = (await Promise.all([send('王师傅', [one]), send('李师傅', [other])])).flat();
    expect(both.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded']);
    const ids = both.map(({ tripId = 'extra-1' }) => tripId);
    expect(new Set(ids).size).toBe(2);
    const otherId = ids[1] ?? '';
    expect((await send('李师傅', [other]))[0]).toMatchObject({ outcome: 'duplicate' });
    // Without a direction an event belongs to the trip that its author has logged on, or to that of the event it undoes.
    const { eventId: undoes } = other as { eventId: string };
    const bare = { tripId: 'extra-1' };
    expect(
      await outcomes('李师傅', [
        say('boarded', '20:12', '20:00', { ...bare, count: 2 }),
        say('undo', '20:13', '20:00', { ...bare, undoes }),
      ]),
    ).toEqual(['recorded', 'recorded']);
    expect([await found(ids[0] ?? ''), await found(otherId)]).toEqual([[4], [2]]);
  });

  it('a driver swap entered afterwards clears the flag, a bus out of use is flagged, and an empty stop id is read as none', async () => {
    await clock(`2024-07-16T21:30:00+08:00`);
    const [wang, li] = ['王师傅', '李师傅'];
    const accounts = (await (await office.act('GET', '/v1/accounts')).json()) as { accounts: { accountId: string; name: string }[] };
    const idOf = (name: string): string => accounts.accounts.find((each) => each.name === name)?.accountId ?? '';
    const assign = (accountId: string): Promise<Response> =>
      office.act('PUT', '/v1/assignments', { scope: 'trip', scopeId: tripAt('19:30'), day: monday, accountId });
    await assign(idOf(wang));
    await office.act('POST', '/v1/vehicles/bus-2/retire');
    await clock(`2024-07-16T21:31:00+08:00`);
    const event = say('boarded', '19:30', '19:30', { stopId: '', count: 2, vehicleId: 'bus-2' });
    expect(await outcomes(li, [event, { ...event, eventId: randomUUID(), kind: 'stop-departed', count: null }])).toEqual([
      'recorded',
      'event-malformed',
    ]);
    const flags = async (): Promise<string[] | undefined> => (await detail(tripAt('19:30'))).events[0]?.flags;
    expect(await flags()).toEqual(['other-driver', 'late']);
    await assign(idOf(li));
    expect(await flags()).toEqual(['late']);
    // When the trip was driven the bus was still in use; now it is not.
    const now = say('boarded', '21:31', '19:30', { count: 1, vehicleId: 'bus-2', deviceTime: '2024-07-16T21:31:00+08:00' });
    await send(li, [now]);
    expect((await detail(tripAt('19:30'))).events.at(-1)?.flags).toContain('retired-vehicle');
  });

  it('boardings at a stop that a newer timetable drops count, whether they or the timetable came first', async () => {
    const tuesday = '2024-07-16';
    const today = { serviceDate: tuesday, deviceTime: `${tuesday}T18:31:00+08:00` };
    const at = (stopId: string, count: number): Event => say('boarded', '18:31', '18:30', { stopId, count, ...today });
    expect(await outcomes('王师傅', [at('home', 5), at('gate', 3)])).toEqual(['recorded', 'recorded']);
    await office.town.loadOverDriven(hongqiaoWithGate(false), tuesday);
    const late = at('gate', 3);
    const byPlace = say('boarded', '18:31', '18:30', { position: 2, count: 1, ...today });
    expect(await outcomes('王师傅', [late, byPlace, at('nowhere', 1)])).toEqual(['recorded', 'recorded', 'stop-not-on-trip']);
    expect(await outcomes('王师傅', [late, byPlace])).toEqual(['duplicate', 'duplicate']);
    expect(await found('18:30', tuesday)).toEqual([12, 'stop-not-on-trip']);
    expect((await detail(tripAt('18:30'), tuesday)).events.filter(({ stopId }) => stopId === 'gate').length).toBe(2);
    // The same for an extra trip of that pattern.
    const extra = { ...today, tripId: 'extra-2', extra: { routeId: 'songhong', directionId: 0 } };
    expect(await outcomes('王师傅', [say('boarded', '18:31', '18:30', { stopId: 'gate', count: 2, ...extra })])).toEqual(['recorded']);
    expect(await found('extra-2', tuesday)).toEqual([2, 'stop-not-on-trip']);
  });

  it('a trip whose phone had a wrong date is flagged; events refused for a future date can be sent again when that date comes', async () => {
    const [tuesday, wednesday, thursday] = ['2024-07-16', '2024-07-17', '2024-07-18'];
    await clock(`${wednesday}T09:00:00+08:00`);
    const of = (date: string, time: string) => ({ serviceDate: date, deviceTime: `${date}T${time}:00+08:00` });
    await send('王师傅', whole('19:00', 20, of(tuesday, '19:00')));
    // The phone shows Tuesday on Wednesday, and sends with Tuesday's date.
    const behind = whole('19:00', 22, of(tuesday, '08:00'));
    expect(await outcomes('王师傅', behind, { sentAt: `${tuesday}T09:00:00+08:00` })).toEqual(Array(3).fill('recorded'));
    expect(await found('19:00', tuesday)).toEqual([42, 'counted-twice', 'date-suspect']);
    const { events } = await detail(tripAt('19:00'), tuesday);
    expect(events.filter(({ flags }) => flags.includes('date-suspect')).map(({ at }) => at.slice(0, 16))).toEqual(
      Array(3).fill(`${wednesday}T08:00`),
    );

    const early = say('boarded', '08:00', '08:00', { count: 3, ...of(thursday, '08:00') });
    const [later, old] = ['2024-07-20', '2024-03-01'].map((serviceDate) => ({ ...early, eventId: randomUUID(), serviceDate }));
    const ahead = { sentAt: `${thursday}T09:00:00+08:00` };
    expect((await send('王师傅', [early, later ?? {}, old ?? {}], ahead)).map(({ code, sendAgainAt }) => [code, sendAgainAt])).toEqual([
      ['trip-not-yet', `${wednesday}T21:00:00+08:00`],
      ['service-date-out-of-range', '2024-07-19T21:00:00+08:00'],
      ['service-date-out-of-range', null],
    ]);
    await clock(`${wednesday}T21:00:00+08:00`);
    expect(await outcomes('王师傅', [early])).toEqual(['recorded']);
    await clock(`${thursday}T09:00:00+08:00`);
    expect(await found('08:00', thursday)).toEqual([3, 'date-suspect']);
    const month = (await (await office.act('GET', '/v1/ridership/months/2024-07')).json()) as Month;
    expect(month.warnings.map(({ code }) => code)).toContain('counted-twice');
  });
});
