import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { NetworkService } from '../network/network.service.js';
import { addDays, instant, localDate, type ServiceDate } from '../scheduling/service-time.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { EventStore } from './event-store.service.js';
import { CrewsService, crewOfTrip, type Crews } from './crews.service.js';
import { occupancyOf, type OccupancyStatus } from './occupancy.js';
import type { OperatedTrip, TripIdentity } from './operated-trip.js';
import { groupByTrip, operatedTrip, TripsPerformedService, type StoredEvent } from './trips-performed.service.js';

/** A trip that somebody has said something about. What became of it is worked out when it is asked for. */
class ReportedTrip {
  private readonly events: Map<string, StoredEvent>;
  private derived: OperatedTrip | null = null;

  constructor(
    readonly identity: TripIdentity,
    events: readonly StoredEvent[],
    private readonly crews: Crews,
  ) {
    this.events = new Map(events.map((event) => [event.eventId, event]));
  }

  hear(event: StoredEvent): void {
    this.events.set(event.eventId, event);
    this.derived = null;
  }

  get trip(): OperatedTrip {
    return (this.derived ??= operatedTrip(this.identity, [...this.events.values()], false));
  }

  get occupancy(): OccupancyStatus | null {
    const vehicleId = this.trip.vehicleId ?? crewOfTrip(this.crews, this.identity).vehicleId;
    return occupancyOf(this.trip.performed, this.crews.vehicles.get(vehicleId ?? ''));
  }
}

/** What was reported of a date, by trip id; null: nothing. */
export type Reports = ReadonlyMap<string, { readonly trip: OperatedTrip; readonly occupancy: OccupancyStatus | null }> | null;

/** The reported trips of the days around now, by date and trip id. */
class AgencyReports {
  readonly days = new Map<ServiceDate, Map<string, ReportedTrip>>();
}

const daysBack = 1;
/** As far ahead as managers may cancel. */
const daysAhead = 92;
/** Listeners hear of many events at once: a page is not rendered anew for each tap of a busy stop. */
const pauseMilliseconds = 100;

/**
 * What drivers have said of the days around now, in memory, for everybody who asks about the next bus. It hears what
 * this copy of the program records, and from the database what other copies do; what it missed it reads again.
 */
@Injectable()
export class LiveTrips {
  private readonly log = new Logger('live trips');
  private readonly agencies = new Map<string, AgencyReports>();
  private readonly listeners = new Set<() => void>();
  private telling: NodeJS.Timeout | null = null;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) database: Database,
    @Inject(EventStore) store: EventStore,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    store.onRecorded((events) => void this.inTurn(() => this.hear(events)));
    database.onChange((detail) => void this.inTurn(() => this.catchUp(detail)), 'operations');
    // Another timetable may plan the same trips otherwise.
    database.onChange(() => void this.inTurn(() => this.catchUp(null)));
  }

  /** Calls back after something was reported, many reports at a time. */
  onReport(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** @returns what was reported of a date, by trip id; null where the date is not one of those around now */
  find(agencyId: string, date: ServiceDate): Reports | Promise<Reports> {
    // The next bus is asked for all the time, and mostly nothing was reported: that must cost nothing.
    const known = this.agencies.get(agencyId)?.days.get(date);
    if (known !== undefined) return known.size === 0 ? null : known;
    return this.findAnew(agencyId, date);
  }

  private async findAnew(agencyId: string, date: ServiceDate): Promise<Reports> {
    const reports = this.get(agencyId);
    const today = await this.today(agencyId);
    if (date < addDays(today, -daysBack) || date > addDays(today, daysAhead)) return null;
    const known = reports.days.get(date);
    if (known !== undefined) return known;
    await this.inTurn(() => this.load(agencyId, reports, date));
    return reports.days.get(date) ?? null;
  }

  /** Resolves when everything heard of so far can be asked for. */
  async settled(): Promise<void> {
    await this.reading;
  }

  private get(agencyId: string): AgencyReports {
    const known = this.agencies.get(agencyId);
    if (known !== undefined) return known;
    const reports = new AgencyReports();
    this.agencies.set(agencyId, reports);
    return reports;
  }

  private async today(agencyId: string): Promise<ServiceDate> {
    const { agency } = await this.networks.getNetwork(agencyId);
    return localDate(instant(this.clock.now()), agency.agencyTimezone);
  }

  private async load(agencyId: string, reports: AgencyReports, date: ServiceDate): Promise<void> {
    if (reports.days.has(date)) return;
    const today = await this.today(agencyId);
    for (const old of reports.days.keys()) if (old < addDays(today, -daysBack)) reports.days.delete(old);
    const trips = new Map<string, ReportedTrip>();
    for (const [tripId, events] of groupByTrip(await this.performed.listEvents(agencyId, date))) {
      const reported = await this.reported(agencyId, date, tripId, events);
      if (reported !== null) trips.set(tripId, reported);
    }
    reports.days.set(date, trips);
  }

  private async reported(
    agencyId: string,
    date: ServiceDate,
    tripId: string,
    events: readonly StoredEvent[],
  ): Promise<ReportedTrip | null> {
    const identity = await this.performed.findIdentity(await this.networks.getNetwork(agencyId), date, tripId);
    return identity === null ? null : new ReportedTrip(identity, events, await this.crews.get(agencyId));
  }

  private async hear(events: readonly DriverEventRow[]): Promise<void> {
    for (const event of events) {
      const day = this.agencies.get(event.agencyId)?.days.get(event.serviceDate);
      if (day === undefined) continue;
      const known = day.get(event.tripId);
      if (known !== undefined) known.hear(event);
      else await this.read(event.agencyId, event.serviceDate, event.tripId, day);
    }
    this.tell();
  }

  /** @param detail the trips as `EventStore` names them; null: whatever was missed */
  private async catchUp(detail: string | null): Promise<void> {
    const named = detail === null ? null : (JSON.parse(detail) as [agencyId: string, date: ServiceDate, tripId: string][]);
    if (named === null) for (const reports of this.agencies.values()) reports.days.clear();
    for (const [agencyId, date, tripId] of named ?? []) {
      const day = this.agencies.get(agencyId)?.days.get(date);
      if (day !== undefined) await this.read(agencyId, date, tripId, day);
    }
    this.tell();
  }

  private async read(agencyId: string, date: ServiceDate, tripId: string, day: Map<string, ReportedTrip>): Promise<void> {
    const reported = await this.reported(agencyId, date, tripId, await this.performed.listEvents(agencyId, date, tripId));
    if (reported !== null) day.set(tripId, reported);
  }

  /** One after another, so that what was read before does not overwrite what was heard since. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.reading = this.reading.then(work).catch((error: unknown) => {
      this.log.error(`reports are read again: ${String(error)}`);
      this.agencies.clear();
    });
    return this.reading;
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
