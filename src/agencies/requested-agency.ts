import { Refusal } from '../errors.js';
import { agenciesRefusals } from './agencies.refusals.js';

/**
 * The agency of a request.
 * @param agencies in their order
 * @param agencyId null: the default agency, the first in their order
 * @throws Refusal `agency-not-found`, `no-agency`
 */
export function chooseAgency<T extends { readonly agencyId: string }>(agencies: readonly T[], agencyId: string | null): T {
  const agency = agencyId === null ? agencies[0] : agencies.find((each) => each.agencyId === agencyId);
  if (agency !== undefined) return agency;
  throw agencyId === null ? new Refusal(agenciesRefusals['no-agency']) : new Refusal(agenciesRefusals['agency-not-found'], { agencyId });
}

/** Whether an operation failed because its agency was removed; callers then drop what they have cached of it. */
export const isAgencyGone = (error: unknown): boolean =>
  error instanceof Refusal && error.code === agenciesRefusals['agency-not-found'].code;
