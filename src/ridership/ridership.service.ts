import { datesIn } from '../timetables/date-range.js';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import { placedOn } from '../trip-log/event-place.js';
import { type LoggedEvent, type OperatedTrip, operatedTrip, type PlanChange, unchanged } from '../trip-log/operated-trip.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import type { DateRange } from '../scheduling/month.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayFor, serviceDayOf } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { figuresOf, operatingDates, type Figures } from './figures.js';
import { RidershipDays } from './ridership-days.service.js';
import { RidershipFigures } from './ridership-figures.service.js';
import type { RidershipTrip } from './ridership-trip.js';
import { ridershipRefusals } from './ridership.refusals.js';

const maxDays = 400;
const standardDays = 31;

export interface DayTotals extends Figures {
  readonly date: ServiceDate;
  readonly isClosed: boolean;
  readonly isOperating: boolean;
  readonly serviceDay: ServiceDay;
}

/** A trip in the figures, with what managers changed of its plan. */
export type TripOfDay = RidershipTrip & PlanChange;

/** A trip with all its events, undone ones included. */
export interface TripInDetail {
  readonly trip: TripOfDay;
  readonly operated: OperatedTrip;
  /** With their positions on the trip as it is now. */
  readonly events: readonly LoggedEvent[];
  /** The account assigned to drive it now; null: nobody. */
  readonly driverId: string | null;
}

/** Reads days and trips with their figures, and brings these up to date first. */
@Injectable()
export class RidershipService {
  constructor(
    private readonly days: RidershipDays,
    private readonly figures: RidershipFigures,
    private readonly timetables: TimetablesService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly performed: TripsPerformedService,
  ) {}

  /**
   * The dates of the range, up to today, that have figures, days without buses included.
   * @param route count only trips of this route, and show whether and why this route runs; left out: all trips
   */
  async listDays(
    agencyId: string,
    requested: { from: ServiceDate | undefined; to: ServiceDate | undefined },
    route?: { readonly routeId: string; readonly patternIds: ReadonlySet<number> },
  ): Promise<DayTotals[]> {
    const range = await this.daysRange(agencyId, requested);
    const versions = await this.timetables.listInForce(agencyId);
    const serviceDay = (date: ServiceDate): ServiceDay =>
      route === undefined ? serviceDayOf(versions, date) : serviceDayFor(versions, date, route.patternIds);
    return this.days.read(agencyId, [range], async () => {
      const dayList = await this.figures.listDays(agencyId, range);
      const groups = await this.figures.listGroups(agencyId, range, ['serviceDate'], route?.routeId, dayList);
      return dayList.map(({ date, isClosed }) => {
        const own = groups.filter((group) => group.serviceDate === date);
        const isOperating = operatingDates(own).length > 0;
        return { date, isClosed, isOperating, serviceDay: serviceDay(date), ...figuresOf(own) };
      });
    });
  }

  private async daysRange(agencyId: string, requested: { from: ServiceDate | undefined; to: ServiceDate | undefined }): Promise<DateRange> {
    const to = requested.to ?? (requested.from === undefined ? await this.days.today(agencyId) : addDays(requested.from, standardDays - 1));
    const from = requested.from ?? addDays(to, 1 - standardDays);
    datesIn({ from, to }, maxDays);
    return { from, to };
  }

  /** The trips of a date as in the figures, with what managers changed of their plan. */
  async listTrips(agencyId: string, date: ServiceDate): Promise<TripOfDay[]> {
    const range = { from: date, to: date };
    return this.days.read(agencyId, [range], async () => {
      const trips = await this.figures.listTrips(agencyId, range);
      const changes = await this.performed.listPlanChanges(agencyId, date);
      return trips.map((trip) => ({ ...trip, ...(changes.get(trip.tripId) ?? unchanged) }));
    });
  }

  /** The trips of several dates, read together, so that they add up. Changes of the plan are read only for dates with cancelled trips. */
  async listTripsOf(agencyId: string, range: DateRange): Promise<TripOfDay[]> {
    return this.days.read(agencyId, [range], async () => {
      const trips = await this.figures.listTrips(agencyId, range);
      const changes = new Map<string, PlanChange>();
      for (const date of new Set(trips.flatMap(({ state, serviceDate }) => (state === 'cancelled' ? serviceDate : []))))
        for (const [tripId, change] of await this.performed.listPlanChanges(agencyId, date)) changes.set(`${date} ${tripId}`, change);
      return trips.map((trip) => ({ ...trip, ...(changes.get(`${trip.serviceDate} ${trip.tripId}`) ?? unchanged) }));
    });
  }

  /** @throws Refusal `trip-not-recorded` */
  async getTrip(network: Network, date: ServiceDate, tripId: string): Promise<TripInDetail> {
    const { agencyId } = network.agency;
    const range = { from: date, to: date };
    return this.days.read(agencyId, [range], async () => {
      const [trip] = await this.figures.listTrips(agencyId, range, tripId);
      const identity = trip === undefined ? null : await this.identities.findIdentity(network, date, tripId);
      if (trip === undefined || identity === null) throw new Refusal(ridershipRefusals['trip-not-recorded'], { tripId, date });
      const events = placedOn(await this.events.listEvents(agencyId, date, tripId), identity.stopIds);
      const isClosed = (await this.figures.listDays(agencyId, range)).some((day) => day.isClosed);
      const crews = await this.crews.get(agencyId);
      const operated = operatedTrip(identity, events, isClosed, crews.vehicles);
      const { isAdded, shift, reason } = operated;
      return { trip: { ...trip, isAdded, shift, reason }, operated, events, driverId: crewOfTrip(crews, identity).accountId };
    });
  }
}
