import type { Desk } from '../desk-app.js';
import { answered } from '../server/answered.js';

/** Names of drivers by trip id. */
export type Drivers = ReadonlyMap<string, string>;

/** The trips of a larger day, in a city, are tens of megabytes; it is shown without drivers. */
const mostTrips = 2_000;

/** The drivers of a day. Empty if the server no longer has the day's crew or cannot be reached: the page is then shown without them. */
export async function driversOf({ api }: Pick<Desk, 'api'>, date: string): Promise<Drivers> {
  try {
    const { trips } = await answered(api.GET('/v1/dispatch/days/{date}', { params: { path: { date }, query: { mostTrips } } }));
    return new Map(trips.flatMap(({ tripId, driver }) => (driver === null ? [] : [[tripId, driver.name] as const])));
  } catch {
    return new Map();
  }
}
