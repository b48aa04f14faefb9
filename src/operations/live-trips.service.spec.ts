import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Changes } from '../database/changes.service.js';
import type { Database } from '../database/database.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import type { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { CrewsService } from '../fleet/crews.service.js';
import type { NetworkService } from '../network/network.service.js';
import { epochSeconds, serviceDate, serviceTime } from '../scheduling/service-time.js';
import type { Blocks } from '../timetables/blocks.service.js';
import { LiveTrips } from './live-trips.service.js';

const date = serviceDate('2024-07-15');
const crewsChange = { topic: 'crews', agencyId: 'hq', detail: null } as const;

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** @returns the live trips of a town with one reported trip, whose database can be away, and how often something was told or read */
function made() {
  const changes = new Changes();
  const state = { isAway: false, reads: 0, told: 0 };
  const network = {
    agency: { agencyId: 'hq', agencyTimezone: 'Asia/Shanghai' },
    stops: new Map(),
    patterns: new Map(),
  };
  const live = new LiveTrips(
    changes,
    { getNetwork: () => Promise.resolve(network) } as unknown as NetworkService,
    {} as Blocks,
    { findIdentity: () => Promise.resolve({ serviceDate: date, tripId: 't', stopIds: ['a'], blockId: null }) } as unknown as TripIdentities,
    {
      listEventsFrom: () => {
        state.reads += 1;
        if (state.isAway) return Promise.reject(new Error('on purpose'));
        return Promise.resolve([{ eventId: 'e', kind: 'trip-cancelled', serviceDate: date, tripId: 't' }]);
      },
    } as unknown as LoggedEvents,
    { get: () => Promise.resolve({ vehicles: new Map(), assigned: new Map() }) } as unknown as CrewsService,
    new Exclusive({} as Database),
    { now: () => epochSeconds(date, serviceTime('08:00'), 'Asia/Shanghai') },
  );
  changes.on('tell', 'departures', () => void (state.told += 1));
  return { changes, live, state };
}

it('what was reported stays known while the database is away, and is read again when it is back', async () => {
  const { changes, live, state } = made();
  await live.ready('hq');
  state.isAway = true;
  changes.announce(crewsChange);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(live.find('hq', date)?.has('t')).toBe(true);
  state.isAway = false;
  await jest.advanceTimersByTimeAsync(8_000);
  expect(state.told).toBe(1);
  const { reads } = state;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(state).toMatchObject({ told: 1, reads });
});

it('who is told asks again: an unavailable database does not make that go round and round', async () => {
  const { changes, live, state } = made();
  changes.on('tell', 'departures', () => live.ready('hq'));
  state.isAway = true;
  await live.ready('hq');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(state.told).toBe(0);
  expect(state.reads).toBeLessThan(10);
  state.isAway = false;
  await jest.advanceTimersByTimeAsync(8_000);
  expect(live.find('hq', date)?.has('t')).toBe(true);
  expect(state.told).toBe(1);
});
