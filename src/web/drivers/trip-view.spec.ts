import { describe, expect, it } from '@jest/globals';
import { sampleBundle } from '../../../test/support/driver-bundle.js';
import { speaker } from '../../language.js';
import { instant } from '../../scheduling/service-time.js';
import { atStop, cancel, delay, end, endAsTapped, full, people, start, takeBackOne, type Tap } from '../../trip-log/taps.js';
import { firstSight } from './changes.js';
import { newRow } from './outbox/outbox.js';
import type { Row } from './rows.js';
import { phoneTrip, entriesOf } from './trip/phone-trip.js';
import { practiceTrip } from './trip/practice.js';
import { tripTexts } from './trip/trip.texts.js';
import { countdown, mustKnowText, span } from './trip/words.js';
import { otherOpenTrip, tripView, type TripFacts, type TripView } from './trip-view.js';
import type { Bundle, BundleEvent, BundleTrip } from './wire.js';

const at = (clock: string): number => Date.parse(`2024-07-15T${clock}+08:00`) / 1000;
const id = 'songhong-0-weekday-0730';
const say = speaker(tripTexts)('zh-CN');
const tripOf = (bundle: Bundle, tripId = id): BundleTrip => {
  const trip = bundle.days[0]?.trips.find((each) => each.tripId === tripId);
  if (trip === undefined) throw new Error(`no trip ${tripId}`);
  return trip;
};
function changed(more: Partial<BundleTrip>, of = sampleBundle()): Bundle {
  return {
    ...of,
    days: of.days.map((day) => ({ ...day, trips: day.trips.map((trip) => (trip.tripId === id ? { ...trip, ...more } : trip)) })),
  };
}

let made = 0;
/** The rows that a phone stores of taps. */
function rowsOf(taps: readonly Tap[] | null, clock: string, bundle = sampleBundle(), tripId = id, vehicleId = 'bus-1'): Row[] {
  return entriesOf(taps ?? [], bundle, tripOf(bundle, tripId), { vehicleId, about: null }).map((entry) => {
    made += 1;
    const rowId = `0190b3a0-0000-7000-8000-${String(made).padStart(12, '0')}`;
    const when = entry.what === 'event' ? (entry.at ?? at(clock)) : at(clock);
    return newRow(entry, { rowId, author: { accountId: 'wang', name: '王师傅' }, madeAt: when, at: when, deviceTime: '' });
  });
}
/** Rows as events of the server. */
const asServerEvents = (rows: readonly Row[], source: BundleEvent['source'] = 'driver'): BundleEvent[] =>
  rows.flatMap((row) =>
    row.what === 'note'
      ? []
      : {
          ...{ eventId: row.rowId, kind: row.body.kind, position: row.body.position ?? null, stopId: row.body.stopId ?? null },
          ...{ count: row.body.count ?? null, at: new Date(row.at * 1000).toISOString().replace('.000', ''), shiftSeconds: null },
          ...{ delaySeconds: row.body.delaySeconds ?? null, vehicleId: row.body.vehicleId ?? null, undoes: row.body.undoes ?? null },
          ...{ isEffective: true, reason: row.body.reason ?? null, flags: [], source, isMine: source === 'driver' },
        },
  );

interface Seen extends Partial<TripFacts> {
  readonly tripId?: string;
}
const facts = (clock: string, { tripId = id, bundle = sampleBundle(), ...more }: Seen = {}): TripFacts => ({
  ...{ bundle, trip: tripOf(bundle, tripId), rows: [], now: at(clock), chosenVehicleId: null, problem: null, storedIn: 'both' },
  ...{ clockAheadSeconds: null, seen: firstSight(bundle, {}), isPractice: false, ...more },
});
const view = (clock: string, more: Seen = {}): TripView => tripView(facts(clock, more));

