import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFeed } from '../../src/feeds/files/feed-files.io.js';
import { Findings } from '../../src/feeds/files/findings.js';
import type { Feed } from '../../src/feeds/gtfs/gtfs-feed.js';
import { gtfsFileNames, readFeed } from '../../src/feeds/gtfs/gtfs-reading.io.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { added, hongqiaoWith, replaced, temporaryFolder, writeFolder, writeZip, type Changes, type Files } from '../support/feeds.js';
import { Town } from '../support/town.js';

interface Reading {
  readonly feed: Feed | null;
  /** File, line, field, code. */
  readonly codes: readonly string[];
  readonly sentences: readonly string[];
}

/** Reads a feed without publishing it. @returns the feed and its findings */
async function read(given: string | Files): Promise<Reading> {
  const findings = new Findings();
  const files = await openFeed(typeof given === 'string' ? given : writeFolder(given), gtfsFileNames, findings);
  const feed = files === null ? null : await readFeed(files, findings);
  files?.close();
  // A placeholder without a value would stay visible.
  for (const { sentence } of findings.list) expect(Object.values(sentence).join(' ')).not.toMatch(/[{}]/);
  return {
    feed: findings.errorCount > 0 ? null : feed,
    codes: findings.list.map(({ file, line, field, code }) => [file ?? '-', line ?? '-', field ?? '-', code].join(' ')),
    sentences: findings.list.map(({ sentence }) => sentence.en),
  };
}

const everyTrip = 40;
const header = (file: string, from: string, to: string): Changes => ({ [file]: replaced(from, to) });
const withColumn =
  (name: string, value: string) =>
  (text: string): string =>
    text
      .trim()
      .split('\n')
      .map((line, index) => `${line},${index === 0 ? name : value}`)
      .join('\n') + '\n';

describe('parts of a feed that are not read', () => {
  const fares = { 'fare_attributes.txt': 'fare_id\n', 'stops.txt': withColumn('zone_id', 'A') };
  it.each<[string, Changes, string]>([
    ['names of GTFS', fares, 'This program has no use for the following and did not read it: fare_attributes.txt · stops.txt (zone_id).'],
    [
      'unknown names',
      { 'drivers.txt': 'x\n', 'trips.txt': withColumn('tyre_pressure', '2') },
      'The following is not part of GTFS and was not read: drivers.txt · trips.txt (tyre_pressure).',
    ],
    [
      'names of both kinds',
      { ...fares, 'drivers.txt': 'x\n' },
      'This program has no use for the following and did not read it: fare_attributes.txt · stops.txt (zone_id); and what is not part of GTFS: drivers.txt.',
    ],
  ])('names that are not read are listed in one line: %s', async (_, changes, sentence) => {
    expect((await read(hongqiaoWith(changes))).sentences).toEqual([sentence]);
  });

  it.each<[string, Changes, string]>([
    [
      'a file in the singular',
      { 'calendar_date.txt': 'x\n' },
      'calendar_date.txt was not read, because of its name. If "calendar_dates.txt" is meant',
    ],
    [
      'a file in capitals',
      { 'Calendar_Dates.txt': 'x\n' },
      'Calendar_Dates.txt was not read, because of its name. If "calendar_dates.txt" is meant',
    ],
    ['a file saved as CSV', { 'shapes.csv': 'x\n' }, 'shapes.csv was not read, because of its name. If "shapes.txt" is meant'],
    [
      'a column with a letter missing',
      { 'stop_times.txt': withColumn('pickup_typ', '0') },
      'The column "pickup_typ" was not read, because of its name. If "pickup_type" is meant',
    ],
    [
      'a column with a hyphen',
      { 'trips.txt': withColumn('shape-id', '') },
      'The column "shape-id" was not read, because of its name. If "shape_id" is meant',
    ],
  ])('a name close to one that is read is reported: %s', async (_, changes, sentence) => {
    const { sentences } = await read(hongqiaoWith(changes));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(sentence);
  });

  it('files left by computers, counts of riders, and notes of people are passed over in silence', async () => {
    const folder = writeFolder({ ...hongqiaoWith({}), '.DS_Store': 'x', 'Thumbs.db': 'x', 'vehicles.csv': 'x', 'README.md': 'x' });
    mkdirSync(join(folder, '__MACOSX'));
    writeFileSync(join(folder, '__MACOSX', 'stops.txt'), 'x');
    expect((await read(folder)).codes).toEqual([]);
  });
});

const oldTranslations =
  'trans_id,lang,translation\n淞虹路,en,Songhong Road\n虹桥人才公寓,en,Hongqiao Talent Apartments\n从前的站,en,Former Stop\n';
