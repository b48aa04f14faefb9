import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../clock.js';
import { ServerSettings } from '../../config.js';
import { Refusal } from '../../errors.js';
import { prefixOf } from '../../agencies/requested-agency.js';
import { etagOf, type Answer } from '../../http/public-answers.service.js';
import type { Language } from '../../language.js';
import { findPatterns } from '../../network/lines.js';
import { getStop, NetworkService, todayOf, withPlatforms, type Network } from '../../network/network.service.js';
import { routeName, stopName } from '../../network/spoken.js';
import { boardingPositions, type Pattern } from '../../scheduling/trips.js';
import { addDays, type ServiceDate } from '../../scheduling/service-time.js';
import { inForceOn, isRunning, type PlannedTrip, type VersionInForce } from '../../timetables/in-force.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { TripIdentities } from '../../driver-log/trip-identities.service.js';
import { groupBy } from '../../trip-log/operated-trip.js';
import { CancelledTrips } from '../../operations/cancelled-trips.service.js';
import type { RouteDirection } from './calendar-address.js';
import { departuresOfDay, ofManager, ofTimetable, type Boarding } from './calendar-departures.js';
import { calendarText, type CalendarDeparture } from './calendar.js';
import { calendarRefusals } from './calendar.refusals.js';
import { TripOrigins } from './trip-origins.service.js';

/** A calendar as it is sent; it is compressed once for all subscribers. */
export interface WrittenCalendar extends Answer {
  readonly zipped: Buffer;
}

export interface RequestedCalendar {
  /** The directions that the address may mean, in the order in which they are tried. */
  readonly candidates: readonly RouteDirection[];
  /** The requested address, for the refusal. */
  readonly address: string;
  /** null: the first stop of the direction. */
  readonly stopId: string | null;
  readonly language: Language;
}

const daysBack = 1;
const daysAhead = 60;
/**
 * A shuttle direction has about 420 departures in 60 days; writing 1,000 takes about 0.14 s. A city's direction gets fewer days instead.
 */
const maxDepartures = 1000;
const maxCached = 200;

/** Makes calendars of the departures of a direction from a stop. A calendar is written again only if its content changes. */
@Injectable()
export class CalendarService {
  private readonly written = new LRUCache<string, { readonly contents: string; readonly answer: WrittenCalendar }>({ max: maxCached });

  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly cancelled: CancelledTrips,
    private readonly identities: TripIdentities,
    private readonly origins: TripOrigins,
    private readonly clock: Clock,
    private readonly settings: ServerSettings,
  ) {}

  /** @throws Refusal `calendar-not-found`, `stop-not-found`, `stop-not-on-direction` */
  async getCalendar(agencyId: string | null, requested: RequestedCalendar): Promise<WrittenCalendar> {
    const { language } = requested;
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const boarding = findBoarding(network, { versions, inUse: await this.timetables.listPatternsInUse(network, today) }, requested);
    const { departures, cutAfter } = await this.listDepartures(network, boarding, today, language);
    const endsOn = lastDateOf(network, versions, boarding);
    const route = network.routes.get(boarding.routeId);
    const calendar = {
      agencyId: network.agency.agencyId,
      zone: network.agency.agencyTimezone,
      routeName: route === undefined ? boarding.routeId : routeName(network, route, language),
      stopName: stopName(network, boarding.stopId, language).name,
      language,
      site: this.settings.publicUrl === null ? null : this.settings.publicUrl + prefixOf(agencyId),
      agencyPhone: network.agency.agencyPhone,
      end: endsOn === null ? null : { date: endsOn === 'unknown' ? null : endsOn, isOver: endsOn === 'unknown' || endsOn < today },
      cutAfter,
      departures,
    };
    const { routeId, directionId } = boarding;
    const key = JSON.stringify([calendar.agencyId, routeId, directionId, boarding.stopId, language, calendar.site]);
    const contents = createHash('sha256').update(JSON.stringify(calendar)).digest('base64url');
    const cached = this.written.get(key);
    if (cached?.contents === contents) return cached.answer;
    const body = calendarText(calendar);
    const answer = { body, etag: etagOf(body), zipped: gzipSync(body) };
    this.written.set(key, { contents, answer });
    return answer;
  }

  /** The departures of as many whole days as the limit allows. @returns cutAfter: the last date included; null: all are */
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
      const origins = await this.origins.on(date, { network, versions, routeId: boarding.routeId, daysAhead });
      const ofDay = departuresOfDay(named, boarding, { date, inForce, trips, changes: changes.get(date), origins, language });
      if (date > today && departures.length + ofDay.length > maxDepartures) return { departures, cutAfter: addDays(date, -1) };
      departures.push(...ofDay);
    }
    return { departures, cutAfter: null };
  }
}

