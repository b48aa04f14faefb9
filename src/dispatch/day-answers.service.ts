import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Clock } from '../clock.js';
import { DriverNotes } from '../driver-app/driver-notes.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import type { RealTime } from '../operations/real-time-trip.js';
import type { OperatedDay } from '../operations/trips-performed.service.js';
import { RiderReportsService } from '../rider-reports/rider-reports.service.js';
import { formatInstant, instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { serviceDayOf } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { giveWay } from '../turns.io.js';
import { dayFigures, isDue, type Counted } from './day-figures.js';
import { availableOf, tripNow } from './day-trip.js';
import { checkReachable } from './desk-days.js';
import type { DispatchTripAnswer, DispatchTripsAnswer, DriverWordAnswer } from './dispatch.requests.js';
import { reportingOn } from './signs.js';
import { answerContextOf, dispatchTrip, type AnswerContext } from './trip-answer.js';
import { driverWords } from './words.js';

/** More notes than drivers write in a day; any beyond this number are only in the list of notes. */
const maxNotes = 200;
const noRoutes: ReadonlySet<string> = new Set();

/** A date as it is at the moment of a request. */
export interface OpenedDay {
  readonly date: ServiceDate;
  readonly today: ServiceDate;
  readonly now: EpochSeconds;
  /** As the agency is now; names are those of the date, in `context`. */
  readonly network: Network;
  readonly context: AnswerContext;
  /** null: the reports could not be read. */
  readonly liveTrips: RealTime | null;
  readonly asOf: { readonly now: EpochSeconds; readonly reportingRouteIds: ReadonlySet<string> };
  /** What the timetables say of a date. */
  readonly serviceDay: (date: ServiceDate) => ReturnType<typeof serviceDayOf>;
}

type Head = Pick<DispatchTripsAnswer, 'date' | 'today' | 'at' | 'serviceDay'>;
type AnsweredTrips = Pick<DispatchTripsAnswer, 'figures' | 'trips'>;

/** Answers the trips of a day, or some of them: their state, and who drives them. */
@Injectable()
export class DayAnswers {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly live: LiveTrips,
    private readonly crews: CrewsService,
    private readonly accounts: AccountsService,
    private readonly notes: DriverNotes,
    private readonly reports: RiderReportsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `day-out-of-reach` */
  async open(agencyId: string, date: ServiceDate, language: Language): Promise<OpenedDay> {
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    checkReachable(date, today);
    await this.live.ready(agencyId);
    await this.live.settled(agencyId);
    const context = await this.answerContext(await this.networks.getNetwork(agencyId, date), language);
    const versions = await this.timetables.listInForce(agencyId);
    const now = instant(this.clock.now());
    const liveTrips = this.live.find(agencyId);
    return {
      ...{ date, today, now, network, context, liveTrips },
      asOf: { now, reportingRouteIds: liveTrips?.reportingRouteIds ?? noRoutes },
      serviceDay: (on) => serviceDayOf(versions, on),
    };
  }

  headOf({ date, today, now, network, serviceDay }: OpenedDay): Head {
    return { date, today, at: formatInstant(now, network.agency.agencyTimezone), serviceDay: serviceDay(date) };
  }

  /** @param day all trips of the date, or those of some routes */
  async answerTrips(opened: OpenedDay, day: Pick<OperatedDay, 'trips' | 'events'>): Promise<AnsweredTrips> {
    const { date, now, context, network, liveTrips } = opened;
    const states = day.trips.map(({ routeId, performed }) => ({ routeId, state: performed.state }));
    const asOf = { now, reportingRouteIds: reportingOn(opened.asOf.reportingRouteIds, states) };
    const reports = await this.reports.countOfTrips(network.agency.agencyId, date);
    const trips: DispatchTripAnswer[] = [];
    const counted: Counted[] = [];
    for (const trip of day.trips) {
      await giveWay();
      const tripAsOfNow = tripNow(trip, liveTrips?.days.get(date)?.find(trip.tripId), asOf);
      const answer = dispatchTrip(context, tripAsOfNow, day.events.get(trip.tripId) ?? [], reports.get(trip.tripId));
      trips.push(answer);
      counted.push({ ...answer, isDue: isDue(trip.plan[0]?.departure, now) });
    }
    return { figures: dayFigures(counted), trips };
  }

  /**
   * What drivers wrote on the date, the newest first: their notes, and the reasons in these events.
   * @param logged by trip; the reasons in other events are left out
   */
  async driversWrote(
    { date, context: { network, people, language } }: OpenedDay,
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

  private async answerContext(network: Network, language: Language): Promise<AnswerContext> {
    const { agencyId } = network.agency;
    const [crews, accounts] = [await this.crews.get(agencyId), await this.accounts.list(agencyId)];
    const people = new Map(accounts.map((account) => [account.accountId, account]));
    return answerContextOf({ network, crews, people, there: availableOf(crews, accounts), language });
  }
}
