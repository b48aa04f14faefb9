import { speaker, type Language } from '../../../language.js';
import { clockOf, dateOf } from '../../shared/moments.js';
import { dayText, weekdayText } from '../../shared/dates.js';
import type { DriverHistory } from '../wire.js';
import { mineTexts } from './mine.texts.js';

/** A trip of the history as the screen shows it. */
interface HistoryTrip {
  readonly key: string;
  readonly time: string;
  readonly headsign: string;
  readonly end: string;
  readonly isCancelled: boolean;
  readonly corrections: readonly string[];
}
export interface HistoryView {
  readonly total: string;
  /** The totals of today; null: the month is not the current one. */
  readonly today: string | null;
  readonly days: readonly { readonly date: string; readonly title: string; readonly trips: readonly HistoryTrip[] }[];
}

/** Makes a month of a driver's own trips. A trip without a count is shown as such, not as zero. */
export function historyView(history: DriverHistory, today: string, language: Language): HistoryView {
  const say = speaker(mineTexts)(language);
  const ofToday = history.days.find(({ date }) => date === today);
  const driven = (ofToday?.trips ?? []).filter(({ state }) => state !== 'cancelled');
  return {
    total: say('totals', { trips: history.trips, boardings: history.boardings }),
    today:
      today.slice(0, 7) === history.month
        ? say('todayTotals', { trips: driven.length, boardings: driven.reduce((sum, { boardings }) => sum + (boardings ?? 0), 0) })
        : null,
    days: history.days.map(({ date, trips }) => ({
      date,
      title:
        language === 'en'
          ? `${weekdayText(date, language)} ${dayText(date, language)}`
          : `${dayText(date, language)} ${weekdayText(date, language)}`,
      trips: trips.map((trip) => tripOf(trip, date, say)),
    })),
  };
}

type Say = ReturnType<ReturnType<typeof speaker<keyof typeof mineTexts>>>;

function tripOf(trip: DriverHistory['days'][number]['trips'][number], date: string, say: Say): HistoryTrip {
  const isCancelled = trip.state === 'cancelled';
  const count = trip.boardings === null ? say('uncounted') : say('people', { count: trip.boardings });
  const left = (trip.leftBehind ?? 0) > 0 ? [say('leftBehind', { count: trip.leftBehind ?? 0 })] : [];
  return {
    ...{ key: `${date}/${trip.tripId}`, headsign: trip.headsign, isCancelled },
    time: trip.departureTime === null ? '' : clockOf(trip.departureTime),
    end: [...(isCancelled ? [say('cancelled')] : [count]), ...left].join('，'),
    corrections: trip.corrections.map(({ at, by, what, reason }) => {
      const when = `${dateOf(at) === date ? '' : `${dateOf(at)} `}${clockOf(at)} `;
      return when + (reason === null ? say('corrected', { by, what }) : say('correctedWhy', { by, what, reason }));
    }),
  };
}
