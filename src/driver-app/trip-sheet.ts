import type { Crew } from '../fleet/assigned.js';
import type { Language } from '../language.js';
import { startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { closesAt, isTakenBack, lastArrival, type LoggedEvent, type OperatedTrip } from '../trip-log/operated-trip.js';

/** The account and language that a sheet is written for. */
export interface Reader {
  readonly accountId: string;
  readonly language: Language;
}

/** JSON, and a short digest that differs whenever the JSON does. */
export interface Written {
  readonly text: string;
  readonly digest: string;
}

/** A trip as phones show it, with its JSON: a text for each account that it concerns, and one for all others, in each language. */
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

  /** Whether an account is assigned to the trip or has logged something on it; its text says so. */
  concerns(accountId: string): boolean {
    return this.people.has(accountId);
  }

  /** The cached text. @param write makes it; it gets null instead of an account that the trip does not concern */
  text({ accountId, language }: Reader, write: (sheet: TripSheet, accountId: string | null) => Written): Written {
    const person = this.concerns(accountId) ? accountId : null;
    const key = `${language} ${person ?? ''}`;
    const cached = this.texts.get(key) ?? write(this, person);
    this.texts.set(key, cached);
    return cached;
  }

  /** Whether it was added and the addition undone, or managers moved it and the timetable no longer has it. */
  get isGone(): boolean {
    return isTakenBack(this.trip, this.events) || isMovedOnly(this.trip, this.events);
  }
}

/** Whether only managers logged something on a trip that is no longer planned. */
const isMovedOnly = ({ isScheduled, isAdded, performed }: OperatedTrip, events: readonly LoggedEvent[]): boolean =>
  !isScheduled && !isAdded && performed.state === 'planned' && events.length > 0 && events.every(({ source }) => source === 'manager');

/** The sheets of a date. */
export class DaySheets {
  private readonly trips = new Map<string, TripSheet>();
  private order: readonly TripSheet[] | null = null;
  /** When the day closes, and whether any trip may reach into the next day; null: to be worked out again. */
  private untilLate: { readonly closesAt: EpochSeconds; readonly reaches: boolean } | null = null;

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

  /** In order of departure; trips without a planned departure come last. */
  list(): readonly TripSheet[] {
    this.order ??= [...this.trips.values()].sort((a, b) => leaves(a) - leaves(b) || (a.trip.tripId < b.trip.tripId ? -1 : 1));
    return this.order;
  }

  /**
   * Whether one of its trips may reach into the following date and the day is not closed yet: until then its driver may have something to
   * log.
   */
  isOnTheRoad(nextDate: ServiceDate, now: EpochSeconds): boolean {
    this.untilLate ??= this.findUntilLate(nextDate);
    return this.untilLate.reaches && now < this.untilLate.closesAt;
  }

  /** Worked out once after each change: a city has thousands of trips, and bundles are requested all the time. */
  private findUntilLate(nextDate: ServiceDate): { closesAt: EpochSeconds; reaches: boolean } {
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
    this.untilLate = null;
  }
}

const leaves = ({ trip: { plan, performed } }: TripSheet): number => {
  const planned = plan[0]?.departure;
  // Sorts after all planned trips.
  return planned ?? 1e12 + (performed.firstReportedAt ?? 0);
};
