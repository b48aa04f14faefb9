import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportReport } from '../../src/feeds/gtfs/gtfs-import.service.js';
import { formatServiceTime, type ServiceTime } from '../../src/scheduling/service-time.js';
import {
  added,
  hongqiaoWith,
  replaced,
  findingsOf,
  table,
  temporaryFolder,
  writeFolder,
  writeZip,
  type Changes,
  type Files,
} from '../support/feeds.js';
import { Town } from '../support/town.js';

const headerOnly = (text: string): string => text.slice(0, text.indexOf('\n') + 1);

/** A `frequencies.txt` with one departure a second, in periods of ten thousand. */
const everySecond = (trip: string, periods: number): string => {
  const time = (at: number): string => formatServiceTime(at as ServiceTime);
  const lines = Array.from({ length: periods }, (_, index) => `${trip},${time(index * 10_000)},${time((index + 1) * 10_000)},1,1`);
  return ['trip_id,start_time,end_time,headway_secs,exact_times', ...lines, ''].join('\n');
};

describe('broken GTFS feeds', () => {
  let town: Town;
  beforeAll(async () => (town = await Town.open()));
  afterAll(() => town.close());

  const refused = async (feed: string | Files): Promise<ImportReport> => {
    const report = await town.load(feed);
    expect(report.published).toBeNull();
    expect(await town.nextDepartures('home', { limit: 1 })).toEqual(['07:30 淞虹路']);
    return report;
  };

  // The changed files, and the findings: file, line, field, code.
  it.each<[string, Changes, string[]]>([
    ['a missing file', { 'stops.txt': null }, ['stops.txt - - missing-file']],
    ['no calendar at all', { 'calendar.txt': null }, ['calendar.txt - - missing-calendar']],
    ['an empty file', { 'routes.txt': '' }, ['routes.txt - - empty-file']],
    // References into an empty file are not reported line by line as well.
    ['agencies without a row', { 'agency.txt': headerOnly }, ['agency.txt - - no-rows']],
    ['stops without a row', { 'stops.txt': headerOnly }, ['stops.txt - - no-rows']],
    ['routes without a row', { 'routes.txt': headerOnly }, ['routes.txt - - no-rows']],
    ['trips without a row', { 'trips.txt': headerOnly, 'frequencies.txt': null }, ['trips.txt - - no-rows']],
    ['stop times without a row', { 'stop_times.txt': headerOnly }, ['stop_times.txt - - no-rows']],
    [
      'a missing column',
      { 'trips.txt': replaced('service_id', 'servce_id') },
      ['trips.txt 1 service_id missing-column', 'trips.txt 1 servce_id near-column'],
    ],
    ['a column named twice', { 'stops.txt': replaced('stop_desc', 'stop_name') }, ['stops.txt 1 stop_name duplicate-column']],
    ['a quote in the middle', { 'stops.txt': added('"x"y,淞虹,,31,121') }, ['stops.txt 5 - bad-csv']],
    ['a quote that never closes', { 'stops.txt': added('"x,淞虹,,31,121') }, ['stops.txt 5 - bad-csv']],
    ['a row that is too short', { 'stops.txt': added('x,淞虹,,31') }, ['stops.txt 5 - wrong-number-of-cells']],
    ['a stop that cannot be read and is referred to', { 'stops.txt': replaced('home,', '') }, ['stops.txt 2 - wrong-number-of-cells']],
    [
      'a parent station that cannot be read',
      {
        'stops.txt': `${table(`
          stop_id     stop_name stop_lat stop_lon parent_station
          home        家        31       121      station
          songhong    淞虹路    31       121      _
          hongqiao-t1 航站楼    31       121      _`)}station,车站,31,121,1,1\n`,
      },
      ['stops.txt 5 - wrong-number-of-cells'],
    ],
    ['a trip that cannot be read and is referred to', { 'trips.txt': replaced('weekday,', '') }, ['trips.txt 2 - wrong-number-of-cells']],
    [
      'the first stop time of a trip that cannot be read',
      { 'stop_times.txt': replaced('07:15:00,07:15:00,songhong', '07:15:00,songhong') },
      ['stop_times.txt 4 - wrong-number-of-cells'],
    ],
    [
      'the last stop time of a trip that cannot be read, after one without a time',
      { 'stop_times.txt': replaced('07:23:00,07:23:00,home,2,1', ',,home,2,0\nsonghong-1-weekday,07:30:00,home,3,1') },
      ['stop_times.txt 6 - wrong-number-of-cells'],
    ],
    [
      'the last stop of a trip that does not exist, after one without a time',
      { 'stop_times.txt': replaced('07:23:00,07:23:00,home,2,1', ',,home,2,0\nsonghong-1-weekday,07:30:00,07:30:00,hone,3,1') },
      ['stop_times.txt 6 stop_id unknown-reference'],
    ],
    [
      'the only date of a service that cannot be read',
      { 'calendar.txt': null, 'calendar_dates.txt': 'service_id,date,exception_type\nweekday,16 July,1\n' },
      ['calendar_dates.txt 2 date invalid-date'],
    ],
    ['a missing value', { 'routes.txt': added(',hongqiao,X,,3,,,') }, ['routes.txt 4 route_id missing-value']],
    [
      'a time with 60 minutes',
      { 'stop_times.txt': replaced('07:23:00,07:23:00', '01:60:00,01:60:00') },
      ['stop_times.txt 5 arrival_time invalid-time', 'stop_times.txt 5 departure_time invalid-time'],
    ],
    ['a time a week later', { 'frequencies.txt': replaced('19:59:59', '168:00:01') }, ['frequencies.txt 3 end_time invalid-time']],
    ['an impossible date', { 'calendar.txt': replaced('20240701', '20240631') }, ['calendar.txt 2 start_date invalid-date']],
    ['an end date before the start date', { 'calendar.txt': replaced('20291231', '20231231') }, ['calendar.txt 2 end_date dates-run-back']],
    ['a flag that is not 0 or 1', { 'calendar.txt': replaced('weekday,1', 'weekday,2') }, ['calendar.txt 2 monday invalid-whole-number']],
    [
      'an unknown working-day calendar',
      { 'calendar.txt': replaced(',CN', ',XX') },
      ['calendar.txt 2 holiday_calendar unknown-holiday-calendar'],
    ],
    ['a latitude beyond the pole', { 'stops.txt': replaced('31.21892', '131.2') }, ['stops.txt 2 stop_lat invalid-number']],
    [
      'an unknown time zone',
      { 'agency.txt': replaced('Asia/Shanghai', 'Asia/Hongqiao') },
      ['agency.txt 2 agency_timezone invalid-timezone'],
    ],
    [
      'agencies in two time zones',
      { 'agency.txt': added('other,Other,https://example.org/,Europe/London,en') },
      ['agency.txt 3 agency_timezone different-timezones'],
    ],
    ['a route without a name', { 'routes.txt': added('x,hongqiao,,,3,,,') }, ['routes.txt 4 route_long_name route-without-name']],
    [
      'a trip of an unknown route and service',
      { 'trips.txt': added('r,s,t,,0,') },
      ['trips.txt 6 route_id unknown-reference', 'trips.txt 6 service_id unknown-reference'],
    ],
    [
      'a call at an unknown stop',
      { 'stop_times.txt': replaced('07:23:00,home', '07:23:00,hone') },
      ['stop_times.txt 5 stop_id unknown-reference'],
    ],
    [
      'stop times of an unknown trip',
      { 'stop_times.txt': added('t,08:00:00,08:00:00,home,1,1') },
      ['stop_times.txt 10 trip_id unknown-reference'],
    ],
    ['a stop defined twice', { 'stops.txt': added('home,另一个家,,31,121') }, ['stops.txt 5 stop_id duplicate-key']],
    ['a trip defined twice', { 'trips.txt': added('songhong,weekday,songhong-0-weekday,,0,') }, ['trips.txt 6 trip_id duplicate-key']],
    [
      'a stop sequence used twice',
      { 'stop_times.txt': replaced('07:23:00,home,2', '07:23:00,home,1') },
      ['stop_times.txt 5 stop_sequence duplicate-key'],
    ],
    [
      'times that run backwards',
      { 'stop_times.txt': replaced('07:23:00,07:23:00', '07:13:00,07:13:00') },
      ['stop_times.txt 5 arrival_time times-run-back'],
    ],
    [
      'a last stop without a time',
      { 'stop_times.txt': replaced('07:23:00,07:23:00,home,2,1', ',,home,2,0') },
      ['stop_times.txt 5 arrival_time missing-edge-time'],
    ],
    [
      'a timepoint without a time',
      { 'stop_times.txt': added('songhong-0-weekday,,,home,3,1') },
      ['stop_times.txt 10 timepoint timepoint-without-time', 'stop_times.txt 10 arrival_time missing-edge-time'],
    ],
    [
      'a frequency that ends before it starts',
      { 'frequencies.txt': replaced('07:00:00,09:29:59', '09:30:00,07:00:00') },
      ['frequencies.txt 2 end_time frequency-empty'],
    ],
    [
      'frequencies that overlap',
      { 'frequencies.txt': replaced('17:30:00', '09:00:00') },
      ['frequencies.txt 3 start_time frequency-overlap'],
    ],
    [
      'a frequency of an unknown trip',
      { 'frequencies.txt': added('nobody,07:00:00,08:00:00,600,1') },
      ['frequencies.txt 10 trip_id unknown-reference'],
    ],
    ['a headway of zero', { 'frequencies.txt': replaced(',1800,', ',0,') }, ['frequencies.txt 2 headway_secs invalid-whole-number']],
    [
      'a headway of one second for hours',
      { 'frequencies.txt': replaced('07:00:00,09:29:59,1800', '00:00:00,09:29:59,1') },
      ['frequencies.txt 2 headway_secs frequency-too-many'],
    ],
    [
      'periods that would make a million trips together',
      { 'frequencies.txt': everySecond('songhong-0-weekday', 60) + everySecond('songhong-1-weekday', 41).replace(/.*\n/, '') },
      ['frequencies.txt - - feed-too-many-trips'],
    ],
    [
      'one of two hundred thousand generated trips that exists already',
      {
        'frequencies.txt': everySecond('songhong-0-weekday', 20),
        'trips.txt': added('songhong,weekday,songhong-0-weekday-0730,,0,'),
        'stop_times.txt': added(
          'songhong-0-weekday-0730,07:30:00,07:30:00,home,1,1\nsonghong-0-weekday-0730,07:38:00,07:38:00,songhong,2,1',
        ),
      },
      ['frequencies.txt 4 - generated-trip-exists'],
    ],
    [
      'a generated trip that exists already',
      {
        'trips.txt': added('songhong,weekday,songhong-0-weekday-0730,,0,'),
        'stop_times.txt': added(
          'songhong-0-weekday-0730,07:30:00,07:30:00,home,1,1\nsonghong-0-weekday-0730,07:38:00,07:38:00,songhong,2,1',
        ),
      },
      ['frequencies.txt 2 - generated-trip-exists'],
    ],
    [
      'no trip of two stops or more',
      { 'stop_times.txt': (text) => text.replaceAll(/.*,2,1\n/g, '') },
      ['trips.txt 2 - trip-with-one-stop', '- - - nothing-runs'],
    ],
    ['a calendar that has ended', { 'calendar.txt': replaced('20291231', '20240712') }, ['- - - feed-never-runs']],
    ['a calendar without a weekday', { 'calendar.txt': replaced('1,1,1,1,1', '0,0,0,0,0') }, ['- - - feed-never-runs']],
    [
      'only the workdays of a holiday week',
      { 'calendar.txt': replaced('20240701,20291231', '20241001,20241007') },
      ['- - - feed-never-runs'],
    ],
    [
      'one day of service that an exception removes',
      {
        'calendar.txt': replaced('20240701,20291231', '20240716,20240716'),
        'calendar_dates.txt': 'service_id,date,exception_type\nweekday,20240716,2\nunused,20240717,1\n',
      },
      ['- - - feed-never-runs'],
    ],
    [
      'a service exception twice',
      { 'calendar_dates.txt': 'service_id,date,exception_type\nweekday,20240715,2\nweekday,20240715,1\n' },
      ['calendar_dates.txt 3 date duplicate-key'],
    ],
  ])('a feed with %s is refused, each fault is named, and the running timetable stays', async (_, changes, findings) => {
    expect(findingsOf(await refused(hongqiaoWith(changes)))).toEqual(findings);
  });

  it('a feed with many different faults is refused once, with the place of each', async () => {
    const report = await refused(
      hongqiaoWith({
        'stops.txt': replaced('31.21892', 'north'),
        'calendar.txt': replaced('20240701', '1 July'),
        'stop_times.txt': replaced('07:23:00,07:23:00', '7.23,7.23'),
        'routes.txt': replaced('2E6B34', 'green'),
      }),
    );
    expect(findingsOf(report)).toEqual([
      'stops.txt 2 stop_lat invalid-number',
      'routes.txt 2 route_color invalid-color',
      'calendar.txt 2 start_date invalid-date',
      'stop_times.txt 5 arrival_time invalid-time',
      'stop_times.txt 5 departure_time invalid-time',
    ]);
    expect(report.findings.list[0]?.sentence).toEqual({
      'zh-CN': 'stop_lat“north”应为 -90 到 90 的数。',
      en: 'stop_lat "north" must be a number from -90 to 90.',
    });
  });

  it('thousands of faults of one kind are counted, and only the first hundred are listed', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `t${index},08:00:00,08:00:00,home,1,1`).join('\n');
    const report = await refused(hongqiaoWith({ 'stop_times.txt': added(lines) }));
    expect(report.findings.list).toHaveLength(100);
    expect([...report.findings.more]).toEqual([['stop_times.txt unknown-reference', 2900]]);
    expect(report.findings.errorCount).toBe(3000);
  });

  it('each fault in unordered stop times is reported once', async () => {
    const inNoOrder = table(`
      trip_id            arrival_time departure_time stop_id  stop_sequence timepoint timepoint
      songhong-0-weekday 07.00        07:00:00       home     1             1         1
      songhong-1-weekday 07:15:00     07:15:00       songhong 1             1         1
      songhong-1-weekday 07:23:00     07:23:00       home
      songhong-0-weekday 07:08:00     07.08          songhong 2             1         1`);
    const { findings } = await refused(hongqiaoWith({ 'stop_times.txt': inNoOrder }));
    expect(findings.list.map(({ line, code }) => [line, code].join(' '))).toEqual([
      '1 duplicate-column',
      '2 invalid-time',
      '5 invalid-time',
      '4 wrong-number-of-cells',
    ]);
    expect(findings.errorCount).toBe(4);
  });

  it('a feed with a file in another encoding than UTF-8 is refused', async () => {
    const gbk = Buffer.concat([
      Buffer.from('stop_id,stop_name,stop_lat,stop_lon\nhome,'),
      Buffer.from([0xba, 0xe7, 0xc7, 0xc5]),
      Buffer.from(',31,121\n'),
    ]);
    expect(findingsOf(await refused(hongqiaoWith({ 'stops.txt': gbk })))).toContain('stops.txt 1 - not-utf8');
  });

  it('an empty path and a folder without GTFS files are refused', async () => {
    expect(findingsOf(await refused(join(temporaryFolder(), 'none')))).toEqual(['- - - feed-not-found']);
    expect(findingsOf(await refused(writeFolder({ 'letter.txt': 'hello' })))).toEqual(['- - - feed-empty']);
  });

  it('a file that is not a zip and a truncated zip are refused', async () => {
    const path = join(temporaryFolder(), 'feed.zip');
    writeFileSync(path, 'this is not a zip file, though it is called one');
    expect(findingsOf(await refused(path))).toEqual(['feed.zip - - not-a-zip']);
    const whole = await writeZip(hongqiaoWith({}));
    writeFileSync(path, readFileSync(whole).subarray(0, 1500));
    expect(findingsOf(await refused(path))).toEqual(['feed.zip - - not-a-zip']);
  });

  it('a zip with damaged contents is refused', async () => {
    const path = await writeZip(hongqiaoWith({}));
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 60, 90);
    writeFileSync(path, bytes);
    const report = await refused(path);
    expect(report.findings.errorCount).toBeGreaterThan(0);
  });

  it('a zip bomb is refused', async () => {
    const report = await refused(await writeZip(hongqiaoWith({ 'stops.txt': Buffer.alloc(80 * 1024 * 1024, 'a') })));
    expect(findingsOf(report)).toEqual(['- - - zip-bomb']);
  });

  it('a zip with two feeds is refused, and both folders are named', async () => {
    const inFolder = (folder: string): Files =>
      Object.fromEntries(Object.entries(hongqiaoWith({})).map(([name, text]) => [`${folder}/${name}`, text]));
    const report = await refused(await writeZip({ ...inFolder('spring'), ...inFolder('old/summer') }));
    expect(findingsOf(report)).toEqual(['- - - zip-of-several-feeds']);
    expect(report.findings.list[0]?.sentence['zh-CN']).toContain('2 个文件夹各放着 GTFS 文件（spring/ old/summer/）');
  });

  it.each([
    ['a password', 0x01],
    ['a password and strong encryption', 0x41],
  ])('a zip protected by %s is refused', async (_, flags) => {
    const path = await writeZip(hongqiaoWith({}));
    const bytes = readFileSync(path);
    // The flags of each entry in the central directory: APPNOTE.TXT 4.3.12 and 4.4.4.
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
      bytes[at + 8] = (bytes[at + 8] ?? 0) | flags;
    writeFileSync(path, bytes);
    const report = await refused(path);
    expect(report.findings.list.map(({ code }) => code)).toEqual(['zip-encrypted']);
  });

  it('a zip that names paths outside itself is refused', async () => {
    // Zip libraries refuse to write such a name, so it is put into the bytes, with the same length.
    const path = await writeZip({ ...hongqiaoWith({}), 'aa/etc.txt': 'x' });
    const bytes = Buffer.from(readFileSync(path).toString('latin1').replaceAll('aa/etc.txt', '../etc.txt'.padStart(10, '.')), 'latin1');
    writeFileSync(path, bytes);
    expect(findingsOf(await refused(path))).toEqual(['feed.zip - - zip-unsafe-name']);
  });
});
