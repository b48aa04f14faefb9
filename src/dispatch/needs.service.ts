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
import { availableOf } from './day-trip.js';
import { firstSteps } from './first-steps.js';
import type { Need, OpenReport, RecentTrip, CurrentTrip } from './need.js';
import { needAnswer, type NeedContext } from './need-answer.js';
import { needsOf, type Situation } from './needs.js';
import type { NeedAnswer, NeedsAnswer, RidersSeeAnswer } from './needs.requests.js';
import { RidersView } from './riders-view.service.js';
import { answerContextOf } from './trip-answer.js';
import { CurrentTrips, type CurrentContext } from './current-trips.service.js';

const week = 7;
/** For this many days a rider can come back for the answer to a report. */
const daysReportsOpen = 14;
/** Only this many of the last months are listed as not frozen; older ones are unlikely to be frozen at all. */
const monthsOpen = 3;

/** Finds what needs a person, from the current state. Nothing is stored. */
@Injectable()
export class OpenNeeds {
  private readonly driven = new Set<string>();

  constructor(
    private readonly networks: NetworkService,
    private readonly live: LiveTrips,
    private readonly trips: CurrentTrips,
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
    // A manager who has just changed something expects the list without it.
    await this.live.settled(agencyId);
    const [now, today] = [instant(this.clock.now()), todayOf(network, this.clock)];
    const [crews, accounts] = [await this.crews.get(agencyId), await this.accounts.list(agencyId)];
    const available = availableOf(crews, accounts);
    const pressing = await this.notices.listPressing(agencyId);
    const situation = await this.situation({ network, now, crews, there: available }, today, pressing);
    const people = new Map(accounts.map((account) => [account.accountId, account]));
    const context = {
      ...answerContextOf({ network, crews, people, there: available, language }),
      alarms: pressing.alarms,
      vehicles: pressing.vehicles,
    };
    const needs: NeedAnswer[] = [];
    for (const need of needsOf(situation)) needs.push(await this.answer(context, need));
    const steps = firstSteps({
      hasTimetable: network.zones.length > 0,
      vehicleCount: vehiclesInUse(crews.vehicles.values()).length,
      driverCount: accounts.filter(({ role, disabledAt }) => role === 'driver' && disabledAt === null).length,
      isAssigned: available !== null,
      phoneCount: situation.phones.length,
      isDriven: situation.loggedRouteIds.size > 0 || (await this.isDriven(agencyId)),
    });
    return { at: formatInstant(now, network.agency.agencyTimezone), today, needs, firstSteps: steps };
  }

  /** Once true it stays true, so it is cached. */
  private async isDriven(agencyId: string): Promise<boolean> {
    if (!this.driven.has(agencyId) && (await this.events.hasDriver(agencyId))) this.driven.add(agencyId);
    return this.driven.has(agencyId);
  }

  private async situation(
    context: CurrentContext,
    today: ServiceDate,
    { alarms, vehicles, differedDates, unknownYears }: Pressing,
  ): Promise<Situation> {
    const { network, now } = context;
    const { agencyId, agencyTimezone: zone } = network.agency;
    const recent = { from: addDays(today, -week), to: addDays(today, -1) };
    const currentTrips = await this.listTrips(context, today);
    const loggedNow = currentTrips.filter(isLogged).map(({ routeId }) => routeId);
    const { trips, counted, loggedRouteIds } = await this.behind.listPressing(agencyId, recent, loggedNow);
    const reports = await this.reports.listUnanswered(agencyId, { from: addDays(today, -daysReportsOpen), to: today });
    const { devices } = await this.devices.list(agencyId);
    const { openCount } = await this.refused.list(agencyId, 1, false);
    const months = Array.from({ length: monthsOpen }, (_, back) => addMonths(monthOf(today), back - monthsOpen));
    return {
      ...{ now, today, dayBegan: startOfServiceDay(today, zone), trips: currentTrips, counted },
      recent: trips.map((trip) => asRecent(trip, zone)),
      loggedRouteIds: new Set([...loggedRouteIds, ...loggedNow]),
      phones: devices,
      reports: reports.map((report): OpenReport => ({ ...report, planned: report.plannedAt, departs: report.plannedAt })),
      refusedCount: openCount,
      ...{ alarms, vehicles, differedDates, unknownYears },
      openMonths: await this.snapshots.listOpen(agencyId, months),
    };
  }

  /** Trips of yesterday that may still be running, of today, and of the next service day. */
  private async listTrips(context: CurrentContext, today: ServiceDate): Promise<CurrentTrip[]> {
    const yesterday = (await this.trips.list(context, addDays(today, -1))).filter(
      ({ arrives }) => arrives !== null && arrives > context.now,
    );
    const trips = [...yesterday, ...(await this.trips.list(context, today))];
    for (let ahead = 1; ahead <= week; ahead += 1) {
      const coming = await this.trips.list(context, addDays(today, ahead));
      trips.push(...coming);
      if (coming.some(({ sign }) => sign !== 'cancelled')) break;
    }
    return trips;
  }

  private async answer(context: NeedContext, need: Need): Promise<NeedAnswer> {
    const answer = needAnswer(context, need);
    const [trip] = need.trips;
    if (need.code !== 'not-started' || need.count > 1 || trip === undefined) return answer;
    return { ...answer, riders: await this.seen(context, trip) };
  }

  private seen({ network, language }: NeedContext, trip: Need['trips'][number]): Promise<RidersSeeAnswer> {
    return this.riders.see(network, trip, false, language);
  }
}

function asRecent(trip: RidershipTrip, zone: string): RecentTrip {
  const { serviceDate, startTime } = trip;
  const planned = startTime === null ? null : instant(startOfServiceDay(serviceDate, zone) + startTime);
  return { ...trip, planned, departs: planned };
}

const isLogged = ({ sign }: CurrentTrip): boolean => sign === 'completed' || sign === 'underway';
