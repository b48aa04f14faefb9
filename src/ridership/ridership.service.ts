import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import { placedOn } from '../trip-log/event-place.js';
import { type LoggedEvent, type OperatedTrip, operatedTrip } from '../trip-log/operated-trip.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { addDays, dayNumber, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf, TimetablesService } from '../timetables/timetables.service.js';
import { estimatesOf, type Estimate } from './estimate.js';
import { figuresOf, operatingDates, type Figures } from './figures.js';
import { addMonths, datesOf, monthsBetween, type DateRange, type Month } from './month.js';
import { monthFigures, periodFigures, type MonthFigures, type Other, type PeriodFigures } from './month-figures.js';
import { RidershipDays } from './ridership-days.service.js';
import type { RidershipTrip } from './ridership-trip.js';
import { ridershipRefusals } from './ridership.refusals.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';

const mostMonths = 60;
export const mostDays = 400;
const standardMonths = 12;
const standardDays = 31;

export interface MonthTotals extends PeriodFigures {
  readonly month: Month;
  readonly estimate: Estimate | null;
  readonly estimateIfUnloggedRan: Estimate | null;
}

/** As the log says now, and whether nothing more is expected. */
export interface LiveMonthTotals extends MonthTotals {
  readonly isClosed: boolean;
}

export interface DayTotals extends Figures {
  readonly date: ServiceDate;
  readonly isClosed: boolean;
  readonly isOperating: boolean;
  readonly serviceDay: ServiceDay;
}

/** A trip, and everything that was ever said of it. */
export interface TripInDetail {
  readonly trip: RidershipTrip;
  readonly operated: OperatedTrip;
  /** Placed on the trip as it is now. */
  readonly events: readonly LoggedEvent[];
}

/** A month as it stands now, and whether nothing more is expected of it. */
export interface LiveMonth {
  readonly figures: MonthFigures;
  readonly isClosed: boolean;
}

/** What the figures are, whenever they are asked for. */
@Injectable()
export class RidershipService {
  constructor(
    @Inject(RidershipDays) private readonly days: RidershipDays,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
  ) {}

  async getMonth(agencyId: string, month: Month): Promise<LiveMonth> {
    const [before, lastYear] = [addMonths(month, -1), addMonths(month, -12)];
    return this.days.read(agencyId, [month, before, lastYear].map(datesOf), async () => {
      const { isClosed, ...groups } = await this.days.getMonth(agencyId, month);
      const other = async (one: Month): Promise<Other> => ({ month: one, groups: (await this.days.getMonth(agencyId, one)).byDate });
      return { figures: monthFigures(month, groups, await other(before), await other(lastYear)), isClosed };
    });
  }

  /** The months asked for that there are any figures of. */
  async listMonths(agencyId: string, asked: { from: Month | undefined; to: Month | undefined }): Promise<LiveMonthTotals[]> {
    const to = asked.to ?? (await this.days.today(agencyId)).slice(0, 7);
    const from = asked.from ?? addMonths(to, 1 - standardMonths);
    const months = monthsBetween(from, to);
    if (months.length < 1 || months.length > mostMonths)
      throw new Refusal(ridershipRefusals['months-range'], { from, to, most: mostMonths });
    const range = { from: datesOf(from).from, to: datesOf(to).to };
    return this.days.read(agencyId, [range], async () => {
      const totals: LiveMonthTotals[] = [];
      for (const month of months) {
        const { byDate, byDeparture, isClosed } = await this.days.getMonth(agencyId, month);
        if (byDate.length > 0) totals.push({ month, ...periodFigures(byDate), ...estimatesOf(byDeparture), isClosed });
      }
      return totals;
    });
  }

  /** Every date of the range that is over or begun, those without any bus, too. */
  async listDays(
    agencyId: string,
    asked: { from: ServiceDate | undefined; to: ServiceDate | undefined },
    routeId?: string,
  ): Promise<DayTotals[]> {
    const range = await this.daysRange(agencyId, asked);
    const versions = await this.timetables.listInForce(agencyId);
    return this.days.read(agencyId, [range], async () => {
      const groups = await this.days.listGroups(agencyId, range, ['serviceDate'], routeId);
      const built = await this.days.listBuilt(agencyId, range);
      return built.map(({ date, isClosed }) => {
        const own = groups.filter((group) => group.serviceDate === date);
        const isOperating = operatingDates(own).length > 0;
        return { date, isClosed, isOperating, serviceDay: serviceDayOf(versions, date), ...figuresOf(own) };
      });
    });
  }

  private async daysRange(agencyId: string, asked: { from: ServiceDate | undefined; to: ServiceDate | undefined }): Promise<DateRange> {
    const to = asked.to ?? (asked.from === undefined ? await this.days.today(agencyId) : addDays(asked.from, standardDays - 1));
    const from = asked.from ?? addDays(to, 1 - standardDays);
    const count = dayNumber(to) - dayNumber(from) + 1;
    if (count < 1 || count > mostDays) throw new Refusal(timetablesRefusals['service-days-range'], { from, to, most: mostDays });
    return { from, to };
  }

  async listTrips(agencyId: string, range: DateRange): Promise<RidershipTrip[]> {
    return this.days.read(agencyId, [range], () => this.days.listTrips(agencyId, range));
  }

  /** @throws Refusal `trip-not-recorded` */
  async getTrip(network: Network, date: ServiceDate, tripId: string): Promise<TripInDetail> {
    const { agencyId } = network.agency;
    const range = { from: date, to: date };
    return this.days.read(agencyId, [range], async () => {
      const trip = (await this.days.listTrips(agencyId, range)).find((each) => each.tripId === tripId);
      const identity = trip === undefined ? null : await this.identities.findIdentity(network, date, tripId);
      if (trip === undefined || identity === null) throw new Refusal(ridershipRefusals['trip-not-recorded'], { tripId, date });
      const events = placedOn(await this.events.listEvents(agencyId, date, tripId), identity.stopIds);
      const isClosed = (await this.days.listBuilt(agencyId, range)).some((day) => day.isClosed);
      return { trip, operated: operatedTrip(identity, events, isClosed), events };
    });
  }
}
