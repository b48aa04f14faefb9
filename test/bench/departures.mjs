// (b) Next departures in process, against node-gtfs.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';

const questionsOfBanche = 20_000;
const questionsOfPeer = 300;

/** Imports the feed in another process than the one that answers, so that the latter's heap begins small. */
async function imported(name, { feed, folder }, file = name) {
  const database = join(folder, `departures-${file}.sqlite`);
  const importing = startChild(name);
  await importing.ask('import', { feed: feed.path, database });
  await importing.stop();
  return database;
}

export async function bench({ feed, folder, rounds }) {
  const [banche, peer] = [startChild('banche'), startChild('node-gtfs')];
  const { stopIds } = await banche.ask('open', { database: await imported('banche', { feed, folder }) });
  await peer.ask('open', { database: await imported('node-gtfs', { feed, folder }), stopIds });
  const arms = [
    { name: 'Banche', child: banche, count: questionsOfBanche, how: { asText: false } },
    { name: 'Banche, and its answer written as JSON', child: banche, count: questionsOfBanche, how: { asText: true } },
    { name: 'node-gtfs, its documented call', child: peer, count: questionsOfPeer, how: { call: 'documented' } },
    { name: 'node-gtfs, two calls put together by hand', child: peer, count: questionsOfPeer, how: { call: 'assembled' } },
  ].map((arm) => ({ ...arm, rounds: [] }));
  const from = Math.floor(Date.now() / 1000);
  const ask = ({ child, count, how }, seed) => child.ask('ask', { ...how, seed, count, from });
  for (const arm of arms) await ask(arm, 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const arm of arms) arm.rounds.push(await ask(arm, round + 1));
    console.log(`  ${arms.map((arm) => Math.round(arm.rounds[round].perSecond)).join(' / ')} answers/s`);
  }
  for (const child of [banche, peer]) await child.stop();
  return `${page(arms, stopIds.length)}\n\n${await benchEstimates({ feed, folder, rounds })}`;
}

/** Questions about the half hour from now, in which delays matter. */
const secondsFromNow = 1800;

/** Compares the speed of answers on one day: with delays estimated along blocks, with the same delays reported by trip, and without. */
async function benchEstimates({ feed, folder, rounds }) {
  // In a database of its own: the same feed loaded twice would be two timetable versions.
  const empty = await imported('banche', { feed, folder }, 'estimates');
  const arms = [];
  let day = null;
  for (const [name, withBlocks] of [
    ['with estimates along blocks', true],
    ['the same reports and delays, reported trip by trip', false],
    ['nothing reported', null],
  ]) {
    const database = join(folder, `departures-${withBlocks}.sqlite`);
    copyFileSync(empty, database);
    const preparing = startChild('banche');
    if (withBlocks !== null) day = await preparing.ask('morning', { database, withBlocks });
    await preparing.stop();
    const child = startChild('banche');
    await child.ask('open', { database });
    arms.push({ name, child, rounds: [] });
  }
  const from = Math.floor(Date.now() / 1000);
  const ask = ({ child }, seed) => child.ask('ask', { asText: false, seed, count: questionsOfBanche, from, within: secondsFromNow });
  for (const arm of arms) await ask(arm, 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const arm of arms) arm.rounds.push(await ask(arm, round + 1));
    console.log(`  ${arms.map((arm) => Math.round(arm.rounds[round].perSecond)).join(' / ')} answers/s`);
  }
  for (const arm of arms) {
    arm.weight = await arm.child.ask('weigh', { seed: 1, count: 2000, from, within: secondsFromNow });
    await arm.child.stop();
  }
  const [withEstimates] = arms;
  const rows = arms.map(({ name, rounds: all, weight }) => [
    name,
    number(weight.reported, 1),
    number(weight.bytes),
    number(median(all.map(({ perSecond }) => perSecond))),
    `${number(median(all.map(({ p50 }) => p50)), 4)} ms`,
    all === withEstimates.rounds
      ? ''
      : `${spread(
          all.map((each, index) => each.perSecond / withEstimates.rounds[index].perSecond),
          2,
        )} ×`,
  ]);
  const text =
    `Today until now, ${number(day.reported)} trips of ${number(day.vehicles)} vehicles started, every third vehicle 7 minutes late (${number(day.late)} trips); random stops, ` +
    'random instants of the next half hour, 10 departures. What follows for the next trips of late vehicles is estimated along their blocks, or told trip by trip by a manager: both answers tell of the same departures.';
  const columns = ['', 'with a report, of 10', 'bytes', 'answers/s', 'p50', 'an answer with estimates costs'];
  return section('Late vehicles (wanted: 1.05 × or less of the same reported trip by trip)', text, table(columns, rows));
}

function page(arms, stops) {
  const of = (arm, value) => median(arm.rounds.map(value));
  const times = (arm) =>
    `${spread(
      arms[0].rounds.map((round, index) => round.perSecond / arm.rounds[index].perSecond),
      arm === arms[1] ? 2 : 0,
    )} ×`;
  const text =
    `Random stops of ${stops}, random instants of the coming week, 10 departures, the same questions for both: ${questionsOfBanche} a round for Banche, ` +
    `the first ${questionsOfPeer} of them for node-gtfs. Banche looks as far ahead as it takes and answers with the names, the day and its reason; node-gtfs looks two ` +
    'hours ahead and answers with its rows. Its documented call leaves out trips of the day before that run past midnight; a second call for them is not counted.';
  const rows = arms.map((arm) => [
    arm.name,
    number(of(arm, (round) => round.perSecond)),
    `${number(
      of(arm, (round) => round.p50),
      4,
    )} ms`,
    `${number(
      of(arm, (round) => round.p99),
      4,
    )} ms`,
    arm === arms[0] ? '' : times(arm),
  ]);
  const columns = ['', 'answers/s', 'p50', 'p99', 'Banche is'];
  return section('Next departures in process (wanted: 500 × node-gtfs or more, p99 below 0.05 ms)', text, table(columns, rows));
}
