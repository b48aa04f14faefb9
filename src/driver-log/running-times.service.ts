import { Injectable } from '@nestjs/common';
import type { Network } from '../network/network.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import { Blocks } from '../timetables/blocks.service.js';
import { inForceOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { nearestInTime } from './nearest-in-time.js';

/** How long buses usually take along a pattern, for trips that no timetable has. */
@Injectable()
export class RunningTimes {
  constructor(
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
  ) {}

  /**
   * The running times of the trip along a pattern that starts nearest to a time, preferably among trips that run on the date. They come
   * from the timetable in force on the date if that has the pattern, else from the latest version that has it.
   * @returns null: no version has the pattern
   */
  async find(network: Network, date: ServiceDate, patternId: number, about: ServiceTime): Promise<StopOffsets | null> {
    const pattern = network.patterns.get(patternId);
    if (pattern === undefined) return null;
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    const inForce = inForceOn(versions, date);
    const others = versions.filter((version) => version !== inForce).reverse();
    for (const version of [...(inForce === null ? [] : [inForce]), ...others]) {
      if (!version.servicesOf.has(patternId)) continue;
      const trips = await this.blocks.tripsOf(version);
      const along = Array.from(trips.ofPattern(patternId), (place) => trips.at(place));
      const running = version.days.running(date);
      const ofDate = along.filter(({ serviceId }) => running.has(serviceId, pattern.routeId));
      const found = nearestInTime(ofDate.length > 0 ? ofDate : along, about);
      if (found === null) continue;
      return trips.offsets(found) ?? null;
    }
    return null;
  }
}
