/** Fewest characters of a driver's PIN and a manager's password, as on the server. */
export const leastSecretLength = { driver: 6, manager: 10 } as const;

/** @returns fields that are empty or too short @param secret null: made by the program, or not changed */
export function faultsOf({
  name,
  role,
  secret,
}: {
  name: string;
  role: 'driver' | 'manager';
  secret: string | null;
}): ('name' | 'secret')[] {
  return [
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(secret !== null && [...secret].length < leastSecretLength[role] ? (['secret'] as const) : []),
  ];
}
