import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TidesMonths } from '../../src/feeds/tides-out/tides-months.service.js';
import { tidesZip } from '../../src/feeds/tides-out/tides-zip.io.js';
import { TidesImport, type TidesReport } from '../../src/feeds/tides/tides-import.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { BehindFigures } from '../../src/ridership/trip-details.service.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { hongqiao, hongqiaoWith, root, temporaryFolder, writeFolder, type Files } from '../support/feeds.js';
import { groupBy } from '../../src/trip-log/operated-trip.js';
import { faultsOf, rowsOf, textsIn } from '../support/tides-schema.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const july = '/feeds/tides/2024-07.zip';
const open = async (kind: DatabaseKind, now: string, feed?: Files): Promise<Town> =>
  Town.open({ now, database: kind === 'SQLite' ? newSqlite() : await postgres.create(), ...(feed === undefined ? {} : { feed }) });

async function exported(town: Town, path = july): Promise<Buffer> {
  const response = await town.fetch(path, { headers: await town.signedIn('manager') });
  expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, 'application/zip']);
  return Buffer.from(await response.arrayBuffer());
}

/** Loads an export by the ordinary import. */
async function loaded(town: Town, zip: Buffer): Promise<TidesReport> {
  const path = join(temporaryFolder(), 'tides.zip');
  writeFileSync(path, zip);
  const report = await town.app.get(TidesImport).import({ path });
  expect(report.findings.list.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence.en)).toEqual([]);
  return report;
}

const monthOf = async (town: Town): Promise<Record<string, unknown>> =>
  town.get('/v1/ridership/months/2024-07', { headers: await town.signedIn('manager') });

/** What the figures have of each trip, but how it was logged. */
async function tripsOf(town: Town, dates: readonly string[]): Promise<string[]> {
  const trips: string[] = [];
  for (const date of dates) {
    for (const trip of await town.app.get(BehindFigures).listTrips('hongqiao', serviceDate(date))) {
      const { tripId, state, punctuality, delaySeconds, isCounted, boardings, alightings, leftBehind, wasFull, vehicleId, startTime } =
        trip;
      const what = { punctuality, delaySeconds, isCounted, boardings, alightings, leftBehind, wasFull, vehicleId, startTime };
      trips.push(`${date} ${tripId} ${state} ${JSON.stringify({ ...what, isScheduled: trip.isScheduled })}`);
    }
  }
  return trips.sort();
}

