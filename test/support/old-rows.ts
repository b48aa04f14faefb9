import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { migrations } from '../../src/database/data-source.io.js';

type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;

/** Rows of a table as programs between two migrations wrote them, with the columns of that time. */
interface OldRows {
  /** The migrations, without their times, since which and until which rows were written this way; `until` is missing if they still are. */
  readonly since: string;
  readonly until?: string;
  readonly table: string;
  readonly rows: readonly Row[];
}

/** The number of a migration in the list, from 1. @param name the migration's, without its time */
export function ageOf(name: string): number {
  const index = migrations.findIndex((migration) => migration.name.replace(/\d{13}$/, '') === name);
  if (index < 0) throw new RangeError(`no migration ${name}`);
  return index + 1;
}

const monday = '2024-07-15';
const [created, closed] = [1720998600, 1722463200];
const agency = { agency_id: 'hq' };
const version = { ...agency, version_id: 1 };
const [managerId, driverId] = ['389a6265-c066-4437-88fa-77ecf78e6394', 'fa18c134-6626-4536-bb02-36ae346b09c0'];
const phoneId = '0c6b2f0e-0000-4000-8000-000000000001';
const messageId = '5d0a3a0e-6b1f-4b57-9a0d-0f1d2c3b4a5e';
export const managersPassword = 'password of manager';
/** A token of a manager's session that is still valid. Its hash is below. */
export const managersToken = 'A'.repeat(43);

const first = { agency_order: 1, created_at: created };
const calledAgency = {
  agency_name: '虹桥班车',
  agency_url: 'https://example.org/',
  agency_timezone: 'Asia/Shanghai',
  agency_lang: 'zh-CN',
  agency_phone: null,
  agency_email: null,
};
const route = {
  route_id: 'songhong',
  operated_by: null,
  route_short_name: '淞虹路线',
  route_long_name: null,
  route_desc: null,
  route_type: 3,
  route_url: null,
  route_color: '2E6B34',
  route_text_color: 'FFFFFF',
  route_sort_order: 1,
};
const stop = {
  stop_code: null,
  stop_desc: null,
  location_type: 0,
  parent_station: null,
  platform_code: null,
  wheelchair_boarding: null,
};
const stops = [
  { ...stop, stop_id: 'home', stop_name: '公寓', stop_lat: 31.21892, stop_lon: 121.33928, feed_order: 0 },
  { ...stop, stop_id: 'station', stop_name: '淞虹路', stop_lat: 31.2201, stop_lon: 121.35499, feed_order: 1 },
];
const translation = {
  table_name: 'stops',
  field_name: 'stop_name',
  language: 'en',
  record_id: 'station',
  record_sub_id: '',
  field_value: '',
  translation: 'Songhong Road',
};
const walk = { from_stop_id: 'home', to_stop_id: 'station', min_transfer_time: 1080 };
const points = '[[31.21892,121.33928],[31.2201,121.35499]]';
const pointsDigest = createHash('sha256').update(points).digest('base64url');
const call = { ...agency, pickup_type: 0, drop_off_type: 0, timepoint: true, stop_headsign: null, shape_dist_traveled: null };
const noFeed = {
  feed_publisher_name: null,
  feed_publisher_url: null,
  feed_lang: null,
  feed_version: null,
  feed_start_date: null,
  feed_end_date: null,
  feed_contact_email: null,
  feed_contact_url: null,
};
const accounts = [
  { ...agency, account_id: managerId, name: 'manager', role: 'manager' },
  { ...agency, account_id: driverId, name: '王师傅', role: 'driver' },
].map((account) => ({
  ...account,
  password_hash: '$argon2id$v=19$m=19456,t=2,p=1$O30LVFkmhaDOCtW3dL2i3w$Tyh/kGV/kfBm634MeIEYFOZ8NtCZHB26cbs53g6PyOE',
  disabled_at: null,
  created_at: created,
}));
const namedAccounts = accounts.map((account) => ({
  ...account,
  name_key: account.name,
  phone: account.role === 'driver' ? '021-5555 0101' : null,
}));
const typhoon = { ...agency, date: '2024-07-23', runs: false, reason_zh: '台风', reason_en: 'Typhoon', recorded_at: created };
const session = {
  ...agency,
  token_hash: '0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a',
  account_id: managerId,
  created_at: 1724109000,
  expires_at: 1724148000,
};
const trip = {
  ...version,
  service_id: 'weekday',
  trip_short_name: null,
  block_id: null,
  shape_id: null,
  wheelchair_accessible: null,
  bikes_allowed: null,
  headway_seconds: null,
  model_trip_id: null,
};

