import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandLine } from '../../src/accounts/actor.js';
import type { ImportReport } from '../../src/feeds/gtfs/gtfs-import.service.js';
import type { ConsequenceKind } from '../../src/publishing/consequence.js';
import { RidershipSnapshot } from '../../src/monthly-reports/snapshot.entity.js';
import { instant, serviceDate } from '../../src/scheduling/service-time.js';
import { TimetablesService } from '../../src/timetables/timetables.service.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { added, hongqiaoWith, replaced, writeFolder, type Changes, type Files } from '../support/feeds.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

/** A Thursday. */
const now = '2026-11-26T07:10:00+08:00';
const calendar = 'weekday,1,1,1,1,1,0,0,20240701,20291231,CN';
const winter = 'weekday,1,1,1,1,1,0,0,20261214,20291231,CN';
const withCalendar = (row: string, more: Changes = {}): Files => hongqiaoWith({ 'calendar.txt': replaced(calendar, row), ...more });

/** A timetable of another place, with the same agency id or none, and its own ids. */
const elsewhere = (agencyId: string, name = '浦东班车'): Files =>
  hongqiaoWith({
    'agency.txt': (text) => text.replace('hongqiao,虹桥人才公寓班车', `${agencyId},${name}`),
    'routes.txt': (text) => text.replaceAll(/^(songhong|hongqiao-t1),hongqiao,/gm, `pd-$1,${agencyId},`),
    'stops.txt': (text) => text.replaceAll(/^(home|songhong|hongqiao-t1),/gm, 'pd-$1,'),
    'trips.txt': (text) => text.replaceAll(/^(songhong|hongqiao-t1),/gm, 'pd-$1,'),
    'stop_times.txt': (text) => text.replaceAll(/,(home|songhong|hongqiao-t1),/g, ',pd-$1,'),
    'translations.txt': null,
    'transfers.txt': null,
  });

const nothing: ReadonlySet<ConsequenceKind> = new Set();
const openKinds = ({ asks }: ImportReport): string[] => asks?.open.map(({ kind }) => kind) ?? [];
const sentences = ({ asks }: ImportReport): string => asks?.open.map(({ sentence }) => sentence.en).join('\n') ?? '';

