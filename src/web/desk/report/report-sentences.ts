// The sentences of the monthly report.
import { dayText } from '../dates.js';
import type { Language } from '../../../language.js';
import { weekdayText } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';
import { figure, percent } from '../parts/figures.js';
import { type Say, sayingIn, shortMonth } from './saying.js';

export type Month = Schema<'MonthAnswer'>;

/** Days, departures and means are compared only if this share of the trips was counted. */
const comparable = 0.9;

type Counted = Pick<Month, 'counted' | 'operated' | 'unlogged'>;

/** Whether enough was counted to compare parts of the month. */
export const isComparable = ({ counted, operated, unlogged }: Counted): boolean =>
  counted > 0 && counted >= comparable * (operated + unlogged);

/** A cancelled trip, as a sentence names it. */
export interface CancelledTrip {
  readonly date: string;
  /** `09:15:00` */
  readonly startTime: string | null;
  readonly line: string;
}

/** Up to this many cancelled trips are named one by one. */
export const maxNamed = 3;

/**
 * The month in sentences: days and their mean, what became of the trips (the parts add up), how much was counted, and the comparison
 * with the month before.
 * @param cancelled trips to name, in `language`; empty: only their number is given
 */
export function reportSentences(month: Month, language: Language, cancelled: readonly CancelledTrip[] = []): string[] {
  const say = sayingIn(language);
  const { scheduled, operated, counted, boardings, operatingDays, boardingsPerOperatingDay: mean, unlogged, extra } = month;
  if (scheduled + operated === 0) return [say('noTrips')];
  const name = shortMonth(month.month, language);
  const days =
    mean === null
      ? say('daysAlone', { month: name, days: operatingDays })
      : say('days', { month: name, days: operatingDays, mean: figure(mean) });
  return [
    days,
    ...(scheduled === 0 ? [] : [tripsSentence(month, say, language, cancelled)]),
    ...(extra === 0 ? [] : [say('extra', { count: extra })]),
    ...(boardings === null ? [say('nothingKnown')] : operated === 0 ? [] : coverageSentences(month, say)),
    ...(unlogged === 0 || counted === 0 ? [] : [say('unloggedSaid', { count: unlogged })]),
    ...comparedSentence(month, say, language),
  ];
}

function tripsSentence(month: Month, say: Say, language: Language, cancelled: readonly CancelledTrip[]): string {
  const { scheduled, onTime, early, late, unlogged } = month;
  const which = cancelled.map(({ date, startTime, line }) =>
    [dayText(date, language), (startTime ?? '').slice(0, 5), line].filter(Boolean).join(' '),
  );
  const isNamed = cancelled.length === month.cancelled && cancelled.length > 0 && cancelled.length <= maxNamed;
  const partText = (key: 'onTime' | 'early' | 'late' | 'unlogged', count: number): string[] =>
    count === 0 ? [] : [say(key, { count: figure(count) })];
  const off = isNamed
    ? [say('cancelledWhich', { count: month.cancelled, which: which.join(say('named')) })]
    : month.cancelled === 0
      ? []
      : [say('cancelled', { count: figure(month.cancelled) })];
  const parts = [
    ...partText('onTime', onTime),
    ...partText('early', early),
    ...partText('late', late),
    ...off,
    ...partText('unlogged', unlogged),
  ];
  return say('trips', { scheduled: figure(scheduled), ran: figure(onTime + early + late), parts: parts.join(say('listed')) });
}

function coverageSentences({ operated, counted, coverage, estimate }: Month, say: Say): string[] {
  if (counted === operated) return [say('wholeCoverage')];
  const coverageText = say('coverage', {
    ...{ operated: figure(operated), counted: figure(counted), missing: figure(operated - counted) },
    share: percent(coverage),
  });
  if (estimate === null) return [coverageText];
  const { boardings: about, low, high } = estimate;
  return [coverageText, say('estimate', { about: figure(about), low: figure(low), high: figure(high) })];
}

/** Empty unless both months were counted well enough. */
function comparedSentence(month: Month, say: Say, language: Language): string[] {
  const { monthBefore: before, boardingsPerOperatingDay: now } = month;
  if (before === null || now === null || !isComparable(month) || (before.coverage ?? 0) < comparable) return [];
  const { change, boardingsPerOperatingDay: then } = before;
  if (change === null || then === null || Math.abs(change) < 0.005) return [];
  return [
    say('compared', {
      ...{ month: shortMonth(before.month, language), way: say(change > 0 ? 'more' : 'less'), share: percent(Math.abs(change)) },
      ...{ before: figure(then), now: figure(now) },
    }),
  ];
}

/** How the figures came about: the box above the first chart. */
export function howMade(month: Month, language: Language): string[] {
  const say = sayingIn(language);
  const { boardings, reconstructed, operated, countedTwice, dateSuspect } = month;
  if (boardings === null) return [say('howNothing')];
  const made =
    reconstructed === 0
      ? say('howCounted')
      : reconstructed >= operated
        ? say('howAllReconstructed')
        : say('howSomeReconstructed', { count: reconstructed });
  return [
    made,
    ...(countedTwice === 0 ? [] : [say('howTwice', { count: countedTwice })]),
    ...(dateSuspect === 0 ? [] : [say('howDates', { count: dateSuspect })]),
  ];
}

/** The busiest and the quietest weekday and the busiest day; null: too little was counted to compare. */
export function weekdayFinding(month: Pick<Month, 'byDay'> & Counted, language: Language): string | null {
  const say = sayingIn(language);
  const countedDays = month.byDay.flatMap(({ date, boardings }) => (boardings === null ? [] : [{ date, boardings }]));
  if (!isComparable(month)) return null;
  const sums = new Map<string, { sum: number; days: number }>();
  for (const { date, boardings } of countedDays) {
    const weekday = weekdayText(date, language);
    const { sum, days } = sums.get(weekday) ?? { sum: 0, days: 0 };
    sums.set(weekday, { sum: sum + boardings, days: days + 1 });
  }
  const means = [...sums].map(([weekday, { sum, days }]) => ({ weekday, mean: sum / days })).sort((a, b) => b.mean - a.mean);
  const [most, least] = [means[0], means.at(-1)];
  const peak = countedDays.reduce<(typeof countedDays)[number] | undefined>(
    (best, day) => (best === undefined || day.boardings > best.boardings ? day : best),
    undefined,
  );
  if (most === undefined || least === undefined || peak === undefined || most.weekday === least.weekday) return null;
  return say('capWeekdays', {
    ...{ most: most.weekday, mostMean: figure(most.mean), least: least.weekday, leastMean: figure(least.mean) },
    ...{ date: dayText(peak.date, language), peak: figure(peak.boardings) },
  });
}
