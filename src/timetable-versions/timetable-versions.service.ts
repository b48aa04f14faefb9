import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import type { Language } from '../language.js';
import { getRoute, NetworkService, todayOf, type Network } from '../network/network.service.js';
import { routeLabel, stopName } from '../network/spoken.js';
import { formatHoursMinutes, type ServiceDate } from '../scheduling/service-time.js';
import type { WorkingDays } from '../scheduling/service-calendar.js';
import { byDirection, headsignOf, isRunning, tripCountsOf, type PlannedTrip, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { holidayCalendars, WorkingDaysService } from '../timetables/working-days.service.js';
import { dayTypes, examplesOf, usualGap, type DayType } from './day-types.js';
import { VersionsOfAgency } from './versions-of-agency.service.js';
import { changedTimes, comparedDays } from './timetable-change.js';
import { timetableVersionsRefusals } from './timetable-versions.refusals.js';
import type {
  VersionChangedDirectionAnswer,
  VersionChangedRouteAnswer,
  TimetableVersionAnswer,
  VersionChangesAnswer,
  VersionDirectionAnswer,
  VersionRouteAnswer,
  VersionRouteTripsAnswer,
} from './timetable-versions.requests.js';
import type { VersionStateNow } from './version-states.js';

/** The data that all answers about an agency's timetables need. */
interface TimetableView {
  readonly network: Network;
  readonly language: Language;
  readonly today: ServiceDate;
  readonly versions: readonly VersionInForce[];
  readonly workingDays: WorkingDays;
}

/** Answers for managers: the timetables and their states, their trips by kind of day, and what each changes. */
@Injectable()
export class TimetableVersions {
  constructor(
    private readonly versions: VersionsOfAgency,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly workingDays: WorkingDaysService,
    private readonly clock: Clock,
  ) {}

  /** @param state left out: those that were, are or will be in force */
  async list(agencyId: string, language: Language, state?: VersionStateNow | 'all'): Promise<TimetableVersionAnswer[]> {
    const scene = await this.sceneOf(agencyId, language);
    const inForce = new Map(scene.versions.map((version) => [version.version.versionId, version]));
    const answers = (await this.versions.describe(agencyId, language)).map((facts) => {
      const version = inForce.get(facts.versionId);
      return { ...facts, routes: version === undefined ? [] : routeAnswers(scene, version) };
    });
    if (state === 'all') return answers;
    return answers.filter((each) => (state === undefined ? isEverInForce(each.state) : each.state === state));
  }

  /** @throws Refusal `timetable-version-not-found`, `route-not-found` */
  async getRoute(agencyId: string, versionId: string, routeId: string, language: Language): Promise<VersionRouteTripsAnswer> {
    const scene = await this.sceneOf(agencyId, language);
    const { network } = scene;
    const version = getVersion(scene, versionId);
    getRoute(network, routeId);
    const trips = await this.timetables.listTripsOfRoute(network, version.version, routeId);
    const days = examples(scene, version).flatMap(([dayType, date]) => {
      const running = version.days.planned.on(date);
      const ofDay = trips.filter(({ trip }) => running.includes(trip.serviceId));
      const directions = byDirection(ofDay).map((direction) => directionAnswer(scene, direction));
      return ofDay.length === 0 ? [] : [{ dayType, date, tripCount: ofDay.length, directions }];
    });
    return { versionId: version.version.versionId, routeId, days };
  }

  /**
   * What a timetable changes compared with the one before it.
   * @throws Refusal `timetable-version-not-found`
   */
  async getChanges(agencyId: string, versionId: string, language: Language): Promise<VersionChangesAnswer> {
    const scene = await this.sceneOf(agencyId, language);
    const coming = getVersion(scene, versionId);
    const old = scene.versions[scene.versions.indexOf(coming) - 1];
    const answer = { versionId: coming.version.versionId, replaces: old?.version.versionId ?? null };
    if (old === undefined) return { ...answer, routes: [] };
    const routes: VersionChangedRouteAnswer[] = [];
    for (const routeId of routesOf(scene, [old, coming])) {
      const changed = await this.changeOf(scene, { old, coming }, routeId);
      if (changed.directions.length > 0) routes.push(changed);
    }
    return { ...answer, routes };
  }

  private async changeOf(
    scene: TimetableView,
    { old, coming }: { old: VersionInForce; coming: VersionInForce },
    routeId: string,
  ): Promise<VersionChangedRouteAnswer> {
    const { network, language } = scene;
    const oldTrips = await this.timetables.listTripsOfRoute(network, old.version, routeId);
    const newTrips = await this.timetables.listTripsOfRoute(network, coming.version, routeId);
    const on = ({ days }: VersionInForce, trips: readonly PlannedTrip[], date: ServiceDate): PlannedTrip[] => {
      const running = days.running(date);
      return trips.filter((trip) => isRunning(running, trip));
    };
    const { before, after } = comparedDays({ old, coming }, [
      (date) => on(old, oldTrips, date).length > 0,
      (date) => on(coming, newTrips, date).length > 0,
    ]);
    const [then, now] = [before === null ? [] : on(old, oldTrips, before), after === null ? [] : on(coming, newTrips, after)];
    const directions = byDirection([...then, ...now]).flatMap(({ directionId, trips }): VersionChangedDirectionAnswer[] => {
      const timesOf = (some: readonly PlannedTrip[]) =>
        some.filter(({ pattern }) => pattern.directionId === directionId).map(({ trip }) => trip.startTime);
      const rows = changedTimes(timesOf(then), timesOf(now));
      const departures = rows?.map(({ time, is }) => ({ time: formatHoursMinutes(time), is }));
      return departures === undefined ? [] : [{ directionId, headsign: headsignOfTrips(scene, trips), departures }];
    });
    return { routeId, name: routeLabel(network, getRoute(network, routeId), language), before, after, directions };
  }

  private async sceneOf(agencyId: string, language: Language): Promise<TimetableView> {
    const network = await this.networks.getNetwork(agencyId);
    return {
      ...{ network, language, today: todayOf(network, this.clock) },
      versions: await this.timetables.listInForce(agencyId),
      workingDays: await this.workingDays.getWorkingDays(agencyId),
    };
  }
}

function getVersion({ versions }: TimetableView, versionId: string): VersionInForce {
  const found = versions.find(({ version }) => String(version.versionId) === versionId);
  if (found === undefined) throw new Refusal(timetableVersionsRefusals['timetable-version-not-found'], { versionId });
  return found;
}

/** An example date of each kind of day, in the order of `dayTypes`. */
function examples({ today, workingDays }: TimetableView, version: VersionInForce): [DayType, ServiceDate][] {
  const kindOf = (date: ServiceDate) => workingDays(holidayCalendars[0], date);
  const isOwn = (date: ServiceDate): boolean => version.days.exceptionOn(date) !== null || version.days.routeExceptionsOn(date).size > 0;
  const found = examplesOf(version, today, kindOf, isOwn);
  return dayTypes.flatMap((dayType): [DayType, ServiceDate][] => {
    const date = found.get(dayType);
    return date === undefined ? [] : [[dayType, date]];
  });
}

const routesOf = ({ network }: TimetableView, versions: readonly VersionInForce[]): string[] => {
  const ids = new Set(versions.flatMap(({ servicesOf }) => [...servicesOf.values()].map(({ routeId }) => routeId)));
  return [...ids].sort((a, b) => (network.routeOrder.get(a) ?? 0) - (network.routeOrder.get(b) ?? 0));
};

const isEverInForce = (state: VersionStateNow): boolean => state !== 'withdrawn' && state !== 'replaced';

function routeAnswers(scene: TimetableView, version: VersionInForce): VersionRouteAnswer[] {
  const { network, language } = scene;
  const days = examples(scene, version).map(([dayType, date]) => ({
    ...{ dayType, date },
    counts: tripCountsOf(version, version.days.running(date)),
  }));
  return routesOf(scene, [version]).map((routeId) => {
    const route = getRoute(network, routeId);
    const ofRoute = days.map(({ dayType, date, counts }) => ({ dayType, date, tripCount: counts.get(routeId) ?? 0 }));
    return { routeId, name: routeLabel(network, route, language), color: route.routeColor, days: ofRoute };
  });
}

function directionAnswer(
  scene: TimetableView,
  { directionId, trips }: { directionId: 0 | 1 | null; trips: readonly PlannedTrip[] },
): VersionDirectionAnswer {
  const longest = trips.reduce((a, b) => (b.pattern.stops.length > a.pattern.stops.length ? b : a), trips[0] as PlannedTrip);
  return {
    directionId,
    headsign: headsignOfTrips(scene, trips),
    stops: longest.pattern.stops.map(({ stopId }) => stopName(scene.network, stopId, scene.language)),
    headwaySeconds: usualGap(trips.map(({ trip }) => trip.startTime)),
    trips: trips.map(({ trip, stopTimes }) => ({
      tripId: trip.tripId,
      times: stopTimes.map(({ arrivalTime, departureTime }, place) =>
        formatHoursMinutes(place === stopTimes.length - 1 ? arrivalTime : departureTime),
      ),
      blockId: trip.blockId,
      runningSeconds: (stopTimes.at(-1)?.arrivalTime ?? 0) - (stopTimes[0]?.departureTime ?? 0),
    })),
  };
}

const headsignOfTrips = ({ network, language }: TimetableView, [first]: readonly PlannedTrip[]): string =>
  first === undefined ? '' : headsignOf(network, first, 0, language);
