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

it('notices of other copies are announced, its own are not', () => {
  const [one, other] = [new Changes(), new Changes()];
  const received: Change[] = [];
  one.on('forget', 'operations', (change) => void received.push(change));
  const change: Change = { topic: 'operations', agencyId: 'hq', detail: { trips: [] } };
  one.receive(one.notice([change]));
  one.receive(other.notice([change]));
  expect(received).toEqual([change]);
});

it('a change that may not be on disk is announced, and again if its notice arrives', () => {
  const changes = new Changes();
  const received: Change[] = [];
  changes.on('forget', 'public', (change) => void received.push(change));
  const notice = changes.notice([timetable]);
  changes.doubt([timetable], [notice]);
  expect(received).toEqual([timetable]);
  for (let times = 2; times > 0; times -= 1) changes.receive(notice);
  expect(received).toEqual([timetable, timetable]);
});
