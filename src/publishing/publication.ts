import type { ServiceDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { CarriedOver } from './carried-references.js';
import type { Consequence } from './consequence.js';
import type { ProposedTimetable } from './proposed-timetable.js';

export { becameTrips } from './carry-over.js';

/** How somebody wants a timetable to be published. */
export interface Asked {
  /** When it takes effect; left out: as soon as it can. */
  readonly from?: ServiceDate | undefined;
  /** Whether versions that would come after it are withdrawn. */
  readonly replaceComing?: boolean | undefined;
  /** It begins a town that was not there: said by whoever decided which town this is. */
  readonly told?: readonly Consequence[] | undefined;
}

/** What was decided of a timetable that somebody wants to publish. Nothing is written by deciding. */
export interface Publication {
  readonly agencyId: string;
  readonly proposed: ProposedTimetable;
  readonly asked: Asked;
  /** The local date on which this was decided. */
  readonly today: ServiceDate;
  /** The agency had no timetable. */
  readonly isFirst: boolean;
  readonly effectiveFrom: ServiceDate;
  /** The first date of the version that ends it; null: none does. */
  readonly until: ServiceDate | null;
  /** The last date on which it has service; null: it never has. */
  readonly lastDay: ServiceDate | null;
  /** In the order in which they are told. */
  readonly consequences: readonly Consequence[];
  /** Coming versions that it withdraws, by their numbers. */
  readonly archives: readonly number[];
  /** On which dates its services run. */
  readonly days: ServiceDays;
  /** What was recorded or decided of trips of today and later, and what of its trips it belongs to from now on. */
  readonly carried: CarriedOver;
}
