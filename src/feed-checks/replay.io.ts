import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Changes } from '../database/changes.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import { GtfsFeeds } from '../feeds/gtfs-out/gtfs-feed.service.js';
import { RealtimeFeeds } from '../feeds/realtime/realtime-feeds.service.js';
import type { FeedMessage } from '../feeds/realtime-rules/gtfs-realtime_pb.js';
import type { StaticFeed } from '../feeds/realtime-rules/static-feed.js';
import { VehiclesService } from '../fleet/vehicles.service.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { addDays, epochSeconds, formatInstant, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { ActsOfDay, type Crew } from './acts-of-day.io.js';
import { dayDecision, momentsOf, operatedDay, type ReplayedTrip } from './operated-day.js';
import { readMessage, RealtimeReader } from './realtime-reading.js';
import { readStaticFeed, tallyGtfs } from './static-feed.io.js';
import type { Tally } from './tally.js';

/** Which days are replayed, and how. */
export interface ReplayPlan {
  readonly from: ServiceDate;
  readonly until: ServiceDate;
  readonly seed: string;
  /** How many moments of a day the realtime feed is read at; each twice, half a minute apart, as readers do. */
  readonly momentsADay: number;
  /** At most so many trips of a day are driven. */
  readonly tripsADay: number;
  /** Timetables that are published on some days. */
  readonly newTimetables: ReadonlyMap<ServiceDate, () => Promise<void>>;
  /** What reads every message besides. */
  readonly onMessage?: (bytes: Buffer, json: Buffer) => void;
}

/** The whole program, and the clock that it reads. */
export interface ReplayedProgram {
  readonly app: INestApplicationContext;
  readonly setClock: (at: EpochSeconds) => void;
}

/** A GTFS of the program. */
interface Known {
  readonly feedVersion: string;
  readonly feed: StaticFeed;
}

/** Replays days of operation, invented by a seed, through the program's own services, and checks its feeds at many moments of them. */
export class Replay {
  days = 0;
  recorded = 0;
  /** Acts that the program refused, by the code of the refusal. */
  readonly refused = new Map<string, number>();
  private known: Known | null = null;
  private readonly reader: RealtimeReader;

  private constructor(
    private readonly program: ReplayedProgram,
    private readonly tally: Tally,
    private readonly agencyId: string,
    private readonly of: string,
    private readonly crews: ReadonlyMap<string, Crew>,
    private readonly manager: SignedInAccount,
  ) {
    this.reader = new RealtimeReader(tally, of);
  }

  /** Makes a driver and a bus for each route. @param of the feed's name in findings */
  static async of(program: ReplayedProgram, tally: Tally, agencyId: string, of: string, now: EpochSeconds): Promise<Replay> {
    const { app, setClock } = program;
    setClock(now);
    const network = await app.get(NetworkService).getNetwork(agencyId);
    const accounts = app.get(AccountsService);
    const actor = { agencyId, accountId: null } as const;
    const created = async (name: string, role: 'driver' | 'manager'): Promise<SignedInAccount> => {
      const { accountId } = await accounts.create(actor, { name, role, password: `replay of ${name}` });
      return { agencyId, accountId, name, role };
    };
    const manager = await created('replayed manager', 'manager');
    // Checking many passwords would take long, and one driver may drive several routes.
    const drivers = await Promise.all(['one', 'two', 'three'].map((name) => created(`replayed driver ${name}`, 'driver')));
    const crews = new Map<string, Crew>();
    for (const [index, routeId] of [...network.routes.keys()].entries()) {
      const vehicleIds = [`replay-${index}`, `replay-${index}-spare`];
      for (const vehicleId of vehicleIds)
        await app.get(VehiclesService).save(manager, vehicleId, { capacitySeated: 30, capacityStanding: 0 });
      const driver = drivers[index % drivers.length];
      if (driver !== undefined) crews.set(routeId, { driver, vehicleIds });
    }
    return new Replay(program, tally, agencyId, of, crews, manager);
  }

  async play(plan: ReplayPlan, onDay: (date: ServiceDate) => void = () => undefined): Promise<void> {
    for (let date = plan.from; date <= plan.until; date = addDays(date, 1)) {
      onDay(date);
      await this.playDay(date, plan);
    }
  }

