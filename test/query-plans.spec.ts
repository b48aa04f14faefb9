// Runs one day of all users, takes every SQL statement of it, and asks both databases for its query plan on a log of years.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityMetadata } from 'typeorm';
import { dataSourceFor } from '../ormconfig.js';
import type { DatabaseAddress } from '../src/config.js';
import { migrate } from '../src/database/data-source.io.js';
import { DeparturesService } from '../src/departures/departures.service.js';
import { TidesImport } from '../src/feeds/tides/tides-import.service.js';
import { JobsService } from '../src/jobs/jobs.service.js';
import type { Publication } from '../src/publishing/publication.js';
import { PublishingService, digestOfPublication } from '../src/publishing/publishing.service.js';
import { serviceDate } from '../src/scheduling/service-time.js';
import { writePasted } from '../src/trip-log/pasted-text.js';
import { databaseKinds, newSqlite, Postgres, type DatabaseKind } from './support/databases.js';
import { hongqiao, hongqiaoWith, replaced } from './support/feeds.js';
import { openPlanReader, Statements, type PlanReader, type TableAccess, type Statement } from './support/statements.js';
import { Town } from './support/town.js';

/** Tables whose number of rows does not grow with time: timetables, people and settings of an agency. */
const lasting = [
  ...[
    'agencies',
    'accounts',
    'routes',
    'stops',
    'version_agencies',
    'version_routes',
    'version_stops',
    'shape_points',
    'translations',
    'transfers',
    'shapes',
    'patterns',
    'pattern_stops',
    'vehicles',
    'alerts',
  ],
  ...['timetable_versions', 'services', 'service_exceptions', 'working_day_years', 'timings', 'trips', 'agency_settings'],
  ...['day_exceptions', 'route_day_exceptions'],
  // Made by hand, at most a hundred valid ones.
  'feed_tokens',
  // One row for each agency, and for each address of the program.
  ...['published_feeds', 'realtime_feeds'],
  // At most fifty phones for each account.
  ...['devices', 'device_accounts'],
  // At most five hundred for each account, for 92 days.
  'refused_rows',
  // The consequences that an operator was shown since the last timetable was published.
  'told_consequences',
  // Made by hand, one at a time.
  ...['timetable_drafts', 'timetable_draft_edits', 'publication_statements'],
];

/** Statements that may read all rows of an agency, with the reason. */
const allowed: readonly { readonly statement: RegExp; readonly because: string; readonly only?: DatabaseKind }[] = [
  { statement: /^DELETE FROM agencies WHERE 0$/, because: 'changes no row, and takes the write lock', only: 'SQLite' },
  { statement: /^SELECT max\(rowid\) FROM "\w+"$/, because: 'ends at the last row of the table', only: 'SQLite' },
  { statement: /min\(service_date\)/, because: 'ends at the first row of the index' },
  { statement: /FROM "audit_log" .* ORDER BY .*entry_?id.* DESC LIMIT/is, because: 'ends after the newest, along the key' },
  { statement: /FROM "driver_messages" .* ORDER BY .*"sent_at" DESC LIMIT/is, because: 'ends after the newest, along the index' },
  {
    statement: /FROM "assignments" "Assignment" WHERE .*"agency_id" = [^)]*\)+$/s,
    because: 'is cached in memory, and read after a change',
  },
  { statement: /DELETE FROM "sessions" WHERE .*"expires_at" <=/s, because: 'a sign-in deletes ended sessions, so there are never many' },
  { statement: /DELETE FROM "sign_in_attempts" WHERE "forgotten_at" <=/, because: 'every ten minutes, so there are never many' },
  {
    statement: /UPDATE "rider_reports" SET "(note|answer_note)"/s,
    because: 'runs once an hour in the background; a report is a few hundred bytes',
  },
  { statement: /DELETE FROM "rider_report_keys"/s, because: 'has one key for each device and day, for two weeks' },
];

const date = '2024-07-15';
const tripId = 'songhong-0-weekday-0730';

