import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { Changes } from '../../src/database/changes.service.js';
import { TidesImport, type TidesReport } from '../../src/feeds/tides/tides-import.service.js';
import { CrewsService } from '../../src/fleet/crews.service.js';
import type { DriverTripsAnswer } from '../../src/operations/driver-trips.requests.js';
import { EventStore } from '../../src/driver-log/event-store.service.js';
import type { OperatedTrip } from '../../src/trip-log/operated-trip.js';
import { TripIdentities } from '../../src/driver-log/trip-identities.service.js';
import { TripsPerformedService } from '../../src/operations/trips-performed.service.js';
import { addDays, serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, abortInserts, newSqlite, Postgres } from '../support/databases.js';
import { hongqiao, hongqiaoWithGate, root, table, temporaryFolder, writeFolder, writeZip, type Files } from '../support/feeds.js';
import { otherTown } from '../support/office.js';
import { Town } from '../support/town.js';

const importing = (town: Town, files: string | Files, agencyId?: string): Promise<TidesReport> =>
  town.app.get(TidesImport).import({ path: typeof files === 'string' ? files : writeFolder(files), agencyId });
const shown = ({ findings }: TidesReport): string[] =>
  findings.list.map(({ file, line, field, code }) => [file ?? '-', line ?? '-', field ?? '-', code].join(' '));

/** Every row that an import may write. */
async function stored(town: Town): Promise<Record<string, unknown[]>> {
  const read = (name: string, order: string): Promise<unknown[]> => town.source.query(`SELECT * FROM ${name} ORDER BY ${order}`);
  return {
    events: await read('driver_events', 'agency_id, event_id'),
    extraTrips: await read('extra_trips', 'agency_id, service_date, trip_id'),
    vehicles: await read('vehicles', 'agency_id, vehicle_id'),
    stale: await read('stale_trips', 'agency_id, service_date, trip_id'),
  };
}

const dayOf = async (town: Town, date = '2024-07-15', agencyId = 'hongqiao'): Promise<readonly OperatedTrip[]> =>
  (await town.app.get(TripsPerformedService).getDay(agencyId, serviceDate(date))).trips;
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** The trips of a day with any event: `07:30 12+3 completed`. */
const loggedTrips = async (town: Town, date?: string): Promise<string[]> =>
  (await dayOf(town, date))
    .filter(({ performed }) => performed.state !== 'planned' && performed.state !== 'unlogged')
    .map(({ tripId, performed: { visits, state } }) => `${tripId} ${visits.map((visit) => visit.boardings).join('+')} ${state}`);

/** The stored rows in short, because Jest takes minutes to print a difference of thousands of rows. */
const digest = async (town: Town): Promise<string[]> =>
  Object.entries(await stored(town)).map(
    ([name, rows]) => `${rows.length} ${name} ${createHash('sha1').update(JSON.stringify(rows)).digest('hex')}`,
  );

