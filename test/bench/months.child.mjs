// Writes years of boardings directly into the tables: only reading is measured.
import Sqlite from 'better-sqlite3';
import { answer } from './children.mjs';
import { timeOrderedId } from './ids.mjs';

const rowsACommit = 100_000;
const fewestATrip = 5;

answer({
  /** Writes the given number of events, spread evenly over the trips of the working days up to the last one, several on each trip. */
  async fill({ path, events, dates: all, tripIds }) {
    const database = new Sqlite(path);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = OFF');
    database.pragma('cache_size = -500000');
    const insert = database.prepare(
      `INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, position, count, at, device_time, received_at, source, flags)
       VALUES ('hongqiao', ?, ?, ?, ?, 0, ?, ?, ?, ?, 'driver', '')`,
    );
    const dates = all.slice(-Math.floor(events / fewestATrip / tripIds.length));
    const groups = dates.length * tripIds.length;
    const write = database.transaction((from, to) => {
      for (let index = from; index < to; index += 1) {
        // In the order of trips and days, as they were driven; the last event of each trip ends it.
        const group = Math.floor((index * groups) / events);
        const isLast = Math.floor(((index + 1) * groups) / events) !== group;
        const [date, tripId] = [dates[Math.floor(group / tripIds.length)], tripIds[group % tripIds.length]];
        const at = Date.parse(`${date}T08:00:00+08:00`) / 1000;
        insert.run(timeOrderedId(), date, tripId, isLast ? 'trip-ended' : 'boarded', isLast ? null : 1, at, at, at);
      }
    });
    for (let from = 0; from < events; from += rowsACommit) write(from, Math.min(events, from + rowsACommit));
    database.close();
    return {};
  },
});
