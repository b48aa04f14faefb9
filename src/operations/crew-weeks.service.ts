import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { availableCrew, type Assigned } from '../fleet/assigned.js';
import { revisionOfAssignment } from '../fleet/assignments.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { getRoute, type Network } from '../network/network.service.js';
import { nameOfRoute } from '../network/spoken.js';
import type { DateRange } from '../scheduling/month.js';
import { formatServiceTime, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { inTurns } from '../turns.io.js';
import { crewClashes, crewRows, driverLoads, type CrewScope, type CrewShare } from './crew-week.js';
import type { CrewDayAnswer, CrewRowAnswer, CrewShareAnswer, CrewWeekAnswer, OwnCrewAnswer } from './crew-week.requests.js';
import { UnassignedTrips, type AssignedAndAvailable, type RunningTrip } from './unassigned-trips.service.js';

interface WeekQuery {
  readonly by: CrewScope;
  /** null: all routes. */
  readonly routeId: string | null;
}

const time = (seconds: number): string => formatServiceTime(seconds as ServiceTime);
const share = ({ start, ...each }: CrewShare): CrewShareAnswer => ({ ...each, startTime: time(start) });
const own = (assigned: Assigned | null): OwnCrewAnswer | null =>
  assigned === null ? null : { vehicleId: assigned.vehicleId, accountId: assigned.accountId, revision: revisionOfAssignment(assigned) };

/** The table of crews for some dates. Of the log it reads only cancellations, moves and additions of trips. */
@Injectable()
export class CrewWeeks {
  constructor(
    private readonly trips: UnassignedTrips,
    private readonly crews: CrewsService,
    private readonly accounts: AccountsService,
  ) {}

  /** @throws Refusal `service-days-range`, `route-not-found` */
  async get(network: Network, range: DateRange, { by, routeId }: WeekQuery, language: Language): Promise<CrewWeekAnswer> {
    const { agencyId } = network.agency;
    if (routeId !== null) getRoute(network, routeId);
    const days = await this.trips.listRunning(network, range);
    const { vehicles, assigned } = await this.crews.get(agencyId);
    const accounts = await this.accounts.list(agencyId);
    const available = availableCrew(vehicles.values(), accounts);
    const shown =
      routeId === null ? days : new Map([...days].map(([date, trips]) => [date, trips.filter((trip) => trip.routeId === routeId)]));
    const named = (of: string) => ({ routeId: of, routeName: nameOfRoute(network, of, language) });
    const rows = await inTurns(crewRows(shown, by, assigned, available, [...network.routes.keys()]));
    const clashes = await inTurns(crewClashes(days, assigned));
    return {
      days: await this.daysOf(days, { assigned, available }),
      rows: rows.map(({ scope, scopeId, routeId: of, start, standing, cells }): CrewRowAnswer => ({
        ...{ scope, scopeId, ...named(of), routeColor: network.routes.get(of)?.routeColor ?? null, startTime: time(start) },
        standing: own(standing),
        cells: cells.map((cell) => ({
          ...{ date: cell.date, tripCount: cell.tripCount, startTime: time(cell.start), endTime: time(cell.end) },
          ...{ drivers: cell.drivers.map(share), vehicles: cell.vehicles.map(share), own: own(cell.own) },
        })),
      })),
      clashes: clashes.map(({ date, kind, id, trips }) => ({
        ...{ date, kind, id },
        trips: trips.map(({ tripId, routeId: of, start, end }) => ({ tripId, ...named(of), startTime: time(start), endTime: time(end) })),
      })),
      drivers: await inTurns(driverLoads(days, assigned)),
    };
  }

  private async daysOf(days: ReadonlyMap<ServiceDate, readonly RunningTrip[]>, crews: AssignedAndAvailable): Promise<CrewDayAnswer[]> {
    const answers: CrewDayAnswer[] = [];
    for (const [date, trips] of days) {
      const { withoutDriver, withoutVehicle } = await this.trips.lackingOf(trips, date, crews);
      const lacking = new Set([...withoutDriver, ...withoutVehicle]);
      let first = Infinity;
      for (const { tripId, start } of trips) if (start < first && lacking.has(tripId)) first = start;
      answers.push({
        ...{ date, tripCount: trips.length, withoutDriver: withoutDriver.length, withoutVehicle: withoutVehicle.length },
        firstGapTime: first === Infinity ? null : time(first),
      });
    }
    return answers;
  }
}
