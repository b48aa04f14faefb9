import { fleetOf, type Fleet } from '../blocking/fewest-vehicles.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import { problemsOf, type DraftProblem } from './draft-problems.js';
import { tripsOf, type DraftTrips } from './draft-trips.js';
import { kindsOfDay, type KindOfDay } from '../sentences/kinds-of-day.js';

/** What a kind of day takes. */
export interface DayFleet extends Fleet {
  readonly day: KindOfDay;
  readonly tripCount: number;
  /** Seconds with riders aboard or expected: all trips from their start to their end. */
  readonly inServiceSeconds: Seconds;
}

/** All that is shown of a draft while it is edited: the same in the browser and on the server. */
export interface DraftPreview extends DraftTrips {
  readonly days: readonly DayFleet[];
  readonly problems: readonly DraftProblem[];
}

export function previewOf(content: DraftContent, base: DraftBase | null): DraftPreview {
  const made = tripsOf(content, base);
  const days = kindsOfDay(content.services).map((day): DayFleet => {
    const trips = made.trips.filter(({ serviceId }) => day.serviceIds.includes(serviceId));
    const rules = {
      layover: content.fleet.layoverSeconds as Seconds,
      emptyRunning: () => null,
      allowsEmptyRunning: content.fleet.allowsEmptyRunning,
    };
    const inServiceSeconds = trips.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0) as Seconds;
    return { ...fleetOf(trips, rules), day, tripCount: trips.length, inServiceSeconds };
  });
  return { ...made, days, problems: problemsOf(content, base, made) };
}
