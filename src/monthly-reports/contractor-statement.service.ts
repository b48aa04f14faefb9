import { Injectable } from '@nestjs/common';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { crewOf } from '../fleet/assigned.js';
import { CrewsService, type Crews } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import { BehindFigures, type TripOfDay } from '../ridership/trip-details.service.js';
import { datesOf, type Month } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { contractorStatement, type ContractorStatement, type ContractorTrip } from './contractor-statement.js';
import { SnapshotsService, type ReportedMonth } from './snapshots.service.js';

/** A statement made from the current log, with the month as it was reported. */
export interface ComparedStatement extends ContractorStatement {
  readonly month: ReportedMonth;
  readonly vehicles: Crews['vehicles'];
}

/** Makes the statement of what the bus contractor ran in a month, each trip with the vehicle that ran it or was assigned to it. */
@Injectable()
export class ContractorStatements {
  constructor(
    private readonly snapshots: SnapshotsService,
    private readonly behind: BehindFigures,
    private readonly identities: TripIdentities,
    private readonly crews: CrewsService,
  ) {}

  async get(network: Network, month: Month): Promise<ComparedStatement> {
    const { agencyId } = network.agency;
    const trips = await this.behind.listTripsOf(agencyId, datesOf(month));
    const crews = await this.crews.get(agencyId);
    const placed = await this.withVehicles(network, crews, trips);
    return {
      ...contractorStatement(placed, crews.vehicles.keys()),
      month: await this.snapshots.getMonth(agencyId, month),
      vehicles: crews.vehicles,
    };
  }

  /** Each trip with its vehicle: the logged one; for a trip that did not run, the one that the current assignments name. */
  private async withVehicles(network: Network, crews: Crews, trips: readonly TripOfDay[]): Promise<ContractorTrip[]> {
    const didNotRun = ({ vehicleId, state }: TripOfDay): boolean => vehicleId === null && state !== 'underway' && state !== 'completed';
    const assigned = new Map<string, string | null>();
    for (const date of new Set(trips.filter(didNotRun).map(({ serviceDate }) => serviceDate))) {
      const blocks = await this.blocksOf(network, date);
      for (const { tripId, routeId } of trips.filter((trip) => trip.serviceDate === date && didNotRun(trip)))
        assigned.set(`${date} ${tripId}`, crewOf(crews.assigned, { tripId, routeId, blockId: blocks.get(tripId) ?? null }, date).vehicleId);
    }
    return trips.map((trip) => ({ trip, vehicleId: trip.vehicleId ?? assigned.get(`${trip.serviceDate} ${trip.tripId}`) ?? null }));
  }

  private async blocksOf(network: Network, date: ServiceDate): Promise<Map<string, string | null>> {
    return new Map((await this.identities.listPlanned(network, date)).map(({ tripId, blockId }) => [tripId, blockId]));
  }
}
