import type { EpochSeconds, ServiceDate } from './service-time.js';

/** The dates of each service, in order. */
type DatesOfServices = ReadonlyMap<string, readonly ServiceDate[]>;

export interface DatesInForce {
  /** The start of a service day, noon minus 12 h. It is a parameter because browsers use the index without time zone data. */
  readonly startOf: (date: ServiceDate) => EpochSeconds;
  /** The dates on which each service runs, in order, within the version's time in force. */
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

/** Each start of a day is computed once, and those of a service when it is first asked for. */
export function startsOf({ datesOf, datesOfRoutes, startOf }: DatesInForce): DatesAt {
  const starts = new Map<ServiceDate, EpochSeconds>();
  const startOnce = (date: ServiceDate): EpochSeconds => {
    const start = starts.get(date) ?? startOf(date);
    starts.set(date, start);
    return start;
  };
  const timed = (services: DatesOfServices): ((serviceId: string) => ServiceDates | undefined) => {
    const made = new Map<string, ServiceDates>();
    return (serviceId) => {
      const [existing, dates] = [made.get(serviceId), services.get(serviceId)];
      if (existing !== undefined || dates === undefined) return existing;
      const ofService = { dates, starts: Float64Array.from(dates, startOnce) };
      made.set(serviceId, ofService);
      return ofService;
    };
  };
  const everywhere = timed(datesOf);
  const routes = new Map([...(datesOfRoutes ?? [])].map(([routeId, services]) => [routeId, timed(services)]));
  return (routeId, serviceId) => (routes.get(routeId) ?? everywhere)(serviceId);
}
