import { describe, expect, it } from '@jest/globals';
import { serviceDate } from '../../scheduling/service-time.js';
import { noticesOf } from './gtfs-check.js';
import { severities, type Rule } from './rules.js';

const today = serviceDate('2026-11-27');

const good: Readonly<Record<string, string>> = {
  'agency.txt': `agency_id,agency_name,agency_url,agency_timezone,agency_lang,agency_email
town,虹桥人才公寓班车,https://town.example,Asia/Shanghai,zh-CN,bus@town.example`,
  'stops.txt': `stop_id,stop_name,stop_desc,stop_lat,stop_lon,location_type,parent_station
home,虹桥人才公寓,门口,31.21892,121.33928,0,
metro,Songhong Road,,31.22010,121.35499,1,
p1,淞虹路,,31.22010,121.35499,0,metro`,
  'routes.txt': `route_id,agency_id,route_short_name,route_long_name,route_desc,route_type,route_url,route_color,route_text_color
line,town,淞虹路线,虹桥人才公寓至淞虹路地铁站,,3,,2E6B34,FFFFFF`,
  'trips.txt': `route_id,service_id,trip_id,trip_headsign,direction_id,block_id,shape_id,bikes_allowed
line,weekday,out,淞虹路,0,bus,way,
line,weekday,back,虹桥人才公寓,1,bus,,`,
  'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled,timepoint
out,07:00:00,07:00:00,home,1,0,1
out,07:08:00,07:08:00,p1,2,1500,1
back,07:15:00,07:15:00,p1,1,,1
back,07:23:00,07:23:00,home,2,,1`,
  'calendar.txt': `service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
weekday,1,1,1,1,1,0,0,20260101,20271231`,
  'calendar_dates.txt': `service_id,date,exception_type
weekday,20261001,2`,
  'shapes.txt': `shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled
way,31.21892,121.33928,1,0
way,31.22010,121.35499,2,1500`,
  'transfers.txt': `from_stop_id,to_stop_id,transfer_type,min_transfer_time
home,p1,2,1080`,
  'translations.txt': `table_name,field_name,language,translation,record_id,record_sub_id,field_value
stops,stop_name,en,Talent Apartments,home,,
stop_times,stop_headsign,en,Songhong Road,out,1,
trips,trip_headsign,en,Songhong Road,,,淞虹路`,
  'feed_info.txt': `feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date,feed_version,feed_contact_email
虹桥人才公寓班车,https://town.example,zh-CN,20260101,20271231,1-abc,bus@town.example`,
};

type Files = Readonly<Record<string, string>>;
/** What breaks a rule: in a file, one text becomes another; null: the file is left out. */
type Fault = readonly [file: string, from: string, to: string] | readonly [file: string, none: null];

const tablesOf = (files: Files): Record<string, string[][]> =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text.split('\n').map((row) => row.split(',').map((cell) => cell.replace('⏎', '\n'))),
    ]),
  );

function withFaults(...faults: readonly Fault[]): Files {
  const files = new Map(Object.entries(good));
  for (const [file, from, to] of faults) {
    const text = files.get(file) ?? '';
    if (from === null) files.delete(file);
    else if (!text.includes(from)) throw new RangeError(`${file} does not hold ${from}`);
    else
      files.set(
        file,
        text.replace(from, () => to),
      );
  }
  return Object.fromEntries(files);
}

const broken = (...faults: readonly Fault[]): string[] => noticesOf(tablesOf(withFaults(...faults)), today).map(({ code }) => code);

/** Points of a way between home and a place half a kilometre from it, again and again. */
const toAndFro = (times: number): string =>
  Array.from({ length: 2 * times }, (_, index) => `way,31.21892,${index % 2 === 0 ? 121.3445 : 121.33928},${index + 2},${index + 1}`).join(
    '\n',
  );