/** One day of all users, and every kind of read. */
async function live(town: Town): Promise<void> {
  const manager = await town.signedIn('manager');
  const driver = await town.signedIn('driver', '王师傅');
  const { token } = (await (await town.send('POST', '/v1/sessions', { name: '王师傅', password: 'password of 王师傅' })).json()) as {
    token: string;
  };
  const ask = async (path: string, status = 200, headers: Record<string, string> = manager): Promise<Record<string, unknown>> => {
    const response = await town.fetch(path, { headers });
    expect([path, response.status]).toEqual([path, status]);
    return response.headers.get('content-type')?.includes('json') === true ? ((await response.json()) as Record<string, unknown>) : {};
  };
  const send = async (
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = manager,
  ): Promise<Record<string, unknown>> => {
    const response = await town.send(method, path, body, headers);
    const text = await response.text();
    expect([path, response.status < 300, text]).toEqual([path, true, text]);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };

  const boarded = {
    eventId: randomUUID(),
    kind: 'boarded',
    serviceDate: date,
    tripId,
    stopId: 'home',
    count: 3,
    deviceTime: `${date}T07:29:00+08:00`,
  };
  const undo = {
    eventId: randomUUID(),
    kind: 'undo',
    serviceDate: date,
    tripId,
    undoes: boarded.eventId,
    deviceTime: `${date}T07:29:30+08:00`,
  };
  const extra = { ...boarded, eventId: randomUUID(), tripId: 'extra-1', extra: { routeId: 'songhong', directionId: 0 } };
  const other = { ...boarded, eventId: randomUUID(), tripId: 'songhong-0-weekday-0800', count: 7 };
  await send('POST', '/v1/driver/events', { events: [boarded] }, driver);
  await send('POST', '/v1/driver/events', { events: [undo, extra, other] }, driver);
  await send('POST', '/v1/driver/events', { events: [boarded, { ...boarded, count: 4 }, { ...boarded, tripId: 'none' }] }, driver);
  // A stop that may belong to another timetable, and an extra trip sent without its route.
  const elsewhere = { ...boarded, eventId: randomUUID(), stopId: 'elsewhere' };
  const [bare, back] = [{}, { kind: 'undo', count: null, undoes: extra.eventId }].map((more) => ({
    ...{ ...extra, eventId: randomUUID(), extra: null },
    ...more,
  }));
  await send('POST', '/v1/driver/events', { events: [elsewhere, bare, back] }, driver);
  const device = { deviceId: randomUUID(), name: '华为', appVersion: 'v1', unsentCount: 1 };
  const brought = { ...boarded, eventId: randomUUID(), recordedBy: randomUUID() };
  await send('POST', '/v1/driver/events', { events: [brought], device }, driver);
  await send('PUT', `/v1/driver/devices/${device.deviceId}`, { ...device, appVersion: 'v2' }, driver);
  await ask('/v1/driver/devices');
  const pasted = { agencyId: 'hongqiao', device, sentAt: null, events: [brought, { ...boarded, eventId: randomUUID() }], notes: [] };
  await send('POST', '/v1/driver/pasted', { text: writePasted('', pasted) });
  await ask('/v1/driver/trips', 200, driver);
  await send('PUT', '/v1/agency/settings', {
    ...{ countAlighting: true, capacityRule: 'seats', earlyLimitSeconds: 30, checkList: ['轮胎'], contact: null },
  });
  const { messageId } = (await send('POST', '/v1/driver/messages', { text: '下午三点开会' })) as { messageId: string };
  const notes = { noteId: randomUUID(), kind: 'acknowledged', serviceDate: date, messageId, deviceTime: `${date}T07:29:00+08:00` };
  await send('POST', '/v1/driver/notes', { notes: [notes] }, driver);
  await ask('/v1/driver/bundle', 200, driver);
  await send('POST', '/v1/driver/events', { events: [{ ...other, eventId: randomUUID() }] }, driver);
  await ask('/v1/driver/bundle', 200, driver);
  await ask('/v1/driver/history', 200, driver);
  await ask('/v1/driver/messages');
  await ask('/v1/driver/notes');
  await ask('/v1/driver/notes?kind=check');
  await send('POST', '/v1/driver/events', { events: [{ ...boarded, eventId: randomUUID(), tripId: 'none' }] }, driver);
  const { refusals } = (await ask('/v1/driver/refusals')) as unknown as { refusals: { refusalId: string }[] };
  await send('POST', '/v1/driver/refusals/settle', { refusalIds: refusals.map(({ refusalId }) => refusalId) });
  await send('POST', `/v1/driver/messages/${messageId}/withdraw`);
  await send('PUT', '/v1/vehicles/bus-1', { licensePlate: '沪A00001', capacitySeated: 30, capacityStanding: 0 });
  await send('PUT', '/v1/assignments', { scope: 'trip', scopeId: tripId, day: date, vehicleId: 'bus-1' });
  const stale = { ...manager, 'if-match': '"0"' };
  expect((await town.send('PUT', '/v1/assignments', { scope: 'trip', scopeId: tripId, day: date }, stale)).status).toBe(409);
  await ask(`/v1/assignments/unassigned?from=${date}&to=2024-07-20`);
  await ask(`/v1/assignments/week?from=${date}&to=2024-07-20&by=trip`);

  for (const page of ['/', '/stops/home', '/board/home', '/routes/songhong', '/stops/home/poster', '/calendar/songhong-0.ics'])
    await ask(page);
  for (const read of ['departures', 'board', 'departures/days']) await ask(`/v1/stops/home/${read}`);

  const works = { runs: false, reasonZh: '道路施工', reasonEn: 'Road works' };
  for (const day of ['2024-07-18', '2024-07-18/routes/songhong']) {
    await ask(`/v1/service-days/exceptions/2024-07-18/outlook?runs=false&routeId=songhong`);
    await send('PUT', `/v1/service-days/exceptions/${day}`, works);
    await ask('/v1/service-days/exceptions?from=2024-07-01&to=2024-07-31');
    await ask('/v1/service-days/year/2024');
    await send('DELETE', `/v1/service-days/exceptions/${day}`);
  }

  await send('POST', `/v1/trips/${date}/songhong-0-weekday-0900/cancel`, { reason: '车辆故障' });
  await send('POST', `/v1/trips/${date}/songhong-0-weekday-0900/reinstate`, { reason: '修好了' });
  town.clock.set(`${date}T09:10:00+08:00`);
  const report = { tripId: 'songhong-0-weekday-0900', serviceDate: date, stopId: 'home', kind: 'did-not-come', deviceId: randomUUID() };
  const { reportId } = (await send('POST', '/v1/reports', report)) as { reportId: string };
  await send('POST', '/v1/reports', report);
  await ask('/v1/reports');
  await ask('/v1/dispatch/needs');
  await ask(`/v1/dispatch/days/${date}`);
  await ask(`/v1/dispatch/days/${date}/trips/${tripId}/outlook`);
  await send('POST', `/v1/reports/${reportId}/answer`, { note: '抱歉' });

  await ask(`/v1/ridership/days?from=2024-07-01&to=2024-07-31`);
  await ask(`/v1/ridership/days?from=2024-07-01&to=2024-07-31&routeId=songhong`);
  await ask(`/v1/ridership/trips?date=${date}`);
  const { events } = (await ask(`/v1/ridership/trips/${date}/songhong-0-weekday-0800`)) as unknown as { events: { eventId: string }[] };
  await send('POST', '/v1/ridership/corrections', { action: 'void', eventId: events[0]?.eventId, reason: '数错了' });
  await send('POST', '/v1/ridership/corrections', {
    action: 'add',
    kind: 'boarded',
    serviceDate: date,
    tripId,
    count: 5,
    reason: '漏记了',
  });
  const act = { serviceDate: date, tripId, reason: '纸单补录', actId: randomUUID() };
  await send('POST', '/v1/ridership/corrections/vehicle', { ...act, vehicleId: 'bus-1' });
  await send('POST', '/v1/ridership/corrections/people', { ...act, actId: randomUUID(), boardings: 4 });
  const rows = [
    { tripId: 'songhong-0-weekday-0700', boardings: 5 },
    { routeId: 'songhong', directionId: 0, departureTime: '07:05', boardings: 3 },
  ];
  const { eventIds } = (await send('POST', '/v1/ridership/corrections/sheet', { serviceDate: date, reason: '纸单补录', rows })) as {
    eventIds: string[];
  };
  await send('POST', '/v1/ridership/corrections/void-many', { eventIds, reason: '记错了' });
  await send('POST', '/v1/ridership/corrections/move', { ...act, actId: randomUUID(), toTripId: 'songhong-0-weekday-0830' });
  await ask('/v1/ridership/months');
  await ask('/v1/ridership/months/2024-07');
  await ask('/v1/ridership/months/2024-07/route-days');
  await ask('/v1/ridership/months/2024-07/departures?routeId=songhong');
  await ask('/v1/notices');
  await ask('/v1/ridership/jobs');
  await ask('/v1/audit-log');

  const { accounts } = (await ask('/v1/accounts')) as unknown as { accounts: { accountId: string; name: string }[] };
  await ask('/v1/sessions/current', 200, { authorization: `Bearer ${token}` });
  town.clock.set(`${date}T19:30:00+08:00`);
  await ask('/v1/sessions/current');
  // A desk page stays open while its session ends.
  const desk = await town.fetch('/v1/dispatch/stream', { headers: manager });
  await send('DELETE', '/v1/sessions/current', undefined, { authorization: `Bearer ${token}` });
  await desk.body?.cancel();
  await send('POST', `/v1/accounts/${accounts.find(({ name }) => name === '王师傅')?.accountId}/disable`);
  // On the next day the program looks up which routes' drivers reported.
  town.clock.set('2024-07-16T07:00:00+08:00');
  await ask('/v1/stops/home/departures');

  // After the end of the month: jobs, and freezing the month.
  town.clock.set('2024-08-02T09:00:00+08:00');
  const after = await town.signedIn('manager');
  await town.app.get(JobsService).tick();
  await send('PUT', '/v1/ridership/months/2024-07/words', { wordsZh: '08:00 最挤' }, after);
  await ask('/v1/ridership/months/2024-07/words', 200, after);
  await ask('/v1/ridership/months/2024-07/contractor', 200, after);
  await send('POST', '/v1/ridership/months/2024-07/freeze', undefined, after);
  await ask('/v1/ridership/months/2024-07', 200, after);

  // Next winter's timetable, effective too early: the operator is shown the consequences and accepts them.
  const publishing = town.app.get(PublishingService);
  const accept = async (publication: Publication): Promise<boolean> => {
    const digest = digestOfPublication(publication);
    if (!(await publishing.wereShown(digest))) await publishing.rememberShown(digest);
    return true;
  };
  const winter = hongqiaoWith({ 'calendar.txt': replaced('20240701', '20241201') });
  const { published } = await town.load(winter, { effectiveFrom: serviceDate('2024-11-01'), accepts: new Set(), ask: accept });
  expect(published?.effectiveFrom).toBe('2024-11-01');
}

