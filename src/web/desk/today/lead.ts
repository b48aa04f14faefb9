// The sentences above and below the time line of a day.
import type { Language } from '../../../language.js';
import type { Schema } from '../../shared/schema.js';
import type { Saying } from '../injected.js';
import { dayWithWeekday } from '../dates.js';
import { figure } from '../parts/figures.js';
import { planOf, type DayTrip } from './day-trip.js';
import type { PageKey } from './page.texts.js';

export type Day = Schema<'DispatchDayAnswer'>;
type Figures = Schema<'DispatchFiguresAnswer'>;

/** A part of a sentence; the most important figure is shown in bold. */
export interface Piece {
  readonly text: string;
  readonly isStrong?: boolean;
}

/** The summary of the day above the time line, in parts. */
export function leadOf({ date, today, serviceDay, figures, isOver, trips }: Day, language: Language, say: Saying<PageKey>): Piece[] {
  const day = say(serviceDay.provisional ? 'dayGuessed' : 'day', {
    day: dayWithWeekday(date, language),
    reason: serviceDay.reason[language],
  });
  if (trips.length === 0) return [{ text: day + say(serviceDay.runs ? 'noTrips' : 'noService') }];
  if (date > today) return [{ text: day + expectation(figures, say) }];
  const run = figures.completed + figures.underway;
  const ran = say(isOver ? 'ranAll' : 'run', { scheduled: figures.scheduled, run });
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
  const parts = [
    say.count('willRun', scheduled - cancelled + extra),
    say(withoutCrew === 0 ? 'allCrewed' : 'lackCrew', { count: withoutCrew }),
  ];
  const rest = cancelled === 0 ? '' : say('semicolon') + say('someCancelled', { count: cancelled });
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
    .map(([key, count]) => say(key, { count }))
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
