import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { ManagersChanges, type Audited, type Decision } from '../../accounts/managers-changes.service.js';
import { Clock } from '../../clock.js';
import { Database } from '../../database/database.service.js';
import { NetworkService, type Network } from '../../network/network.service.js';
import type { ExtraTrip } from '../../driver-log/event-row.js';
import { DriverLogService } from '../../driver-log/driver-log.service.js';
import { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { TripIdentities } from '../../driver-log/trip-identities.service.js';
import { Vehicle } from '../../fleet/vehicle.entity.js';
import { instant, type ServiceDate } from '../../scheduling/service-time.js';
import { openFeed } from '../files/feed-files.io.js';
import { Findings } from '../files/findings.js';
import { TidesDays } from './tides-days.io.js';
import { TidesJudge, type JudgedEvent, type JudgedTrip } from './tides-judge.io.js';
import { tidesFileNames, TidesReading } from './tides-reading.io.js';
import type { VehicleRecord } from './tides-tables.js';
import { tidesFindings } from './tides-findings.texts.js';

export interface TidesRequest {
  readonly path: string;
  /** Whose counts they are; default: the first agency loaded. */
  readonly agencyId?: string | undefined;
  readonly onProgress?: (file: string, bytesRead: number, bytesInAll: number) => void;
  /** Only days before this one; default: all. */
  readonly before?: ServiceDate;
  /** Who asked, for the audit log; left out: none is kept. */
  readonly by?: Omit<Actor, 'agencyId'>;
}

export interface TidesReport {
  readonly findings: Findings;
  /** Null: there were errors, and nothing was changed. */
  readonly imported: Imported | null;
}

/** What the files hold; `recorded` of it was new. */
export interface Imported {
  readonly agencyId: string;
  readonly vehicles: number;
  readonly from: ServiceDate | null;
  readonly until: ServiceDate | null;
  readonly trips: number;
  readonly cancelled: number;
  readonly boardings: number;
  readonly reconstructions: number;
  readonly recorded: number;
}

/** Undoes what was written, once everything that is wrong is known. */
class NothingImported extends Error {}

/** One statement's worth: PostgreSQL takes a few megabytes at once, SQLite any number. */
const mostEventsAStatement = 1000;

/** TIDES in: counts from elsewhere become events of the driver log, each once, or nothing changes. */
@Injectable()
export class TidesImport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(DriverLogService) private readonly log: DriverLogService,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async import(request: TidesRequest): Promise<TidesReport> {
    const findings = new Findings();
    const network = await this.networks.getNetwork(request.agencyId ?? null);
    const files = await openFeed(request.path, tidesFileNames, findings);
    if (files === null) return { findings, imported: null };
    const days = new TidesDays();
    try {
      const { agencyId, agencyTimezone } = network.agency;
      const fleet = await this.database.source.manager.findBy(Vehicle, { agencyId });
      const reading = new TidesReading(
        days,
        findings,
        agencyTimezone,
        fleet.map((vehicle) => vehicle.vehicleId),
      );
      await reading.read(files, request.onProgress);
      return await this.save(network, reading, days, findings, request);
    } finally {
      days.close();
      files.close();
    }
  }

  /**
   * Judges and writes day by day, so that memory holds one day; an error anywhere takes all of it back.
   * @param read what was found so far
   */
  private async save(
    network: Network,
    { vehicles }: TidesReading,
    days: TidesDays,
    read: Findings,
    { by, before }: TidesRequest,
  ): Promise<TidesReport> {
    const { agencyId } = network.agency;
    let findings = read;
    const load = async (runner: QueryRunner): Promise<Decision<Imported>> => {
      findings = read.copy();
      const judge = new TidesJudge({ identities: this.identities, events: this.events }, network, findings, instant(this.clock.now()));
      const saving = new Saving(this.log, runner, findings, judge, { agencyId, vehicles: vehicles.size });
      if (findings.errorCount === 0) await this.saveVehicles(runner, agencyId, vehicles.values());
      for (const [date, trips] of days.inOrder()) {
        if (before !== undefined && date >= before) break;
        await saving.add(date, await judge.judge(date, trips));
      }
      judge.finish();
      if (findings.errorCount > 0) throw new NothingImported();
      return { result: saving.imported, change: by === undefined ? null : audited(saving.imported) };
    };
    try {
      // Vehicles are among what every copy remembers.
      const topic = vehicles.size > 0 ? 'public' : 'operations';
      const imported = await this.managers.change({ agencyId, accountId: null, ...by }, topic, load, 'loading');
      // The events are there, whatever becomes of this.
      await this.database.refreshStatistics().catch(() => undefined);
      return { findings, imported };
    } catch (error) {
      if (error instanceof NothingImported) return { findings, imported: null };
      throw error;
    }
  }

  /** What a file leaves empty stays as it is known. */
  private saveVehicles(runner: QueryRunner, agencyId: string, vehicles: Iterable<VehicleRecord>): Promise<void> {
    const columns = ['license_plate', 'capacity_seated', 'capacity_standing'];
    return this.database.insert(
      runner,
      'vehicles',
      ['agency_id', 'vehicle_id', ...columns],
      [...vehicles].map((each) => [agencyId, each.vehicleId, each.licensePlate, each.capacitySeated, each.capacityStanding]),
      `ON CONFLICT (agency_id, vehicle_id) DO UPDATE SET
        ${columns.map((column) => `${column} = COALESCE(excluded.${column}, vehicles.${column})`).join(', ')}`,
    );
  }
}

