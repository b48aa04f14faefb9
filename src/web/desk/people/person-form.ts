/** The fewest characters of a PIN or password, as the server asks for them. */
export const leastSecretLength = { driver: 6, manager: 10 } as const;

/** @returns the fields that are to be filled first @param secret null: the program makes one up, or it stays as it is */
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
