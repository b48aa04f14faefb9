/** How many trips of a route ran on a day, and on how many of them drivers reported. */
export interface DayOfRoute {
  readonly routeId: string;
  readonly ran: number;
  readonly reported: number;
}

/** The most days with trips that are evaluated for a route. One that runs on Saturdays has only four or five within the days searched. */
const operatingDaysLooked = 7;
export const daysSearched = 31;
/** Drivers of a route report if they reported at least this share of its trips. */
const reportingShare = 0.8;

/** Sums up days of routes, from yesterday back, until there are enough for each route. */
export class ReportingDays {
  private readonly routes = new Map<string, { days: number; ran: number; reported: number }>();

  /** A day without trips is no evidence. */
  add({ routeId, ran, reported }: DayOfRoute): void {
    if (ran === 0 || !this.isLacking(routeId)) return;
    const sums = this.routes.get(routeId) ?? { days: 0, ran: 0, reported: 0 };
    this.routes.set(routeId, { days: sums.days + 1, ran: sums.ran + ran, reported: sums.reported + reported });
  }

  isLacking(routeId: string): boolean {
    return (this.routes.get(routeId)?.days ?? 0) < operatingDaysLooked;
  }

  /** The routes whose drivers report: on these, a due trip without reports is remarkable. */
  reporting(): Set<string> {
    return new Set([...this.routes].filter(([, { ran, reported }]) => reported >= reportingShare * ran).map(([routeId]) => routeId));
  }
}
