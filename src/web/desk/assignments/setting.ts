import type { Client } from 'openapi-fetch';
import type { paths } from '../../shared/schema.js';
import { answered, ifMatch } from '../server/answered.js';
import type { Assignment } from './week.js';

type Wanted = Pick<Assignment, 'scope' | 'scopeId' | 'day' | 'vehicleId' | 'accountId'>;

/**
 * Writes one assignment as a whole; without a driver and a vehicle it is removed.
 * @param read the revision that was read; null: there was no assignment; undefined: overwrite whatever is there
 */
export function setAssignment(
  api: Client<paths>,
  { scope, scopeId, day, vehicleId, accountId }: Wanted,
  read: string | null | undefined,
): Promise<Assignment> {
  const header = read === undefined ? {} : read === null ? { 'If-None-Match': '*' } : ifMatch(read);
  const body = { scope, scopeId, day, vehicleId, ...(accountId === null ? {} : { accountId }) };
  return answered(api.PUT('/v1/assignments', { params: { header }, body }));
}

/** One of several assignments to write, with the revision that was read; null: there was no assignment. */
export type Setting = Wanted & { readonly revision: string | null };

/** Writes all assignments or none. @returns the stored assignments, in the same order */
export async function setAssignments(api: Client<paths>, settings: readonly Setting[]): Promise<readonly Assignment[]> {
  const assignments = settings.map(({ scope, scopeId, day, vehicleId, accountId, revision }) => ({
    ...{ scope, scopeId, day, vehicleId, accountId, revision },
  }));
  return (await answered(api.PUT('/v1/assignments/many', { body: { assignments } }))).assignments;
}
