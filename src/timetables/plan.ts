/** What runs on a date in a few words: the version in force and its services. Dates of one plan have the same trips. @example planOf(3, ['weekday']) // '3:weekday' */
export const planOf = (versionId: number | null, services: readonly string[]): string => `${versionId ?? ''}:${dayTypeOf(services)}`;

export const dayTypeOf = (services: readonly string[]): string => [...services].sort().join(' ');