/** Each breaks this rule and no other. */
const faults: Readonly<Record<Rule, readonly Fault[]>> = {
  block_trips_with_overlapping_stop_times: [['stop_times.txt', '07:15:00,07:15:00', '07:05:00,07:05:00']],
  decreasing_or_equal_stop_time_distance: [
    ['stops.txt', 'p1,', 'gate,北门,,31.21893,121.33930,0,\np1,'],
    ['stop_times.txt', 'out,07:08:00,07:08:00,p1,2', 'out,07:01:00,07:01:00,gate,2,0,1\nout,07:08:00,07:08:00,p1,3'],
  ],
  decreasing_shape_distance: [
    ['shapes.txt', 'way,31.22010', 'way,31.22009,121.35490,2,1510\nway,31.22010'],
    ['shapes.txt', '121.35499,2', '121.35499,3'],
  ],
  duplicate_key: [['calendar_dates.txt', 'weekday,20261001,2', 'weekday,20261001,2\nweekday,20261001,2']],
  duplicate_route_name: [
    ['routes.txt', 'line,town,淞虹路线', 'other,town,淞虹路线,虹桥人才公寓至淞虹路地铁站,,3,,2E6B34,FFFFFF\nline,town,淞虹路线'],
  ],
  duplicated_column: [
    ['transfers.txt', 'min_transfer_time', 'transfer_type'],
    ['transfers.txt', 'transfer_type,transfer_type', 'transfer_type,min_transfer_time,transfer_type'],
    ['transfers.txt', '2,1080', '2,1080,2'],
  ],
  empty_column_name: [['transfers.txt', 'min_transfer_time', ' ']],
  empty_file: [['transfers.txt', '\nhome,p1,2,1080', '']],
  equal_shape_distance_diff_coordinates: [
    ['shapes.txt', 'way,31.22010', 'way,31.2195,121.347,2,740\nway,31.2196,121.3472,3,740\nway,31.22010'],
    ['shapes.txt', '121.35499,2', '121.35499,4'],
  ],
  equal_shape_distance_diff_coordinates_distance_below_threshold: [
    ['shapes.txt', 'way,31.22010', 'way,31.218921,121.33928,2,0\nway,31.22010'],
    ['shapes.txt', '121.35499,2', '121.35499,3'],
  ],
  equal_shape_distance_same_coordinates: [
    ['shapes.txt', 'way,31.22010', 'way,31.21892,121.33928,2,0\nway,31.22010'],
    ['shapes.txt', '121.35499,2', '121.35499,3'],
  ],
  expired_calendar: [['calendar.txt', 'weekday,1', 'old,1,1,1,1,1,1,1,20260101,20260131\nweekday,1']],
  fast_travel_between_consecutive_stops: [['stop_times.txt', 'out,07:08:00,07:08:00', 'out,07:00:05,07:00:05']],
  fast_travel_between_far_stops: [
    ['stops.txt', 'p1,', 'mid,Mid Way,,31.305,121.41,0,\nfar,Far Away,,31.392,121.48,0,\np1,'],
    ['trips.txt', 'line,weekday,back', 'line,weekday,long,Far Away,0,,,\nline,weekday,back'],
    [
      'stop_times.txt',
      'back,07:15',
      'long,08:00:00,08:00:00,home,1,,1\nlong,08:04:00,08:04:00,mid,2,,1\nlong,08:08:00,08:08:00,far,3,,1\nback,07:15',
    ],
  ],
  feed_expiration_date7_days: [['feed_info.txt', '20271231', '20261203']],
  feed_expiration_date30_days: [['feed_info.txt', '20271231', '20261220']],
  feed_info_lang_and_agency_lang_mismatch: [['feed_info.txt', 'zh-CN', 'en']],
  foreign_key_violation: [['transfers.txt', 'home,p1', 'home,p2']],
  inconsistent_agency_lang: [['agency.txt', 'town,虹', 'other,其他,https://other.example,Asia/Shanghai,,\ntown,虹']],
  inconsistent_agency_timezone: [['agency.txt', 'town,虹', 'other,其他,https://other.example,Asia/Tokyo,zh-CN,\ntown,虹']],
  inconsistent_route_type_for_block_id: [
    ['routes.txt', 'line,town,淞虹路线', 'other,town,渡轮,渡轮线路,,11,,2E6B34,FFFFFF\nline,town,淞虹路线'],
    ['trips.txt', 'line,weekday,back', 'other,weekday,back'],
  ],
  invalid_character: [['stops.txt', '门口', '门\ufffd']],
  invalid_color: [['routes.txt', '2E6B34', '2E6B3G']],
  invalid_date: [['calendar_dates.txt', '20261001', '20261032']],
  invalid_email: [['agency.txt', 'bus@town.example', 'bus at town']],
  invalid_float: [['shapes.txt', '2,1500', '2,far']],
  invalid_integer: [['transfers.txt', '1080', 'long']],
  invalid_language_code: [['translations.txt', 'stops,stop_name,en', 'stops,stop_name,english language']],
  invalid_row_length: [['transfers.txt', '1080', '1080,']],
  invalid_time: [['stop_times.txt', 'out,07:08:00,07:08:00', 'out,07:08:00,7h08']],
  invalid_timezone: [['agency.txt', 'Asia/Shanghai', 'Asia/Hongqiao']],
  invalid_url: [['agency.txt', 'https://town.example', 'town.example']],
  leading_or_trailing_whitespaces: [['stops.txt', '门口', ' 门口']],
  location_with_unexpected_stop_time: [
    ['stops.txt', 'p1,', 'gate,入口,,31.22010,121.35499,2,metro\np1,'],
    ['stop_times.txt', 'out,07:08:00,07:08:00,p1,2,1500,1', 'out,07:07:00,07:07:00,gate,2,1400,1\nout,07:08:00,07:08:00,p1,3,1500,1'],
  ],
  location_without_parent_station: [['stops.txt', 'p1,', 'gate,入口,,31.22010,121.35499,2,\np1,']],
  missing_bike_allowance: [['routes.txt', ',3,', ',4,']],
  missing_calendar_and_calendar_date_files: [],
  missing_feed_contact_email_and_url: [['feed_info.txt', ',bus@town.example', ',']],
  missing_feed_info_date: [
    ['feed_info.txt', ',feed_start_date', ''],
    ['feed_info.txt', ',20260101', ''],
  ],
  missing_recommended_column: [],
  missing_recommended_field: [['feed_info.txt', '1-abc', '']],
  missing_recommended_file: [['feed_info.txt', null]],
  missing_required_agency_id: [
    ['agency.txt', 'town,虹', 'other,其他,https://other.example,Asia/Shanghai,zh-CN,\ntown,虹'],
    ['routes.txt', 'line,town', 'line,'],
  ],
  missing_required_column: [['agency.txt', 'agency_name', 'agency_nickname']],
  missing_required_field: [['agency.txt', '虹桥人才公寓班车', '']],
  missing_required_file: [],
  missing_stop_name: [['stops.txt', '淞虹路', '']],
  missing_timepoint_value: [['stop_times.txt', '1500,1', '1500,']],
  missing_trip_edge: [['stop_times.txt', 'back,07:23:00,07:23:00,home,2,,1', 'back,,,home,2,,0']],
  mixed_case_recommended_field: [['stops.txt', 'Songhong Road', 'SONGHONG ROAD']],
  more_than_one_entity: [['feed_info.txt', '\n', '\n其他,https://town.example,zh-CN,20260101,20271231,1,bus@town.example\n']],
  new_line_in_value: [['stops.txt', '门口', '门⏎口']],
  non_ascii_or_non_printable_char: [
    ['trips.txt', 'bus,way', '班车,way'],
    ['trips.txt', '1,bus', '1,bus'],
  ],
  number_out_of_range: [['transfers.txt', '1080', '-1']],
  point_near_origin: [['stops.txt', 'metro,Songhong Road,,31.22010,121.35499', 'metro,Songhong Road,,0.5,0.5']],
  point_near_pole: [['stops.txt', 'metro,Songhong Road,,31.22010', 'metro,Songhong Road,,89.5']],
  route_both_short_and_long_name_missing: [['routes.txt', '淞虹路线,虹桥人才公寓至淞虹路地铁站', ',']],
  route_color_contrast: [['routes.txt', 'FFFFFF', '2E6B35']],
  route_long_name_contains_short_name: [['routes.txt', '虹桥人才公寓至淞虹路地铁站', '淞虹路线 (地铁站)']],
  route_short_name_too_long: [['routes.txt', '淞虹路线', '淞虹路线淞虹路线淞虹路线号']],
  same_name_and_description_for_route: [['routes.txt', '地铁站,,3', '地铁站,淞虹路线,3']],
  same_name_and_description_for_stop: [['stops.txt', '门口', '虹桥人才公寓']],
  same_route_and_agency_url: [['routes.txt', '3,,2E', '3,https://town.example,2E']],
  service_has_no_active_day_of_the_week: [['calendar.txt', 'weekday,1', 'none,0,0,0,0,0,0,0,20260101,20271231\nweekday,1']],
  single_shape_point: [
    ['shapes.txt', '\nway,31.22010,121.35499,2,1500', ''],
    ['stop_times.txt', 'p1,2,1500', 'p1,2,'],
    ['shapes.txt', '1,0', '1,'],
  ],
  start_and_end_range_out_of_order: [['calendar.txt', 'weekday,1', 'late,1,1,1,1,1,1,1,20261231,20260101\nweekday,1']],
  station_with_parent_station: [['stops.txt', ',1,', ',1,metro']],
  stop_has_too_many_matches_for_shape: [['shapes.txt', 'way,31.22010,121.35499,2', `${toAndFro(22)}\nway,31.22010,121.35499,99`]],
  stop_time_timepoint_without_times: [
    ['stops.txt', 'p1,', 'gate,北门,,31.22000,121.35,0,\np1,'],
    ['stop_times.txt', 'back,07:23:00,07:23:00,home,2', 'back,,,gate,2,,1\nback,07:23:00,07:23:00,home,3'],
  ],
  stop_time_with_arrival_before_previous_departure_time: [
    ['stop_times.txt', 'back,07:23:00,07:23:00,home,2', 'back,07:14:00,07:23:00,home,2'],
  ],
  stop_time_with_only_arrival_or_departure_time: [['stop_times.txt', 'back,07:23:00,07:23:00,home,2,,1', 'back,07:23:00,,home,2,,0']],
  stop_too_far_from_shape: [['shapes.txt', 'way,31.22010', 'way,31.22210']],
  stop_too_far_from_shape_using_user_distance: [['stop_times.txt', 'p1,2,1500', 'p1,2,700']],
  stop_without_location: [['stops.txt', 'metro,Songhong Road,,31.22010,121.35499', 'metro,Songhong Road,,,']],
  stop_without_stop_time: [['stops.txt', 'p1,', 'gate,北门,,31.22000,121.35,0,\np1,']],
  stops_match_shape_out_of_order: [
    ['shapes.txt', 'way,31.21892,121.33928,1,0\nway,31.22010,121.35499,2', 'way,31.22010,121.35499,1,0\nway,31.21892,121.33928,2'],
    ['stop_times.txt', 'home,1,0,1', 'home,1,,1'],
    ['stop_times.txt', 'p1,2,1500', 'p1,2,'],
  ],
  transfer_distance_too_large: [
    ['stops.txt', 'p1,', 'north,北站,,31.42010,121.35499,1,\np1,'],
    ['transfers.txt', 'home,p1', 'home,north'],
  ],
  transfer_with_invalid_stop_location_type: [
    ['stops.txt', 'p1,', 'gate,入口,,31.22010,121.35499,2,metro\np1,'],
    ['transfers.txt', 'home,p1', 'home,gate'],
  ],
  translation_foreign_key_violation: [['translations.txt', 'out,1', 'out,7']],
  translation_unexpected_value: [['translations.txt', 'home,,', 'home,,虹桥人才公寓']],
  translation_unknown_table_name: [['translations.txt', 'trips,trip_headsign', 'fleet,name']],
  trip_coverage_not_active_for_next7_days: [['calendar.txt', '20271231', '20261202']],
  trip_distance_exceeds_shape_distance: [['shapes.txt', '121.35499,2,1500', '121.35520,2,1400']],
  trip_distance_exceeds_shape_distance_below_threshold: [['shapes.txt', '2,1500', '2,1400']],
  unexpected_enum_value: [['transfers.txt', '2,1080', '9,1080']],
  unusable_trip: [
    ['trips.txt', 'line,weekday,back', 'line,weekday,once,淞虹路,0,,,\nline,weekday,back'],
    ['stop_times.txt', 'back,07:15', 'once,09:00:00,09:00:00,home,1,,1\nback,07:15'],
  ],
  unused_shape: [['shapes.txt', 'way,31.21892', 'other,31.2,121.3,1,0\nother,31.3,121.4,2,9\nway,31.21892']],
  unused_trip: [['trips.txt', 'line,weekday,back', 'line,weekday,never,淞虹路,0,,,\nline,weekday,back']],
  wrong_parent_location_type: [['stops.txt', '121.35499,0,metro', '121.35499,0,home']],
};