/** A trip with both stops, an extra trip, a cancelled trip, and a trip without riders. */
const counts = {
  'vehicles.csv': table(`
    vehicle_id capacity_seated capacity_standing license_plate
    bus-7      30              0                 沪A12345`),
  'trips_performed.csv': `service_date,trip_id_performed,vehicle_id,trip_id_scheduled,route_id,direction_id,actual_trip_start,actual_trip_end,schedule_relationship,trip_type
2024-07-15,a,bus-7,songhong-0-weekday-0730,songhong,0,2024-07-15T07:30:40+08:00,2024-07-15T07:39:00+08:00,Scheduled,In service
2024-07-15,b,bus-7,,songhong,1,2024-07-14T23:50:00Z,2024-07-14T23:58:30Z,Added,NA
2024-07-15,c,none,songhong-0-weekday-0800,songhong,0,,,Canceled,In service
2024-07-15,d,bus-7,,,,,,Scheduled,Deadhead
`,
  'stop_visits.csv': table(`
    service_date trip_id_performed trip_stop_sequence stop_id  actual_arrival_time       actual_departure_time     boarding_1 boarding_2 alighting_1
    2024-07-15   a                 1                  home     _                         2024-07-15T07:30:40+08:00 9          3          0
    2024-07-15   a                 2                  songhong 2024-07-15T07:39:00+08:00 _                         0          0          12
    2024-07-15   b                 1                  songhong _                         2024-07-15T07:50:00+08:00 4          _          _`),
};
type Change = string | ((text: string) => string) | null;
function countsWith(changes: Readonly<Record<string, Change>>): Files {
  const files = new Map<string, string>(Object.entries(counts));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) files.delete(name);
    else files.set(name, typeof change === 'function' ? change(files.get(name) ?? '') : change);
  }
  return Object.fromEntries(files);
}
const replaced = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new RangeError(`the file does not hold ${from}`);
  return text.replace(from, to);
};
const added = (line: string) => (text: string) => `${text}${line}\n`;
const events = (rows: string): string =>
  table(`
    passenger_event_id service_date event_timestamp trip_stop_sequence event_type vehicle_id trip_id_performed stop_id event_count
    ${rows}`).replaceAll('~', ' ');

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('the first month of Hongqiao on %s', (kind) => {
  let town: Town;
  let first: TidesReport;
  beforeAll(async () => {
    town = await Town.open({ now: '2024-08-05T12:00:00+08:00', database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
    first = await importing(town, hongqiao);
  });
  afterAll(() => town.close());

  it('the first month of Hongqiao has 12,000 boardings on 23 days, of 920 scheduled trips, two of them cancelled', async () => {
    expect(shown(first)).toEqual([]);
    expect(first.imported).toEqual({
      ...{ agencyId: 'hongqiao', vehicles: 2, from: '2024-07-01', until: '2024-07-31' },
      ...{ trips: 918, cancelled: 2, boardings: 12_000, reconstructions: 920, recorded: 918 * 8 + 2, corrected: 0, takenBack: 0, left: 0 },
    });
    const days: OperatedTrip[][] = [];
    for (let index = 0; index < 31; index += 1) days.push([...(await dayOf(town, addDays(serviceDate('2024-07-01'), index)))]);
    expect(days.filter((trips) => sum(trips.map(({ performed }) => performed.boardings)) > 0)).toHaveLength(23);
    const trips = days.flat();
    expect(trips.filter((trip) => trip.isScheduled)).toHaveLength(920);
    expect(trips).toHaveLength(920);
    for (const people of ['boardings', 'alightings'] as const) expect(sum(trips.map(({ performed }) => performed[people]))).toBe(12_000);
    const states = trips.map(({ performed }) => performed.state);
    expect([states.filter((state) => state === 'completed').length, states.filter((state) => state === 'cancelled').length]).toEqual([
      918, 2,
    ]);
    // The reconstruction is plausible: no trip left early, carried more than its seats or arrived with people on board.
    expect(trips.flatMap(({ performed }) => performed.findings)).toEqual([]);
    expect(Math.max(...trips.flatMap(({ performed }) => performed.visits.map((visit) => visit.departureLoad)))).toBe(30);
    expect(trips.every(({ isReconstruction }) => isReconstruction)).toBe(true);
    expect(new Set(trips.map(({ performed, vehicleId }) => `${performed.state} ${vehicleId ?? '-'}`))).toEqual(
      new Set(['completed bus-1', 'completed bus-2', 'cancelled bus-1', 'cancelled bus-2']),
    );
  });

  it('importing the month again, from a folder or a zip, changes nothing', async () => {
    const before = await digest(town);
    const names = ['vehicles.csv', 'trips_performed.csv', 'stop_visits.csv'];
    const zip = await writeZip(Object.fromEntries(names.map((name) => [name, readFileSync(join(hongqiao, name))])));
    for (const path of [hongqiao, zip]) {
      const again = await importing(town, path);
      expect([shown(again), again.imported?.recorded, again.imported?.boardings]).toEqual([[], 0, 12_000]);
    }
    expect(await digest(town)).toEqual(before);
  });

  it('importing the month marks its trips for the derivation of figures', async () => {
    expect((await stored(town))['stale']).toHaveLength(920);
  });

  it('an import with one changed count is refused with its line, and nothing changes', async () => {
    const before = await digest(town);
    const visits = readFileSync(join(hongqiao, 'stop_visits.csv'), 'utf8').split('\n');
    const [line = ''] = visits.splice(500, 1);
    const cells = line.split(',');
    const changed = [...visits.slice(0, 500), [...cells.slice(0, 8), '29', ...cells.slice(9)].join(','), ...visits.slice(500)].join('\n');
    const report = await importing(town, {
      'vehicles.csv': 'vehicle_id\nbus-9\n',
      'trips_performed.csv': readFileSync(join(hongqiao, 'trips_performed.csv')),
      'stop_visits.csv': changed,
    });
    expect([report.imported, shown(report)]).toEqual([null, ['stop_visits.csv 501 alighting_1 imported-differently']]);
    expect(report.findings.list[0]?.sentence.en).toContain('let a manager record a correction');
    expect(await digest(town)).toEqual(before);
  });
});

describe.each(databaseKinds)('counts in TIDES format from elsewhere, on %s', (kind) => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open({ now: '2024-07-15T12:00:00+08:00', database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
  });
  afterEach(() => town.close());

  it('imported counts become trips, extra trips and cancelled trips, and trips not in service are left out', async () => {
    const report = await importing(town, counts);
    expect(shown(report)).toEqual(['trips_performed.csv - trip_type trips-not-in-service']);
    expect(report.imported).toMatchObject({ trips: 2, cancelled: 1, boardings: 16, reconstructions: 0 });
    expect(await loggedTrips(town)).toEqual([
      'songhong-0-weekday-0730 12+0 completed',
      'songhong-0-weekday-0800  cancelled',
      'b 4 completed',
    ]);
    const trips = await dayOf(town);
    expect(trips.find(({ tripId }) => tripId === 'songhong-0-weekday-0730')).toMatchObject({
      ...{ vehicleId: 'bus-7', isReconstruction: false },
      performed: { isCounted: true, delay: 40, alightings: 12, findings: [] },
    });
    expect(trips.find(({ tripId }) => tripId === 'b')).toMatchObject({ routeId: 'songhong', directionId: 1, isScheduled: false, plan: [] });
    const { vehicles } = await stored(town);
    expect(vehicles).toMatchObject([{ vehicle_id: 'bus-7', capacity_seated: 30, capacity_standing: 0, license_plate: '沪A12345' }]);
  });

  it('counts can be single passengers, and events of doors and ramps are left out', async () => {
    const rows = events(`
    e1 2024-07-15 2024-07-15T07:30:10+08:00 1 Passenger~boarded       bus-7 a home     _
    e2 2024-07-15 2024-07-15T07:30:20+08:00 1 Passenger~boarded       bus-7 a home     3
    e3 2024-07-15 2024-07-15T07:30:25+08:00 1 Door~closed             bus-7 a home     _
    e4 2024-07-15 2024-07-15T07:30:40+08:00 1 Vehicle~departed~stop   bus-7 a home     _
    e5 2024-07-15 2024-07-15T07:39:00+08:00 2 Passenger~alighted      bus-7 a songhong 4
    e6 2024-07-15 2024-07-15T07:39:00+08:00 2 Ramp~was~deployed       bus-7 _ _        _`);
    const report = await importing(town, countsWith({ 'stop_visits.csv': null, 'passenger_events.csv': rows }));
    // Trip b has no passenger event, and nothing says that it had no passengers.
    expect(shown(report)).toEqual([
      'passenger_events.csv - - events-left-out',
      'trips_performed.csv 3 boarding_1 boardings-missing',
      'trips_performed.csv - trip_type trips-not-in-service',
    ]);
    expect(await loggedTrips(town)).toEqual([
      'songhong-0-weekday-0730 4+0 completed',
      'songhong-0-weekday-0800  cancelled',
      'b  completed',
    ]);
  });

  it('counts of single stops are stored, and their trip is not called counted', async () => {
    const visits = counts['stop_visits.csv'].replaceAll(',a,', ',songhong-0-weekday-0730,').replace(/^.*,b,.*\n/m, '');
    const report = await importing(town, { 'vehicles.csv': counts['vehicles.csv'], 'stop_visits.csv': visits });
    expect(shown(report)).toEqual(['stop_visits.csv 2 trip_id_performed trip-not-closed']);
    expect(await loggedTrips(town)).toEqual(['songhong-0-weekday-0730 12+0 underway']);
  });

  it('imported counts are not added to a driver’s, and a manager’s correction of them remains', async () => {
    const at = 1_721_000_000;
    const event = {
      ...{ agencyId: 'hongqiao', serviceDate: serviceDate('2024-07-15'), tripId: 'songhong-0-weekday-0730', kind: 'boarded', position: 0 },
      ...{
        count: 2,
        undoes: null,
        vehicleId: null,
        at,
        deviceTime: at,
        receivedAt: at,
        clockOffset: null,
        accountId: null,
        reason: null,
        flags: '',
        saidPlace: null,
      },
    } as const;
    const record = (eventId: string, source: 'driver' | 'manager', undoes: string | null = null): Promise<unknown> => {
      const kind = undoes === null ? 'boarded' : 'undo';
      const row = { ...event, eventId, source, kind, undoes } as never;
      return town.app.get(EventStore).add({ events: [row], extraTrips: [] });
    };
    await record('00000000-0000-4000-8000-000000000001', 'driver');
    const first = await importing(town, counts);
    expect(shown(first)).toEqual([
      'stop_visits.csv 2 boarding_1 counted-by-driver',
      'trips_performed.csv - trip_type trips-not-in-service',
    ]);
    expect(first.imported).toMatchObject({ left: 1, trips: 2, cancelled: 1 });
    // The file's other trips are imported.
    expect(await loggedTrips(town)).toEqual(['songhong-0-weekday-0730 2 underway', 'songhong-0-weekday-0800  cancelled', 'b 4 completed']);

    await record('00000000-0000-4000-8000-000000000002', 'manager', '00000000-0000-4000-8000-000000000001');
    expect((await importing(town, counts)).imported).toMatchObject({ left: 0, recorded: 8 });
    await record('00000000-0000-4000-8000-000000000003', 'manager');
    expect((await importing(town, counts)).imported).toMatchObject({ recorded: 0 });
    expect(await loggedTrips(town)).toContain('songhong-0-weekday-0730 14+0 completed');
  });

  it('imported counts stay at their stops when another timetable takes effect', async () => {
    // One row names its stop, the other only its sequence.
    const visits = counts['stop_visits.csv'].replace('2,songhong,', '2,,').replace(',0,0,12', ',5,0,12');
    await importing(town, countsWith({ 'stop_visits.csv': visits }));
    const visited = async (): Promise<unknown[]> =>
      (await dayOf(town)).flatMap(({ tripId, stopIds, performed }) =>
        tripId === 'songhong-0-weekday-0730' ? performed.visits.map((visit) => [stopIds[visit.position], visit.boardings]) : [],
      );
    const before = await visited();
    expect(before).toEqual([
      ['home', 12],
      ['songhong', 5],
    ]);
    await town.loadOverDriven(hongqiaoWithGate(true), '2024-07-15');
    expect(await visited()).toEqual(before);
  });

  it('counts imported again after a change of timetable are the same counts, although their stops have moved', async () => {
    // The second row has no stop and no time: the timetable gives both.
    const visits = counts['stop_visits.csv'].replace('2,songhong,2024-07-15T07:39:00+08:00,,0,0,12', '2,,,,5,0,12');
    expect(visits).toContain('2,,,,5,0,12');
    const files = countsWith({ 'stop_visits.csv': visits });
    const first = await importing(town, files);
    expect(first.imported).toMatchObject({ boardings: 21 });
    const before = (await stored(town))['events'];
    const gate = hongqiaoWithGate(true);
    const later = replaced('07:08:00,07:08:00,songhong,3', '07:09:00,07:09:00,songhong,3');
    await town.loadOverDriven({ ...gate, 'stop_times.txt': later(String(gate['stop_times.txt'])) }, '2024-07-15');
    const again = await importing(town, files);
    expect([shown(again), again.imported?.recorded, (await stored(town))['events']]).toEqual([shown(first), 0, before]);
    // Another count or another stop makes it another event.
    for (const [from, to] of [
      ['2,,,,', '2,gate,,,'],
      [',5,0,12', ',6,0,12'],
    ] as const)
      expect(shown(await importing(town, countsWith({ 'stop_visits.csv': replaced(from, to)(visits) })))[0]).toMatch(
        /imported-differently/,
      );
  });

  it('counts imported again are the same, although the trip no longer calls at a stop that a row gives by its sequence only', async () => {
    await town.loadOverDriven(hongqiaoWithGate(true), '2024-07-15');
    // The second row names no stop, and was at the gate.
    const visits = counts['stop_visits.csv'].replace('2,songhong,', '2,,').replace(',0,0,12', ',5,0,12');
    const files = countsWith({ 'stop_visits.csv': visits });
    const first = await importing(town, files);
    expect(first.imported).toMatchObject({ boardings: 21 });
    const before = (await stored(town))['events'];
    await town.loadOverDriven(hongqiaoWithGate(false), '2024-07-15');
    const again = await importing(town, files);
    expect([shown(again), again.imported?.recorded, (await stored(town))['events']]).toEqual([shown(first), 0, before]);
    expect(shown(await importing(town, countsWith({ 'stop_visits.csv': visits.replace(',5,0,12', ',6,0,12') })))[0]).toMatch(
      /imported-differently/,
    );
  });

  it('counts of another agency do not affect this one', async () => {
    await town.load(otherTown);
    await importing(town, counts);
    const before = (await stored(town))['events'];
    const harbour = countsWith({
      'trips_performed.csv': 'service_date,trip_id_performed,vehicle_id,trip_id_scheduled\n2024-07-15,a,bus-7,one\n',
      'stop_visits.csv': 'service_date,trip_id_performed,trip_stop_sequence,stop_id,boarding_1\n2024-07-15,a,1,pier,5\n',
    });
    const wrong = await importing(town, harbour);
    expect([wrong.imported, shown(wrong)]).toEqual([null, ['trips_performed.csv 2 trip_id_scheduled unknown-trip']]);
    const right = await importing(town, harbour, 'harbour');
    expect(right.imported).toMatchObject({ agencyId: 'harbour', boardings: 5 });
    const { events: after = [] } = await stored(town);
    expect(after.filter((row) => (row as { agency_id: string }).agency_id === 'hongqiao')).toEqual(before);
    expect((await dayOf(town, '2024-07-15', 'harbour')).map(({ performed }) => performed.boardings)).toEqual([5]);
    // The same rows are separate events for each agency.
    expect(new Set(after.map((row) => (row as { event_id: string }).event_id)).size).toBe(after.length);
    await expect(importing(town, counts, 'nowhere')).rejects.toMatchObject({ code: 'agency-not-found' });
  });

  it('an import notifies those who watch trips, and new vehicles those who cache them', async () => {
    expect((await town.app.get(CrewsService).get('hongqiao')).vehicles.size).toBe(0);
    await importing(town, { 'vehicles.csv': counts['vehicles.csv'] });
    expect([...(await town.app.get(CrewsService).get('hongqiao')).vehicles.keys()]).toEqual(['bus-7']);
    let notifications = 0;
    town.app.get(Changes).on('rebuild', 'operations', () => void (notifications += 1));
    await importing(town, countsWith({ 'vehicles.csv': null }));
    expect(notifications).toBe(1);
  });

  it('the API marks imported counts as a reconstruction where the data says so', async () => {
    const marked = (text: string): string =>
      text.replace('trip_type', 'trip_type,banche_note').replaceAll(/(In service|NA|Deadhead)$/gm, '$1,reconstruction');
    const headers = await town.signedIn('driver');
    const answer = async (): Promise<[string, boolean, string[]][]> => {
      const { trips } = await town.get<DriverTripsAnswer>('/v1/driver/trips?date=2024-07-15', { headers });
      const logged = trips.filter(({ events }) => events.length > 0);
      return logged.map((trip) => [trip.tripId, trip.isReconstruction, [...new Set(trip.events.flatMap(({ flags }) => flags))]]);
    };
    await importing(town, countsWith({ 'trips_performed.csv': marked }));
    expect(await answer()).toEqual(
      ['songhong-0-weekday-0730', 'songhong-0-weekday-0800', 'b'].map((tripId) => [tripId, true, ['reconstruction']]),
    );
  });
});

describe('broken TIDES counts', () => {
  let town: Town;
  let before: string[];
  beforeAll(async () => {
    town = await Town.open({ now: '2024-07-15T12:00:00+08:00' });
    await importing(town, hongqiao);
    before = await digest(town);
  });
  afterAll(() => town.close());

  const onAnotherDay = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        String(text).replaceAll('2024-07-15', '2024-08-15').replaceAll('2024-07-14', '2024-08-14'),
      ]),
    );
  const trip = 'trips_performed.csv';
  const visit = 'stop_visits.csv';
  const passenger = 'passenger_events.csv';

  // The changed files, and the findings: file, line, field, code.
  it.each<[string, Readonly<Record<string, Change>>, string[]]>([
    ['an empty file', { [visit]: '' }, [`${visit} - - empty-file`]],
    ['a missing column', { [trip]: replaced('vehicle_id', 'vehicle') }, [`${trip} 1 vehicle_id missing-column`, '- - - unknown-not-read']],
    ['a quote that never closes', { [visit]: added('"2024-08-15,a') }, [`${visit} 5 - bad-csv`]],
    ['a row that is too short', { [trip]: added('2024-08-15,x') }, [`${trip} 6 - wrong-number-of-cells`]],
    ['a missing value', { [trip]: replaced(',b,bus-7', ',b,') }, [`${trip} 3 vehicle_id missing-value`]],
    ['a date written as in GTFS', { [trip]: replaced('2024-07-15,d', '20240715,d') }, [`${trip} 5 service_date invalid-day`]],
    ['a time without an offset', { [visit]: replaced('07:39:00+08:00', '07:39:00') }, [`${visit} 3 actual_arrival_time invalid-instant`]],
    [
      'a time in another month',
      { [trip]: replaced('2024-07-15T07:30:40', '2024-06-15T07:30:40') },
      [`${trip} 2 actual_trip_start time-off-its-day`],
    ],
    ['an end before the start', { [trip]: replaced('T07:39:00', 'T07:29:00') }, [`${trip} 2 actual_trip_end times-run-back`]],
    ['a count below zero', { [visit]: replaced(',9,3,', ',-9,3,') }, [`${visit} 2 boarding_1 invalid-whole-number`]],
    ['a count that is no whole number', { [visit]: replaced(',9,3,', ',9.5,3,') }, [`${visit} 2 boarding_1 invalid-whole-number`]],
    ['a count above a thousand', { [visit]: replaced(',9,3,', ',9,1001,') }, [`${visit} 2 boarding_2 invalid-whole-number`]],
    [
      'a stop sequence that begins at 0',
      { [visit]: replaced('a,1,home', 'a,0,home') },
      [`${visit} 2 trip_stop_sequence invalid-whole-number`],
    ],
    [
      'a value that TIDES does not define',
      { [trip]: replaced('Canceled', 'Cancelled') },
      [`${trip} 4 schedule_relationship unknown-word`, `${trip} 4 vehicle_id unknown-reference`],
    ],
    ['an unknown vehicle', { [visit]: null, [trip]: replaced('a,bus-7', 'a,bus-8') }, [`${trip} 2 vehicle_id unknown-reference`]],
    ['a vehicle defined twice', { 'vehicles.csv': added('bus-7,1,1,') }, ['vehicles.csv 3 vehicle_id duplicate-key']],
    ['a negative capacity', { 'vehicles.csv': added('bus-9,-1,1,') }, ['vehicles.csv 3 capacity_seated invalid-whole-number']],
    ['a trip listed twice', { [trip]: added('2024-07-15,a,bus-7,,,,,,,') }, [`${trip} 6 trip_id_performed duplicate-key`]],
    ['a stop visit listed twice', { [visit]: added('2024-07-15,a,2,songhong,,,0,0,0') }, [`${visit} 5 trip_stop_sequence duplicate-key`]],
    ['an unknown trip', { [trip]: replaced('0730', '0731') }, [`${trip} 2 trip_id_scheduled unknown-trip`]],
    ['stop visits of an unknown trip', { [visit]: added('2024-07-15,x,1,home,,,1,,') }, [`${visit} 5 trip_id_performed unknown-reference`]],
    ['an added trip without a route', { [trip]: replaced('b,bus-7,,songhong', 'b,bus-7,,') }, [`${trip} 3 route_id missing-value`]],
    ['an added trip of an unknown route', { [trip]: replaced('b,bus-7,,songhong', 'b,bus-7,,x') }, [`${trip} 3 route_id no-such-pattern`]],
    [
      'an added trip with the id of a planned one',
      { [visit]: null, [trip]: replaced(',b,', ',songhong-1-weekday-0745,') },
      [`${trip} 3 trip_id_performed trip-id-taken`],
    ],
    ['a stop that the trip does not serve', { [visit]: replaced('2,songhong', '2,hongqiao-t1') }, [`${visit} 3 stop_id no-call-at-stop`]],
    [
      'stops in the wrong order',
      { [visit]: (text) => text.replace('a,1,home', 'a,1,songhong').replace('a,2,songhong', 'a,2,home') },
      [`${visit} 3 stop_id no-call-at-stop`],
    ],
    ['a third stop of a trip with two', { [visit]: added('2024-07-15,b,3,,,,1,,') }, [`${visit} 5 trip_stop_sequence no-call-at-stop`]],
    [
      'passengers in both tables',
      { [passenger]: events('e1 2024-07-15 2024-07-15T07:30:10+08:00 1 Passenger~boarded bus-7 a home _') },
      [`${passenger} 2 event_count counted-in-two-files`],
    ],
    [
      'a passenger event listed twice',
      {
        [visit]: null,
        [passenger]: events(`e1 2024-07-15 2024-07-15T07:30:10+08:00 1 Passenger~boarded bus-7 a home _
          e1 2024-07-15 2024-07-15T07:30:11+08:00 1 Passenger~boarded bus-7 a home _`),
      },
      [`${passenger} 3 passenger_event_id duplicate-key`],
    ],
    [
      'a passenger event without a trip',
      { [visit]: null, [passenger]: events('e1 2024-07-15 2024-07-15T07:30:10+08:00 1 Passenger~boarded bus-7 _ home _') },
      [`${passenger} 2 trip_id_performed event-without-trip`],
    ],
    [
      'an event of an unknown kind',
      { [visit]: null, [passenger]: events('e1 2024-07-15 2024-07-15T07:30:10+08:00 1 Passenger~waved bus-7 a home _') },
      [`${passenger} 2 event_type unknown-word`],
    ],
  ])('an import with %s is refused, each fault is named, and nothing changes', async (_, changes, findings) => {
    const report = await importing(town, onAnotherDay(countsWith(changes)));
    const warnings = ['trips_performed.csv - trip_type trips-not-in-service'];
    expect(shown(report).filter((each) => !warnings.includes(each))).toEqual(findings);
    expect(report.imported).toBeNull();
    expect(await digest(town)).toEqual(before);
  });

  it('a missing folder of counts is refused', async () => {
    const report = await importing(town, join(temporaryFolder(), 'nothing'));
    expect([report.imported, shown(report)]).toEqual([null, ['- - - feed-not-found']]);
  });
});

