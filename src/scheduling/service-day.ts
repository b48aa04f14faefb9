import type { Text } from '../language.js';
import type { Reason } from './day-reasons.js';
import type { ServiceDate } from './service-time.js';

/** A manager's word on one date, of the whole agency or of one route; it overrides every calendar, and that on a route the other. */
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
  /** Where several routes are looked at and a manager said something of some of them: whether and why each of those runs. */
  readonly routes?: readonly RouteOnDay[];
}

interface RouteOnDay {
  readonly routeId: string;
  readonly runs: boolean;
  readonly reason: Reason;
}
