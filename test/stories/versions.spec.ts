import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { table, temporaryFolder, type Files } from '../support/feeds.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

/** A shuttle that leaves at the given times each day. */
const shuttle = (times: readonly string[], { from = '20260901', until = '20271231', name = '北门' } = {}): Files => ({
  'agency.txt': table(`
    agency_id agency_name agency_url           agency_timezone
    park      Park        https://example.org/ Asia/Shanghai`),
  'stops.txt': table(`
    stop_id stop_name stop_lat stop_lon
    gate    ${name}   31.2     121.3
    metro   地铁站    31.21    121.31`),
  'routes.txt': table(`
    route_id route_short_name route_type
    red      红线             3`),
  'calendar.txt': table(`
    service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date
    daily      1      1       1         1        1      1        1      ${from} ${until}`),
  'trips.txt': ['route_id,service_id,trip_id,direction_id', ...times.map((time) => `red,daily,red-${time.replace(':', '')},0`)].join('\n'),
  'stop_times.txt': [
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence',
    ...times.flatMap((time) => {
      const end = `${time.slice(0, 3)}${String(Number(time.slice(3)) + 9).padStart(2, '0')}`;
      return [`red-${time.replace(':', '')},${time}:00,${time}:00,gate,1`, `red-${time.replace(':', '')},${end}:00,${end}:00,metro,2`];
    }),
  ].join('\n'),
});

interface Version {
  readonly versionId: number;
  readonly state: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly tripCount: number;
  readonly restoredFrom: number | null;
  readonly importedBy: string | null;
  readonly revision: string;
}
interface Outcome {
  readonly code?: string;
  readonly detail?: string;
  readonly versionId?: number;
  readonly consequences?: readonly { readonly kind: string; readonly needsYes: boolean; readonly sentence: string }[];
}

