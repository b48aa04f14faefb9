import { expect, it } from '@jest/globals';
import { joined, type Change } from '../database/change.js';
import { serviceDate } from '../scheduling/service-time.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { eventChanges, onlySome, recordedIn, tripChanges, writeEvents } from './recorded-change.js';

const row = (agencyId: string, tripId: string): DriverEventRow =>
  ({ agencyId, tripId, serviceDate: serviceDate('2024-07-15'), eventId: `${agencyId} ${tripId}` }) as DriverEventRow;
const rows = [row('hq', 'a'), row('harbour', 'a'), row('hq', 'a'), row('hq', 'b')];

it('each commit announces one change an agency, with its events or with their trips alone', () => {
  const events = eventChanges(rows);
  expect(events.map(({ topic, agencyId }) => [topic, agencyId])).toEqual([
    ['operations', 'hq'],
    ['operations', 'harbour'],
  ]);
  expect(events.map(recordedIn)).toEqual([{ events: [rows[0], rows[2], rows[3]] }, { events: [rows[1]] }]);
  const trip = (tripId: string): object => ({ serviceDate: '2024-07-15', tripId });
  expect(tripChanges(rows).map(recordedIn)).toEqual([{ trips: [trip('a'), trip('b')] }, { trips: [trip('a')] }]);
});

it('a change of another topic carries no recorded events', () => {
  const [change] = eventChanges(rows);
  if (change === undefined) throw new Error('no change');
  expect(
    [
      { ...change, detail: null },
      { ...change, topic: 'public' as const },
      { ...change, detail: { else: 1 } },
    ].map(recordedIn),
  ).toEqual(Array(3).fill(null));
});

it('another copy reads the events that were written, all or only those that were recorded', () => {
  const events = [
    { ...row('hq', 'a'), position: 1 },
    { ...row('hq', 'b'), position: 0 },
    { ...row('hq', 'c'), position: null },
  ];
  const read = (text: string): unknown => recordedIn({ topic: 'operations', agencyId: 'hq', detail: JSON.parse(text) as unknown });
  expect(read(writeEvents(events))).toEqual({ events });
  expect(read(writeEvents(events.slice(0, 1)))).toEqual({ events: events.slice(0, 1) });
  const statement = onlySome(`'["hq b","hq c"]'`, `'${writeEvents(events)}'`);
  const some = statement.split(' || ').map((text) => text.slice(1, -1)).join(''); // prettier-ignore
  expect(read(some)).toEqual({ events: events.slice(1) });
});

it('of several commits that were heard at once the events are read, or their trips if one of them has only trips', () => {
  const of = (detail: unknown): Change => ({ topic: 'operations', agencyId: 'hq', detail });
  const written = (...events: DriverEventRow[]): Change => of(JSON.parse(writeEvents(events)));
  const [a, b, c] = [row('hq', 'a'), row('hq', 'b'), row('hq', 'c')];
  const read = (...changes: Change[]): unknown => joined(changes).map(recordedIn);
  expect(read(written(a, b), written(c))).toEqual([{ events: [a, b, c] }]);
  const trips = [a, b].map(({ serviceDate: date, tripId }) => ({ serviceDate: date, tripId }));
  expect(read(written(a), of({ trips: trips.slice(1) }))).toEqual([{ trips }]);
  expect(read(written(a), of({ of: 'a later version' }))).toEqual([null]);
});