/** The log grows by about twenty rows a day for each trip in a table; tables without trips get one row a day. */
const rowsATable = 20_000;

/** Fills every growing table with years of rows, whatever its columns are. */
async function fill(kind: DatabaseKind, database: PlanReader, tables: readonly EntityMetadata[]): Promise<void> {
  const day = (index: string): string =>
    kind === 'SQLite' ? `date('${date}', '-' || (${index}) || ' days')` : `(date '${date}' - (${index})::integer)`;
  const valueOf = ({ databaseName: name, type }: EntityMetadata['columns'][number], hasTrips: boolean): string => {
    if (name === 'agency_id') return "'hongqiao'";
    if (name === 'account_id') return '(SELECT account_id FROM accounts LIMIT 1)';
    if (name === 'trip_id') return "'trip-' || (i % 20)";
    if (type === 'date') return day(hasTrips ? 'i / 20' : 'i');
    if (type === 'boolean') return kind === 'SQLite' ? '0' : 'false';
    return type === 'varchar' || type === 'text' ? "'seeded-' || (10000000 + i)" : 'i % 20';
  };
  for (const { tableName, columns } of tables) {
    const filled = columns.filter(({ isNullable }) => !isNullable);
    const hasTrips = filled.some(({ databaseName }) => databaseName === 'trip_id');
    await database.run(
      `INSERT INTO ${tableName} (${filled.map(({ databaseName }) => databaseName).join(', ')})
       WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${rowsATable - 1})
       SELECT ${filled.map((column) => valueOf(column, hasTrips)).join(', ')} FROM n WHERE true ON CONFLICT DO NOTHING`,
    );
  }
}