describe('odd GTFS feeds that are read completely', () => {
  it.each<[string, Changes, string[]]>([
    ['with a line of blanks only', { 'stops.txt': (text) => text.replace('\n', '\n   \n') }, []],
    ['with rows of commas only', { 'stops.txt': added(',,,,'), 'trips.txt': (text) => text.replace('\n', '\n,,,,,\n') }, []],
    [
      'with an empty file that is optional',
      { 'transfers.txt': '', 'shapes.txt': '' },
      ['transfers.txt - - empty-optional-file', 'shapes.txt - - empty-optional-file'],
    ],
    [
      'with an optional file of a header only',
      { 'transfers.txt': 'from_stop_id,to_stop_id,transfer_type\n', 'shapes.txt': 'x\n' },
      [
        'shapes.txt 1 shape_id missing-column',
        'shapes.txt 1 shape_pt_lat missing-column',
        'shapes.txt 1 shape_pt_lon missing-column',
        'shapes.txt 1 shape_pt_sequence missing-column',
      ],
    ],
    ['with empty names in a header', header('stops.txt', 'stop_lon\n', 'stop_lon,,,\n'), []],
    ['with extra commas after every row', { 'stops.txt': (text) => text.replace(/(?<=.)\n/g, ',,\n') }, []],
    ['with a nameless last column that has values', { 'stops.txt': withColumn('', 'x') }, ['stops.txt 2 6 column-without-name']],
    [
      'with a nameless column between named ones',
      { 'stops.txt': (text) => text.replace('stop_desc', '') },
      ['stops.txt 2 3 column-without-name'],
    ],
    ['that runs until the year 9999', { 'calendar.txt': replaced('20291231', '99991231') }, ['calendar.txt 2 end_date date-far-off']],
    [
      'with an exception in the year 9999',
      { 'calendar_dates.txt': 'service_id,date,exception_type\nweekday,99991231,1\n' },
      ['calendar_dates.txt 2 date date-beyond'],
    ],
    [
      'with stop sequences above a million',
      { 'stop_times.txt': (text) => text.replaceAll(',1,1\n', ',1000001,1\n').replaceAll(',2,1\n', ',2147483647,1\n') },
      [],
    ],
    ['with translations in their old form', { 'translations.txt': oldTranslations }, ['translations.txt - - old-translations']],
    [
      'without a column of departure times',
      { 'stop_times.txt': (text) => text.replace(/^([^,]+,[^,]+),[^,]+/gm, '$1') },
      ['stop_times.txt 1 departure_time one-time-column'],
    ],
    [
      'without a column of arrival times',
      { 'stop_times.txt': (text) => text.replace(/^([^,]+),[^,]+/gm, '$1') },
      ['stop_times.txt 1 arrival_time one-time-column'],
    ],
    [
      'with times without seconds',
      { 'stop_times.txt': (text) => text.replace(/:00,0(\d:\d\d):00,/g, ',$1,') },
      ['stop_times.txt 2 arrival_time time-written-otherwise', 'stop_times.txt 2 departure_time time-written-otherwise'],
    ],
    [
      'with full-width times as a Chinese keyboard types them',
      { 'frequencies.txt': replaced('07:00:00', '０７：００：００') },
      ['frequencies.txt 2 start_time time-written-otherwise'],
    ],
    [
      'with dates in ISO form',
      { 'calendar.txt': replaced('20240701,20291231', '2024-07-01,2029-12-31') },
      ['calendar.txt 2 start_date date-written-otherwise', 'calendar.txt 2 end_date date-written-otherwise'],
    ],
    [
      'with dates as Excel writes them',
      { 'calendar.txt': replaced('20240701,20291231', '2024/7/1,2029/12/31') },
      ['calendar.txt 2 start_date date-written-otherwise', 'calendar.txt 2 end_date date-written-otherwise'],
    ],
    [
      'with whole numbers written with decimals',
      { 'trips.txt': (text) => text.replace(/,0,/g, ',0.0,') },
      ['trips.txt 2 direction_id number-written-otherwise'],
    ],
    [
      'with a row that has a comma too many',
      { 'transfers.txt': added('home,songhong,2,60,x') },
      ['transfers.txt 4 - wrong-number-of-cells'],
    ],
    ['with transfers that cannot be read', { 'transfers.txt': Buffer.from([0x66, 0x0a, 0xba, 0xe7]) }, ['transfers.txt 1 - not-utf8']],
    [
      'with translations that break off in a quote',
      { 'translations.txt': added('stops,stop_desc,en,"X"y,home,,') },
      ['translations.txt 16 - bad-csv'],
    ],
    [
      'with translations between semicolons',
      { 'translations.txt': (text) => text.replaceAll(',', ';') },
      ['translations.txt 1 - other-separator'],
    ],
  ])('a feed %s is read completely', async (_, changes, expected) => {
    const { feed, codes } = await read(hongqiaoWith(changes));
    expect(codes).toEqual(expected);
    expect(feed?.trips).toHaveLength(everyTrip);
    expect(feed?.stops.size).toBe(3);
  });

  it('odd optional values are each reported and read as empty', async () => {
    const odd = {
      'agency.txt': replaced('https://', 'www.'),
      'stops.txt': (text: string) => withColumn('wheelchair_boarding', '7')(text).replace('stop_desc', 'location_type'),
      'routes.txt': (text: string) => text.replace('2E6B34', 'green').replace('FFFFFF,1', 'FFFFFF,first').replace(',3,', ',9999,'),
      'trips.txt': (text: string) => withColumn('bikes_allowed', 'yes')(text).replace(',0,', ',5,'),
      'stop_times.txt': withColumn('pickup_type', '9'),
      'feed_info.txt': replaced('20240701,20291231,1,https://', 'soon,later,1,'),
      'transfers.txt': added('home,nowhere,2,60\nhome,songhong,9,60\nhome,songhong,2,long'),
      'translations.txt': added('stop,stop_name,en,X,home,,\nstops,stop_name,en,X,nowhere,,\nstops,stop_name,,X,home,,'),
    };
    const { feed, codes } = await read(hongqiaoWith(odd));
    expect(codes.map((code) => code.replace(/ \d+ /, ' ')).filter((code, index, all) => all.indexOf(code) === index)).toEqual([
      'agency.txt agency_url invalid-url',
      'stops.txt location_type invalid-whole-number',
      'stops.txt wheelchair_boarding invalid-whole-number',
      'transfers.txt to_stop_id unknown-reference',
      'transfers.txt transfer_type invalid-whole-number',
      'transfers.txt min_transfer_time invalid-whole-number',
      'routes.txt route_type invalid-whole-number',
      'routes.txt route_color invalid-color',
      'routes.txt route_sort_order invalid-whole-number',
      'trips.txt direction_id invalid-whole-number',
      'trips.txt bikes_allowed invalid-whole-number',
      'stop_times.txt pickup_type invalid-whole-number',
      'feed_info.txt feed_start_date invalid-date',
      'feed_info.txt feed_end_date invalid-date',
      'feed_info.txt feed_contact_url invalid-url',
      'translations.txt table_name unknown-table',
      'translations.txt record_id translation-of-nothing',
      'translations.txt language missing-value',
    ]);
    expect(feed?.trips).toHaveLength(everyTrip);
    expect(feed?.transfers).toEqual([{ fromStopId: 'home', toStopId: 'songhong', minTransferTime: 1080 }, expect.anything()]);
    expect(feed?.routes.get('songhong')).toMatchObject({ routeType: 3, routeColor: null });
    expect(feed?.stops.get('home')).toMatchObject({ locationType: 0, wheelchairBoarding: null });
    expect(feed?.agencies[0]?.agencyUrl).toBe('');
  });
});

