import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { AgenciesInMemory } from '../agencies/agencies-in-memory.service.js';
import { isAgencyGone } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { departuresChange, type Change } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Limiter } from '../database/limiter.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { recordedIn, type Recorded } from '../driver-log/recorded-change.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { addDays, serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import { groupBy, type LoggedEvent } from '../trip-log/operated-trip.js';
import { AgencyReports, decidedDates } from './agency-reports.js';
import { Gathering } from './gathering.io.js';
import { giveWay, nextTurn } from '../turns.io.js';
import { ReportedTrip } from './reported-trip.js';
import { ReportingRoutes } from './reporting-routes.service.js';
import type { RealTime } from './real-time-trip.js';
import { touchedStops } from './touched-stops.js';

/** Changes within this time are announced together, so that a page is not rendered anew for each tap at a busy stop. */
const pauseMilliseconds = 100;
/** Trips are cancelled weeks ahead, so the reports of all later dates are read. */
const lastDate = serviceDate('2199-12-31');
/** The wait before a failed read is tried again: doubled each time, up to the longest. */
const [firstRetryMilliseconds, longestRetryMilliseconds] = [1_000, 8_000];

/**
 * Keeps in memory what drivers reported from yesterday on, and what follows from it for later trips of their vehicles, for answers about
 * the next bus. It takes in what this process and others record, and reads all reports again if it may have missed some. After each change
 * it announces at which stops `departures` have changed.
 */
@Injectable()
export class LiveTrips implements OnModuleDestroy {
  private readonly log = new Logger('live trips');
  private readonly agencies = new Map<string, AgencyReports>();
  /** The agencies whose reports were requested. */
  private readonly agenciesInUse = new Set<string>();
  /** The agencies whose reports could not be read; until a later attempt succeeds, some reports are missing. */
  private readonly incomplete = new Set<string>();
  private readonly oneAgency = new Limiter(1);
  private isClosed = false;
  private readonly touchedTrips = new Gathering<ReportedTrip>(pauseMilliseconds, (agencyId, trips) => {
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
    private readonly inMemory: AgenciesInMemory,
  ) {
    // Another timetable may plan the same trips in another way, and another vehicle has another number of seats.
    changes.on(
      'rebuild',
      ['operations', 'public', 'service-days', 'crews'],
      (change) => this.follow(change),
      (agencyId) => this.agenciesInUse.has(agencyId),
    );
    inMemory.onLetGo((agencyId) => void this.letGoInTurn(agencyId));
  }

  onModuleDestroy(): void {
    this.isClosed = true;
  }

  /** Resolves when the reports from yesterday on are in memory, or cannot be read now. */
  async ready(agencyId: string): Promise<void> {
    this.inMemory.ask(agencyId);
    if (await this.isHeld(agencyId)) return;
    await this.inTurn(agencyId, async () => {
      if (!(await this.isHeld(agencyId))) await this.load(agencyId);
    });
  }

  /** @returns the reported trips from yesterday on; null: not loaded yet. Does not wait, as every answer about departures calls it. */
  find(agencyId: string): RealTime | null {
    return this.agencies.get(agencyId) ?? null;
  }

  /** Resolves when every change announced so far has been taken in: of one agency, or of all that are in use. */
  async settled(agencyId?: string): Promise<void> {
    const agencies = agencyId === undefined ? [...this.agenciesInUse] : [agencyId];
    await Promise.all(agencies.map((each) => this.inTurn(each, () => Promise.resolve())));
  }

  /** On another day the reports are read anew, without those of the day before yesterday. Answers do not wait for a network to be read. */
  private async isHeld(agencyId: string): Promise<boolean> {
    return this.agencies.get(agencyId)?.from === this.yesterday({ agency: await this.networks.getAgency(agencyId) });
  }

  private yesterday(of: Pick<Network, 'agency'>): ServiceDate {
    return addDays(todayOf(of, this.clock), -1);
  }

  /** The new reports are built beside the old ones and replace them as a whole. */
  private async load(agencyId: string): Promise<void> {
    const network = await this.networks.getNetwork(agencyId);
    const reports = new AgencyReports(this.yesterday(network), {
      network,
      crews: await this.crews.get(agencyId),
      reportingRouteIds: await this.reporting.get(network, todayOf(network, this.clock)),
      findTrips: (date) => this.blocks.findTrips(agencyId, date),
      giveWay,
    });
    const withReports = new TripsByDate();
    for (const date of await this.events.listLoggedDates(agencyId, { from: reports.from, to: lastDate }))
      for await (const events of this.events.eventsInPieces(agencyId, date)) {
        const byTrip = groupBy(events, ({ tripId }) => tripId);
        for (const tripId of await this.put(reports, date, byTrip)) withReports.add(date, tripId);
        await nextTurn();
      }
    await reports.update(withReports.dates);
    this.agencies.set(agencyId, reports);
    if (this.incomplete.delete(agencyId)) this.touchedTrips.add(agencyId, null);
  }

  /** Takes in all events of some trips. @returns those of them that exist */
  private async put(
    reports: AgencyReports,
    date: ServiceDate,
    events: ReadonlyMap<string, readonly LoggedEvent[]>,
  ): Promise<Iterable<string>> {
    const identities = await this.identities.findIdentities(reports.network, date, events.keys());
    for (const [tripId, identity] of identities)
      await reports.set(date, tripId, new ReportedTrip(identity, events.get(tripId) ?? [], reports.crews));
    return identities.keys();
  }

  private async follow(change: Change): Promise<void> {
    const recorded = recordedIn(change);
    const decided = decidedDates(change);
    const isOfAll = change.agencyId === null;
    const agencies = (isOfAll ? this.inMemory.list() : [change.agencyId]).filter((each) => this.agenciesInUse.has(each));
    const takeIn = (each: string): Promise<void> => (recorded === null ? this.reload(each, decided) : this.add(each, recorded));
    // Thousands of agencies are read one after the other, the one used last first: at once, each request would wait for a piece of every one.
    const inOrder = (each: string): Promise<void> => (isOfAll ? this.oneAgency.take(() => takeIn(each)) : takeIn(each));
    await Promise.all(agencies.map((each) => this.inTurn(each, () => inOrder(each))));
  }

  /** @param decided the only dates on which other services may run now; null: any */
  private async reload(agencyId: string, decided: readonly string[] | null = null): Promise<void> {
    const reports = this.agencies.get(agencyId);
    if (reports === undefined || decided?.every((date) => !reports.days.has(date as ServiceDate)) === true) return;
    await this.load(agencyId);
    this.touchedTrips.add(agencyId, null);
  }

  private async add(agencyId: string, recorded: Recorded): Promise<void> {
    const reports = this.agencies.get(agencyId);
    // The reports of the agency have not been requested yet; they are read when they are.
    if (reports === undefined) return;
    // The clock was ahead when the reports were read, so those of earlier days, yesterday among them, are missing.
    if (reports.from > this.yesterday(reports.network)) return this.reload(agencyId);
    const touched = new Set<ReportedTrip>();
    const changedTrips = new TripsByDate();
    const toRead = new TripsByDate();
    if ('events' in recorded) {
      for (const event of recorded.events) {
        const { serviceDate: date, tripId } = event;
        const reported = reports.find(date, tripId);
        // An event that adds a trip may set its start although other events of the trip came before.
        if (reported === undefined || reported.hasNoReports || event.kind === 'trip-added') toRead.add(date, tripId);
        else if (toRead.has(date, tripId)) continue;
        else if (reported.add(event)) changedTrips.add(date, tripId);
        else touched.add(reported);
      }
    } else for (const { serviceDate, tripId } of recorded.trips) toRead.add(serviceDate, tripId);
    for (const [date, tripIds] of toRead.dates)
      for (const tripId of await this.read(reports, date, [...tripIds])) changedTrips.add(date, tripId);
    for (const trip of await reports.update(changedTrips.dates)) touched.add(trip);
    this.touchedTrips.add(agencyId, touched);
  }

  /** Reads all events of some trips by one statement. @returns those of the trips that exist */
  private async read(reports: AgencyReports, date: ServiceDate, tripIds: readonly string[]): Promise<Iterable<string>> {
    if (date < reports.from) return [];
    const byTrip = new Map(tripIds.map((tripId): [string, LoggedEvent[]] => [tripId, []]));
    for (const event of await this.events.listEventsOf(reports.network.agency.agencyId, date, tripIds))
      byTrip.get(event.tripId)?.push(event);
    return this.put(reports, date, byTrip);
  }

  /** Runs one step after another for each agency, so that an earlier read does not overwrite what arrived after it. */
  private inTurn(agencyId: string, work: () => Promise<void>): Promise<void> {
    this.agenciesInUse.add(agencyId);
    return this.exclusive.inProcess(`live trips of ${agencyId}`, work).catch((error: unknown) => {
      if (isAgencyGone(error)) return this.letGo(agencyId);
      this.log.error(`what was reported in ${agencyId} is read again: ${String(error)}`);
      void this.regain(agencyId);
    });
  }

  /** Unless it is asked again before the reads under way have ended. */
  private async letGoInTurn(agencyId: string): Promise<void> {
    if (!this.agenciesInUse.has(agencyId)) return;
    await this.inTurn(agencyId, () => {
      if (!this.inMemory.has(agencyId)) this.letGo(agencyId);
      return Promise.resolve();
    });
  }

  private letGo(agencyId: string): void {
    this.reporting.letGo(agencyId);
    this.agencies.delete(agencyId);
    this.agenciesInUse.delete(agencyId);
    this.incomplete.delete(agencyId);
  }

  /**
   * Reads all reports again until that succeeds. The earlier reports stay meanwhile, so that no cancelled trip seems to run while the
   * database cannot be reached. Nothing is announced until then: listeners would ask again, which would fail and announce again.
   */
  private async regain(agencyId: string): Promise<void> {
    if (this.incomplete.has(agencyId)) return;
    this.incomplete.add(agencyId);
    const load = (): Promise<void> => (this.incomplete.has(agencyId) ? this.load(agencyId) : Promise.resolve());
    for (let wait = firstRetryMilliseconds; !this.isClosed; wait = Math.min(2 * wait, longestRetryMilliseconds)) {
      await this.inTurn(agencyId, load);
      if (!this.incomplete.has(agencyId)) return;
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
    }
  }
}

class TripsByDate {
  readonly dates = new Map<ServiceDate, Set<string>>();

  add(date: ServiceDate, tripId: string): void {
    const tripIds = this.dates.get(date);
    if (tripIds === undefined) this.dates.set(date, new Set([tripId]));
    else tripIds.add(tripId);
  }

  has(date: ServiceDate, tripId: string): boolean {
    return this.dates.get(date)?.has(tripId) === true;
  }
}
