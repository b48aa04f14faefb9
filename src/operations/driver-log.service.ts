import { Inject, Injectable, Logger } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { getRoute, NetworkService, type Network } from '../network/network.service.js';
import { instant, localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { CrewsService, crewOfTrip, type Crews } from './crews.service.js';
import type { DriverEventRow, EventSource, ExtraTrip } from './driver-event.entity.js';
import type { Batch } from './event-statements.service.js';
import { placeOf, positionOf } from './event-place.js';
import { EventStore } from './event-store.service.js';
import { boundsOf, checkServiceDate, correctClock, isLate, readEvent, type DayBounds, type IntakeFlag, type SaidEvent } from './intake.js';
import { tripKey, type TripIdentity } from './operated-trip.js';
import { withoutIdleUndos, withRecorded, type EventResult } from './recorded-events.js';
import { extraIdentity, TripsPerformedService } from './trips-performed.service.js';

/** Who speaks. */
export interface Speaker {
  readonly agencyId: string;
  readonly accountId: string;
}

/** A trip known to the log, and the row to write where this is the first that was heard of it. */
interface KnownTrip {
  readonly identity: TripIdentity;
  readonly extraTrip: ExtraTrip | null;
  /** Who is to drive it, where anybody is. */
  readonly driver: string | null;
  readonly bounds: DayBounds;
}

/** What the events of one request are judged by. */
interface Hearing {
  readonly speaker: Speaker;
  readonly source: EventSource;
  readonly network: Network;
  readonly crews: Crews;
  readonly today: ServiceDate;
  readonly sentAt: EpochSeconds | null;
  readonly receivedAt: EpochSeconds;
}

const mostTripsKept = 20_000;

/** Takes in what drivers say. Each event is judged by itself: one bad event never holds up the others. */
@Injectable()
export class DriverLogService {
  private readonly log = new Logger('driver log');
  /** The trips that are being driven are asked for again and again. */
  private trips = new Map<string, TripIdentity>();

  constructor(
    @Inject(Database) database: Database,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    database.onChange(() => (this.trips = new Map()));
  }

  /**
   * @returns what became of each event, in their order; what is `recorded` or `duplicate` is on disk
   * @throws Refusal `log-unavailable` where the database is not to be had: nothing is acknowledged, and all may be sent again
   */
  record(speaker: Speaker, raw: readonly unknown[], sentAt: EpochSeconds | null): Promise<EventResult[]> {
    return this.recordAll(speaker, raw, sentAt).catch(this.unavailable);
  }

  /**
   * What a manager decides, with what is written about it, all or nothing.
   * @throws Refusal why one of the events is refused
   */
  recordAlong(manager: Speaker, raw: readonly unknown[], along: (runner: QueryRunner) => Promise<void>): Promise<void> {
    return this.recordAllAlong(manager, raw, along).catch(this.unavailable);
  }

  private readonly unavailable = (error: unknown): never => {
    if (error instanceof Refusal) throw error;
    this.log.error(`not acknowledged: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    throw new Refusal('log-unavailable');
  };

  private async recordAllAlong(manager: Speaker, raw: readonly unknown[], along: (runner: QueryRunner) => Promise<void>): Promise<void> {
    const { judged, batch } = await this.hear(manager, raw, null, 'manager');
    for (const each of judged) if (each instanceof Refusal) throw each;
    await this.store.addAlong(batch, (runner) => along(runner));
  }

  private async recordAll(speaker: Speaker, raw: readonly unknown[], sentAt: EpochSeconds | null): Promise<EventResult[]> {
    const { said, judged, batch } = await this.hear(speaker, raw, sentAt, 'driver');
    const outcomes = await this.store.add(batch);
    let next = 0;
    const results = judged.map((each, index): EventResult => {
      if (each instanceof Refusal) return { eventId: idOf(raw[index]), outcome: 'refused', refusal: each };
      const { eventId } = each;
      const outcome = outcomes[next++] ?? 'conflict';
      if (outcome !== 'conflict') return { eventId, outcome, refusal: null };
      return { eventId, outcome: 'refused', refusal: new Refusal('event-conflict', { eventId }) };
    });
    if (results.every(({ refusal }) => refusal === null)) return results;
    return withRecorded(said, results, (ids) => this.performed.findEvents(speaker.agencyId, ids));
  }

  /** What is to be kept, and why what is not. */
  private async hear(
    speaker: Speaker,
    raw: readonly unknown[],
    sentAt: EpochSeconds | null,
    source: EventSource,
  ): Promise<{ said: (SaidEvent | Refusal)[]; judged: (DriverEventRow | Refusal)[]; batch: Batch }> {
    const network = await this.networks.getNetwork(speaker.agencyId);
    const receivedAt = instant(this.clock.now());
    const hearing: Hearing = {
      speaker,
      source,
      network,
      crews: await this.crews.get(speaker.agencyId),
      today: localDate(receivedAt, network.agency.agencyTimezone),
      sentAt,
      receivedAt,
    };
    const said = raw.map((each) => this.read(hearing, each));
    const trips = await this.knowTrips(hearing, said);
    const readable = said.map((each) =>
      each instanceof Refusal ? each : judge(hearing, each, trips.get(tripKey(speaker.agencyId, each.serviceDate, each.tripId))),
    );
    const judged = readable.some((each) => !(each instanceof Refusal) && each.undoes !== null)
      ? await withoutIdleUndos(readable, (ids) => this.performed.findEvents(speaker.agencyId, ids))
      : readable;
    const events = judged.filter((each) => !(each instanceof Refusal));
    const extraTrips = [...trips.values()].flatMap((trip) => (trip instanceof Refusal ? [] : (trip.extraTrip ?? [])));
    return { said, judged, batch: { events, extraTrips } };
  }

  private read({ source, today, crews }: Hearing, raw: unknown): SaidEvent | Refusal {
    return orRefusal(() => {
      const said = readEvent(raw);
      if (source === 'driver') checkServiceDate(said.serviceDate, today);
      if (said.vehicleId !== null && !crews.vehicles.has(said.vehicleId))
        throw new Refusal('vehicle-not-found', { vehicleId: said.vehicleId });
      return said;
    });
  }

  /** Each trip that is spoken of, once. Of a trip outside the timetable the first word on its route holds for all of the request. */
  private async knowTrips(hearing: Hearing, said: readonly (SaidEvent | Refusal)[]): Promise<Map<string, KnownTrip | Refusal>> {
    const keyOf = ({ serviceDate, tripId }: SaidEvent): string => tripKey(hearing.speaker.agencyId, serviceDate, tripId);
    const named = new Map<string, SaidEvent>();
    for (const each of said) {
      if (each instanceof Refusal) continue;
      const first = named.get(keyOf(each));
      if (first === undefined || (first.extra === null && each.extra !== null)) named.set(keyOf(each), each);
    }
    const trips = new Map<string, KnownTrip | Refusal>();
    for (const [key, each] of named) {
      const identity = this.trips.get(key);
      // Most are known, and a promise for each would cost more than all the rest of this.
      trips.set(key, identity === undefined ? await this.getTrip(hearing, each, key).catch(asRefusal) : knownTrip(hearing, identity, null));
    }
    return trips;
  }

  private async getTrip(hearing: Hearing, said: SaidEvent, key: string): Promise<KnownTrip> {
    const { network } = hearing;
    const { serviceDate, tripId, extra } = said;
    const { trips } = this;
    const found = await this.performed.findIdentity(network, serviceDate, tripId);
    if (found !== null) {
      if (trips.size >= mostTripsKept) trips.clear();
      trips.set(key, found);
      return knownTrip(hearing, found, null);
    }
    // What nobody knows yet may be known in a moment.
    if (extra === null) throw new Refusal('trip-not-found', { tripId, date: serviceDate });
    const extraTrip = await this.extraTrip(network, said, extra);
    return knownTrip(hearing, extraIdentity(network, extraTrip), extraTrip);
  }

  /** A trip outside the timetable runs along the longest pattern of its route and direction. */
  private async extraTrip(
    network: Network,
    said: SaidEvent,
    { routeId, directionId }: NonNullable<SaidEvent['extra']>,
  ): Promise<ExtraTrip> {
    getRoute(network, routeId);
    const inUse = await this.timetables.listPatternsInUse(network, said.serviceDate);
    const [pattern] = inUse
      .filter((each) => each.routeId === routeId && (directionId === null || each.directionId === directionId))
      .sort((a, b) => b.stops.length - a.stops.length || a.patternId - b.patternId);
    if (pattern === undefined) throw new Refusal('route-not-found', { routeId });
    const { agencyId } = network.agency;
    const { serviceDate, tripId } = said;
    return { agencyId, serviceDate, tripId, routeId, directionId: pattern.directionId, patternId: pattern.patternId, startTime: null };
  }
}

function knownTrip({ network, crews }: Hearing, identity: TripIdentity, extraTrip: ExtraTrip | null): KnownTrip {
  const bounds = boundsOf(identity.serviceDate, network.agency.agencyTimezone);
  return { identity, extraTrip, driver: crewOfTrip(crews, identity).accountId, bounds };
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

function orRefusal<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    return asRefusal(error);
  }
}

/** An event as it is kept. */
function judge(hearing: Hearing, said: SaidEvent, trip: KnownTrip | Refusal | undefined): DriverEventRow | Refusal {
  if (trip === undefined || trip instanceof Refusal)
    return trip ?? new Refusal('trip-not-found', { tripId: said.tripId, date: said.serviceDate });
  const { speaker, source, receivedAt, sentAt } = hearing;
  const { identity, driver, bounds } = trip;
  return orRefusal(() => {
    const position = positionOf(said, identity.stopIds);
    const { at, clockOffset, isCorrected, isUnknown } = correctClock(said.deviceTime, sentAt, receivedAt, bounds);
    const flags: IntakeFlag[] = [];
    if (isCorrected) flags.push('clock-corrected');
    if (isUnknown) flags.push('time-unknown');
    if (source === 'driver' && driver !== null && driver !== speaker.accountId) flags.push('other-driver');
    if (!identity.isScheduled && said.extra === null) flags.push('not-running');
    if (isLate(at, receivedAt)) flags.push('late');
    // One object, and the trip's own words for what it shares with others: those said on the way are let go.
    return {
      agencyId: speaker.agencyId,
      eventId: said.eventId,
      serviceDate: identity.serviceDate,
      tripId: identity.tripId,
      kind: said.kind,
      position,
      count: said.count,
      undoes: said.undoes,
      vehicleId: said.vehicleId,
      at,
      deviceTime: said.deviceTime,
      receivedAt,
      clockOffset,
      source,
      accountId: speaker.accountId,
      reason: said.reason,
      flags: flags.join(' '),
      saidPlace: placeOf(said),
    };
  });
}

function idOf(raw: unknown): string | null {
  const { eventId } = (typeof raw === 'object' && raw !== null ? raw : {}) as { eventId?: unknown };
  return typeof eventId === 'string' ? eventId.slice(0, 100) : null;
}
