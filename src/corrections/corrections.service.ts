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

/** An event as a manager sends it, and its trip. */
interface Judged {
  readonly sent: SentEvent;
  readonly identity: TripIdentity;
  readonly flags?: readonly EventFlag[];
}

/** A correction that is being made. */
interface Asked {
  readonly network: Network;
  readonly eventId: string;
  readonly reason: string;
  /** What is on disk under its id. */
  readonly known: LoggedEvent | null;
  readonly log: ManagersLog;
}

type CorrectedEvent = Pick<LoggedEvent, 'eventId' | 'serviceDate' | 'tripId'>;

/** Corrections are events, too: nothing that was said is changed or deleted, and each says who and why. */
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

  /** @returns the event that was recorded, or was there already */
  async correct(actor: Actor, { correctionId, reason, what }: Correction, expected: Precondition): Promise<CorrectedEvent> {
    const network = await this.networks.getNetwork(actor.agencyId);
    const { agencyId, agencyTimezone } = network.agency;
    const eventId = (correctionId ?? randomUUID()).toLowerCase();
    return this.log.change<CorrectedEvent>(actor, async (runner, log) => {
      const [known = null] = await this.events.findEvents(agencyId, [eventId]);
      const asked = { network, eventId, reason, known, log };
      const judged = 'voids' in what ? await this.void(asked, what.voids.toLowerCase()) : await this.add(asked, what.adds);
      if (!('identity' in judged)) return { result: judged, change: null };
      const trip = await this.trips.read(network, judged.identity, runner);
      await this.meanwhile.refuse(network, [{ trip, says: [log.rowOf(judged.sent, judged.identity)] }], expected);
      const { event, isNew } = await log.record(judged.sent, judged.identity, judged.flags);
      return { result: event, change: isNew ? audited(event, agencyTimezone) : null };
    });
  }

  private async void({ network, eventId, reason, known, log }: Asked, voids: string): Promise<Judged | LoggedEvent> {
    const { agencyId } = network.agency;
    const [target] = await this.events.findEvents(agencyId, [voids]);
    if (target === undefined) throw new Refusal(correctionsRefusals['event-not-found'], { eventId: voids });
    const { serviceDate, tripId, at } = target;
    // At the time of what it takes back, so that it is the same event when it is sent again.
    const what = {
      kind: 'undo',
      undoes: voids,
      deviceTime: at,
      ...{ stopId: null, position: null, count: null, vehicleId: null },
    } as const;
    const sent: SentEvent = { eventId, serviceDate, tripId, reason, extra: null, ...what };
    if (log.isRecorded(sent, known)) return known;
    const identity = await this.trips.getIdentity(network, serviceDate, tripId);
    const events = await this.events.listEvents(agencyId, serviceDate, tripId);
    // Without what adds it there may be no trip to tell of; and its reason is told to riders.
    const about = aboutOf(target, new Map(events.map((event) => [event.eventId, event])));
    if (about !== null && isOfPlan(about)) throw new Refusal(correctionsRefusals['event-of-plan'], { eventId: voids, date: serviceDate });
    // What is under its own id already says something else, and is no reason to call the other void.
    const { effective, circling } = judgeUndos(events.filter((event) => event.eventId !== eventId));
    // One of a ring of undos can be taken back, so that the ring ends.
    if (![...effective, ...circling].some((each) => each.eventId === voids))
      throw new Refusal(correctionsRefusals['event-already-void'], { eventId: voids });
    return { sent, identity };
  }

  /** As strict as with what drivers send, except that a manager may go back as far as the figures do. */
  private async add({ network, eventId, reason, known, log }: Asked, adds: AddedEvent): Promise<Judged | LoggedEvent> {
    const { serviceDate, tripId, vehicleId, isBorrowed } = adds;
    const { agencyId } = network.agency;
    const zone = zoneOn(network, serviceDate);
    const sentAt = (deviceTime: string): SentEvent => ({ ...readEvent({ ...adds, eventId, reason, deviceTime }), reason });
    // A time that is left to the timetable is that of the timetable by which it was recorded.
    const recordedAt = known?.serviceDate === serviceDate ? formatInstant(known.deviceTime, zone) : undefined;
    const time = adds.at ?? recordedAt;
    if (time !== undefined && log.isRecorded(sentAt(time), known)) return known;
    const isEntered = vehicleId == null || (await this.vehicles.isEntered(agencyId, vehicleId));
    if (!isEntered && isBorrowed !== true) throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
    const identity = await this.trips.getIdentity(network, serviceDate, tripId);
    const deviceTime =
      time ??
      formatInstant(
        plannedAt(operatedTrip(identity, await this.events.listEvents(agencyId, serviceDate, tripId), false), adds, zone),
        zone,
      );
    const sent = sentAt(deviceTime);
    if (!log.isOnItsDay(sent, zone)) throw new Refusal(correctionsRefusals['time-not-on-day'], { at: deviceTime, date: serviceDate });
    const flags = isEntered ? [] : await this.vehicles.flagsOf(agencyId, { vehicleId, isBorrowed: true });
    return { sent, identity, flags };
  }
}

/** What the audit log keeps of a correction. */
function audited(event: LoggedEvent, zone: string): Audited {
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
