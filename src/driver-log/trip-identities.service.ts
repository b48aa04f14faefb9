import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import { AssignableTrips } from '../fleet/assignable-trips.service.js';
import { givingWay } from '../jobs/giving-way.io.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import type { DateRange } from '../scheduling/month.js';
import { startOfServiceDay, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { stopTimes, type StopOffsets } from '../scheduling/timetable.js';
import type { PlannedTrip } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { plannedCalls, tripKey, type TripIdentity } from '../trip-log/operated-trip.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { ExtraTrip } from './driver-event.entity.js';
import { LoggedEvents } from './logged-events.service.js';
import type { SentEvent } from './read-event.js';
import { offsetsFrom, RunningTimes } from './running-times.service.js';

/** Moves events of trips from an older timetable, which a phone may still have, to the trips that replaced them. */
type TakesOver = <Said extends SentEvent | Refusal>(network: Network, events: readonly Said[]) => Promise<readonly Said[]>;

/** Finds the trips of a date, in the timetable or outside it, with their stops and plan. */
@Injectable()
export class TripIdentities {
  private takesOver: TakesOver = (_, events) => Promise.resolve(events);

  constructor(
    private readonly database: Database,
    private readonly timetables: TimetablesService,
    private readonly runningTimes: RunningTimes,
    private readonly events: LoggedEvents,
    assignable: AssignableTrips,
  ) {
    assignable.addSource(async (agencyId, date, tripId) =>
      (await this.listAdded(agencyId, { from: date, to: date })).some((added) => added.tripId === tripId),
    );
  }

  /** Registers the function that moves events to replacing trips; `publishing/` provides it. */
  takenOverBy(take: TakesOver): void {
    this.takesOver = take;
  }

  /** The events, on the trips that replace theirs in the current timetable. */
  takeOver<Said extends SentEvent | Refusal>(network: Network, events: readonly Said[]): Promise<readonly Said[]> {
    return this.takesOver(network, events);
  }

  /** The trips of the timetable on a date. A city has very many, so other requests are answered in between. */
  async listPlanned(network: Network, date: ServiceDate): Promise<TripIdentity[]> {
    const identities: TripIdentity[] = [];
    const giveWay = givingWay();
    for (const trip of await this.timetables.listTripsOfDay(network, date)) {
      identities.push(identityOf(network, date, trip, true));
      await giveWay();
    }
    return identities;
  }

  /**
   * A trip of the timetable, from whichever version has it, or one that was logged or added outside of it; null: it does not exist.
   * @param runner sees trips that its transaction has added
   */
  async findIdentity(network: Network, date: ServiceDate, tripId: string, runner?: QueryRunner): Promise<TripIdentity | null> {
    const found = await this.timetables.findTrip(network, date, tripId);
    if (found !== null) return identityOf(network, date, found.planned, found.runs);
    const { agencyId } = network.agency;
    const rows = runner?.manager ?? this.database.source.manager;
    const extra = await rows.findOneBy(ExtraTrip, { agencyId, serviceDate: date, tripId });
    if (extra === null) return null;
    const about = extra.startTime ?? (await this.findStart(network, date, tripId, runner));
    return extraIdentity(network, extra, about === null ? null : await this.runningTimes.find(network, date, extra.patternId, about));
  }

  /** When an added trip arrives at its last stop, by the usual running times. @returns null: its start or its running times are unknown */
  async arrivalOf(network: Network, { serviceDate, patternId, startTime }: ExtraTrip): Promise<ServiceTime | null> {
    if (startTime === null) return null;
    const offsets = await this.runningTimes.find(network, serviceDate, patternId, startTime);
    return offsets === null ? null : (stopTimes(startTime, offsets).at(-1)?.arrivalTime ?? null);
  }

  /** Whether a timetable or the log has a trip of that id on that date. */
  async exists({ agency: { agencyId } }: Network, date: ServiceDate, tripId: string, runner: QueryRunner): Promise<boolean> {
    if (await runner.manager.existsBy(ExtraTrip, { agencyId, serviceDate: date, tripId })) return true;
    return this.timetables.isPlanned(agencyId, date, { tripId });
  }

  /** The trips that managers or drivers added to these dates, in order of their starts, without additions that were undone. */
  async listAdded(agencyId: string, range: DateRange): Promise<ExtraTrip[]> {
    const rows = await this.database.query<ExtraTrip>(
      `SELECT agency_id AS "agencyId", service_date AS "serviceDate", trip_id AS "tripId", route_id AS "routeId",
        direction_id AS "directionId", pattern_id AS "patternId", start_time AS "startTime"
        FROM extra_trips WHERE agency_id = ? AND service_date BETWEEN ? AND ? AND start_time IS NOT NULL`,
      [agencyId, range.from, range.to],
    );
    if (rows.length === 0) return [];
    const additions = await this.events.listOfKinds(agencyId, range, ['trip-added', 'undo']);
    const standing = new Set(
      effectiveEvents(additions)
        .filter(({ kind }) => kind === 'trip-added')
        .map((event) => tripKey(agencyId, event.serviceDate, event.tripId)),
    );
    return rows
      .filter(({ serviceDate, tripId }) => standing.has(tripKey(agencyId, serviceDate, tripId)))
      .sort((a, b) => (a.startTime ?? 0) - (b.startTime ?? 0) || (a.tripId < b.tripId ? -1 : 1));
  }

  /** The trips outside the timetable on a date or later, as `date id`. */
  async listOutside(agencyId: string, from: ServiceDate): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ date: ServiceDate; tripId: string }>(
      'SELECT service_date AS "date", trip_id AS "tripId" FROM extra_trips WHERE agency_id = ? AND service_date >= ?',
      [agencyId, from],
    );
    return new Set(rows.map(({ date, tripId }) => `${date} ${tripId}`));
  }

  /** When the earliest event of a trip happened, in place of a planned start; null: it has no events. */
  private async findStart(network: Network, date: ServiceDate, tripId: string, runner?: QueryRunner): Promise<ServiceTime | null> {
    const { agencyId } = network.agency;
    const [earliest] = await this.database.query<{ first: EpochSeconds | null }>(
      'SELECT min(at) AS "first" FROM driver_events WHERE agency_id = ? AND service_date = ? AND trip_id = ?',
      [agencyId, date, tripId],
      runner,
    );
    const first = earliest?.first ?? null;
    return first === null ? null : ((first - startOfServiceDay(date, zoneOn(network, date))) as ServiceTime);
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
    plan: isScheduled ? plannedCalls(serviceDate, zoneOn(network, serviceDate), stops, stopTimes) : [],
    offsets: offsetsFrom(trip.startTime, stopTimes),
    headsign: trip.tripHeadsign,
    blockId: trip.blockId,
    modelTripId: trip.modelTripId,
  };
}

/** A trip outside the timetable. @param offsets its usual running times; null: unknown */
export function extraIdentity(
  network: Network,
  { serviceDate, tripId, routeId, directionId, patternId, startTime }: ExtraTrip,
  offsets: StopOffsets | null = null,
): TripIdentity {
  const stops = network.patterns.get(patternId)?.stops ?? [];
  const stopIds = stops.map((stop) => stop.stopId);
  const times = startTime === null || offsets === null ? [] : stopTimes(startTime, offsets);
  return {
    serviceDate,
    tripId,
    routeId,
    directionId,
    patternId,
    stopIds,
    startTime,
    isScheduled: false,
    plan: plannedCalls(serviceDate, zoneOn(network, serviceDate), stops, times),
    offsets,
    headsign: null,
    blockId: null,
    modelTripId: null,
  };
}
