import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import yauzl from 'yauzl';
import { commandLine } from '../../src/accounts/actor.js';
import { AgencyKeeping } from '../../src/agency-keeping/agency-keeping.service.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import { serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { harbour, temporaryFolder } from '../support/feeds.js';
import { EventStream, until } from '../support/listening.js';
import { Town } from '../support/town.js';

const by = { accountId: null, by: commandLine } as const;

/** How many rows of an agency each table has. */
async function rowsOf(town: Town, agencyId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { tableName } of town.source.entityMetadatas) {
    const [row] = await town.source.query<{ count: number }[]>(
      `SELECT count(*) AS count FROM ${tableName} WHERE agency_id = '${agencyId}'`,
    );
    counts[tableName] = Number(row?.count);
  }
  return counts;
}

async function unzipped(file: string): Promise<Map<string, string>> {
  const zip = await yauzl.openPromise(file, { autoClose: false });
  const texts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    texts.set(entry.fileName, Buffer.concat(chunks).toString());
  }
  zip.close();
  return texts;
}

const recordsOf = (text = ''): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('the operator of two towns on %s', (kind) => {
  /** The server and the operator's command: two copies of the program on one database. */
  let town: Town;
  let command: Town;
  let keeping: AgencyKeeping;
  const file = join(temporaryFolder(), '港口.zip');
  let headers: Record<string, { authorization: string }>;
  beforeAll(async () => {
    const database = kind === 'SQLite' ? newSqlite() : await postgres.create();
    town = await Town.open({ database });
    await town.load(harbour, { by });
    command = await Town.open({ database, feed: null });
    keeping = command.app.get(AgencyKeeping);
    headers = { hongqiao: await town.signedIn('manager'), harbour: await town.signedIn('manager', '港口经理, "a"', 'harbour') };
    const driver = await town.signedIn('driver', 'driver', 'harbour');
    const boarded = { eventId: randomUUID(), kind: 'boarded', serviceDate: '2024-07-15', tripId: 'ferry-0730', stopId: 'pier', count: 3 };
    const events = [{ ...boarded, deviceTime: '2024-07-15T07:09:00+08:00' }];
    expect((await town.send('POST', '/a/harbour/v1/driver/events', { events }, driver)).status).toBe(200);
    const works = { runs: false, reasonZh: '=台风,"停航"', reasonEn: 'Typhoon' };
    expect((await town.send('PUT', '/a/harbour/v1/service-days/exceptions/2024-07-18', works, headers['harbour'])).status).toBe(200);
  });
  afterAll(async () => {
    await town.close();
    await command.close();
  });

  it('the operator sees all agencies, which of them answers without a prefix, and how much data each has', async () => {
    const listed = await keeping.list();
    expect(listed).toEqual([
      expect.objectContaining({ agencyId: 'hongqiao', isDefault: true, versionCount: 1, eventCount: 0, firstLogOn: null, accountCount: 1 }),
      expect.objectContaining({ agencyId: 'harbour', isDefault: false, eventCount: 1, accountCount: 2, frozenMonthCount: 0 }),
    ]);
    expect(listed[1]).toMatchObject({ firstLogOn: '2024-07-15', lastLogOn: '2024-07-15' });
  });

  it('the operator makes another agency the default: links without a prefix lead there at once, and links with a prefix lead where they did', async () => {
    const names = async (path: string): Promise<string> => (await town.get<{ agencyId: string }>(path)).agencyId;
    expect([await names('/v1/agency'), await names('/a/harbour/v1/agency')]).toEqual(['hongqiao', 'harbour']);
    expect(await keeping.makeDefault(by, 'harbour')).toBe('hongqiao');
    for (let tries = 0; tries < 100 && (await names('/v1/agency')) !== 'harbour'; tries += 1) await pause();
    expect([await names('/v1/agency'), await names('/a/hongqiao/v1/agency')]).toEqual(['harbour', 'hongqiao']);
    expect((await town.fetch('/v1/stops/home/departures')).status).toBe(404);
    const { entries } = await town.get<{ entries: { action: string; by: string }[] }>('/v1/audit-log?lang=en', {
      headers: headers['harbour'] ?? {},
    });
    expect(entries).toContainEqual(expect.objectContaining({ action: 'agency-made-default', by: 'command line' }));
    await expect(keeping.makeDefault(by, 'nowhere')).rejects.toThrow('agency-not-found');
  });

  it('an agency is not removed while its export cannot be written, and nothing is lost', async () => {
    const before = await rowsOf(town, 'harbour');
    const taken = join(temporaryFolder(), 'taken.zip');
    writeFileSync(taken, 'mine');
    const folder = join(temporaryFolder(), 'folder.zip');
    mkdirSync(folder);
    await expect(keeping.remove(by, 'harbour', taken)).rejects.toThrow('export-exists');
    await expect(keeping.remove(by, 'harbour', folder)).rejects.toThrow('export-exists');
    await expect(keeping.remove(by, 'harbour', join(folder, 'none/a.zip'))).rejects.toThrow('export-not-written');
    await expect(keeping.remove(by, 'nowhere', file)).rejects.toThrow('agency-not-found');
    expect(await rowsOf(town, 'harbour')).toEqual(before);
    expect(readdirSync(dirname(taken))).toEqual(['taken.zip']);
  });

  it('a removed agency has all of its rows in the export and none in any table, and the rows of the other town are unchanged', async () => {
    const [gone, left] = [await rowsOf(town, 'harbour'), await rowsOf(town, 'hongqiao')];
    const stream = new EventStream(await town.fetch('/a/harbour/v1/stops/pier/departures/stream'));
    const desk = new EventStream(await town.fetch('/a/harbour/v1/dispatch/stream', { headers: headers['harbour'] ?? {} }));
    await until(() => stream.boards().length > 0 && desk.events.length > 0);
    const heldVersions = async (): Promise<string | undefined> =>
      /^banche_timetable_versions_in_memory (\d+)$/m.exec(await (await town.fetch('/metrics')).text())?.[1];
    expect(await heldVersions()).toBe('1');
    expect(await keeping.remove(by, 'harbour', file)).toMatchObject({ newDefault: 'hongqiao' });

    const audited = { ...left, audit_log: (left['audit_log'] ?? 0) + 1 };
    expect(await rowsOf(town, 'hongqiao')).toEqual(audited);
    expect(Object.entries(await rowsOf(town, 'harbour')).filter(([, count]) => count !== 0)).toEqual([]);
    const texts = await unzipped(file);
    const exported = Object.keys(gone).map((name): [string, number] => [name, recordsOf(texts.get(`${name}.csv`)).length]);
    expect(Object.fromEntries(exported)).toEqual(gone);
    expect([...texts.keys()].sort()).toEqual([...Object.keys(gone).map((name) => `${name}.csv`), 'README.txt'].sort());
    const account = recordsOf(texts.get('accounts.csv')).find(({ role }) => role === 'manager');
    expect([account?.['name'], Object.keys(account ?? {}).includes('password_hash')]).toEqual(['港口经理, "a"', false]);
    expect(recordsOf(texts.get('day_exceptions.csv'))).toEqual([expect.objectContaining({ runs: '0', reason_zh: '=台风,"停航"' })]);
    expect(recordsOf(texts.get('driver_events.csv'))[0]).toMatchObject({ trip_id: 'ferry-0730', count: '3', undoes: '' });
    expect(recordsOf(texts.get('audit_log.csv')).map(({ action }) => action)).toContain('agency-made-default');
    expect(texts.get('README.txt')).toContain('driver_events.csv: 1');
    const token = (headers['harbour']?.authorization ?? '').replace('Bearer ', '');
    const secrets = [token, createHash('sha256').update(token).digest('hex'), '$argon2'];
    expect([...texts].filter(([, text]) => secrets.some((secret) => text.includes(secret))).map(([name]) => name)).toEqual([]);

    // The server learnt of the removal through the database alone.
    await Promise.all([stream.ended, desk.ended]);
    for (const path of ['/v1/agency', '/v1/stops/pier/departures', '/stops/pier', '/v1/audit-log', '/v1/driver/bundle'])
      expect([path, (await town.fetch(`/a/harbour${path}`, { headers: headers['harbour'] ?? {} })).status]).toEqual([path, 404]);
    expect(await town.get('/v1/agency')).toMatchObject({ agencyId: 'hongqiao' });
    expect((await town.fetch('/v1/audit-log', { headers: headers['harbour'] ?? {} })).status).toBe(401);
    expect((await town.fetch('/v1/audit-log', { headers: headers['hongqiao'] ?? {} })).status).toBe(200);
    const looked: string[] = [];
    const dueOn = () => serviceDate('2024-07-14');
    town.app.get(JobsService).register({
      ...{ name: 'look', dueOn },
      run: ({ agencyId }) => Promise.resolve(void looked.push(agencyId)).then(() => null),
    });
    await town.app.get(JobsService).runDue();
    expect(looked).toEqual(['hongqiao']);
    await town.app.get(DeparturesService).settled();
    expect(await heldVersions()).toBe('0');
  });

  it('the only agency cannot be removed', async () => {
    const other = join(temporaryFolder(), 'other.zip');
    await expect(keeping.remove(by, 'hongqiao', other)).rejects.toThrow('only-agency');
    expect([existsSync(other), await town.nextDepartures('home', { limit: 1 })]).toEqual([false, ['07:30 淞虹路']]);
  });

  it('a removed town can be loaded again as a new one', async () => {
    expect((await town.load(harbour)).published).toMatchObject({ agencyId: 'harbour', versionId: 1 });
    expect(await town.nextDepartures('pier', { limit: 1 }, '/a/harbour')).toEqual(['07:30 Hill']);
    expect((await keeping.list()).map(({ agencyId, eventCount }) => [agencyId, eventCount])).toEqual([
      ['hongqiao', 0],
      ['harbour', 0],
    ]);
  });
});

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
