import { Injectable } from '@nestjs/common';
import { maxDaysAhead } from '../day-changes/day-decisions.js';
import type { Language } from '../language.js';
import { inRouteOrder } from '../network/lines.js';
import { getRoute } from '../network/network.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { UnassignedTrips } from '../operations/unassigned-trips.service.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { DayAnswers, type OpenedDay } from './day-answers.service.js';
import { DaysByRoute } from './days-by-route.service.js';
import { nextUnlike } from './desk-days.js';
import type { DispatchDayAnswer, DispatchRouteAnswer, DispatchTripsAnswer, NextDayAnswer } from './dispatch.requests.js';
import { lineOf } from './trip-answer.js';

type DayContent = Pick<DispatchDayAnswer, 'isOver' | 'figures' | 'routes' | 'trips' | 'driversWrote'>;

/** A day as the desk shows it: its trips, their state, and who drives them; or its routes, if there are too many trips. */
@Injectable()
export class DispatchDays {
  constructor(
    private readonly answers: DayAnswers,
    private readonly byRoute: DaysByRoute,
    private readonly performed: TripsPerformedService,
    private readonly unassigned: UnassignedTrips,
  ) {}

  /**
   * @param mostTrips if the timetable has more, the answer has routes instead
   * @throws Refusal `day-out-of-reach`
   */
  async get(agencyId: string, date: ServiceDate, language: Language, mostTrips = Infinity): Promise<DispatchDayAnswer> {
    const day = await this.answers.open(agencyId, date, language);
    const isByRoute = mostTrips < Infinity && (await this.byRoute.hasMoreThan(mostTrips, agencyId, date));
    const content = isByRoute ? await this.routesOf(day) : await this.tripsOf(day);
    const laterDays = Array.from({ length: maxDaysAhead - 1 }, (_, index) => day.serviceDay(addDays(date, index + 2)));
    return { ...this.answers.headOf(day), ...content, nextDay: await this.nextDay(day), nextUnlikeDay: nextUnlike(laterDays) };
  }

  /** @throws Refusal `day-out-of-reach`, `route-not-found` */
  async getRoute(agencyId: string, date: ServiceDate, routeId: string, language: Language): Promise<DispatchTripsAnswer> {
    const day = await this.answers.open(agencyId, date, language);
    getRoute(day.network, routeId);
    const { trips, events, isClosed } = await this.performed.getTrips(day.network, date, await this.byRoute.listTripIds(day, routeId));
    const tripIds = new Set(trips.map(({ tripId }) => tripId));
    const driversWrote = (await this.answers.driversWrote(day, events.values())).filter(({ tripId }) => tripIds.has(tripId ?? ''));
    return { ...this.answers.headOf(day), isOver: isClosed, ...(await this.answers.answerTrips(day, { trips, events })), driversWrote };
  }

  private async tripsOf(day: OpenedDay): Promise<DayContent> {
    const { isClosed, trips, events } = await this.performed.getDay(day.network.agency.agencyId, day.date);
    const answered = await this.answers.answerTrips(day, { trips, events });
    return { isOver: isClosed, ...answered, routes: null, driversWrote: await this.answers.driversWrote(day, events.values()) };
  }

  private async routesOf(day: OpenedDay): Promise<DayContent> {
    const { isOver, figures, byRoute } = await this.byRoute.getFigures(day);
    const { context } = day;
    const routes = [...byRoute].map(([routeId, ofRoute]): DispatchRouteAnswer => ({
      routeId,
      routeName: lineOf(context, routeId, null).routeName,
      routeColor: context.network.routes.get(routeId)?.routeColor ?? null,
      figures: ofRoute,
    }));
    return {
      ...{ isOver, figures, trips: [], driversWrote: await this.answers.driversWrote(day, []) },
      routes: inRouteOrder(routes, context.network.routeOrder),
    };
  }

  private async nextDay({ network, date, context, serviceDay }: OpenedDay): Promise<NextDayAnswer> {
    const next = addDays(date, 1);
    const [day] = await this.unassigned.list(network, { from: next, to: next });
    const unassignedCount = context.there === null ? null : (day?.unassignedCount ?? 0);
    return { serviceDay: serviceDay(next), tripCount: day?.tripCount ?? 0, unassignedCount };
  }
}
