/** What runs on a date: the services of everybody, and of a route that a manager said something else of its own. */
export class Running {
  /** All of which anything may run. */
  readonly services: readonly string[];
  private readonly everywhere: ReadonlySet<string>;
  private readonly ofRoutes: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param routes those on which other services run than elsewhere */
  constructor(ordinary: readonly string[], routes: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.everywhere = new Set(ordinary);
    this.ofRoutes = new Map([...routes].map(([routeId, services]) => [routeId, new Set(services)]));
    this.services = routes.size === 0 ? ordinary : [...new Set([...ordinary, ...[...routes.values()].flat()])];
  }

  /** Whether a trip of the service and route runs. */
  has(serviceId: string, routeId: string): boolean {
    return this.of(routeId).has(serviceId);
  }

  /** The same on each date on which the same runs. */
  get plan(): string {
    const own = [...this.ofRoutes].map(([routeId, services]) => JSON.stringify([routeId, [...services].sort()]));
    return [dayTypeOf(this.everywhere), ...own.sort()].join(' ');
  }

  /** What kind of day it is for a route. */
  dayType(routeId: string): string {
    return dayTypeOf(this.of(routeId));
  }

  private of(routeId: string): ReadonlySet<string> {
    return this.ofRoutes.get(routeId) ?? this.everywhere;
  }
}

const dayTypeOf = (services: Iterable<string>): string => [...services].sort().join(' ');
