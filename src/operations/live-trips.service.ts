import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import type { DriverEventRow } from '../driver-log/driver-event.entity.js';
import { EventStore } from '../driver-log/event-store.service.js';
import { crewOfTrip } from '../fleet/assigned.js';
import { CrewsService, type Crews } from '../fleet/crews.service.js';
import { CappedEvents } from './capped-events.js';
import { occupancyOf, type OccupancyStatus } from '../trip-log/occupancy.js';
import {
  groupBy,
  type LoggedEvent,
  type OperatedTrip,
  operatedTrip,
  type Report,
  type Reports,
  type TripIdentity,
  tripKey,
} from '../trip-log/operated-trip.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';

/** A trip that somebody has said something about. What became of it is worked out when it is asked for. */
class ReportedTrip implements Report {
  private readonly events: CappedEvents<LoggedEvent>;
  private derived: OperatedTrip | null = null;

  constructor(
    readonly identity: TripIdentity,
    events: readonly LoggedEvent[],
    private readonly crews: Crews,
  ) {
    this.events = new CappedEvents(events);
  }

  hear(event: LoggedEvent): void {
    this.events.add(event);
    this.derived = null;
  }

  get trip(): OperatedTrip {
    return (this.derived ??= operatedTrip(this.identity, this.events.list(), false));
  }

  get occupancy(): OccupancyStatus | null {
    if (!this.events.isWhole) return null;
    const vehicleId = this.trip.vehicleId ?? crewOfTrip(this.crews, this.identity).vehicleId;
    return occupancyOf(this.trip.performed, this.crews.vehicles.get(vehicleId ?? ''));
  }
}

/** The reported trips of an agency by date and trip id, from a date on. */
class AgencyReports {
  readonly days = new Map<ServiceDate, Map<string, ReportedTrip>>();

  constructor(readonly from: ServiceDate) {}

  set(date: ServiceDate, tripId: string, trip: ReportedTrip): void {
    const day = this.days.get(date);
    if (day === undefined) this.days.set(date, new Map([[tripId, trip]]));
    else day.set(tripId, trip);
  }
}

/** Listeners hear of many events at once: a page is not rendered anew for each tap of a busy stop. */
const pauseMilliseconds = 100;

/**
 * What drivers have said from yesterday on, in memory, for everybody who asks about the next bus. It hears what
 * this copy of the program records, and from the database what other copies do; what it missed it reads again.
 */
@Injectable()
export class LiveTrips {
  private readonly log = new Logger('live trips');
  private readonly agencies = new Map<string, AgencyReports>();
  private readonly listeners = new Set<() => void>();
  private telling: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Database) database: Database,
    @Inject(EventStore) store: EventStore,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(Exclusive) private readonly exclusive: Exclusive,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    store.onRecorded((events) => void this.inTurn(() => this.hear(events)));
    database.onChange((detail) => void this.inTurn(() => this.catchUp(detail)), 'operations');
    // Another timetable may plan the same trips otherwise, and another bus has other seats.
    for (const topic of ['public', 'crews'] as const) database.onChange(() => void this.inTurn(() => this.catchUp(null)), topic);
  }

  /** Calls back after something was reported, many reports at a time. */
  onReport(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Resolves when what was reported from yesterday on can be asked for. */
  async ready(agencyId: string): Promise<void> {
    if (await this.isHeld(agencyId)) return;
    await this.inTurn(async () => {
      if (!(await this.isHeld(agencyId))) await this.load(agencyId);
    });
  }

  /** @returns what was reported of a date from yesterday on, by trip id; null: nothing. The next bus is asked for all the time, so this waits for nothing. */
  find(agencyId: string, date: ServiceDate): Reports | null {
    return this.agencies.get(agencyId)?.days.get(date) ?? null;
  }

  /** Resolves when everything heard of so far can be asked for. */
  async settled(): Promise<void> {
    await this.inTurn(() => Promise.resolve());
  }

  /** On another day they are read anew, so that what is over is let go. */
  private async isHeld(agencyId: string): Promise<boolean> {
    return this.agencies.get(agencyId)?.from === (await this.yesterday(agencyId));
  }

  private async yesterday(agencyId: string): Promise<ServiceDate> {
    return addDays(todayOf(await this.networks.getNetwork(agencyId), this.clock), -1);
  }

  /** The new reports are read beside the old ones and swapped in whole. */
  private async load(agencyId: string): Promise<void> {
    const reports = new AgencyReports(await this.yesterday(agencyId));
    const events = await this.events.listEventsFrom(agencyId, reports.from);
    for (const ofTrip of groupBy(events, ({ serviceDate, tripId }) => tripKey(agencyId, serviceDate, tripId)).values()) {
      const [{ serviceDate, tripId }] = ofTrip as [LoggedEvent];
      const reported = await this.reported(agencyId, serviceDate, tripId, ofTrip);
      if (reported !== null) reports.set(serviceDate, tripId, reported);
    }
    this.agencies.set(agencyId, reports);
  }

  private async reported(
    agencyId: string,
    date: ServiceDate,
    tripId: string,
    events: readonly LoggedEvent[],
  ): Promise<ReportedTrip | null> {
    const identity = await this.identities.findIdentity(await this.networks.getNetwork(agencyId), date, tripId);
    return identity === null ? null : new ReportedTrip(identity, events, await this.crews.get(agencyId));
  }

  private async hear(events: readonly DriverEventRow[]): Promise<void> {
    for (const event of events) {
      const { agencyId, serviceDate, tripId } = event;
      const known = this.agencies.get(agencyId)?.days.get(serviceDate)?.get(tripId);
      if (known !== undefined) known.hear(event);
      else await this.read(agencyId, serviceDate, tripId);
    }
    this.tell();
  }

  /** @param detail the trips as `EventStore` names them; null: whatever was missed */
  private async catchUp(detail: string | null): Promise<void> {
    const named = detail === null ? [] : (JSON.parse(detail) as [agencyId: string, date: ServiceDate, tripId: string][]);
    if (detail === null) for (const agencyId of this.agencies.keys()) await this.load(agencyId);
    for (const [agencyId, date, tripId] of named) await this.read(agencyId, date, tripId);
    this.tell();
  }

  private async read(agencyId: string, date: ServiceDate, tripId: string): Promise<void> {
    const reports = this.agencies.get(agencyId);
    if (reports === undefined || date < reports.from) return;
    const reported = await this.reported(agencyId, date, tripId, await this.events.listEvents(agencyId, date, tripId));
    if (reported !== null) reports.set(date, tripId, reported);
  }

  /** One after another, so that what was read before does not overwrite what was heard since. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    return this.exclusive.inProcess('live trips', work).catch((error: unknown) => {
      this.log.error(`reports are read again: ${String(error)}`);
      this.agencies.clear();
    });
  }

  private tell(): void {
    if (this.telling !== null) return;
    this.telling = setTimeout(() => {
      this.telling = null;
      for (const listener of this.listeners) listener();
    }, pauseMilliseconds);
    this.telling.unref();
  }
}
