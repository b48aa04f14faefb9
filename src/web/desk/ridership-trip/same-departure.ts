import type { Schema } from '../../shared/schema.js';

type MonthTrip = Schema<'RidershipTripAnswer'>;

/** A departure on one day of a month. */
export interface DepartureDay {
  readonly date: string;
  /** null: not counted. */
  readonly boardings: number | null;
  readonly state: MonthTrip['state'];
  readonly isReconstruction: boolean;
  readonly wasFull: boolean;
}

/** A departure over a month, and how one day compares with the others. */
export interface SameDeparture {
  readonly days: readonly DepartureDay[];
  readonly ran: number;
  readonly counted: number;
  readonly reconstructed: number;
  readonly full: number;
  /** Over the counted days, this one included; null: fewer than two. */
  readonly mean: number | null;
  /** How far this day is from the mean, in whole people; null: it was not counted. */
  readonly more: number | null;
  /** The number that the highest bar stands for. */
  readonly most: number;
}

/** @param trips of the month, all of one departure @param seats of its vehicle; null: unknown */
export function sameDeparture(trips: readonly MonthTrip[], date: string, seats: number | null): SameDeparture {
  const days = trips
    .filter(({ isPending }) => !isPending)
    .map(({ serviceDate, boardings, state, isReconstruction, wasFull }) => ({
      date: serviceDate,
      boardings,
      state,
      isReconstruction,
      wasFull,
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
  const ran = trips.filter(({ state, isPending }) => !isPending && (state === 'completed' || state === 'underway'));
  const counts = ran.filter(({ isCounted }) => isCounted).flatMap(({ boardings }) => boardings ?? []);
  const mean = counts.length < 2 ? null : Math.round((counts.reduce((sum, count) => sum + count, 0) / counts.length) * 10) / 10;
  const here = days.find((day) => day.date === date)?.boardings ?? null;
  return {
    days,
    ran: ran.length,
    counted: counts.length,
    reconstructed: ran.filter(({ isReconstruction }) => isReconstruction).length,
    full: days.filter(({ wasFull }) => wasFull).length,
    mean,
    more: mean === null || here === null ? null : Math.round(here - mean),
    most: Math.max(seats ?? 0, ...days.map(({ boardings }) => boardings ?? 0), 1),
  };
}
