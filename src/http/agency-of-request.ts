const agency = Symbol('agencyId');

/** Stores the agency id of the address's prefix with the raw request, because routing does not see the prefix. */
export function rememberAgency(rawRequest: object, agencyId: string): void {
  (rawRequest as { [agency]?: string })[agency] = agencyId;
}

/** The agency id of the address's prefix; null: it has none. */
export const agencyOf = (rawRequest: object): string | null => (rawRequest as { [agency]?: string })[agency] ?? null;
