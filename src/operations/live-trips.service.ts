import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { isAgencyGone } from '../agencies/asked-agency.js';
import { Clock } from '../clock.js';
import { departuresChange, type Change } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { recordedIn, type Recorded } from '../driver-log/recorded-change.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import { groupBy, type LoggedEvent, tripKey } from '../trip-log/operated-trip.js';
import { AgencyReports } from './agency-reports.js';
import { Gathering } from './gathering.io.js';
import { givingWay } from '../jobs/giving-way.io.js';
import { ReportedTrip } from './reported-trip.js';
import { ReportingRoutes } from './reporting-routes.service.js';
import type { Told } from './told-trip.js';
import { touchedStops } from './touched-stops.js';

/** Listeners hear of many events at once: a page is not rendered anew for each tap of a busy stop. */
const pauseMilliseconds = 100;
/** How long it is waited before what could not be read is tried once more: longer each time, up to the longest. */
const [firstRetryMilliseconds, longestRetryMilliseconds] = [1_000, 8_000];

/**
 * What drivers have said from yesterday on, in memory, and what follows from it for other trips of their vehicles, for everybody who
 * asks about the next bus: what this copy of the program records and what the others do. What it missed it reads again. Then it announces
 * whose `departures` are others now.
 */
@Injectable()
export class LiveTrips implements OnModuleDestroy {
  private readonly log = new Logger('live trips');
  private readonly agencies = new Map<string, AgencyReports>();
  /** The agencies that were asked about, or of which something was heard. */
  private readonly known = new Set<string>();
  /** Those of which something could not be read, and is missing until it is. */
  private readonly lacking = new Set<string>();
  private isClosed = false;
  private readonly touched = new Gathering<ReportedTrip>(pauseMilliseconds, (agencyId, trips) => {
    const reports = this.agencies.get(agencyId);
    const stopIds = trips === null || reports === undefined ? null : touchedStops(reports.network, trips);
    this.changes.announce(departuresChange(agencyId, stopIds));
  });

  constructor(
    private readonly changes: Changes,
    private readonly networks: NetworkService,
    private readonly blocks: Blocks,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly reporting: ReportingRoutes,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
  ) {
    // Another timetable may plan the same trips otherwise, and another bus has other seats.
    changes.on('rebuild', ['operations', 'public', 'crews'], (change) => this.follow(change));
  }

  onModuleDestroy(): void {
    this.isClosed = true;
  }

  /** Resolves when what was reported from yesterday on can be asked for, unless it cannot be read now. */
  async ready(agencyId: string): Promise<void> {
    if (await this.isHeld(agencyId)) return;
    await this.inTurn(agencyId, async () => {
      if (!(await this.isHeld(agencyId))) await this.load(agencyId);
    });
  }

  /** @returns what is told of the trips from yesterday on; null: not known yet. The next bus is asked for all the time, so this waits for nothing. */
  find(agencyId: string): Told | null {
    return this.agencies.get(agencyId) ?? null;
  }

  /** Resolves when everything heard of so far can be asked for: of one agency, or of all that are known. */
  async settled(agencyId?: string): Promise<void> {
    const agencies = agencyId === undefined ? [...this.known] : [agencyId];
    await Promise.all(agencies.map((each) => this.inTurn(each, () => Promise.resolve())));
  }

  /** On another day they are read anew, so that what is over is let go. */
  private async isHeld(agencyId: string): Promise<boolean> {
    return this.agencies.get(agencyId)?.from === this.yesterday(await this.networks.getNetwork(agencyId));
  }

  private yesterday(network: Network): ServiceDate {
    return addDays(todayOf(network, this.clock), -1);
  }

  /** The new reports are read beside the old ones and swapped in whole. */
  private async load(agencyId: string): Promise<void> {
    const network = await this.networks.getNetwork(agencyId);
    const giveWay = givingWay();
    const reports = new AgencyReports(this.yesterday(network), {
      network,
      crews: await this.crews.get(agencyId),
      reportingRouteIds: await this.reporting.get(network, todayOf(network, this.clock)),
      findTrips: (date) => this.blocks.findTrips(agencyId, date),
      giveWay,
    });
    const events = await this.events.listEventsFrom(agencyId, reports.from);
    const told = new TripsByDate();
    for (const ofTrip of groupBy(events, ({ serviceDate, tripId }) => tripKey(agencyId, serviceDate, tripId)).values()) {
      const [{ serviceDate, tripId }] = ofTrip as [LoggedEvent];
      if (await this.put(reports, serviceDate, tripId, ofTrip)) told.add(serviceDate, tripId);
      await giveWay();
    }
    await reports.update(told.dates);
    this.agencies.set(agencyId, reports);
    if (this.lacking.delete(agencyId)) this.touched.add(agencyId, null);
  }

