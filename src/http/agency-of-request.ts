const agency = Symbol('agencyId');

/** What the agency prefix of the address said, kept with the raw request from before routing. */
export function rememberAgency(rawRequest: object, agencyId: string): void {
  (rawRequest as { [agency]?: string })[agency] = agencyId;
}

/** @returns null: the address names none */
export const agencyOf = (rawRequest: object): string | null => (rawRequest as { [agency]?: string })[agency] ?? null;
