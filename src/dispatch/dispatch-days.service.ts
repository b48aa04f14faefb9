import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Clock } from '../clock.js';
import { maxDaysAhead } from '../day-changes/day-decisions.js';
import { DriverNotes } from '../driver-app/driver-notes.service.js';
import type { AvailableCrew } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import { giveWay } from '../turns.io.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { UnassignedTrips } from '../operations/unassigned-trips.service.js';
import { RiderReportsService } from '../rider-reports/rider-reports.service.js';
import { addDays, formatInstant, instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { dayFigures } from './day-figures.js';
import { availableOf, tripNow } from './day-trip.js';
import type { DispatchDayAnswer, DispatchTripAnswer, DriverWordAnswer, NextDayAnswer } from './dispatch.requests.js';
import { checkReachable } from './reachable-days.js';
import { reportingOn } from './signs.js';
import { dispatchTrip, answerContextOf, type AnswerContext } from './trip-answer.js';
import { nextUnlike } from './unlike-days.js';
import { driverWords } from './words.js';

/** More notes than drivers write in a day; any beyond this number are only in the list of notes. */
const maxNotes = 200;
const noRoutes: ReadonlySet<string> = new Set();

/** A day as the desk shows it: its trips, their state, and who drives them. */
@Injectable()
export class DispatchDays {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly performed: TripsPerformedService,
    private readonly live: LiveTrips,
    private readonly unassigned: UnassignedTrips,
    private readonly crews: CrewsService,
    private readonly accounts: AccountsService,
    private readonly notes: DriverNotes,
    private readonly reports: RiderReportsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `day-out-of-reach` */
  async get(agencyId: string, date: ServiceDate, language: Language): Promise<DispatchDayAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    checkReachable(date, today);
    await this.live.ready(agencyId);
    await this.live.settled(agencyId);
    const context = await this.answerContext(await this.networks.getNetwork(agencyId, date), language);
    const now = instant(this.clock.now());
    const day = await this.performed.getDay(agencyId, date);
    const liveTrips = this.live.find(agencyId);
    const states = day.trips.map(({ routeId, performed }) => ({ routeId, state: performed.state }));
    const asOf = { now, reportingRouteIds: reportingOn(liveTrips?.reportingRouteIds ?? noRoutes, states) };
    const reports = await this.reports.countOfTrips(agencyId, date);
    const trips: DispatchTripAnswer[] = [];
    const counted: (DispatchTripAnswer & { readonly isDue: boolean })[] = [];
    for (const trip of day.trips) {
      await giveWay();
      const tripAsOfNow = tripNow(trip, liveTrips?.days.get(date)?.find(trip.tripId), asOf);
      const answer = dispatchTrip(context, tripAsOfNow, day.events.get(trip.tripId) ?? [], reports.get(trip.tripId));
      trips.push(answer);
      counted.push({ ...answer, isDue: isDue(trip.plan[0]?.departure, now) });
    }
    const versions = await this.timetables.listInForce(agencyId);
    const serviceDay = (on: ServiceDate): ReturnType<typeof serviceDayOf> => serviceDayOf(versions, on);
    const laterDays = Array.from({ length: maxDaysAhead - 1 }, (_, index) => serviceDay(addDays(date, index + 2)));
    return {
      date,
      today,
      at: formatInstant(now, network.agency.agencyTimezone),
      serviceDay: serviceDay(date),
      isOver: day.isClosed,
      figures: dayFigures(counted),
      trips,
      driversWrote: await this.driversWrote(context, date, day.events.values()),
      nextDay: { serviceDay: serviceDay(addDays(date, 1)), ...(await this.nextDay(network, addDays(date, 1), context.there)) },
      nextUnlikeDay: nextUnlike(laterDays),
    };
  }

  private async answerContext(network: Network, language: Language): Promise<AnswerContext> {
    const { agencyId } = network.agency;
    const [crews, accounts] = [await this.crews.get(agencyId), await this.accounts.list(agencyId)];
    const people = new Map(accounts.map((account) => [account.accountId, account]));
    return answerContextOf({ network, crews, people, there: availableOf(crews, accounts), language });
  }

  private async driversWrote(
    { network, people, language }: AnswerContext,
    date: ServiceDate,
    logged: Parameters<typeof driverWords>[1],
  ): Promise<DriverWordAnswer[]> {
    const { agencyId, agencyTimezone: zone } = network.agency;
    const notes = await this.notes.list(agencyId, { from: date, to: date }, null, maxNotes);
    return driverWords(notes, logged, language).map(({ at, ...word }) => ({
      ...word,
      at: formatInstant(at, zone),
      by: people.get(word.accountId ?? '')?.name ?? null,
    }));
  }

  private async nextDay(network: Network, date: ServiceDate, available: AvailableCrew | null): Promise<Omit<NextDayAnswer, 'serviceDay'>> {
    const [day] = await this.unassigned.list(network, { from: date, to: date });
    return { tripCount: day?.tripCount ?? 0, unassignedCount: available === null ? null : (day?.unassignedCount ?? 0) };
  }
}

const isDue = (departs: EpochSeconds | undefined, now: EpochSeconds): boolean => departs !== undefined && departs <= now;