describe('an import that PostgreSQL aborts because of a conflict', () => {
  it('an aborted import is repeated from its beginning, and reports its findings once', async () => {
    const town = await Town.open({ now: '2024-07-15T12:00:00+08:00', database: await postgres.create() });
    await abortInserts(town.source, 'driver_events', 2);
    const visits = counts['stop_visits.csv'].replaceAll(',a,', ',songhong-0-weekday-0730,').replace(/^.*,b,.*\n/m, '');
    const report = await importing(town, { 'vehicles.csv': counts['vehicles.csv'], 'stop_visits.csv': visits });
    expect(report.imported).toMatchObject({ vehicles: 1, trips: 1, boardings: 12 });
    expect(shown(report)).toEqual(['stop_visits.csv 2 trip_id_performed trip-not-closed']);
    expect(await loggedTrips(town)).toEqual(['songhong-0-weekday-0730 12+0 underway']);
    await town.close();
  });
});

describe('an import into a SQLite file that another process writes to', () => {
  it('an import waits for its turn before it reads, so that nobody writes in between', async () => {
    const address = newSqlite();
    const town = await Town.open({ now: '2024-07-15T12:00:00+08:00', database: address });
    await importing(town, { 'vehicles.csv': counts['vehicles.csv'] });
    const other = new SqliteDatabase(address.kind === 'sqlite' ? address.path : '', { timeout: 0 });
    const service = town.app.get(TripIdentities);
    const listPlanned = service.listPlanned.bind(service);
    let refused = '';
    service.listPlanned = (...args) => {
      try {
        other.exec("UPDATE agencies SET agency_order = 1 WHERE agency_id = 'hongqiao'");
      } catch (error) {
        refused = (error as { code: string }).code;
      }
      return listPlanned(...args);
    };
    expect((await importing(town, countsWith({ 'vehicles.csv': null }))).imported).toMatchObject({ boardings: 16 });
    expect(refused).toBe('SQLITE_BUSY');
    other.close();
    await town.close();
  });
});

describe('the reconstructed counts of Hongqiao', () => {
  it('the script that reconstructs the counts produces the same files byte for byte', () => {
    const folder = temporaryFolder();
    execFileSync(process.execPath, [join(root, 'scripts/reconstruct-july.mjs'), folder]);
    for (const name of ['trips_performed.csv', 'stop_visits.csv'])
      expect(readFileSync(join(folder, name), 'utf8') === readFileSync(join(hongqiao, name), 'utf8')).toBe(true);
  });

  it('every row of trips says that it is a reconstruction, and the counts do not disturb the import of the timetable', async () => {
    const [header = '', ...rows] = readFileSync(join(hongqiao, 'trips_performed.csv'), 'utf8').trim().split('\n');
    expect(header.split(',').at(-1)).toBe('banche_note');
    expect(rows.filter((row) => !row.endsWith(',reconstruction'))).toEqual([]);
    const town = await Town.open({ feed: null });
    const report = await town.load(hongqiao);
    expect(report.findings.list).toEqual([]);
    await town.close();
  });
});