/** These cannot be broken by a replaced text alone. */
const whole: Partial<Record<Rule, Files>> = {
  missing_calendar_and_calendar_date_files: withFaults(['calendar.txt', null], ['calendar_dates.txt', null]),
  missing_recommended_column: {
    ...good,
    'stop_times.txt': (good['stop_times.txt'] ?? '').replace('timepoint', 'importance'),
  },
  missing_required_file: withFaults(['agency.txt', null]),
};
/** What is missing altogether is missed by what refers to it, too, and by the rule for each row. */
const follows: Partial<Record<Rule, readonly string[]>> = {
  missing_calendar_and_calendar_date_files: ['foreign_key_violation'],
  missing_required_file: ['foreign_key_violation'],
  missing_recommended_column: ['missing_timepoint_value'],
  missing_feed_info_date: ['missing_recommended_field'],
};

describe('the rules of the canonical GTFS validator', () => {
  it('say nothing of a sound feed', () => {
    expect(noticesOf(tablesOf(good), today)).toEqual([]);
  });

  it.each(Object.keys(severities) as Rule[])('%s is broken alone by its fixture', (rule) => {
    const codes = whole[rule] === undefined ? broken(...faults[rule]) : noticesOf(tablesOf(whole[rule]), today).map(({ code }) => code);
    expect(codes.filter((code) => follows[rule]?.includes(code) !== true)).toEqual([rule]);
  });

  it('count the notices of a rule, say where the first one is, and how severe it is', () => {
    const [notice] = noticesOf(tablesOf(withFaults(['agency.txt', 'https://town.example', 'town.example'])), today);
    expect(notice).toEqual({
      code: 'invalid_url',
      severity: 'ERROR',
      count: 1,
      first: { code: 'invalid_url', severity: 'ERROR', file: 'agency.txt', line: 2, field: 'agency_url', value: 'town.example' },
      about: [],
    });
  });

  it('name the stops, routes and trips of the first place, in each language of the feed', () => {
    const about = (...faults: readonly Fault[]): unknown => noticesOf(tablesOf(withFaults(...faults)), today)[0]?.about;
    const home = { kind: 'stop', id: 'home', names: { '': '虹桥人才公寓', en: 'Talent Apartments' } };
    const p1 = { kind: 'stop', id: 'p1', names: { '': '淞虹路' } };
    const out = { kind: 'trip', id: 'out', names: { '': '淞虹路线' }, departure: 7 * 3600 };
    // Both stops of a transfer, and of a speed with its trip.
    const far = noticesOf(tablesOf(withFaults(['stops.txt', '31.21892,121.33928', '31.9,121.9'])), today);
    const of = (code: Rule): unknown => far.find((each) => each.code === code)?.about;
    expect(of('transfer_distance_too_large')).toEqual([home, p1]);
    expect(of('fast_travel_between_consecutive_stops')).toEqual([home, p1, out]);
    expect(of('stop_too_far_from_shape')).toEqual([home]);
    expect(about(['stops.txt', '淞虹路,', 'MAIN CLINIC,'])).toEqual([{ ...p1, names: { '': 'MAIN CLINIC' } }]);
    expect(about(['routes.txt', '淞虹路线', 'THE BLUE LINE'])).toEqual([{ kind: 'route', id: 'line', names: { '': 'THE BLUE LINE' } }]);
  });

  it('do not ask Chinese names for capital letters, with digits or without', () => {
    expect(broken(['stops.txt', '淞虹路,', '虹桥1号航站楼（2号线）-北,'])).toEqual([]);
    expect(broken(['stops.txt', '淞虹路,', '虹桥1号航站楼 TERMINAL,'])).toEqual(['mixed_case_recommended_field']);
  });
});
