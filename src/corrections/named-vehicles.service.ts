import { Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { CrewsService } from '../fleet/crews.service.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import type { EventFlag } from '../trip-log/trip-event.js';
import { correctionsRefusals } from './corrections.refusals.js';

/** A vehicle as a manager names it. */
export interface NamedVehicle {
  readonly vehicleId: string;
  /** Nobody has entered it, because it is not ours: so a slip of the pen makes no new bus. */
  readonly isBorrowed: boolean;
}

@Injectable()
export class NamedVehicles {
  constructor(private readonly crews: CrewsService) {}

  async isEntered(agencyId: string, vehicleId: string): Promise<boolean> {
    return (await this.crews.get(agencyId)).vehicles.has(vehicleId);
  }

  /**
   * @returns what is odd about events that name it
   * @throws Refusal `vehicle-not-entered`, and `vehicle-id-taken` where a borrowed one cannot be told from one of ours
   */
  async flagsOf(agencyId: string, named: NamedVehicle | null): Promise<EventFlag[]> {
    if (named === null) return [];
    const { vehicleId, isBorrowed } = named;
    const { vehicles } = await this.crews.get(agencyId);
    if (vehicles.has(vehicleId)) return [];
    if (!isBorrowed) throw new Refusal(correctionsRefusals['vehicle-not-entered'], { vehicleId });
    const twin = [...vehicles.keys()].find((known) => nameKey(known) === nameKey(vehicleId));
    if (twin !== undefined) throw new Refusal(fleetRefusals['vehicle-id-taken'], { vehicleId, known: twin });
    return ['unknown-vehicle'];
  }
}