describe('the screen of a trip', () => {
  it('riders who board before the bus leaves are counted on the trip', () => {
    const rows = [...rowsOf(people('boarded', 5), '07:25:31'), ...rowsOf(people('left-behind', 1), '07:25:30')];
    expect(view('07:25:40', { rows })).toMatchObject({
      ...{ state: 'before', time: '07:30', headsign: '淞虹路', boardings: 5, onBoard: 5, leftBehind: 1, capacity: 30, isAtCapacity: false },
      ...{ secondsToDeparture: 260, isEarly: true, lastTap: { kind: 'boarded', count: 5, at: at('07:25:31') }, mustKnow: null, calls: [] },
      vehicle: { vehicleId: 'bus-1', label: '沪A·D2718' },
    });
    expect(countdown(260, say)).toBe('还有 4 分 20 秒');
  });

  it('a start is early until 60 seconds before the planned time', () => {
    expect([view('07:29:00').isEarly, view('07:29:01').isEarly, view('07:31:00').isEarly]).toEqual([true, false, false]);
    expect([span(220, say), span(3900, say)]).toEqual(['3 分 40 秒', '1 小时 05 分']);
    expect([3900, 45, 0, -59, -130].map((left) => countdown(left, say))).toEqual([
      '还有 1 小时 05 分',
      '还有 45 秒',
      '到点了',
      '到点了',
      '过点 2 分',
    ]);
  });

  it('the screen of a trip uses the moved time of the day', () => {
    const shifted = {
      ...asServerEvents(rowsOf(people('boarded', 1), '06:00:00'), 'manager')[0],
      kind: 'trip-shifted',
      count: null,
      shiftSeconds: 600,
    };
    const bundle = changed({ shiftSeconds: 600, events: [shifted as BundleEvent] });
    expect(view('07:30:00', { bundle })).toMatchObject({ time: '07:40', secondsToDeparture: 600, state: 'before' });
  });

  it('the screen of a trip counts each event of server and phone once, and no refused or voided row', () => {
    const rows = rowsOf(people('boarded', 5), '07:25:31');
    const bundle = changed({ events: asServerEvents(rows) });
    const others = rowsOf(people('boarded', 1), '07:26:00').map((row) => ({ ...row, state: 'refused' as const }));
    expect(view('07:30:00', { bundle, rows: [...rows, ...others] }).boardings).toBe(5);
    const back = rowsOf(takeBackOne(phoneTrip(bundle, tripOf(bundle), [], at('07:27:00')).events, 'boarded'), '07:27:00');
    expect(view('07:30:00', { bundle, rows: back })).toMatchObject({ boardings: 4, lastTap: { count: 4, at: at('07:25:31') } });
  });

  it('a trip goes from the road to its end, with the count that was confirmed there', () => {
    const rows = [...rowsOf(people('boarded', 5), '07:28:00'), ...rowsOf(start([]), '07:30:00')];
    const onTheRoad = view('07:31:00', { rows });
    expect(onTheRoad).toMatchObject({ state: 'on-the-road', startedAt: at('07:30:00') });
    const ended = [...rows, ...rowsOf(end(onTheRoad.events, { boardings: 4, leftBehind: 1 }), '07:38:00')];
    expect(view('07:39:00', { rows: ended })).toMatchObject({ state: 'ended', boardings: 4, leftBehind: 1, endedAt: at('07:38:00') });
  });

  it('the screen of a trip shows nobody aboard where more people alighted than boarded, and warns of it', () => {
    const rows = rowsOf(people('alighted', 2, { position: 1 }), '07:31:00');
    expect(view('07:32:00', { rows })).toMatchObject({ onBoard: 0, mustKnow: { is: 'below-zero', load: -2 } });
  });

  it('the capacity is the number of seats, plus standing room where the agency says so', () => {
    const rows = rowsOf(people('boarded', 30), '07:28:00');
    const bundle = sampleBundle({ vehicles: [{ vehicleId: 'bus-1', licensePlate: null, capacitySeated: 30, capacityStanding: 4 }] });
    expect(view('07:29:00', { rows, bundle })).toMatchObject({ isAtCapacity: true, capacity: 30, vehicle: { label: 'bus-1' } });
    const standing = { ...bundle, settings: { ...bundle.settings, capacityRule: 'seats-and-standing' as const } };
    expect(view('07:29:00', { rows, bundle: standing })).toMatchObject({ isAtCapacity: false, capacity: 34 });
    expect(view('07:29:00', { rows, bundle: { ...bundle, vehicles: [] } })).toMatchObject({ isAtCapacity: false, capacity: null });
  });

  it('a vehicle chosen for the day is used from the next tap on, and what was counted stays', () => {
    const rows = rowsOf(people('boarded', 5), '07:28:00');
    const seen = view('07:29:00', { rows, chosenVehicleId: 'bus-2' });
    expect(seen).toMatchObject({ boardings: 5, vehicle: { vehicleId: 'bus-2' } });
    expect(rows[0]?.body).toMatchObject({ vehicleId: 'bus-1' });
    const ended = [...rows, ...rowsOf(endAsTapped([]), '07:38:00')];
    expect(view('07:39:00', { rows: ended, chosenVehicleId: 'bus-2' }).vehicle?.vehicleId).toBe('bus-1');
  });

  it('a bus is full once that is logged, and no longer once it is undone', () => {
    const rows = rowsOf(full([], true), '07:28:00');
    const seen = view('07:29:00', { rows });
    expect(seen).toMatchObject({ wasFull: true, lastTap: null });
    expect(view('07:29:00', { rows: [...rows, ...rowsOf(full(seen.events, false), '07:28:30')] }).wasFull).toBe(false);
  });

  it('the screen of a trip shows the delay that its driver reported', () => {
    const rows = [...rowsOf(delay(10, '堵车'), '07:28:00'), ...rowsOf(delay(20, '堵车'), '07:29:00')];
    expect(view('07:29:30', { rows })).toMatchObject({ reportedDelaySeconds: 1200, state: 'before' });
  });

  it('the screen of a trip names the driver whose trip is taken over', () => {
    expect(view('07:20:00', { tripId: 'hongqiao-t1-0-weekday-0730' }).ofOther).toBe('李师傅');
    expect(view('07:20:00').ofOther).toBeNull();
  });
});

