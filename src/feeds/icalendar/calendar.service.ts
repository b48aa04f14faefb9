import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { ServerSettings } from '../../config.js';
import { Refusal } from '../../errors.js';
import { prefixOf } from '../../agencies/agency-prefix.js';
import { etagOf, type Answer } from '../../http/public-answers.service.js';
import type { Language } from '../../language.js';
import { zoneOn } from '../../agencies/zones.js';
import { getStop, NetworkService, todayOf, withPlatforms, type Network } from '../../network/network.service.js';
import { headsignAt, routeName, stopName } from '../../network/spoken.js';
import { boardingPositions, type Pattern } from '../../scheduling/trips.js';
import { addDays, plus, seconds, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import { headsignOf, inForceOn, isRunning, serviceDayFor, type PlannedTrip, type VersionInForce } from '../../timetables/in-force.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { TripIdentities } from '../../driver-log/trip-identities.service.js';
import { groupBy, plannedCalls, type TripIdentity } from '../../trip-log/operated-trip.js';
import type { PlannedCall } from '../../trip-log/trip-performed.js';
import { calendarText, type CalendarDeparture } from './calendar.js';
import { CancelledTrips, type TripChanges } from '../../operations/cancelled-trips.service.js';
import { calendarRefusals } from './calendar.refusals.js';

/** A calendar as it goes out, compressed once for all who subscribe to it. */
export interface WrittenCalendar extends Answer {
  readonly zipped: Buffer;
}

export interface AskedCalendar {
  /** The last part of the address: `songhong-0.ics`. */
  readonly file: string;
  /** null: the first stop of the direction. */
  readonly stopId: string | null;
  readonly language: Language;
}

/** A direction of a route, and where to get on. */
interface Boarding {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly stopId: string;
  /** The stop, and the platforms of a station. */
  readonly stopIds: readonly string[];
  /** Of the direction. */
  readonly patternIds: ReadonlySet<number>;
}

const daysBack = 1;
const daysAhead = 60;
/** A shuttle has 420 in 60 days; writing 1,000 takes a seventh of a second. A city's direction at one stop gets fewer days instead. */
const mostDepartures = 1000;
const mostKept = 200;

/** The departures of a direction from a stop, as text for calendars. Written anew only when something in it is another. */
@Injectable()
export class CalendarService {
  private readonly written = new Map<string, { readonly contents: string; readonly answer: WrittenCalendar }>();

  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(CancelledTrips) private readonly cancelled: CancelledTrips,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** @throws Refusal `calendar-not-found`, `stop-not-found`, `stop-not-on-direction` */
  async getCalendar(agencyId: string | null, { file, stopId, language }: AskedCalendar): Promise<WrittenCalendar> {
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    const boarding = findBoarding(network, await this.timetables.listPatternsInUse(network, today), file, stopId);
    const { departures, cutAfter } = await this.listDepartures(network, boarding, today, language);
    const route = network.routes.get(boarding.routeId);
    const calendar = {
      agencyId: network.agency.agencyId,
      zone: network.agency.agencyTimezone,
      routeName: route === undefined ? boarding.routeId : routeName(network, route, language),
      stopName: stopName(network, boarding.stopId, language).name,
      language,
      site: this.settings.publicUrl === null ? null : this.settings.publicUrl + prefixOf(agencyId),
      cutAfter,
      departures,
    };
    const { routeId, directionId } = boarding;
    const key = JSON.stringify([calendar.agencyId, routeId, directionId, boarding.stopId, language, calendar.site]);
    const contents = createHash('sha256').update(JSON.stringify(calendar)).digest('base64url');
    const known = this.written.get(key);
    if (known?.contents === contents) return known.answer;
    const body = calendarText(calendar);
    const answer = { body, etag: etagOf(body), zipped: gzipSync(body) };
    if (this.written.size >= mostKept) this.written.clear();
    this.written.set(key, { contents, answer });
    return answer;
  }

  /** Whole days only, as many as there is room for. */
  private async listDepartures(
    network: Network,
    boarding: Boarding,
    today: ServiceDate,
    language: Language,
  ): Promise<{ departures: CalendarDeparture[]; cutAfter: ServiceDate | null }> {
    const { agencyId } = network.agency;
    const [first, last] = [addDays(today, -daysBack), addDays(today, daysAhead)];
    const versions = await this.timetables.listInForce(agencyId);
    const changes = await this.cancelled.listChanges(agencyId, first, last);
    const added = groupBy(await this.identities.listAdded(agencyId, { from: first, to: last }), ({ serviceDate }) => serviceDate);
    const tripsOf = new Map<VersionInForce, readonly PlannedTrip[]>();
    const departures: CalendarDeparture[] = [];
    for (let date = first; date <= last; date = addDays(date, 1)) {
      const inForce = inForceOn(versions, date);
      if (inForce === null) continue;
      const planned = tripsOf.get(inForce) ?? (await this.timetables.listTripsOfRoute(network, inForce.version, boarding.routeId));
      tripsOf.set(inForce, planned);
      const named = await this.networks.getNetworkOf(agencyId, inForce.version.versionId);
      const running = inForce.days.running(date);
      const trips = planned.filter((one) => isRunning(running, one)).map((one) => ofTimetable(named, one, date, language));
      for (const one of added.get(date) ?? []) {
        const identity = one.routeId === boarding.routeId ? await this.identities.findIdentity(network, date, one.tripId) : null;
        const trip = identity === null ? null : ofManager(named, identity, language);
        if (trip !== null) trips.push(trip);
      }
      const ofDay = departuresOfDay(named, boarding, { date, inForce, trips, changes: changes.get(date), language });
      if (date > today && departures.length + ofDay.length > mostDepartures) return { departures, cutAfter: addDays(date, -1) };
      departures.push(...ofDay);
    }
    return { departures, cutAfter: null };
  }
}

/** A trip on a date, by its plan. */
interface TripOfDay {
  readonly tripId: string;
  readonly pattern: Pattern;
  readonly calls: readonly Pick<PlannedCall, 'arrival' | 'departure'>[];
  readonly headwaySeconds: number | null;
  readonly headsignFrom: (position: number) => string;
}

interface DayOfTrips {
  readonly date: ServiceDate;
  readonly inForce: VersionInForce;
  readonly trips: readonly TripOfDay[];
  readonly changes: ReadonlyMap<string, TripChanges> | undefined;
  readonly language: Language;
}

function departuresOfDay(network: Network, boarding: Boarding, day: DayOfTrips): CalendarDeparture[] {
  const { date, inForce, trips, changes } = day;
  const { provisional } = serviceDayFor([inForce], date, boarding.patternIds);
  const departures = trips
    .filter(({ pattern }) => pattern.directionId === boarding.directionId)
    .flatMap((trip) => departuresOfTrip(network, boarding, trip, day).map((departure) => ({ ...departure, provisional })))
    .map((departure) => withChanges(departure, changes?.get(departure.tripId), inForce.version.createdAt));
  return departures.sort((a, b) => a.departs - b.departs || (a.tripId < b.tripId ? -1 : 1));
}

function ofTimetable(network: Network, planned: PlannedTrip, date: ServiceDate, language: Language): TripOfDay {
  const { trip, pattern, stopTimes } = planned;
  return {
    ...{ tripId: trip.tripId, pattern, headwaySeconds: trip.headwaySeconds },
    calls: plannedCalls(date, zoneOn(network, date), pattern.stops, stopTimes),
    headsignFrom: (position) => headsignOf(network, planned, position, language),
  };
}

/** A trip that a manager added. @returns null where no timetable knows its stops any more */
function ofManager(network: Network, identity: TripIdentity, language: Language): TripOfDay | null {
  const pattern = network.patterns.get(identity.patternId);
  if (pattern === undefined) return null;
  return {
    ...{ tripId: identity.tripId, pattern, calls: identity.plan, headwaySeconds: null },
    headsignFrom: (position) => headsignAt(network, pattern, identity, position, language),
  };
}

type Planned = Omit<CalendarDeparture, 'provisional' | 'cancelled' | 'movedFrom' | 'added' | 'reason' | 'changes' | 'revisedAt'>;

function withChanges(
  planned: Planned & { provisional: boolean },
  changes: TripChanges | undefined,
  publishedAt: EpochSeconds,
): CalendarDeparture {
  const { cancelled = false, isAdded: added = false, shift = seconds(0), reason = null, count = 0, lastAt = publishedAt } = changes ?? {};
  return {
    ...planned,
    ...{ cancelled, added, reason, movedFrom: shift === 0 ? null : planned.departs },
    departs: plus(planned.departs, shift),
    arrives: plus(planned.arrives, shift),
    changes: count,
    revisedAt: lastAt > publishedAt ? lastAt : publishedAt,
  };
}

function departuresOfTrip(network: Network, { stopIds }: Boarding, trip: TripOfDay, { date, language }: DayOfTrips): Planned[] {
  const { tripId, pattern, calls, headwaySeconds } = trip;
  const positions = boardingPositions(pattern).filter((position) => stopIds.includes(pattern.stops[position]?.stopId ?? ''));
  const end = calls.at(-1);
  return positions.flatMap((position) => {
    const [stopId, call] = [pattern.stops[position]?.stopId ?? '', calls[position]];
    if (call === undefined || end === undefined) return [];
    const { stopLat: lat = null, stopLon: lon = null } = network.stops.get(stopId) ?? {};
    return {
      ...{ tripId, serviceDate: date, stopId, headwaySeconds },
      call: positions.filter((earlier) => earlier < position && pattern.stops[earlier]?.stopId === stopId).length,
      departs: call.departure,
      arrives: end.arrival,
      headsign: trip.headsignFrom(position),
      stopName: stopName(network, stopId, language).name,
      position: lat === null || lon === null ? null : { lat, lon },
    };
  });
}

/** Ids of routes may hold hyphens too, so what follows the last one is the direction. */
function findBoarding(network: Network, patterns: readonly Pattern[], file: string, asked: string | null): Boarding {
  const name = /^(.+)\.ics$/s.exec(file)?.[1] ?? '';
  const [, ofRoute = '', direction] = /^(.+)-([01])$/s.exec(name) ?? [];
  const [routeId, directionId] = network.routes.has(ofRoute) ? ([ofRoute, direction === '0' ? 0 : 1] as const) : [name, null];
  const ofDirection = patterns.filter((pattern) => pattern.routeId === routeId && pattern.directionId === directionId);
  // The stops of a direction are those of its longest pattern, as in /v1/routes.
  const [longest] = [...ofDirection].sort((a, b) => b.stops.length - a.stops.length);
  const first = longest?.stops[longest === undefined ? 0 : (boardingPositions(longest)[0] ?? 0)];
  if (first === undefined) throw new Refusal(calendarRefusals['calendar-not-found'], { file });
  const { stopId } = asked === null ? first : getStop(network, asked);
  const stopIds = withPlatforms(network, stopId);
  const boards = ofDirection.some((pattern) =>
    boardingPositions(pattern).some((position) => stopIds.includes(pattern.stops[position]?.stopId ?? '')),
  );
  if (!boards) throw new Refusal(calendarRefusals['stop-not-on-direction'], { routeId, stopId });
  return { routeId, directionId, stopId, stopIds, patternIds: new Set(ofDirection.map(({ patternId }) => patternId)) };
}
