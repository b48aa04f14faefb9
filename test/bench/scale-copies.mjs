// 1, 2 and 4 copies of the program on one PostgreSQL database: boardings of all together, and how soon one copy hears of another's change.
//
// The phones of all copies are one process, as those of one copy alone are: so the same load is divided among more copies, and what differs
// is what copies cost. With a process of phones for each copy, four loads take turns on two cores with four programs and PostgreSQL, each
// of them with a quarter of the phones. That is reported as well, as it was measured until 2026-11.
import { startChild } from './children.mjs';
import { date, signIn, startBanche, startPostgres, tripIds } from './log.mjs';
import { median, number, spread } from './report.mjs';

const copies = 4;
const connections = 48;
const seconds = 4;
const load = { date, tripIds, batch: 1, seconds };

/** Boardings a second of some copies together, whose phones are one process. */
async function boardingsOf(servers, [sender], more = {}) {
  const targets = servers.map(({ url, token }) => ({ url, token }));
  return (await sender.ask('send', { ...load, targets, connections, ...more })).perSecond;
}

/** The same with a process of phones for each copy. */
async function boardingsOfLoads(servers, senders) {
  const each = servers.map((server, index) => boardingsOf([server], [senders[index]], { connections: connections / servers.length }));
  return (await Promise.all(each)).reduce((sum, perSecond) => sum + perSecond, 0);
}

export async function measure({ rounds, report }) {
  const postgres = await startPostgres();
  const address = await postgres.create('copies');
  const servers = [];
  for (let copy = 0; copy < copies; copy += 1) servers.push(await startBanche(address));
  // Each copy has read the town, so each hears of every change.
  for (const { url } of servers) await (await fetch(`${url}/v1/stops/home/departures`)).text();
  const senders = servers.map(() => startChild('sender'));
  const taken = { idle: [], 2: [], 4: [], loads: { 2: [], 4: [] } };
  await alone(address, servers, { senders, rounds, taken });
  const rate = median(taken.one);
  const overOne = (figures) => figures.map((each) => each / rate);
  report('boardings a second over one copy alone', number(rate));
  report('the same, with three more copies idle ÷ alone', spread(overOne(taken.idle), 2));
  for (const count of [2, 4]) {
    const ratios = overOne(taken[count]);
    report(`boardings over ${count} copies in all ÷ over one alone`, spread(ratios, 2), '0.9', median(ratios) >= 0.9);
    report(`the same with ${count} processes of phones, one for each copy`, spread(overOne(taken.loads[count]), 2));
  }
  await heardElsewhere(servers, senders, { half: rate / 2, report });
  for (const child of [...senders, ...servers]) await child.stop();
  await postgres.stop();
}

/** One copy alone is measured first and last, so that a computer that becomes slower does not look like copies that do. */
async function alone(address, servers, { senders, rounds, taken }) {
  const [first, ...others] = servers;
  // All copies are warm before anything is compared: what each of four stores in this time, one alone stores in a quarter of it.
  await boardingsOf(servers, senders, { seconds: 4 * seconds });
  await boardingsOf([first], senders);
  for (let round = 0; round < rounds; round += 1) {
    for (const count of [2, 4]) {
      taken[count].push(await boardingsOf(servers.slice(0, count), senders));
      taken.loads[count].push(await boardingsOfLoads(servers.slice(0, count), senders));
    }
    taken.idle.push(await boardingsOf([first], senders));
  }
  taken.one = [];
  for (const server of others) await server.stop();
  for (let round = 0; round < rounds; round += 1) taken.one.push(await boardingsOf([first], senders));
  servers.length = 1;
  servers.push(await startBanche(address));
  console.log(`    ${JSON.stringify(taken)}`);
}

/** Changes at the first copy, heard on a stream of the second, while boardings arrive at half the rate of a copy alone. */
async function heardElsewhere([first, second], senders, { half, report }) {
  const listeners = startChild('listeners');
  await listeners.ask('open', { url: second.url, paths: ['/v1/stops/home/departures/stream'], count: 1 });
  const { departures } = await (await fetch(`${first.url}/v1/stops/home/departures?limit=1`)).json();
  const trip = `${first.url}/v1/trips/${departures[0].serviceDate}/${encodeURIComponent(departures[0].tripId)}`;
  const headers = { authorization: `Bearer ${await signIn(first.url)}` };
  const sending = boardingsOf([first], senders, { perSecond: half, seconds: 15 });
  const took = [];
  const ends = performance.now() + 14_000;
  for (let turn = 0; performance.now() < ends; turn += 1) {
    const change = { address: `${trip}/${turn % 2 === 0 ? 'cancel' : 'reinstate'}`, headers, body: { reason: 'bench' } };
    took.push((await listeners.ask('change', change)).last);
  }
  await sending;
  await listeners.stop();
  took.sort((a, b) => a - b);
  const p99 = took[Math.floor(took.length * 0.99)];
  const what = 'a change at one copy until a stream of another has it, p99 at half load (with the tenth of a second in which streams wait)';
  report(what, `${number(p99)} ms, median ${number(median(took))} ms`, 'below 300 ms', p99 < 300);
}