describe.each(databaseKinds)('publishing a timetable on %s', (kind) => {
  let postgres: Postgres;
  beforeAll(async () => {
    if (kind === 'PostgreSQL') postgres = await Postgres.start();
  });
  afterAll(() => postgres?.stop());

  const open = async (): Promise<Town> => Town.open({ now, database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
  const busesAt = (town: Town, at: string): Promise<string[]> => town.nextDepartures('home', { at, limit: 1 });
  const versions = async (town: Town): Promise<string[]> =>
    (await town.app.get(TimetablesService).versions.listPublished('hongqiao')).map(
      ({ versionId, effectiveFrom }) => `${versionId} ${effectiveFrom}`,
    );

  describe('a timetable over a running one', () => {
    let town: Town;
    beforeAll(async () => (town = await open()));
    afterAll(() => town.close());

    // Once, each of these took effect at once and left no bus until 14 December.
    it.each<[string, Files]>([
      [
        'a calendar from 14 December beside an unused one from last year',
        withCalendar(`${winter}\nunused,1,1,1,1,1,1,1,20250101,20291231,`),
      ],
      [
        'a calendar without weekdays but with dates from 14 December',
        withCalendar('weekday,0,0,0,0,0,0,0,20250101,20291231,CN', {
          'calendar_dates.txt': 'service_id,date,exception_type\nweekday,20261214,1\nweekday,20261215,1\n',
        }),
      ],
      [
        'a calendar from 14 December with one past exception',
        withCalendar(winter, { 'calendar_dates.txt': 'service_id,date,exception_type\nweekday,20261001,1\n' }),
      ],
      ['a feed with feed_start_date 14 December', hongqiaoWith({ 'feed_info.txt': replaced('20240701', '20261214') })],
    ])('%s takes effect on 14 December, and today’s buses continue', async (_, feed) => {
      const accepts = new Set<ConsequenceKind>(['gap']);
      const { published } = await town.load(feed, { accepts });
      expect(published?.effectiveFrom).toBe('2026-12-14');
      expect(published?.publication.consequences[0]).toMatchObject({ kind: 'later', needsYes: false });
      expect(await busesAt(town, now)).toEqual(['07:30 淞虹路']);
      expect(await busesAt(town, '2026-12-11T07:10:00+08:00')).toEqual(['07:30 淞虹路']);
      expect(await busesAt(town, '2026-12-14T06:00:00+08:00')).toEqual(['07:00 淞虹路']);
    });

    it('a gap without buses is named with its dates, and nothing is written until it is accepted', async () => {
      const before = await versions(town);
      const request = { effectiveFrom: serviceDate('2026-12-01'), replaceComing: true };
      const report = await town.load(withCalendar(winter), { ...request, accepts: nothing });
      expect([report.published, openKinds(report)]).toEqual([null, ['gap']]);
      expect(sentences(report)).toContain('On 9 days between 2026-12-01 and 2026-12-11');
      expect(await versions(town)).toEqual(before);
      expect(await busesAt(town, '2026-12-01T06:00:00+08:00')).toEqual(['07:00 淞虹路']);
      const { published } = await town.load(withCalendar(winter), { ...request, accepts: new Set(['gap'] as const) });
      expect(published?.effectiveFrom).toBe('2026-12-01');
      expect(await busesAt(town, '2026-12-01T06:00:00+08:00')).toEqual(['2026-12-14 07:00 淞虹路']);
      expect(await versions(town)).toEqual(['1 2024-07-01', expect.stringMatching(/ 2026-12-01$/)]);
    });
  });

  describe('a timetable before later versions', () => {
    let town: Town;
    beforeAll(async () => (town = await open()));
    afterAll(() => town.close());

    it('publishing a timetable says which later version remains, and withdraws it on request', async () => {
      const december = hongqiaoWith({ 'stop_times.txt': (text) => text.replaceAll('07:08:00', '07:09:00') });
      await town.load(december, { effectiveFrom: serviceDate('2026-12-01') });
      const correction = hongqiaoWith({});
      const report = await town.load(correction, { accepts: nothing });
      expect([report.published, openKinds(report)]).toEqual([null, ['coming']]);
      expect(sentences(report)).toMatch(/This timetable ends on 2026-11-30: version 2 .* from 2026-12-01 riders see that one/);
      const by = { accountId: null, by: commandLine } as const;
      const { published } = await town.load(correction, { accepts: nothing, replaceComing: true, by });
      expect(published?.publication).toMatchObject({ effectiveFrom: '2026-11-26', archives: [2], until: null });
      expect(await versions(town)).toEqual(['1 2024-07-01', '3 2026-11-26']);
      const { action, after } = await newestEntry(town);
      expect([action, after]).toEqual(['timetable-loaded', expect.objectContaining({ archives: [2], effectiveFrom: '2026-11-26' })]);
    });
  });

  describe('which town a feed belongs to', () => {
    let town: Town;
    beforeAll(async () => (town = await open()));
    afterAll(() => town.close());

    it('a feed of another place is not published as the next version of a town without a confirmation', async () => {
      const following = await town.load(elsewhere('hongqiao'), { accepts: nothing });
      expect([following.published, openKinds(following)]).toEqual([null, expect.arrayContaining(['strangers'])]);
      expect(sentences(following)).toContain('a timetable of 浦东班车, and it would follow one of Hongqiao Talent Apartments Shuttle');
      const beside = await town.load(elsewhere('pudong'), { accepts: nothing });
      expect([beside.published, openKinds(beside)]).toEqual([null, ['new-agency']]);
      expect(await versions(town)).toEqual(['1 2024-07-01']);
    });

    it('a feed without an agency id belongs to the only town that it has anything in common with, whatever its name', async () => {
      const nameless = hongqiaoWith({
        'agency.txt': (text) => text.replace('hongqiao,虹', ',虹'),
        'routes.txt': (text) => text.replaceAll(',hongqiao,', ',,'),
      });
      for (const name of ['spring', 'summer'])
        expect((await town.load(writeFolder(nameless, name), { accepts: nothing })).published?.agencyId).toBe('hongqiao');
      await expect(town.load(writeFolder(elsewhere(''), 'autumn'))).rejects.toThrow('agency-unclear');
      expect((await town.load(elsewhere('hongqiao'), { isNew: true, agencyId: 'pudong', accepts: nothing })).published?.agencyId).toBe(
        'pudong',
      );
      await expect(town.load(writeFolder(nameless, 'winter'))).rejects.toThrow('agency-unclear');
    });

    it('an agency id that cannot stand in an address starts no town', async () => {
      await expect(town.load(elsewhere('a/b'))).rejects.toThrow('agency-id-unsafe');
    });

    it('for a feed with two agencies, the order of their rows makes no difference', async () => {
      const rows = ['big,Big,https://example.org/,Asia/Shanghai,en', 'small,Small,https://example.org/,Asia/Shanghai,en'];
      const ofTwo = (agencies: readonly string[]): Files => {
        const files = elsewhere('');
        const header = String(files['agency.txt']).split('\n')[0] ?? '';
        return {
          ...files,
          'agency.txt': `${[header, ...agencies].join('\n')}\n`,
          'routes.txt': String(files['routes.txt'])
            .replace('pd-songhong,,', 'pd-songhong,big,')
            .replace('pd-hongqiao-t1,,', 'pd-hongqiao-t1,small,'),
          // The first timetable has twice as many trips as the second.
          'frequencies.txt': String(files['frequencies.txt']).replaceAll(/^(songhong.*),1800,/gm, '$1,900,'),
        };
      };
      for (const agencies of [rows, [...rows].reverse()])
        expect((await town.load(ofTwo(agencies), { isNew: agencies === rows })).published?.agencyId).toBe('big');
    });
  });

  describe('a timetable over days that were driven', () => {
    let town: Town;
    beforeAll(async () => (town = await open()));
    afterAll(() => town.close());

    it('a new timetable leaves a month as it was reported', async () => {
      const frozen = { agencyId: 'hongqiao', month: '2026-10', revision: 1, frozenAt: instant(0), accountId: null };
      await town.source.manager.insert(RidershipSnapshot, { ...frozen, reason: null, difference: null, figures: '{}' });
      const report = await town.load(hongqiaoWith({}), { effectiveFrom: serviceDate('2026-10-15'), accepts: nothing });
      expect([openKinds(report), report.asks?.publication.effectiveFrom]).toEqual([['driven'], '2026-11-01']);
      expect(sentences(report)).toContain('Months up to 2026-10-31 are frozen');
    });

    it('a new timetable takes effect tomorrow if today has a log, and never on a day that was driven', async () => {
      const driver = await town.signedIn('driver');
      const event = { eventId: randomUUID(), kind: 'boarded', serviceDate: '2026-11-26', tripId: 'songhong-0-weekday-0700', count: 3 };
      const boarded = { ...event, stopId: 'home', deviceTime: '2026-11-26T07:00:00+08:00' };
      expect(await (await town.send('POST', '/v1/driver/events', { events: [boarded] }, driver)).json()).toMatchObject({
        results: [{ outcome: 'recorded' }],
      });
      const next = await town.load(hongqiaoWith({}), { accepts: nothing });
      expect(next.published?.effectiveFrom).toBe('2026-11-27');
      const earlier = { effectiveFrom: serviceDate('2026-11-02') };
      const report = await town.load(hongqiaoWith({}), { ...earlier, accepts: nothing });
      expect(openKinds(report)).toEqual(['driven']);
      expect((await town.load(hongqiaoWith({}), earlier)).published?.effectiveFrom).toBe('2026-11-27');
    });
  });

  describe('two publications at the same time', () => {
    let town: Town;
    beforeAll(async () => (town = await open()));
    afterAll(() => town.close());

    it('if another timetable was published meanwhile, the consequences are decided again, and nothing is written unless they are accepted', async () => {
      const questions: string[] = [];
      const ask = async ({ consequences }: { consequences: readonly { kind: string }[] }): Promise<boolean> => {
        questions.push(consequences.map(({ kind: each }) => each).join(' '));
        if (questions.length > 1) return false;
        await town.load(hongqiaoWith({}), { effectiveFrom: serviceDate('2026-12-10') });
        return true;
      };
      const request = { effectiveFrom: serviceDate('2026-12-01'), accepts: nothing, ask };
      const { published, asks } = await town.load(withCalendar(winter), request);
      expect([published, questions]).toEqual([null, ['gap', 'coming gap']]);
      expect(asks?.publication.until).toBe('2026-12-10');
      expect(await versions(town)).toEqual(['1 2024-07-01', '2 2026-12-10']);
    });

    it('two timetables published at the same time wait for each other, and both take effect', async () => {
      const feeds = [hongqiaoWith({}), hongqiaoWith({ 'calendar.txt': added('x,1,1,1,1,1,1,1,20240701,20291231,') })];
      const both = await Promise.all(feeds.map((feed) => town.load(feed)));
      expect(both.map(({ published }) => published?.versionId).sort()).toEqual([3, 4]);
    });
  });

  async function newestEntry(town: Town): Promise<{ action: string; after: unknown }> {
    const headers = await town.signedIn('manager');
    const { entries } = await town.get<{ entries: { action: string; after: unknown }[] }>('/v1/audit-log', { headers });
    const entry = entries.find(({ action }) => action === 'timetable-loaded');
    if (entry === undefined) throw new Error('nothing was loaded');
    return entry;
  }
});

describe('the command that loads a timetable', () => {
  const { path } = newSqlite() as { path: string };
  const env = { DATABASE_URL: `sqlite:${path}` };
  beforeAll(async () => (await Town.open({ now, database: { kind: 'sqlite', path } })).close());
  const load = async (args: readonly string[], within: readonly string[] = []): Promise<[number | null, string]> => {
    const run = new Program({ args: ['load', ...args], env, within });
    return [await run.ended, run.output + run.errors];
  };
  const later = writeFolder(withCalendar('weekday,1,1,1,1,1,0,0,20990105,20991231,CN'), 'later');

  it('the load command prints what must be accepted and exits with 3, until each consequence is accepted by its name', async () => {
    const early = [later, '--from', '2027-03-01'];
    const [code, output] = await load([...early, '--yes']);
    expect([code, output]).toEqual([3, expect.stringMatching(/▲ On \d+ days between 2027-03-01 .*\[gap\][^]*has listed before/)]);
    expect(output).toContain('--yes=gap;');
    expect(await load([...early, '--yes'])).toEqual([0, expect.stringMatching(/version 2, in force from 2027-03-01[^]*On \d+ days/)]);
    expect(await load([later, '--from', '2027-02-01', '--yes=gap,coming'])).toEqual([0, expect.stringContaining('version 3')]);
  });

  // `script` of util-linux provides a terminal; it is not installed everywhere.
  const hasScript = [spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout].join('').includes('util-linux');

  (hasScript ? it : it.skip)('at a terminal the load command asks once, in words, whether to publish', async () => {
    const answered = (answer: string): string[] => ['sh', '-c', `printf '${answer}\\n' | script -qec "$*" /dev/null`, 'sh'];
    const args = [later, '--from', '2027-01-04', '--replace-coming'];
    const [no, refused] = await load(args, answered('n'));
    expect([no, refused]).toEqual([
      3,
      expect.stringMatching(/What loading it would do:[^]*\[gap\][^]*Load it all the same\? \(y\/N\)[^]*the database is as it was/),
    ]);
    expect(refused.match(/y\/N/g)?.length).toBe(1);
    const [yes, loaded] = await load(args, answered('y'));
    expect([yes, loaded]).toEqual([0, expect.stringMatching(/Load it all the same\?[^]*in force from 2027-01-04/)]);
  });
});
