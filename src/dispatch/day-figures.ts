import type { DispatchFiguresAnswer, DispatchTripAnswer } from './dispatch.requests.js';

type Counted = Pick<
  DispatchTripAnswer,
  'isScheduled' | 'sign' | 'isLate' | 'isCounted' | 'boardings' | 'leftBehind' | 'wasFull' | 'isWithoutDriver' | 'isWithoutVehicle'
> & { readonly isDue: boolean };

const left: ReadonlySet<string> = new Set(['underway', 'completed']);

/** The sum of the values that are not null; null: all are null, so the sum is unknown. */
const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);

/**
 * The figures of a day. The six signs (`completed` to `cancelled`) count scheduled trips and add up to `scheduled`; trips outside the
 * timetable are counted in `extra`; riders are those of all trips.
 */
export function dayFigures(trips: readonly Counted[]): DispatchFiguresAnswer {
  const scheduled = trips.filter(({ isScheduled }) => isScheduled);
  const signed = (sign: string): number => scheduled.filter((trip) => trip.sign === sign).length;
  return {
    scheduled: scheduled.length,
    due: scheduled.filter(({ isDue, sign }) => isDue && sign !== 'cancelled').length,
    completed: signed('completed'),
    underway: signed('underway'),
    toCome: signed('to-come'),
    notStarted: signed('not-started'),
    unlogged: signed('unlogged'),
    cancelled: signed('cancelled'),
    extra: trips.filter(({ isScheduled, sign }) => !isScheduled && sign !== 'cancelled').length,
    late: trips.filter((trip) => trip.isLate && left.has(trip.sign)).length,
    counted: trips.filter(({ isCounted }) => isCounted).length,
    boardings: sumOf(trips.map(({ boardings }) => boardings)),
    leftBehind: sumOf(trips.map(({ leftBehind }) => leftBehind)),
    full: trips.filter(({ wasFull }) => wasFull).length,
    withoutCrew: trips.filter(({ isWithoutDriver, isWithoutVehicle }) => isWithoutDriver || isWithoutVehicle).length,
  };
}