describe.each(databaseKinds)('the first month of Hongqiao as TIDES on %s', (kind) => {
  let town: Town;
  let other: Town;
  let zip: Buffer;
  beforeAll(async () => {
    [town, other] = [await open(kind, '2024-08-05T12:00:00+08:00'), await open(kind, '2024-08-05T12:00:00+08:00')];
    await town.app.get(TidesImport).import({ path: hongqiao });
    zip = await exported(town);
  });
  afterAll(() => Promise.all([town.close(), other.close()]));

  it('its 12,000 boardings go out by the rules of TIDES 1.0, with keys, references and words', async () => {
    const tables = rowsOf(await textsIn(zip));
    expect(faultsOf(tables)).toEqual([]);
    expect(Object.entries(tables).map(([name, rows]) => `${rows.length} ${name}`)).toEqual([
      ...['1836 stop_visits', '920 trips_performed', '0 passenger_events', '2 vehicles', '0 operators', '0 devices'],
    ]);
    expect(tables['stop_visits']?.reduce((sum, row) => sum + Number(row['boarding_1']), 0)).toBe(12_000);
    expect(new Set(tables['trips_performed']?.map((row) => row['banche_count_source']))).toEqual(new Set(['reconstruction', '']));
  });

  it('its package says at the top that all of it is a reconstruction, and sums say what that is', async () => {
    const { description, banche, resources } = JSON.parse((await textsIn(zip))['datapackage.json'] ?? '') as DataPackage;
    expect(description).toMatch(/^Trips, stop visits .* as it is now\. ALL COUNTS ARE A RECONSTRUCTION: .* nobody observed them\./);
    expect(description).toContain('Trips: 918 completed, 2 cancelled. Of the completed ones: 918 reconstructed.');
    expect(description).toContain('Boardings: 12000, of which 12000 reconstructed (worked out afterwards, not observed by anybody).');
    expect(description).toContain('banche.estimate is calculated, and in no row');
    expect(banche['totals']).toMatchObject({ counted: 0, reconstructed: 918, boardings_by_source: { reconstruction: 12_000 } });
    expect(resources.map(({ name, sources }) => `${name}: ${sources.map(({ title }) => title).join(', ')}`)).toEqual([
      'passenger_events: ',
      ...['stop_visits: Timetable, Reconstruction', 'trips_performed: Timetable, Reconstruction'],
      ...['vehicles: List of vehicles', 'operators: Driver log', 'devices: Driver log'],
    ]);
  });

  it('loaded into another program with the same timetable, it is the same month by every figure', async () => {
    const report = await loaded(other, zip);
    expect(report.imported).toMatchObject({ trips: 918, cancelled: 2, boardings: 12_000, reconstructions: 920 });
    expect(await monthOf(other)).toEqual(await monthOf(town));
    // Loaded twice it changes nothing.
    expect((await loaded(other, zip)).imported?.recorded).toBe(0);
  });

  it('all who ask for a month at the same time share one export, and another month waits for its turn', async () => {
    const months = town.app.get(TidesMonths);
    const before = months.begunCount;
    const [july, august] = [await months.find('hongqiao', '2024-07'), await months.find('hongqiao', '2024-08')];
    const [one, two, other] = await Promise.all([july, july, august].map(async (month) => months.write(month)));
    expect(months.begunCount).toBe(before + 2);
    // One that gives up leaves it to the other.
    two?.close();
    expect(one === undefined ? null : (await buffer(tidesZip(one))).equals(zip)).toBe(true);
    expect(other === undefined ? [] : Object.keys(await textsIn(await buffer(tidesZip(other))))).toContain('datapackage.json');
    // Once all have closed it, it is made anew.
    expect((await exported(town)).equals(zip)).toBe(true);
    expect(months.begunCount).toBe(before + 3);
  });

  it('an unchanged month gives the same bytes, or only says that it has not changed', async () => {
    expect((await exported(town)).equals(zip)).toBe(true);
    const headers = await town.signedIn('manager');
    const etag = (await town.fetch(july, { headers })).headers.get('etag') ?? '';
    const again = await town.fetch(july, { headers: { ...headers, 'if-none-match': etag } });
    expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([304, 'private, no-store', '']);
    await town.send('PUT', '/v1/vehicles/bus-1', { capacitySeated: 31, capacityStanding: 0 }, headers);
    const changed = await town.fetch(july, { headers: { ...headers, 'if-none-match': etag } });
    expect([changed.status, (await textsIn(Buffer.from(await changed.arrayBuffer())))['vehicles.csv']]).toEqual([
      200,
      expect.stringContaining('bus-1,,31,0,'),
    ]);
  });
});

interface DataPackage {
  readonly description: string;
  readonly banche: Record<string, unknown>;
  readonly resources: readonly { readonly name: string; readonly sources: readonly { readonly title: string }[] }[];
}

/** A driver with a phone. */
class Driver {
  private constructor(
    private readonly town: Town,
    private readonly headers: Record<string, string>,
    private readonly deviceId: string,
  ) {}

  static async of(town: Town, name: string, number: number): Promise<Driver> {
    return new Driver(town, await town.signedIn('driver', name), `00000000-0000-4000-8000-00000000000${number}`);
  }

