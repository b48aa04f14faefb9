import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { CrewsService } from '../fleet/crews.service.js';
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
  constructor(@Inject(CrewsService) private readonly crews: CrewsService) {}

  /** @returns what is odd about events that name it. @throws Refusal `vehicle-not-entered` */
  async flagsOf(agencyId: string, named: NamedVehicle | null): Promise<EventFlag[]> {
    if (named === null) return [];
    if ((await this.crews.get(agencyId)).vehicles.has(named.vehicleId)) return [];
    if (!named.isBorrowed) throw new Refusal(correctionsRefusals['vehicle-not-entered'], { vehicleId: named.vehicleId });
    return ['unknown-vehicle'];
  }
}
