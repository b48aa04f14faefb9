import { describe, expect, it } from '@jest/globals';
import { sampleBundle } from '../../../test/support/driver-bundle.js';
import { changesOf, firstSight, newMessages, seenAfter, type Change } from './changes.js';
import type { Row } from './rows.js';
import type { Bundle, BundleTrip } from './wire.js';

const first = sampleBundle();
const seen = firstSight(first, {});
const id = 'songhong-0-weekday-0730';
/** The plan with one trip of Monday changed; null: removed from the plan. */
const changed = (tripId: string, more: Partial<BundleTrip> | null, bundle: Bundle = first): Bundle => ({
  ...bundle,
  days: bundle.days.map((day, index) => ({
    ...day,
    trips:
      index > 0 ? day.trips : day.trips.flatMap((trip) => (trip.tripId !== tripId ? [trip] : more === null ? [] : [{ ...trip, ...more }])),
  })),
});
const changeLines = (bundle: Bundle, rows: Row[] = [], seenByKey = seen): string[] =>
  changesOf(bundle, seenByKey, rows).map(({ kind, time, headsign, newTime, vehicle }: Change) =>
    [kind, time, headsign, newTime, vehicle].filter((each) => each !== null).join(' '),
  );
const row = (kind: string): Row =>
  ({ what: 'event', state: 'waiting', body: { kind, tripId: id, serviceDate: '2024-07-15' } }) as unknown as Row;

describe('changes of the plan', () => {
  it('a date that is seen for the first time has no changes, nor has an unchanged plan', () => {
    expect(changeLines(first, [], {})).toEqual([]);
    expect(changeLines(first)).toEqual([]);
    expect(firstSight(first, seen)).toEqual({});
  });

  it('a trip that is assigned to the driver or taken away is a change', () => {
    expect(changeLines(changed('hongqiao-t1-0-weekday-0730', { isMine: true }))).toEqual(['assigned 07:30 虹桥1号航站楼']);
    expect(changeLines(changed(id, { isMine: false, driverName: '李师傅' }))).toEqual(['taken-away 07:30 淞虹路']);
    expect(changeLines(changed(id, null))).toEqual(['gone 07:30 淞虹路']);
  });

  it('a cancellation, a reinstated trip, another time and another vehicle are changes', () => {
    const cancelled = changed(id, { state: 'cancelled', reason: '车辆故障' });
    expect(changeLines(cancelled)).toEqual(['cancelled 07:30 淞虹路']);
    expect(changeLines(first, [], { ...seen, ...seenAfter(cancelled, { date: '2024-07-15', tripId: id }) })).toEqual([
      'running 07:30 淞虹路',
    ]);
    expect(changeLines(changed(id, { shiftSeconds: 600 }))).toEqual(['moved 07:30 淞虹路 07:40']);
    expect(changeLines(changed(id, { vehicleId: 'bus-2' }))).toEqual(['vehicle 07:30 淞虹路 沪A·D3141']);
    expect(changeLines(changed(id, { vehicleId: 'bus-2', shiftSeconds: 600 }))).toHaveLength(2);
  });

  it('trips of others and the driver’s own actions are no changes, sent or not', () => {
    expect(changeLines(changed('hongqiao-t1-0-weekday-0730', { state: 'cancelled', shiftSeconds: 600, vehicleId: 'bus-1' }))).toEqual([]);
    const events = [{ kind: 'trip-cancelled', isMine: true, isEffective: true }] as unknown as BundleTrip['events'];
    expect(changeLines(changed(id, { state: 'cancelled', events }))).toEqual([]);
    expect(changeLines(changed(id, { state: 'cancelled' }), [row('trip-cancelled')])).toEqual([]);
    expect(changeLines(changed(id, { state: 'underway', vehicleId: 'bus-2' }))).toEqual([]);
  });

  it('what managers change on a trip that the driver added is a change, but not the addition itself', () => {
    const events = [{ kind: 'trip-added', isMine: true, isEffective: true }] as unknown as BundleTrip['events'];
    const add = (more: Partial<BundleTrip>) =>
      changed(id, { ...more, isMine: null, tripId: 'extra-1', isAdded: true, events }, changed(id, {}));
    const seenWithAdded = { ...seen, ...firstSight(add({}), seen) };
    expect(changeLines(add({}), [], { ...seenWithAdded, [`2024-07-15/${id}`]: '' })).toEqual([]);
    expect(changeLines(add({ state: 'cancelled' }), [], { ...seenWithAdded, [`2024-07-15/${id}`]: '' })).toEqual([
      'cancelled 07:30 淞虹路',
    ]);
  });

  it('an acknowledged change is shown no more, and a further change is new', () => {
    const moved = changed(id, { shiftSeconds: 600 });
    const seenSince = { ...seen, ...seenAfter(moved, { date: '2024-07-15', tripId: id }) };
    expect(changeLines(moved, [], seenSince)).toEqual([]);
    expect(changeLines(changed(id, { shiftSeconds: 1200 }), [], seenSince)).toEqual(['moved 07:40 淞虹路 07:50']);
    const gone = changed(id, null);
    expect(changeLines(gone, [], { ...seen, ...seenAfter(gone, { date: '2024-07-15', tripId: id }) })).toEqual([]);
  });

  it('an unreadable text from an older program counts as not seen', () => {
    expect(changeLines(first, [], { ...seen, [`2024-07-15/${id}`]: 'not JSON' })).toEqual(['assigned 07:30 淞虹路']);
  });

  it('a message is new until it is acknowledged on the server or on this phone', () => {
    const message = (messageId: string, acknowledgedAt: string | null) => ({ messageId, acknowledgedAt, text: '', by: '', sentAt: '' });
    const messages = [message('a', null), message('b', '2024-07-15T07:00:00+08:00'), message('c', null)];
    const acknowledged = { what: 'note', state: 'waiting', body: { messageId: 'c' } } as unknown as Row;
    expect(newMessages({ messages }, [acknowledged]).map(({ messageId }) => messageId)).toEqual(['a']);
  });
});
