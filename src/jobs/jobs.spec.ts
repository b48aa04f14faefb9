import { expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Agencies } from '../agencies/agencies.service.js';
import type { Database } from '../database/database.service.js';
import { instant, seconds, serviceDate } from '../scheduling/service-time.js';
import { JobsService } from './jobs.service.js';

const noon = instant(1_721_016_000);

function jobsOf(agencyIds: readonly string[]): { jobs: JobsService; clock: { now: () => number } } {
  const clock = { now: () => noon as number };
  const database = { source: { manager: { existsBy: () => Promise.resolve(false) } } } as unknown as Database;
  const list = agencyIds.map((agencyId) => ({ agencyId, agencyTimezone: 'Asia/Shanghai' }));
  const agencies = { list: () => Promise.resolve(list) } as unknown as Agencies;
  return { jobs: new JobsService(database, agencies, clock), clock };
}

it('a job or chore that fails holds up nothing else', async () => {
  Logger.overrideLogger(false);
  const { jobs, clock } = jobsOf(['harbour', 'valley']);
  const done: string[] = [];
  const dueOn = (): ReturnType<typeof serviceDate> => serviceDate('2024-07-14');
  jobs.repeat({ every: seconds(60), run: () => Promise.reject(new Error('chore')) });
  jobs.register({
    name: 'first',
    dueOn,
    run: ({ agencyId }) => {
      if (agencyId === 'harbour') return Promise.reject(new Error('first'));
      done.push(`${agencyId} first`);
      return Promise.resolve(null);
    },
  });
  jobs.register({ name: 'second', dueOn, run: ({ agencyId }) => Promise.resolve(void done.push(`${agencyId} second`)).then(() => null) });
  clock.now = () => noon + 60;
  await jobs.tick();
  expect(done).toEqual(['harbour second', 'valley first', 'valley second']);
});
