import type { Schema } from '../../shared/schema.js';

export type Vehicle = Schema<'VehicleAnswer'>;
type Row = Pick<Schema<'CrewRowAnswer'>, 'routeName' | 'standing' | 'cells'>;

/** What a vehicle is to do. */
export interface VehicleUse {
  /** Routes whose vehicle it is always. */
  readonly routes: readonly string[];
  /** Trips that it has in the days that were asked for. */
  readonly tripCount: number;
}

/** @param rows of some days, by route */
export const useOf = (rows: readonly Row[], vehicleId: string): VehicleUse => ({
  routes: rows.filter(({ standing }) => standing?.vehicleId === vehicleId).map(({ routeName }) => routeName),
  tripCount: rows
    .flatMap(({ cells }) => cells.flatMap(({ vehicles }) => vehicles))
    .filter(({ id }) => id === vehicleId)
    .reduce((sum, { tripCount }) => sum + tripCount, 0),
});

const idShape = /^[\dA-Za-z][\w.-]{0,39}$/;
export const mostPeople = 400;

/** What is wrong with a vehicle as it was typed; null: nothing. Seats that are left empty are not known, which is not 0. */
export interface VehicleFaults {
  readonly id: 'missing' | 'shape' | 'taken' | null;
  readonly seats: 'number' | null;
  readonly standing: 'number' | null;
}

/** @param existingIds ids of vehicles that are there; null: it is one of them already */
export function faultsOf(typed: { id: string; seats: string; standing: string }, existingIds: readonly string[] | null): VehicleFaults {
  const id = typed.id.trim();
  const isTaken = existingIds?.some((each) => each.toLowerCase() === id.toLowerCase()) === true;
  return {
    id: existingIds === null ? null : id === '' ? 'missing' : !idShape.test(id) ? 'shape' : isTaken ? 'taken' : null,
    seats: peopleIn(typed.seats) === undefined ? 'number' : null,
    standing: peopleIn(typed.standing) === undefined ? 'number' : null,
  };
}

/** A number of people as it is typed; null: left empty; undefined: it is none. @example peopleIn('３０') // 30 */
export function peopleIn(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= mostPeople ? Number(text) : undefined;
}

/** The next name for a bus, so that nobody has to make one up. @example nextId(['bus-1', 'bus-2']) // 'bus-3' */
export function nextId(existingIds: readonly string[]): string {
  let number = 1;
  while (existingIds.some((each) => each.toLowerCase() === `bus-${number}`)) number += 1;
  return `bus-${number}`;
}
