import { dayAfter } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';
import type { OddCode } from '../ridership-trip/findings.js';
import { offered } from './marks.js';

type Odd = Schema<'OddTripAnswer'>;

/** A trip that somebody should look at, with all its reasons. */
export interface AttentionTrip extends Omit<Odd, 'why'> {
  readonly why: readonly OddCode[];
  /** What each means and what to do, in the words of the server. */
  readonly details: ReadonlyMap<OddCode, string>;
}

/** A page draws so many lines at once; the file has all. */
export const mostListed = 200;

export const isOddCode = (value: unknown): value is OddCode => typeof value === 'string' && Object.hasOwn(offered, value);

/** Both lists as one, by date and departure, each trip once. */
export function attentionTrips(odd: readonly Odd[], unlogged: readonly Odd[]): AttentionTrip[] {
  const trips = new Map<string, AttentionTrip>();
  for (const { why, ...trip } of [...odd, ...unlogged]) {
    const name = `${trip.serviceDate} ${trip.tripId}`;
    const existing = trips.get(name);
    const details = new Map([...(existing?.details ?? []), ...why.map(({ code, detail }) => [code, detail] as const)]);
    trips.set(name, { ...trip, why: [...details.keys()], details });
  }
  return [...trips.values()].sort(
    (a, b) =>
      a.serviceDate.localeCompare(b.serviceDate) ||
      (a.startTime ?? '99').localeCompare(b.startTime ?? '99') ||
      a.tripId.localeCompare(b.tripId),
  );
}

/** How many there are of each kind, in the order in which they are to be looked at. */
export function attentionKinds(trips: readonly AttentionTrip[]): { readonly code: OddCode; readonly count: number }[] {
  return (Object.keys(offered) as OddCode[])
    .map((code) => ({ code, count: trips.filter(({ why }) => why.includes(code)).length }))
    .filter(({ count }) => count > 0);
}

type Query = Readonly<Record<string, unknown>>;

/** Which dates are meant: a month, or dates of one's own; else the month of today. What is no date or month is not asked for. */
export function requestedRange(query: Query, today: string): { readonly month: string; readonly from: string; readonly to: string } {
  const dateIn = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  const requestedMonth = query['month'];
  const isMonth = typeof requestedMonth === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(requestedMonth);
  const month = isMonth ? requestedMonth : (dateIn('from') ?? today).slice(0, 7);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  const last = dayAfter(next, -1);
  const from = isMonth ? `${month}-01` : (dateIn('from') ?? `${month}-01`);
  const to = isMonth ? last : (dateIn('to') ?? last);
  return { month, from, to: to < from ? from : to };
}
