import type { Client } from 'openapi-fetch';
import type { paths } from '../../shared/schema.js';
import { answered, ifMatch } from '../server/answered.js';
import type { Assignment } from './week.js';

type Wanted = Pick<Assignment, 'scope' | 'scopeId' | 'day' | 'vehicleId' | 'accountId'>;

/**
 * Sets one assignment, whole; with neither a driver nor a vehicle it is taken away.
 * @param read its revision as it was read; null: there was none; undefined: whatever there is
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

/** One of several, and its revision as it was read; null: there was none. */
export type Setting = Wanted & { readonly revision: string | null };

/** Sets all of them or none. @returns them as they are now, in the same order */
export async function setAssignments(api: Client<paths>, settings: readonly Setting[]): Promise<readonly Assignment[]> {
  const assignments = settings.map(({ scope, scopeId, day, vehicleId, accountId, revision }) => ({
    ...{ scope, scopeId, day, vehicleId, accountId, revision },
  }));
  return (await answered(api.PUT('/v1/assignments/many', { body: { assignments } }))).assignments;
}
