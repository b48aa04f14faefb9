import { randomUUID } from 'node:crypto';
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

const adding = (store: EventStore, count: number): Promise<unknown>[] =>
  Array.from({ length: count }, () => store.add({ events: [event(randomUUID())], extraTrips: [] }));

it('while other copies write, a commit waits for as many requests as the last one had', async () => {
  const { store, commits } = copyBeside({ othersAreBusy: true });
  await Promise.all(adding(store, 3));
  const stored = adding(store, 2);
  await turns(5);
  expect(commits).toEqual([3]);
  stored.push(...adding(store, 1));
  expect(await Promise.all(stored)).toEqual(Array(3).fill(['recorded']));
  expect(commits).toEqual([3, 3]);
});

it('fewer requests than the last commit had wait some milliseconds from its beginning', async () => {
  const { store, commits } = copyBeside({ othersAreBusy: true });
  await Promise.all(adding(store, 3));
  const stored = adding(store, 2);
  await jest.advanceTimersByTimeAsync(20);
  await Promise.all(stored);
  expect(commits).toEqual([3, 2]);
  await jest.advanceTimersByTimeAsync(20);
  await Promise.all(adding(store, 1));
  expect(commits).toEqual([3, 2, 1]);
});

it('requests one at a time wait for nobody', async () => {
  const { store, commits } = copyBeside({ othersAreBusy: true });
  for (let request = 0; request < 3; request += 1) await Promise.all(adding(store, 1));
  expect(commits).toEqual([1, 1, 1]);
});

it('a copy alone commits whatever has arrived as soon as the last commit is over', async () => {
  const { store, commits } = copyBeside({ othersAreBusy: false });
  await Promise.all(adding(store, 3));
  void adding(store, 1);
  await turns(5);
  expect(commits).toEqual([3, 1]);
});