  /** @returns null: nobody knows the trip */
  private async put(
    reports: AgencyReports,
    date: ServiceDate,
    tripId: string,
    events: readonly LoggedEvent[],
  ): Promise<ReportedTrip | null> {
    const identity = await this.identities.findIdentity(reports.network, date, tripId);
    if (identity === null) return null;
    const reported = new ReportedTrip(identity, events, reports.crews);
    await reports.set(date, tripId, reported);
    return reported;
  }

  private async follow(change: Change): Promise<void> {
    const recorded = recordedIn(change);
    const agencies = change.agencyId === null ? [...this.known] : [change.agencyId];
    await Promise.all(agencies.map((each) => this.inTurn(each, () => (recorded === null ? this.reload(each) : this.add(each, recorded)))));
  }

  private async reload(agencyId: string): Promise<void> {
    if (!this.agencies.has(agencyId)) return;
    await this.load(agencyId);
    this.touched.add(agencyId, null);
  }

  private async add(agencyId: string, recorded: Recorded): Promise<void> {
    const reports = this.agencies.get(agencyId);
    // Nobody has asked about the agency yet.
    if (reports === undefined) return;
    // The clock was ahead when they were read: what is of today now is not among them.
    if (reports.from > this.yesterday(reports.network)) return this.reload(agencyId);
    const touched = new Set<ReportedTrip>();
    const telling = new TripsByDate();
    const read = async (date: ServiceDate, tripId: string): Promise<void> => {
      if (await this.read(reports, date, tripId)) telling.add(date, tripId);
    };
    if ('events' in recorded) {
      for (const event of recorded.events) {
        const { serviceDate: date, tripId } = event;
        const known = reports.find(date, tripId);
        // Whoever adds a trip may say when it starts after something else was said of it.
        if (known === undefined || known.isUntold || event.kind === 'trip-added') await read(date, tripId);
        else if (known.add(event)) telling.add(date, tripId);
        else touched.add(known);
      }
    } else for (const { serviceDate, tripId } of recorded.trips) await read(serviceDate, tripId);
    for (const trip of await reports.update(telling.dates)) touched.add(trip);
    this.touched.add(agencyId, touched);
  }

  private async read(reports: AgencyReports, date: ServiceDate, tripId: string): Promise<ReportedTrip | null> {
    if (date < reports.from) return null;
    const events = await this.events.listEvents(reports.network.agency.agencyId, date, tripId);
    return this.put(reports, date, tripId, events);
  }

  /** One thing after another, so that what was read before does not overwrite what was heard since. */
  private inTurn(agencyId: string, work: () => Promise<void>): Promise<void> {
    this.known.add(agencyId);
    return this.exclusive.inProcess(`live trips of ${agencyId}`, work).catch((error: unknown) => {
      if (isAgencyGone(error)) return this.letGo(agencyId);
      this.log.error(`what was reported in ${agencyId} is read again: ${String(error)}`);
      void this.regain(agencyId);
    });
  }

  private letGo(agencyId: string): void {
    this.agencies.delete(agencyId);
    this.known.delete(agencyId);
    this.lacking.delete(agencyId);
  }

  /**
   * Reads everything again until that succeeds. What is known stays meanwhile: no cancelled trip runs because the database is away.
   * Nobody is told before, for who is told asks, and would have it fail and be told again.
   */
  private async regain(agencyId: string): Promise<void> {
    if (this.lacking.has(agencyId)) return;
    this.lacking.add(agencyId);
    const load = (): Promise<void> => (this.lacking.has(agencyId) ? this.load(agencyId) : Promise.resolve());
    for (let wait = firstRetryMilliseconds; !this.isClosed; wait = Math.min(2 * wait, longestRetryMilliseconds)) {
      await this.inTurn(agencyId, load);
      if (!this.lacking.has(agencyId)) return;
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
    }
  }
}

class TripsByDate {
  readonly dates = new Map<ServiceDate, Set<string>>();

  add(date: ServiceDate, tripId: string): void {
    const known = this.dates.get(date);
    if (known === undefined) this.dates.set(date, new Set([tripId]));
    else known.add(tripId);
  }
}
