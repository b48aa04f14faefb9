import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { added, hongqiaoWith, shown, type Changes } from '../support/feeds.js';
import { Town } from '../support/town.js';

let town: Town;
beforeAll(async () => (town = await Town.open()));
afterAll(() => town.close());

const translation = (row: string): Changes => ({ 'translations.txt': added(row) });

it.each<[string, Changes, string[]]>([
  ['nothing to say', {}, []],
  ['a translation of an unknown table', translation('stop.txt,stop_name,en,Home,home,,'), ['translations.txt 16 table_name unknown-table']],
  [
    'translations of records that are not there',
    translation(
      'routes,route_desc,en,X,nowhere,,\nstops,stop_code,en,X,Home,,\ntrips,trip_headsign,en,X,songhong,,\nagency,agency_url,en,X,x,,',
    ),
    [16, 17, 18, 19].map((line) => `translations.txt ${line} record_id translation-of-nothing`),
  ],
  [
    'translations of a stop time, and of one that is not there',
    translation(
      'stop_times,stop_headsign,en,X,songhong-0-weekday,2,\nstop_times,stop_headsign,en,X,songhong-0-weekday,3,\nstop_times,stop_headsign,en,X,songhong,1,',
    ),
    ['translations.txt 17 record_id translation-of-nothing', 'translations.txt 18 record_id translation-of-nothing'],
  ],
  ['a translation in a table that is not read', translation('levels,level_name,en,Ground,L0,,'), []],
  [
    'languages that are none',
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
])('a feed is taken with %s', async (_, changes, findings) => {
  const report = await town.load(hongqiaoWith(changes));
  expect(shown(report)).toEqual(findings);
  expect(report.published).not.toBeNull();
});
