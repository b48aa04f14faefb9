import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Clock } from '../clock.js';
import { DevicesService } from '../devices/devices.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { vehiclesInUse } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { SnapshotsService } from '../monthly-reports/snapshots.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { NoticesService, type Pressing } from '../notices/notices.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { RefusedRows } from '../refused-rows/refused-rows.service.js';
import { RiderReportsService } from '../rider-reports/rider-reports.service.js';
import { BehindFigures, type RidershipTrip } from '../ridership/trip-details.service.js';
import { addMonths } from '../scheduling/month.js';
import { addDays, formatInstant, instant, monthOf, startOfServiceDay, type ServiceDate } from '../scheduling/service-time.js';
import { thereOf } from './day-trip.js';
import { firstSteps } from './first-steps.js';
import type { Need, OpenReport, RecentTrip, TripAtHand } from './need.js';
import { needAnswer, type SayingNeeds } from './need-answer.js';
import { needsOf, type Situation } from './needs.js';
import type { NeedAnswer, NeedsAnswer, RidersSeeAnswer } from './needs.requests.js';
import { RidersView } from './riders-view.service.js';
import { tellingOf } from './trip-answer.js';
import { TripsAtHand, type Looking } from './trips-at-hand.service.js';

const week = 7;
/** So long a rider who reported something finds the answer. */
const daysReportsOpen = 14;
/** A month that nobody has frozen by then will not be. */
const monthsOpen = 3;

/** What needs a person, as of now. Nothing of it is stored: it is looked for whenever somebody asks. */
@Injectable()
export class OpenNeeds {
  private readonly driven = new Set<string>();

  constructor(
    private readonly networks: NetworkService,
    private readonly live: LiveTrips,
    private readonly trips: TripsAtHand,
    private readonly crews: CrewsService,
    private readonly accounts: AccountsService,
    private readonly devices: DevicesService,
    private readonly reports: RiderReportsService,
    private readonly refused: RefusedRows,
    private readonly behind: BehindFigures,
    private readonly snapshots: SnapshotsService,
    private readonly events: LoggedEvents,
    private readonly notices: NoticesService,
    private readonly riders: RidersView,
    private readonly clock: Clock,
  ) {}

  async list(agencyId: string, language: Language): Promise<NeedsAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    await this.live.ready(agencyId);
    // Whoever has just changed something asks what is left.
    await this.live.settled(agencyId);
    const [now, today] = [instant(this.clock.now()), todayOf(network, this.clock)];
    const [crews, accounts] = [await this.crews.get(agencyId), await this.accounts.list(agencyId)];
    const there = thereOf(crews, accounts);
    const pressing = await this.notices.listPressing(agencyId);
    const situation = await this.situation({ network, now, crews, there }, today, pressing);
    const people = new Map(accounts.map((account) => [account.accountId, account]));
    const saying = { ...tellingOf({ network, crews, people, there, language }), alarms: pressing.alarms, vehicles: pressing.vehicles };
    const needs: NeedAnswer[] = [];
    for (const need of needsOf(situation)) needs.push(await this.answer(saying, need));
    const steps = firstSteps({
      hasTimetable: network.zones.length > 0,
      vehicleCount: vehiclesInUse(crews.vehicles.values()).length,
      driverCount: accounts.filter(({ role, disabledAt }) => role === 'driver' && disabledAt === null).length,
      isAssigned: there !== null,
      phoneCount: situation.phones.length,
      isDriven: situation.loggedRouteIds.size > 0 || (await this.isDriven(agencyId)),
    });
    return { at: formatInstant(now, network.agency.agencyTimezone), today, needs, firstSteps: steps };
  }

  /** Once it is so, it stays so. */
  private async isDriven(agencyId: string): Promise<boolean> {
    if (!this.driven.has(agencyId) && (await this.events.hasDriver(agencyId))) this.driven.add(agencyId);
    return this.driven.has(agencyId);
  }

  private async situation(
    looking: Looking,
    today: ServiceDate,
    { alarms, vehicles, differedDates, unknownYears }: Pressing,
  ): Promise<Situation> {
    const { network, now } = looking;
    const { agencyId, agencyTimezone: zone } = network.agency;
    const recent = { from: addDays(today, -week), to: addDays(today, -1) };
    const atHand = await this.listTrips(looking, today);
    const loggedNow = atHand.filter(isLogged).map(({ routeId }) => routeId);
    const { trips, counted, loggedRouteIds } = await this.behind.listPressing(agencyId, recent, loggedNow);
    const reports = await this.reports.listUnanswered(agencyId, { from: addDays(today, -daysReportsOpen), to: today });
    const { devices } = await this.devices.list(agencyId);
    const { openCount } = await this.refused.list(agencyId, 1, false);
    const months = Array.from({ length: monthsOpen }, (_, back) => addMonths(monthOf(today), back - monthsOpen));
    return {
      ...{ now, today, dayBegan: startOfServiceDay(today, zone), trips: atHand, counted },
      recent: trips.map((trip) => asRecent(trip, zone)),
      loggedRouteIds: new Set([...loggedRouteIds, ...loggedNow]),
      phones: devices,
      reports: reports.map((report): OpenReport => ({ ...report, planned: report.plannedAt, departs: report.plannedAt })),
      refusedCount: openCount,
      ...{ alarms, vehicles, differedDates, unknownYears },
      openMonths: await this.snapshots.listOpen(agencyId, months),
    };
  }

  /** Of yesterday what may be on the road, all of today, and the next day on which anything runs. */
  private async listTrips(looking: Looking, today: ServiceDate): Promise<TripAtHand[]> {
    const yesterday = (await this.trips.list(looking, addDays(today, -1))).filter(
      ({ arrives }) => arrives !== null && arrives > looking.now,
    );
    const trips = [...yesterday, ...(await this.trips.list(looking, today))];
    for (let ahead = 1; ahead <= week; ahead += 1) {
      const coming = await this.trips.list(looking, addDays(today, ahead));
      trips.push(...coming);
      if (coming.some(({ sign }) => sign !== 'cancelled')) break;
    }
    return trips;
  }

  private async answer(saying: SayingNeeds, need: Need): Promise<NeedAnswer> {
    const answer = needAnswer(saying, need);
    const [trip] = need.trips;
    if (need.code !== 'not-started' || need.count > 1 || trip === undefined) return answer;
    return { ...answer, riders: await this.seen(saying, trip) };
  }

  private seen({ network, language }: SayingNeeds, trip: Need['trips'][number]): Promise<RidersSeeAnswer> {
    return this.riders.see(network, trip, false, language);
  }
}

function asRecent(trip: RidershipTrip, zone: string): RecentTrip {
  const { serviceDate, startTime } = trip;
  const planned = startTime === null ? null : instant(startOfServiceDay(serviceDate, zone) + startTime);
  return { ...trip, planned, departs: planned };
}

const isLogged = ({ sign }: TripAtHand): boolean => sign === 'completed' || sign === 'underway';
