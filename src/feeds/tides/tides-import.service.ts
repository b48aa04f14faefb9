import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { ManagersChanges, type Audited, type Decision } from '../../accounts/managers-changes.service.js';
import { Clock } from '../../clock.js';
import { Database } from '../../database/database.service.js';
import { NetworkService, type Network } from '../../network/network.service.js';
import { DriverLogService } from '../../driver-log/driver-log.service.js';
import { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { TripIdentities } from '../../driver-log/trip-identities.service.js';
import { Vehicle } from '../../fleet/vehicle.entity.js';
import { instant, type ServiceDate } from '../../scheduling/service-time.js';
import { openFeed } from '../files/feed-files.io.js';
import { Findings } from '../files/findings.js';
import { TidesDays } from './tides-days.io.js';
import { TidesJudge } from './tides-judge.io.js';
import { tidesFileNames, TidesReading } from './tides-reading.io.js';
import type { VehicleRecord } from './tides-tables.js';
import { TidesSaving, type Imported } from './tides-saving.io.js';

export interface TidesRequest {
  readonly path: string;
  /** The agency of the counts; default: the first one loaded. */
  readonly agencyId?: string | undefined;
  readonly onProgress?: (file: string, bytesRead: number, bytesInAll: number) => void;
  /** Import only days before this one; left out: all. */
  readonly before?: ServiceDate;
  /**
   * Why values that differ from an earlier import are right: they are accepted as corrections with this reason. Left out: such a delivery
   * is refused.
   */
  readonly correct?: string | undefined;
  /** The author for the audit log; left out: no entry is written. */
  readonly by?: Omit<Actor, 'agencyId'>;
}

export type { Imported };

export interface TidesReport {
  readonly findings: Findings;
  /** null: there were errors, and nothing was changed. */
  readonly imported: Imported | null;
}

/** Thrown to roll back the transaction, once all errors are found. */
class NothingImported extends Error {}

/** Imports TIDES: turns counts from other systems into events of the driver log, each once. After an error nothing is changed. */
@Injectable()
export class TidesImport {
  constructor(
    private readonly database: Database,
    private readonly networks: NetworkService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly log: DriverLogService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
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
   * Judges and writes day by day, so that only one day is in memory; an error on any day rolls everything back.
   * @param read the findings so far
   */
  private async save(
    network: Network,
    { vehicles, delivered }: TidesReading,
    days: TidesDays,
    read: Findings,
    { by, before, correct }: TidesRequest,
  ): Promise<TidesReport> {
    const { agencyId } = network.agency;
    let findings = read;
    const load = async (runner: QueryRunner): Promise<Decision<Imported>> => {
      findings = read.copy();
      const context = { agencyId, now: instant(this.clock.now()), findings, delivered, reason: correct ?? null };
      const judge = new TidesJudge({ identities: this.identities, events: this.events }, network, context);
      const saving = new TidesSaving({ log: this.log, events: this.events }, runner, findings, { agencyId, vehicles: vehicles.size });
      if (findings.errorCount === 0) await this.saveVehicles(runner, agencyId, vehicles.values());
      for (const [date, trips] of days.inOrder()) {
        if (before !== undefined && date >= before) break;
        await saving.add(date, await judge.judge(date, trips));
      }
      judge.finish();
      if (findings.errorCount > 0) throw new NothingImported();
      return { result: saving.imported, change: by === undefined ? null : audited(saving.imported, correct) };
    };
    try {
      // Every copy of the program caches vehicles, and drops them on `public`.
      const topic = vehicles.size > 0 ? 'public' : 'operations';
      const imported = await this.managers.change({ agencyId, accountId: null, ...by }, topic, load, 'loading');
      // If this fails, the import is complete nevertheless.
      await this.database.refreshStatistics().catch(() => undefined);
      return { findings, imported };
    } catch (error) {
      if (error instanceof NothingImported) return { findings, imported: null };
      throw error;
    }
  }

  /** Adds or updates vehicles; a value that the file leaves empty stays as stored. */
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

/** The audit entry; null: nothing changed, because everything had been imported before. */
function audited({ agencyId: _, recorded, corrected, takenBack, ...imported }: Imported, reason?: string): Audited | null {
  if (recorded === 0 && takenBack === 0 && imported.vehicles === 0) return null;
  const correction = reason === undefined ? {} : { corrected, takenBack, reason };
  return { action: 'counts-loaded', subject: 'ridership', before: null, after: { ...imported, recorded, ...correction } };
}
