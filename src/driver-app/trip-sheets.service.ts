import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Change } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { recordedIn } from '../driver-log/recorded-change.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { addDays, instant, localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { operatedTrip, tripKey } from '../trip-log/operated-trip.js';
import { isSamePlan, type Plan } from './bundle-parts.service.js';
import { ChangedTrips } from './changed-trips.js';
import { DaySheets, TripSheet } from './trip-sheet.js';

/** In seconds: drivers whom a trip does not concern see its events this late, so that a busy trip is not read again for each tap. */
const pauseSeconds = 5;

/** The trips of an agency, read with one plan. */
interface AgencySheets {
  /** A new number for each plan. */
  readonly number: number;
  readonly plan: Plan;
  readonly changed: ChangedTrips;
  readonly days: Map<ServiceDate, DaySheets>;
  /** Grows whenever a sheet changes. */
  version: number;
}

/** The trips for a bundle. If all parts of the stamp are equal, so are the trips. */
export interface Sheets {
  readonly days: readonly DaySheets[];
  readonly stamp: readonly unknown[];
}

/** Holds the trips of yesterday, today and tomorrow in memory, for agencies whose drivers request bundles. New events are read then. */
@Injectable()
export class TripSheets {
  private readonly agencies = new Map<string, AgencySheets>();
  private plans = 0;

  constructor(
    changes: Changes,
    private readonly performed: TripsPerformedService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
  ) {
    changes.on(
      'forget',
      'operations',
      (change) => this.noteChange(change),
      (agencyId) => this.agencies.has(agencyId),
    );
  }

  /** The sheets for one driver: up to date for trips that concern the driver, at most `pauseSeconds` old for others. */
  async get(plan: Plan, accountId: string): Promise<Sheets> {
    const now = instant(this.clock.now());
    const { agencyId, agencyTimezone } = plan.network.agency;
    const today = localDate(now, agencyTimezone);
    const dates = [addDays(today, -1), today, addDays(today, 1)];
    const held = this.sheetsOf(plan);
    if (this.needsReading(held, dates, accountId, now))
      await this.exclusive.inProcess(`trip sheets of ${agencyId}`, () => this.read(held, dates, accountId, now));
    const [yesterday, ...others] = dates.flatMap((date) => held.days.get(date) ?? []);
    const days = yesterday?.isOnTheRoad(today, now) === true ? [yesterday, ...others] : others;
    return { days, stamp: [held.number, held.version, ...days.map(({ date }) => date)] };
  }

  private sheetsOf(plan: Plan): AgencySheets {
    const { agencyId } = plan.network.agency;
    const existing = this.agencies.get(agencyId);
    if (existing !== undefined && isSamePlan(existing.plan, plan)) return existing;
    this.plans += 1;
    const held: AgencySheets = { number: this.plans, plan, changed: new ChangedTrips(), days: new Map(), version: 0 };
    this.agencies.set(agencyId, held);
    return held;
  }

  private noteChange(change: Change): void {
    const recorded = recordedIn(change);
    if (recorded === null) return change.agencyId === null ? this.agencies.clear() : void this.agencies.delete(change.agencyId);
    const { agencyId } = change;
    const held = agencyId === null ? undefined : this.agencies.get(agencyId);
    if (held === undefined || agencyId === null) return;
    if ('trips' in recorded)
      for (const { serviceDate, tripId } of recorded.trips) held.changed.add(tripKey(agencyId, serviceDate, tripId), null);
    else
      for (const { serviceDate, tripId, accountId, sentBy = null } of recorded.events)
        held.changed.add(
          tripKey(agencyId, serviceDate, tripId),
          [accountId, sentBy].filter((person) => person !== null),
        );
  }

  private needsReading(held: AgencySheets, dates: readonly ServiceDate[], accountId: string, now: EpochSeconds): boolean {
    if (dates.some((date) => !held.days.has(date))) return true;
    return this.listDue(held, dates, accountId, now).length > 0;
  }

  /** The trips with new events that have to be read again now for this account. */
  private listDue(
    held: AgencySheets,
    dates: readonly ServiceDate[],
    accountId: string,
    now: EpochSeconds,
  ): { date: ServiceDate; tripId: string; key: string }[] {
    return [...held.changed.keys()].flatMap((key) => {
      const [, date, tripId] = key.split('\n') as [string, ServiceDate, string];
      if (!dates.includes(date)) return [];
      const sheet = held.days.get(date)?.find(tripId);
      const isDue =
        sheet === undefined || sheet.concerns(accountId) || held.changed.isChangedBy(key, accountId) || now - sheet.readAt >= pauseSeconds;
      return isDue ? [{ date, tripId, key }] : [];
    });
  }

  private async read(held: AgencySheets, dates: readonly ServiceDate[], accountId: string, now: EpochSeconds): Promise<void> {
    for (const date of held.days.keys()) if (!dates.includes(date)) held.days.delete(date);
    // Marks of other dates are dropped: such a date is read as a whole once it is shown.
    held.changed.readAll(
      (key) => !dates.some((date) => key.startsWith(tripKey(held.plan.network.agency.agencyId, date, ''))),
      held.changed.number,
    );
    for (const date of dates) if (!held.days.has(date)) held.days.set(date, await this.readDay(held, date, now));
    for (const { date, tripId, key } of this.listDue(held, dates, accountId, now)) {
      const { number } = held.changed;
      const sheet = await this.readTrip(held, date, tripId, now);
      const day = held.days.get(date);
      if (sheet === null) day?.remove(tripId);
      else day?.set(sheet);
      held.version += 1;
      held.changed.read(key, number);
    }
  }

  private async readDay({ plan, changed }: AgencySheets, date: ServiceDate, now: EpochSeconds): Promise<DaySheets> {
    const { agencyId } = plan.network.agency;
    const { number } = changed;
    const { trips, events } = await this.performed.getDay(agencyId, date);
    const day = new DaySheets(date, zoneOn(plan.network, date));
    for (const trip of trips) day.set(new TripSheet(trip, events.get(trip.tripId) ?? [], crewOfTrip(plan.crews, trip), now));
    changed.readAll((key) => key.startsWith(tripKey(agencyId, date, '')), number);
    return day;
  }

  private async readTrip({ plan }: AgencySheets, date: ServiceDate, tripId: string, now: EpochSeconds): Promise<TripSheet | null> {
    const { network, crews } = plan;
    const identity = await this.identities.findIdentity(network, date, tripId);
    if (identity === null) return null;
    const events = await this.events.listEvents(network.agency.agencyId, date, tripId);
    return new TripSheet(operatedTrip(identity, events, false, crews.vehicles), events, crewOfTrip(crews, identity), now);
  }
}
