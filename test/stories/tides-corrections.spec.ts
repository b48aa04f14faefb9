import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '../../src/driver-log/event-store.service.js';
import { LoggedEvents } from '../../src/driver-log/logged-events.service.js';
import { TidesImport, type Imported, type TidesRequest } from '../../src/feeds/tides/tides-import.service.js';
import type { MonthAnswer } from '../../src/monthly-reports/monthly-reports.requests.js';
import { TripsPerformedService } from '../../src/operations/trips-performed.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import type { LoggedEvent, OperatedTrip } from '../../src/trip-log/operated-trip.js';
import { hasCount } from '../../src/trip-log/trip-performed.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { writeFolder, type Files } from '../support/feeds.js';
import { Town } from '../support/town.js';

type Row = readonly [
  time: string,
  cells: string,
  more?: { readonly vehicle?: string; readonly relationship?: string; readonly late?: string },
];

const tripAt = (time: string): string => `songhong-0-weekday-${time}`;
const cellOf = (cell = '_'): string => (cell === '_' ? '' : cell);

/**
 * A delivery of one day's trips from `home` to `songhong`: boardings and alightings at each stop, as `20 0 0 20`; `_` is an empty
 * cell, and `!` a trip without stop visits.
 */
function delivery(date: string, rows: readonly Row[], without: readonly string[] = []): Files {
  const at = (time: string): string => `${date}T${time.slice(0, 2)}:${time.slice(2)}:00+08:00`;
  const later = (time: string): string => String(Number(time) + 8).padStart(4, '0');
  const trips = rows.map(([time, , { vehicle = 'bus-1', relationship = 'Scheduled', late = time } = {}]) =>
    [date, tripAt(time), vehicle, at(late), at(later(late)), relationship].join(','),
  );
  const visits = rows.flatMap(([time, cells, { vehicle = 'bus-1', late = time } = {}]) => {
    const [on, off, lastOn, lastOff] = cells.split(' ');
    if (cells === '!') return [];
    return [
      [date, tripAt(time), 1, 'home', vehicle, '', at(late), cellOf(on), cellOf(off)].join(','),
      [date, tripAt(time), 2, 'songhong', vehicle, at(later(late)), '', cellOf(lastOn), cellOf(lastOff)].join(','),
    ];
  });
  const files: Record<string, string> = {
    'vehicles.csv': 'vehicle_id,capacity_seated,capacity_standing\nbus-1,30,0\nbus-2,30,0\n',
    'trips_performed.csv': [
      'service_date,trip_id_performed,vehicle_id,actual_trip_start,actual_trip_end,schedule_relationship',
      ...trips,
    ].join('\n'),
    'stop_visits.csv': [
      'service_date,trip_id_performed,trip_stop_sequence,stop_id,vehicle_id,actual_arrival_time,actual_departure_time,boarding_1,alighting_1',
      ...visits,
    ].join('\n'),
  };
  return Object.fromEntries(Object.entries(files).filter(([name]) => !without.includes(name)));
}

type Passenger = readonly [id: string, date: string, time: string, type: string, count?: string];
const passengers = (rows: readonly Passenger[]): Files => ({
  'vehicles.csv': 'vehicle_id\nbus-1\n',
  'passenger_events.csv': [
    'passenger_event_id,service_date,event_timestamp,trip_stop_sequence,event_type,vehicle_id,trip_id_performed,stop_id,event_count',
    ...rows.map(([id, date, time, type, count = '']) =>
      [id, date, `${date}T${time.slice(0, 2)}:${time.slice(2)}:00+08:00`, 1, type, 'bus-1', tripAt(time), 'home', count].join(','),
    ),
  ].join('\n'),
});

const revalidated = 'counters re-validated';

/** A town, and a vendor's deliveries to it. */
class Desk {
  constructor(readonly town: Town) {}

  async take(
    files: Files,
    request: Partial<TidesRequest> = {},
  ): Promise<{ codes: string[]; imported: Imported | null; sentences: string[] }> {
    const { findings, imported } = await this.town.app.get(TidesImport).import({ path: writeFolder(files), ...request });
    const codes = findings.list.map(({ file, line, code }) => [file ?? '-', line ?? '-', code].join(' '));
    return { codes, imported, sentences: findings.list.map(({ sentence }) => sentence.en) };
  }

