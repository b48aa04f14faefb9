import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { added, hongqiaoWith, replaced, findingsOf, table, type Changes } from '../support/feeds.js';
import { Town } from '../support/town.js';

let town: Town;
beforeAll(async () => (town = await Town.open()));
afterAll(() => town.close());

const translation = (row: string): Changes => ({ 'translations.txt': added(row) });

it.each<[string, Changes, string[]]>([
  ['nothing to say', {}, []],
  ['a translation of an unknown table', translation('stop.txt,stop_name,en,Home,home,,'), ['translations.txt 16 table_name unknown-table']],
  [
    'translations of unknown records',
    translation(
      'routes,route_desc,en,X,nowhere,,\nstops,stop_code,en,X,Home,,\ntrips,trip_headsign,en,X,songhong,,\nagency,agency_url,en,X,x,,',
    ),
    [16, 17, 18, 19].map((line) => `translations.txt ${line} record_id translation-of-nothing`),
  ],
  [
    'translations of a stop time and of unknown ones',
    translation(
      'stop_times,stop_headsign,en,X,songhong-0-weekday,2,\nstop_times,stop_headsign,en,X,songhong-0-weekday,3,\nstop_times,stop_headsign,en,X,songhong,1,',
    ),
    ['translations.txt 17 record_id translation-of-nothing', 'translations.txt 18 record_id translation-of-nothing'],
  ],
  ['a translation in a table that is not read', translation('levels,level_name,en,Ground,L0,,'), []],
  [
    'unknown languages',
    translation(
      'stops,stop_name,english,X,home,,\nstops,stop_name,zh_CN,X,home,,\nstops,stop_name,xx,X,home,,\nstops,stop_name,zh-Hant-TW,X,home,,',
    ),
    [16, 17, 18].map((line) => `translations.txt ${line} language invalid-language`),
  ],
  [
    'a second row about the feed',
    { 'feed_info.txt': added('X,https://example.org/,en,20250101,20240101,2,') },
    ['feed_info.txt 3 - second-row'],
  ],
  [
    'a trip of one stop and one of none',
    {
      'trips.txt': added('songhong,weekday,short,,0,\nsonghong,weekday,empty,,0,'),
      'stop_times.txt': added('short,07:00:00,07:00:00,home,1,1'),
    },
    ['trips.txt 6 - trip-with-one-stop', 'trips.txt 7 - trip-without-stop-times'],
  ],
  [
    'a line of one point',
    { 'shapes.txt': 'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\na,31,121,1\n' },
    ['shapes.txt 2 - too-few-points'],
  ],
  [
    'the only point of a shape that cannot be read',
    {
      'shapes.txt': 'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\na,131,121,1\n',
      'trips.txt': (text) => text.replaceAll(/,[\w-]+$/gm, ',a').replace(',a', ',shape_id'),
    },
    ['shapes.txt 2 shape_pt_lat invalid-number', ...[2, 3, 4, 5].map((line) => `trips.txt ${line} shape_id unknown-reference`)],
  ],
  [
    'a route of an unknown agency',
    { 'routes.txt': replaced('songhong,hongqiao', 'songhong,nobody') },
    ['routes.txt 2 agency_id unknown-reference'],
  ],
  [
    'a walk to an unknown stop and a walk listed twice',
    { 'transfers.txt': added('home,nowhere,2,60\nhome,songhong,2,900') },
    ['transfers.txt 4 to_stop_id unknown-reference', 'transfers.txt 5 to_stop_id duplicate-key'],
  ],
  [
    'an unknown parent station',
    {
      'stops.txt': (text) =>
        text
          .replace('stop_lon', 'stop_lon,parent_station')
          .replace(/\n(\w)/g, '\n$1')
          .replace(/(\d)\n/g, '$1,station\n'),
    },
    [
      'stops.txt 2 parent_station unknown-reference',
      'stops.txt 3 parent_station unknown-reference',
      'stops.txt 4 parent_station unknown-reference',
    ],
  ],
  [
    'parents of a type that cannot be one',
    {
      'stops.txt': table(`
        stop_id     stop_name stop_lat stop_lon location_type parent_station
        home        家        31       121      0             home
        songhong    淞虹路    31       121      _             hongqiao-t1
        hongqiao-t1 航站楼    31       121      0             station
        station     车站      31       121      1             hall
        hall        站厅      31       121      1             _
        entrance    入口      31       121      2             home
        boarding    上车处    31       121      4             hongqiao-t1
        wrong       上车处    31       121      4             hall`),
    },
    [
      'stops.txt 2 parent_station wrong-parent',
      'stops.txt 3 parent_station wrong-parent',
      'stops.txt 5 parent_station station-with-parent',
      'stops.txt 7 parent_station wrong-parent',
      'stops.txt 9 parent_station wrong-parent',
    ],
  ],
  [
    'a feed that ends before it starts',
    { 'feed_info.txt': replaced('20240701,20291231', '20240701,20240630') },
    ['feed_info.txt 2 feed_end_date dates-run-back'],
  ],
  [
    'a translation listed twice',
    { 'translations.txt': added('stops,stop_name,en,Home,home,,') },
    ['translations.txt 16 record_id duplicate-key'],
  ],
  ['a line break in a name', { 'stops.txt': replaced('公寓大门口', '"公寓\n大门口"') }, ['stops.txt 2 stop_desc new-line-in-value']],
  [
    'control characters',
    {
      'stops.txt': (text) => text.replace('公寓大门口', '公寓\0大门口').replace('淞虹路', '淞虹路\x7f'),
      'routes.txt': replaced('songhong,', 'song\x1bhong,'),
      'trips.txt': added('songhong,weekday,one-more,\x08,0,'),
    },
    [
      'stops.txt 2 stop_desc control-character',
      'stops.txt 3 stop_name control-character',
      'routes.txt 2 route_id control-character',
      'trips.txt 6 trip_headsign control-character',
      'trips.txt 6 - trip-without-stop-times',
    ],
  ],
  [
    'stop times in no order, with trip ids that look the same',
    {
      'stop_times.txt': (text) => {
        const lines = text.trim().split('\n');
        const [moved = ''] = lines.splice(3, 1);
        return [...lines, moved.replace('songhong-1', 'song\x01hong-1')].join('\n');
      },
    },
    ['stop_times.txt 9 trip_id control-character'],
  ],
])('a feed with %s is accepted, and each oddity is reported', async (_, changes, findings) => {
  const report = await town.load(hongqiaoWith(changes));
  expect(findingsOf(report)).toEqual(findings);
  expect(report.published).not.toBeNull();
});

it('duplicate points of a shape are reported with the line of the first one, whether adjacent or apart', async () => {
  const shapes = table(`
      shape_id shape_pt_lat shape_pt_lon shape_pt_sequence
      a        31           121          1

      a        31           122          2
      b        31           122          2
      a        31           122          2
      a        31           122          1
      b        31           122          7
      a        31           122          2`);
  const { findings, published } = await town.load(hongqiaoWith({ 'shapes.txt': shapes }));
  expect(published).not.toBeNull();
  expect(
    findings.list.map(({ line, sentence }) => `${line}: ${sentence.en.replace('; both points are drawn, in the order of the file.', '')}`),
  ).toEqual([
    '7: shape_pt_sequence "1" of shape a is used twice, first on line 2',
    '6: shape_pt_sequence "2" of shape a is used twice, first on line 4',
    '9: shape_pt_sequence "2" of shape a is used twice, first on line 4',
  ]);
});
