// What the length of the log costs: the same program over an empty log and over one of ten million events.
import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { median, number, spread, table } from './report.mjs';

const [days, boardingsATrip] = [2500, 200];
const samples = 40;
const dayBefore = (date, count) => new Date(Date.parse(`${date}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);

/** Requests to one side as its first manager. */
function asking({ url, token }) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async (path, body) => {
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(url + path, init);
    const text = await response.text();
    if (!response.ok || text.includes('"refused"')) throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
  };
  const boarded = (date, tripId, extra) => ({
    ...{ eventId: randomUUID(), kind: 'boarded', serviceDate: date, tripId, stopId: 'home', count: 1, extra },
    deviceTime: `${date}T07:29:00+08:00`,
  });
  return { ask, boarded };
}

const took = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** @returns median milliseconds: until the first boarding of a trip is on disk and the next reader is answered, and of reading a trip */
async function readingTimes(server, date, tripId) {
  const { ask, boarded } = asking(server);
  const yesterday = dayBefore(date, 1);
  // Loads the live state first, as any resident's request would.
  await ask('/v1/stops/home/departures');
  await ask('/v1/driver/events', { events: Array.from({ length: 20 }, () => boarded(yesterday, tripId)) });
  await ask(`/v1/ridership/trips/${yesterday}/${tripId}`);
  const [first, trip] = [[], []];
  for (let count = 0; count < samples; count += 1) {
    const event = boarded(date, `extra-${randomUUID()}`, { routeId: 'songhong', directionId: 0 });
    first.push(
      await took(async () => {
        await ask('/v1/driver/events', { events: [event] });
        await ask('/healthz');
      }),
    );
    trip.push(await took(() => ask(`/v1/ridership/trips/${yesterday}/${tripId}`)));
  }
  return { first: median(first), trip: median(trip) };
}

/** @param log the functions with which the part `log` measures */
export async function longLog({ folder, rounds }, { startBanche, date, tripIds, connections, seconds }) {
  const paths = ['nothing', 'years'].map((name) => join(folder, `log-${name}.sqlite`));
  for (const path of paths) copyFileSync(join(folder, 'log-empty.sqlite'), path);
  // The newest events are older than what a driver may still send, so that none of them is part of the live state.
  const dates = Array.from({ length: days }, (_, index) => dayBefore(date, 100 + days - index));
  const child = startChild('years');
  const began = performance.now();
  const { events } = await child.ask('fill', { path: paths[1], dates, tripIds, boardings: boardingsATrip });
  await child.stop();
  console.log(`  ${number(events)} events written in ${number((performance.now() - began) / 1000)} s`);
  const servers = [];
  for (const path of paths) servers.push(await startBanche(`sqlite:${path}`));
  const sender = startChild('sender');
  const taken = servers.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    // The sides take turns in going first.
    for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const { url, token } = servers[index];
      const times = await readingTimes(servers[index], date, tripIds[0]);
      const sent = await sender.ask('send', { url, token, date, tripIds, batch: 1, seconds, connections });
      // The first round warms up.
      if (round > 0) taken[index].push({ ...times, perSecond: sent.perSecond, p99: sent.p99 });
    }
    if (round > 0)
      console.log(`  ${taken.map((of) => `${Math.round(of[round - 1].perSecond)}/s, ${number(of[round - 1].first, 1)} ms`).join(' / ')}`);
  }
  for (const each of [sender, ...servers]) await each.stop();
  const row = (name, key, digits, unit) => [
    name,
    ...taken.map((of) => `${number(median(of.map((round) => round[key])), digits)}${unit}`),
    spread(
      taken[1].map((round, index) => round[key] / taken[0][index][key]),
      2,
    ),
  ];
  return table(
    ['', 'empty log', `${number(events)} events already there`, 'ratio'],
    [
      row('one boarding a request, boardings/s on disk', 'perSecond', 0, ''),
      row('of these, p99', 'p99', 1, ' ms'),
      row('first boarding of a trip, until the next request is answered', 'first', 2, ' ms'),
      row('reading a trip of 20 boardings', 'trip', 2, ' ms'),
    ],
  );
}