async function runOn(address: DatabaseAddress, sql: string): Promise<void> {
  const database = await openPlanReader(address);
  await database.run(sql).finally(() => database.close());
}

const short = ({ text }: Statement): string => text.replace(/\s+/g, ' ').slice(0, 300);

/** Lists statements that read more of a table as it grows. */
async function growing(database: PlanReader, statements: Iterable<Statement>, tables: ReadonlySet<string>): Promise<string[]> {
  const growingReads: string[] = [];
  for (const statement of statements) {
    if (allowed.some((each) => each.statement.test(statement.text))) continue;
    const grows = ({ table, columns }: TableAccess): boolean => tables.has(table) && !columns.some((column) => column !== 'agency_id');
    for (const look of (await database.explain(statement)).filter(grows)) growingReads.push(`${look.text}: ${short(statement)}`);
  }
  return growingReads;
}

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('query plans on %s', (kind) => {
  let address: DatabaseAddress;
  const statements = new Statements();
  let growingTables: EntityMetadata[];
  let tables: ReadonlySet<string>;
  let database: PlanReader;

  beforeAll(async () => {
    address = kind === 'SQLite' ? newSqlite() : await postgres.create();
    const empty = await dataSourceFor(address).initialize();
    await migrate(empty);
    await empty.destroy();
    await statements.ofPostgres(async () => {
      const town = await Town.open({ database: address, prepare: statements.prepare });
      await live(town).finally(() => town.close());
      // An operator may run ANALYZE while the log is small; those statistics must not mislead the planner later.
      if (address.kind === 'sqlite') await runOn(address, 'ANALYZE');
      // A restart reads existing data and loads the live state.
      const again = await Town.open({ database: address, prepare: statements.prepare, now: `${date}T20:00:00+08:00`, feed: null });
      await again.app.get(DeparturesService).getLive(null);
      await again.get('/v1/stops/home/board');
      growingTables = again.source.entityMetadatas.filter(({ tableName }) => !lasting.includes(tableName));
      tables = new Set(growingTables.map(({ tableName }) => tableName));
      await again.close();
    });
    database = await openPlanReader(address);
  });
  afterAll(() => database?.close());

  it('the test exercises a read and a write of every table that grows', () => {
    const texts = [...statements.all.values()].map(({ text }) => text);
    const lacking = [...tables].flatMap((table) => {
      const [reads, writes] = [new RegExp(`(FROM|JOIN) "?${table}\\b`), new RegExp(`(INTO|UPDATE|DELETE FROM) "?${table}\\b`)];
      return [reads, writes].some((pattern) => !texts.some((text) => pattern.test(text))) ? [table] : [];
    });
    expect(lacking).toEqual([]);
    const ofKind = allowed.filter(({ only = kind }) => only === kind);
    expect(ofKind.filter(({ statement }) => !texts.some((text) => statement.test(text))).map(({ because }) => because)).toEqual([]);
  });

  it('no statement reads more rows as the log grows, with or without statistics of the database', async () => {
    if (kind === 'PostgreSQL') for (const table of tables) await database.run(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    await fill(kind, database, growingTables);
    expect(await growing(database, statements.all.values(), tables)).toEqual([]);
    // First check that this test recognizes statements which scan a table, or read it by the agency's key alone.
    const query = `SELECT * FROM driver_events WHERE agency_id = 'hongqiao'`;
    for (const text of ['SELECT kind, count(*) FROM driver_events GROUP BY kind', `${query} ORDER BY event_id LIMIT 5`])
      expect(await growing(database, [{ text, values: [] }], tables)).toHaveLength(1);
    const ordered = await growing(database, [{ text: `${query} AND service_date = '${date}' ORDER BY event_id`, values: [] }], tables);
    if (kind === 'SQLite') expect(ordered).toHaveLength(1);
    // With statistics of a sample, as the program collects them on a large table, and of the whole table.
    for (const limit of kind === 'SQLite' ? ['PRAGMA analysis_limit = 1000', 'PRAGMA analysis_limit = 0'] : ['SELECT 1']) {
      await database.run(`${limit}; ANALYZE`);
      await database.close();
      database = await openPlanReader(address);
      expect(await growing(database, statements.all.values(), tables)).toEqual([]);
    }
  });
});

it('PostgreSQL updates its row estimates right after an import, instead of planning for a short log for another minute', async () => {
  const address = await postgres.create();
  const town = await Town.open({ database: address });
  await town.app.get(TidesImport).import({ path: hongqiao });
  const [counted] = await town.source.query<{ reltuples: number }[]>("SELECT reltuples FROM pg_class WHERE relname = 'driver_events'");
  await town.close();
  expect(counted?.reltuples).toBeGreaterThan(1_000);
});
