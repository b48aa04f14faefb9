import type { Text } from '../language.js';
import type { Reason } from './day-reasons.js';
import type { ServiceDate } from './service-time.js';

/**
 * A manager's exception on one date, of the whole agency or of one route. It overrides every calendar; that of a route
 * overrides that of the agency.
 */
export interface DayException {
  readonly date: ServiceDate;
  readonly runs: boolean;
  readonly reason: Text;
}

export interface ServiceDay {
  readonly date: ServiceDate;
  readonly runs: boolean;
  readonly reason: Reason;
  readonly provisional: boolean;
  /** Each route with a manager's exception, where the day covers several routes. */
  readonly routes?: readonly RouteOnDay[];
}

interface RouteOnDay {
  readonly routeId: string;
  readonly runs: boolean;
  readonly reason: Reason;
}
