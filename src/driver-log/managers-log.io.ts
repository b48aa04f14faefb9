import { randomUUID } from 'node:crypto';
import { Refusal } from '../errors.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { boundsOf } from '../devices/device-clock.js';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { asSaid, eventRow, type Sender } from './event-row.js';
import type { Adding } from './event-store.service.js';
import type { SentEvent } from './read-event.js';
import { contentOf, isSameEvent } from './same-event.js';

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
  async record(sent: SentEvent, trip: TripIdentity): Promise<{ event: DriverEventRow; isNew: boolean }> {
    const event = eventRow(this.sender, sent, trip, asSaid(sent.deviceTime, this.sender.receivedAt), '');
    const [outcome] = await this.add({ events: [event], extraTrips: [] });
    if (outcome === 'conflict') throw new Refusal(driverLogRefusals['event-conflict'], { eventId: sent.eventId });
    return { event, isNew: outcome === 'recorded' };
  }
}
