import { dayAfter } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';
import type { OddCode } from '../ridership-trip/findings.js';
import { offered } from './marks.js';

type Odd = Schema<'OddTripAnswer'>;

/** A trip that a manager should look at, with all reasons. */
export interface AttentionTrip extends Omit<Odd, 'why'> {
  readonly why: readonly OddCode[];
  /** The server's explanation of each reason. */
  readonly details: ReadonlyMap<OddCode, string>;
}

/** Lines shown on the page; the download has all. */
export const maxListed = 200;

export const isOddCode = (value: unknown): value is OddCode => typeof value === 'string' && Object.hasOwn(offered, value);

/** Merges both lists of the server, by date and departure, each trip once. */
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

/** How many trips each reason has, the most urgent reason first. */
export function attentionKinds(trips: readonly AttentionTrip[]): { readonly code: OddCode; readonly count: number }[] {
  return (Object.keys(offered) as OddCode[])
    .map((code) => ({ code, count: trips.filter(({ why }) => why.includes(code)).length }))
    .filter(({ count }) => count > 0);
}

type Query = Readonly<Record<string, unknown>>;

/** The dates that an address names, a month or a range; else the current month. Invalid values are ignored. */
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
