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

/** A trip as phones show it, with its JSON: one text in each language for all whom it does not concern, and one for each person whom it does. */
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

  /** Whether somebody is assigned to the trip or has logged something on it: their sheet shows that. */
  concerns(accountId: string): boolean {
    return this.people.has(accountId);
  }

  /** @param write makes the text; its account is null for everybody whom the trip does not concern */
  text({ accountId, language }: Reader, write: (sheet: TripSheet, accountId: string | null) => Written): Written {
    const person = this.concerns(accountId) ? accountId : null;
    const key = `${language} ${person ?? ''}`;
    const cached = this.texts.get(key) ?? write(this, person);
    this.texts.set(key, cached);
    return cached;
  }

  /** Whether it is an addition that was taken back, or a trip that managers moved and the timetable no longer has. */
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
  /** Until when the day is open, and whether any trip may reach into the next day; null: not known since the last change. */
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

  /** In order of departure; trips that nobody planned come last. */
  list(): readonly TripSheet[] {
    this.order ??= [...this.trips.values()].sort((a, b) => leaves(a) - leaves(b) || (a.trip.tripId < b.trip.tripId ? -1 : 1));
    return this.order;
  }

  /**
   * Whether one of its trips may still be on the road on the following date, or has just ended: its driver may have something to log until
   * the day is closed.
   */
  isOnTheRoad(nextDate: ServiceDate, now: EpochSeconds): boolean {
    this.untilLate ??= this.findUntilLate(nextDate);
    return this.untilLate.reaches && now < this.untilLate.closesAt;
  }

  /** Worked out once after each change, as a city has thousands of trips and a bundle is asked for all the time. */
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
