import { beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { anyChange, type Change } from './change.js';
import { Changes } from './changes.service.js';

beforeAll(() => void Logger.overrideLogger(false));

const timetable: Change = { topic: 'public', agencyId: 'hq', detail: null };
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('all caches are dropped before anything is rebuilt, and clients are told after all rebuilding, in whatever order listeners register', async () => {
  const changes = new Changes();
  const steps: string[] = [];
  changes.on('tell', 'public', () => void steps.push('told'));
  changes.on('rebuild', 'public', async () => {
    steps.push('begun');
    await tick();
    steps.push('built');
  });
  changes.on('rebuild', 'public', () => void steps.push('built at once'));
  changes.on('forget', 'public', ({ agencyId }) => void steps.push(`forgotten of ${agencyId}`));
  changes.announce(timetable);
  expect(steps).toEqual(['forgotten of hq', 'begun', 'built at once']);
  await changes.settled();
  expect(steps.slice(3)).toEqual(['built', 'told']);
});

it('clients are told at once where nothing is rebuilt', () => {
  const changes = new Changes();
  let calls = 0;
  changes.on('tell', ['alerts', 'public'], () => void (calls += 1));
  for (const topic of ['alerts', 'public', 'accounts'] as const) changes.announce({ ...timetable, topic });
  expect(calls).toBe(2);
});

it('a change of any topic calls each listener once', () => {
  const changes = new Changes();
  const received: Change[] = [];
  changes.on('forget', ['public', 'crews'], (change) => void received.push(change));
  changes.announce(anyChange);
  expect(received).toEqual([anyChange]);
});

it('a failing listener does not keep others from being called', async () => {
  const changes = new Changes();
  const received: string[] = [];
  const failing = (): never => {
    throw new Error('on purpose');
  };
  changes.on('forget', 'public', failing);
  changes.on('rebuild', 'public', () => Promise.reject(new Error('on purpose, later')));
  for (const phase of ['forget', 'rebuild', 'tell'] as const) changes.on(phase, 'public', () => void received.push(phase));
  changes.announce(timetable);
  await changes.settled();
  expect(received).toEqual(['forget', 'rebuild', 'tell']);
});

it('settled waits for changes that a rebuild announces, too', async () => {
  const changes = new Changes();
  let isCalled = false;
  changes.on('rebuild', 'public', async () => {
    await tick();
    changes.announce({ ...timetable, topic: 'departures' });
  });
  changes.on('rebuild', 'departures', tick);
  changes.on('tell', 'departures', () => void (isCalled = true));
  changes.announce(timetable);
  await changes.settled();
  expect(isCalled).toBe(true);
});

it('details are needed where any listener of the topic holds the agency', () => {
  const changes = new Changes();
  changes.on(
    'forget',
    'operations',
    () => undefined,
    (agencyId) => agencyId === 'hq',
  );
  changes.on('tell', ['public', 'alerts'], () => undefined);
  expect((['operations', 'alerts', 'crews'] as const).map((topic) => changes.needsDetail(topic, 'hq'))).toEqual([true, true, false]);
  expect((['operations', 'alerts'] as const).map((topic) => changes.needsDetail(topic, 'harbour'))).toEqual([false, true]);
});
