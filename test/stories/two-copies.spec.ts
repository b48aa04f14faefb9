// Two copies of the program on one PostgreSQL database say the same, whichever of them the phones talk to.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DriverEventRow } from '../../src/driver-log/driver-event.entity.js';
import { Postgres } from '../support/databases.js';
import { record, rowsOf, type LogEntry } from '../support/log.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const date = '2024-07-15';
const trips = ['songhong-0-weekday-0700', 'songhong-0-weekday-0730', 'hongqiao-t1-0-weekday-0700', 'songhong-1-weekday-0715'];

/** What riders, drivers and managers read of the day. */
async function read(town: Town, headers: Readonly<Record<string, string>>): Promise<string[]> {
  const paths = ['/v1/stops/home/departures?limit=20', '/v1/stops/songhong/departures?limit=20', `/v1/driver/trips?all=true&date=${date}`];
  const ask = async (path: string): Promise<string> => {
    const response = await town.fetch(path, { headers });
    expect([path, response.status]).toEqual([path, 200]);
    return response.text();
  };
  return Promise.all(paths.map(ask));
}

const entry = fc.oneof(
  fc.constantFrom<LogEntry>(['trip-started', '07:00'], ['stop-departed', '07:04'], ['bus-full', '07:05'], ['trip-ended', '07:09']),
  fc.integer({ min: 1, max: 9 }).map((count): LogEntry => ['boarded', '07:03', count]),
  fc.constant<LogEntry>(['trip-cancelled', '06:50']),
);
/** Events of one request, and the copy that a phone sends them to; some are sent again to the other one, as after a lost answer. */
const sending = fc.record({
  trip: fc.constantFrom(...trips),
  entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
  copy: fc.constantFrom(0, 1),
  isUndone: fc.boolean(),
  isRepeated: fc.boolean(),
});

it('after any events at either copy, both and one that starts afterwards give equal answers', async () => {
  const database = await postgres.create();
  const copies = [await Town.open({ database }), await Town.open({ database, feed: null })] as const;
  const manager = await copies[0].signedIn('manager');
  const undoOf = ({ tripId, eventId }: DriverEventRow): DriverEventRow[] => rowsOf(date, tripId, [['undo', '07:09']], { undoes: eventId });
  await fc.assert(
    fc.asyncProperty(fc.array(sending, { minLength: 1, maxLength: 8 }), async (sendings) => {
      await Promise.all(
        sendings.map(async ({ trip, entries, copy, isUndone, isRepeated }) => {
          const rows = rowsOf(date, trip, entries);
          const [one, other] = copy === 0 ? copies : [copies[1], copies[0]];
          await record(one, isUndone ? [...rows, ...rows.slice(0, 1).flatMap(undoOf)] : rows);
          if (isRepeated) await record(other, rows);
        }),
      );
      await eventually(async () => expect(await read(copies[1], manager)).toEqual(await read(copies[0], manager)));
    }),
    { numRuns: 6, endOnFailure: true },
  );
  const later = await Town.open({ database, feed: null });
  const afresh = await read(later, manager);
  await eventually(async () => expect(await Promise.all(copies.map((copy) => read(copy, manager)))).toEqual([afresh, afresh]));
  await Promise.all([...copies, later].map((copy) => copy.close()));
}, 120_000);

/** Tries a check again for a few seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (const began = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 50)))
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() - began > 10_000) throw error;
    }
}
