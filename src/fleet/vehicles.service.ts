import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Refusal, type Fault } from '../errors.js';
import { isReadableId, nameKey } from '../fields.js';
import { malformed } from '../http/problem.js';
import type { Precondition } from '../http/route.decorator.js';
import { instant } from '../scheduling/service-time.js';
import { vehiclesInUse } from './assigned.js';
import { CrewsService } from './crews.service.js';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, revisionOf, unlessSame } from '../accounts/managers-changes.service.js';
import { Vehicle } from './vehicle.entity.js';
import { unreadableId, type VehicleRequest } from './vehicles.requests.js';
import { fleetRefusals } from './fleet.refusals.js';

/** What the audit log stores of a vehicle. */
const audited = ({ licensePlate, capacitySeated, capacityStanding, retiredAt }: Vehicle): object => ({
  licensePlate,
  capacitySeated,
  capacityStanding,
  retired: retiredAt !== null,
});

/** The revision of a vehicle, which a change of it names. */
export const revisionOfVehicle = (vehicle: Vehicle): string => revisionOf(audited(vehicle));

interface VehicleDecision {
  readonly vehicle: Vehicle;
  readonly action: string;
}

/** Lists, adds, changes and retires the vehicles of an agency. */
@Injectable()
export class VehiclesService {
  constructor(
    private readonly crews: CrewsService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  async list(agencyId: string, withRetired: boolean): Promise<Vehicle[]> {
    const { vehicles } = await this.crews.get(agencyId);
    return withRetired ? [...vehicles.values()] : vehiclesInUse(vehicles.values());
  }

  /** The faults of the id of a vehicle that is to be saved. An existing vehicle may have any id, as feeds bring others. */
  async listFaults(agencyId: string, vehicleId: string): Promise<Fault[]> {
    const { vehicles } = await this.crews.get(agencyId);
    return vehicles.has(vehicleId) || isReadableId(vehicleId) ? [] : [unreadableId];
  }

  /** Adds a vehicle, or changes one; a retired vehicle stays retired. */
  save(actor: Actor, vehicleId: string, request: VehicleRequest, expected?: Precondition): Promise<Vehicle> {
    const { licensePlate = null, capacitySeated = null, capacityStanding = null } = request;
    return this.change(actor, vehicleId, expected, (existing) => {
      if (existing === null && !isReadableId(vehicleId)) throw malformed([unreadableId]);
      const { agencyId } = actor;
      const retiredAt = existing?.retiredAt ?? null;
      const vehicle: Vehicle = { agencyId, vehicleId, licensePlate, capacitySeated, capacityStanding, retiredAt };
      return { vehicle, action: existing === null ? 'vehicle-added' : 'vehicle-changed' };
    });
  }

  /** Retires a vehicle or puts it back into use. While it is retired, its assignments stay, but their trips count as having no vehicle. */
  setRetired(actor: Actor, vehicleId: string, retired: boolean, expected?: Precondition): Promise<Vehicle> {
    return this.change(actor, vehicleId, expected, (existing) => {
      if (existing === null) throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
      const isAlready = (existing.retiredAt !== null) === retired;
      const retiredAt = isAlready ? existing.retiredAt : retired ? instant(this.clock.now()) : null;
      return { vehicle: { ...existing, retiredAt }, action: retired ? 'vehicle-retired' : 'vehicle-restored' };
    });
  }

  private change(
    actor: Actor,
    vehicleId: string,
    expected: Precondition | undefined,
    decide: (existing: Vehicle | null) => VehicleDecision,
  ): Promise<Vehicle> {
    return this.managers.change(actor, 'crews', async (runner) => {
      const rows = runner.manager;
      const existing = await rows.findOneBy(Vehicle, { agencyId: actor.agencyId, vehicleId });
      const { vehicle, action } = decide(existing);
      const [before, after] = [existing === null ? null : audited(existing), audited(vehicle)];
      const change = { action, subject: `vehicles/${vehicleId}`, before, after };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      if (existing === null) await refuseTwin(rows, vehicle);
      return unlessSame(vehicle, change, () => rows.save(Vehicle, vehicle));
    });
  }
}

/** Refuses a new vehicle whose id looks like another's, because their counts would be mixed up. */
async function refuseTwin(rows: EntityManager, { agencyId, vehicleId }: Vehicle): Promise<void> {
  const vehicles = await rows.find(Vehicle, { where: { agencyId }, select: { agencyId: true, vehicleId: true } });
  const twin = vehicles.find((each) => nameKey(each.vehicleId) === nameKey(vehicleId));
  if (twin !== undefined) throw new Refusal(fleetRefusals['vehicle-id-taken'], { vehicleId, known: twin.vehicleId });
}
