import { Injectable } from '@nestjs/common';
import { revisionOf } from '../accounts/managers-changes.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { RidershipPartKind } from './ridership-day.entity.js';
import type { GroupedTrips, GroupKey, TripGroup } from './figures.js';
import type { PeopleOf } from './ridership-parts.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipFigures } from './ridership-figures.service.js';
import { RidershipRows, type CountedDeparture } from './ridership-rows.service.js';
import type { RidershipTrip } from './ridership-trip.js';
import { RidershipService, type TripOfDay } from './ridership.service.js';
import { tripDetailAnswer } from './trip-answers.js';
import type { TripDetailAnswer } from './trip.requests.js';

// Re-exported for the rooms that answer with trips, so that they import one file.
export { ridershipRefusals } from './ridership.refusals.js';
export { eventAuthors, tripAnswer } from './trip-answers.js';
export { tripColumns } from './trip-columns.js';
export { RidershipEventAnswer, RidershipTripAnswer, TripDetailAnswer } from './trip.requests.js';
export type { RidershipPartKind } from './ridership-day.entity.js';
export type { GroupedTrips, TripGroup } from './figures.js';
export type { PeopleOf } from './ridership-parts.js';
export type { RidershipTrip } from './ridership-trip.js';
export type { TripOfDay } from './ridership.service.js';

/** Answers one trip with all its events and their authors. */
@Injectable()
export class TripDetails {
  constructor(
    private readonly networks: NetworkService,
    private readonly accounts: AccountsService,
    private readonly ridership: RidershipService,
  ) {}

  /** @throws Refusal `trip-not-recorded` */
  async get(agencyId: string, date: ServiceDate, tripId: string, language: Language): Promise<TripDetailAnswer> {
    const network = await this.networks.getNetwork(agencyId, date);
    const detail = await this.ridership.getTrip(network, date, tripId);
    const names = await this.accounts.namesOf(agencyId);
    return { ...tripDetailAnswer(network, detail, names, language), revision: revisionOfTrip(detail.events) };
  }
}

/** The revision of a trip's log: it depends on the effective events. A request to change the trip names the revision that was read. */
export const revisionOfTrip = (events: readonly LoggedEvent[]): string =>
  revisionOf({ counting: effectiveEvents(events).flatMap(({ eventId, undoes }) => (undoes === null ? eventId : [])) });
/** Reads the trips and people that lists show behind the figures. */
@Injectable()
export class BehindFigures {
  constructor(
    private readonly days: RidershipDays,
    private readonly rows: RidershipRows,
    private readonly figures: RidershipFigures,
    private readonly ridership: RidershipService,
  ) {}

  /** The trips of a date, with what managers changed of their plan. */
  listTrips(agencyId: string, date: ServiceDate): Promise<TripOfDay[]> {
    return this.ridership.listTrips(agencyId, date);
  }

  /** The trips of several dates; changes of the plan are read only for dates with cancelled trips. */
  listTripsOf(agencyId: string, range: DateRange): Promise<TripOfDay[]> {
    return this.ridership.listTripsOf(agencyId, range);
  }

  /**
   * The trips of some dates that were never ended, are unlogged, or have findings.
   * @param unlogged whether to include unlogged trips of dates without any event; a whole month may consist of them
   */
  listOdd(agencyId: string, range: DateRange, unlogged: boolean): Promise<RidershipTrip[]> {
    return this.days.read(agencyId, [range], () => this.figures.listOdd(agencyId, range, unlogged));
  }

  /**
   * The trips of some dates that a manager has to attend to: full, never ended or unlogged; with the number of days on which each full
   * departure was counted, and the routes with trips that ran by the log.
   * @param routeIds of dates without any event, unlogged trips are included only for these routes and those with trips that ran by the log
   */
  listPressing(
    agencyId: string,
    range: DateRange,
    routeIds: Iterable<string>,
  ): Promise<{ trips: RidershipTrip[]; counted: CountedDeparture[]; loggedRouteIds: string[] }> {
    return this.days.read(agencyId, [range], async () => {
      const loggedRouteIds = await this.rows.listLoggedRoutes(agencyId, range);
      return {
        trips: await this.figures.listPressing(agencyId, range, new Set([...loggedRouteIds, ...routeIds])),
        counted: await this.rows.countDays(agencyId, range),
        loggedRouteIds,
      };
    });
  }

  /** The people of some dates, of all routes or one, in no particular order. */
  sumParts(agencyId: string, range: DateRange, part: RidershipPartKind, routeId?: string): Promise<PeopleOf[]> {
    return this.days.read(agencyId, [range], () => this.rows.sumParts(agencyId, range, part, routeId));
  }

  /** The trips of a month, of all routes or one, grouped by some fields, in no particular order. */
  listGroups<K extends GroupKey>(
    agencyId: string,
    month: Month,
    by: readonly K[],
    routeId?: string,
  ): Promise<readonly (GroupedTrips & Pick<TripGroup, K>)[]> {
    return this.days.read(agencyId, [datesOf(month)], () => this.figures.getGroupsBy(agencyId, month, by, routeId));
  }
}
