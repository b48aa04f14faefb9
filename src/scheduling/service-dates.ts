import type { EpochSeconds, ServiceDate } from './service-time.js';

/** The dates of each service, in order. */
export type DatesOfServices = ReadonlyMap<string, readonly ServiceDate[]>;

interface DatesInForce {
  readonly startOf: (date: ServiceDate) => EpochSeconds;
  readonly datesOf: DatesOfServices;
  /** By route: the dates of its services, if they run on other dates on this route. */
  readonly datesOfRoutes?: ReadonlyMap<string, DatesOfServices>;
}

/** The dates of one service and their starts in epoch seconds: parallel arrays, ascending. */
export interface ServiceDates {
  readonly dates: readonly ServiceDate[];
  readonly starts: Float64Array;
}

/** The dates of a service on a route. */
export type DatesAt = (routeId: string, serviceId: string) => ServiceDates | undefined;

export function startsOf({ datesOf, datesOfRoutes, startOf }: DatesInForce): DatesAt {
  const timed = (services: DatesOfServices): Map<string, ServiceDates> =>
    new Map([...services].map(([serviceId, dates]) => [serviceId, { dates, starts: Float64Array.from(dates, startOf) }]));
  const everywhere = timed(datesOf);
  const routes = new Map([...(datesOfRoutes ?? [])].map(([routeId, services]) => [routeId, timed(services)]));
  return (routeId, serviceId) => (routes.get(routeId) ?? everywhere).get(serviceId);
}
