import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { eventChanges, recordedIn, tripChanges } from './recorded-change.js';

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
