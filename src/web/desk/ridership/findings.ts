// What the charts of a month show, in sentences.
import type { Language, Say } from '../../../language.js';
import { weekdayName, weekdayText } from '../../shared/dates.js';
import { dayText } from '../dates.js';
import { figure } from '../parts/figures.js';
import { clockTime } from './heat.js';
import type { findingsTexts } from './findings.texts.js';
import { isComplete, type CoverageFigures } from './completeness.js';

type SayFinding = Say<keyof typeof findingsTexts>;

export interface FindingDay extends CoverageFigures {
  readonly date: string;
  readonly boardings: number | null;
}

/** The mean of a weekday, from days that were counted completely. */
interface WeekdayMean {
  readonly name: string;
  readonly mean: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** If the weekdays' means differ by at most this share, the sentence calls them alike. */
const alike = 0.05;

/** What the chart of days shows, in words. Only completely counted days are compared. */
export function dayFinding(days: readonly FindingDay[], say: SayFinding, language: Language): string {
  const operating = days.filter(({ operated, unlogged }) => operated + unlogged > 0);
  const whole = operating.flatMap((day) => (isComplete(day) && day.boardings !== null ? [{ ...day, boardings: day.boardings }] : []));
  if (operating.length === 0) return '';
  if (whole.length === 0) return say('noWholeDays', { days: operating.length });
  if (whole.length * 2 < operating.length) return say('tooFewWholeDays', { whole: whole.length, days: operating.length });
  const parts = [weekdayFinding(whole, say, language), greatestFinding(whole, say, language)].filter((part) => part !== '');
  if (whole.length < operating.length) parts.push(say('onlyWholeDays', { whole: whole.length, days: operating.length }));
  return parts.join(language === 'en' ? ' ' : '');
}

function weekdayFinding(days: readonly { date: string; boardings: number }[], say: SayFinding, language: Language): string {
  const means: WeekdayMean[] = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => {
    const name = weekdayName(weekday, language);
    const own = days.filter(({ date }) => weekdayText(date, language) === name);
    return own.length < 2 ? [] : [{ name, mean: meanOf(own.map(({ boardings }) => boardings)) }];
  });
  const [most, least] = [means.reduce(larger, means[0]), means.reduce(smaller, means[0])];
  if (most === undefined || least === undefined || means.length < 2) return '';
  const mean = meanOf(means.map((each) => each.mean));
  if (most.mean - least.mean <= alike * mean) return say('weekdaysAlike', { mean: figure(Math.round(mean)) });
  return say('weekdays', {
    most: most.name,
    mostMean: figure(Math.round(most.mean)),
    least: least.name,
    leastMean: figure(Math.round(least.mean)),
  });
}

const larger = (a: WeekdayMean | undefined, b: WeekdayMean): WeekdayMean => (a === undefined || b.mean > a.mean ? b : a);
const smaller = (a: WeekdayMean | undefined, b: WeekdayMean): WeekdayMean => (a === undefined || b.mean < a.mean ? b : a);

function greatestFinding(days: readonly { date: string; boardings: number }[], say: SayFinding, language: Language): string {
  if (days.length < 2) return '';
  const greatest = Math.max(...days.map(({ boardings }) => boardings));
  const own = days.filter(({ boardings }) => boardings === greatest);
  const first = own[0];
  if (first === undefined || own.length === days.length) return '';
  const params = { day: dayText(first.date, language), boardings: figure(greatest), others: own.length - 1, count: own.length };
  return say(own.length === 1 ? 'greatestDay' : 'greatestDays', params);
}

export interface FindingDeparture extends CoverageFigures {
  /** The route and direction, as charts call them. */
  readonly line: string;
  readonly startTime: string | null;
  readonly mean: number | null;
  readonly dates: number;
  readonly fullDates: number;
}

