import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DeparturesService } from '../departures/departures.service.js';
import { maxDepartures, type DepartureAnswer } from '../departures/departures.requests.js';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { boardingPositions } from '../scheduling/trips.js';
import { instant, minutes, plus, seconds, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripNamed } from './need.js';
import type { RidersSeeAnswer } from './needs.requests.js';
import { ridersSee } from './riders-see.js';

/** Looks up what riders see of a trip: the public answer of its first stop. */
@Injectable()
export class RidersView {
  constructor(
    private readonly departures: DeparturesService,
    private readonly clock: Clock,
  ) {}

  /** @param hasLeft its departure from the first stop was logged */
  async see(network: Network, trip: TripNamed, hasLeft: boolean, language: Language): Promise<RidersSeeAnswer> {
    return ridersSee(await this.find(network, trip, language), hasLeft);
  }

  private async find(
    network: Network,
    { serviceDate, tripId, routeId, directionId, departs, patternId = -1 }: TripNamed,
    language: Language,
  ): Promise<DepartureAnswer | null> {
    const pattern = network.patterns.get(patternId);
    const stopId = pattern === undefined ? undefined : pattern.stops[boardingPositions(pattern)[0] ?? 0]?.stopId;
    if (stopId === undefined || departs === null) return null;
    const live = await this.departures.getLive(network.agency.agencyId);
    const query = { routeId, ...(directionId === null ? {} : { directionId }), limit: maxDepartures, language };
    const { departures } = await live.answer(stopId, { ...query, at: queryTime(departs, instant(this.clock.now())) });
    return departures.find((each) => each.tripId === tripId && each.serviceDate === serviceDate) ?? null;
  }
}

/** The time for which to request departures: now, or for a later departure one minute before it, as riders will see it then. */
const queryTime = (departs: EpochSeconds, now: EpochSeconds): EpochSeconds => {
  const before = plus(departs, seconds(0 - minutes(1)));
  return before > now ? before : now;
};
