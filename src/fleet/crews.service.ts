import { Injectable } from '@nestjs/common';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { assignmentsOf, type Assignments } from './assigned.js';
import { Assignment, Vehicle } from './vehicle.entity.js';

/** The vehicles of an agency and its assignments. */
export interface Crews {
  /** Retired ones too. */
  readonly vehicles: ReadonlyMap<string, Vehicle>;
  readonly assigned: Assignments;
}

/** Holds the vehicles and assignments of agencies in memory, until they change. */
@Injectable()
export class CrewsService {
  private readonly crews = new AgencyCache((agencyId) => this.load(agencyId));

  constructor(
    private readonly database: Database,
    changes: Changes,
  ) {
    changes.on('forget', ['crews', 'public'], ({ agencyId }) => this.crews.forget(agencyId));
  }

  get(agencyId: string): Promise<Crews> {
    return this.crews.get(agencyId);
  }

  private async load(agencyId: string): Promise<Crews> {
    const { manager } = this.database.source;
    const vehicles = await manager.find(Vehicle, { where: { agencyId }, order: { vehicleId: 'ASC' } });
    return {
      vehicles: new Map(vehicles.map((vehicle) => [vehicle.vehicleId, vehicle])),
      assigned: assignmentsOf(await manager.findBy(Assignment, { agencyId })),
    };
  }
}
