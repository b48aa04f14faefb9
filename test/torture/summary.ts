import type { LongRun } from './long-run.js';
import type { Figure } from './report.js';
import { differencesOf } from './totals.js';
import { inSeconds } from './waiting.js';

const fewShown = 3;

const amount = (number: number): string => number.toLocaleString('en');
const listed = (list: readonly string[]): string => list.slice(0, fewShown).join('; ');

/** Adds faults that are found only at the end. @param givenUp events that were never acknowledged */
export function judge({ report, town, losses, totals }: LongRun, givenUp: number): void {
  const { ledger, http } = town;
  if (givenUp > 0) report.fault(`${givenUp} events were not acknowledged within a minute after the last torment`);
  if (ledger.takenForNew.size > 0) report.fault(`${ledger.takenForNew.size} events were acknowledged, sent again and taken for new`);
  if (losses.duplicateRows > 0) report.fault(`${losses.duplicateRows} rows of events are there twice`);
  if (http.serverErrors > 0) report.fault(`${http.serverErrors} answers were 5xx other than 503, like ${listed(http.shownErrors)}`);
  const { tooFew, tooMany } = sumsOf({ town, losses, totals });
  if (tooFew.length > 0) report.fault(`too few people in ${tooFew.length} trips, days and months, like ${listed(tooFew)}`);
  if (tooMany.length > 0) report.fault(`too many people in ${tooMany.length} trips, days and months, like ${listed(tooMany)}`);
}

function sumsOf({ town, losses, totals }: Pick<LongRun, 'town' | 'losses' | 'totals'>): ReturnType<typeof differencesOf> {
  if (totals === null) return { tooFew: ['the totals could not be read'], tooMany: [] };
  return differencesOf(town.ledger, totals, new Set(losses.rows?.eventIds));
}

export function figuresOf(run: LongRun, read: { readonly answers: number; readonly streamed: number }): Figure[] {
  const { report, town, losses, recovery, memory, prober, done } = run;
  const { ledger, http, copies } = town;
  const { tooFew, tooMany } = sumsOf(run);
  const [tormented, kinds] = [[...done].filter(([, times]) => times !== null && times > 0), done.size];
  const without = (wanted: number | null): string => [...done].flatMap(([name, times]) => (times === wanted ? [name] : [])).join(', ');
  const perCopy = (value: (copy: (typeof copies)[number]) => string): string =>
    copies.map((copy) => (copies.length === 1 ? value(copy) : `${copy.name} ${value(copy)}`)).join(', ');
  return [
    ['events sent, all tries', amount(ledger.sends)],
    ['different events', amount(ledger.distinctEvents)],
    ['events acknowledged', amount(ledger.acknowledgedIds.length)],
    ['events lost', amount(new Set([...losses.events, ...ledger.takenForNew]).size)],
    ['events doubled', amount(losses.duplicateRows)],
    ['trips, days, months with too few people', amount(tooFew.length)],
    ['trips, days, months with too many people', amount(tooMany.length)],
    [
      'changes sent, acknowledged, lost',
      [ledger.changesSent, ledger.acknowledgedChanges.length, losses.changes.size].map(amount).join(', '),
    ],
    ['longest silence', `${inSeconds(prober.longest.milliseconds)} ${prober.longest.of}`],
    ['longest until events were taken again', inSeconds(recovery.longestUntilTaken)],
    ['longest until a change was seen', inSeconds(recovery.longestUntilSeen)],
    ['longest start-up', inSeconds(Math.max(0, ...copies.flatMap(({ startUps }) => startUps)))],
    ['memory at most', perCopy((copy) => `${memory.highest.get(copy) ?? 0} MB`)],
    ['memory after a calm', perCopy((copy) => `${memory.atEnd.get(copy) ?? 0} MB`)],
    ['answers 5xx other than 503', amount(http.serverErrors)],
    ['unexpected exits', amount(report.unexpectedExits)],
    ['copies that had to be started anew', amount(recovery.restarts)],
    ['public answers read, events of streams', `${amount(read.answers)}, ${amount(read.streamed)}`],
    ['torments', `${tormented.length} of ${kinds} kinds: ${tormented.map(([name, times]) => `${name} (${times ?? 0})`).join(', ')}`],
    ['  NOT RUN, impossible on this machine', without(null) || 'none'],
    ['  not reached in the time', without(0) || 'none'],
    ['longest own pause of this process', inSeconds(prober.longestOwnPause)],
  ];
}
