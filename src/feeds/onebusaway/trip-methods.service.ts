import { Injectable } from '@nestjs/common';
import { dateAt } from '../../agencies/versions-of-date.js';
import { AlertsService } from '../../alerts/alerts.service.js';
import { addDays, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import type { TripOfVersion } from '../../timetables/blocks.service.js';
import { inForceOn, type VersionInForce } from '../../timetables/in-force.js';
import { groupBy } from '../../trip-log/operated-trip.js';
import { inTurns } from '../../turns.io.js';
import { dateOfMoment, dateOfServiceDate, longestTripDays } from './arrival-methods.service.js';
import { tripBean } from './beans.js';
import { blockOf } from './block.js';
import { callTimes } from './call-times.js';
import { plannedRuns, runOfTrip, type StopCall } from './calls-at-stops.js';
import { distancesAlong } from './distances.js';
import { entryOf, notFound, OneBusAwayTowns, stopOf, type AskedTown } from './onebusaway-town.service.js';
import { withPlatforms } from '../../network/network.service.js';
import { alightsAt, boardsAt, headsignOfRun, type TripRun } from './trip-run.js';
import { namingOf, tripStatus } from './trip-status.js';

/** How far from today a trip is looked for whose date is not said: its last and next day of service may be a year away. */
const searchedDays = 370;

/** Seconds for which riders still mean a trip that has ended: who follows it past midnight does not want that of the next evening. */
const justOver = 1800;

/** When a bus has reached its last stop, or is expected there. */
function endOf(run: TripRun): EpochSeconds {
  const last = run.pattern.stops.length - 1;
  return callTimes(run, last).arrival ?? run.arrivals[last] ?? run.day.starts;
}

/** The methods about single trips, and about the schedule of a stop. */
@Injectable()
export class TripMethods {
  constructor(
    private readonly towns: OneBusAwayTowns,
    private readonly alerts: AlertsService,
  ) {}

  async tripDetails(town: AskedTown, id: string): Promise<object> {
    const { values, references, at } = town;
    const [moment, includeTrip] = [values.moment('serviceDate'), values.flag('includeTrip', true)];
    const [includeSchedule, includeStatus] = [values.flag('includeSchedule', true), values.flag('includeStatus', true)];
    values.check();
    const run = await this.find(town, id, moment === null ? null : dateOfServiceDate(town, moment));
    if (includeTrip) references.trip(run);
    const block = blockOf(run);
    const situationIds = await this.situationsOf(town, run);
    const status = tripStatus(run, at, namingOf(town), { situationIds, blockTripSequence: block.sequence });
    return entryOf(town, {
      tripId: namingOf(town).id(run),
      serviceDate: run.day.starts * 1000,
      frequency: null,
      situationIds,
      ...(includeSchedule ? { schedule: this.schedule(town, run, block) } : {}),
      ...(includeStatus ? { status } : {}),
    });
  }

  async trip(town: AskedTown, id: string): Promise<object> {
    const run = await this.find(town, id, null);
    town.references.route(run.pattern.routeId);
    return entryOf(town, tripBean(town, run));
  }

  /** All calls at a stop on a date, by the timetable, by route and by where they go. */
  async scheduleForStop(town: AskedTown, id: string): Promise<object> {
    const { values, network, at, references, language } = town;
    const date = values.date('date', (moment) => dateOfMoment(town, moment)) ?? dateAt(network, at);
    values.check();
    const stopId = stopOf(town, id);
    const places = withPlatforms(network, stopId).flatMap((each) => town.served.placesAt(each));
    const day = await this.towns.day(town, date);
    const everything = { from: -Infinity, until: Infinity } as Parameters<typeof plannedRuns>[2];
    const calls = day === null ? [] : await inTurns(plannedRuns(day, places, everything, null));
    const routes = groupBy(calls, ({ run }) => run.pattern.routeId);
    const order = (routeId: string): number => network.routeOrder.get(routeId) ?? Infinity;
    return entryOf(town, {
      stopId: references.stop(stopId),
      date: ((await this.towns.day(town, date))?.starts ?? 0) * 1000,
      stopRouteSchedules: [...routes]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([routeId, ofRoute]) => ({
          routeId: references.route(routeId),
          stopRouteDirectionSchedules: [...groupBy(ofRoute, (call) => headsignOfRun(call.run, language, call.position))].map(
            ([tripHeadsign, ofDirection]) => ({
              tripHeadsign,
              scheduleStopTimes: ofDirection.sort(byArrival).map((call) => stopTimeOf(town, call)),
              scheduleFrequencies: [],
            }),
          ),
        })),
    });
  }

  /** The trip that an id means: on a date, else on the day on which it is underway or has just ended, else on its next one, else on its last one. */
  private async find(town: AskedTown, id: string, date: ServiceDate | null): Promise<TripRun> {
    for (const { id: tripId, versionId } of town.ids.readOfVersion(id)) {
      const inForce = town.versions.find(({ version }) => version.versionId === versionId);
      if (inForce === undefined) continue;
      const run = date === null ? await this.findAnyDay(town, inForce, tripId) : await this.findOn(town, inForce, tripId, date);
      if (run !== null) return run;
    }
    throw notFound(town, id);
  }

  private async findOn(town: AskedTown, inForce: VersionInForce, tripId: string, date: ServiceDate): Promise<TripRun | null> {
    if (inForceOn(town.versions, date) !== inForce) return null;
    return runOfTrip(await this.towns.dayOf(town.agencyId, inForce, date), tripId, town.realTime);
  }

  private async findAnyDay(town: AskedTown, inForce: VersionInForce, tripId: string): Promise<TripRun | null> {
    const today = dateAt(town.network, town.at);
    const before = await this.findStillMeant(town, inForce, tripId, today);
    if (before !== null) return before;
    for (const reported of town.realTime?.days.keys() ?? []) {
      const isOutside = reported >= today && town.realTime?.days.get(reported)?.find(tripId)?.trip.isScheduled === false;
      const run = isOutside ? await this.findOn(town, inForce, tripId, reported) : null;
      if (run !== null) return run;
    }
    const trip = (await this.towns.dayOf(town.agencyId, inForce, today)).trips.find(tripId);
    if (trip === null) return this.findOn(town, inForce, tripId, addDays(today, -1));
    return (
      (await this.nearest(town, inForce, trip, today)) ??
      runOfTrip(await this.towns.dayOf(town.agencyId, inForce, today), tripId, null, true)
    );
  }

  /** A trip of an earlier day that is still underway, as late as it may be, or has just ended; the latest one. */
  private async findStillMeant(town: AskedTown, inForce: VersionInForce, tripId: string, today: ServiceDate): Promise<TripRun | null> {
    for (let back = 1; back <= longestTripDays; back += 1) {
      const run = await this.findOn(town, inForce, tripId, addDays(today, -back));
      if (run !== null && endOf(run) + justOver >= town.at) return run;
    }
    return null;
  }

  /** A trip of a timetable on its next day of service, else on its last one. */
  private async nearest(town: AskedTown, inForce: VersionInForce, trip: TripOfVersion, today: ServiceDate): Promise<TripRun | null> {
    const routeId = town.network.patterns.get(trip.patternId)?.routeId ?? '';
    for (const step of [1, -1])
      for (let away = step === 1 ? 0 : -1; Math.abs(away) <= searchedDays; away += step) {
        const date = addDays(today, away);
        if (inForceOn(town.versions, date) !== inForce || !inForce.days.running(date).has(trip.serviceId, routeId)) continue;
        return this.findOn(town, inForce, trip.tripId, date);
      }
    return null;
  }

  private schedule(town: AskedTown, run: TripRun, { previous, next }: ReturnType<typeof blockOf>): object {
    const { references } = town;
    const distances = distancesAlong(run.day.network, run.pattern);
    const neighbour = (trip: TripOfVersion | null): string => {
      const found = trip === null ? null : runOfTrip(run.day, trip.tripId, town.realTime);
      return found === null ? '' : references.trip(found);
    };
    return {
      timeZone: run.day.zone,
      frequency: null,
      previousTripId: neighbour(previous),
      nextTripId: neighbour(next),
      stopTimes: run.pattern.stops.flatMap(({ stopId, headsign }, position) => {
        const [arrives, departs] = [run.arrivals[position], run.departures[position]];
        if (arrives === undefined || departs === undefined) return [];
        return {
          stopId: references.stop(stopId),
          arrivalTime: arrives - run.day.starts,
          departureTime: departs - run.day.starts,
          distanceAlongTrip: distances[position] ?? 0,
          stopHeadsign: headsign === null ? '' : headsignOfRun(run, town.language, position),
          historicalOccupancy: '',
        };
      }),
    };
  }

  /** What riders of a trip should know. */
  private async situationsOf(town: AskedTown, run: TripRun): Promise<string[]> {
    const { routeId, stops } = run.pattern;
    const alerts = await this.alerts.listActive(town.network, town.at, town.network.routes.has(routeId) ? { routeId } : {});
    const ofTrip = alerts.filter(({ stopId }) => stopId === null || stops.some((stop) => stop.stopId === stopId));
    return [...ofTrip.map((alert) => town.references.alert(alert)), ...town.references.changes(run)];
  }
}

const byArrival = (a: StopCall, b: StopCall): number => (a.run.arrivals[a.position] ?? 0) - (b.run.arrivals[b.position] ?? 0);

function stopTimeOf(town: AskedTown, { run, position }: StopCall): object {
  return {
    tripId: town.references.trip(run),
    serviceId: run.serviceId === null ? '' : town.ids.ofFeed(run.day.serviceIdInFeed(run.serviceId, run.pattern.routeId)),
    arrivalTime: (run.arrivals[position] ?? 0) * 1000,
    departureTime: (run.departures[position] ?? 0) * 1000,
    arrivalEnabled: alightsAt(run, position),
    departureEnabled: boardsAt(run, position),
    stopHeadsign: '',
  };
}
