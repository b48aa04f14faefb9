import { beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { anyChange, type Change } from './change.js';
import { Changes } from './changes.service.js';

beforeAll(() => void Logger.overrideLogger(false));

const timetable: Change = { topic: 'public', agencyId: 'hq', detail: null };
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

it('all is forgotten before anything is rebuilt, and nobody is told before all is rebuilt, in whatever order they came to listen', async () => {
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

it('where nothing is to be rebuilt they are told at once', () => {
  const changes = new Changes();
  let told = 0;
  changes.on('tell', ['alerts', 'public'], () => void (told += 1));
  for (const topic of ['alerts', 'public', 'accounts'] as const) changes.announce({ ...timetable, topic });
  expect(told).toBe(2);
});

it('a change of anything is heard once by everybody', () => {
  const changes = new Changes();
  const heard: Change[] = [];
  changes.on('forget', ['public', 'crews'], (change) => void heard.push(change));
  changes.announce(anyChange);
  expect(heard).toEqual([anyChange]);
});

it('a listener that fails keeps nobody else from hearing', async () => {
  const changes = new Changes();
  const heard: string[] = [];
  const failing = (): never => {
    throw new Error('on purpose');
  };
  changes.on('forget', 'public', failing);
  changes.on('rebuild', 'public', () => Promise.reject(new Error('on purpose, later')));
  for (const phase of ['forget', 'rebuild', 'tell'] as const) changes.on(phase, 'public', () => void heard.push(phase));
  changes.announce(timetable);
  await changes.settled();
  expect(heard).toEqual(['forget', 'rebuild', 'tell']);
});

it('settled waits for what a rebuilding announced, too', async () => {
  const changes = new Changes();
  let told = false;
  changes.on('rebuild', 'public', async () => {
    await tick();
    changes.announce({ ...timetable, topic: 'departures' });
  });
  changes.on('rebuild', 'departures', tick);
  changes.on('tell', 'departures', () => void (told = true));
  changes.announce(timetable);
  await changes.settled();
  expect(told).toBe(true);
});

it('notices of other copies are heard, its own are not', () => {
  const [one, other] = [new Changes(), new Changes()];
  const heard: Change[] = [];
  one.on('forget', 'operations', (change) => void heard.push(change));
  const change: Change = { topic: 'operations', agencyId: 'hq', detail: { trips: [] } };
  one.hear(one.notice([change]));
  one.hear(other.notice([change]));
  expect(heard).toEqual([change]);
});

it('what may not be on disk is followed as if it were, and once more should its notice come', () => {
  const changes = new Changes();
  const heard: Change[] = [];
  changes.on('forget', 'public', (change) => void heard.push(change));
  const notice = changes.notice([timetable]);
  changes.doubt([timetable], [notice]);
  expect(heard).toEqual([timetable]);
  for (let times = 2; times > 0; times -= 1) changes.hear(notice);
  expect(heard).toEqual([timetable, timetable]);
});
