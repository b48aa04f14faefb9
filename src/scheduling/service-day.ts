import type { Text } from '../language.js';
import type { Reason } from './day-reasons.js';
import type { ServiceDate } from './service-time.js';

/**
 * A manager's exception on one date, for the whole agency or for one route. It overrides every calendar; one for a route overrides one for
 * the agency.
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
  /** The working-day calendar is not published yet for the date, so the day may still change. */
  readonly provisional: boolean;
  /** The routes with managers' exceptions; left out: there is none, or the day is of one route. */
  readonly routes?: readonly RouteOnDay[];
}

interface RouteOnDay {
  readonly routeId: string;
  readonly runs: boolean;
  readonly reason: Reason;
}
