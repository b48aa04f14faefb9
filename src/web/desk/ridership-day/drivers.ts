import type { Desk } from '../desk-app.js';
import { answered } from '../server/answered.js';

/** Who drove or is to drive which trip; what is not known is left out. */
export type Drivers = ReadonlyMap<string, string>;

/** Of days that are long past nobody is told any more; the rest of the page does not wait for that. */
export async function driversOf({ api }: Pick<Desk, 'api'>, date: string): Promise<Drivers> {
  try {
    const { trips } = await answered(api.GET('/v1/dispatch/days/{date}', { params: { path: { date } } }));
    return new Map(trips.flatMap(({ tripId, driver }) => (driver === null ? [] : [[tripId, driver.name] as const])));
  } catch {
    return new Map();
  }
}
