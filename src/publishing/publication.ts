import type { ServiceDays } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { CarriedOver } from './carried-references.js';
import type { Consequence } from './consequence.js';
import type { ProposedTimetable } from './proposed-timetable.js';

export { findSuccessors } from './carry-over.js';

/** How a timetable is to be published. */
export interface PublicationRequest {
  /** When it should take effect; left out: as soon as possible. */
  readonly from?: ServiceDate | undefined;
  /** Whether versions that would take effect after it are withdrawn. */
  readonly replaceComing?: boolean | undefined;
  /** The consequences of the choice of the agency: that the timetable begins a new one. */
  readonly agencyConsequences?: readonly Consequence[] | undefined;
}

/** The decision on a timetable that is to be published. Deciding writes nothing. */
export interface Publication {
  readonly agencyId: string;
  readonly proposed: ProposedTimetable;
  readonly request: PublicationRequest;
  /** The local date of the decision. */
  readonly today: ServiceDate;
  /** Whether the agency had no timetable before. */
  readonly isFirst: boolean;
  readonly effectiveFrom: ServiceDate;
  /** The first date of the version that follows it; null if none does. */
  readonly until: ServiceDate | null;
  /** The last date on which it has service; null if it never has. */
  readonly lastDay: ServiceDate | null;
  /** In the order in which they are shown. */
  readonly consequences: readonly Consequence[];
  /** The numbers of coming versions that it withdraws. */
  readonly archives: readonly number[];
  /** The dates on which its services run. */
  readonly days: ServiceDays;
  /** What happens to records and decisions about trips from its first date on. */
  readonly carried: CarriedOver;
}
