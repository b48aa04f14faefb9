import { Refusal } from '../errors.js';
import { agenciesRefusals } from './agencies.refusals.js';

/**
 * The agency a request means.
 * @param agencies in their order
 * @param agencyId null for the default agency, the first in their order
 */
export function chooseAgency<T extends { readonly agencyId: string }>(agencies: readonly T[], agencyId: string | null): T {
  const agency = agencyId === null ? agencies[0] : agencies.find((known) => known.agencyId === agencyId);
  if (agency !== undefined) return agency;
  throw agencyId === null ? new Refusal(agenciesRefusals['no-agency']) : new Refusal(agenciesRefusals['agency-not-found'], { agencyId });
}

/** Whether something failed because its agency is not there any more: whoever holds something of it lets it go. */
export const isAgencyGone = (error: unknown): boolean =>
  error instanceof Refusal && error.code === agenciesRefusals['agency-not-found'].code;
