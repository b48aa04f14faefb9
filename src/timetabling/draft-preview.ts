import { kindsOfDay } from '../sentences/kinds-of-day.js';
import { dayFleet, draftVehicles, type DayFleet } from './day-fleet.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import { problemsOf, type DraftProblem } from './draft-problems.js';
import { tripsOf, type DraftTrips } from './draft-trips.js';

export { comparisonOf, comparisonWords } from './comparison.js';
export { vehiclesNeeded, type DayFleet } from './day-fleet.js';

/** All that is shown of a draft while it is edited: the same in the browser and on the server. */
export interface DraftPreview extends DraftTrips {
  readonly days: readonly DayFleet[];
  readonly problems: readonly DraftProblem[];
}

export function previewOf(content: DraftContent, base: DraftBase | null): DraftPreview {
  const made = tripsOf(content, base);
  const vehicles = draftVehicles(content, made.trips);
  const days = kindsOfDay(content.services).map((day) => dayFleet(day, made.trips, vehicles));
  return { ...made, days, problems: problemsOf(content, base, made) };
}
