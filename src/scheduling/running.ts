/** The services that run on a date, in general and on routes with a manager's exception. */
export class Running {
  /** All services that run on any route. */
  readonly services: readonly string[];
  private readonly everywhere: ReadonlySet<string>;
  private readonly ofRoutes: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param routes the services that run on each route that differs from the others */
  constructor(ordinary: readonly string[], routes: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.everywhere = new Set(ordinary);
    this.ofRoutes = new Map([...routes].map(([routeId, services]) => [routeId, new Set(services)]));
    this.services = routes.size === 0 ? ordinary : [...new Set([...ordinary, ...[...routes.values()].flat()])];
  }

  /** Whether a trip of the service and route runs. */
  has(serviceId: string, routeId: string): boolean {
    return this.of(routeId).has(serviceId);
  }

  /** A text that is equal for dates on which the same services run. */
  get plan(): string {
    const own = [...this.ofRoutes].map(([routeId, services]) => JSON.stringify([routeId, [...services].sort()]));
    return [dayTypeOf(this.everywhere), ...own.sort()].join(' ');
  }

  /** A text that is equal for dates of the same kind of day on a route. */
  dayType(routeId: string): string {
    return dayTypeOf(this.of(routeId));
  }

  private of(routeId: string): ReadonlySet<string> {
    return this.ofRoutes.get(routeId) ?? this.everywhere;
  }
}

const dayTypeOf = (services: Iterable<string>): string => [...services].sort().join(' ');
