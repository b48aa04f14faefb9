import { Inject, Injectable } from '@nestjs/common';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import { boardingPositions, type Pattern } from '../scheduling/trips.js';
import { Blocks } from '../timetables/blocks.service.js';

/** From where to where. */
export interface AskedRide {
  readonly from: ReadonlySet<string>;
  readonly to: string;
}

interface RidingTrip {
  readonly tripId: string;
  readonly serviceDate: string;
}

interface Timed {
  readonly patternId: number;
  readonly offsets: StopOffsets;
}

/** How long trips ride from a stop to the last one of their line, by the timetable in memory, or as a trip outside it usually does. */
@Injectable()
export class Rides {
  constructor(@Inject(Blocks) private readonly blocks: Blocks) {}

  /** @returns seconds, trip by trip; null: it does not go there */
  async find(live: LiveTimetable, trips: readonly RidingTrip[], asked: AskedRide): Promise<(number | null)[]> {
    const timed = new Map<string, Timed>();
    for (const date of new Set(trips.map(({ serviceDate }) => serviceDate)))
      await this.addTimes(
        live,
        date as ServiceDate,
        new Set(trips.flatMap((trip) => (trip.serviceDate === date ? trip.tripId : []))),
        timed,
      );
    return trips.map((trip) => {
      const found = timed.get(keyOf(trip.serviceDate, trip.tripId));
      const pattern = found === undefined ? undefined : live.network.patterns.get(found.patternId);
      return found === undefined || pattern === undefined ? null : rideOf(pattern, found.offsets, asked);
    });
  }

  private async addTimes(live: LiveTimetable, date: ServiceDate, tripIds: ReadonlySet<string>, timed: Map<string, Timed>): Promise<void> {
    const trips = await this.blocks.findTrips(live.network.agency.agencyId, date);
    const planned = [...tripIds].flatMap((tripId) => trips?.find(tripId) ?? []);
    await trips?.loadOffsets(planned);
    for (const trip of planned) {
      const offsets = trips?.offsets(trip);
      if (offsets !== undefined) timed.set(keyOf(date, trip.tripId), { patternId: trip.patternId, offsets });
    }
    for (const tripId of tripIds) {
      const told = timed.has(keyOf(date, tripId)) ? null : live.findTold(date, tripId);
      if (told !== null && told.offsets !== null) timed.set(keyOf(date, tripId), { patternId: told.patternId, offsets: told.offsets });
    }
  }
}

const keyOf = (date: string, tripId: string): string => `${date} ${tripId}`;

function rideOf(pattern: Pattern, { arrivals, departures }: StopOffsets, { from, to }: AskedRide): number | null {
  const first = boardingPositions(pattern).find((position) => from.has(pattern.stops[position]?.stopId ?? '')) ?? -1;
  const last = pattern.stops.findLastIndex(({ stopId, dropOffType }) => stopId === to && dropOffType !== 'none');
  const [leaves, arrives] = [departures[first], arrivals[last]];
  return leaves === undefined || arrives === undefined || last <= first ? null : arrives - leaves;
}
