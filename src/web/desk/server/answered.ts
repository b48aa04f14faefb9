/** openapi-fetch types a readonly list as an object with a length; this makes it a list again. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends { readonly length: number; readonly [index: number]: infer E }
    ? readonly Plain<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

/**
 * The data of an answer of openapi-fetch; failures are thrown by `client.browser.ts`.
 * @example const month = await answered(desk.api.GET('/v1/ridership/months/{month}', { params: { path: { month } } }))
 */
export async function answered<Data>(request: Promise<{ data?: Data }>): Promise<Plain<NonNullable<Data>>> {
  const { data } = await request;
  return data as Plain<NonNullable<Data>>;
}

/**
 * The header with which a change fails if somebody else has changed the same since it was read.
 * @example { params: { path, header: ifMatch(alert.revision) } }
 */
export const ifMatch = (revision: string | null): { 'If-Match'?: string } => (revision === null ? {} : { 'If-Match': `"${revision}"` });