describe('trips of service on demand, which have no times', () => {
  const windows = ['location_group_id', 'start_pickup_drop_off_window', 'end_pickup_drop_off_window'];
  const rows = (changed: string): Changes => ({
    'trips.txt': added('songhong,weekday,called,,0,\nsonghong,weekday,partly,,0,'),
    'stop_times.txt': (text) => windows.reduce((wider, name) => withColumn(name, '')(wider), text) + changed,
  });

  it('trips on demand are left out and counted, and fixed trips beside them are read', async () => {
    const { feed, codes, sentences } = await read(
      hongqiaoWith(
        rows(
          'called,,,,1,,zone,07:00:00,09:00:00\ncalled,,,,2,,zone,07:00:00,09:00:00\npartly,06:00:00,06:00:00,home,1,1,,,\npartly,,,,2,,zone,06:00:00,07:00:00\npartly,06:20:00,06:20:00,songhong,3,1,,,\n',
        ),
      ),
    );
    expect(codes).toEqual(['stop_times.txt 10 - on-demand-rows', 'trips.txt 6 - trip-on-demand']);
    expect(sentences[0]).toContain('GTFS-Flex), which has no fixed times: 3 (the first of trip called)');
    expect([feed?.leftOutCount, ...(feed?.leftOut ?? [])]).toEqual([1, ['on-demand', 1]]);
    const partly = feed?.trips.find(({ tripId }) => tripId === 'partly');
    expect(feed?.patterns[partly?.path.pattern ?? -1]?.stops.map(({ stopId }) => stopId)).toEqual(['home', 'songhong']);
    expect(feed?.timings[partly?.path.timing ?? -1]?.arrivals).toEqual([0, 1200]);
  });

  it('a feed with nothing but service on demand is not a timetable', async () => {
    const { codes } = await read(
      hongqiaoWith({
        ...rows(''),
        'stop_times.txt': 'trip_id,location_id,stop_sequence,arrival_time\nsonghong-0-weekday,zone,1,\n',
        'frequencies.txt': null,
      }),
    );
    expect(codes).toContain('- - - nothing-runs');
  });
});