/** What the audit log keeps of it; null: it was loaded before, and changes nothing. */
function audited({ agencyId: _, recorded, ...imported }: Imported): Audited | null {
  if (recorded === 0 && imported.vehicles === 0) return null;
  return { action: 'counts-loaded', subject: 'ridership', before: null, after: { ...imported, recorded } };
}

/** Writes what was judged, and adds up what it was. */
class Saving {
  private sums = { trips: 0, cancelled: 0, boardings: 0, reconstructions: 0, recorded: 0 };
  private from: ServiceDate | null = null;
  private until: ServiceDate | null = null;

  constructor(
    private readonly log: DriverLogService,
    private readonly runner: QueryRunner,
    private readonly findings: Findings,
    private readonly judge: TidesJudge,
    private readonly known: { readonly agencyId: string; readonly vehicles: number },
  ) {}

  get imported(): Imported {
    return { ...this.known, ...this.sums, from: this.from, until: this.until };
  }

  async add(date: ServiceDate, judged: readonly JudgedTrip[]): Promise<void> {
    this.from ??= date;
    this.until = date;
    for (const trip of judged) this.sum(trip);
    // What is taken back anyway need not be written, only judged.
    if (this.findings.errorCount > 0) return;
    const extraTrips = judged.flatMap(({ extra }) => extra ?? []);
    // In the order of their key: a day's worth then passes over the index once, not all about.
    const events = judged.flatMap((trip) => trip.events).sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
    for (let start = 0; start < events.length; start += mostEventsAStatement) {
      await this.write(date, events.slice(start, start + mostEventsAStatement), start === 0 ? extraTrips : []);
    }
  }

  private async write(date: ServiceDate, events: readonly JudgedEvent[], extraTrips: readonly ExtraTrip[]): Promise<void> {
    const outcomes = await this.log.addImported(this.runner, { events: events.map((event) => this.judge.rowOf(date, event)), extraTrips });
    for (const [index, { tripId, said }] of events.entries()) {
      if (outcomes[index] === 'recorded') this.sums.recorded += 1;
      if (outcomes[index] !== 'conflict') continue;
      this.findings.add(
        tidesFindings['imported-differently'],
        { file: said.table, line: said.line, field: said.field },
        { trip: tripId, date },
      );
    }
  }

  private sum({ records, events }: JudgedTrip): void {
    if (records.performed?.relationship === 'Canceled') this.sums.cancelled += 1;
    else this.sums.trips += 1;
    if (records.performed?.isReconstruction === true) this.sums.reconstructions += 1;
    for (const { said } of events) if (said.kind === 'boarded') this.sums.boardings += said.count ?? 0;
  }
}
