// Writes years of events directly and in one statement: only what comes after them is measured.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { answer } from './children.mjs';

answer({
  /** Writes the given number of boardings on each trip of each date, with time-ordered ids as phones make them. */
  async fill({ path, dates, tripIds, boardings }) {
    const database = new Sqlite(path);
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('cache_size = -500000');
    database.exec('BEGIN');
    database.exec('CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY)');
    database
      .prepare(
        'INSERT INTO numbers WITH RECURSIVE all_n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM all_n WHERE n < ? - 1) SELECT n FROM all_n',
      )
      .run(boardings);
    const { changes } = database
      .prepare(
        `INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, position, count, at, device_time, received_at, source, flags, said_place)
         SELECT 'hongqiao', printf('%08x-%04x-7000-8000-%012x', d.key, t.key, n), d.value, t.value, 'boarded', 0, 1,
           unixepoch(d.value) + n, unixepoch(d.value) + n, unixepoch(d.value) + n, 'driver', '', '0@home'
         FROM json_each(?) d CROSS JOIN json_each(?) t CROSS JOIN numbers`,
      )
      .run(JSON.stringify(dates), JSON.stringify(tripIds));
    database.exec('COMMIT');
    database.pragma('journal_mode = WAL');
    database.close();
    // Without fsync the system would go on writing the file during the measurement.
    const file = openSync(path, 'r+');
    fsyncSync(file);
    closeSync(file);
    return { events: changes };
  },
});
