import type { ServiceTime } from '../scheduling/service-time.js';

interface Starting {
  readonly startTime: ServiceTime;
}

/** The trip that starts nearest to a time; if two are equally near, the earlier one. */
export const nearestInTime = <T extends Starting>(trips: readonly T[], about: ServiceTime): T | null =>
  trips.reduce<T | null>((nearest, trip) => {
    if (nearest === null) return trip;
    const [near, far] = [Math.abs(nearest.startTime - about), Math.abs(trip.startTime - about)];
    return far < near || (far === near && trip.startTime < nearest.startTime) ? trip : nearest;
  }, null);
