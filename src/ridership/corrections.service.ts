import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { AuditLog } from '../accounts/audit-log.service.js';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { DriverEventRow } from '../driver-log/driver-event.entity.js';
import { judgeUndos } from '../trip-log/effective-events.js';
import { placeOf } from '../trip-log/event-place.js';
import { EventStore } from '../driver-log/event-store.service.js';
import { boundsOf } from '../driver-log/device-clock.js';
import { positionOf, type Speaker } from '../driver-log/judge-event.js';
import { readEvent } from '../driver-log/read-event.js';
import type { TripIdentity } from '../trip-log/operated-trip.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import {
  epochSeconds,
  formatInstant,
  instant,
  localDate,
  serviceTime,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import type { AddedEvent, Correction } from './correction.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import { ridershipRefusals } from './ridership.refusals.js';

/** What an event says, whoever said it. */
type Said = Pick<DriverEventRow, 'serviceDate' | 'tripId' | 'kind' | 'position' | 'count' | 'undoes' | 'vehicleId' | 'at' | 'saidPlace'>;

/** Corrections are events, too: nothing that was said is changed or deleted, and each says who and why. */
@Injectable()
export class CorrectionsService {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(AuditLog) private readonly auditLog: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the event that was recorded */
  async correct(manager: Speaker, { correctionId, reason, what }: Correction): Promise<DriverEventRow> {
    const network = await this.networks.getNetwork(manager.agencyId);
    const eventId = (correctionId ?? randomUUID()).toLowerCase();
    const said =
      'voids' in what ? await this.undo(network, eventId, what.voids.toLowerCase()) : await this.add(network, eventId, reason, what.adds);
    const receivedAt = instant(this.clock.now());
    const by = { ...manager, source: 'manager' as const, reason };
    // What is said of a trip still to come happened no later than now.
    const at = said.at < receivedAt ? said.at : receivedAt;
    const event: DriverEventRow = {
      ...said,
      ...by,
      eventId,
      at,
      receivedAt,
      deviceTime: said.at,
      clockOffset: null,
      flags: '',
    };
    await this.store.addAlong({ events: [event], extraTrips: [] }, async (runner, [outcome]) => {
      if (outcome === 'conflict') throw new Refusal(driverLogRefusals['event-conflict'], { eventId });
      if (outcome === 'recorded') await this.audit(runner, manager, event, network.agency.agencyTimezone);
    });
    return event;
  }

  private audit(runner: QueryRunner, manager: Speaker, event: DriverEventRow, zone: string): Promise<void> {
    const { eventId, serviceDate, tripId, kind, count, position, undoes, vehicleId, reason } = event;
    return this.auditLog.record(runner, {
      ...manager,
      action: undoes === null ? 'event-added' : 'event-voided',
      subject: `ridership/trips/${serviceDate}/${tripId}`,
      before: undoes === null ? null : { eventId: undoes },
      after: { eventId, kind, count, position, undoes, vehicleId, at: formatInstant(event.at, zone), reason },
    });
  }

  private async undo(network: Network, eventId: string, voids: string): Promise<Said> {
    const { agencyId } = network.agency;
    const [found] = await this.events.findEvents(agencyId, [voids]);
    if (found === undefined) throw new Refusal(ridershipRefusals['event-not-found'], { eventId: voids });
    const { serviceDate, tripId } = found;
    await this.getIdentity(network, serviceDate, tripId);
    const events = await this.events.listEvents(agencyId, serviceDate, tripId);
    // The same correction sent again finds the event as it was before.
    const others = events.filter((event) => event.eventId !== eventId);
    const { effective, circling } = judgeUndos(others);
    // One of a ring of undos can be taken back, so that the ring ends.
    const event = [...effective, ...circling].find((each) => each.eventId === voids);
    if (event === undefined) throw new Refusal(ridershipRefusals['event-already-void'], { eventId: voids });
    // At the time of what it takes back, so that it is then the same event, too.
    return {
      serviceDate,
      tripId,
      kind: 'undo',
      position: null,
      count: null,
      undoes: voids,
      vehicleId: null,
      at: event.at,
      saidPlace: null,
    };
  }

  /** What is answered is the trip as it is then, so a trip that cannot be told of is refused before anything is recorded. */
  private async getIdentity(network: Network, date: ServiceDate, tripId: string): Promise<TripIdentity> {
    const today = localDate(instant(this.clock.now()), network.agency.agencyTimezone);
    if (date > today) throw new Refusal(ridershipRefusals['service-date-ahead'], { date, tripId });
    const identity = await this.identities.findIdentity(network, date, tripId);
    if (identity === null) throw new Refusal(ridershipRefusals['trip-not-recorded'], { tripId, date });
    return identity;
  }

  /** As strict as with what drivers send, except that a manager may go back as far as the figures do. */
  private async add(network: Network, eventId: string, reason: string, adds: AddedEvent): Promise<Said> {
    const { serviceDate, tripId, vehicleId } = adds;
    const { agencyId, agencyTimezone } = network.agency;
    if (vehicleId != null && !(await this.crews.get(agencyId)).vehicles.has(vehicleId))
      throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
    const identity = await this.getIdentity(network, serviceDate, tripId);
    const deviceTime = adds.at ?? formatInstant(plannedAt(identity, adds, agencyTimezone), agencyTimezone);
    const said = readEvent({ ...adds, eventId, reason, deviceTime });
    const day = boundsOf(serviceDate, agencyTimezone);
    if (said.deviceTime < day.from || said.deviceTime > day.to)
      throw new Refusal(ridershipRefusals['time-not-on-day'], { at: deviceTime, date: serviceDate });
    const position = positionOf(said, identity.stopIds);
    return {
      serviceDate,
      tripId,
      kind: said.kind,
      position,
      count: said.count,
      undoes: null,
      vehicleId: said.vehicleId,
      at: said.deviceTime,
      saidPlace: placeOf(said),
    };
  }
}

/** Where the manager does not say when: as planned; where nothing was planned, at noon. */
function plannedAt({ plan, stopIds, startTime }: TripIdentity, { kind, stopId, serviceDate }: AddedEvent, zone: string): EpochSeconds {
  const call = kind === 'trip-ended' ? plan.at(-1) : plan[Math.max(0, stopId == null ? 0 : stopIds.indexOf(stopId))];
  const planned = kind === 'trip-ended' || kind === 'stop-arrived' ? call?.arrival : call?.departure;
  return planned ?? epochSeconds(serviceDate, startTime ?? serviceTime('12:00:00'), zone);
}
