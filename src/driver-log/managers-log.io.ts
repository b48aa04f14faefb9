import { randomUUID } from 'node:crypto';
import { Refusal } from '../errors.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { boundsOf } from '../devices/device-clock.js';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { timeAsStated, eventRow, type EventInput, type Sender } from './event-row.js';
import type { Adding } from './event-store.service.js';
import type { SentEvent } from './read-event.js';
import { contentOf, isSameEvent } from './same-event.js';
import { dateSuspectFlag, flagsOf, movedFlag, type EventFlag } from '../trip-log/trip-event.js';

/** Flags that say something of the trip on which an event was logged: an event that is moved to another trip loses them. */
const flagsOfOldTrip: ReadonlySet<EventFlag> = new Set(['other-driver', 'not-running', dateSuspectFlag, movedFlag]);

/** The place of an event on its new trip. */
type MovedTo = Pick<DriverEventRow, 'position' | 'saidPlace'>;

/** A change of the plan of a day that a manager decides: a trip is added, moved or cancelled, or an earlier change undone. */
export interface PlanEvent extends Partial<Pick<SentEvent, 'undoes' | 'shift'>> {
  readonly kind: 'trip-added' | 'trip-shifted' | 'trip-cancelled' | 'undo';
  readonly trip: Pick<TripIdentity, 'serviceDate' | 'tripId' | 'stopIds'>;
}

/** Adds a manager's events to the log within the transaction of a decision: the events and the rest of the decision are stored, or nothing is. */
export class ManagersLog {
  constructor(
    private readonly sender: Sender,
    private readonly add: Adding,
  ) {}

  /**
   * Changes the plan of a day. The time of the events is that of the request, whichever day they change.
   * @param extraTrips the trips that are added
   * @returns the ids of the events, in the given order
   */
  async plan(planEvents: readonly PlanEvent[], reason: string, extraTrips: readonly ExtraTrip[] = []): Promise<string[]> {
    const { receivedAt } = this.sender;
    const atNoStop = { stopId: null, position: null, count: null, vehicleId: null } as const;
    const events = planEvents.map(({ kind, trip, undoes = null, shift = null }) => {
      const { serviceDate, tripId } = trip;
      const sent = { ...atNoStop, eventId: randomUUID(), kind, serviceDate, tripId, deviceTime: receivedAt, undoes, shift, reason };
      return eventRow(this.sender, sent, trip, timeAsStated(receivedAt, receivedAt), '');
    });
    await this.add({ events, extraTrips });
    return events.map(({ eventId }) => eventId);
  }

  /**
   * Whether an event was recorded before: `stored` is the same event, although its stop may have another index in the timetable by now.
   * @param stored the event stored under its id
   */
  isRecorded(sent: SentEvent, stored: LoggedEvent | null): stored is LoggedEvent {
    return stored !== null && isSameEvent(contentOf(sent, this.sender.source), stored);
  }

  /** Whether the time of the event is near enough to its service day to be accepted. */
  isOnItsDay({ serviceDate, deviceTime }: SentEvent, zone: string): boolean {
    const { from, to } = boundsOf(serviceDate, zone);
    return deviceTime >= from && deviceTime <= to;
  }

  /**
   * Records an event with the stated time, but not later than the time of the request.
   * @throws Refusal `stop-not-on-trip`, and `event-conflict` if its id belongs to another event
   */
  async record(sent: SentEvent, trip: TripIdentity, flags: readonly EventFlag[] = []): Promise<{ event: DriverEventRow; isNew: boolean }> {
    const event = this.rowOf(sent, trip, flags);
    const [outcome] = await this.add({ events: [event], extraTrips: [] });
    if (outcome === 'conflict') throw new Refusal(driverLogRefusals['event-conflict'], { eventId: sent.eventId });
    return { event, isNew: outcome === 'recorded' };
  }

  /**
   * The row of an event.
   * @param author the account of the driver whose paper sheet the manager enters; null: the manager's
   * @throws Refusal `stop-not-on-trip`
   */
  rowOf(sent: EventInput, trip: TripIdentity, flags: readonly EventFlag[] = [], author: string | null = null): DriverEventRow {
    const when = timeAsStated(sent.deviceTime, this.sender.receivedAt);
    return eventRow(this.sender, sent, trip, when, flags.join(' '), author ?? this.sender.actor.accountId);
  }

  /** The row of an event that is moved to another trip: with the same content, author, phone and time of receipt, and without flags of the old trip. */
  movedRow(
    event: LoggedEvent,
    to: Pick<DriverEventRow, 'eventId' | 'serviceDate' | 'tripId' | 'at' | 'deviceTime'> & MovedTo,
  ): DriverEventRow {
    const { agencyId, accountId: movedBy } = this.sender.actor;
    const { kind, count, vehicleId, receivedAt, clockOffset, source, accountId, deviceId = null, reason, shift } = event;
    const flags = [...flagsOf(event.flags).filter((flag) => !flagsOfOldTrip.has(flag)), movedFlag].join(' ');
    const content = { kind, count, vehicleId, receivedAt, source, accountId, deviceId, reason, shift };
    const isOwn = accountId === movedBy;
    return { agencyId, ...content, ...to, clockOffset: clockOffset as Seconds | null, undoes: null, flags, sentBy: isOwn ? null : movedBy };
  }

  /**
   * Records several events, all or none.
   * @param extraTrips trips outside the timetable to which the events belong; those that exist already are kept
   * @throws Refusal `event-conflict` if an id belongs to another event
   */
  async recordAll(events: readonly DriverEventRow[], extraTrips: readonly ExtraTrip[] = []): Promise<void> {
    const outcomes = await this.add({ events, extraTrips });
    const taken = events[outcomes.indexOf('conflict')];
    if (taken !== undefined) throw new Refusal(driverLogRefusals['event-conflict'], { eventId: taken.eventId });
  }
}
