import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService, type PlannedTrip } from '../timetables/timetables.service.js';
import { ExtraTrip, type EventSource } from './driver-event.entity.js';
import { effectiveEvents } from './effective-events.js';
import { placedOn } from './event-place.js';
import { closesAt, groupBy, plannedCalls, reconstructionFlag, type OperatedTrip, type TripIdentity } from './operated-trip.js';
import type { DriverEvent } from './trip-event.js';
import { tripPerformed } from './trip-performed.js';

/** An event as it is kept, of a known trip. */
export interface StoredEvent extends DriverEvent {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly vehicleId: string | null;
  readonly deviceTime: EpochSeconds;
  readonly receivedAt: EpochSeconds;
  readonly clockOffset: number | null;
  readonly source: EventSource;
  readonly accountId: string | null;
  readonly reason: string | null;
  readonly flags: string;
  readonly saidPlace: string | null;
}

/** All trips of a service date, and whether anything more is expected. */
export interface OperatedDay {
  readonly date: ServiceDate;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly OperatedTrip[];
  /** What was logged, by trip id. */
  readonly events: ReadonlyMap<string, readonly StoredEvent[]>;
}

const eventColumns = `event_id AS "eventId", service_date AS "serviceDate", trip_id AS "tripId", kind, position, count, undoes,
  vehicle_id AS "vehicleId", at, device_time AS "deviceTime", received_at AS "receivedAt", clock_offset AS "clockOffset", source,
  account_id AS "accountId", reason, flags, said_place AS "saidPlace"`;

/** What became of the trips of a day, derived from what was logged. */
@Injectable()
export class TripsPerformedService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Every trip that was planned or logged on the date, by time of departure, those outside the timetable last.
   * @param runner reads the events within its transaction, one thing after another
   */
  async getDay(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<OperatedDay> {
    const network = await this.networks.getNetwork(agencyId);
    const identities = await this.listPlanned(network, date);
    const events = groupBy(await this.listEvents(agencyId, date, undefined, runner), ({ tripId }) => tripId);
    const known = new Set(identities.map((trip) => trip.tripId));
    for (const tripId of events.keys()) {
      const extra = known.has(tripId) ? null : await this.findIdentity(network, date, tripId);
      if (extra !== null) identities.push(extra);
    }
    const closing = closesAt(date, lastArrival(identities), network.agency.agencyTimezone);
    const isClosed = instant(this.clock.now()) >= closing;
    return {
      date,
      isClosed,
      closesAt: closing,
      trips: identities.map((trip) => operatedTrip(trip, events.get(trip.tripId) ?? [], isClosed)),
      events,
    };
  }

  /** The trips that the timetable promised. */
  async listPlanned(network: Network, date: ServiceDate): Promise<TripIdentity[]> {
    const planned = await this.timetables.listTripsOfDay(network, date);
    return planned.map((trip) => identityOf(network, date, trip, true));
  }

  /** A trip of the timetable, whichever version knows it, or one that was logged outside of it; null: nobody knows it. */
  async findIdentity(network: Network, date: ServiceDate, tripId: string): Promise<TripIdentity | null> {
    const found = await this.timetables.findTrip(network, date, tripId);
    if (found !== null) return identityOf(network, date, found.planned, found.runs);
    const { agencyId } = network.agency;
    const extra = await this.database.source.manager.findOneBy(ExtraTrip, { agencyId, serviceDate: date, tripId });
    return extra === null ? null : extraIdentity(network, extra);
  }

  /** Those of these events that are on disk. */
  async findEvents(agencyId: string, eventIds: readonly string[]): Promise<StoredEvent[]> {
    const places = eventIds.map(() => '?').join(', ');
    return this.database.query(`SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND event_id IN (${places})`, [
      agencyId,
      ...eventIds,
    ]);
  }

  /** What was logged on a date, in no order that matters. */
  listEvents(agencyId: string, date: ServiceDate, tripId?: string, runner?: QueryRunner): Promise<StoredEvent[]> {
    if (tripId === undefined) return this.readEvents('service_date = ?', [agencyId, date], runner);
    return this.readEvents('service_date = ? AND trip_id = ?', [agencyId, date, tripId], runner);
  }

  /** What was logged on a date or for a later one. */
  listEventsFrom(agencyId: string, date: ServiceDate): Promise<StoredEvent[]> {
    return this.readEvents('service_date >= ?', [agencyId, date]);
  }

  private readEvents(which: string, values: readonly string[], runner?: QueryRunner): Promise<StoredEvent[]> {
    const statement = `SELECT ${eventColumns} FROM driver_events WHERE agency_id = ? AND ${which} ORDER BY event_id`;
    return this.database.query<StoredEvent>(statement, values, runner);
  }
}

function identityOf(network: Network, serviceDate: ServiceDate, planned: PlannedTrip, isScheduled: boolean): TripIdentity {
  const { trip, pattern, stopTimes } = planned;
  const { stops, routeId, directionId, patternId } = pattern;
  return {
    serviceDate,
    tripId: trip.tripId,
    routeId,
    directionId,
    patternId,
    stopIds: stops.map((stop) => stop.stopId),
    startTime: trip.startTime,
    isScheduled,
    plan: isScheduled ? plannedCalls(serviceDate, network.agency.agencyTimezone, stops, stopTimes) : [],
    headsign: trip.tripHeadsign,
    blockId: trip.blockId,
    modelTripId: trip.modelTripId,
  };
}

/** @returns the identity of a trip that the timetable does not know */
export function extraIdentity(
  network: Network,
  { serviceDate, tripId, routeId, directionId, patternId, startTime }: ExtraTrip,
): TripIdentity {
  const stopIds = (network.patterns.get(patternId)?.stops ?? []).map((stop) => stop.stopId);
  return {
    serviceDate,
    tripId,
    routeId,
    directionId,
    patternId,
    stopIds,
    startTime,
    isScheduled: false,
    plan: [],
    headsign: null,
    blockId: null,
    modelTripId: null,
  };
}

/** @param logged its events as they are kept, or placed already */
export function operatedTrip(identity: TripIdentity, logged: readonly StoredEvent[], dayIsClosed: boolean): OperatedTrip {
  const events = placedOn(logged, identity.stopIds);
  // What was taken back says nothing any more.
  const counting = events.some((event) => event.undoes !== null) ? effectiveEvents(events) : events;
  const naming = counting.filter((event) => event.vehicleId !== null);
  const last = naming.reduce<StoredEvent | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
  return {
    ...identity,
    performed: tripPerformed(events, identity.plan, dayIsClosed),
    vehicleId: last?.vehicleId ?? null,
    isReconstruction: counting.some((event) => event.flags.split(' ').includes(reconstructionFlag)),
  };
}

const isLater = (a: StoredEvent, b: StoredEvent): boolean => a.at > b.at || (a.at === b.at && a.eventId > b.eventId);

const lastArrival = (trips: readonly TripIdentity[]): EpochSeconds | null =>
  trips.reduce<EpochSeconds | null>((latest, { plan }) => {
    const end = plan.at(-1)?.arrival ?? null;
    return latest === null || (end !== null && end > latest) ? end : latest;
  }, null);
