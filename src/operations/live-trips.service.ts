import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
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
import { groupBy, type LoggedEvent, type Reports, tripKey } from '../trip-log/operated-trip.js';
import { Gathering } from './gathering.io.js';
import { AgencyReports, ReportedTrip } from './reported-trip.js';
import { touchedStops } from './touched-stops.js';

/** Listeners hear of many events at once: a page is not rendered anew for each tap of a busy stop. */
const pauseMilliseconds = 100;
/** How long it is waited before what could not be read is tried once more: longer each time, up to the longest. */
const [firstRetryMilliseconds, longestRetryMilliseconds] = [1_000, 8_000];

/**
 * What drivers have said from yesterday on, in memory, for everybody who asks about the next bus: what this copy of the program
 * records and what the others do. What it missed it reads again. Then it announces whose `departures` are others now.
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
    @Inject(Changes) private readonly changes: Changes,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(Blocks) private readonly blocks: Blocks,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(Exclusive) private readonly exclusive: Exclusive,
    @Inject(Clock) private readonly clock: Clock,
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

  /** @returns what was reported of a date from yesterday on, by trip id; null: nothing. The next bus is asked for all the time, so this waits for nothing. */
  find(agencyId: string, date: ServiceDate): Reports | null {
    return this.agencies.get(agencyId)?.days.get(date) ?? null;
  }

  /** Resolves when everything heard of so far can be asked for. */
  async settled(): Promise<void> {
    await Promise.all([...this.known].map((agencyId) => this.inTurn(agencyId, () => Promise.resolve())));
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
    const reports = new AgencyReports(this.yesterday(network), network);
    const events = await this.events.listEventsFrom(agencyId, reports.from);
    for (const ofTrip of groupBy(events, ({ serviceDate, tripId }) => tripKey(agencyId, serviceDate, tripId)).values()) {
      const [{ serviceDate, tripId }] = ofTrip as [LoggedEvent];
      const reported = await this.reported(network, serviceDate, tripId, ofTrip);
      if (reported !== null) reports.set(serviceDate, tripId, reported);
    }
    this.agencies.set(agencyId, reports);
    if (this.lacking.delete(agencyId)) this.touched.add(agencyId, null);
  }

  private async reported(
    network: Network,
    date: ServiceDate,
    tripId: string,
    events: readonly LoggedEvent[],
  ): Promise<ReportedTrip | null> {
    const { agencyId } = network.agency;
    const identity = await this.identities.findIdentity(network, date, tripId);
    if (identity === null) return null;
    const { blockId, startTime } = identity;
    const later = blockId === null || startTime === null ? [] : await this.blocks.listLaterPatterns(agencyId, date, blockId, startTime);
    return new ReportedTrip(identity, later, events, await this.crews.get(agencyId));
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
    const touched = new Set<ReportedTrip | null>();
    if ('events' in recorded) {
      for (const event of recorded.events) {
        const known = reports.find(event.serviceDate, event.tripId);
        known?.add(event);
        touched.add(known ?? (await this.read(reports, event.serviceDate, event.tripId)));
      }
    } else for (const { serviceDate, tripId } of recorded.trips) touched.add(await this.read(reports, serviceDate, tripId));
    touched.delete(null);
    this.touched.add(agencyId, touched as Set<ReportedTrip>);
  }

  private async read(reports: AgencyReports, date: ServiceDate, tripId: string): Promise<ReportedTrip | null> {
    if (date < reports.from) return null;
    const { network } = reports;
    const events = await this.events.listEvents(network.agency.agencyId, date, tripId);
    const reported = await this.reported(network, date, tripId, events);
    if (reported !== null) reports.set(date, tripId, reported);
    return reported;
  }

  /** One thing after another, so that what was read before does not overwrite what was heard since. */
  private inTurn(agencyId: string, work: () => Promise<void>): Promise<void> {
    this.known.add(agencyId);
    return this.exclusive.inProcess(`live trips of ${agencyId}`, work).catch((error: unknown) => {
      this.log.error(`what was reported in ${agencyId} is read again: ${String(error)}`);
      void this.regain(agencyId);
    });
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
