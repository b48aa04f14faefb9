import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import bindings from 'gtfs-realtime-bindings';
import { Clock } from '../../src/clock.js';
import { GivenFeeds } from '../../src/feed-checks/given-feeds.io.js';
import { Replay } from '../../src/feed-checks/replay.io.js';
import { operationLine, reportLines } from '../../src/feed-checks/report.js';
import { Tally } from '../../src/feed-checks/tally.js';
import { formatInstant, parseInstant, serviceDate, type EpochSeconds } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from '../support/databases.js';
import { hongqiaoWithGate, temporaryFolder } from '../support/feeds.js';
import { PlayedDays } from '../support/played-days.js';
import { Town } from '../support/town.js';

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

const towns: Town[] = [];
afterEach(async () => {
  for (const town of towns.splice(0)) await town.close();
});

async function open(options: NonNullable<Parameters<typeof Town.open>[0]>): Promise<Town> {
  const town = await Town.open(options);
  towns.push(town);
  return town;
}

const now = '2026-09-28T05:00:00+08:00';

describe.each(databaseKinds)('weeks of operation replayed on %s', (kind: DatabaseKind) => {
  it('over a holiday and a new timetable, neither feed breaks a rule at any of many moments, and others read every message', async () => {
    const town = await open({ now, database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
    const program = { app: town.app, setClock: (at: EpochSeconds): void => town.clock.set(formatInstant(at, 'UTC')) };
    const tally = new Tally();
    // Both databases give the same rows, and on PostgreSQL each tap takes longer.
    const tripsADay = kind === 'SQLite' ? 100 : 12;
    const replay = await Replay.of(program, tally, 'hongqiao', 'Hongqiao', (parseInstant(now) ?? 0) as EpochSeconds);
    let readByOthers = 0;
    await replay.play({
      ...{ from: serviceDate('2026-09-28'), until: serviceDate('2026-10-11'), seed: 'story', momentsADay: 4, tripsADay },
      newTimetables: new Map([
        [
          serviceDate('2026-09-29'),
          async () => {
            expect((await town.load(hongqiaoWithGate(true), { effectiveFrom: serviceDate('2026-10-09') })).published?.versionId).toBe(2);
          },
        ],
      ]),
      onMessage: (bytes, json) => {
        const theirs = bindings.transit_realtime.FeedMessage.decode(bytes).toJSON() as { entity?: unknown[] };
        expect(theirs.entity?.length).toBe((JSON.parse(String(json)) as { entity?: unknown[] }).entity?.length);
        readByOthers += 1;
      },
    });
    expect(tally.list().filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    // Trips to come have no vehicle, and nothing was measured of a moved one; on the first day of a timetable the one before is over.
    const rules = tally.list().map(({ rule }) => rule);
    expect(rules.filter((rule) => !['expired_calendar', 'W001', 'W002', 'W003'].includes(rule))).toEqual([]);
    expect(rules).toContain('W002');
    expect([replay.days, readByOthers, tally.messages]).toEqual([14, tally.messages, tally.instants.size]);
    const [leastEntities, leastRecorded] = kind === 'SQLite' ? [100, 700] : [20, 150];
    expect([tally.gtfsFeeds > 2, tally.messages > 40, tally.entities > leastEntities, replay.recorded > leastRecorded]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const report = [operationLine('Hongqiao', replay, 'en'), ...reportLines(tally, 'en')].join('\n');
    expect(report).toContain(`Checked ${tally.messages} GTFS-Realtime messages at ${tally.messages} instants`);
    expect(report).toMatch(/\d+ left out: about the files of fares, which this program does not write\. duplicate_fare_media /);
    expect(report).toContain(`Broken rules: 0 ERROR, ${rules.length} WARNING.`);
  });
});

describe('given feeds', () => {
  class TownsClock extends Clock {
    override now(): number {
      return parseInstant('2024-07-15T07:05:30+08:00') ?? 0;
    }
  }

  async function check(given: readonly string[]): Promise<{ said: string[]; tally: Tally; isWhole: boolean }> {
    const [said, tally]: [string[], Tally] = [[], new Tally()];
    const reading = { tally, language: 'en', print: (line: string) => void said.push(line), clock: new TownsClock() } as const;
    const feeds = new GivenFeeds({ ...reading, today: serviceDate('2024-07-15'), polls: 2, everySeconds: 0 });
    await feeds.check(given);
    return { said, tally, isWhole: feeds.isWhole };
  }

  async function morning(settings: Record<string, string>): Promise<Town> {
    const town = await open({ now: '2024-07-15T06:30:00+08:00', settings });
    const day = await PlayedDays.begin(town);
    await day.play({ at: '2024-07-15T07:03', does: 'driver trip-started songhong-0-weekday-0700', says: [] }, false);
    town.clock.set('2024-07-15T07:05:30+08:00');
    return town;
  }

  it('of a running program are its GTFS and its realtime feed, asked several times, by one address', async () => {
    const town = await morning({ PUBLIC_FEEDS: 'on' });
    const { said, tally, isWhole } = await check([`${town.url}/feeds`]);
    expect([said, isWhole, tally.gtfsFeeds, tally.messages, tally.errors]).toEqual([[], true, 1, 2, 0]);
    expect(tally.entities).toBeGreaterThan(1);
  });

  it('that need a token are refused without one, in words, and the token is never printed', async () => {
    const town = await morning({});
    const { said, isWhole } = await check([`${town.url}/feeds?token=ABCD-EFGH`]);
    expect(isWhole).toBe(false);
    expect(said[0]).toMatch(/feeds\/gtfs\.zip\?token=… gave no feed \(401 .*\) and was not checked\. If it needs a token/);
    expect(said[1]).toMatch(/all\.pb\?token=… was not checked: a realtime feed is checked against its GTFS/);
    expect(said.join()).not.toContain('ABCD');
  });

  it('in files are checked against the GTFS before them, as bytes or as JSON, and each against the message before', async () => {
    const town = await morning({ PUBLIC_FEEDS: 'on' });
    const folder = temporaryFolder();
    const written = async (name: string, path: string): Promise<string> => {
      writeFileSync(join(folder, name), Buffer.from(await (await town.fetch(path)).arrayBuffer()));
      return join(folder, name);
    };
    const gtfs = await written('gtfs.zip', '/feeds/gtfs.zip');
    const [later, json] = [await written('2.pb', '/feeds/gtfs-rt/all.pb'), await written('2.json', '/feeds/gtfs-rt/all.json')];
    town.clock.set('2024-07-15T07:06:10+08:00');
    const latest = await written('3.pb', '/feeds/gtfs-rt/all.pb');
    const sound = await check([gtfs, json, latest]);
    expect([sound.isWhole, sound.tally.errors, sound.tally.messages, sound.tally.entities > 1]).toEqual([true, 0, 2, true]);
    expect(sound.said[0]).toContain('its own time counts');
    // The older one after the newer one: its time goes back.
    const back = await check([gtfs, latest, later]);
    expect(back.tally.list().find(({ severity }) => severity === 'ERROR')?.rule).toBe('E018');
    writeFileSync(join(folder, 'broken.pb'), 'no message');
    const broken = await check([join(folder, 'broken.pb'), join(folder, 'none.zip'), gtfs, join(folder, 'broken.pb')]);
    expect([broken.isWhole, broken.said.map((line) => line.replaceAll(folder, '').split(/[.(:]/)[1])]).toEqual([
      false,
      ['pb was not checked', 'zip', 'pb is no readable GTFS-Realtime '],
    ]);
  });
});