/** An event of the driver log, some minutes after 07:10. */
const event = (eventId: number, tripId: string, kind: string, minutes: number, more: Row = {}): Row => ({
  ...agency,
  event_id: `00000000-0000-4000-8000-${String(eventId).padStart(12, '0')}`,
  service_date: monday,
  trip_id: tripId,
  kind,
  position: null,
  count: null,
  undoes: null,
  vehicle_id: 'bus-1',
  at: created + minutes * 60,
  device_time: created + minutes * 60,
  received_at: created + minutes * 60,
  clock_offset: 0,
  source: 'driver',
  account_id: driverId,
  reason: null,
  flags: '',
  ...more,
});
const imported = { source: 'import', account_id: null };
/** A complete trip, a cancelled one, and one whose boardings both an import and a driver counted. */
const events: readonly Row[] = [
  event(1, 'out-0730', 'trip-started', 19),
  event(2, 'out-0730', 'boarded', 20, { position: 0, count: 17 }),
  event(3, 'out-0730', 'stop-departed', 21, { position: 0 }),
  event(4, 'out-0730', 'trip-ended', 30),
  event(5, 'back-0745', 'trip-cancelled', 30, { source: 'manager', account_id: managerId, vehicle_id: null, reason: '车辆故障' }),
  event(6, 'out-0800', 'boarded', 50, { ...imported, position: 0, count: 4 }),
  event(7, 'out-0800', 'trip-ended', 60, imported),
  event(8, 'out-0800', 'boarded', 51, { position: 0, count: 4, received_at: created + 3600 * 9 }),
];

/** The same events after a migration added the column with the place as the phone sent it. */
const placedEvents = events.map((each): Row => ({ ...each, said_place: each['position'] === null ? null : '0@home' }));

const day = (tripId: string, startTime: number, directionId: 0 | 1, more: Row): Row => ({
  ...agency,
  service_date: monday,
  trip_id: tripId,
  route_id: 'songhong',
  direction_id: directionId,
  start_time: startTime,
  day_type: 'weekday',
  is_scheduled: true,
  is_pending: false,
  punctuality: null,
  delay_seconds: null,
  is_counted: false,
  boardings: null,
  alightings: null,
  left_behind: null,
  was_full: false,
  is_reconstruction: false,
  ...more,
});
const counts = { is_counted: true, alightings: 0, left_behind: 0 };
const days: readonly Row[] = [
  day('out-0730', 27_000, 0, { ...counts, state: 'completed', punctuality: 'on-time', delay_seconds: 60, boardings: 17 }),
  day('back-0745', 27_900, 1, { state: 'cancelled' }),
  day('out-0800', 28_800, 0, { ...counts, state: 'completed', punctuality: null, delay_seconds: null, boardings: 8 }),
];
const builtDay = { ...agency, service_date: monday, plan: '1:weekday', is_closed: true, closes_at: 1721073600, built_at: closed };

