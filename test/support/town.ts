import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { dataSourceFor } from '../../ormconfig.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { commandLine, type Actor } from '../../src/accounts/actor.js';
import type { Role } from '../../src/accounts/roles.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/clock.js';
import { readConfig, type DatabaseAddress, type Environment } from '../../src/config.js';
import { Changes } from '../../src/database/changes.service.js';
import { migrate } from '../../src/database/data-source.io.js';
import { DeparturesService } from '../../src/departures/departures.service.js';
import type { DeparturesAnswer } from '../../src/departures/departures.requests.js';
import { GtfsImport, type ImportReport, type ImportRequest } from '../../src/feeds/gtfs/gtfs-import.service.js';
import { createHttpServer, type Patience } from '../../src/http/http.server.js';
import { Log } from '../../src/log.io.js';
import { parseInstant } from '../../src/scheduling/service-time.js';
import { beginWithTables, newSqlite } from './databases.js';
import { checkDescribed } from './described.js';
import { hongqiao, writeFolder, type Files } from './feeds.js';

/** The operator of the program, who acts without an account. */
export const keeper: Actor = { agencyId: 'hongqiao', accountId: null, by: commandLine };

/** A clock that stands still until it is set. */
class SetClock extends Clock {
  constructor(private at: number) {
    super();
  }

  override now(): number {
    return this.at;
  }

  set(iso: string): void {
    this.at = secondsOf(iso);
  }
}

const secondsOf = (iso: string): number => {
  const at = parseInstant(iso);
  if (at === null) throw new RangeError(`not an instant: ${iso}`);
  return at;
};

interface TownOptions {
  readonly now?: string;
  readonly database?: DatabaseAddress;
  /** By default any free port. */
  readonly port?: number;
  /** A folder, a zip or files; null for an empty database; by default Hongqiao. */
  readonly feed?: string | Files | null;
  /** A module that a story adds to the program. */
  readonly feature?: Type;
  /** Settings, as in the environment of the program. */
  readonly settings?: Environment;
  /** The name of a demonstration. */
  readonly demo?: string;
  /** Time limits of connections. */
  readonly patience?: Patience;
  /** The program's log; by default it is silent. */
  readonly log?: Log;
  /** What a story does with the database before it is opened. */
  readonly prepare?: (source: DataSource) => void;
}

/** The whole program on a free port, with a real database and HTTP, and a clock that the story sets. */
export class Town {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clock: SetClock,
    /** The name of the module that the story added. */
    readonly feature = '',
  ) {}

  static async open({
    now = '2024-07-15T07:10:00+08:00',
    database = newSqlite(),
    feed = hongqiao,
    feature,
    port: wanted = 0,
    settings = {},
    demo,
    patience,
    log = new Log('silent'),
    prepare = () => undefined,
  }: TownOptions = {}): Promise<Town> {
    const hasTables = await beginWithTables(database);
    const source = dataSourceFor(database);
    prepare(source);
    await source.initialize();
    if (!hasTables) await migrate(source);
    const clock = new SetClock(secondsOf(now));
    const whole = AppModule.on(source, clock, { ...readConfig(settings), demo: demo ?? null });
    const app = await createHttpServer({ ...whole, imports: [...(whole.imports ?? []), ...(feature ? [feature] : [])] }, log, patience);
    await app.listen({ port: wanted, host: '127.0.0.1' });
    const { port } = app.getHttpServer().address() as { port: number };
    const town = new Town(app, `http://127.0.0.1:${port}`, clock, feature?.name);
    if (feed !== null) {
      const report = await town.load(feed);
      if (report.published === null) {
        // An app left open would keep its timers, and the tests would never end.
        await town.close();
        throw new Error(report.findings.list.map((finding) => finding.sentence.en).join('\n'));
      }
    }
    return town;
  }

  get source(): DataSource {
    return this.app.get(DataSource);
  }

  /** Imports a feed, and waits until it is in force. */
  async load(feed: string | Files, options: Partial<ImportRequest> = {}): Promise<ImportReport> {
    const path = typeof feed === 'string' ? feed : writeFolder(feed);
    const report = await this.app.get(GtfsImport).import({ accepts: 'all', ...options, path });
    await this.app.get(DeparturesService).settled();
    return report;
  }

  /** Imports a feed over days that were driven. Today's program does not allow that, but older ones did, and their databases have such days. */
  async loadOverDriven(feed: string | Files, from: string): Promise<void> {
    const { published } = await this.load(feed);
    await this.source.query(`UPDATE timetable_versions SET effective_from = '${from}' WHERE version_id = ${published?.versionId ?? 0}`);
    this.app.get(Changes).receiveUnknown();
    await this.app.get(DeparturesService).settled();
  }

  /** Fails the story if the answer is a refusal that its route does not describe. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(this.url + path, init);
    await checkDescribed(this, init.method ?? 'GET', path, response);
    return response;
  }

  async get<T = Record<string, unknown>>(path: string, init: RequestInit = {}): Promise<T> {
    return (await (await this.fetch(path, init)).json()) as T;
  }

  /** Sends JSON. */
  send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.fetch(path, { method, headers: { ...json, ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  /** Headers of a signed-in person; the account is created if it does not exist. */
  async signedIn(role: Role, name: string = role, agencyId = 'hongqiao'): Promise<{ authorization: string }> {
    const [accounts, password] = [this.app.get(AccountsService), `password of ${name}`];
    const exists = (await accounts.list(agencyId)).some((account) => account.name === name);
    if (!exists) await accounts.create({ agencyId, accountId: null }, { name, role, password });
    const { token } = await this.app.get(SessionsService).signIn({ agencyId, name, password, address: 'a story' });
    return { authorization: `Bearer ${token}` };
  }

  departures(stopId: string, query: Readonly<Record<string, string | number>> = {}, prefix = ''): Promise<DeparturesAnswer> {
    const params = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
    return this.get<DeparturesAnswer>(`${prefix}/v1/stops/${encodeURIComponent(stopId)}/departures?${params.toString()}`);
  }

  /** Departures as `'07:30 淞虹路'`, with the date if it is not that of the request. */
  async nextDepartures(stopId: string, query: Readonly<Record<string, string | number>> = {}, prefix = ''): Promise<string[]> {
    const answer = await this.departures(stopId, query, prefix);
    return answer.departures.map(({ departureTime, headsign }) => {
      const [date = '', time = ''] = departureTime.split('T');
      return [date === answer.at.slice(0, 10) ? '' : date, time.slice(0, 5), headsign].join(' ').trim();
    });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
