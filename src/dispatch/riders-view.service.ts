import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { DeparturesService } from '../departures/departures.service.js';
import { mostDepartures, type DepartureAnswer } from '../departures/departures.requests.js';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { boardingPositions } from '../scheduling/trips.js';
import { instant, minutes, plus, seconds, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripNamed } from './need.js';
import type { RidersSeeAnswer } from './needs.requests.js';
import { ridersSee } from './riders-see.js';

/** What riders are told of a trip: the answer of its first stop, as they get it. */
@Injectable()
export class RidersView {
  constructor(
    private readonly departures: DeparturesService,
    private readonly clock: Clock,
  ) {}

  /** @param hasLeft somebody logged that it left its first stop */
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
    const asked = { routeId, ...(directionId === null ? {} : { directionId }), limit: mostDepartures, language };
    const { departures } = await live.answer(stopId, { ...asked, at: askedAt(departs, instant(this.clock.now())) });
    return departures.find((each) => each.tripId === tripId && each.serviceDate === serviceDate) ?? null;
  }
}

/** Of one that is due riders are told now; of one to come they will be told when its time is near. */
const askedAt = (departs: EpochSeconds, now: EpochSeconds): EpochSeconds => {
  const before = plus(departs, seconds(0 - minutes(1)));
  return before > now ? before : now;
};
