/**
 * What the server answered, without what it was wrapped in.
 * @example const month = await answered(desk.api.GET('/v1/ridership/months/{month}', { params: { path: { month } } }))
 */
export async function answered<Data>(asked: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  const { data } = await asked;
  return data as NonNullable<Data>;
}

/** The header that ties a change to what was read. @example { params: { path, header: ifMatch(alert.revision) } } */
export const ifMatch = (revision: string | null): { 'If-Match'?: string } => (revision === null ? {} : { 'If-Match': `"${revision}"` });
