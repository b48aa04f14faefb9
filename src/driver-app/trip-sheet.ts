import type { Crew } from '../fleet/assigned.js';
import type { Language } from '../language.js';
import { startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { closesAt, isTakenBack, lastArrival, type LoggedEvent, type OperatedTrip } from '../trip-log/operated-trip.js';

/** For whom a sheet is written. */
export interface Reader {
  readonly accountId: string;
  readonly language: Language;
}

/** JSON, and a short text that is another one where the JSON is. */
export interface Written {
  readonly text: string;
  readonly digest: string;
}

/** A trip as phones show it, and the JSON that was made of it: once in each language for all whom it does not concern, once for each other. */
export class TripSheet {
  private readonly texts = new Map<string, Written>();
  private readonly people: ReadonlySet<string>;

  /** @param readAt when its events were read */
  constructor(
    readonly trip: OperatedTrip,
    readonly events: readonly LoggedEvent[],
    readonly crew: Crew,
    readonly readAt: EpochSeconds,
  ) {
    this.people = new Set([crew.accountId, ...events.map(({ accountId }) => accountId)].filter((accountId) => accountId !== null));
  }

  /** Whether somebody is to drive it, or said something of it: their sheet says so. */
  concerns(accountId: string): boolean {
    return this.people.has(accountId);
  }

  /** @param write makes the text; null: for somebody whom it does not concern */
  text({ accountId, language }: Reader, write: (sheet: TripSheet, accountId: string | null) => Written): Written {
    const person = this.concerns(accountId) ? accountId : null;
    const key = `${language} ${person ?? ''}`;
    const known = this.texts.get(key) ?? write(this, person);
    this.texts.set(key, known);
    return known;
  }

  /** Nothing is left of it but an addition that was taken back; or managers moved it, and the timetable does not have it any more. */
  get isGone(): boolean {
    return isTakenBack(this.trip, this.events) || isMovedOnly(this.trip, this.events);
  }
}

/** Nobody is to drive it, and nobody did. */
const isMovedOnly = ({ isScheduled, isAdded, performed }: OperatedTrip, events: readonly LoggedEvent[]): boolean =>
  !isScheduled && !isAdded && performed.state === 'planned' && events.length > 0 && events.every(({ source }) => source === 'manager');

/** The sheets of a date. */
export class DaySheets {
  private readonly trips = new Map<string, TripSheet>();
  private order: readonly TripSheet[] | null = null;
  /** Until when the day is open and whether anything of it may reach the next one; null: not known since a trip changed. */
  private late: { readonly closesAt: EpochSeconds; readonly reaches: boolean } | null = null;

  constructor(
    readonly date: ServiceDate,
    private readonly zone: string,
  ) {}

  find(tripId: string): TripSheet | undefined {
    return this.trips.get(tripId);
  }

  set(sheet: TripSheet): void {
    if (sheet.isGone) return this.remove(sheet.trip.tripId);
    this.trips.set(sheet.trip.tripId, sheet);
    this.forget();
  }

  remove(tripId: string): void {
    if (this.trips.delete(tripId)) this.forget();
  }

  /** In order of departure, those that nobody planned last. */
  list(): readonly TripSheet[] {
    this.order ??= [...this.trips.values()].sort((a, b) => leaves(a) - leaves(b) || (a.trip.tripId < b.trip.tripId ? -1 : 1));
    return this.order;
  }

  /**
   * Whether one of its trips may still be on the road on the day after, or has just come from it: its driver may have something to say of
   * it until the day is closed.
   */
  isOnTheRoad(nextDate: ServiceDate, now: EpochSeconds): boolean {
    this.late ??= this.lookLate(nextDate);
    return this.late.reaches && now < this.late.closesAt;
  }

  /** Once for each change: a city asks for thousands of trips with every bundle. */
  private lookLate(nextDate: ServiceDate): { closesAt: EpochSeconds; reaches: boolean } {
    const trips = this.list().map(({ trip }) => trip);
    const midnight = startOfServiceDay(nextDate, this.zone);
    const reaches = trips.some(({ plan, performed: { state, reportedAt } }) => {
      if (state === 'underway') return true;
      return (plan.at(-1)?.arrival ?? 0) > midnight || (reportedAt ?? 0) >= midnight;
    });
    return { closesAt: closesAt(this.date, lastArrival(trips), this.zone), reaches };
  }

  private forget(): void {
    this.order = null;
    this.late = null;
  }
}

const leaves = ({ trip: { plan, performed } }: TripSheet): number => {
  const planned = plan[0]?.departure;
  // Later than any that is planned.
  return planned ?? 1e12 + (performed.firstReportedAt ?? 0);
};