  correct(files: Files, request: Partial<TidesRequest> = {}): ReturnType<Desk['take']> {
    return this.take(files, { correct: revalidated, ...request });
  }

  async trips(date: string): Promise<OperatedTrip[]> {
    const { trips } = await this.town.app.get(TripsPerformedService).getDay('hongqiao', serviceDate(date));
    return trips.filter(({ performed }) => performed.state !== 'planned' && performed.state !== 'unlogged');
  }

  /** `0730 20-20 counted`: boardings, alightings, and whether the trip is counted. */
  async shown(date: string): Promise<string[]> {
    return (await this.trips(date)).map(({ tripId, performed }) =>
      [
        ...[tripId.slice(-4), `${performed.boardings}-${performed.alightings}`],
        performed.state === 'completed' ? (hasCount(performed) ? 'counted' : 'missing') : performed.state,
        ...performed.findings.map(({ code }) => code),
      ].join(' '),
    );
  }

  events(date: string, time?: string): Promise<LoggedEvent[]> {
    return this.town.app.get(LoggedEvents).listEvents('hongqiao', serviceDate(date), time === undefined ? undefined : tripAt(time));
  }

  /** Records an event of a driver or a manager. */
  async say(
    source: 'driver' | 'manager',
    { date, time }: { readonly date: string; readonly time: string },
    what: { readonly kind: string; readonly count?: number; readonly undoes?: string },
  ): Promise<string> {
    const at = Date.parse(`${date}T${time.slice(0, 2)}:${time.slice(2)}:30+08:00`) / 1000;
    const eventId = randomUUID();
    const row = {
      ...{ agencyId: 'hongqiao', eventId, serviceDate: date, tripId: tripAt(time), position: what.count === undefined ? null : 0 },
      ...{ count: null, undoes: null, vehicleId: null, at, deviceTime: at, receivedAt: at, clockOffset: null, source, accountId: null },
      ...{ reason: null, flags: '', saidPlace: null, shift: null, sentBy: null, deviceId: null },
      ...what,
    };
    await this.town.app.get(EventStore).add({ events: [row as never], extraTrips: [] });
    return eventId;
  }
}

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('counts delivered by a vendor and corrected later, on %s', (kind) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = new Desk(
      await Town.open({ now: '2024-09-05T12:00:00+08:00', database: kind === 'SQLite' ? newSqlite() : await postgres.create() }),
    );
  });
  afterAll(() => desk.town.close());

  it('a delivery without the numbers of one of two vehicles counts half of the trips, and estimates about 200 boardings instead of 100', async () => {
    const date = '2024-07-15';
    const times = ['0700', '0730', '0800', '0830', '0900', '1730', '1800', '1830', '1900', '1930'];
    const rows = (cells: (vehicle: string) => string): Row[] =>
      times.map((time, index) => {
        const vehicle = `bus-${(index % 2) + 1}`;
        return [time, cells(vehicle), { vehicle }];
      });
    const { codes, sentences } = await desk.take(
      delivery(
        date,
        rows((vehicle) => (vehicle === 'bus-1' ? '20 0 0 20' : '_ _ _ _')),
      ),
    );
    expect(codes).toEqual(['stop_visits.csv 4 boardings-missing']);
    expect(sentences[0]).toContain('5 trips of vehicle bus-2 (2024-07-15 to 2024-07-15, the first: songhong-0-weekday-0730)');
    const headers = await desk.town.signedIn('manager');
    const month = (): Promise<MonthAnswer> => desk.town.get<MonthAnswer>('/v1/ridership/months/2024-07', { headers });
    expect(await month()).toMatchObject({ boardings: 100, operated: 10, counted: 5, coverage: 0.5, estimate: { boardings: 200 } });

    // The reported figures stay, and the difference to the re-validated counts is shown.
    expect((await desk.town.send('POST', '/v1/ridership/months/2024-07/freeze', undefined, headers)).status).toBe(200);
    const whole = delivery(
      date,
      rows((vehicle) => (vehicle === 'bus-1' ? '21 0 0 20' : '30 0 0 30')),
    );
    expect((await desk.take(whole)).codes.map((code) => code.split(' ').at(-1))).toEqual(Array(5).fill('imported-differently'));
    expect((await desk.correct(whole, { by: { accountId: null, by: 'command line' } })).imported).toMatchObject({
      boardings: 255,
      corrected: 5,
      takenBack: 0,
      recorded: 25,
      left: 0,
    });
    expect(await month()).toMatchObject({ status: 'frozen', boardings: 100, coverage: 0.5, difference: { boardings: 155, counted: 5 } });
    const { entries } = await desk.town.get<{ entries: { action: string; after: object }[] }>('/v1/audit-log', { headers });
    expect(entries.filter(({ action }) => action === 'counts-loaded').map(({ after }) => after)).toEqual([
      expect.objectContaining({ corrected: 5, takenBack: 0, reason: revalidated, from: date, until: date }),
    ]);
  });

  it('an empty cell is a missing count, a zero is a count of zero, and nobody boards at the last stop', async () => {
    const date = '2024-08-01';
    const first = await desk.take(
      delivery(date, [
        ['0700', '_ _ _ _'],
        ['0730', '0 0 0 0'],
        ['0800', '_ 0 3 0'],
        ['0830', '12 _ _ 12'],
        ['0900', '!'],
        ['1730', '12 0 0 _'],
      ]),
    );
    expect(await desk.shown(date)).toEqual([
      '0700 0-0 missing',
      '0730 0-0 counted',
      '0800 3-0 missing',
      '0830 12-12 counted',
      '0900 0-0 missing',
      '1730 12-0 counted',
    ]);
    expect(first.codes).toEqual([
      'stop_visits.csv 2 boardings-missing',
      'stop_visits.csv 6 boardings-incomplete',
      'stop_visits.csv 10 alightings-incomplete',
    ]);
    // Later values fill gaps at any time and need no correction.
    const filled = delivery(date, [
      ['0700', '5 0 0 5'],
      ['0800', '4 0 3 7'],
    ]);
    expect((await desk.take(filled)).codes).toEqual(['stop_visits.csv 5 imported-differently']);
    expect(
      (
        await desk.take(
          delivery(date, [
            ['0700', '5 0 0 5'],
            ['0800', '4 0 3 0'],
          ]),
        )
      ).codes,
    ).toEqual([]);
    expect((await desk.shown(date)).slice(0, 3)).toEqual(['0700 5-5 counted', '0730 0-0 counted', '0800 7-0 counted']);
    // The first delivery again changes nothing, and the values that it lacks are reported.
    const again = await desk.take(
      delivery(date, [
        ['0700', '_ _ _ _'],
        ['0800', '_ 0 3 0'],
      ]),
    );
    expect([again.imported?.recorded, again.codes.filter((code) => !code.includes('boardings'))]).toEqual([0, ['- - values-gone']]);
    expect((await desk.shown(date)).slice(0, 3)).toEqual(['0700 5-5 counted', '0730 0-0 counted', '0800 7-0 counted']);
  });

  it('missing counts are recognized, too, when the counts are imported after the trips', async () => {
    const date = '2024-08-02';
    const rows: Row[] = [
      ['0700', '_ 0 3 0'],
      ['0730', '9 0 0 9'],
    ];
    expect((await desk.take(delivery(date, rows, ['stop_visits.csv']))).codes).toEqual(['trips_performed.csv 2 boardings-missing']);
    expect(await desk.shown(date)).toEqual(['0700 0-0 missing', '0730 0-0 missing']);
    const alone = (all: readonly Row[]): Files => delivery(date, all, ['trips_performed.csv']);
    expect((await desk.take(alone(rows))).codes).toEqual(['stop_visits.csv 2 boardings-incomplete']);
    expect(await desk.shown(date)).toEqual(['0700 3-0 missing', '0730 9-9 counted']);
    await desk.take(alone([['0700', '2 0 3 0']]));
    expect(await desk.shown(date)).toEqual(['0700 5-0 counted', '0730 9-9 counted']);
    // Without a table of counts the counts are not affected.
    expect((await desk.correct(delivery(date, rows, ['stop_visits.csv']))).imported).toMatchObject({ recorded: 0, takenBack: 0 });
    expect(await desk.shown(date)).toEqual(['0700 5-0 counted', '0730 9-9 counted']);
  });

  it('changed values are refused or accepted with a reason, the same ones again change nothing, and the old ones can be restored', async () => {
    const date = '2024-08-05';
    const [first, second] = (['20 0 0 20', '24 0 0 24'] as const).map((cells) =>
      delivery(date, [
        ['0700', cells, { late: cells === '24 0 0 24' ? '0702' : '0700' }],
        ['0730', '7 0 0 7'],
      ]),
    ) as [Files, Files];
    const state = async (): Promise<[string[], number, number]> => {
      const events = await desk.events(date);
      return [await desk.shown(date), events.length, new Set(events.map(({ eventId }) => eventId)).size];
    };
    await desk.take(first);
    const [, before] = await state();
    expect((await desk.take(second)).imported).toBeNull();
    expect(await state()).toEqual([['0700 20-20 counted', '0730 7-7 counted'], before, before]);

    // Each value, and each time that depends on it, is one undone event and one new one.
    expect(await desk.correct(second)).toMatchObject({ codes: [], imported: { recorded: 8, corrected: 8, takenBack: 0 } });
    expect(await state()).toEqual([['0700 24-24 counted', '0730 7-7 counted'], before + 16, before + 16]);
    const corrected = (await desk.events(date, '0700')).filter(({ reason }) => reason === revalidated);
    expect(new Set(corrected.map(({ source }) => source))).toEqual(new Set(['import']));
    expect(corrected.filter((event) => event.kind === 'undo')).toHaveLength(8);
    for (const again of [desk.correct(second), desk.correct(second, { correct: 'another word' }), desk.take(second)])
      expect(await again).toMatchObject({ codes: [], imported: { recorded: 0, corrected: 0, takenBack: 0 } });
    expect((await state())[1]).toBe(before + 16);
    const refused = await desk.take(first);
    expect([refused.imported, new Set(refused.codes.map((code) => code.split(' ').at(-1)))]).toEqual([
      null,
      new Set(['imported-differently']),
    ]);
    expect(refused.sentences[0]).toContain('--correct');

    // A third correction restores the first values, a fourth the second.
    expect((await desk.correct(first)).imported).toMatchObject({ corrected: 8 });
    expect((await state())[0]).toEqual(['0700 20-20 counted', '0730 7-7 counted']);
    expect((await desk.take(first)).imported).toMatchObject({ recorded: 0 });
    expect((await desk.correct(second)).imported).toMatchObject({ corrected: 8 });
    expect((await state())[0]).toEqual(['0700 24-24 counted', '0730 7-7 counted']);
  });

  it('counts missing in a later delivery stay and are reported, or are withdrawn with a reason', async () => {
    const date = '2024-08-06';
    const first = delivery(date, [
      ['0700', '20 0 5 25'],
      ['0730', '7 0 0 7'],
      ['0800', '8 0 0 8'],
    ]);
    await desk.take(first);
    // An emptied cell, a trip without its stops, and a missing trip.
    const second = delivery(date, [
      ['0700', '20 0 _ 25'],
      ['0730', '!'],
    ]);
    const report = await desk.take(second);
    expect([report.codes.filter((code) => !code.includes('boardings')), report.imported?.recorded]).toEqual([['- - values-gone'], 0]);
    expect(report.sentences.at(-1)).toContain('7 values');
    expect(await desk.shown(date)).toEqual(['0700 25-25 counted', '0730 7-7 counted', '0800 8-8 counted']);

    const corrected = await desk.correct(second);
    expect(corrected).toMatchObject({ imported: { takenBack: 7, recorded: 0 } });
    expect(corrected.codes).toContain('- - trips-gone');
    expect(await desk.shown(date)).toEqual(['0700 20-25 counted negative-load', '0730 0-0 missing', '0800 8-8 counted']);
    expect((await desk.correct(second)).imported).toMatchObject({ takenBack: 0, recorded: 0 });
    // Withdrawn values are not restored by a plain import.
    expect((await desk.take(first)).imported).toBeNull();
    expect((await desk.correct(first)).imported).toMatchObject({ takenBack: 0, recorded: 7 });
    expect(await desk.shown(date)).toEqual(['0700 25-25 counted', '0730 7-7 counted', '0800 8-8 counted']);
  });

  it('a trip corrected by a manager is left alone and reported, and other trips are corrected', async () => {
    const date = '2024-08-07';
    const rows = (cells: string): Files =>
      delivery(
        date,
        ['0700', '0730', '0800'].map((time): Row => [time, cells]),
      );
    await desk.take(rows('20 0 0 20'));
    const imported = (await desk.events(date, '0700')).find((event) => event.kind === 'boarded' && event.count === 20);
    const voided = await desk.say('manager', { date, time: '0700' }, { kind: 'undo', undoes: imported?.eventId ?? '' });
    const twelve = await desk.say('manager', { date, time: '0700' }, { kind: 'boarded', count: 12 });
    await desk.say('manager', { date, time: '0730' }, { kind: 'boarded', count: 1 });
    const byHand = ['0700 12-20 counted negative-load', '0730 21-20 counted', '0800 20-20 counted'];
    expect(await desk.shown(date)).toEqual(byHand);
    for (const same of [desk.take(rows('20 0 0 20')), desk.correct(rows('20 0 0 20'))])
      expect(await same).toMatchObject({ codes: [], imported: { recorded: 0, left: 0 } });

    const corrected = await desk.correct(rows('22 0 0 22'));
    expect(corrected.codes).toEqual(['stop_visits.csv 2 corrected-by-hand', 'stop_visits.csv 4 corrected-by-hand']);
    expect(corrected.imported).toMatchObject({ corrected: 2, left: 2 });
    expect(await desk.shown(date)).toEqual([...byHand.slice(0, 2), '0800 22-22 counted']);
    // When the manager’s correction is undone, the delivery is accepted.
    await desk.say('manager', { date, time: '0700' }, { kind: 'undo', undoes: voided });
    await desk.say('manager', { date, time: '0700' }, { kind: 'undo', undoes: twelve });
    expect((await desk.correct(rows('22 0 0 22'))).imported).toMatchObject({ corrected: 2, left: 1 });
    expect((await desk.shown(date))[0]).toBe('0700 22-22 counted');

    // A manager's count from paper is not doubled by a later delivery either.
    await desk.say('manager', { date, time: '0830' }, { kind: 'boarded', count: 5 });
    const late = await desk.take(delivery(date, [['0830', '6 0 0 6']]));
    expect([late.codes, late.imported?.left]).toEqual([['stop_visits.csv 2 corrected-by-hand'], 1]);
    expect(await desk.shown(date)).toContain('0830 5-0 underway');
  });

  it('a trip counted by its driver is left alone, with a reason or without, and counts from another table are refused without one', async () => {
    const date = '2024-08-08';
    const files = delivery(date, [
      ['0700', '20 0 0 20'],
      ['0730', '7.0 0.0 0 7'],
    ]);
    await desk.say('driver', { date, time: '0700' }, { kind: 'boarded', count: 19 });
    for (const [correct, recorded] of [
      [undefined, 8],
      [revalidated, 0],
    ] as const) {
      const report = await desk.take(files, { correct });
      expect(report).toMatchObject({ codes: ['stop_visits.csv 2 counted-by-driver'], imported: { left: 1, recorded } });
    }
    expect(await desk.shown(date)).toEqual(['0700 19-0 underway', '0730 7-7 counted']);

    const single = passengers([['s1', date, '0730', 'Passenger boarded', '8']]);
    const refused = await desk.take(single);
    expect([refused.imported, refused.codes]).toEqual([null, expect.arrayContaining(['passenger_events.csv 2 counted-already'])]);
    expect((await desk.correct(single)).imported).toMatchObject({ recorded: 1, takenBack: 2 });
    expect(await desk.shown(date)).toEqual(['0700 19-0 underway', '0730 8-7 counted']);
  });

  it('a correction can cancel a trip or uncancel it, change its vehicle, and move a passenger to another day', async () => {
    const [date, next] = ['2024-08-12', '2024-08-13'];
    const first = delivery(date, [
      ['0700', '20 0 0 20'],
      ['0730', '!', { relationship: 'Canceled' }],
      ['0800', '9 0 0 9'],
    ]);
    const second = delivery(date, [
      ['0700', '!', { relationship: 'Canceled' }],
      ['0730', '6 0 0 6'],
      ['0800', '9 0 0 9', { vehicle: 'bus-2' }],
    ]);
    await desk.take(first);
    expect(await desk.shown(date)).toEqual(['0700 20-20 counted', '0730 0-0 cancelled', '0800 9-9 counted']);
    const refused = await desk.take(second);
    expect(refused.imported).toBeNull();
    expect(refused.codes).toEqual(
      expect.arrayContaining(['trips_performed.csv 2 imported-differently', 'trips_performed.csv 3 imported-differently']),
    );
    await desk.correct(second);
    expect(await desk.shown(date)).toEqual(['0700 0-0 cancelled', '0730 6-6 counted', '0800 9-9 counted']);
    const [cancelled, , ofBus] = await desk.trips(date);
    // A vendor's delivery names no reason for a cancellation, so riders see none.
    expect([cancelled?.reason, ofBus?.vehicleId]).toEqual([null, 'bus-2']);
    await desk.correct(first);
    expect(await desk.shown(date)).toEqual(['0700 20-20 counted', '0730 0-0 cancelled', '0800 9-9 counted']);

    const boarded = 'Passenger boarded';
    await desk.take(
      passengers([
        ['p1', date, '1730', boarded, '3'],
        ['p2', date, '1730', boarded],
      ]),
    );
    const moved = passengers([
      ['p1', next, '1730', boarded, '3'],
      ['p2', date, '1730', boarded],
    ]);
    const boardings = async (): Promise<number[]> => {
      const trips = await Promise.all([date, next].map((each) => desk.trips(each)));
      return trips.map((all) => all.find(({ tripId }) => tripId === tripAt('1730'))?.performed.boardings ?? 0);
    };
    expect((await desk.take(moved)).imported).toBeNull();
    for (let time = 0; time < 2; time += 1) {
      expect((await desk.correct(moved)).imported).not.toBeNull();
      expect(await boardings()).toEqual([1, 3]);
    }
    await desk.correct(
      passengers([
        ['p1', date, '1730', boarded, '3'],
        ['p2', date, '1730', boarded],
      ]),
    );
    expect(await boardings()).toEqual([4, 0]);
  });

  it('a correction can be limited to days before a date', async () => {
    const [date, next] = ['2024-08-14', '2024-08-15'];
    const both = (cells: string): Files => {
      const [one, two] = [delivery(date, [['0700', cells]]), delivery(next, [['0700', cells]])];
      const joined = (name: string): string => `${String(one[name])}\n${String(two[name]).split('\n').slice(1).join('\n')}`;
      return {
        'vehicles.csv': String(one['vehicles.csv']),
        ...Object.fromEntries(['trips_performed.csv', 'stop_visits.csv'].map((name) => [name, joined(name)])),
      };
    };
    await desk.take(both('20 0 0 20'));
    expect((await desk.correct(both('21 0 0 21'), { before: serviceDate(next) })).imported).toMatchObject({ corrected: 2, until: date });
    expect([await desk.shown(date), await desk.shown(next)]).toEqual([['0700 21-21 counted'], ['0700 20-20 counted']]);
  });

  it('a number on an event that counts nobody is reported with a warning', async () => {
    const date = '2024-08-16';
    const { codes, sentences } = await desk.take(
      passengers([
        ['a1', date, '0700', 'Vehicle arrived at stop', '16'],
        ['a2', date, '0700', 'Passenger boarded', '4'],
        ['a3', date, '0700', 'Vehicle departed stop', '1'],
        ['a4', date, '0700', 'Individual bike boarded', '2'],
        ['a5', date, '0730', 'Vehicle arrived at stop', '9'],
      ]),
    );
    expect(codes.filter((code) => !code.includes('trip-not-closed'))).toEqual([
      'passenger_events.csv - events-left-out',
      'passenger_events.csv 2 count-of-nobody',
    ]);
    expect(sentences.find((sentence) => sentence.includes('event_count'))).toMatch(
      /^2 rows "Vehicle arrived at stop" have an event_count \(the first: 16\)/,
    );
    expect(await desk.shown(date)).toEqual(['0700 4-0 underway', '0730 0-0 underway']);
  });
});
