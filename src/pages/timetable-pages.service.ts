import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Language } from '../language.js';
import { getRoute, NetworkService, todayOf, type Network } from '../network/network.service.js';
import { agencyNameIn, routeName, stopName } from '../network/spoken.js';
import { boardingPositions } from '../scheduling/trips.js';
import { addDays, formatHoursMinutes, type ServiceDate } from '../scheduling/service-time.js';
import { byDirection, headsignOf, inForceOn, type PlannedTrip, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { TimetableDirection, TimetablePage } from '../web/residents/page.js';
import { daysFrom } from './boards.service.js';
import { TimetableChanges } from './timetable-changes.service.js';
import { columnsOf } from './timetable-columns.js';

interface AskedTimetable {
  readonly agencyId: string | null;
  readonly routeId: string;
  /** Null: today. */
  readonly date: ServiceDate | null;
  /** Where it will hang; null, or one that the route does not serve: where the route begins. */
  readonly stopId: string | null;
  readonly language: Language;
}

/** The longest holidays are shorter. */
const furthestResumption = 30;
const daysOfWeek = 7;

/** Gathers what the page of a route shows. */
@Injectable()
export class TimetablePages {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(TimetableChanges) private readonly changes: TimetableChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `route-not-found` */
  async getPage({ agencyId, routeId, date: asked, stopId, language }: AskedTimetable): Promise<Omit<TimetablePage, 'prefix'>> {
    const network = await this.networks.getNetwork(agencyId);
    const route = getRoute(network, routeId);
    const { agencyTimezone: zone } = network.agency;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const date = asked ?? todayOf(network, this.clock);
    const week = daysFrom(versions, date, daysOfWeek, { zone, language });
    const shown = await this.shownTrips(network, versions, date, routeId);
    const inForce = inForceOn(versions, shown?.date ?? date);
    return {
      ...{ language, routeId, date, week, agencyName: agencyNameIn(network, language), name: routeName(network, route, language) },
      day: week[0] ?? { date, startsAt: '', runs: false, reasonCode: 'no-timetable', reason: '', provisional: false },
      shownDate: shown?.date ?? null,
      validFrom: inForce?.from ?? null,
      validUntil: inForce?.until == null ? null : addDays(inForce.until, -1),
      dayBefore: addDays(date, -1),
      dayAfter: addDays(date, 1),
      stop: stopOf(network, shown?.trips ?? [], stopId, language),
      directions: await Promise.all(
        byDirection(shown?.trips ?? []).map(async ({ directionId, trips }) => {
          const direction = directionOf(network, trips, language);
          const stopIds = new Set(direction.stops.slice(0, 1).map((stop) => stop.stopId));
          const change = await this.changes.find(network, { routeId, directionId, stopIds, today: date });
          return { directionId, ...direction, change };
        }),
      ),
    };
  }

  /** The trips of the date, or of the first one after it that has any of this route. */
  private async shownTrips(
    network: Network,
    versions: readonly VersionInForce[],
    date: ServiceDate,
    routeId: string,
  ): Promise<{ date: ServiceDate; trips: PlannedTrip[] } | null> {
    for (let ahead = 0; ahead <= furthestResumption; ahead += 1) {
      const day = addDays(date, ahead);
      if (inForceOn(versions, day)?.days.day(day).runs !== true) continue;
      const trips = await this.timetables.listTripsOfDay(network, day, routeId);
      if (trips.length > 0) return { date: day, trips };
    }
    return null;
  }
}

/** The stop asked for, where people get on there, else where they get on first. */
function stopOf(network: Network, trips: readonly PlannedTrip[], asked: string | null, language: Language): TimetablePage['stop'] {
  const served = trips.flatMap(({ pattern }) => boardingPositions(pattern).map((position) => pattern.stops[position]?.stopId ?? ''));
  const stopId = served.find((one) => one === asked) ?? served[0];
  return stopId === undefined ? null : stopName(network, stopId, language);
}

function directionOf(
  network: Network,
  trips: readonly PlannedTrip[],
  language: Language,
): Omit<TimetableDirection, 'directionId' | 'change'> {
  const columns = columnsOf(trips.map(({ pattern }) => pattern));
  const [first] = trips;
  return {
    towards: first === undefined ? '' : headsignOf(network, first, 0, language),
    stops: columns.map((stopId) => stopName(network, stopId, language)),
    trips: trips.map(({ trip, pattern, stopTimes }) => ({
      tripId: trip.tripId,
      headwayMinutes: trip.headwaySeconds === null ? null : Math.round(trip.headwaySeconds / 60),
      times: columns.map((stopId) => {
        const time = stopTimes[pattern.stops.findIndex((stop) => stop.stopId === stopId)];
        return time === undefined ? null : formatHoursMinutes(time.departureTime);
      }),
    })),
  };
}
