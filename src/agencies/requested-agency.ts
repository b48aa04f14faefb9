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

/** An address without its agency prefix. */
export interface Addressed {
  /** From the prefix `/a/{agencyId}`; null: no prefix, so the default agency. */
  readonly agencyId: string | null;
  readonly url: string;
}

/**
 * Removes the agency prefix from an address, before routing. A second prefix stays part of the path.
 * @example splitAgency('/a/hq/v1/stops?lang=en') // { agencyId: 'hq', url: '/v1/stops?lang=en' }
 */
export function splitAgency(url: string): Addressed {
  const parts = /^\/a\/([^/?#]+)([/?#].*)?$/s.exec(url);
  if (parts === null) return { agencyId: null, url };
  const [, name = '', rest = '/'] = parts;
  return { agencyId: decoded(name), url: rest.startsWith('/') ? rest : `/${rest}` };
}

/** The prefix of an agency's addresses. @example prefixOf('hq') // '/a/hq' */
export const prefixOf = (agencyId: string | null): string => (agencyId === null ? '' : `/a/${encodeURIComponent(agencyId)}`);

/** The decoded id. A malformed one is returned as it is, and then no agency is found. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const idOfRequest = Symbol('agencyId');

/** Stores the agency id of the address's prefix with the raw request, because routing does not see the prefix. */
export function rememberAgency(rawRequest: object, agencyId: string): void {
  (rawRequest as { [idOfRequest]?: string })[idOfRequest] = agencyId;
}

/** The agency id of the address's prefix; null: it has none. */
export const agencyOf = (rawRequest: object): string | null => (rawRequest as { [idOfRequest]?: string })[idOfRequest] ?? null;
