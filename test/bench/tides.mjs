// (m) A city's month as TIDES: what the export costs, and how long residents wait meanwhile.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf, peakMemoryOf, processorSeconds, startChild } from './children.mjs';
import { startBanche } from './log.mjs';
import { median, number, section, spread, table } from './report.mjs';
import { townDatabase, watched } from './scale-towns.mjs';

const [routes, boardings] = [200, 8];
const aimMilliseconds = 50;

/** The working days of the month before this one. */
function workingDays() {
  const first = new Date();
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() - 1);
  const month = first.toISOString().slice(0, 7);
  const days = Array.from({ length: 31 }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);
  const isWorkingDay = (date) =>
    new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  return { month, dates: days.filter((date) => !Number.isNaN(Date.parse(`${date}T00:00:00Z`))).filter(isWorkingDay) };
}

async function filled(folder, { month, dates }) {
  const path = join(folder, 'tides.sqlite');
  copyFileSync(await townDatabase(folder), path);
  const writer = startChild('scale-data');
  await writer.ask('routes', { path, count: routes, from: `${month}-01` });
  const { events } = await writer.ask('events', { path, dates, boardings });
  await writer.stop();
  return { path, events };
}

async function read({ url, token }, month) {
  const began = performance.now();
  const response = await fetch(`${url}/feeds/tides/${month}.zip`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${month}: ${response.status} ${await response.text()}`);
  let [bytes, first] = [0, null];
  for await (const piece of response.body) {
    first ??= performance.now() - began;
    bytes += piece.length;
  }
  return { first, bytes, all: performance.now() - began };
}

/** Waits until the figures of the month are derived. A connection without a byte for half a minute is closed; what was derived until then stays. */
async function derived({ url, token }, month) {
  for (let attempts = 10; ; attempts -= 1) {
    try {
      const response = await fetch(`${url}/v1/ridership/months/${month}`, { headers: { authorization: `Bearer ${token}` } });
      if (response.ok) return void (await response.arrayBuffer());
      throw new Error(`${month}: ${response.status}`);
    } catch (error) {
      if (attempts === 0) throw error;
    }
  }
}

/** An export by a program that has just started, after the night has derived the figures of the month. */
async function measured(path, month) {
  const first = await startBanche(`sqlite:${path}`);
  await derived(first, month);
  await first.stop();
  const server = await startBanche(`sqlite:${path}`);
  // The first read after a start loads the timetable; it is no wait for the export.
  const cold = await watched(server, ['home'], () => Promise.resolve(), 500);
  const [processor, before] = [processorSeconds(server.pid), memoryOf(server.pid)];
  const { result, longest } = await watched(server, ['home'], () => read(server, month), 500);
  const round = {
    ...result,
    longest,
    cold: cold.longest,
    processor: processorSeconds(server.pid) - processor,
    before,
    peak: peakMemoryOf(server.pid),
  };
  await server.stop();
  return round;
}

export async function bench({ folder, rounds }) {
  const days = workingDays();
  const { path, events } = await filled(folder, days);
  const list = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    list.push(await measured(path, days.month));
    const { all, longest, peak, cold } = list[round];
    console.log(`  ${number(all / 1000, 1)} s, a read waited ${number(longest)} ms (the first one ${number(cold)} ms), ${number(peak)} MB`);
  }
  const of = (value) => list.map(value);
  const text =
    `A month of ${routes} routes and ${number(events)} events, read by a manager while a resident reads next departures again and again: the longest that the resident waited (wanted: ` +
    `below ${aimMilliseconds} ms), and the most memory that the program ever held. The figures of the month were derived the night before, as every night.`;
  const row = [
    `${spread(
      of(({ first }) => first / 1000),
      2,
    )} s`,
    `${spread(
      of(({ all }) => all / 1000),
      1,
    )} s`,
    `${spread(
      of(({ processor }) => processor),
      1,
    )} s`,
    `${number(median(of(({ bytes }) => bytes)) / 1e6, 1)} MB`,
    `${number(median(of(({ peak }) => peak)))} MB (${number(median(of(({ before }) => before)))} before)`,
    `${spread(
      of(({ longest }) => longest),
      0,
    )} ms`,
  ];
  return section(
    'A month as TIDES',
    text,
    table(['first byte', 'all', 'processor', 'bytes', 'peak memory', 'longest wait of a read'], [row]),
  );
}
