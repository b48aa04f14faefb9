// node-gtfs in this process, used as its README shows.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answer, peakMemory } from './children.mjs';
import { importPeer } from './feeds.mjs';
import { questions, timed } from './questions.mjs';

const { advancedQuery, exportGtfs, getAgencies, getServiceIdsByDate, getStoptimes, importGtfs, openDb } = await importPeer('gtfs');
const limit = 10;
const windowSeconds = 2 * 3600;
let stopIds = [];

const two = (count) => String(count).padStart(2, '0');
const clock = (time) => `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}`;

/** Translates a question into node-gtfs's parameters before the clock starts, so that only its own work is measured. */
function inItsTerms(zone) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  return ({ stopId, at }) => {
    const [date, time] = format.format(at * 1000).split(', ');
    const [hours, minutes, seconds] = time.split(':').map(Number);
    const from = hours * 3600 + minutes * 60 + seconds;
    return { stopId, date: Number(date.replaceAll('-', '')), from, start: clock(from), end: clock(from + windowSeconds) };
  };
}

const calls = {
  /** The single call that its documentation gives for upcoming departures. */
  documented: ({ stopId, date, start, end }) =>
    getStoptimes({ stop_id: stopId, date, start_time: start, end_time: end }, [], [['departure_timestamp', 'ASC']]).slice(0, limit),
  /** The fastest combination of its functions: it reads the stop's whole day, and the caller picks the next departures. */
  assembled: ({ stopId, date, from }) =>
    advancedQuery('stop_times', {
      query: { 'stop_times.stop_id': stopId, 'trips.service_id': getServiceIdsByDate(date) },
      fields: ['stop_times.trip_id', 'departure_time', 'departure_timestamp', 'route_id', 'direction_id', 'trip_headsign'],
      orderBy: [['departure_timestamp', 'ASC']],
      join: [{ type: 'INNER', table: 'trips', on: 'stop_times.trip_id=trips.trip_id' }],
    })
      .filter((row) => row.departure_timestamp >= from && row.departure_timestamp <= from + windowSeconds)
      .slice(0, limit),
};

answer({
  async import({ feed, database }) {
    const began = performance.now();
    await importGtfs({ agencies: [{ path: feed }], sqlitePath: database });
    return { seconds: (performance.now() - began) / 1000, peakMemory: peakMemory() };
  },

  async export({ database, folder }) {
    const memoryBefore = peakMemory();
    const began = performance.now();
    await exportGtfs({ agencies: [], sqlitePath: database, exportPath: folder });
    const seconds = (performance.now() - began) / 1000;
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    return { seconds, bytes, peakMemory: peakMemory(), memoryBefore };
  },

  open(message) {
    openDb({ sqlitePath: message.database });
    ({ stopIds } = message);
  },

  ask({ call, ...which }) {
    const list = questions(stopIds, which).map(inItsTerms(getAgencies()[0].agency_timezone));
    return timed(list, (question) => calls[call](question));
  },
});
