import type { EpochSeconds } from '../scheduling/service-time.js';
import type { DispatchFiguresAnswer, DispatchTripAnswer } from './dispatch.requests.js';

export type Counted = Pick<
  DispatchTripAnswer,
  'isScheduled' | 'sign' | 'isLate' | 'isCounted' | 'boardings' | 'leftBehind' | 'wasFull' | 'isWithoutDriver' | 'isWithoutVehicle'
> & { readonly isDue: boolean };

/** The sum, with each trip added to it; a number of people that no trip has is null, because it is unknown. */
type Adding = { -readonly [Figure in keyof DispatchFiguresAnswer]: DispatchFiguresAnswer[Figure] };

const left: ReadonlySet<string> = new Set(['underway', 'completed']);
const figureOfSign = {
  completed: 'completed',
  underway: 'underway',
  'to-come': 'toCome',
  'not-started': 'notStarted',
  unlogged: 'unlogged',
  cancelled: 'cancelled',
} as const;

const nothing = (): Adding => ({
  ...{ scheduled: 0, due: 0, completed: 0, underway: 0, toCome: 0, notStarted: 0, unlogged: 0, cancelled: 0, extra: 0 },
  ...{ late: 0, counted: 0, boardings: null, leftBehind: null, full: 0, withoutCrew: 0 },
});

function add(figures: Adding, trip: Counted): void {
  const { isScheduled, sign, boardings, leftBehind } = trip;
  if (isScheduled) {
    figures.scheduled += 1;
    figures[figureOfSign[sign]] += 1;
    if (trip.isDue && sign !== 'cancelled') figures.due += 1;
  } else if (sign !== 'cancelled') figures.extra += 1;
  if (trip.isLate && left.has(sign)) figures.late += 1;
  if (trip.isCounted) figures.counted += 1;
  if (boardings !== null) figures.boardings = (figures.boardings ?? 0) + boardings;
  if (leftBehind !== null) figures.leftBehind = (figures.leftBehind ?? 0) + leftBehind;
  if (trip.wasFull) figures.full += 1;
  if (trip.isWithoutDriver || trip.isWithoutVehicle) figures.withoutCrew += 1;
}

/**
 * The figures of a day. The six signs (`completed` to `cancelled`) count scheduled trips and add up to `scheduled`; trips outside the
 * timetable are counted in `extra`; riders are those of all trips.
 */
export function dayFigures(trips: Iterable<Counted>): DispatchFiguresAnswer {
  const figures = nothing();
  for (const trip of trips) add(figures, trip);
  return figures;
}

/** The figures of a day, and of each of its routes. */
export interface FiguresByRoute {
  readonly figures: DispatchFiguresAnswer;
  readonly byRoute: ReadonlyMap<string, DispatchFiguresAnswer>;
}

/** A city has tens of thousands of trips, so it stops after each. */
export function* figuresByRoute(trips: Iterable<Counted & { readonly routeId: string }>): Generator<void, FiguresByRoute> {
  const [figures, byRoute] = [nothing(), new Map<string, Adding>()];
  for (const trip of trips) {
    const ofRoute = byRoute.get(trip.routeId) ?? nothing();
    byRoute.set(trip.routeId, ofRoute);
    add(figures, trip);
    add(ofRoute, trip);
    yield;
  }
  return { figures, byRoute };
}

/** @param departs by the current plan; null or undefined: the trip has none */
export const isDue = (departs: EpochSeconds | null | undefined, now: EpochSeconds): boolean => departs != null && departs <= now;
