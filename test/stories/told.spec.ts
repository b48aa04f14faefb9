// Plays `test/golden/sentences.txt`: at each moment the pages of stops have to say exactly the sentences written there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { added, hongqiaoWith, root, type Files } from '../support/feeds.js';
import { loop } from '../support/loop-feed.js';
import { dayBefore, PlayedDays, readParts, writePart, type Part } from '../support/played-days.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const parts = readParts(readFileSync(join(root, 'test/golden/sentences.txt'), 'utf8'));

/** Only the buses to Terminal 1 also run on Saturdays. */
const saturdays = (): Files =>
  hongqiaoWith({
    'calendar.txt': added('sixday,1,1,1,1,1,1,0,20240701,20291231,CN'),
    'trips.txt': (text) => text.replaceAll(/^hongqiao-t1,weekday,/gm, 'hongqiao-t1,sixday,'),
  });

const feeds: Readonly<Record<string, { feed?: Files; agencyId?: string; asksForMoment: boolean }>> = {
  'hongqiao, nothing reported': { asksForMoment: true },
  'hongqiao, as the days go by': { asksForMoment: false },
  'hongqiao, where only one route runs on Saturdays': { feed: saturdays(), asksForMoment: true },
  'a loop': { feed: loop, agencyId: 'loop', asksForMoment: false },
};

it('the table of sentences for riders covers at least eighty moments', () => {
  expect(parts.flatMap(({ steps }) => steps.filter(({ says }) => says.length > 0)).length).toBeGreaterThanOrEqual(80);
  expect(parts.map(({ title }) => title)).toEqual(Object.keys(feeds));
});

describe.each(databaseKinds)('sentences for riders on %s', (kind) => {
  it.each(parts)('riders are told at every moment exactly what the table says: $title', async (part: Part) => {
    const { feed, agencyId, asksForMoment } = feeds[part.title] ?? { asksForMoment: true };
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    const town = await Town.open({ database, now: dayBefore(part), ...(feed === undefined ? {} : { feed }) });
    try {
      const days = await PlayedDays.begin(town, agencyId);
      const played: Part['steps'][number][] = [];
      for (const step of part.steps) played.push({ ...step, says: await days.play(step, asksForMoment) });
      expect(writePart({ ...part, steps: played })).toBe(writePart(part));
    } finally {
      await town.close();
    }
  });
});
