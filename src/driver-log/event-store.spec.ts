import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Database } from '../database/database.service.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { EventStore } from './event-store.service.js';

// Time passes only as far as the test says; turns of the event loop go on.
beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A copy over a PostgreSQL that answers at once. @returns how many events each commit had so far */
function copyBeside({ othersAreBusy }: { readonly othersAreBusy: boolean }): { readonly store: EventStore; readonly commits: number[] } {
  const commits: number[] = [];
  const client = {
    query: ({ values }: { readonly values: readonly unknown[] }) => {
      const count = values.find((value) => typeof value === 'number') as number;
      commits.push(count);
      return Promise.resolve({ rows: [{ some: null, recorded: count }] });
    },
  };
  let number = 0;
  const messages = { copy: 'this', nextNumber: () => (number += 1), othersAreBusy };
  const withClient = (work: (client: unknown) => unknown): unknown => work(client);
  const database = { isPostgres: true, messages, withClient, announce: () => undefined } as unknown as Database;
  return { store: new EventStore(database), commits };
}

const event = (eventId: string): DriverEventRow => ({ agencyId: 'hq', eventId, tripId: 'a' }) as DriverEventRow;

it('while other copies write, what arrives within some milliseconds of a commit shares the next one', async () => {
  const { store, commits } = copyBeside({ othersAreBusy: true });
  const stored: Promise<unknown>[] = [];
  for (const eventId of ['1', '2', '3', '4']) {
    stored.push(store.add({ events: [event(eventId)], extraTrips: [] }));
    await turns(5);
  }
  expect(commits).toEqual([1]);
  await jest.advanceTimersByTimeAsync(5);
  expect(await Promise.all(stored)).toEqual(Array(4).fill(['recorded']));
  expect(commits).toEqual([1, 3]);
});

it('a copy alone commits whatever has arrived as soon as the last commit is over', async () => {
  const { store, commits } = copyBeside({ othersAreBusy: false });
  for (const eventId of ['1', '2', '3']) {
    void store.add({ events: [event(eventId)], extraTrips: [] });
    await turns(5);
  }
  expect(commits).toEqual([1, 1, 1]);
});
