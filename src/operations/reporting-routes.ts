/** How many trips of a route ran on a day, and of how many of them drivers said anything. */
export interface DayOfRoute {
  readonly routeId: string;
  readonly ran: number;
  readonly reported: number;
}

/** Days on which a route runs; a route of Saturdays has only four or five of them within a month. */
export const operatingDaysLooked = 7;
export const daysSearched = 31;
const reportingShare = 0.8;

/** Counts days of routes, from yesterday back, until enough is known of each. */
export class ReportingDays {
  private readonly routes = new Map<string, { days: number; ran: number; reported: number }>();

  /** A day on which nothing ran tells nothing. */
  add({ routeId, ran, reported }: DayOfRoute): void {
    if (ran === 0 || !this.isLacking(routeId)) return;
    const known = this.routes.get(routeId) ?? { days: 0, ran: 0, reported: 0 };
    this.routes.set(routeId, { days: known.days + 1, ran: known.ran + ran, reported: known.reported + reported });
  }

  isLacking(routeId: string): boolean {
    return (this.routes.get(routeId)?.days ?? 0) < operatingDaysLooked;
  }

  /** The routes whose drivers report: what nobody reported there is missing, not just not said. */
  reporting(): Set<string> {
    return new Set([...this.routes].filter(([, { ran, reported }]) => reported >= reportingShare * ran).map(([routeId]) => routeId));
  }
}