  /** Logs events at Shanghai times, like `['boarded', '07:29', { count: 9 }]`. @returns their ids */
  async logs(date: string, tripId: string, entries: readonly (readonly [string, string, object?])[]): Promise<string[]> {
    const events = entries.map(([kind, time, more = {}], index) => ({
      eventId: eventId(`${date} ${tripId} ${index} ${kind} ${time}`),
      ...{ kind, serviceDate: date, tripId, deviceTime: `${date}T${time}:00+08:00`, vehicleId: 'bus-1' },
      ...more,
    }));
    const device = { deviceId: this.deviceId, name: '王师傅的手机', appVersion: '1', unsentCount: 0 };
    const response = await this.town.send('POST', '/v1/driver/events', { events, device }, this.headers);
    const { results } = (await response.json()) as { results: { outcome: string; detail?: string }[] };
    expect(results.map(({ outcome, detail }) => `${outcome} ${detail ?? ''}`.trim())).toEqual(events.map(() => 'recorded'));
    return events.map(({ eventId: id }) => id);
  }
}

/** An id made of a text, so that the golden file has the same ids in every run. */
function eventId(text: string): string {
  let [a, b] = [7, 11];
  for (const letter of text) [a, b] = [(a * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffff, (b * 37 + a) % 0xffffffffffff];
  return `${a.toString(16).padStart(8, '0')}-0000-4000-8000-${b.toString(16).padStart(12, '0')}`;
}

const trip = (line: string, time: string): string => `${line}-weekday-${time}`;
const reason = '司机王师傅说的';

/** Days with everything that can be logged of trips. */
async function play(town: Town): Promise<void> {
  const act = async (path: string, body: object, method = 'POST'): Promise<unknown> => {
    const response = await town.send(method, path, body, await town.signedIn('manager'));
    const text = await response.text();
    expect([path, text, response.status < 300]).toEqual([path, text, true]);
    return JSON.parse(text);
  };
  const date = '2024-07-15';
  town.clock.set(`${date}T06:00:00+08:00`);
  const added = (await act(`/v1/trips/${date}`, { routeId: 'songhong', directionId: 0, departureTime: '07:45', reason })) as Trip;
  const gone = (await act(`/v1/trips/${date}`, { routeId: 'songhong', directionId: 0, departureTime: '09:50', reason })) as Trip;
  await act(`/v1/trips/${date}/${gone.tripId}/cancel`, { reason });
  await act(`/v1/trips/${date}/${trip('songhong-0', '0900')}/cancel`, { reason });
  await act(`/v1/trips/${date}/${trip('hongqiao-t1-0', '0800')}/shift`, { minutes: 10, reason });
  town.clock.set(`${date}T20:30:00+08:00`);
  const [wang, li] = [await Driver.of(town, '王师傅', 1), await Driver.of(town, '李师傅', 2)];
  const [, , , wrong = ''] = await wang.logs(date, trip('songhong-0', '0730'), [
    ['trip-started', '07:31'],
    ['boarded', '07:29', { count: 9 }],
    ['boarded', '07:30', { stopId: 'home', position: 0, count: 3 }],
    ['boarded', '07:30', { count: 4 }],
    ['left-behind', '07:30', { count: 2 }],
    ['bus-full', '07:30'],
    ['stop-departed', '07:32', { stopId: 'home', position: 0 }],
    ['stop-arrived', '07:40', { stopId: 'songhong', position: 1 }],
    ['alighted', '07:41', { stopId: 'songhong', position: 1, count: 12 }],
    ['trip-ended', '07:42'],
  ]);
  await wang.logs(date, trip('songhong-0', '0730'), [['undo', '07:33', { undoes: wrong }]]);
  await wang.logs(date, trip('songhong-1', '0745'), [
    ['trip-started', '07:50'],
    ['trip-ended', '07:58'],
  ]);
  await wang.logs(date, trip('songhong-0', '0800'), [['boarded', '08:07', { count: 6 }]]);
  await wang.logs(date, trip('songhong-1', '0815'), [['trip-ended', '08:31']]);
  await wang.logs(date, trip('songhong-0', '0830'), [['trip-cancelled', '08:25', { reason }]]);
  await wang.logs(date, added.tripId, [
    ['trip-started', '07:46'],
    ['boarded', '07:46', { count: 5 }],
    ['trip-ended', '07:55'],
  ]);
  await wang.logs(date, 'extra-1', [
    ['trip-started', '10:10', { extra: { routeId: 'songhong', directionId: 1 } }],
    ['boarded', '10:10', { count: 8 }],
    ['trip-ended', '10:18'],
  ]);
  await li.logs(date, trip('hongqiao-t1-0', '0800'), [
    ['trip-started', '08:12', { vehicleId: 'bus-2' }],
    ['boarded', '08:12', { count: 11, vehicleId: 'bus-2' }],
    ['trip-ended', '08:25', { vehicleId: 'bus-2' }],
  ]);
  await li.logs(date, trip('hongqiao-t1-0', '0830'), [
    ['boarded', '08:31', { count: 2, vehicleId: 'bus-9' }],
    ['trip-ended', '08:45'],
  ]);
  await act('/v1/ridership/corrections/people', {
    ...{ serviceDate: date, tripId: trip('songhong-0', '0730'), boardings: 14, reason },
  });
  await playPaper(town, act);
}

interface Trip {
  readonly tripId: string;
}

async function playPaper(town: Town, act: (path: string, body: object) => Promise<unknown>): Promise<void> {
  const date = '2024-07-16';
  town.clock.set('2024-07-17T09:00:00+08:00');
  const accounts = await town.get<{ accounts: { accountId: string; name: string }[] }>('/v1/accounts', {
    headers: await town.signedIn('manager'),
  });
  const wang = accounts.accounts.find(({ name }) => name === '王师傅');
  await act('/v1/ridership/corrections/sheet', {
    ...{ serviceDate: date, vehicleId: 'bus-1', accountId: wang?.accountId, reason },
    rows: [
      { tripId: trip('songhong-0', '0700'), boardings: 12, leftBehind: 3, wasFull: true },
      { tripId: trip('songhong-0', '0730'), boardings: 0, departureTime: '07:38', arrivalTime: '07:46' },
      { tripId: trip('songhong-0', '0800'), didNotRun: true },
      { tripId: trip('songhong-0', '0830'), notCounted: true },
      { routeId: 'songhong', directionId: 0, departureTime: '08:12', boardings: 25 },
    ],
  });
}

const played = ['2024-07-15', '2024-07-16', '2024-07-17'];

describe.each(databaseKinds)('days of drivers and managers as TIDES on %s', (kind) => {
  let town: Town;
  let other: Town;
  let zip: Buffer;
  beforeAll(async () => {
    [town, other] = [await open(kind, '2024-07-15T05:00:00+08:00'), await open(kind, '2024-07-15T05:00:00+08:00')];
    await town.send('PUT', '/v1/vehicles/bus-1', { capacitySeated: 30, capacityStanding: 0 }, await town.signedIn('manager'));
    await town.send('PUT', '/v1/vehicles/bus-2', { capacitySeated: 30, capacityStanding: 0 }, await town.signedIn('manager'));
    await play(town);
    for (const each of [town, other]) each.clock.set('2024-08-05T12:00:00+08:00');
    zip = await exported(town);
  });
  afterAll(() => Promise.all([town.close(), other.close()]));

  it('their rows keep the rules of TIDES 1.0, and the visits of each trip are numbered without gaps', async () => {
    const tables = rowsOf(await textsIn(zip));
    expect(faultsOf(tables)).toEqual([]);
    const visits = groupBy(tables['stop_visits'] ?? [], (row) => `${row['service_date'] ?? ''} ${row['trip_id_performed'] ?? ''}`);
    expect(visits.size).toBeGreaterThan(8);
    for (const rows of visits.values())
      expect(rows.map((row) => Number(row['trip_stop_sequence']))).toEqual([...rows.keys()].map((at) => at + 1));
  });

  it('their boardings add up to those of the month, and are the same month and the same trips in another program', async () => {
    const month = await monthOf(town);
    const visits = rowsOf(await textsIn(zip))['stop_visits'] ?? [];
    expect(visits.reduce((sum, row) => sum + Number(row['boarding_1']), 0)).toBe(month['boardings']);
    const before = await tripsOf(town, played);
    await loaded(other, zip);
    expect(await tripsOf(other, played)).toEqual(before);
    expect(await monthOf(other)).toEqual(month);
    // What goes out there again is the same count.
    const again = rowsOf(await textsIn(await exported(other)))['stop_visits'] ?? [];
    const counts = (rows: typeof visits): string[] =>
      rows.map((row) =>
        [row['service_date'], row['trip_id_performed'], row['trip_stop_sequence'], row['boarding_1'], row['alighting_1']].join(' '),
      );
    expect(counts(again)).toEqual(counts(visits));
  });

  it('its single taps alone, without the sums they are part of, are refused in words that say what is missing', async () => {
    const texts = await textsIn(zip);
    const taps = { 'passenger_events.csv': texts['passenger_events.csv'] ?? '', 'vehicles.csv': texts['vehicles.csv'] ?? '' };
    const before = await monthOf(other);
    const { imported, findings } = await other.app.get(TidesImport).import({ path: writeFolder(taps) });
    expect([imported, findings.list.map(({ file, code }) => `${file} ${code}`)]).toEqual([
      null,
      ['passenger_events.csv stop-visits-missing'],
    ]);
    expect(findings.list[0]?.sentence.en).toMatch(
      /^\d+ rows are taps from an export of this program .* stop_visits\.csv of the same export, which is not here.* Load the whole export: the zip, or all files in it\.$/,
    );
    expect(await monthOf(other)).toEqual(before);
  });

  it('its package says how many boardings each source counted, and they add up to the rows', async () => {
    const tables = rowsOf(await textsIn(zip));
    const { description, banche } = JSON.parse((await textsIn(zip))['datapackage.json'] ?? '') as DataPackage;
    const totals = banche['totals'] as { boardings: number; boardings_by_source: Record<string, number> };
    const bySource = totals.boardings_by_source;
    expect(Object.keys(bySource).sort()).toEqual(['driver', 'manager', 'paper']);
    expect(Object.values(bySource).reduce((sum, each) => sum + each, 0)).toBe(totals.boardings);
    expect(description).not.toContain('RECONSTRUCTION');
    expect(description).toMatch(/Trips: .* unlogged \(nothing was reported: .* missing, not zero\)\./);
    const states = tables['trips_performed']?.map((row) => row['banche_state']) ?? [];
    for (const state of ['completed', 'underway', 'cancelled', 'unlogged', 'unreported'])
      expect([state, banche['totals']]).toEqual([
        state,
        expect.objectContaining({ [state]: states.filter((each) => each === state).length }),
      ]);
  });

  it('a bus whose driver ended the trip has arrived at its last stop', async () => {
    const visits = rowsOf(await textsIn(zip))['stop_visits'] ?? [];
    const arrivals = visits.filter(
      (row) => row['trip_id_performed'] === trip('songhong-1', '0745') && row['service_date'] === '2024-07-15',
    );
    expect(arrivals.map((row) => `${row['actual_arrival_time']} ${row['schedule_relationship']}`)).toEqual([
      ' Scheduled',
      '2024-07-15T07:58:00+08:00 Scheduled',
    ]);
  });

  it('nobody’s name, account, phone or words are in it', async () => {
    const all = Object.values(await textsIn(zip)).join('\n');
    const accounts = await town.get<{ accounts: { accountId: string; name: string }[] }>('/v1/accounts', {
      headers: await town.signedIn('manager'),
    });
    const secrets = accounts.accounts.flatMap(({ accountId, name }) => [accountId, name]);
    expect(secrets.length).toBeGreaterThan(5);
    for (const secret of [
      ...secrets.filter((each) => each !== 'manager' && each !== 'driver'),
      reason,
      '00000000-0000-4000-8000-00000000000',
    ])
      expect([secret, all.includes(secret)]).toEqual([secret, false]);
    // A person keeps the pseudonym, taps and paper alike.
    const trips = rowsOf(await textsIn(zip))['trips_performed'] ?? [];
    const operatorOf = (date: string, tripId: string): string | undefined =>
      trips.find((row) => row['service_date'] === date && row['trip_id_performed'] === tripId)?.['operator_id'];
    const wang = operatorOf('2024-07-15', trip('songhong-0', '0730'));
    expect(wang).toMatch(/^operator-[0-9a-f]{16}$/);
    expect(operatorOf('2024-07-16', trip('songhong-0', '0700'))).toBe(wang);
    expect(operatorOf('2024-07-15', trip('hongqiao-t1-0', '0800'))).not.toBe(wang);
  });

  it('the rows of the first day are those of the golden file', async () => {
    expect(readable(await textsIn(zip), '2024-07-15')).toBe(readFileSync(join(root, 'test/golden/tides-day.txt'), 'utf8'));
  });
});

/** The rows of a date without unlogged trips, with pseudonyms, which are random, numbered in the order in which they occur. */
function readable(texts: Readonly<Record<string, string>>, date: string): string {
  const linesOf = (name: string): string[] => (texts[name] ?? '').trimEnd().split('\n');
  const ofDate = (name: string): string[] =>
    linesOf(name).filter((line, index) => index === 0 || (line.includes(date) && !line.includes(',unlogged,')));
  let text = ['trips_performed.csv', 'stop_visits.csv', 'passenger_events.csv']
    .map((name) => `== ${name}\n${ofDate(name).join('\n')}\n`)
    .join('\n');
  for (const [index, one] of [...new Set(text.match(/(operator|device)-[0-9a-f]{16}/g) ?? [])].entries())
    text = text.replaceAll(one, `${one.split('-')[0] ?? ''}-${index + 1}`);
  return `${text}\n== vehicles.csv\n${linesOf('vehicles.csv').join('\n')}\n`;
}

describe('who may read a month as TIDES, and what it says of itself', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open({ now: '2024-08-05T12:00:00+08:00' });
    await town.app.get(TidesImport).import({ path: hongqiao });
  });
  afterAll(() => town.close());

  const about = async (path = july): Promise<{ description: string; banche: Record<string, unknown> }> =>
    JSON.parse((await textsIn(await exported(town, path)))['datapackage.json'] ?? '') as never;

  it('only managers of the agency may, not drivers, strangers or whoever has a token for the open feeds', async () => {
    expect((await town.fetch(july)).status).toBe(401);
    expect((await town.fetch(july, { headers: await town.signedIn('driver') })).status).toBe(403);
    expect((await town.fetch(`${july}?token=any`)).status).toBe(401);
    expect((await town.fetch(`/a/hongqiao${july}`, { headers: await town.signedIn('manager') })).status).toBe(200);
  });

  it('a month to come, one without a timetable and a name that is no month are refused in words', async () => {
    const refusal = async (month: string): Promise<string> => {
      const response = await town.fetch(`/feeds/tides/${month}.zip?lang=en`, { headers: await town.signedIn('manager') });
      return `${response.status} ${((await response.json()) as { detail: string }).detail}`;
    };
    expect(await refusal('2024-09')).toBe(
      '404 2024-09 has not begun: nothing of it can be exported yet. Today is 2024-08-05; the present month can be exported up to today.',
    );
    expect(await refusal('2020-01')).toMatch(/^404 2020-01 has no timetable, and nothing was logged in it/);
    expect(await refusal('2024-13')).toMatch(/^400 .*must be a month, like 2024-07/);
  });

  it('the present month goes up to now and says so, and explains the days on which nobody could log yet', async () => {
    const { description, banche } = await about('/feeds/tides/2024-08.zip');
    expect(description).toContain('2024-08-01 to 2024-08-05');
    expect(description).toContain('The month is not complete');
    expect(banche).toMatchObject({ to: '2024-08-05', is_closed: false });
    // The agency was created today.
    expect(banche['left_out']).toEqual([{ from: '2024-08-01', to: '2024-08-04', reason: 'before-installation' }]);
    expect(description).toContain('2024-08-01 to 2024-08-04 have no rows: nobody could log yet, because the program was not there.');
    const trips = rowsOf(await textsIn(await exported(town, '/feeds/tides/2024-08.zip')))['trips_performed'] ?? [];
    expect(new Set(trips.map((row) => `${row['service_date']} ${row['banche_state']}`))).toEqual(new Set(['2024-08-05 unreported']));
  });

  it('days before the first timetable are explained, too', async () => {
    const info = hongqiaoWith({})['feed_info.txt'];
    const later = await Town.open({
      now: '2024-07-20T12:00:00+08:00',
      feed: hongqiaoWith({ 'feed_info.txt': String(info).replace('20240701', '20240710') }),
    });
    try {
      const texts = await textsIn(await exported(later));
      const { banche } = JSON.parse(texts['datapackage.json'] ?? '') as DataPackage;
      expect(banche['left_out']).toEqual([
        { from: '2024-07-01', to: '2024-07-09', reason: 'no-timetable' },
        { from: '2024-07-10', to: '2024-07-19', reason: 'before-installation' },
      ]);
    } finally {
      await later.close();
    }
  });

  it('a reported month says which report the log agrees with, and that it has been corrected since', async () => {
    const manager = await town.signedIn('manager');
    expect((await about()).description).toContain('The month was not reported (frozen).');
    await town.send('POST', '/v1/ridership/months/2024-07/freeze', undefined, manager);
    expect((await about()).banche['report']).toEqual({ revision: 1, boardings: 12_000, isEqual: true });
    const correction = { serviceDate: '2024-07-15', tripId: trip('songhong-0', '0730'), boardings: 1, reason: '数错了' };
    expect((await town.send('POST', '/v1/ridership/corrections/people', correction, manager)).status).toBeLessThan(300);
    const { description, banche } = await about();
    expect(description).toContain('the log has been corrected since');
    expect(banche['report']).toMatchObject({ revision: 1, boardings: 12_000, isEqual: false });
    const visits = rowsOf(await textsIn(await exported(town)))['stop_visits'] ?? [];
    expect(visits.reduce((sum, row) => sum + Number(row['boarding_1']), 0)).toBe((banche['totals'] as { boardings: number }).boardings);
    expect((banche['totals'] as { boardings: number }).boardings).toBeLessThan(12_000);
  });
});

