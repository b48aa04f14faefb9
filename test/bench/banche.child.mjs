// Banche in this process, from the build that `npm start` made.
import { NestFactory } from '@nestjs/core';
import yauzl from 'yauzl';
import { dataSourceFor } from '../../dist/ormconfig.js';
import { AppModule } from '../../dist/src/app.module.js';
import { SystemClock } from '../../dist/src/clock.js';
import { migrate } from '../../dist/src/database/data-source.io.js';
import { DeparturesService } from '../../dist/src/departures/departures.service.js';
import { GtfsImport } from '../../dist/src/feeds/gtfs/gtfs-import.service.js';
import { GtfsFeeds } from '../../dist/src/feeds/gtfs-out/gtfs-feed.service.js';
import { NetworkService } from '../../dist/src/network/network.service.js';
import { Log } from '../../dist/src/log.io.js';
import { localDate, startOfServiceDay } from '../../dist/src/scheduling/service-time.js';
import { TimetablesService } from '../../dist/src/timetables/timetables.service.js';
import { answer, peakMemory } from './children.mjs';
import { addMorning } from './morning.mjs';
import { questions, timed } from './questions.mjs';

let live = null;
const stopIds = [];
const limit = 10;
const now = () => Math.floor(Date.now() / 1000);

/** @param moduleOn builds the root module: the whole program, or the part that commands use */
async function openProgram(database, moduleOn) {
  const source = await dataSourceFor({ kind: 'sqlite', path: database }).initialize();
  await migrate(source);
  return NestFactory.createApplicationContext(moduleOn(source, new SystemClock()), { logger: new Log('warn') });
}

answer({
  /** @param agencyIds agency ids to load the feed under, one after another; by default the feed's own */
  async import({ feed, database, agencyIds = [undefined] }) {
    const program = await openProgram(database, AppModule.forCommands);
    const began = performance.now();
    for (const agencyId of agencyIds) {
      const { published, findings } = await program.get(GtfsImport).import({ path: feed, agencyId, accepts: 'all' });
      if (published === null) throw new Error(`not loaded: ${JSON.stringify(findings.list.slice(0, 5))}`);
    }
    const seconds = (performance.now() - began) / 1000;
    await program.close();
    return { seconds, peakMemory: peakMemory() };
  },

  /** Makes the GTFS feed of a database that no program has open. */
  async export({ database }) {
    const program = await openProgram(database, AppModule.on);
    const memoryBefore = peakMemory();
    const began = performance.now();
    const { bytes } = await program.get(GtfsFeeds).get(null);
    const seconds = (performance.now() - began) / 1000;
    const peak = peakMemory();
    const zip = await yauzl.fromBufferPromise(bytes);
    let written = 0;
    for await (const entry of zip.eachEntry()) written += entry.uncompressedSize;
    await program.close();
    return { seconds, bytes: written, peakMemory: peak, memoryBefore };
  },

  /** Writes drivers' events from the beginning of today until now, into a database that no program has open. */
  async morning({ database, withBlocks }) {
    const program = await openProgram(database, AppModule.forCommands);
    const [{ agencyId, agencyTimezone }] = await program.get(NetworkService).listAgencies();
    const date = localDate(now(), agencyTimezone);
    const inForce = await program.get(TimetablesService).findInForce(agencyId, date);
    await program.close();
    const day = { date, startOfDay: startOfServiceDay(date, agencyTimezone), now: now(), services: inForce.days.running(date).services };
    return addMorning(database, { ...day, withBlocks });
  },

  /** @returns the platforms (not stations) with any departure in the coming week; node-gtfs, too, answers for platforms */
  async open({ database }) {
    const program = await openProgram(database, AppModule.on);
    live = await program.get(DeparturesService).getLive(null);
    const called = new Set([...live.network.patterns.values()].flatMap((pattern) => pattern.stops.map((stop) => stop.stopId)));
    for (const stopId of called) {
      const { departures } = await live.answer(stopId, { at: now(), limit: 1, language: 'en' });
      if (departures.length > 0 && departures[0].minutes < 7 * 24 * 60) stopIds.push(stopId);
    }
    return { stopIds };
  },

  /** @returns means of an answer: how many of its departures have a report, an estimate or a shift, and its length in bytes */
  async weigh(which) {
    const all = { reported: 0, bytes: 0 };
    for (const { stopId, at } of questions(stopIds, which)) {
      const found = await live.answer(stopId, { at, limit, language: 'en' });
      all.reported += found.departures.filter(
        ({ source, reportedAt, shiftSeconds }) => source !== 'planned' || reportedAt !== null || shiftSeconds !== undefined,
      ).length;
      all.bytes += Buffer.byteLength(JSON.stringify(found));
    }
    return { reported: all.reported / which.count, bytes: all.bytes / which.count };
  },

  async ask({ asText, ...which }) {
    const list = questions(stopIds, which);
    if (!asText) return timed(list, ({ stopId, at }) => live.answer(stopId, { at, limit, language: 'en' }));
    return timed(list, async ({ stopId, at }) => JSON.stringify(await live.answer(stopId, { at, limit, language: 'en' })));
  },
});