describe('truncated files', () => {
  const manyTrips = (count: number): Changes => {
    const ids = Array.from({ length: count }, (_, index) => `t${index}`);
    return {
      'frequencies.txt': null,
      'trips.txt': `route_id,service_id,trip_id\n${ids.map((id) => `songhong,weekday,${id}\n`).join('')}`,
      'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${ids.map((id) => `${id},07:00:00,07:00:00,home,1\n${id},07:08:00,07:08:00,songhong,2\n`).join('')}`,
    };
  };
  const cut = (until: string): Files => {
    const files = hongqiaoWith(manyTrips(20));
    const text = String(files['stop_times.txt']);
    return { ...files, 'stop_times.txt': text.slice(0, text.indexOf(until) + until.length) };
  };

  it('a file truncated within a row is refused, and the message says so', async () => {
    const { feed, codes, sentences } = await read(cut('t9,07:08:00,07:0'));
    expect([feed, codes]).toEqual([null, ['stop_times.txt 21 - file-cut-short']]);
    expect(sentences[0]).toContain('The file breaks off in the middle of this row (3 of 5 cells)');
  });

  it('for a file truncated at the end of a row, the message says how many trips are missing and which may lack stops', async () => {
    for (const until of ['t9,07:08:00,07:08:00,songhong,2', 't9,07:08:00,07:08:00,songhong,2\n']) {
      const { feed, codes, sentences } = await read(cut(until));
      expect(feed?.leftOutCount).toBe(10);
      expect(codes.filter((code) => !code.includes('translation'))).toEqual([
        'trips.txt 12 - trip-without-stop-times',
        ...(until.endsWith('2') ? ['stop_times.txt - - looks-cut-short'] : []),
      ]);
      expect(sentences.find((sentence) => sentence.includes('they call nowhere'))).toContain('10 (the first is t10)');
    }
  });
});

describe('line numbers in messages', () => {
  const faulty = (): string =>
    String(hongqiaoWith({ 'stops.txt': replaced('公寓大门口', '"公寓\n大门口"') })['stops.txt']).replace('121.3', 'north');
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('a fault is reported with the line that an editor shows, for lines ending in %s', async (_, end) => {
    const { codes } = await read(hongqiaoWith({ 'stops.txt': `${faulty()}\nx,X,,north,1\n`.replaceAll('\n', end) }));
    expect(codes).toEqual([
      'stops.txt 2 stop_lon invalid-number',
      'stops.txt 2 stop_desc new-line-in-value',
      'stops.txt 7 stop_lat invalid-number',
    ]);
  });
});

describe('invisible characters in messages', () => {
  it.each([
    ['a full-width space', 'home\u3000', 'home⟨U+3000⟩'],
    ['a zero-width space', 'ho\u200bme', 'ho⟨U+200B⟩me'],
    ['a byte order mark within a file', '\ufeffhome', '⟨U+FEFF⟩home'],
    ['a double space', 'ho  me', 'ho␣␣me'],
  ])('a message makes %s visible where two ids differ by nothing else', async (_, written, shown) => {
    const { codes, sentences } = await read(hongqiaoWith({ 'stop_times.txt': replaced('07:23:00,home', `07:23:00,${written}`) }));
    expect(codes).toEqual(['stop_times.txt 5 stop_id unseen-difference']);
    expect(sentences[0]).toContain(`stop_id "${shown}" differs from "home" in stops.txt only by characters that nobody sees`);
  });

  it('a message makes an invisible character visible in the file referred to, too', async () => {
    const { sentences } = await read(hongqiaoWith({ 'stops.txt': replaced('home,', 'home\u3000,'), 'transfers.txt': null }));
    expect(sentences[0]).toContain('stop_id "home" differs from "home⟨U+3000⟩" in stops.txt only by');
  });
});