/** What the chart of loads shows, in words: the fullest departure. */
export function loadFinding(departures: readonly FindingDeparture[], say: SayFinding): string {
  const timed = departures.filter(({ startTime, mean }) => startTime !== null && mean !== null);
  const crowded = timed.reduce<FindingDeparture | undefined>((a, b) => (a === undefined || rank(b) > rank(a) ? b : a), undefined);
  if (crowded === undefined) return '';
  const params = {
    time: clockTime(crowded.startTime),
    line: crowded.line,
    mean: figure(crowded.mean ?? 0, 1),
    dates: crowded.dates,
    full: crowded.fullDates,
  };
  return say(crowded.fullDates > 0 ? 'crowdedFull' : 'crowded', params);
}

/** Full days first, then people. */
const rank = ({ fullDates, mean }: FindingDeparture): number => fullDates * 100_000 + (mean ?? 0);

interface LeftBehind {
  readonly fullTrips: number;
  readonly leftBehind: number | null;
  readonly leftBehindMissing: number;
}

/** How many could not board. For a full trip without such a record the number is unknown, not 0. */
export function leftBehindFinding({ fullTrips, leftBehind, leftBehindMissing }: LeftBehind, say: SayFinding): string {
  if (fullTrips === 0)
    return say(leftBehind === null || leftBehind === 0 ? 'neverFull' : 'leftBehindThough', { people: figure(leftBehind ?? 0) });
  const full = say('fullTrips', { trips: figure(fullTrips) });
  const people = leftBehind ?? 0;
  if (leftBehindMissing === 0) return `${full}${say('leftBehind', { people: figure(people) })}`;
  if (people === 0) return `${full}${say('leftBehindUnknown', { trips: figure(leftBehindMissing) })}`;
  return `${full}${say('leftBehindPartly', { people: figure(people), trips: figure(leftBehindMissing) })}`;
}

export interface FindingRoute {
  readonly routeName: string;
  readonly onTime: number;
  readonly early: number;
  readonly late: number;
  readonly cancelled: number;
  readonly unlogged: number;
}

/** How punctual the trips that ran were, and which route was least punctual. */
export function punctualityFinding(routes: readonly FindingRoute[], say: SayFinding): string {
  const shares = routes.flatMap(({ routeName, onTime, early, late }) => {
    const ran = onTime + early + late;
    return ran === 0 ? [] : [{ routeName, ran, onTime, share: onTime / ran }];
  });
  const [ran, onTime] = [shares.reduce((sum, each) => sum + each.ran, 0), shares.reduce((sum, each) => sum + each.onTime, 0)];
  const [first, ...others] = shares;
  if (first === undefined) return '';
  const worst = others.reduce((a, b) => (b.share < a.share ? b : a), first);
  const all = say('punctual', { share: shareText(onTime / ran), onTime: figure(onTime), ran: figure(ran) });
  return others.length === 0 || worst.share === 1
    ? all
    : all + say('leastPunctual', { route: worst.routeName, share: shareText(worst.share) });
}

/** Rounding never makes a share 100 %. */
const shareText = (share: number): string => `${String(share === 1 ? 100 : Math.min(99.9, Math.round(share * 1000) / 10))}%`;

export interface ComparedMonth {
  readonly month: string;
  readonly boardings: number | null;
  readonly coverage: number | null;
  readonly boardingsPerOperatingDay: number | null;
  readonly change: number | null;
}

/** Compares a month with another, per operating day; not if either was counted only in part. */
export function comparedWith(other: ComparedMonth | null, isWholeNow: boolean, say: SayFinding): string {
  if (other === null || other.boardings === null || other.boardingsPerOperatingDay === null) return say('nothingToCompare');
  const params = { then: figure(other.boardingsPerOperatingDay, 1), share: shareText(other.coverage ?? 0) };
  if (!isWholeNow) return say('notComparedNow', params);
  if ((other.coverage ?? 0) < 0.95) return say('notComparedThen', params);
  const percent = Math.round(Math.abs(other.change ?? 0) * 1000) / 10;
  if (other.change === null || percent < 0.05) return say('comparedSame', params);
  return say(other.change > 0 ? 'comparedMore' : 'comparedLess', { ...params, percent: String(percent) });
}