describe('the commands for timetable versions', () => {
  it('commands list, withdraw and restore timetables, and remove a town', async () => {
    const database = newSqlite();
    // Whatever the date of this run is.
    const span = { from: '20200101', until: '20391231' };
    const town = await Town.open({ database, feed: shuttle(['07:30', '08:00'], span), now: '2020-06-01T12:00:00+08:00' });
    await town.load(shuttle(['07:40'], span), { effectiveFrom: serviceDate('2039-06-01') });
    await town.load(shuttle(['09:00'], span), { agencyId: 'harbour', isNew: true });
    await town.close();
    const file = join(temporaryFolder(), 'harbour.zip');
    const run = async (LANG: string, ...args: string[]): Promise<string> => {
      const program = new Program({ args, env: { DATABASE_URL: `sqlite:${database.kind === 'sqlite' ? database.path : ''}`, LANG } });
      const code = await program.ended;
      return `${code}\n${program.output}${program.errors}`;
    };
    expect(await run('zh_CN.UTF-8', 'timetables')).toMatch(
      /^0\n[^]*Park（park）\n {2}第 1 版 {2}生效中 {2}2020-01-01 至 2039-05-31 {2}feed，2 班[^]*第 2 版 {2}将生效 {2}2039-06-01 起/,
    );
    expect(await run('en_US.UTF-8', 'timetables', 'withdraw', '2', '--yes')).toMatch(/^0\n[^]*Version 2 \(feed\) is withdrawn\./);
    expect(await run('en_US.UTF-8', 'timetables', 'bring-back', '7')).toMatch(/^1\n[^]*Park has no timetable version 7/);
    expect(await run('en_US.UTF-8', 'agencies', 'remove', 'harbour', '--export', file)).toMatch(/^3\n[^]*--yes=remove/);
    expect(existsSync(file)).toBe(false);
    expect(await run('zh_CN.UTF-8', 'agencies', 'remove', 'harbour', '--export', file, '--yes=remove')).toMatch(
      /^0\n[^]*已删除“Park”（harbour）/,
    );
    expect(existsSync(file)).toBe(true);
  });
});

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('a manager’s timetable versions on %s', (kind) => {
  let town: Town;
  let manager: { authorization: string };
  beforeAll(async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ database, feed: shuttle(['07:30', '08:00']), now: '2026-11-26T12:00:00+08:00' });
    manager = await town.signedIn('manager', 'manager', 'park');
  });
  afterAll(() => town.close());

  const list = async (state = 'all'): Promise<Version[]> =>
    (await town.get<{ versions: Version[] }>(`/v1/timetable-versions?state=${state}`, { headers: manager })).versions;
  const listed = async (state = 'all'): Promise<string[]> =>
    (await list(state)).map((one) => [one.versionId, one.state, one.effectiveFrom, one.effectiveUntil ?? '…'].join(' '));
  const act = async (path: string, body: object = {}, headers: object = {}): Promise<Outcome & { status: number }> => {
    const response = await town.send('POST', `/v1/timetable-versions/${path}`, body, { ...manager, ...headers });
    await town.app.get(DeparturesService).settled();
    return { status: response.status, ...((await response.json()) as Outcome) };
  };
  const kinds = ({ consequences = [] }: Outcome): string[] => consequences.map((one) => `${one.kind}${one.needsYes ? '!' : ''}`);
  const first = (at: string): Promise<string[]> => town.nextDepartures('gate', { limit: 2, at: `${at}T06:00:00+08:00` });

  it('a manager sees that an older import would follow a correction, and withdraws it', async () => {
    await town.load(shuttle(['07:40', '08:10']), { effectiveFrom: serviceDate('2026-12-01') });
    const correction = { effectiveFrom: serviceDate('2026-11-26'), accepts: new Set<never>() };
    const { asks } = await town.load(shuttle(['07:35', '08:05']), correction);
    expect(asks?.open.map((one) => [one.kind, one.sentence.en.includes('version 2')])).toEqual([['coming', true]]);
    await town.load(shuttle(['07:35', '08:05']), { ...correction, accepts: 'all' });
    expect(await listed()).toEqual(['1 past 2026-09-01 2026-11-25', '3 in-force 2026-11-26 2026-11-30', '2 coming 2026-12-01 …']);
    expect(await first('2026-12-01')).toEqual(['07:40 地铁站', '08:10 地铁站']);
    const done = await act('2/withdraw');
    expect([done.status, kinds(done)]).toEqual([200, ['coming']]);
    expect(done.consequences?.[0]?.sentence).toBe('撤回第 2 版后，2026-12-01 起按第 3 版（feed）运行。');
    expect(await first('2026-12-01')).toEqual(['07:35 地铁站', '08:05 地铁站']);
    expect(await listed()).toEqual(['1 past 2026-09-01 2026-11-25', '3 in-force 2026-11-26 …', '2 withdrawn 2026-12-01 …']);
    // A second request succeeds without another audit entry.
    expect((await act('2/withdraw')).status).toBe(200);
    const { entries } = await town.get<{ entries: { action: string; subject: string }[] }>('/v1/audit-log', { headers: manager });
    expect(entries.filter(({ action }) => action === 'timetable-withdrawn')).toEqual([
      expect.objectContaining({ subject: 'timetables/2' }),
    ]);
  });

  it('withdrawn and replaced versions are listed only on request, and never shown to riders', async () => {
    const { versions } = await town.get<{ versions: Version[] }>('/v1/timetable-versions', { headers: manager });
    expect(versions.map(({ versionId }) => versionId)).toEqual([1, 3]);
    expect(await listed('withdrawn')).toEqual(['2 withdrawn 2026-12-01 …']);
    expect((await list('withdrawn'))[0]).toMatchObject({ tripCount: 2, restoredFrom: null });
    expect((await town.fetch('/v1/timetable-versions?state=lost', { headers: manager })).status).toBe(400);
    const { status } = await town.fetch('/v1/timetable-versions/2/changes', { headers: manager });
    expect(status).toBe(404);
  });

  it('a version in force or over cannot be withdrawn, and one in force cannot be restored', async () => {
    for (const [path, status, code] of [
      ['3/withdraw', 409, 'timetable-version-begun'],
      ['1/withdraw', 409, 'timetable-version-begun'],
      ['9/withdraw', 404, 'timetable-version-not-found'],
      ['9/bring-back', 404, 'timetable-version-not-found'],
      ['3/bring-back', 409, 'timetable-version-in-force'],
    ] as const)
      expect(await act(path)).toMatchObject({ status, code });
    const driver = await town.signedIn('driver', 'driver', 'park');
    expect((await town.send('POST', '/v1/timetable-versions/2/withdraw', {}, driver)).status).toBe(403);
    expect((await act('2/bring-back', { accepts: ['everything'] })).status).toBe(400);
  });

  it('a withdrawn version is restored as a new one with all its data, and versions that are over stay as they were', async () => {
    const [before] = (await list('withdrawn')).map(({ revision }) => revision);
    const done = await act('2/bring-back', { effectiveFrom: '2026-12-15' }, { 'if-match': `"${before ?? ''}"` });
    expect(done).toMatchObject({ status: 200, versionId: 4, consequences: [] });
    expect((await list()).find(({ versionId }) => versionId === 4)).toMatchObject({
      ...{ state: 'coming', restoredFrom: 2, tripCount: 2, importedBy: 'manager' },
      effectiveFrom: '2026-12-15',
    });
    expect(await first('2026-12-14')).toEqual(['07:35 地铁站', '08:05 地铁站']);
    expect(await first('2026-12-15')).toEqual(['07:40 地铁站', '08:10 地铁站']);
    expect(await first('2026-11-20')).toEqual(['07:30 地铁站', '08:00 地铁站']);
    for (const name of ['services', 'service_exceptions', 'timings', 'trips']) {
      const rows = (version: number): Promise<object[]> =>
        town.source.query(`SELECT * FROM ${name} WHERE version_id = ${version} ORDER BY 3`);
      const [copied, copy] = [await rows(2), await rows(4)];
      expect([name, copy.map((row) => ({ ...row, version_id: 2 }))]).toEqual([name, copied]);
    }
    // A manager who has read the state before cannot restore it a second time.
    const again = await act('2/bring-back', { effectiveFrom: '2026-12-15' }, { 'if-match': `"${before ?? ''}"` });
    expect(again).toMatchObject({ status: 409, code: 'changed-meanwhile', changedBy: 'manager' });
    expect(await list()).toHaveLength(4);
  });

  it('a manager is told which dates lose their buses, and nothing changes before that is accepted', async () => {
    await town.load(shuttle(['09:00'], { until: '20261231' }), { effectiveFrom: serviceDate('2026-12-05') });
    await act('4/withdraw', { accepts: ['gap'] });
    await town.load(shuttle(['10:00'], { from: '20270101' }), { effectiveFrom: serviceDate('2027-01-01') });
    expect((await listed('coming')).at(-1)).toBe('6 coming 2027-01-01 …');
    const refused = await act('6/withdraw');
    expect(refused).toMatchObject({ status: 409, code: 'consequences-not-accepted' });
    expect(kinds(refused)).toEqual(['coming', 'gap!']);
    expect(refused.consequences?.[1]?.sentence).toContain('2027-01-01');
    expect(refused.detail).toContain('gap');
    expect((await listed('coming')).at(-1)).toBe('6 coming 2027-01-01 …');
    expect((await act('6/withdraw', { accepts: ['gap'] })).status).toBe(200);
    expect(await town.nextDepartures('gate', { limit: 1, at: '2027-01-02T06:00:00+08:00' })).toEqual([]);
  });

  it('an import replaced before it took effect is listed as replaced, and can be restored', async () => {
    await town.load(shuttle(['11:00']), { effectiveFrom: serviceDate('2026-12-05') });
    expect(await listed('replaced')).toEqual(['5 replaced 2026-12-05 …']);
    const stays = await act('5/bring-back', { effectiveFrom: '2026-12-03' });
    expect([stays.status, kinds(stays)]).toEqual([409, expect.arrayContaining(['coming!'])]);
    const done = await act('5/bring-back', { effectiveFrom: '2026-12-03', replaceComing: true, accepts: ['gap'] });
    expect([done.status, done.versionId]).toEqual([200, 8]);
    expect(await listed('coming')).toEqual(['8 coming 2026-12-03 …']);
    expect(await listed('withdrawn')).toContain('7 withdrawn 2026-12-05 …');
  });

  it('decisions on a withdrawn timetable are carried over to the one that takes its place', async () => {
    await town.load(shuttle(['09:05']), { effectiveFrom: serviceDate('2026-12-10') });
    expect((await town.send('POST', '/v1/trips/2026-12-11/red-0905/cancel', { reason: '道路施工' }, manager)).status).toBe(200);
    const refused = await act('9/withdraw');
    const accepts = kinds(refused).flatMap((kind) => (kind.endsWith('!') ? kind.slice(0, -1) : []));
    expect(kinds(refused).join(' ')).toContain('references');
    expect((await act('9/withdraw', { accepts })).status).toBe(200);
    const { departures } = await town.departures('gate', { at: '2026-12-11T06:00:00+08:00', limit: 2 });
    expect(departures.map(({ tripId, serviceDate: date, status }) => `${date} ${tripId} ${status}`)).toEqual([
      '2026-12-11 red-0900 cancelled',
      '2026-12-12 red-0900 scheduled',
    ]);
  });
});
