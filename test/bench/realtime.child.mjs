// The whole program on a town where very many trips are underway at once: what its realtime feed costs.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSourceFor } from '../../dist/ormconfig.js';
import { AccountsService } from '../../dist/src/accounts/accounts.service.js';
import { SessionsService } from '../../dist/src/accounts/sessions.service.js';
import { AppModule } from '../../dist/src/app.module.js';
import { Clock } from '../../dist/src/clock.js';
import { readConfig } from '../../dist/src/config.js';
import { Changes } from '../../dist/src/database/changes.service.js';
import { migrate } from '../../dist/src/database/data-source.io.js';
import { GtfsImport } from '../../dist/src/feeds/gtfs/gtfs-import.service.js';
import { RealtimeContentsService } from '../../dist/src/feeds/realtime/realtime-contents.service.js';
import { RealtimeFeeds } from '../../dist/src/feeds/realtime/realtime-feeds.service.js';
import { createHttpServer } from '../../dist/src/http/http.server.js';
import { Log } from '../../dist/src/log.io.js';
import { LiveTrips } from '../../dist/src/operations/live-trips.service.js';
import { answer } from './children.mjs';
import { watchTurns } from './turns.mjs';

const [tripsOfRoute, stopCount, eventsAtOnce] = [100, 20, 500];
const date = '2024-07-15';
const secondsAt = (time) => Date.parse(`${date}T${time}+08:00`) / 1000;

class SetClock extends Clock {
  at = secondsAt('08:20:00');
  now() {
    return this.at;
  }
}

const clockText = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 19);

/** Routes of 20 stops, three minutes apart; all trips start between 08:00 and 08:20 and take an hour. */
function writeFeed(folder, routes) {
  const all = Array.from({ length: routes }, (_, route) => route);
  const stops = Array.from({ length: stopCount }, (_, stop) => stop);
  const trips = all.flatMap((route) =>
    Array.from({ length: tripsOfRoute }, (_, trip) => ({ route, id: `r${route}-${trip}`, start: 28_800 + 12 * trip })),
  );
  const files = {
    'agency.txt': ['agency_id,agency_name,agency_url,agency_timezone', 'city,City,https://example.org/,Asia/Shanghai'],
    'stops.txt': [
      'stop_id,stop_name,stop_lat,stop_lon',
      ...all.flatMap((route) => stops.map((stop) => `s${route}-${stop},S${route} ${stop},${31 + route / 100},${121 + stop / 100}`)),
    ],
    'routes.txt': ['route_id,route_short_name,route_type', ...all.map((route) => `r${route},R${route},3`)],
    'calendar.txt': [
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date',
      'daily,1,1,1,1,1,1,1,20240101,20291231',
    ],
    'trips.txt': ['route_id,service_id,trip_id,direction_id', ...trips.map(({ route, id }) => `r${route},daily,${id},0`)],
    'stop_times.txt': [
      'trip_id,stop_sequence,stop_id,arrival_time,departure_time',
      ...trips.flatMap(({ route, id, start }) =>
        stops.map((stop) => [id, stop + 1, `s${route}-${stop}`, ...Array(2).fill(clockText(start + 180 * stop))].join()),
      ),
    ],
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return trips;
}

let town = null;

async function send(events) {
  const { results } = await (
    await fetch(`${town.url}/v1/driver/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${town.token}` },
      body: JSON.stringify({ events }),
    })
  ).json();
  if (results.some(({ outcome }) => outcome !== 'recorded'))
    throw new Error(JSON.stringify(results.find(({ outcome }) => outcome !== 'recorded')));
}

const started = ({ id, start }, late) => ({
  ...{ eventId: randomUUID(), kind: 'trip-started', serviceDate: date, tripId: id },
  deviceTime: new Date((secondsAt('00:00:00') + start + late) * 1000).toISOString(),
});

const settled = async () => {
  await town.app.get(LiveTrips).settled();
  // What is announced a moment later has been heard, too.
  await new Promise((resolve) => setTimeout(resolve, 300));
};

answer({
  async begin({ folder, trips: count }) {
    const trips = writeFeed(join(folder, 'city'), count / tripsOfRoute);
    const source = dataSourceFor({ kind: 'sqlite', path: join(folder, 'city.sqlite') });
    await source.initialize();
    await migrate(source);
    const clock = new SetClock();
    const app = await createHttpServer(AppModule.on(source, clock, readConfig({ PUBLIC_FEEDS: 'on' })), new Log('silent'));
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { published, findings } = await app.get(GtfsImport).import({ accepts: 'all', path: join(folder, 'city') });
    if (published === null) throw new Error(findings.list[0]?.sentence.en);
    await app
      .get(AccountsService)
      .create({ agencyId: 'city', accountId: null }, { name: 'd', role: 'driver', password: 'a long password' });
    const { token } = await app.get(SessionsService).signIn({ agencyId: 'city', name: 'd', password: 'a long password', address: 'bench' });
    town = { app, clock, trips, token, url: `http://127.0.0.1:${app.getHttpServer().address().port}` };
    for (let from = 0; from < trips.length; from += eventsAtOnce)
      await send(trips.slice(from, from + eventsAtOnce).map((trip, index) => started(trip, index % 300)));
    await app.get(LiveTrips).ready('city');
    await settled();
    return { url: town.url };
  },

  /** Ten seconds pass, and a driver reports; or everything is new, as after a restart: all reports are read again. */
  async change({ everything }) {
    town.clock.at += 10;
    if (everything) town.app.get(Changes).announce({ topic: 'crews', agencyId: 'city', detail: null });
    else await send([{ ...started(town.trips[0], 10), eventId: randomUUID() }]);
    await settled();
    return {};
  },

  /** Measures this process until `measured`, while others ask it. */
  async measure() {
    town.before = {
      cpu: process.cpuUsage(),
      made: town.app.get(RealtimeFeeds).made,
      encoded: town.app.get(RealtimeContentsService).kept.encodedTrips,
    };
    town.turns = watchTurns();
    return {};
  },

  async measured() {
    const longest = town.turns();
    const { user, system } = process.cpuUsage(town.before.cpu);
    return {
      milliseconds: (user + system) / 1000,
      longest,
      made: town.app.get(RealtimeFeeds).made - town.before.made,
      encoded: town.app.get(RealtimeContentsService).kept.encodedTrips - town.before.encoded,
      memory: process.memoryUsage().rss / 1e6,
    };
  },

  async end() {
    await town.app.close();
    return {};
  },
});
