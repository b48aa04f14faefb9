/** The agency named by `/a/{agencyId}` before a path; null: the default agency. */
export interface Addressed {
  readonly agencyId: string | null;
  readonly url: string;
}

/**
 * Removes the agency prefix from an address, once, before routing.
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

/** A malformed name is looked up as it is, and not found. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
