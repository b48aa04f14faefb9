import type { TripOfVersion } from '../../timetables/blocks.service.js';
import type { TripRun } from './trip-run.js';

/** A trip among those that its vehicle runs one after the other on the date. */
export interface PlaceInBlock {
  /** From 0; a trip without a block is the only one. */
  readonly sequence: number;
  readonly previous: TripOfVersion | null;
  readonly next: TripOfVersion | null;
}

const alone: PlaceInBlock = { sequence: 0, previous: null, next: null };

export function blockOf({ tripId, blockId, serviceId, day }: TripRun): PlaceInBlock {
  if (blockId === null || serviceId === null) return alone;
  const runs = ({ serviceId: service, patternId }: TripOfVersion): boolean => {
    const pattern = day.network.patterns.get(patternId);
    return pattern !== undefined && day.runs(service, pattern.routeId);
  };
  const block = Array.from(day.trips.ofBlock(blockId), (place) => day.trips.at(place)).filter(runs);
  const sequence = block.findIndex((trip) => trip.tripId === tripId);
  return sequence < 0 ? alone : { sequence, previous: block[sequence - 1] ?? null, next: block[sequence + 1] ?? null };
}