describe('tables with another separator than the comma', () => {
  it.each([
    ['semicolons', ';', ';'],
    ['tabs', '\t', 'Tab'],
    ['full-width commas', '，', '，'],
  ])('a table separated by %s is refused, and the message names the separator', async (_, separator, named) => {
    const { feed, codes, sentences } = await read(hongqiaoWith({ 'stops.txt': (text) => text.replaceAll(',', separator) }));
    expect([feed, codes]).toEqual([null, ['stops.txt 1 - other-separator']]);
    expect(sentences[0]).toContain(`Its columns are separated by "${named}"`);
  });
});

describe('where a feed is found', () => {
  const inFolder = (folder: string): Files =>
    Object.fromEntries(Object.entries(hongqiaoWith({})).map(([name, text]) => [`${folder}${name}`, text]));

  it('a feed is found in a folder inside a folder, as in a zip', async () => {
    const outer = join(temporaryFolder(), 'from-the-office');
    mkdirSync(join(outer, 'export'), { recursive: true });
    renameSync(writeFolder(hongqiaoWith({})), join(outer, 'export', 'gtfs'));
    writeFileSync(join(outer, '.DS_Store'), 'x');
    const { feed, codes, sentences } = await read(outer);
    expect([feed?.trips.length, codes]).toEqual([everyTrip, ['- - - zip-in-folder']]);
    expect(sentences[0]).toContain('export/gtfs/');
  });

  it('no feed is chosen where two folders hold one', async () => {
    const outer = temporaryFolder();
    for (const name of ['spring', 'summer']) renameSync(writeFolder(hongqiaoWith({})), join(outer, name));
    expect((await read(outer)).codes).toEqual(['- - - zip-of-several-feeds']);
  });

  it('a feed is found in a zip made on Windows with backslashes, beside files left by a Mac', async () => {
    const path = await writeZip({ ...inFolder('gtfs/'), '__MACOSX/gtfs/stops.txt': 'x', 'gtfs/.DS_Store': 'x' });
    // No library writes such names, so they are put into the bytes.
    writeFileSync(path, Buffer.from(readFileSync(path).toString('latin1').replaceAll('gtfs/', 'gtfs\\'), 'latin1'));
    const { feed, codes } = await read(path);
    expect([feed?.trips.length, codes]).toEqual([everyTrip, ['- - - zip-in-folder']]);
  });

  it('a feed whose files have other names is not found, and the names are listed', async () => {
    const { codes } = await read(writeFolder({ 'Stops.txt': 'x', 'trip.txt': 'x' }));
    expect(codes).toEqual(['- - - feed-empty', 'Stops.txt - - near-file', 'trip.txt - - near-file']);
  });

  it('a feed in a zip inside a folder is not found, and the zip is named', async () => {
    const { codes } = await read(writeFolder({ 'feed.zip': 'x', 'letter.pdf': 'x' }));
    expect(codes).toEqual(['- - - zip-inside']);
  });
});

describe.each(databaseKinds)('an odd feed on %s', (kind) => {
  let postgres: Postgres;
  let town: Town;
  beforeAll(async () => {
    postgres = await Postgres.start();
    town = await Town.open({ database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
  });
  afterAll(async () => {
    await town.close();
    await postgres.stop();
  });

  it('a feed with everything that is odd is published as if it were well written', async () => {
    const report = await town.load(
      hongqiaoWith({
        'agency.txt': replaced('https://', 'www.'),
        'calendar.txt': replaced('20240701,20291231', '2024/7/1,99991231'),
        'stops.txt': (text) => `\n,,\n${withColumn('wheelchair_boarding', '7')(text).replace(/\n/g, ',,\n')}`,
        'stop_times.txt': (text) =>
          text
            .replace(/^([^,]+,[^,]+),[^,]+/gm, '$1')
            .replaceAll(':00,', ',')
            .replaceAll(',2,1', ',2147483647,1'),
        'transfers.txt': '',
        'translations.txt': oldTranslations,
        'fare_rules.txt': 'fare_id\n',
      }),
    );
    expect(report.published).not.toBeNull();
    expect(report.findings.list.map(({ severity }) => severity)).not.toContain('error');
    expect(await town.nextDepartures('home', { limit: 3 })).toEqual(['07:30 淞虹路', '07:30 虹桥1号航站楼', '08:00 淞虹路']);
    expect(await town.nextDepartures('home', { limit: 1, lang: 'en' })).toEqual(['07:30 Songhong Road']);
    // A calendar until 9999 has departures in any year, and its days are not computed in advance.
    expect(await town.nextDepartures('home', { limit: 1, at: '2049-07-15T07:10:00+08:00' })).toEqual(['07:30 淞虹路']);
  });
});