describe.each(databaseKinds)('a month as TIDES while it is still underway on %s', (kind) => {
  const now = '2024-07-15T05:00:00+08:00';

  it('has every trip that was due, reported or not, and none that is to come; and is the same month elsewhere', async () => {
    const [town, other] = [await open(kind, now), await open(kind, now)];
    try {
      const manager = await town.signedIn('manager');
      const act = async (path: string, body: object): Promise<string> => {
        const response = await town.send('POST', path, body, manager);
        const answer = (await response.json()) as { tripId: string };
        expect([path, response.status < 300, answer]).toEqual([path, true, answer]);
        return answer.tripId;
      };
      const added = await act('/v1/trips/2024-07-15', { routeId: 'songhong', directionId: 0, departureTime: '07:20', reason });
      await act(`/v1/trips/2024-07-15/${trip('songhong-0', '0730')}/shift`, { minutes: 7, reason });
      await act(`/v1/trips/2024-07-15/${trip('songhong-0', '0700')}/shift`, { minutes: 7, reason });
      town.clock.set('2024-07-15T07:30:40+08:00');
      await (await Driver.of(town, '王师傅', 1)).logs('2024-07-15', trip('hongqiao-t1-0', '0700'), [['trip-started', '07:01']]);
      const first = await exported(town);
      const tables = rowsOf(await textsIn(first));
      expect(faultsOf(tables)).toEqual([]);
      const rows = tables['trips_performed'] ?? [];
      expect(rows.map((row) => `${row['trip_id_performed']} ${row['schedule_relationship']} ${row['banche_state']}`)).toEqual([
        `${added} Added unreported`,
        ...['0700 Scheduled underway', '0730 Scheduled unreported'].map((each) => `hongqiao-t1-0-weekday-${each}`),
        'hongqiao-t1-1-weekday-0715 Scheduled unreported',
        'songhong-0-weekday-0700 Scheduled unreported',
        'songhong-1-weekday-0715 Scheduled unreported',
      ]);
      expect(rows.find((row) => row['trip_id_performed'] === added)).toMatchObject({ actual_trip_start: '', trip_type: 'In service' });
      expect((tables['stop_visits'] ?? []).map((row) => row['trip_id_performed'])).toEqual(Array(2).fill('hongqiao-t1-0-weekday-0700'));
      // A minute later a trip is due, although nobody logged anything.
      const etagOf = async (): Promise<string | null> => (await town.fetch(july, { headers: manager })).headers.get('etag');
      const etag = await etagOf();
      expect(await etagOf()).toBe(etag);
      town.clock.set('2024-07-15T07:37:00+08:00');
      expect(await etagOf()).not.toBe(etag);
      expect(rowsOf(await textsIn(await exported(town)))['trips_performed']?.length).toBe(rows.length + 1);

      await loaded(other, first);
      for (const each of [town, other]) each.clock.set('2024-08-05T12:00:00+08:00');
      await loaded(other, await exported(town));
      expect(await tripsOf(other, ['2024-07-15'])).toEqual(await tripsOf(town, ['2024-07-15']));
      expect(await monthOf(other)).toEqual(await monthOf(town));
    } finally {
      await Promise.all([town.close(), other.close()]);
    }
  });
});

