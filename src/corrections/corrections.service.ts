import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import type { Audited } from '../accounts/managers-changes.service.js';
import { DriverLogService, type ManagersLog } from '../driver-log/driver-log.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { readEvent, type SentEvent } from '../driver-log/read-event.js';
import { Refusal } from '../errors.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { epochSeconds, formatInstant, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { aboutOf, judgeUndos } from '../trip-log/effective-events.js';
import { operatedTrip, type LoggedEvent, type TripIdentity } from '../trip-log/operated-trip.js';
import { isOfPlan, type EventFlag } from '../trip-log/trip-event.js';
import type { AddedEvent, Correction } from './correction.js';
import { NamedVehicles } from './named-vehicles.service.js';
import { Meanwhile } from './meanwhile.service.js';
import type { Precondition } from '../http/route.decorator.js';
import { correctionsRefusals } from './corrections.refusals.js';
import { TripsToCorrect } from './trips-to-correct.service.js';

/** An event of a manager that is ready to be recorded, and its trip. */
interface PreparedEvent {
  readonly sent: SentEvent;
  readonly identity: TripIdentity;
  readonly flags?: readonly EventFlag[];
}

/** A correction that is being made. */
interface CorrectionInProgress {
  readonly network: Network;
  readonly eventId: string;
  readonly reason: string;
  /** The event on disk under its id; null: none. */
  readonly stored: LoggedEvent | null;
  readonly log: ManagersLog;
}

type CorrectedEvent = Pick<LoggedEvent, 'eventId' | 'serviceDate' | 'tripId'>;

/** Voids or adds single events. A correction is itself an event: nothing in the log is changed or deleted. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly networks: NetworkService,
    private readonly trips: TripsToCorrect,
    private readonly events: LoggedEvents,
    private readonly vehicles: NamedVehicles,
    private readonly log: DriverLogService,
    private readonly meanwhile: Meanwhile,
  ) {}

  /** @returns the event that this request recorded, or the one that an earlier identical request did */
  async correct(actor: Actor, { correctionId, reason, what }: Correction, expected: Precondition): Promise<CorrectedEvent> {
    const network = await this.networks.getNetwork(actor.agencyId);
    const { agencyId, agencyTimezone } = network.agency;
    const eventId = (correctionId ?? randomUUID()).toLowerCase();
    return this.log.change<CorrectedEvent>(actor, async (runner, log) => {
      const [stored = null] = await this.events.findEvents(agencyId, [eventId]);
      const correction = { network, eventId, reason, stored, log };
      const prepared = 'voids' in what ? await this.void(correction, what.voids.toLowerCase()) : await this.add(correction, what.adds);
      if (!('identity' in prepared)) return { result: prepared, change: null };
      const trip = await this.trips.read(network, prepared.identity, runner);
      await this.meanwhile.refuse(network, [{ trip, newEvents: [log.rowOf(prepared.sent, prepared.identity)] }], expected);
      const { event, isNew } = await log.record(prepared.sent, prepared.identity, prepared.flags);
      return { result: event, change: isNew ? audited(event, agencyTimezone) : null };
    });
  }

  private async void({ network, eventId, reason, stored, log }: CorrectionInProgress, voids: string): Promise<PreparedEvent | LoggedEvent> {
    const { agencyId } = network.agency;
    const [target] = await this.events.findEvents(agencyId, [voids]);
    if (target === undefined) throw new Refusal(correctionsRefusals['event-not-found'], { eventId: voids });
    const { serviceDate, tripId, at } = target;
    // The undo has the time of the event that it voids, so that a repeated request makes the same event.
    const what = {
      kind: 'undo',
      undoes: voids,
      deviceTime: at,
      ...{ stopId: null, position: null, count: null, vehicleId: null },
    } as const;
    const sent: SentEvent = { eventId, serviceDate, tripId, reason, extra: null, ...what };
    if (log.isRecorded(sent, stored)) return stored;
    const identity = await this.trips.getIdentity(network, serviceDate, tripId);
    const events = await this.events.listEvents(agencyId, serviceDate, tripId);
    // Changes of the plan are undone in `day-changes/`: voiding an addition could leave no trip to answer, and riders see a reason for such
    // changes.
    const about = aboutOf(target, new Map(events.map((event) => [event.eventId, event])));
    if (about !== null && isOfPlan(about)) throw new Refusal(correctionsRefusals['event-of-plan'], { eventId: voids, date: serviceDate });
    // If an event with the correction's id is stored already, it must not make the target count as void.
    const { effective, circling } = judgeUndos(events.filter((event) => event.eventId !== eventId));
    // If undos void each other in a circle, one of them may be voided to end it.
    if (![...effective, ...circling].some((each) => each.eventId === voids))
      throw new Refusal(correctionsRefusals['event-already-void'], { eventId: voids });
    return { sent, identity };
  }

  /** The checks are those for drivers' events, except that a manager may add events to any past date. */
  private async add(
    { network, eventId, reason, stored, log }: CorrectionInProgress,
    adds: AddedEvent,
  ): Promise<PreparedEvent | LoggedEvent> {
    const { serviceDate, tripId, vehicleId, isBorrowed } = adds;
    const { agencyId } = network.agency;
    const zone = zoneOn(network, serviceDate);
    const sentAt = (deviceTime: string): SentEvent => ({ ...readEvent({ ...adds, eventId, reason, deviceTime }), reason });
    // If the request has no time, a repeated one gets the time that was recorded for the first.
    const recordedAt = stored?.serviceDate === serviceDate ? formatInstant(stored.deviceTime, zone) : undefined;
    const time = adds.at ?? recordedAt;
    if (time !== undefined && log.isRecorded(sentAt(time), stored)) return stored;
    const isEntered = vehicleId == null || (await this.vehicles.isEntered(agencyId, vehicleId));
    if (!isEntered && isBorrowed !== true) throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
    const identity = await this.trips.getIdentity(network, serviceDate, tripId);
    const deviceTime =
      time ??
      formatInstant(
        plannedTime(operatedTrip(identity, await this.events.listEvents(agencyId, serviceDate, tripId), false), adds, zone),
        zone,
      );
    const sent = sentAt(deviceTime);
    if (!log.isOnItsDay(sent, zone)) throw new Refusal(correctionsRefusals['time-not-on-day'], { at: deviceTime, date: serviceDate });
    const flags = isEntered ? [] : await this.vehicles.flagsOf(agencyId, { vehicleId, isBorrowed: true });
    return { sent, identity, flags };
  }
}

/** The audit entry of a correction. */
function audited(event: LoggedEvent, zone: string): Audited {
  const { eventId, serviceDate, tripId, kind, count, position, undoes, vehicleId, reason } = event;
  return {
    action: undoes === null ? 'event-added' : 'event-voided',
    subject: `ridership/trips/${serviceDate}/${tripId}`,
    before: undoes === null ? null : { eventId: undoes },
    after: { eventId, kind, count, position, undoes, vehicleId, at: formatInstant(event.at, zone), reason },
  };
}

/** The time of an event for which the manager gives none: the planned one of the call; noon for a trip without a plan. */
function plannedTime({ plan, stopIds, startTime }: TripIdentity, { kind, stopId, serviceDate }: AddedEvent, zone: string): EpochSeconds {
  const call = kind === 'trip-ended' ? plan.at(-1) : plan[Math.max(0, stopId == null ? 0 : stopIds.indexOf(stopId))];
  const planned = kind === 'trip-ended' || kind === 'stop-arrived' ? call?.arrival : call?.departure;
  return planned ?? epochSeconds(serviceDate, startTime ?? serviceTime('12:00:00'), zone);
}
