import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { vehiclesInUse } from '../fleet/assigned.js';
import { CrewsService } from '../fleet/crews.service.js';
import { NetworkService } from '../network/network.service.js';
import { instant } from '../scheduling/service-time.js';
import { VersionsOfAgency } from '../timetable-versions/versions-of-agency.service.js';
import { brokenPromises, type PromisedVehicles } from './promised-vehicles.js';
import { PublicationStatement } from './publication-statement.entity.js';

/** Stores and lists what managers stated when publishing timetables. */
@Injectable()
export class PublicationStatements {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsOfAgency,
    private readonly crews: CrewsService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** The number of vehicles in use. */
  async countAtHand(agencyId: string): Promise<number> {
    const { vehicles } = await this.crews.get(agencyId);
    return vehiclesInUse(vehicles.values()).length;
  }

  /** Stores statements in the transaction that publishes the version. */
  async keep(runner: QueryRunner, statements: readonly PublicationStatement[]): Promise<void> {
    if (statements.length > 0) await runner.manager.insert(PublicationStatement, [...statements]);
  }

  async listOf(agencyId: string, versionId: number): Promise<PublicationStatement[]> {
    return this.database.source.manager.find(PublicationStatement, { where: { agencyId, versionId }, order: { about: 'ASC' } });
  }

  /** The timetables in force or coming for which promised vehicles are still missing; each from noon of the day before it takes effect. */
  async listBroken(agencyId: string): Promise<PromisedVehicles[]> {
    const { manager } = this.database.source;
    if (!(await manager.existsBy(PublicationStatement, { agencyId, about: 'vehicles' }))) return [];
    const reigning = (await this.versions.list(agencyId)).filter(({ state }) => state === 'coming' || state === 'in-force');
    const versions = new Map(reigning.map((found) => [found.version.versionId, found]));
    const where = { agencyId, about: 'vehicles' as const, versionId: In([...versions.keys()]) };
    const rows = await manager.find(PublicationStatement, { where, order: { versionId: 'ASC' } });
    const atHand = await this.countAtHand(agencyId);
    const promises = rows.flatMap(({ versionId, statement, vehiclesNeeded }): PromisedVehicles[] => {
      const found = versions.get(versionId);
      if (found === undefined || vehiclesNeeded === null) return [];
      const { effectiveFrom } = found.version;
      return [{ versionId, effectiveFrom, statement, needed: vehiclesNeeded, atHand, isComing: found.state === 'coming' }];
    });
    const { agencyTimezone } = await this.networks.getAgency(agencyId);
    return brokenPromises(promises, instant(this.clock.now()), agencyTimezone);
  }
}
