import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { newSqlite } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { describeRendered, rendered, type RenderedTimetable } from '../support/gtfs-to-html.js';
import { Town } from '../support/town.js';

interface Timetable {
  readonly directions: readonly { readonly trips: readonly { readonly tripId: string; readonly stopTimes: readonly StopTime[] }[] }[];
}
interface StopTime {
  readonly stopId: string;
  readonly departureTime: string;
}

/** gtfs-to-html leaves out what is said of the first and the last date of a service. */
const unprinted = ['2026-01-01', '2027-12-31'];

/** As gtfs-to-html prints it: `Jan 4, 2026`. */
const printed = (date: DateTime): string => date.toFormat('LLL d, yyyy', { locale: 'en' });

describeRendered('our GTFS as gtfs-to-html renders it', () => {
  let town: Town;
  let timetables: RenderedTimetable[];
  beforeAll(async () => {
    town = await Town.open({ database: newSqlite(), now: '2026-03-02T07:10:00+08:00', settings: { PUBLIC_FEEDS: 'on' } });
    const folder = temporaryFolder();
    const zip = join(folder, 'gtfs.zip');
    writeFileSync(zip, Buffer.from(await (await town.fetch('/feeds/gtfs.zip')).arrayBuffer()));
    timetables = await rendered(zip, folder);
  }, 180_000);
  afterAll(() => town.close());

  it('has the trips, stops and times of the program’s own timetables', async () => {
    const ours = new Map<string, string[]>();
    for (const routeId of ['songhong', 'hongqiao-t1']) {
      const { directions } = (await (await town.fetch(`/v1/routes/${routeId}/timetable?date=2026-03-02`)).json()) as Timetable;
      for (const { tripId, stopTimes } of directions.flatMap(({ trips }) => trips))
        ours.set(
          tripId,
          stopTimes.map(({ stopId, departureTime }) => `${stopId} ${departureTime.slice(0, 5)}`),
        );
    }
    expect(ours.size).toBe(40);
    expect(new Map(timetables.flatMap(({ trips }) => [...trips]))).toEqual(ours);
  });

  it('runs on the same days: holidays are left out, make-up workdays added', async () => {
    const [weekend, workdaysOff]: [string[], string[]] = [[], []];
    for (const year of [2026, 2027]) {
      const path = `/v1/service-days?from=${String(year)}-01-01&to=${String(year)}-12-31`;
      const { serviceDays } = (await (await town.fetch(path)).json()) as { serviceDays: { date: string; runs: boolean }[] };
      expect(serviceDays).toHaveLength(365);
      for (const { date, runs } of serviceDays.filter((day) => !unprinted.includes(day.date))) {
        const day = DateTime.fromISO(date, { zone: 'utc' });
        if (runs && day.weekday > 5) weekend.push(printed(day));
        if (!runs && day.weekday <= 5) workdaysOff.push(printed(day));
      }
    }
    expect([weekend.length > 0, workdaysOff.length > 0]).toEqual([true, true]);
    for (const { included, excluded } of timetables) expect([included, excluded]).toEqual([weekend, workdaysOff]);
  });
});
