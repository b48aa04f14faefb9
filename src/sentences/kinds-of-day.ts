import type { RunningDays } from './running-days.js';

/** Days on which the same services run. */
export interface KindOfDay {
  /** Names it within the draft: the ids of its services, in the order of the draft, joined by `+`. */
  readonly key: string;
  readonly serviceIds: readonly string[];
  /** From 0, Monday: the ordinary weekdays that are such days; may be empty where only holidays or single dates are. */
  readonly weekdays: readonly number[];
  /** Whether holidays or make-up working days of the State Council's calendar are such days. */
  readonly onHolidays: boolean;
  readonly onMakeUpDays: boolean;
  /** The first and last date of these services, where they have one. */
  readonly from: string | null;
  readonly until: string | null;
}

/** All kinds of day with service, those of most weekdays first. */
export function kindsOfDay(_services: readonly RunningDays[]): KindOfDay[] {
  return [];
}
