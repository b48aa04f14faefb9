// Agencies that nobody asks are not in memory, and whoever asks for one that was let go gets the same answers as before.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AgenciesInMemory } from '../../src/agencies/agencies-in-memory.service.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import { harbour } from '../support/feeds.js';
import { EventStream, until } from '../support/listening.js';
import { Town } from '../support/town.js';

const trip = '/v1/trips/2024-07-15/songhong-0-weekday-0730';
describe('agencies in memory', () => {
  let town: Town;
  let inMemory: AgenciesInMemory;
  beforeEach(async () => {
    town = await Town.open();
    await town.load(harbour);
    inMemory = town.app.get(AgenciesInMemory);
    inMemory.restMilliseconds = 0;
  });
  afterEach(() => town.close());

  const pier = (): Promise<string[]> => town.nextDepartures('pier', { limit: 1 }, '/a/harbour');

  it('the one used the longest time ago is let go once all together are too large', async () => {
    expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    inMemory.mostBytes = 1;
    expect(await pier()).toEqual(['07:30 Hill']);
    expect(inMemory.list()).toEqual(['harbour']);
    expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    expect(inMemory.list()).toEqual(['hongqiao']);
  });

  it('what drivers and managers record of an agency that was let go is in the next answer, also in one that was cached before', async () => {
    const manager = await town.signedIn('manager');
    const url = '/v1/stops/home/departures?limit=1';
    const status = async (): Promise<string | undefined> =>
      (await town.get<{ departures: { status: string }[] }>(url)).departures[0]?.status;
    expect(await status()).toBe('scheduled');
    inMemory.letGo('hongqiao');
    expect(inMemory.has('hongqiao')).toBe(false);
    expect((await town.send('POST', `${trip}/cancel`, { reason: '车辆故障' }, manager)).status).toBe(200);
    expect(await status()).toBe('cancelled');
    inMemory.letGo('hongqiao');
    expect(await status()).toBe('cancelled');
    expect((await town.send('POST', `${trip}/reinstate`, { reason: '已修好' }, manager)).status).toBe(200);
    expect(await status()).toBe('scheduled');
  });

  it('an agency is in memory as long as a page of it is open, and the page is told of changes', async () => {
    const manager = await town.signedIn('manager');
    const page = new EventStream(await town.fetch('/v1/stops/home/departures/stream'));
    await until(() => page.events.some(({ name }) => name === 'beat'));
    inMemory.letGo('hongqiao');
    expect(inMemory.has('hongqiao')).toBe(true);
    expect((await town.send('POST', `${trip}/cancel`, { reason: '车辆故障' }, manager)).status).toBe(200);
    await until(() => page.boards().at(-1)?.lines[0]?.departures[0]?.status === 'cancelled');
  });

  it('an agency that has just been asked is not let go', async () => {
    inMemory.restMilliseconds = 10_000;
    await pier();
    inMemory.letGo('harbour');
    expect(inMemory.has('harbour')).toBe(true);
  });

  it('requests that come at the same time for an agency that is not in memory get the same answer', async () => {
    inMemory.letGo('harbour');
    const answers = await Promise.all(Array.from({ length: 20 }, pier));
    expect(new Set(answers.flat())).toEqual(new Set(['07:30 Hill']));
  });

  it('nightly work is done for agencies that nobody asks, and leaves them out of memory', async () => {
    for (const agencyId of ['hongqiao', 'harbour']) inMemory.letGo(agencyId);
    town.clock.set('2024-07-16T05:00:00+08:00');
    const ran = await town.app.get(JobsService).runDue();
    expect(ran.filter(({ job }) => job === 'close-day').map(({ agencyId }) => agencyId)).toEqual(['hongqiao', 'harbour']);
    expect(inMemory.list()).toEqual([]);
    expect(await town.app.get(JobsService).runDue()).toEqual([]);
  });
});
