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

/** Flags that depend on the trip on which an event was logged. */
const movedFlags: ReadonlySet<EventFlag> = new Set(['other-driver', 'not-running', dateSuspectFlag, movedFlag]);

/** The place of an event on its new trip. */
type MovedTo = Pick<DriverEventRow, 'position' | 'saidPlace'>;

/** A change of the plan of a day that a manager decides: a trip is added, moved or cancelled, or an earlier change undone. */
export interface PlanEvent extends Partial<Pick<SentEvent, 'undoes' | 'shift'>> {
  readonly kind: 'trip-added' | 'trip-shifted' | 'trip-cancelled' | 'undo';
  readonly trip: Pick<TripIdentity, 'serviceDate' | 'tripId' | 'stopIds'>;
}

/** Adds a manager's events to the log within the transaction of a decision: both are stored, or neither. */
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

  /** Whether the same event is stored, whatever index the current timetable gives its stop. @param stored the event stored under its id */
  isRecorded(sent: SentEvent, stored: LoggedEvent | null): stored is LoggedEvent {
    return stored !== null && isSameEvent(contentOf(sent, this.sender.source), stored);
  }

  /** Whether the time of the event lies within its service day. */
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
   * The row of an event, for `recordAll`.
   * @param author the account of the driver whose paper sheet the manager enters; null: the manager's
   * @throws Refusal `stop-not-on-trip`
   */
  rowOf(sent: EventInput, trip: TripIdentity, flags: readonly EventFlag[] = [], author: string | null = null): DriverEventRow {
    const when = timeAsStated(sent.deviceTime, this.sender.receivedAt);
    return eventRow(this.sender, sent, trip, when, flags.join(' '), author ?? this.sender.actor.accountId);
  }

  /** The row that repeats an event on another trip: with the same author, phone and time of receipt. */
  movedRow(
    event: LoggedEvent,
    to: Pick<DriverEventRow, 'eventId' | 'serviceDate' | 'tripId' | 'at' | 'deviceTime'> & MovedTo,
  ): DriverEventRow {
    const { agencyId, accountId: sentBy } = this.sender.actor;
    const { kind, count, vehicleId, receivedAt, clockOffset, source, accountId, deviceId = null, reason, shift } = event;
    const flags = [...flagsOf(event.flags).filter((flag) => !movedFlags.has(flag)), movedFlag].join(' ');
    const content = { kind, count, vehicleId, receivedAt, source, accountId, deviceId, reason, shift };
    const isOwn = accountId === sentBy;
    return { agencyId, ...content, ...to, clockOffset: clockOffset as Seconds | null, undoes: null, flags, sentBy: isOwn ? null : sentBy };
  }

  /**
   * Records several events, all or none.
   * @param extraTrips trips outside the timetable that do not exist yet
   * @throws Refusal `event-conflict` if an id belongs to another event
   */
  async recordAll(events: readonly DriverEventRow[], extraTrips: readonly ExtraTrip[] = []): Promise<void> {
    const outcomes = await this.add({ events, extraTrips });
    const taken = events[outcomes.indexOf('conflict')];
    if (taken !== undefined) throw new Refusal(driverLogRefusals['event-conflict'], { eventId: taken.eventId });
  }
}
