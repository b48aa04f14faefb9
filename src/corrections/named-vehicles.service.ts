import { Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { nameKey } from '../fields.js';
import { CrewsService } from '../fleet/crews.service.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import type { EventFlag } from '../trip-log/trip-event.js';
import { correctionsRefusals } from './corrections.refusals.js';

/** The vehicle in a correction by a manager. */
export interface NamedVehicle {
  readonly vehicleId: string;
  /** It is not in the agency's list. Without this flag an unknown id is refused, because it may be a typing error. */
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
   * @param named null: no vehicle
   * @returns the flags for events with this vehicle
   * @throws Refusal `vehicle-not-entered`, and `vehicle-id-taken` if a borrowed vehicle's id is another spelling of one in the list
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
