import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import type { Audited } from '../accounts/audit-log.service.js';
import { ManagersChanges } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { boundsOf } from '../driver-log/device-clock.js';
import type { DriverEventRow } from '../driver-log/driver-event.entity.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { asSaid, eventRow } from '../driver-log/event-row.js';
import { EventStore, type Adding } from '../driver-log/event-store.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { readEvent, type SentEvent } from '../driver-log/read-event.js';
import { contentOf, isSameEvent } from '../driver-log/same-event.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import { CrewsService } from '../fleet/crews.service.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import { NetworkService, type Network } from '../network/network.service.js';
import {
  epochSeconds,
  formatInstant,
  instant,
  localDate,
  serviceTime,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import { judgeUndos } from '../trip-log/effective-events.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import type { AddedEvent, Correction } from './correction.js';
import { ridershipRefusals } from './ridership.refusals.js';

/** An event as a manager sends it, and its trip. */
interface Judged {
  readonly sent: SentEvent;
  readonly identity: TripIdentity;
}

/** A correction that is being made. */
interface Asked {
  readonly network: Network;
  readonly eventId: string;
  readonly reason: string;
  /** What is on disk under its id. */
  readonly recorded: LoggedEvent | null;
}

type CorrectedEvent = Pick<DriverEventRow, 'eventId' | 'serviceDate' | 'tripId'>;

/** Corrections are events, too: nothing that was said is changed or deleted, and each says who and why. */
@Injectable()
export class CorrectionsService {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the event that was recorded, or was there already */
  async correct(actor: Actor, { correctionId, reason, what }: Correction): Promise<CorrectedEvent> {
    const network = await this.networks.getNetwork(actor.agencyId);
    const { agencyId, agencyTimezone } = network.agency;
    const eventId = (correctionId ?? randomUUID()).toLowerCase();
    return this.managers.changeIn<CorrectedEvent, [Adding]>(
      actor,
      (work) => this.store.together(work),
      async (_, add) => {
        const [recorded = null] = await this.events.findEvents(agencyId, [eventId]);
        const asked = { network, eventId, reason, recorded };
        const judged = 'voids' in what ? await this.void(asked, what.voids.toLowerCase()) : await this.add(asked, what.adds);
        if (!('identity' in judged)) return { result: judged, change: null };
        const receivedAt = instant(this.clock.now());
        // What is said of a trip still to come happened no later than now.
        const when = asSaid(judged.sent.deviceTime, receivedAt);
        const event = eventRow({ actor, source: 'manager', receivedAt }, judged.sent, judged.identity, when, '');
        const [outcome] = await add({ events: [event], extraTrips: [] });
        if (outcome === 'conflict') throw new Refusal(driverLogRefusals['event-conflict'], { eventId });
        return { result: event, change: outcome === 'recorded' ? audited(event, agencyTimezone) : null };
      },
    );
  }

  private async void({ network, eventId, reason, recorded }: Asked, voids: string): Promise<Judged | LoggedEvent> {
    const { agencyId } = network.agency;
    const [target] = await this.events.findEvents(agencyId, [voids]);
    if (target === undefined) throw new Refusal(ridershipRefusals['event-not-found'], { eventId: voids });
    const { serviceDate, tripId, at } = target;
    // At the time of what it takes back, so that it is the same event when it is sent again.
    const what = {
      kind: 'undo',
      undoes: voids,
      deviceTime: at,
      ...{ stopId: null, position: null, count: null, vehicleId: null },
    } as const;
    const sent: SentEvent = { eventId, serviceDate, tripId, reason, extra: null, ...what };
    if (isRecorded(sent, recorded)) return recorded;
    const identity = await this.getIdentity(network, serviceDate, tripId);
    const events = await this.events.listEvents(agencyId, serviceDate, tripId);
    // What is under its own id already says something else, and is no reason to call the other void.
    const { effective, circling } = judgeUndos(events.filter((event) => event.eventId !== eventId));
    // One of a ring of undos can be taken back, so that the ring ends.
    if (![...effective, ...circling].some((each) => each.eventId === voids))
      throw new Refusal(ridershipRefusals['event-already-void'], { eventId: voids });
    return { sent, identity };
  }

  /** As strict as with what drivers send, except that a manager may go back as far as the figures do. */
  private async add({ network, eventId, reason, recorded }: Asked, adds: AddedEvent): Promise<Judged | LoggedEvent> {
    const { serviceDate, tripId, vehicleId } = adds;
    const { agencyId, agencyTimezone: zone } = network.agency;
    const sentAt = (deviceTime: string): SentEvent => ({ ...readEvent({ ...adds, eventId, reason, deviceTime }), reason });
    // A time that is left to the timetable is that of the timetable by which it was recorded.
    const recordedAt = recorded?.serviceDate === serviceDate ? formatInstant(recorded.deviceTime, zone) : undefined;
    const time = adds.at ?? recordedAt;
    if (time !== undefined && isRecorded(sentAt(time), recorded)) return recorded;
    if (vehicleId != null && !(await this.crews.get(agencyId)).vehicles.has(vehicleId))
      throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
    const identity = await this.getIdentity(network, serviceDate, tripId);
    const deviceTime = time ?? formatInstant(plannedAt(identity, adds, zone), zone);
    const sent = sentAt(deviceTime);
    const day = boundsOf(serviceDate, zone);
    if (sent.deviceTime < day.from || sent.deviceTime > day.to)
      throw new Refusal(ridershipRefusals['time-not-on-day'], { at: deviceTime, date: serviceDate });
    return { sent, identity };
  }

  /** What is answered is the trip as it is then, so a trip that cannot be told of is refused before anything is recorded. */
  private async getIdentity(network: Network, date: ServiceDate, tripId: string): Promise<TripIdentity> {
    const today = localDate(instant(this.clock.now()), network.agency.agencyTimezone);
    if (date > today) throw new Refusal(ridershipRefusals['service-date-ahead'], { date, tripId });
    const identity = await this.identities.findIdentity(network, date, tripId);
    if (identity === null) throw new Refusal(ridershipRefusals['trip-not-recorded'], { tripId, date });
    return identity;
  }
}

const isRecorded = (sent: SentEvent, recorded: LoggedEvent | null): recorded is LoggedEvent =>
  recorded !== null && isSameEvent(contentOf(sent, 'manager'), recorded);

/** What the audit log keeps of a correction. */
function audited(event: DriverEventRow, zone: string): Audited {
  const { eventId, serviceDate, tripId, kind, count, position, undoes, vehicleId, reason } = event;
  return {
    action: undoes === null ? 'event-added' : 'event-voided',
    subject: `ridership/trips/${serviceDate}/${tripId}`,
    before: undoes === null ? null : { eventId: undoes },
    after: { eventId, kind, count, position, undoes, vehicleId, at: formatInstant(event.at, zone), reason },
  };
}

/** Where the manager does not say when: as planned; where nothing was planned, at noon. */
function plannedAt({ plan, stopIds, startTime }: TripIdentity, { kind, stopId, serviceDate }: AddedEvent, zone: string): EpochSeconds {
  const call = kind === 'trip-ended' ? plan.at(-1) : plan[Math.max(0, stopId == null ? 0 : stopIds.indexOf(stopId))];
  const planned = kind === 'trip-ended' || kind === 'stop-arrived' ? call?.arrival : call?.departure;
  return planned ?? epochSeconds(serviceDate, startTime ?? serviceTime('12:00:00'), zone);
}
