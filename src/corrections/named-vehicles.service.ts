import { Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { CrewsService } from '../fleet/crews.service.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import type { EventFlag } from '../trip-log/trip-event.js';
import { correctionsRefusals } from './corrections.refusals.js';

/** A vehicle that a manager names. */
export interface NamedVehicle {
  readonly vehicleId: string;
  /** It is not the agency's. Without this flag an unknown id is refused, so that a slip of the pen creates no vehicle. */
  readonly isBorrowed: boolean;
}

/** Checks the vehicles that managers name in corrections. */
@Injectable()
export class NamedVehicles {
  constructor(private readonly crews: CrewsService) {}

  async isEntered(agencyId: string, vehicleId: string): Promise<boolean> {
    return (await this.crews.get(agencyId)).vehicles.has(vehicleId);
  }

  /**
   * @returns the flags for events that name it
   * @throws Refusal `vehicle-not-entered`, and `vehicle-id-taken` where a borrowed vehicle has an id like one of the agency's
   */
  async flagsOf(agencyId: string, named: NamedVehicle | null): Promise<EventFlag[]> {
    if (named === null) return [];
    const { vehicleId, isBorrowed } = named;
    const { vehicles } = await this.crews.get(agencyId);
    if (vehicles.has(vehicleId)) return [];
    if (!isBorrowed) throw new Refusal(correctionsRefusals['vehicle-not-entered'], { vehicleId });
    const twin = [...vehicles.keys()].find((existing) => nameKey(existing) === nameKey(vehicleId));
    if (twin !== undefined) throw new Refusal(fleetRefusals['vehicle-id-taken'], { vehicleId, known: twin });
    return ['unknown-vehicle'];
  }
}
