import { Refusal } from '../errors.js';
import { agenciesRefusals } from './agencies.refusals.js';

/**
 * The agency a request means.
 * @param agencies in their order
 * @param agencyId null for the default agency, the first one loaded
 */
export function chooseAgency<T extends { readonly agencyId: string }>(agencies: readonly T[], agencyId: string | null): T {
  const agency = agencyId === null ? agencies[0] : agencies.find((known) => known.agencyId === agencyId);
  if (agency !== undefined) return agency;
  throw agencyId === null ? new Refusal(agenciesRefusals['no-agency']) : new Refusal(agenciesRefusals['agency-not-found'], { agencyId });
}