describe('a cancelled trip', () => {
  const cancelled = asServerEvents(rowsOf(cancel('车辆故障'), '07:00:00'), 'manager');
  const bundle = changed({ state: 'cancelled', reason: '车辆故障', events: cancelled });

  it('a trip that a manager cancelled is on the road once its driver starts it, and the cancellation stays visible', () => {
    expect(view('07:20:00', { bundle })).toMatchObject({
      ...{ state: 'cancelled', cancelledWhy: '车辆故障' },
      mustKnow: { is: 'cancelled', byDriver: false, reason: '车辆故障' },
    });
    const rows = rowsOf(start([]), '07:30:00');
    expect(view('07:31:00', { bundle, rows })).toMatchObject({ state: 'on-the-road', mustKnow: { is: 'cancelled' } });
  });

  it('a trip that its driver cancelled goes on once the driver starts it again', () => {
    const rows = [...rowsOf(start([]), '07:30:00'), ...rowsOf(cancel('车辆故障'), '07:35:00')];
    const seen = view('07:36:00', { rows });
    expect(seen).toMatchObject({ state: 'cancelled', mustKnow: { byDriver: true } });
    expect(view('07:37:00', { rows: [...rows, ...rowsOf(start(seen.events), '07:36:30')] })).toMatchObject({
      ...{ state: 'on-the-road', mustKnow: null },
    });
  });
});

describe('warnings on the screen of a trip', () => {
  const mustKnowAt = (more: Seen) => view('07:20:00', more).mustKnow;

  it('the most serious warning is shown: a tap that was not stored, a cancellation, a single copy, unsent rows, the clock', () => {
    const cancelled = changed({ events: asServerEvents(rowsOf(cancel('x'), '07:00:00'), 'manager') });
    expect(mustKnowAt({ storedIn: 'none', bundle: cancelled, problem: 'offline' })).toEqual({ is: 'not-stored' });
    expect(mustKnowAt({ storedIn: 'one', bundle: cancelled })).toMatchObject({ is: 'cancelled' });
    expect(mustKnowAt({ storedIn: 'one', clockAheadSeconds: 300 })).toEqual({ is: 'one-place' });
    expect(mustKnowAt({ clockAheadSeconds: -300, problem: 'offline' })).toEqual({ is: 'unsent', problem: 'offline' });
    expect(mustKnowAt({ clockAheadSeconds: -300 })).toEqual({ is: 'clock', aheadSeconds: -300 });
  });

  it('a change of the plan that was not seen is a warning until the bus has left', () => {
    const seen = firstSight(sampleBundle(), {});
    expect(mustKnowAt({ bundle: changed({ shiftSeconds: 600 }), seen })).toEqual({ is: 'moved', time: '07:40' });
    const vehicle = changed({ vehicleId: 'bus-2' });
    expect(mustKnowAt({ bundle: vehicle, seen })).toEqual({ is: 'vehicle', label: '沪A·D3141' });
    expect(mustKnowAt({ bundle: changed({ isMine: false }), seen })).toEqual({ is: 'taken-away' });
    expect(view('07:31:00', { bundle: vehicle, seen, rows: rowsOf(start([]), '07:30:00') }).mustKnow).toBeNull();
  });

  it('every warning is short enough for its line, in both languages', () => {
    const all: NonNullable<TripView['mustKnow']>[] = [
      ...([{ is: 'not-stored' }, { is: 'one-place' }, { is: 'below-zero', load: -12 }, { is: 'clock', aheadSeconds: 72_000 }] as const),
      ...([{ is: 'clock', aheadSeconds: -300 }, { is: 'taken-away' }, { is: 'gone' }, { is: 'moved', time: '07:40' }] as const),
      ...(['offline', 'server', 'signed-out'] as const).map((problem) => ({ is: 'unsent' as const, problem })),
      ...[null, '车辆故障'].flatMap((reason) => [true, false].map((byDriver) => ({ is: 'cancelled' as const, byDriver, reason }))),
      { is: 'vehicle', label: '沪A·D3141' },
    ];
    const long = all.flatMap((know) => [
      ...[mustKnowText(know, say, (reason) => reason)].filter((text) => text.length > 18 || text.includes('{')),
      ...[mustKnowText(know, speaker(tripTexts)('en'), () => 'vehicle breakdown')].filter((text) => text.length > 34 || text.includes('{')),
    ]);
    expect(long).toEqual([]);
  });
});

