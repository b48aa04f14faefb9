// The whole program from the build of `npm start`, whose nightly jobs run on request.
import { statSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { dataSourceFor } from '../../dist/ormconfig.js';
import { AccountsService } from '../../dist/src/accounts/accounts.service.js';
import { SessionsService } from '../../dist/src/accounts/sessions.service.js';
import { AppModule } from '../../dist/src/app.module.js';
import { SystemClock } from '../../dist/src/clock.js';
import { readConfig } from '../../dist/src/config.js';
import { Database } from '../../dist/src/database/database.service.js';
import { createHttpServer } from '../../dist/src/http/http.server.js';
import { JobsService } from '../../dist/src/jobs/jobs.service.js';
import { Log } from '../../dist/src/log.io.js';
import { answer } from './children.mjs';
import { timeOrderedId } from './ids.mjs';

const restMilliseconds = 250;
const password = 'of the benchmark';
let app = null;
let path = '';

/**
 * Deletes what the last night derived, so that the next one derives everything again. The program itself deletes it, because after a
 * write by another process it would first read everything again.
 */
const forget = () =>
  app.get(Database).writeQuietly(async (runner) => {
    for (const table of ['ridership_built_days', 'ridership_days', 'ridership_parts']) await runner.query(`DELETE FROM ${table}`);
    // The notice about a finished month is made once a month.
    await runner.query(`DELETE FROM job_runs WHERE job = 'close-day'`);
  });

const bytes = () => [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

answer({
  /**
   * Makes the database older: its timetable begins on `firstDate`, and the program was installed at `installedAt`. On `loggedDates`
   * each trip was driven and counted.
   */
  async age({ database, firstDate, installedAt, loggedDates }) {
    const file = new Sqlite(database);
    file.exec(`UPDATE timetable_versions SET effective_from = '${firstDate}'`);
    file.exec(`UPDATE services SET start_date = '${firstDate}'`);
    file.exec(`UPDATE agencies SET created_at = ${installedAt}`);
    const [{ agency_id: agencyId }] = file.prepare('SELECT agency_id FROM agencies').all();
    const trips = file.prepare('SELECT trip_id, start_time FROM trips ORDER BY trip_id').all();
    const insert = file.prepare(
      `INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, position, count, at, device_time, received_at, source, flags)
       VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 'driver', '')`,
    );
    file.transaction(() => {
      for (const date of loggedDates) {
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
        for (const { trip_id: tripId, start_time: start } of trips) {
          // The names of the subway's services contain the days on which they run.
          if (!tripId.includes(weekday === 0 ? 'Sunday' : weekday === 6 ? 'Saturday' : 'Weekday')) continue;
          const at = Date.parse(`${date}T04:00:00Z`) / 1000 + start;
          for (const [kind, count] of [
            ['boarded', 3],
            ['trip-ended', null],
          ])
            insert.run(agencyId, timeOrderedId(), date, tripId, kind, count, at, at, at);
        }
      }
    })();
    const { events } = file.prepare('SELECT count(*) AS events FROM driver_events').get();
    file.close();
    return { events };
  },

  async listen({ database }) {
    path = database;
    const source = await dataSourceFor({ kind: 'sqlite', path }).initialize();
    app = await createHttpServer(AppModule.on(source, new SystemClock(), readConfig({})), new Log('warn'));
    await app.listen({ port: 0, host: '127.0.0.1' });
    await app.get(AccountsService).createFirstManagers(password);
    const [{ agencyId }] = await source.query('SELECT agency_id AS "agencyId" FROM agencies');
    await app.get(JobsService).runDue();
    const { token } = await app.get(SessionsService).signIn({ agencyId, name: 'manager', password, address: 'a benchmark' });
    return { url: `http://127.0.0.1:${app.getHttpServer().address().port}`, token };
  },

  /** @returns how many seconds a night takes, the longest delay of the event loop meanwhile in ms, and by how many MB the database grew */
  async night() {
    await forget();
    const before = bytes();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    const runs = await app.get(JobsService).runDue();
    const seconds = (performance.now() - began) / 1000;
    delay.disable();
    if (!runs.some(({ job, outcome }) => job === 'close-day' && outcome === 'done')) throw new Error(`not closed: ${JSON.stringify(runs)}`);
    return { seconds, longestHold: delay.max / 1e6, grown: (bytes() - before) / 1e6 };
  },

  /** Runs nights one after another for some seconds. @returns how many */
  async nights({ seconds }) {
    let count = 0;
    for (const until = performance.now() + seconds * 1000; performance.now() < until; count += 1) {
      await forget();
      await app.get(JobsService).runDue();
      // A night that takes a few milliseconds is followed by a pause, or the load would be far above that of real nights.
      await pause(restMilliseconds);
    }
    return { count };
  },

  async rows() {
    const database = new Sqlite(path, { readonly: true });
    const { rows } = database.prepare('SELECT count(*) AS rows FROM ridership_days').get();
    database.close();
    return { rows };
  },

  async close() {
    await app.close();
    return {};
  },
});
