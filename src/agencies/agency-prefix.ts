/** What `/a/{agencyId}` in front of a path asks for; null: the default agency. */
export interface Addressed {
  readonly agencyId: string | null;
  readonly url: string;
}

/**
 * Takes the agency off an address, once, before routing.
 * @example splitAgency('/a/hq/v1/stops?lang=en') // { agencyId: 'hq', url: '/v1/stops?lang=en' }
 */
export function splitAgency(url: string): Addressed {
  const parts = /^\/a\/([^/?#]+)([/?#].*)?$/s.exec(url);
  if (parts === null) return { agencyId: null, url };
  const [, name = '', rest = '/'] = parts;
  return { agencyId: decoded(name), url: rest.startsWith('/') ? rest : `/${rest}` };
}

/** What stands in front of every address of an agency that was named. @example prefixOf('hq') // '/a/hq' */
export const prefixOf = (agencyId: string | null): string => (agencyId === null ? '' : `/a/${encodeURIComponent(agencyId)}`);

/** A name that is not well-formed is looked up as it stands, and so not found. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