describe('another trip that is open', () => {
  const earlier = 'songhong-1-weekday-0715';
  it('an open trip is one that the signed-in driver started and did not end', () => {
    const rows = rowsOf(start([]), '07:15:00', sampleBundle(), earlier);
    expect(otherOpenTrip(facts('07:29:30', { rows }), 'wang')).toMatchObject({ trip: { tripId: earlier }, view: { state: 'on-the-road' } });
    const ended = [...rows, ...rowsOf(endAsTapped([]), '07:24:00', sampleBundle(), earlier)];
    expect(otherOpenTrip(facts('07:29:30', { rows: ended }), 'wang')).toBeNull();
  });

  it('a trip of another driver, one without a start, and the shown trip itself are not open trips', () => {
    const boarded = rowsOf(people('boarded', 1), '07:14:00', sampleBundle(), earlier);
    const started = rowsOf(start([]), '07:30:00');
    expect(otherOpenTrip(facts('07:31:00', { rows: [...boarded, ...started] }), 'wang')).toBeNull();
    const others = rowsOf(start([]), '07:15:00', sampleBundle(), earlier);
    expect(otherOpenTrip(facts('07:31:00', { rows: others }), 'li')).toBeNull();
  });
});

describe('on a route of several stops', () => {
  const base = tripOf(sampleBundle());
  const [first, last] = base.stops;
  if (first === undefined || last === undefined) throw new Error('no stops');
  const bundle = changed({ stops: [first, { ...last, position: 1, stopId: 'gate', name: '东门' }, { ...last, position: 2 }] });
  const rowsAt = (taps: Tap[], clock: string) => rowsOf(taps, clock, bundle);

  it('the next stop is named for its arrival, then for its departure, and the last one only for its arrival', () => {
    const next = (rows: Row[]) => view('07:36:00', { bundle, rows }).nextCall;
    expect(next([])).toBeNull();
    const rows = rowsAt(start([]), '07:30:00');
    expect(next(rows)).toEqual({ kind: 'stop-arrived', position: 1, name: '东门' });
    rows.push(...rowsAt(atStop('stop-arrived', 1), '07:33:00'));
    expect(next(rows)).toEqual({ kind: 'stop-departed', position: 1, name: '东门' });
    rows.push(...rowsAt(atStop('stop-departed', 1), '07:34:00'));
    expect(next(rows)).toEqual({ kind: 'stop-arrived', position: 2, name: '淞虹路' });
    rows.push(...rowsAt(atStop('stop-arrived', 2), '07:36:00'));
    expect(next(rows)).toBeNull();
  });

  it('people board and alight at the stop where the bus is, and their events name it', () => {
    const rows = [...rowsAt(start([]), '07:30:00'), ...rowsAt(atStop('stop-arrived', 1), '07:33:00')];
    expect(view('07:33:30', { bundle, rows })).toMatchObject({ boardingPosition: 1, alightingPosition: 1 });
    expect(rowsAt(people('boarded', 1, { position: 1 }), '07:33:40')[0]?.body).toMatchObject({ position: 1, stopId: 'gate' });
    expect(view('07:33:30')).toMatchObject({ boardingPosition: undefined, alightingPosition: 1 });
  });
});

describe('what is recorded', () => {
  it('each event of a trip outside the timetable names its route', () => {
    const trip = practiceTrip(sampleBundle(), at('07:10:20'));
    expect(trip).toMatchObject({ headsign: '淞虹路', isMine: true, stops: [{ name: '虹桥人才公寓' }, { name: '淞虹路' }] });
    const [entry] = entriesOf(people('boarded', 1), sampleBundle(), trip, { vehicleId: null, about: null });
    expect(entry?.body).toMatchObject({ kind: 'boarded', count: 1, extra: { routeId: 'songhong', directionId: 0, startTime: '07:11' } });
    expect(entry?.body).not.toHaveProperty('vehicleId');
  });

  it('an event that replaces another one has the same time and vehicle', () => {
    const tap: Tap = { kind: 'boarded', count: 4, at: instant(at('07:25:31')), vehicleId: 'bus-1' };
    const [entry] = entriesOf([tap], sampleBundle(), tripOf(sampleBundle()), { vehicleId: 'bus-2', about: null });
    expect(entry).toMatchObject({ at: at('07:25:31'), body: { vehicleId: 'bus-1', serviceDate: '2024-07-15', tripId: id } });
    expect(entry?.body).not.toHaveProperty('extra');
  });
});
