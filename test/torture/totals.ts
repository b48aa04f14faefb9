import { tripKeyOf, type Ledger } from './ledger.js';
import type { Town } from './town.js';

/** Boardings that the program reports by trip, day and month; null where nobody counted. */
export interface Totals {
  readonly trips: ReadonlyMap<string, number | null>;
  readonly days: ReadonlyMap<string, number | null>;
  readonly months: ReadonlyMap<string, number | null>;
}

type Counted = { readonly boardings: number | null };

/** Boardings as the API shows them to drivers and managers, once the load has ended. */
export async function readTotals(town: Town): Promise<Totals> {
  const dates = town.ledger.serviceDates;
  const trips = new Map<string, number | null>();
  for (const serviceDate of dates) {
    const driven = await town.get<{ trips: (Counted & { tripId: string })[] }>(`/v1/driver/trips?date=${serviceDate}&all=true`);
    for (const { tripId, boardings } of driven.trips) trips.set(tripKeyOf({ serviceDate, tripId }), boardings);
  }
  const { days } = await town.get<{ days: (Counted & { date: string })[] }>(
    `/v1/ridership/days?from=${dates[0] ?? ''}&to=${dates.at(-1) ?? ''}`,
  );
  const months = new Map<string, number | null>();
  for (const month of new Set(dates.map(monthOf))) months.set(month, (await town.get<Counted>(`/v1/ridership/months/${month}`)).boardings);
  return { trips, days: new Map(days.map(({ date, boardings }) => [date, boardings])), months };
}

const monthOf = (serviceDate: string): string => serviceDate.slice(0, 7);

export interface Differences {
  /** A sentence for each trip, day or month with too few or too many people. */
  readonly tooFew: readonly string[];
  readonly tooMany: readonly string[];
}

/** @param onDisk ids of the rows of events */
export function differencesOf(ledger: Ledger, totals: Totals, onDisk: ReadonlySet<string>): Differences {
  const expected = ledger.expectedBoardings(onDisk);
  const sums = [
    { counted: totals.trips, expected },
    { counted: totals.days, expected: summed(expected, (key) => key.slice(0, 10)) },
    { counted: totals.months, expected: summed(expected, monthOf) },
  ];
  const tooFew: string[] = [];
  const tooMany: string[] = [];
  for (const { counted, expected: people } of sums)
    for (const [key, count] of people) {
      const sum = counted.get(key) ?? 0;
      if (sum !== count) (sum < count ? tooFew : tooMany).push(`${key}: ${sum} people instead of ${count}`);
    }
  return { tooFew, tooMany };
}

function summed(numbers: ReadonlyMap<string, number>, keyOf: (key: string) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, number] of numbers) sums.set(keyOf(key), (sums.get(keyOf(key)) ?? 0) + number);
  return sums;
}