/** Figures of a monthly report from before reports contained the number of trips counted twice. */
const reported = { alightings: 0, leftBehind: 0, fullTrips: 0, reconstructed: 0, early: 0, late: 0, pending: 0, extra: 0 };
const whole = { ...reported, boardings: 25, scheduled: 3, onTime: 1, cancelled: 1, unlogged: 0, operated: 2, counted: 2, coverage: 1 };
const [out, back] = [
  { ...whole, scheduled: 2, cancelled: 0 },
  { ...whole, boardings: null, alightings: null, leftBehind: null, scheduled: 1, onTime: 0, operated: 0, counted: 0, coverage: null },
];
const frozenMonth = JSON.stringify({
  month: '2024-07',
  ...whole,
  operatingDays: 1,
  boardingsPerOperatingDay: 25,
  estimate: { boardings: 25, low: 25, high: 25 },
  estimateIfUnloggedRan: null,
  byRoute: [{ routeId: 'songhong', ...whole }],
  byDirection: [
    { routeId: 'songhong', directionId: 0, ...out },
    { routeId: 'songhong', directionId: 1, ...back },
  ],
  byDay: [{ date: monday, ...whole }],
  byDepartureTime: [
    { routeId: 'songhong', directionId: 0, startTime: 27_000, ...out, boardings: 17, scheduled: 1, operated: 1, counted: 1 },
    { routeId: 'songhong', directionId: 0, startTime: 28_800, ...out, boardings: 8, scheduled: 1, onTime: 0, operated: 1, counted: 1 },
    { routeId: 'songhong', directionId: 1, startTime: 27_900, ...back },
  ],
  monthBefore: null,
  sameMonthLastYear: null,
});

/** The same days after a migration added the column for trips counted twice. */
const countedDays = days.map((each) => ({ ...each, is_counted_twice: each['trip_id'] === 'out-0800' }));

/**
 * A small town: the rows of each table, with the migrations between which they had these columns. For a new migration that makes or
 * alters a table, add the table's new rows here, and set `until` at the earlier ones.
 */
