// Which route, trip and dialog are open, as the address says: `?route=…&trip=…&act=cancel`.

const dayActs = ['cancel', 'reinstate', 'move', 'assign', 'message', 'add', 'many'] as const;
export type DayAct = (typeof dayActs)[number];

export interface Opened {
  /** The route whose trips are shown, on a day that is shown by route; null: none. */
  readonly routeId: string | null;
  /** null: none. */
  readonly tripId: string | null;
  /** null: the sheet of the trip. */
  readonly act: DayAct | null;
}

type Query = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export function openedBy(query: Query): Opened {
  const act = textOf(query['act']);
  return { routeId: textOf(query['route']), tripId: textOf(query['trip']), act: dayActs.find((name) => name === act) ?? null };
}

/** The date in the address. @returns null: none, or not a date */
export function dateOfQuery(query: Query): string | null {
  const date = textOf(query['date']);
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null;
}

/** @param date null: today, which the address leaves out */
export const queryOf = (date: string | null, { routeId, tripId, act }: Opened): Record<string, string> => ({
  ...(date === null ? {} : { date }),
  ...(routeId === null ? {} : { route: routeId }),
  ...(tripId === null ? {} : { trip: tripId }),
  ...(act === null ? {} : { act }),
});
