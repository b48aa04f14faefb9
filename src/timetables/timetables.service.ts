import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, unlessSame, type Audited } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { AgenciesInMemory } from '../agencies/agencies-in-memory.service.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { inTurns } from '../turns.io.js';
import { unconditional, type Precondition } from '../http/route.decorator.js';
import type { Text } from '../language.js';
import { findPatterns, type PatternFilter } from '../network/lines.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import type { DatesOfTimetable, TripColumns } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';
import type { ServiceDay } from '../scheduling/service-calendar.js';
import { instant, startOfServiceDay, type ServiceDate } from '../scheduling/service-time.js';
import { datesOfServices, inForceOn, inUseOn, isRunning, serviceDayOf, type PlannedTrip, type VersionInForce } from './in-force.js';
import {
  listEver,
  listNewestWith,
  loadAlone,
  loadVersions,
  type RoutesOfPatterns,
  type ToLoad,
  type VersionContents,
} from './load-versions.io.js';
import { auditedException, exceptionSubject, findException, saveException, type DayDecision } from './day-exception-rows.io.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';
import { TripRow } from './trip.entity.js';
import { findPlannedTrips, maxIdsInQuery, tripsInPieces, VersionTrips, type TripInShort } from './read-trips.io.js';
import { VersionRows } from './version-rows.io.js';
import { WorkingDaysService } from './working-days.service.js';
import { timetablesRefusals } from './timetables.refusals.js';

export type { TripInShort } from './read-trips.io.js';

