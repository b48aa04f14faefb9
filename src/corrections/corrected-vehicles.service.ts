import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Clock } from '../clock.js';
import type { EventInput } from '../driver-log/event-row.js';
import { instant } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { vehicleCorrected } from '../trip-log/trip-event.js';
import { Acts, type ActRequest, type MadeAct } from './acts.service.js';
import { subjectOf, type TripName } from './made-act.js';
import { NamedVehicles, type NamedVehicle } from './named-vehicles.service.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { undoOf } from './voided-logs.service.js';

export interface VehicleRequest extends ActRequest {
  readonly reason: string;
  readonly trip: TripName;
  readonly vehicle: NamedVehicle;
}

/** Corrects the vehicle that ran a trip; the correction takes precedence over the vehicles in the log. */
@Injectable()
export class CorrectedVehicles {
  constructor(
    private readonly acts: Acts,
    private readonly trips: TripsToCorrect,
    private readonly vehicles: NamedVehicles,
    private readonly clock: Clock,
  ) {}

  /** A correction undoes an earlier one, so that undoing both events of this act brings the earlier correction back. */
  correct(actor: Actor, { reason, trip: name, vehicle, ...act }: VehicleRequest): Promise<MadeAct> {
    const { vehicleId } = vehicle;
    return this.acts.make(actor, act, { vehicle: name, vehicleId, reason }, async ({ network, runner, log, nextId }) => {
      const flags = await this.vehicles.flagsOf(actor.agencyId, vehicle);
      const trip = await this.trips.get(network, name.serviceDate, name.tripId, runner);
      const counting = effectiveEvents(trip.events);
      const corrections = counting.filter(({ kind }) => kind === vehicleCorrected);
      const named = new Set((corrections.length > 0 ? corrections : counting).flatMap((event) => event.vehicleId ?? []));
      const before = { vehicleId: trip.operated.vehicleId };
      const change = { action: 'vehicle-corrected', subject: subjectOf(name), before, after: { vehicleId, reason } };
      if (named.size === 1 && named.has(vehicleId)) return { events: [], trips: [name], read: [trip], change };
      const undos = corrections.map((event) => log.rowOf(undoOf(event, nextId(), reason), trip.identity));
      const now = instant(this.clock.now());
      const sent: EventInput = { ...vehicleEvent(name, vehicleId, reason), eventId: nextId(), deviceTime: now };
      return { events: [...undos, log.rowOf(sent, trip.identity, flags)], trips: [name], read: [trip], change };
    });
  }
}

const vehicleEvent = (
  { serviceDate, tripId }: TripName,
  vehicleId: string,
  reason: string,
): Omit<EventInput, 'eventId' | 'deviceTime'> => ({
  ...{ kind: vehicleCorrected, serviceDate, tripId, vehicleId, reason },
  ...{ stopId: null, position: null, count: null, undoes: null },
});