describe('ids of feeds in TIDES', () => {
  /** Hongqiao with a stop, a route and trips that have Chinese ids. */
  const chinese = (): Files =>
    Object.fromEntries(
      Object.entries(hongqiaoWith({})).map(([name, text]) => [
        name,
        name.endsWith('.txt')
          ? String(text)
              .replaceAll('home', '家 1')
              .replaceAll(/\bsonghong\b/g, '淞虹')
          : text,
      ]),
    );

  it('trips of a later timetable and stops with Chinese ids go out as the GTFS names them, and come in again', async () => {
    const now = '2024-07-15T05:00:00+08:00';
    const [town, other] = [await Town.open({ now, feed: chinese() }), await Town.open({ now, feed: chinese() })];
    try {
      const info = String(chinese()['feed_info.txt']).replace('20240701', '20240716').replace(',1,https', ',2,https');
      expect((await town.load({ ...chinese(), 'feed_info.txt': info })).published?.versionId).toBe(2);
      town.clock.set('2024-07-17T20:00:00+08:00');
      const wang = await Driver.of(town, '王师傅', 1);
      const id = trip('淞虹-0', '0730');
      await wang.logs('2024-07-17', id, [
        ['boarded', '07:30', { count: 9 }],
        ['trip-ended', '07:40'],
      ]);
      for (const each of [town, other]) each.clock.set('2024-08-05T12:00:00+08:00');
      const zip = await exported(town);
      const tables = rowsOf(await textsIn(zip));
      expect(faultsOf(tables)).toEqual([]);
      const row = tables['trips_performed']?.find((each) => each['service_date'] === '2024-07-17' && each['trip_id_performed'] === id);
      expect([row?.['trip_id_scheduled'], row?.['route_id'], row?.['trip_start_stop_id']]).toEqual([
        '%E6%B7%9E%E8%99%B9-0-weekday-0730@2',
        '%E6%B7%9E%E8%99%B9',
        '%E5%AE%B6%201',
      ]);
      await loaded(other, zip);
      const month = await monthOf(other);
      expect([month['boardings'], month['counted']]).toEqual([9, 1]);
      expect(await tripsOf(other, ['2024-07-17'])).toEqual(await tripsOf(town, ['2024-07-17']));
    } finally {
      await Promise.all([town.close(), other.close()]);
    }
  });
});
