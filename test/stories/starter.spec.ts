import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root, findingsOf } from '../support/feeds.js';
import { Town } from '../support/town.js';

const starter = join(root, 'data/starter');

describe('the example town in data/starter', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open({ feed: null, now: '2026-07-13T06:00:00+08:00' })));
  afterAll(() => town.close());

  const day = async (at: string, stopId: string): Promise<string[]> =>
    (await town.nextDepartures(stopId, { at: `${at}T00:00:00+08:00`, limit: 40 })).filter((departure) => /^\d\d:/.test(departure));

  it('the example town loads without any error or warning', async () => {
    const report = await town.load(starter);
    expect(findingsOf(report)).toEqual([]);
    expect(report.published).toMatchObject({ agencyId: 'liuxi' });
  });

  it('the example town has a bus every 30 minutes in the peaks of working days, make-up Saturdays included', async () => {
    const out = ['07:00', '07:30', '08:00', '08:30', '09:00', '17:00', '17:30', '18:00', '18:30', '19:00'];
    for (const date of ['2026-07-13', '2026-10-10']) expect(await day(date, 'gate')).toEqual(out.map((time) => `${time} 柳溪地铁站`));
    expect((await day('2026-07-13', 'metro')).map((departure) => departure.slice(0, 5))).toEqual([
      '07:15',
      '07:45',
      '08:15',
      '08:45',
      '09:15',
      '17:15',
      '17:45',
      '18:15',
      '18:45',
      '19:15',
    ]);
  });

  it('the example town has two trips each way on Saturdays, and none on Sundays and holidays', async () => {
    expect(await day('2026-07-18', 'clinic')).toEqual(['09:04 柳溪地铁站', '11:06 柳溪小区南门', '14:04 柳溪地铁站', '16:36 柳溪小区南门']);
    for (const date of ['2026-07-19', '2026-10-01', '2026-10-03']) expect(await day(date, 'gate')).toEqual([]);
  });

  it('the example town answers in English, too', async () => {
    expect(await town.nextDepartures('gate', { at: '2026-07-13T06:00:00+08:00', limit: 1, lang: 'en' })).toEqual([
      '07:00 Willow Creek Metro Station',
    ]);
  });

  it('the README of the example town explains every file and every column in both languages', () => {
    const [chinese = '', english = ''] = readFileSync(join(starter, 'README.md'), 'utf8').split('<a id="english"></a>');
    const files = readdirSync(starter).filter((name) => name.endsWith('.txt'));
    // The columns of these two files are explained in one sentence each.
    const own = files.filter((name) => !['feed_info.txt', 'transfers.txt'].includes(name));
    const names = own.flatMap((name) => [name, ...(readFileSync(join(starter, name), 'utf8').split('\n')[0] ?? '').split(',')]);
    const weekdays = ['tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
    for (const name of [...files, ...names.filter((name) => !weekdays.includes(name))])
      expect([name, chinese.includes(`\`${name}\``), english.includes(`\`${name}\``)]).toEqual([name, true, true]);
  });
});