/** Answers which timetable version is in force on a date and which trips run, and records decisions of managers on single dates. */
@Injectable()
export class TimetablesService {
  readonly versions: VersionRows;
  private readonly timetables = new AgencyCache((agencyId) => this.load(agencyId));
  /** What never changes of published versions, by agency. */
  private readonly contents = new Map<string, VersionContents>();
  private readonly trips: VersionTrips;

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly workingDays: WorkingDaysService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
    changes: Changes,
    inMemory: AgenciesInMemory,
  ) {
    this.versions = new VersionRows(database);
    this.trips = new VersionTrips(database);
    changes.on('forget', ['public', 'service-days'], ({ agencyId }) => this.timetables.forget(agencyId));
    inMemory.onLetGo((agencyId) => this.contents.delete(agencyId));
  }

  private async load(agencyId: string): Promise<readonly VersionInForce[]> {
    const cached = this.contents.get(agencyId) ?? (new Map() as VersionContents);
    const versions = await this.read(agencyId, { readNetwork: () => this.networks.getNetwork(agencyId), cached });
    if (cached.size === 0) this.contents.delete(agencyId);
    else this.contents.set(agencyId, cached);
    return versions;
  }

  private async read(agencyId: string, how: Pick<ToLoad, 'readNetwork' | 'cached' | 'without'>): Promise<VersionInForce[]> {
    const workingDays = await this.workingDays.getWorkingDays(agencyId);
    const today = todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
    return loadVersions(this.database, { agencyId, workingDays, today, trips: this.trips, ...how });
  }

  /** The published versions of an agency, in the order in which they come into force. */
  listInForce(agencyId: string): Promise<readonly VersionInForce[]> {
    return this.timetables.get(agencyId);
  }

  /**
   * What `listInForce` returns, read from the database now: for publishing, because another process may have published a moment ago.
   * @param without ids of versions to leave out, as if they were withdrawn
   */
  async readInForce(agencyId: string, without: readonly number[] = []): Promise<readonly VersionInForce[]> {
    const readNetwork = async (): Promise<RoutesOfPatterns> => ({ patterns: await this.networks.readRoutesOfPatterns(agencyId) });
    const cached: VersionContents = new Map(this.contents.get(agencyId));
    const versions = await this.read(agencyId, { readNetwork, cached, without });
    // What was read never changes, so it is not read again: publishing asks before its transaction and within.
    this.contents.set(agencyId, new Map([...(this.contents.get(agencyId) ?? []), ...cached]));
    return versions;
  }

  /** Every version that was ever published, the newest first; including those withdrawn or replaced before they came into force. */
  listEver(agencyId: string): Promise<TimetableVersion[]> {
    return listEver(this.database, agencyId);
  }

  /** One version, as if no later one replaced it. */
  async readAlone(network: Network, version: TimetableVersion): Promise<VersionInForce> {
    return loadAlone(this.database, version, await this.workingDays.getWorkingDays(version.agencyId), network);
  }

  async findInForce(agencyId: string, date: ServiceDate): Promise<VersionInForce | null> {
    return inForceOn(await this.listInForce(agencyId), date);
  }

  /**
   * The patterns of the timetables in force on the date or later. The last timetable stays in use after its calendar has ended.
   * @param only those of a route, or those whose riders board at one of these stops; default all
   */
  async listPatternsInUse(network: Network, date: ServiceDate, only: PatternFilter = {}): Promise<Pattern[]> {
    const inUse = inUseOn(await this.listInForce(network.agency.agencyId), date);
    return findPatterns(network.patterns, only).filter(({ patternId }) => inUse.some((version) => version.servicesOf.has(patternId)));
  }

  async getServiceDay(agencyId: string, date: ServiceDate): Promise<ServiceDay> {
    return serviceDayOf(await this.listInForce(agencyId), date);
  }

  /** The trips that run on a date, of one route or of all, with their stop times, by departure. */
  async listTripsOfDay(network: Network, date: ServiceDate, routeId?: string): Promise<PlannedTrip[]> {
    const inForce = await this.findInForce(network.agency.agencyId, date);
    if (inForce === null) return [];
    const running = inForce.days.running(date);
    const where: FindOptionsWhere<TripRow> = { serviceId: In(running.services) };
    if (routeId !== undefined) where.patternId = In(patternIdsOf(network, routeId));
    return (await findPlannedTrips(this.database, network, inForce.version, where)).filter((planned) => isRunning(running, planned));
  }

  /** All trips of a route in a version, on whichever days they run, by departure. */
  listTripsOfRoute(network: Network, version: TimetableVersion, routeId: string): Promise<PlannedTrip[]> {
    return findPlannedTrips(this.database, network, version, { patternId: In(patternIdsOf(network, routeId)) });
  }

  /** Trips by their ids, each from the newest version that ever had it: decisions on trips of older timetables stay valid. */
  async listFromNewest(network: Network, tripIds: readonly string[]): Promise<PlannedTrip[]> {
    if (tripIds.length === 0) return [];
    const newest = await listNewestWith(this.database, network.agency.agencyId, tripIds);
    const found: PlannedTrip[] = [];
    for (const [version, its] of newest)
      for (let at = 0; at < its.length; at += maxIdsInQuery)
        found.push(...(await findPlannedTrips(this.database, network, version, { tripId: In(its.slice(at, at + maxIdsInQuery)) })));
    return found;
  }

  /** The patterns of the trips with this id, over all timetables that were, are or will be in force. */
  async listPatternsOfTrip(network: Network, tripId: string): Promise<Pattern[]> {
    const { agencyId } = network.agency;
    const versionId = In((await this.listInForce(agencyId)).map(({ version }) => version.versionId));
    const trips = await this.database.source.manager.find(TripRow, {
      select: { patternId: true },
      where: { agencyId, versionId, tripId },
    });
    return [...new Set(trips.map(({ patternId }) => patternId))].flatMap((patternId) => network.patterns.get(patternId) ?? []);
  }

  /** Whether a timetable in force on the date or later has a trip, or a block, with that id. */
  async isPlanned(agencyId: string, date: ServiceDate, reference: { tripId: string } | { blockId: string }): Promise<boolean> {
    const versions = inUseOn(await this.listInForce(agencyId), date);
    const versionId = In(versions.map(({ version }) => version.versionId));
    return this.database.source.manager.existsBy(TripRow, { agencyId, versionId, ...reference });
  }

  /** All trips of a version in pieces; other requests are answered between them. */
  tripsInPieces({ version }: VersionInForce): AsyncGenerator<readonly TripInShort[]> {
    return tripsInPieces(this.database, version);
  }

  /** The trips of a version with their running times, which never change: from memory, or read while other requests are answered. */
  readTrips(inForce: VersionInForce): Promise<TripColumns> {
    return this.trips.of(inForce);
  }

  /** The dates on which the trips of a version run; other requests are answered meanwhile. */
  async datesOfTimetable({ agency, routeOrder }: Network, inForce: VersionInForce): Promise<DatesOfTimetable> {
    const dates = await inTurns(datesOfServices(inForce));
    return { startOf: (date) => startOfServiceDay(date, agency.agencyTimezone), ...dates, routeOrder };
  }

  /**
   * Records that buses run on one date, or that they do not; this overrides the calendars.
   * @param routeId only this route; null: the whole agency
   * @throws Refusal `nothing-to-run` or `route-nothing-to-run` if buses are to run but no timetable has a trip for it; `changed-meanwhile`
   */
  async recordDayException(
    actor: Actor,
    date: ServiceDate,
    runs: boolean,
    reason: Text,
    expected: Precondition = unconditional,
    routeId: string | null = null,
  ): Promise<void> {
    await this.recordDayExceptions(actor, [{ date, routeId, decision: { runs, reason }, expected }]);
  }

  /**
   * Records or withdraws several decisions, all or none, each with an audit entry of its own.
   * @throws Refusal `nothing-to-run`, `route-nothing-to-run`, `changed-meanwhile`
   */
  async recordDayExceptions(actor: Actor, days: readonly DayDecision[]): Promise<void> {
    const { agencyId, accountId } = actor;
    for (const { date, routeId, decision } of days) if (decision?.runs === true) await this.checkRuns(agencyId, date, routeId);
    const recordedAt = instant(this.clock.now());
    const announced = { topic: 'service-days', detail: days.map(({ date }) => date) } as const;
    await this.managers.change(actor, announced, async (runner) => {
      const changes: Audited[] = [];
      for (const { date, routeId, decision, expected, field } of days) {
        const existing = await findException(runner, agencyId, date, routeId);
        const exception =
          decision === null ? null : { runs: decision.runs, reasonZh: decision.reason['zh-CN'], reasonEn: decision.reason.en };
        const [before, after] = [
          existing === null ? null : auditedException(existing),
          exception === null ? null : auditedException(exception),
        ];
        const action = exception === null ? 'service-day-withdrawn' : 'service-day-recorded';
        const change = { action, subject: exceptionSubject(date, routeId), before, after };
        await this.managers.refuseMeanwhile(runner, actor, change, expected, field);
        const decided = await unlessSame(undefined, change, () =>
          saveException(runner, { agencyId, date }, routeId, exception === null ? null : { ...exception, accountId, recordedAt }),
        );
        if (decided.change !== null) changes.push(change);
      }
      return { result: undefined, change: changes };
    });
  }

  private async checkRuns(agencyId: string, date: ServiceDate, routeId: string | null): Promise<void> {
    const inForce = await this.findInForce(agencyId, date);
    if (inForce === null || inForce.days.servicesIfDecidedToRun(date, routeId ?? undefined).length === 0)
      throw new Refusal(timetablesRefusals[routeId === null ? 'nothing-to-run' : 'route-nothing-to-run'], { date, routeId: routeId ?? '' });
  }
}

const patternIdsOf = ({ patterns }: Network, routeId: string): number[] =>
  findPatterns(patterns, { routeId }).map(({ patternId }) => patternId);
