import { randomUUID } from 'node:crypto';
import { Refusal } from '../errors.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { boundsOf } from '../devices/device-clock.js';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { asSaid, eventRow, type SaidEvent, type Sender } from './event-row.js';
import type { Adding } from './event-store.service.js';
import type { SentEvent } from './read-event.js';
import { contentOf, isSameEvent } from './same-event.js';
import { dateSuspectFlag, flagsOf, movedFlag, type EventFlag } from '../trip-log/trip-event.js';

/** What of an event was so because of the trip on which it was logged. */
const movedFlags: ReadonlySet<EventFlag> = new Set(['other-driver', 'not-running', dateSuspectFlag, movedFlag]);

/** Where on its new trip an event is, in words that name the stop. */
type MovedTo = Pick<DriverEventRow, 'position' | 'saidPlace'>;

/** What a manager says of the plan of a day: of a trip that is added, moved, cancelled, or of what was said of that before. */
export interface SaidOfPlan extends Partial<Pick<SentEvent, 'undoes' | 'shift'>> {
  readonly kind: 'trip-added' | 'trip-shifted' | 'trip-cancelled' | 'undo';
  readonly trip: Pick<TripIdentity, 'serviceDate' | 'tripId' | 'stopIds'>;
}

/** The log while a manager changes something by it: what is said here is on disk if the change is. */
export class ManagersLog {
  constructor(
    private readonly sender: Sender,
    private readonly add: Adding,
  ) {}

  /**
   * Changes the plan of a day: said now, of whichever day it is.
   * @param extraTrips those that are added
   * @returns the ids of the events, in their order
   */
  async plan(said: readonly SaidOfPlan[], reason: string, extraTrips: readonly ExtraTrip[] = []): Promise<string[]> {
    const { receivedAt } = this.sender;
    const nowhere = { stopId: null, position: null, count: null, vehicleId: null } as const;
    const events = said.map(({ kind, trip, undoes = null, shift = null }) => {
      const { serviceDate, tripId } = trip;
      const sent = { ...nowhere, eventId: randomUUID(), kind, serviceDate, tripId, deviceTime: receivedAt, undoes, shift, reason };
      return eventRow(this.sender, sent, trip, asSaid(receivedAt, receivedAt), '');
    });
    await this.add({ events, extraTrips });
    return events.map(({ eventId }) => eventId);
  }

  /** Whether it is on disk already, whatever the timetable of now has at its place. @param known what is there under its id */
  isRecorded(sent: SentEvent, known: LoggedEvent | null): known is LoggedEvent {
    return known !== null && isSameEvent(contentOf(sent, this.sender.source), known);
  }

  /** Whether the time that it says can be one of its service day. */
  isOnItsDay({ serviceDate, deviceTime }: SentEvent, zone: string): boolean {
    const { from, to } = boundsOf(serviceDate, zone);
    return deviceTime >= from && deviceTime <= to;
  }

  /**
   * Records an event at the time that was said, but no later than now.
   * @throws Refusal `stop-not-on-trip`, and `event-conflict` where its id is another event's
   */
  async record(sent: SentEvent, trip: TripIdentity, flags: readonly EventFlag[] = []): Promise<{ event: DriverEventRow; isNew: boolean }> {
    const event = this.rowOf(sent, trip, flags);
    const [outcome] = await this.add({ events: [event], extraTrips: [] });
    if (outcome === 'conflict') throw new Refusal(driverLogRefusals['event-conflict'], { eventId: sent.eventId });
    return { event, isNew: outcome === 'recorded' };
  }

  /**
   * An event of an act that says several things at once (`recordAll`).
   * @param author whose word it is, where the manager only brings it: a driver who filled in a sheet
   * @throws Refusal `stop-not-on-trip`
   */
  rowOf(sent: SaidEvent, trip: TripIdentity, flags: readonly EventFlag[] = [], author: string | null = null): DriverEventRow {
    const when = asSaid(sent.deviceTime, this.sender.receivedAt);
    return eventRow(this.sender, sent, trip, when, flags.join(' '), author ?? this.sender.actor.accountId);
  }

  /** An event as it was said of one trip, said of another one: by the same author, from the same phone, and heard of then. */
  movedRow(
    event: LoggedEvent,
    to: Pick<DriverEventRow, 'eventId' | 'serviceDate' | 'tripId' | 'at' | 'deviceTime'> & MovedTo,
  ): DriverEventRow {
    const { agencyId, accountId: sentBy } = this.sender.actor;
    const { kind, count, vehicleId, receivedAt, clockOffset, source, accountId, deviceId = null, reason, shift } = event;
    const flags = [...flagsOf(event.flags).filter((flag) => !movedFlags.has(flag)), movedFlag].join(' ');
    const said = { kind, count, vehicleId, receivedAt, source, accountId, deviceId, reason, shift };
    const isOwn = accountId === sentBy;
    return { agencyId, ...said, ...to, clockOffset: clockOffset as Seconds | null, undoes: null, flags, sentBy: isOwn ? null : sentBy };
  }

  /**
   * All that an act says, or nothing of it.
   * @param extraTrips those that nobody knew before
   * @throws Refusal `event-conflict` where an id is another event's
   */
  async recordAll(events: readonly DriverEventRow[], extraTrips: readonly ExtraTrip[] = []): Promise<void> {
    const outcomes = await this.add({ events, extraTrips });
    const taken = events[outcomes.indexOf('conflict')];
    if (taken !== undefined) throw new Refusal(driverLogRefusals['event-conflict'], { eventId: taken.eventId });
  }
}