const town: readonly OldRows[] = [
  { since: 'FirstTables', until: 'NetworkOfVersions', table: 'agencies', rows: [{ ...agency, ...calledAgency, ...first }] },
  { since: 'NetworkOfVersions', table: 'agencies', rows: [{ ...agency, ...first }] },
  {
    since: 'FirstTables',
    until: 'Publishing',
    table: 'timetable_versions',
    rows: [{ ...version, ...noFeed, state: 'published', effective_from: '2024-07-01', source: 'feed', created_at: created }],
  },
  {
    since: 'Publishing',
    table: 'timetable_versions',
    rows: [
      {
        ...{ ...version, ...noFeed, state: 'published', effective_from: '2024-07-01', source: 'feed', created_at: created },
        restored_from: null,
      },
    ],
  },
  { since: 'NetworkOfVersions', table: 'version_agencies', rows: [{ ...version, ...calledAgency }] },
  { since: 'FirstTables', until: 'NetworkOfVersions', table: 'routes', rows: [{ ...agency, ...route, removed_from: null }] },
  { since: 'NetworkOfVersions', table: 'routes', rows: [{ ...agency, route_id: 'songhong' }] },
  { since: 'NetworkOfVersions', table: 'version_routes', rows: [{ ...version, ...route }] },
  {
    since: 'FirstTables',
    until: 'NetworkOfVersions',
    table: 'stops',
    rows: stops.map((each) => ({ ...agency, ...each, removed_from: null })),
  },
  { since: 'NetworkOfVersions', table: 'stops', rows: ['home', 'station'].map((id) => ({ ...agency, stop_id: id })) },
  { since: 'NetworkOfVersions', table: 'version_stops', rows: stops.map((each) => ({ ...version, ...each })) },
  { since: 'FirstTables', until: 'NetworkOfVersions', table: 'translations', rows: [{ ...agency, ...translation }] },
  { since: 'NetworkOfVersions', table: 'translations', rows: [{ ...version, ...translation }] },
  { since: 'FirstTables', until: 'NetworkOfVersions', table: 'shapes', rows: [{ ...agency, shape_id: 'line', points }] },
  { since: 'NetworkOfVersions', table: 'shape_points', rows: [{ ...agency, content: pointsDigest, points }] },
  { since: 'NetworkOfVersions', table: 'shapes', rows: [{ ...version, shape_id: 'line', content: pointsDigest }] },
  {
    since: 'FirstTables',
    table: 'patterns',
    rows: [
      { ...agency, pattern_id: 1, route_id: 'songhong', direction_id: 0, content: 'out' },
      { ...agency, pattern_id: 2, route_id: 'songhong', direction_id: 1, content: 'back' },
    ],
  },
  {
    since: 'FirstTables',
    table: 'pattern_stops',
    rows: [
      { ...call, pattern_id: 1, position: 0, stop_sequence: 1, stop_id: 'home' },
      { ...call, pattern_id: 1, position: 1, stop_sequence: 2, stop_id: 'station' },
      { ...call, pattern_id: 2, position: 0, stop_sequence: 1, stop_id: 'station' },
      { ...call, pattern_id: 2, position: 1, stop_sequence: 2, stop_id: 'home' },
    ],
  },
  {
    since: 'FirstTables',
    table: 'services',
    rows: [
      {
        ...version,
        service_id: 'weekday',
        monday: true,
        tuesday: false,
        wednesday: false,
        thursday: false,
        friday: false,
        saturday: false,
        sunday: false,
        start_date: monday,
        end_date: '2024-07-28',
        holiday_calendar: 'CN',
      },
    ],
  },
  {
    since: 'FirstTables',
    table: 'service_exceptions',
    rows: [{ ...version, service_id: 'weekday', date: '2024-07-22', exception_type: 2 }],
  },
  { since: 'FirstTables', until: 'ManagersDesk', table: 'day_exceptions', rows: [typhoon] },
  { since: 'ManagersDesk', table: 'day_exceptions', rows: [{ ...typhoon, account_id: managerId }] },
  {
    since: 'FirstTables',
    table: 'timings',
    rows: [1, 2].map((id) => ({ ...version, timing_id: id, pattern_id: id, arrivals: '[0,480]', departures: '[0,480]' })),
  },
  {
    since: 'FirstTables',
    table: 'trips',
    rows: [
      { ...trip, trip_id: 'out-0730', pattern_id: 1, timing_id: 1, start_time: 27_000, trip_headsign: '淞虹路' },
      { ...trip, trip_id: 'out-0800', pattern_id: 1, timing_id: 1, start_time: 28_800, trip_headsign: '淞虹路' },
      { ...trip, trip_id: 'back-0745', pattern_id: 2, timing_id: 2, start_time: 27_900, trip_headsign: '公寓' },
    ],
  },
  { since: 'Accounts', until: 'WhatIsCounted', table: 'accounts', rows: accounts },
  { since: 'WhatIsCounted', until: 'ManagersDesk', table: 'accounts', rows: namedAccounts },
  { since: 'ManagersDesk', table: 'accounts', rows: namedAccounts.map((account) => ({ ...account, is_password_one_time: false })) },
  { since: 'Accounts', until: 'WhatIsCounted', table: 'sessions', rows: [session] },
  { since: 'WhatIsCounted', until: 'ManagersDesk', table: 'sessions', rows: [{ ...session, device_id: phoneId }] },
  { since: 'ManagersDesk', table: 'sessions', rows: [{ ...session, device_id: phoneId, browser: 'Chrome, Windows' }] },
  {
    since: 'Accounts',
    table: 'audit_log',
    rows: [
      {
        ...agency,
        entry_id: '0066945ac8-00000001-c990a09bcabe',
        at: created,
        account_id: null,
        action: 'account-created',
        subject: `accounts/${driverId}`,
        before: null,
        after: '{"name":"王师傅","role":"driver","disabled":false,"by":"command line"}',
      },
    ],
  },
  {
    since: 'Operations',
    table: 'vehicles',
    rows: [{ ...agency, vehicle_id: 'bus-1', license_plate: '沪A12345', capacity_seated: 30, capacity_standing: null, retired_at: null }],
  },
  {
    since: 'Operations',
    table: 'assignments',
    rows: [{ ...agency, scope: 'route', scope_id: 'songhong', day: '*', vehicle_id: 'bus-1', account_id: driverId }],
  },
  {
    since: 'Operations',
    table: 'alerts',
    rows: [
      {
        ...agency,
        alert_id: 'b9ad499d-59d5-46f6-9a3b-e840d84aefc1',
        route_id: null,
        stop_id: 'home',
        cause: 'WEATHER',
        effect: 'SIGNIFICANT_DELAYS',
        header_zh: '台风',
        header_en: 'Typhoon',
        description_zh: null,
        description_en: null,
        active_from: created,
        active_until: null,
        withdrawn_at: null,
      },
    ],
  },
  {
    since: 'Operations',
    table: 'extra_trips',
    rows: [
      { ...agency, service_date: monday, trip_id: 'extra-1', route_id: 'songhong', direction_id: 0, pattern_id: 1, start_time: 30_000 },
    ],
  },
  { since: 'Operations', until: 'SaidPlace', table: 'driver_events', rows: events },
  { since: 'SaidPlace', until: 'PlanChanges', table: 'driver_events', rows: placedEvents },
  {
    since: 'PlanChanges',
    until: 'Devices',
    table: 'driver_events',
    rows: placedEvents.map((each) => ({ ...each, shift_seconds: null })),
  },
  {
    since: 'Devices',
    table: 'devices',
    rows: [
      {
        ...{ ...agency, device_id: phoneId, name: '华为 Mate 60', app_version: '3f2a91c0', unsent_count: 2, oldest_unsent_at: created },
        ...{ account_id: driverId, first_seen_at: created, seen_at: closed },
      },
    ],
  },
  { since: 'Devices', table: 'device_accounts', rows: [{ ...agency, device_id: phoneId, account_id: driverId, first_seen_at: created }] },
  {
    since: 'Devices',
    table: 'driver_events',
    rows: placedEvents.map((each) => ({ ...each, shift_seconds: null, sent_by: null, device_id: phoneId })),
  },
  { since: 'DriverApp', table: 'agency_settings', rows: [{ ...agency, name: 'checkList', value: '["轮胎"]' }] },
  {
    since: 'DriverApp',
    table: 'driver_notes',
    rows: [
      {
        ...{ ...agency, note_id: '0190c1de-7d5d-7a3e-9a43-3a1d5f0c2b12', kind: 'acknowledged', service_date: monday, vehicle_id: null },
        ...{ trip_id: null, items: null, text: '下午三点开会', event_id: null, message_id: messageId, account_id: driverId },
        ...{ sent_by: null, device_id: phoneId, at: created, device_time: created, received_at: created, clock_offset: 0, flags: '' },
      },
    ],
  },
  {
    since: 'DriverApp',
    table: 'driver_trips',
    rows: [{ ...agency, account_id: driverId, service_date: monday, trip_id: 'out-0800', marked_by: 'migration' }],
  },
  {
    since: 'DriverApp',
    table: 'driver_messages',
    rows: [
      {
        ...{ ...agency, message_id: messageId, text: '下午三点开会', to_account_id: null },
        ...{ by_account_id: managerId, sent_at: created, withdrawn_at: null },
      },
    ],
  },
  {
    since: 'Operations',
    until: 'Marks',
    table: 'stale_trips',
    rows: [{ ...agency, service_date: monday, trip_id: 'out-0800', marked_at: closed }],
  },
  {
    since: 'Marks',
    table: 'stale_trips',
    rows: [
      {
        ...agency,
        service_date: monday,
        trip_id: 'out-0800',
        marked_by: '3c1f4a52-77d0-4f0b-9d27-0f5e7f1f6a11',
        mark_number: 7,
        marked_at: closed,
      },
    ],
  },
  { since: 'Ridership', until: 'CountedTwice', table: 'ridership_days', rows: days },
  { since: 'CountedTwice', until: 'WhatIsCounted', table: 'ridership_days', rows: countedDays },
  {
    since: 'WhatIsCounted',
    table: 'ridership_days',
    rows: countedDays.map((each) => ({
      ...{ ...each, is_left_behind_missing: false, is_date_suspect: false, findings: '', vehicle_id: null },
    })),
  },
  {
    since: 'WhatIsCounted',
    table: 'ridership_parts',
    rows: [
      {
        ...{ ...agency, service_date: monday, trip_id: 'out-0730', part: 'stop', part_id: 'home', route_id: 'songhong', direction_id: 0 },
        ...{ boardings: 12, alightings: null, left_behind: null },
      },
    ],
  },
  { since: 'Ridership', until: 'Builds', table: 'ridership_built_days', rows: [builtDay] },
  {
    since: 'Builds',
    until: 'ComparedDays',
    table: 'ridership_built_days',
    rows: [{ ...builtDay, build_id: 'f3ca8df9-5143-46a5-afe1-28bc5ec85960' }],
  },
  {
    since: 'ComparedDays',
    table: 'ridership_built_days',
    rows: [{ ...builtDay, build_id: 'f3ca8df9-5143-46a5-afe1-28bc5ec85960', compared: 'mW2nT9x0' }],
  },
  {
    since: 'Ridership',
    table: 'ridership_snapshots',
    rows: [
      {
        ...agency,
        month: '2024-07',
        revision: 1,
        frozen_at: closed,
        account_id: managerId,
        reason: null,
        difference: null,
        figures: frozenMonth,
      },
    ],
  },
  {
    since: 'Ridership',
    table: 'job_runs',
    rows: [{ ...agency, job: 'nightly-closing', due_on: monday, ran_at: closed, outcome: 'done', detail: '{"days":1}' }],
  },
  {
    since: 'RiderReports',
    table: 'rider_reports',
    rows: [
      {
        ...agency,
        report_id: '7b6f4f0e-0000-4000-8000-000000000001',
        service_date: monday,
        trip_id: 'out-0730',
        route_id: 'songhong',
        direction_id: 0,
        stop_id: 'home',
        position: 0,
        kind: 'late',
        planned_at: created + 20 * 60,
        reported_at: created + 25 * 60,
        note: '等了五分钟',
        device_hash: 'hash',
        answer_note: '堵车',
        answered_at: closed,
        answered_by: managerId,
      },
    ],
  },
  { since: 'RiderReports', table: 'rider_report_keys', rows: [{ ...agency, service_date: monday, hash_key: 'key' }] },
  { since: 'Walks', until: 'NetworkOfVersions', table: 'transfers', rows: [{ ...agency, ...walk }] },
  { since: 'NetworkOfVersions', table: 'transfers', rows: [{ ...version, ...walk }] },
  {
    since: 'SignInAttempts',
    table: 'sign_in_attempts',
    rows: [{ ...agency, key_hash: 'kSGcdl9jyaiPc-yZ8PgtOw', counted_by: 'name', last_at: created, forgotten_at: created + 900 }],
  },
  {
    since: 'WhatIsCounted',
    table: 'refused_rows',
    rows: [
      {
        ...{ ...agency, refusal_id: '5b6f9b3e-6c1d-5a0e-8d77-0d2b5a4f7c11', kind: 'event', account_id: driverId, device_id: phoneId },
        ...{ service_date: monday, trip_id: 'out-9999', code: 'trip-not-found', content: '{}', send_again_at: null },
        ...{ row_id: '0190c1de-7d5d-7a3e-9a43-3a1d5f0c2b13', sentence: '{"zh-CN":"没有这个班次。","en":"There is no such trip."}' },
        ...{ first_at: created, last_at: created, times: 1, settled_at: null, settled_by: null },
      },
    ],
  },
  {
    since: 'ManagersDesk',
    table: 'route_day_exceptions',
    rows: [
      {
        ...agency,
        date: monday,
        route_id: 'songhong',
        runs: false,
        reason_zh: '道路施工',
        reason_en: 'Road works',
        account_id: managerId,
        recorded_at: created,
      },
    ],
  },
  {
    since: 'ManagersDesk',
    table: 'monthly_report_words',
    rows: [{ ...agency, month: '2024-07', words_zh: '谢谢乘坐。', words_en: '', account_id: managerId, recorded_at: created }],
  },
  {
    since: 'Publishing',
    table: 'told_consequences',
    rows: [{ ...agency, digest: '47DEQpj8HBSa', told_at: created }],
  },
  {
    since: 'FeedsBySite',
    table: 'published_feeds',
    rows: [{ ...agency, site: 'https://bus.example.org', feed_version: '1-5f0c9a3b7d21', changed_at: created }],
  },
  {
    since: 'RealtimeFeeds',
    table: 'realtime_feeds',
    rows: [{ ...agency, made_at: created, digest: '47DEQpj8HBSa', message: 'eJwDAAAAAAE=' }],
  },
  {
    since: 'TimetableDrafts',
    table: 'timetable_drafts',
    rows: [
      {
        ...{ ...agency, draft_id: 1, name: '晚高峰加密', content: '{}', base: null, base_version_id: null, content_before_edit: '{}' },
        ...{ created_at: created, created_by: managerId, changed_at: created, changed_by: managerId, published_version_id: null },
        revision: '3f9c0a7be1d24c58',
      },
    ],
  },
  {
    since: 'TimetableDrafts',
    table: 'timetable_draft_edits',
    rows: [{ ...agency, draft_id: 1, edit_id: 1, account_id: managerId, began_at: created, ended_at: created, differences: '[]' }],
  },
  {
    since: 'TimetableDrafts',
    table: 'publication_statements',
    rows: [
      {
        ...{ ...version, about: 'vehicles', statement: '1 日以前会有第 3 辆车', vehicles_needed: 3, vehicles_at_hand: 2 },
        ...{ account_id: managerId, stated_at: created },
      },
    ],
  },
  {
    since: 'FeedTokens',
    table: 'feed_tokens',
    rows: [
      {
        ...{ ...agency, token_id: '7d9a4f2c-0000-4000-8000-000000000001', name: '地图公司', ending: '7xyd' },
        // Of `k7fm-3hqz-w9ta-rc4p-7xyd`.
        token_hash: createHash('sha256').update('k7fm-3hqz-w9ta-rc4p-7xyd').digest('hex'),
        ...{ created_at: created, revoked_at: null, last_used_on: null },
      },
    ],
  },
  {
    since: 'WorkingDays',
    table: 'working_day_years',
    rows: [
      {
        ...{ ...agency, year: 2027, papers: '[]', recorded_at: created },
        days: '[{"date":"2027-01-01","name":"元旦","nameEn":"New Year\'s Day","isOffDay":true}]',
      },
    ],
  },
];

