// The sentences above and below the time line of a day.
import type { Language } from '../../../language.js';
import type { Schema } from '../../shared/schema.js';
import type { Saying } from '../injected.js';
import { dayWithWeekday } from '../dates.js';
import { figure } from '../parts/figures.js';
import { planOf, type DayTrip } from './day-trip.js';
import type { PageKey } from './page.texts.js';

/** A day with all its trips, those of one route, or with its routes instead of trips. */
export type Day = Schema<'DispatchTripsAnswer'> & Partial<Pick<Schema<'DispatchDayAnswer'>, 'routes' | 'nextDay' | 'nextUnlikeDay'>>;
type Figures = Schema<'DispatchFiguresAnswer'>;

/** A part of a sentence; the most important figure is shown in bold. */
export interface Piece {
  readonly text: string;
  readonly isStrong?: boolean;
}

/** Whether nothing runs, ran or was cancelled. */
export const isEmpty = ({ trips, routes }: Pick<Day, 'trips' | 'routes'>): boolean => trips.length === 0 && (routes ?? []).length === 0;

/** The summary of the day above the time line, in parts. */
export function leadOf(of: Day, language: Language, say: Saying<PageKey>): Piece[] {
  const { date, today, serviceDay, figures, isOver } = of;
  const day = say(serviceDay.provisional ? 'dayGuessed' : 'day', {
    day: dayWithWeekday(date, language),
    reason: serviceDay.reason[language],
  });
  if (isEmpty(of)) return [{ text: day + say(serviceDay.runs ? 'noTrips' : 'noService') }];
  if (date > today) return [{ text: day + expectation(figures, say) }];
  const run = figures.completed + figures.underway;
  const ran = say(isOver ? 'ranAll' : 'run', { scheduled: figure(figures.scheduled), run: figure(run) });
  const rest = restOf(figures, say);
  const end = (rest === '' ? '' : say('semicolon') + rest) + say('stop');
  if (figures.boardings === null) return [{ text: day + ran + say(isOver ? 'noCountOver' : 'noCount') + end }];
  return [
    { text: day + ran + say(isOver ? 'carriedOver' : 'carried') },
    { text: figure(figures.boardings), isStrong: true },
    { text: ridesAfter(figures.boardings, say) + end },
  ];
}

/** In English a space separates the figure and its word. */
const ridesAfter = (count: number, say: Saying<PageKey>): string => ` ${say.count('rides', count).trim()}`;

function expectation({ scheduled, cancelled, extra, withoutCrew }: Figures, say: Saying<PageKey>): string {
  const toRun = scheduled - cancelled + extra;
  const parts = [
    say.count('willRun', toRun, { count: figure(toRun) }),
    say(withoutCrew === 0 ? 'allCrewed' : 'lackCrew', { count: figure(withoutCrew) }),
  ];
  const rest = cancelled === 0 ? '' : say('semicolon') + say('someCancelled', { count: figure(cancelled) });
  return parts.join(say('comma')) + rest + say('stop');
}

function restOf({ cancelled, unlogged, notStarted, extra }: Figures, say: Saying<PageKey>): string {
  const parts: [PageKey, number][] = [
    ['someNotStarted', notStarted],
    ['someCancelled', cancelled],
    ['someUnlogged', unlogged],
    ['someExtra', extra],
  ];
  return parts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => say(key, { count: figure(count) }))
    .join(say('comma'));
}

/** Scheduled trips that should have left, by state; the parts add up to `due`. */
export interface Cover {
  readonly due: number;
  readonly parts: readonly { readonly key: PageKey; readonly count: number }[];
}

/** @param now seconds of the service day; Infinity: the day is over */
export function coverOf(trips: readonly DayTrip[], now: number): Cover {
  const due = trips.filter((trip) => trip.isScheduled && (planOf(trip)?.from ?? Infinity) <= now);
  const keyOf = ({ sign, isCounted }: DayTrip): PageKey => {
    if (sign === 'completed') return isCounted ? 'partCounted' : 'partUncounted';
    const keys = {
      underway: 'partUnderway',
      unlogged: 'partUnlogged',
      'not-started': 'partNotStarted',
      cancelled: 'partCancelled',
    } as const;
    return keys[sign as keyof typeof keys] ?? 'partJustDue';
  };
  const order = ['partCounted', 'partUnderway', 'partUncounted', 'partUnlogged', 'partNotStarted', 'partCancelled', 'partJustDue'] as const;
  const parts = order.map((key) => ({ key, count: due.filter((trip) => keyOf(trip) === key).length })).filter(({ count }) => count > 0);
  return { due: due.length, parts };
}
