// Vehicles on the page of the fleet: what they are used for, and the checks of their form.
import type { Schema } from '../../shared/schema.js';

export type Vehicle = Schema<'VehicleAnswer'>;
type Row = Pick<Schema<'CrewRowAnswer'>, 'routeName' | 'standing' | 'cells'>;

/** What a vehicle is assigned to. */
export interface VehicleUse {
  /** Names of routes whose standing vehicle it is. */
  readonly routes: readonly string[];
  /** Trips assigned to it in the loaded days. */
  readonly tripCount: number;
}

/** @param rows of the assignment table, by route */
export const useOf = (rows: readonly Row[], vehicleId: string): VehicleUse => ({
  routes: rows.filter(({ standing }) => standing?.vehicleId === vehicleId).map(({ routeName }) => routeName),
  tripCount: rows
    .flatMap(({ cells }) => cells.flatMap(({ vehicles }) => vehicles))
    .filter(({ id }) => id === vehicleId)
    .reduce((sum, { tripCount }) => sum + tripCount, 0),
});

const idShape = /^[\dA-Za-z][\w.-]{0,39}$/;
const maxPeople = 400;

/** What is wrong with the form of a vehicle; null: nothing. Empty seats mean that the number is unknown, which is not 0. */
export interface VehicleFaults {
  readonly id: 'missing' | 'shape' | 'taken' | null;
  readonly seats: 'number' | null;
  readonly standing: 'number' | null;
}

/** @param existingIds of all vehicles; null: an existing vehicle is edited, whose id stays as it is */
export function faultsOf(typed: { id: string; seats: string; standing: string }, existingIds: readonly string[] | null): VehicleFaults {
  const id = typed.id.trim();
  const isTaken = existingIds?.some((each) => each.toLowerCase() === id.toLowerCase()) === true;
  return {
    id: existingIds === null ? null : id === '' ? 'missing' : !idShape.test(id) ? 'shape' : isTaken ? 'taken' : null,
    seats: peopleIn(typed.seats) === undefined ? 'number' : null,
    standing: peopleIn(typed.standing) === undefined ? 'number' : null,
  };
}

/** Reads a number of people; null: left empty; undefined: not a number in range. @example peopleIn('３０') // 30 */
export function peopleIn(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= maxPeople ? Number(text) : undefined;
}

/** A suggested id for a new vehicle: the first that is free. @example nextId(['bus-1', 'bus-2']) // 'bus-3' */
export function nextId(existingIds: readonly string[]): string {
  let number = 1;
  while (existingIds.some((each) => each.toLowerCase() === `bus-${number}`)) number += 1;
  return `bus-${number}`;
}
