// (j) The managers' desk: the first view of Today and of a month, with two years of history, against an empty page.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { startBanche, tripIds } from './log.mjs';
import { Phone } from './phone.mjs';
import { median, number, section, spread, table } from './report.mjs';

const [months, events] = [24, 220_000];
const size = { width: 1440, height: 900 };

const emptyPage = '<!doctype html><meta charset="utf-8"><title>empty</title><link rel="icon" href="data:,"><main><h1>empty</h1></main>';

async function startEmpty() {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(emptyPage));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => (server.closeAllConnections(), server.close()) };
}

/** Weekdays of the two years before this month. */
function datesBefore(now) {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0));
  const days = Array.from({ length: (last - first) / 86_400_000 + 1 }, (_, index) => new Date(first.getTime() + index * 86_400_000));
  return days.filter((day) => ![0, 6].includes(day.getUTCDay())).map((day) => day.toISOString().slice(0, 10));
}

/** A town with two years of boardings, in which each month has been read once, so that its ridership is derived. */
async function startTown(folder, dates) {
  const path = join(folder, 'desk.sqlite');
  await (await startBanche(`sqlite:${path}`)).stop();
  const child = startChild('months');
  await child.ask('fill', { path, events, dates, tripIds });
  await child.stop();
  const banche = await startBanche(`sqlite:${path}`);
  const headers = { authorization: `Bearer ${banche.token}` };
  const answer = await fetch(`${banche.url}/v1/ridership/months?from=${dates[0].slice(0, 7)}&to=${dates.at(-1).slice(0, 7)}`, { headers });
  if (!answer.ok) throw new Error(await answer.text());
  const boardings = (await answer.json()).months.reduce((sum, month) => sum + (month.boardings ?? 0), 0);
  if (!(boardings > 150_000)) throw new Error(`only ${boardings} boardings`);
  return { ...banche, boardings };
}

export async function bench({ folder, rounds }) {
  const dates = datesBefore(new Date());
  const month = dates.at(-1).slice(0, 7);
  const [town, empty] = [await startTown(folder, dates), await startEmpty()];
  const views = [
    ['an empty page', 'empty', `${empty.url}/`, 'h1'],
    ['Today: what needs a person, and the time line', 'today', `${town.url}/manager/today`, '.time-line'],
    ['a month: its number, and the first chart drawn', 'month', `${town.url}/manager/ridership/${month}`, '.chart svg path'],
    ['the list of months', 'months', `${town.url}/manager/ridership`, 'table tbody tr'],
  ];
  const taken = Object.fromEntries(views.map(([, name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // With an empty browser cache, as on a manager's first day.
    const browser = await Phone.start(join(folder, `desk-${round}`), { viewport: size, slowness: 1 });
    await browser.context.addCookies([{ name: 'banche_session', value: town.token, url: town.url }]);
    for (let step = 0; step < views.length; step += 1) {
      const [, name, url, selector] = views[(round + step) % views.length];
      const { page, shownAt } = await browser.openSlowly(url, selector);
      taken[name].push(shownAt);
      await page.close();
    }
    await browser.stop();
    console.log(`  ${views.map(([, name]) => `${name} ${Math.round(taken[name][round])}`).join(', ')} ms`);
  }
  await town.stop();
  empty.stop();
  const text =
    `Chromium at ${size.width} × ${size.height}, new for each round, with nothing in its cache; ${months} months of history and ${number(town.boardings)} boardings in the database. ` +
    'From the request for the page until what is named is drawn. Wanted: 1 s.';
  const rows = views.map(([title, name]) => [
    title,
    `${number(median(taken[name]))} ms`,
    name === 'empty'
      ? ''
      : spread(
          taken[name].map((value, round) => value / taken.empty[round]),
          1,
        ),
  ]);
  return section('The managers’ desk', text, table(['', 'median', 'of the empty page'], rows));
}
