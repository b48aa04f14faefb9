import type { CountSource } from './exported-trip.js';
import type { ExportedTotals, LeftOut, LeftOutReason } from './month-sums.js';

const howCounted: Readonly<Record<CountSource, string>> = {
  driver: 'tapped by drivers on the road',
  manager: 'corrections by managers',
  paper: 'entered from paper sheets',
  import: 'imported from another system',
  reconstruction: 'reconstructed (worked out afterwards, not observed by anybody)',
};

const whyLeftOut: Readonly<Record<LeftOutReason, string>> = {
  'before-installation': 'nobody could log yet, because the program was not there',
  'no-timetable': 'no timetable was in force, and nothing was logged',
};

/** Says first what readers must not overlook: that the numbers were not observed. '': they were. */
export function reconstructionSentence({ boardings, boardings_by_source: sums, counted, reconstructed }: ExportedTotals): string {
  const boarded = sums.reconstruction ?? 0;
  if (boarded === 0 && reconstructed === 0) return '';
  const isAll = boarded === (boardings ?? 0) && counted === 0;
  return isAll
    ? 'ALL COUNTS ARE A RECONSTRUCTION: they were worked out afterwards, nobody observed them.'
    : 'A PART OF THE COUNTS IS A RECONSTRUCTION, which was worked out afterwards and not observed: the rows with "reconstruction" in banche_count_source.';
}

const trips = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}`);
const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** What became of the trips, and how completely their riders are counted. */
export function tripsSentence(totals: ExportedTotals): string {
  const { completed, underway, cancelled, unlogged, unreported, counted, reconstructed } = totals;
  const states = listed([
    trips(completed, 'completed'),
    trips(underway, 'without a reported end'),
    trips(cancelled, 'cancelled'),
    trips(unlogged, 'unlogged (nothing was reported: whether they ran is unknown, and their riders are missing, not zero)'),
    trips(unreported, 'that were due when this file was made and of which nothing has been reported yet'),
  ]);
  const counts = listed([
    trips(counted, 'fully counted'),
    trips(reconstructed, 'reconstructed'),
    trips(completed - counted - reconstructed, 'not counted to the end, so that riders may be missing'),
  ]);
  if (states === '') return 'No trip of these dates is in the tables.';
  return counts === '' ? `Trips: ${states}.` : `Trips: ${states}. Of the completed ones: ${counts}.`;
}

/** The boardings by who counted them. */
export function boardingsSentence({ boardings, boardings_by_source: sums }: ExportedTotals): string {
  if (boardings === null) return 'No boardings are known, which is not zero.';
  const parts = Object.entries(sums).map(([source, sum]) => `${sum} ${howCounted[source as CountSource]}`);
  return parts.length === 0 ? `Boardings: ${boardings}.` : `Boardings: ${boardings}, of which ${parts.join(', ')}.`;
}

/** What the estimate beside the rows is; '': there is none. */
export function estimateSentence(hasEstimate: boolean, { boardings_by_source: sums }: ExportedTotals): string {
  if (!hasEstimate) return '';
  const basis = sums.reconstruction === undefined ? '' : ' It rests on the reconstruction, too.';
  return `banche.estimate is calculated, and in no row: the boardings if every trip that ran had been counted, with the limits of the 95 % interval; unlogged trips are not in it.${basis}`;
}

export const leftOutSentences = (leftOut: readonly LeftOut[]): string[] =>
  leftOut.map(
    ({ from, to, reason }) =>
      `${from === to ? from : `${from} to ${to}`} ${from === to ? 'has' : 'have'} no rows: ${whyLeftOut[reason]}. This says nothing about riders.`,
  );