/** The timetables of an agency, and the patterns of those that are in use today or later. */
interface Timetables {
  readonly versions: readonly VersionInForce[];
  readonly inUse: readonly Pattern[];
}

/**
 * Finds the requested direction and stop. A direction keeps its calendar even if only a past timetable has it, and so does a stop where
 * riders could board.
 */
function findBoarding(
  network: Network,
  timetables: Timetables,
  { candidates, address, stopId: requestedStop }: RequestedCalendar,
): Boarding {
  const { versions, inUse } = timetables;
  const matching = candidates.flatMap((of) => {
    const patterns = findPatterns(network.patterns, of).filter(({ directionId }) => directionId === of.directionId);
    return patterns.length === 0 ? [] : [{ ...of, patterns, since: versions.findIndex((version) => hasAny(version, patterns)) }];
  });
  // If an old address means two directions, the older one keeps it, so that a subscription never changes to another line.
  const [found] = matching.sort((a, b) => (a.since < 0 ? Infinity : a.since) - (b.since < 0 ? Infinity : b.since) || 0);
  if (found === undefined) throw new Refusal(calendarRefusals['calendar-not-found'], { address });
  const { routeId, directionId, patterns } = found;
  const running = patterns.filter((pattern) => inUse.includes(pattern));
  // The stops of a direction are those of its longest pattern, as in /v1/routes.
  const [longest] = [...(running.length > 0 ? running : patterns)].sort((a, b) => b.stops.length - a.stops.length);
  const first = longest?.stops[boardingPositions(longest)[0] ?? 0];
  if (first === undefined) throw new Refusal(calendarRefusals['calendar-not-found'], { address });
  const { stopId } = requestedStop === null ? first : getStop(network, requestedStop);
  const stopIds = withPlatforms(network, stopId);
  if (!patterns.some((pattern) => boardsAt(pattern, stopIds)))
    throw new Refusal(calendarRefusals['stop-not-on-direction'], { routeId, stopId });
  return { routeId, directionId, stopId, stopIds, patternIds: new Set(patterns.map(({ patternId }) => patternId)) };
}

const hasAny = ({ servicesOf }: VersionInForce, patterns: readonly Pattern[]): boolean =>
  patterns.some(({ patternId }) => servicesOf.has(patternId));

const boardsAt = (pattern: Pattern, stopIds: readonly string[]): boolean =>
  boardingPositions(pattern).some((position) => stopIds.includes(pattern.stops[position]?.stopId ?? ''));

/** The last date of the last timetable by which riders can board there; null: it has no end; `unknown`: it was never in force. */
function lastDateOf(
  { patterns }: Network,
  versions: readonly VersionInForce[],
  { patternIds, stopIds }: Boarding,
): ServiceDate | 'unknown' | null {
  const boarding = [...patternIds].flatMap((patternId) => patterns.get(patternId) ?? []).filter((pattern) => boardsAt(pattern, stopIds));
  const last = versions.findLast((version) => hasAny(version, boarding));
  if (last === undefined) return 'unknown';
  return last.until === null ? null : addDays(last.until, -1);
}
