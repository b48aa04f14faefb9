// Adds a city's day until now to a database with a loaded feed: which vehicle runs which trips, and what their drivers reported.
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';

/** One vehicle in three is late. */
const lateOf = 3;
const lateSeconds = 7 * 60;
/** The longest time that a vehicle waits for its next trip. */
const longestLayoverSeconds = 3600;

/**
 * Assigns each trip of today to a vehicle that waits where it begins, and reports the start of those that have begun.
 * @param path of the database, which no program has open
 * @param services the ids of the services that run today
 * @param withBlocks false: no vehicle is assigned to the trips, and a manager moves those that would be late
 * @returns how many trips were reported, how many of them late, and the number of vehicles
 */
export function addMorning(path, { date, startOfDay, now, services, withBlocks }) {
  const database = new Database(path);
  const places = services.map(() => '?').join(', ');
  const trips = database
    .prepare(
      `SELECT t.agency_id, t.version_id, t.trip_id, t.start_time, g.arrivals, t.pattern_id FROM trips t
       JOIN timings g USING (agency_id, version_id, timing_id) WHERE t.service_id IN (${places}) ORDER BY t.start_time, t.trip_id`,
    )
    .all(...services);
  const ends = new Map();
  // A vehicle may turn round within a station, from one platform to the other.
  const calls = database.prepare(
    `SELECT p.pattern_id, coalesce(s.parent_station, s.stop_id) AS stop_id FROM pattern_stops p
     JOIN version_stops s ON s.agency_id = p.agency_id AND s.stop_id = p.stop_id ORDER BY p.pattern_id, p.position`,
  );
  for (const { pattern_id: patternId, stop_id: stopId } of calls.all()) {
    const pattern = ends.get(patternId);
    if (pattern === undefined) ends.set(patternId, { first: stopId, last: stopId });
    else pattern.last = stopId;
  }
  const waiting = new Map();
  let vehicles = 0;
  const blockOf = database.prepare('UPDATE trips SET block_id = ? WHERE agency_id = ? AND version_id = ? AND trip_id = ?');
  const insertEvent = database.prepare(
    `INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, at, device_time, received_at, source, flags)
     VALUES (?, ?, ?, ?, 'trip-started', ?, ?, ?, 'driver', '')`,
  );
  const move = database.prepare(
    `INSERT INTO driver_events (agency_id, event_id, service_date, trip_id, kind, at, device_time, received_at, source, flags, shift_seconds)
     VALUES (?, ?, ?, ?, 'trip-shifted', ?, ?, ?, 'manager', '', ?)`,
  );
  const counts = { reported: 0, late: 0, vehicles: 0 };
  database.transaction(() => {
    for (const trip of trips) {
      const { first, last } = ends.get(trip.pattern_id);
      const end = trip.start_time + JSON.parse(trip.arrivals).at(-1);
      const idle = waiting.get(first) ?? [];
      // The vehicle that arrived last is taken: its layover is the shortest, so delays are carried on at any hour.
      const free = idle.findLastIndex((each) => each.end <= trip.start_time && trip.start_time - each.end <= longestLayoverSeconds);
      const [vehicle] = free < 0 ? [{ id: `block-${(vehicles += 1)}` }] : idle.splice(free, 1);
      vehicle.end = end;
      waiting.set(last, [...(waiting.get(last) ?? []), vehicle]);
      blockOf.run(withBlocks ? vehicle.id : null, trip.agency_id, trip.version_id, trip.trip_id);
      const isLate = Number(vehicle.id.slice(6)) % lateOf === 0;
      const started = startOfDay + trip.start_time + (isLate ? lateSeconds : 0);
      if (started > now) {
        // The trip is as late as its vehicle. Without blocks a manager moves it by as much, so that the departures are the same either way.
        const delay = Math.min(Math.max(0, (vehicle.lateUntil ?? 0) - trip.start_time), lateSeconds);
        vehicle.lateUntil = end + delay;
        if (!withBlocks && delay > 0) move.run(trip.agency_id, randomUUID(), date, trip.trip_id, now, now, now, Math.ceil(delay / 60) * 60);
        continue;
      }
      vehicle.lateUntil = end + (isLate ? lateSeconds : 0);
      insertEvent.run(trip.agency_id, randomUUID(), date, trip.trip_id, started, started, started);
      counts.reported += 1;
      if (isLate) counts.late += 1;
    }
  })();
  database.close();
  return { ...counts, vehicles };
}
