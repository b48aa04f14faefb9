import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SendingProblem } from '../driver-app.js';
import type { Row } from '../rows.js';
import type { Answer, Server } from './server.browser.js';
import { merged, newRow } from './outbox.js';
import { Sync } from './sync.browser.js';
import type { Tabs } from './tabs.browser.js';

type SentRequest = { readonly path: string; readonly ids: readonly string[] };
const recorded = (ids: readonly string[]): Answer => ({
  is: 'answer',
  etag: null,
  body: { results: ids.map((eventId) => ({ eventId, outcome: 'recorded' })) },
});
const broken: Answer = { is: 'failure', failure: { problem: 'server' } };

/** A phone with a number of waiting boardings, and a server whose answers the test sets. */
class Phone {
  rows: readonly Row[];
  readonly requests: SentRequest[] = [];
  problem: SendingProblem = null;
  bundles = 0;
  private readonly began = Date.now() / 1000;
  answer: (request: SentRequest) => Answer = ({ ids }) => recorded(ids);
  readonly sync: Sync;

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, index) =>
      newRow(
        { what: 'event', body: { kind: 'boarded', serviceDate: '2024-07-15', tripId: 't', count: 1 }, about: null },
        { rowId: `row-${index}`, author: { accountId: 'wang', name: '王师傅' }, madeAt: index, at: index, deviceTime: '' },
      ),
    );
    this.sync = new Sync({
      server: {
        request: ({ path, body }: { path: string; body: { events?: { eventId: string }[] } }) => {
          // The request that only reports the device.
          if (body.events === undefined) return Promise.resolve<Answer>({ is: 'answer', etag: null, body: null });
          const request = { path, ids: body.events.map(({ eventId }) => eventId) };
          this.requests.push(request);
          return Promise.resolve(this.answer(request));
        },
      } as unknown as Server,
      tabs: { alone: (work: () => Promise<void>) => work() } as unknown as Tabs,
      rows: () => this.rows,
      session: () => ({ accountId: 'wang', name: '王师傅', role: 'driver', isOver: false }),
      read: () => ({ at: Date.now() / 1000 - this.began, deviceTime: '2024-07-15T07:30:00+08:00' }),
      device: () => ({ deviceId: 'phone', name: 'phone', appVersion: '1', unsentCount: 0 }),
      changed: (rows) => {
        this.rows = merged(this.rows, rows);
        return Promise.resolve();
      },
      bundle: () => {
        this.bundles += 1;
        return Promise.resolve(null);
      },
      stateChanged: (problem) => (this.problem = problem),
      chance: () => 0,
    });
  }

  get waiting(): string[] {
    return this.rows.filter(({ state }) => state === 'waiting').map(({ rowId }) => rowId);
  }
}

describe('sending', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const minutes = (count: number): Promise<void> => jest.advanceTimersByTimeAsync(count * 60_000);

  it('all waiting rows are sent at once where the server accepts them', async () => {
    const phone = new Phone(8);
    phone.sync.sendNow();
    await minutes(0.01);
    expect(phone.waiting).toEqual([]);
    expect(phone.requests.map(({ ids }) => ids.length)).toEqual([8]);
  });

  it('sending is tried again at growing intervals until the server answers', async () => {
    const phone = new Phone(3);
    phone.answer = () => broken;
    phone.sync.sendNow();
    await minutes(5);
    const tries = phone.requests.length;
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(20);
    expect([phone.waiting.length, phone.problem]).toEqual([3, 'server']);
    phone.answer = ({ ids }) => recorded(ids);
    await minutes(1.5);
    expect([phone.waiting, phone.problem]).toEqual([[], null]);
  });

  it('a row that makes the server fail is sent after all others, and tried again and again', async () => {
    const phone = new Phone(9);
    phone.answer = ({ ids }) => (ids.includes('row-2') ? broken : recorded(ids));
    phone.sync.sendNow();
    await minutes(10);
    expect(phone.waiting).toEqual(['row-2']);
    const tries = phone.requests.length;
    await minutes(3);
    expect(phone.requests.length).toBeGreaterThan(tries);
    phone.answer = ({ ids }) => recorded(ids);
    await minutes(2);
    expect(phone.waiting).toEqual([]);
  });

  it('the bundle is fetched even while a row makes the server fail', async () => {
    const phone = new Phone(3);
    phone.answer = ({ ids }) => (ids.includes('row-1') ? broken : recorded(ids));
    phone.sync.sendNow();
    await minutes(5);
    expect(phone.waiting).toEqual(['row-1']);
    const bundlesBefore = phone.bundles;
    await minutes(3);
    expect(phone.bundles - bundlesBefore).toBeGreaterThanOrEqual(3);
    expect(phone.problem).toBe('server');
  });

  it('nothing is sent before the server’s Retry-After has passed, even after a tap', async () => {
    const phone = new Phone(2);
    phone.answer = () => ({ is: 'failure', failure: { problem: 'server', retryAfterSeconds: 120 } });
    phone.sync.sendNow();
    await minutes(1);
    phone.sync.sendSoon();
    await minutes(0.5);
    expect([phone.requests.length, phone.bundles]).toEqual([1, 0]);
    await minutes(2);
    expect(phone.requests.length).toBeGreaterThan(1);
  });

  it('a row that was refused for its date is sent again from when the server said, and no other refused row is', async () => {
    const phone = new Phone(3);
    const again = new Date(1000 * 7200).toISOString();
    const refused = (eventId: string, sendAgainAt: string | null) => ({
      eventId,
      outcome: 'refused',
      code: 'trip-not-yet',
      detail: '',
      sendAgainAt,
    });
    phone.answer = ({ ids }) => ({
      is: 'answer',
      etag: null,
      body: { results: ids.map((id) => refused(id, id === 'row-1' ? null : again)) },
    });
    phone.sync.sendNow();
    await minutes(119);
    expect([phone.waiting, phone.requests.length]).toEqual([[], 1]);
    phone.answer = ({ ids }) => recorded(ids);
    await minutes(2);
    expect(phone.requests.map(({ ids }) => ids)).toEqual([
      ['row-0', 'row-1', 'row-2'],
      ['row-0', 'row-2'],
    ]);
    expect(phone.rows.map(({ state }) => state)).toEqual(['sent', 'refused', 'sent']);
  });
});
