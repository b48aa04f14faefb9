// (k) The timetable studio: the preview of a draft of 2,000 trips after a keystroke, against an empty draft.
import { startChild } from './children.mjs';
import { median, number, section, spread, table } from './report.mjs';

const [tripCount, keys] = [2000, 30];
const contenders = [
  ['an empty draft', { tripCount: 0, keys, allowsEmptyRunning: false }],
  ['2,000 trips', { tripCount, keys, allowsEmptyRunning: false }],
  ['2,000 trips, buses running empty', { tripCount, keys, allowsEmptyRunning: true }],
];

export async function bench({ rounds }) {
  const taken = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, options]] of contenders.entries()) {
      // A process of its own, as a browser tab is one.
      const child = startChild('studio');
      taken[index].push(await child.ask('keys', options));
      await child.stop();
    }
    console.log(`  ${taken.map((of) => number(of[round].median, 2)).join(' / ')} ms`);
  }
  const [empty] = taken;
  const rows = contenders.map(([title], index) => [
    title,
    `${number(median(taken[index].map((one) => one.median)), 2)} ms`,
    `${number(median(taken[index].map((one) => one.slowest)), 1)} ms`,
    `${number(median(taken[index].map((one) => one.proposals)), 1)} ms`,
    index === 0
      ? '1.0'
      : spread(
          taken[index].map((one, round) => one.median / empty[round].median),
          1,
        ),
  ]);
  const { trips, vehicles } = taken[1][0];
  const text =
    `A draft of ${number(trips)} trips of ten routes on one kind of day (${vehicles} buses), made from a timetable that had them all: trips, what is new and gone, ` +
    `the least number of buses with and without empty running and the trips that force it, and what is wrong, after each of ${keys} keys in a sentence. Wanted: 100 ms. ` +
    'Beside it what the buses at hand could run, where there is one too few; the page works that out after it.';
  return section('The timetable studio', text, table(['', 'a key', 'the slowest key', 'proposals', 'of the empty draft'], rows));
}
