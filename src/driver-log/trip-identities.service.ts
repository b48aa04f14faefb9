import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import { AssignableTrips } from '../fleet/assignable-trips.service.js';
import { giveWay, inPieces } from '../turns.io.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import type { DateRange } from '../scheduling/month.js';
import { plus, seconds, startOfServiceDay, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { stopTimes, type StopOffsets } from '../scheduling/timetable.js';
import { Blocks } from '../timetables/blocks.service.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { identityInTimetable, plannedCalls, tripKey, type TripIdentity } from '../trip-log/operated-trip.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { ExtraTrip } from './driver-event.entity.js';
import { LoggedEvents } from './logged-events.service.js';
import type { SentEvent } from './read-event.js';
import { RunningTimes } from './running-times.service.js';

/** A limit on the values of one statement, well below that of either database. */
const maxIdsInQuery = 1000;

/** Moves events of trips from an older timetable, which a phone may still have, to the trips that replaced them. */
type TakesOver = <Said extends SentEvent | Refusal>(network: Network, events: readonly Said[]) => Promise<readonly Said[]>;

/** Finds the trips of a date, in the timetable or outside it, with their stops and plan. */
@Injectable()
export class TripIdentities {
  private takesOver: TakesOver = (_, events) => Promise.resolve(events);

  constructor(
    private readonly database: Database,
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
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

  /** The trips of the timetable on a date, in order of their starts. A city has very many, so other requests are answered in between. */
  async listPlanned(network: Network, date: ServiceDate): Promise<TripIdentity[]> {
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    if (ofDate === null) return [];
    const trips = await ofDate.list();
    const identities: TripIdentity[] = [];
    const zone = zoneOn(network, date);
    for (const trip of trips) {
      const [pattern, offsets] = [network.patterns.get(trip.patternId), ofDate.offsets(trip)];
      if (pattern !== undefined && offsets !== undefined) identities.push(identityInTimetable({ date, zone }, trip, pattern, offsets));
      await giveWay();
    }
    return identities;
  }

  /** A trip by its id. @see findIdentities */
  async findIdentity(network: Network, date: ServiceDate, tripId: string, runner?: QueryRunner): Promise<TripIdentity | null> {
    return (await this.findIdentities(network, date, [tripId], runner)).get(tripId) ?? null;
  }

  /**
   * The trips of a date with these ids: from the timetable, from whichever version has them, or logged or added outside of it. Those of the
   * timetable in force come from memory, the others by a few statements for all of them. Ids of which there is no trip are left out. On a
   * holiday that was worked they are all trips of a city, so other requests are answered in between.
   * @param runner sees trips that its transaction has added, which is not held up by others
   */
  async findIdentities(
    network: Network,
    date: ServiceDate,
    tripIds: Iterable<string>,
    runner?: QueryRunner,
  ): Promise<Map<string, TripIdentity>> {
    const wanted = [...tripIds];
    const found = await this.findInForce(network, date, wanted, runner === undefined ? giveWay : () => undefined);
    const lacking = (): string[] => wanted.filter((tripId) => !found.has(tripId));
    const zone = zoneOn(network, date);
    for (const { trip, pattern, timing } of await this.timetables.listFromNewest(network, lacking()))
      found.set(trip.tripId, identityInTimetable({ date, zone }, { ...trip, headsign: trip.tripHeadsign }, pattern, timing, false));
    for (const extra of await this.findExtra(network, date, lacking(), runner)) found.set(extra.tripId, extra);
    return found;
  }

  /** The trips with events on a date that the timetable does not have on it. A city logs 300,000 events a day, so their ids are read in pieces. */
  async listLoggedOutside(network: Network, date: ServiceDate): Promise<TripIdentity[]> {
    const { agencyId } = network.agency;
    const ofDate = await this.blocks.findTrips(agencyId, date);
    const statement = `SELECT DISTINCT trip_id AS "tripId" FROM driver_events
      WHERE agency_id = ? AND service_date = ? AND trip_id > ? ORDER BY trip_id LIMIT ${maxIdsInQuery}`;
    const read = (after: string): Promise<{ tripId: string }[]> => this.database.query(statement, [agencyId, date, after]);
    const outside: string[] = [];
    for await (const rows of inPieces(maxIdsInQuery, '', ({ tripId }: { tripId: string }) => tripId, read))
      for (const { tripId } of rows) if (ofDate?.find(tripId) == null) outside.push(tripId);
    return [...(await this.findIdentities(network, date, outside)).values()];
  }

  private async findInForce(
    network: Network,
    date: ServiceDate,
    tripIds: readonly string[],
    turn: typeof giveWay,
  ): Promise<Map<string, TripIdentity>> {
    const identities = new Map<string, TripIdentity>();
    const ofDate = await this.blocks.findTrips(network.agency.agencyId, date);
    if (ofDate === null) return identities;
    const zone = zoneOn(network, date);
    for (const tripId of tripIds) {
      await turn();
      const found = ofDate.findInVersion(tripId);
      if (found === null) continue;
      const { trip, runs } = found;
      const [pattern, offsets] = [network.patterns.get(trip.patternId), ofDate.offsets(trip)];
      if (pattern === undefined || offsets === undefined) continue;
      identities.set(trip.tripId, identityInTimetable({ date, zone }, trip, pattern, offsets, runs));
    }
    return identities;
  }

  private async findExtra(network: Network, date: ServiceDate, tripIds: readonly string[], runner?: QueryRunner): Promise<TripIdentity[]> {
    const { agencyId } = network.agency;
    const rows = runner?.manager ?? this.database.source.manager;
    const identities: TripIdentity[] = [];
    for (let at = 0; at < tripIds.length; at += maxIdsInQuery) {
      const tripId = In(tripIds.slice(at, at + maxIdsInQuery));
      const extras = await rows.findBy(ExtraTrip, { agencyId, serviceDate: date, tripId });
      const unknown = extras.flatMap((extra) => (extra.startTime === null ? extra.tripId : []));
      const starts = await this.findStarts(network, date, unknown, runner);
      for (const extra of extras) {
        const about = extra.startTime ?? starts.get(extra.tripId) ?? null;
        const offsets = about === null ? null : await this.runningTimes.find(network, date, extra.patternId, about);
        identities.push(extraIdentity(network, extra, offsets));
      }
    }
    return identities;
  }

  /** When an added trip arrives at its last stop, by the usual running times. @returns null: its start or its running times are unknown */
  async arrivalOf(network: Network, { serviceDate, patternId, startTime }: ExtraTrip): Promise<ServiceTime | null> {
    if (startTime === null) return null;
    const lasts = (await this.runningTimes.find(network, serviceDate, patternId, startTime))?.arrivals.at(-1);
    return lasts === undefined ? null : plus(startTime, seconds(lasts));
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

  /** The ids of the trips that were added to a date with a start, whether or not the additions were undone. */
  async listExtraIds(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<string[]> {
    const rows = await this.database.query<{ tripId: string }>(
      'SELECT trip_id AS "tripId" FROM extra_trips WHERE agency_id = ? AND service_date = ? AND start_time IS NOT NULL',
      [agencyId, date],
      runner,
    );
    return rows.map(({ tripId }) => tripId);
  }

  /** The trips outside the timetable on a date or later, as `date id`. */
  async listOutside(agencyId: string, from: ServiceDate): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ date: ServiceDate; tripId: string }>(
      'SELECT service_date AS "date", trip_id AS "tripId" FROM extra_trips WHERE agency_id = ? AND service_date >= ?',
      [agencyId, from],
    );
    return new Set(rows.map(({ date, tripId }) => `${date} ${tripId}`));
  }

  /** When the earliest event of each trip happened, in place of a planned start. Trips without events are left out. */
  private async findStarts(
    network: Network,
    date: ServiceDate,
    tripIds: readonly string[],
    runner?: QueryRunner,
  ): Promise<Map<string, ServiceTime>> {
    if (tripIds.length === 0) return new Map();
    const places = tripIds.map(() => '?').join(', ');
    const earliest = await this.database.query<{ tripId: string; first: EpochSeconds }>(
      `SELECT trip_id AS "tripId", min(at) AS "first" FROM driver_events
        WHERE agency_id = ? AND service_date = ? AND trip_id IN (${places}) GROUP BY trip_id`,
      [network.agency.agencyId, date, ...tripIds],
      runner,
    );
    const began = startOfServiceDay(date, zoneOn(network, date));
    return new Map(earliest.map(({ tripId, first }) => [tripId, (first - began) as ServiceTime]));
  }
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