/** Tables that migration 0018 created again: before it they held the network of the last feed, since then that of each version. */
const network = ['agencies', 'version_agencies', 'routes', 'version_routes', 'stops', 'version_stops'];
const remade = new Set([...network, 'translations', 'transfers', 'shapes', 'shape_points']);

const isOfAge = ({ since, until }: OldRows, age: number): boolean => ageOf(since) <= age && (until === undefined || ageOf(until) > age);

/** The rows of the town as a program with the first `age` migrations wrote them. */
export const rowsOfAge = (age: number): readonly OldRows[] => town.filter((rows) => isOfAge(rows, age));

/** The same rows in the tables of the present program. */
const rowsOfAgeToday = (age: number): readonly OldRows[] =>
  town.filter((rows) => {
    const hadTable = town.some(({ since, table }) => ageOf(since) <= age && table === rows.table);
    const isNew = rows.table.startsWith('version_') || rows.table === 'shape_points';
    return remade.has(rows.table) ? (hadTable || isNew) && isOfAge(rows, migrations.length) : isOfAge(rows, age);
  });

/**
 * Inserts the rows that a program with the first `age` migrations wrote.
 * @param added by table, the values that later migrations add to older rows; if it is missing, the database has the tables of that
 *   time, otherwise the present ones
 */
export async function insertRowsOfAge(source: DataSource, age: number, added?: Readonly<Record<string, Row>>): Promise<void> {
  const place = source.options.type === 'postgres' ? (index: number): string => `$${index + 1}` : (): string => '?';
  for (const { table, rows } of added === undefined ? rowsOfAge(age) : rowsOfAgeToday(age))
    for (const old of rows) {
      const row = { ...old, ...added?.[table] };
      const columns = Object.keys(row).map((column) => `"${column}"`);
      const values = Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value));
      await source.query(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => place(index)).join(', ')})`,
        values,
      );
    }
}