  private async playDay(date: ServiceDate, plan: ReplayPlan): Promise<void> {
    const { app, setClock } = this.program;
    const network = await app.get(NetworkService).getNetwork(this.agencyId);
    const { agencyTimezone: zone } = network.agency;
    const at = (time: number): EpochSeconds => epochSeconds(date, time as ServiceTime, zone);
    setClock(at(4 * 3600));
    await plan.newTimetables.get(date)?.();
    await this.decideAhead(date, network, plan.seed);
    const trips = thinned(await this.tripsOf(network, date), plan.tripsADay);
    this.days += 1;
    await this.readStatic(date);
    if (trips.length === 0) return this.look(at(8 * 3600), date, zone, plan);
    const acts = operatedDay(date, trips, plan.seed);
    const moments = momentsOf(acts, plan.momentsADay);
    const day = new ActsOfDay(app, network, date, this.crews, this.manager);
    for (const act of acts) {
      setClock(at(act.at));
      const { recorded, refused } = await day.do(act, at(act.at)).catch(refusalOf);
      this.recorded += recorded;
      for (const code of refused) this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
      if (moments.has(act)) await this.look(at(act.at + 5), date, zone, plan);
    }
  }

  /** Managers' decisions about coming days, which change the GTFS today. */
  private async decideAhead(today: ServiceDate, { routes }: Network, seed: string): Promise<void> {
    for (let ahead = 0; ahead < 6; ahead += 1) {
      const date = addDays(today, ahead);
      const decision = dayDecision(date, [...routes.keys()], seed);
      if (decision === null || decision.daysAhead !== ahead) continue;
      const reason = { 'zh-CN': '演习', en: 'Exercise' };
      const { runs, routeId } = decision;
      await this.program.app
        .get(TimetablesService)
        .recordDayException(this.manager, date, runs, reason, undefined, routeId)
        .catch((error: unknown) => this.refused.set(codeOf(error), (this.refused.get(codeOf(error)) ?? 0) + 1));
    }
  }

  private async tripsOf(network: Network, date: ServiceDate): Promise<ReplayedTrip[]> {
    const planned = await this.program.app.get(TripIdentities).listPlanned(network, date);
    return planned.flatMap(({ tripId, routeId, directionId, startTime, plan, stopIds }): ReplayedTrip[] => {
      const [first, last] = [plan[0], plan.at(-1)];
      if (startTime === null || first === undefined || last === undefined || !this.crews.has(routeId)) return [];
      const callsBetween = plan.slice(1, -1).map(({ departure }, index) => ({
        stopId: stopIds[index + 1] ?? '',
        position: index + 1,
        departs: (startTime + (departure - first.departure)) as ServiceTime,
      }));
      return [
        {
          tripId,
          routeId,
          directionId,
          startTime,
          runSeconds: last.arrival - first.departure,
          firstStopId: stopIds[0] ?? '',
          callsBetween,
        },
      ];
    });
  }

  /** Makes and checks the GTFS if it is another one than before. */
  private async readStatic(date: ServiceDate): Promise<Known> {
    const { feedVersion, bytes } = await this.program.app.get(GtfsFeeds).get(this.agencyId);
    if (this.known?.feedVersion === feedVersion) return this.known;
    await tallyGtfs(this.tally, `${this.of}, ${date}`, bytes, date);
    return (this.known = { feedVersion, feed: await readStaticFeed(bytes) });
  }

  /** Reads the realtime feed twice, as a reader who asks every half minute. */
  private async look(at: EpochSeconds, date: ServiceDate, zone: string, plan: ReplayPlan): Promise<void> {
    const { app, setClock } = this.program;
    this.reader.forget();
    for (const now of [at, at + 30] as EpochSeconds[]) {
      setClock(now);
      await app.get(Changes).settled();
      await app.get(LiveTrips).settled();
      const shared = await app.get(RealtimeFeeds).get(this.agencyId);
      const bytes = Buffer.concat(await shared.cut('all', 'pb').plain());
      const json = Buffer.concat(await shared.cut('all', 'json').plain());
      plan.onMessage?.(bytes, json);
      const message = readMessage(bytes);
      const known = await this.readStatic(date);
      this.compare(message, known);
      this.reader.take(message, known.feed, now, formatInstant(now, zone));
    }
  }

  /** The realtime feed names the GTFS that it belongs to. */
  private compare({ header }: FeedMessage, { feedVersion }: Known): void {
    if (header?.feedVersion === feedVersion) return;
    const place = `header.feed_version ${header?.feedVersion ?? ''}, feed_info.txt ${feedVersion}`;
    this.tally.add({ feed: 'realtime', rule: 'feed_version', severity: 'ERROR', of: this.of, place });
  }
}

/** Every so-manieth trip, so that there are at most so many. */
function thinned<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}

const refusalOf = (error: unknown): { recorded: number; refused: string[] } => ({ recorded: 0, refused: [codeOf(error)] });
