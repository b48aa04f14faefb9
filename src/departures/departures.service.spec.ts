import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Changes } from '../database/changes.service.js';
import type { Metrics } from '../http/metrics.service.js';
import type { NetworkService } from '../network/network.service.js';
import type { LiveTrips } from '../operations/live-trips.service.js';
import { instant } from '../scheduling/service-time.js';
import type { TimetablesService } from '../timetables/timetables.service.js';
import { DeparturesService } from './departures.service.js';

const timetable = { topic: 'public', agencyId: 'hq', detail: null } as const;

/** @param listInForce is asked once for each timetable that is built */
async function made(listInForce: () => Promise<readonly []>): Promise<Changes> {
  const changes = new Changes();
  const agency = { agencyId: 'hq', agencyTimezone: 'Asia/Shanghai' };
  const departures = new DeparturesService(
    changes,
    {
      listAgencies: () => Promise.resolve([agency]),
      getNetwork: () => Promise.resolve({ agency }),
    } as unknown as NetworkService,
    { listInForce } as unknown as TimetablesService,
    { now: () => instant(1_720_000_000) },
    { versions: { set: () => undefined } } as unknown as Metrics,
    {} as LiveTrips,
  );
  await departures.onApplicationBootstrap();
  return changes;
}

it('a change that comes just when a timetable is built has it built once more', async () => {
  let built = 0;
  const changes = await made(() => Promise.resolve([(built += 1)].slice(1) as []));
  let left = 1;
  changes.on('tell', 'departures', () => {
    if (left-- > 0) queueMicrotask(() => changes.announce(timetable));
  });
  changes.announce(timetable);
  await changes.settled();
  await new Promise(setImmediate);
  await changes.settled();
  expect(built).toBe(3);
});

describe('while the database is away', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('a timetable that could not be built is built later, though nobody tells of the change again', async () => {
    let [asked, isAway] = [0, false];
    const changes = await made(() => {
      asked += 1;
      return isAway ? Promise.reject(new Error('on purpose')) : Promise.resolve([]);
    });
    isAway = true;
    changes.announce(timetable);
    await changes.settled();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toBe(3);
    isAway = false;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(4);
  });
});
