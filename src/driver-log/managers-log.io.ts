import { Refusal } from '../errors.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { boundsOf } from './device-clock.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { asSaid, eventRow, type Sender } from './event-row.js';
import type { Adding } from './event-store.service.js';
import type { SentEvent } from './read-event.js';
import { contentOf, isSameEvent } from './same-event.js';

/** The log while a manager changes something by it: what is said here is on disk if the change is. */
export class ManagersLog {
  constructor(
    private readonly sender: Sender,
    private readonly add: Adding,
    /** What a manager sends as a driver would. @throws Refusal why it is not to be kept */
    readonly say: (raw: readonly unknown[]) => Promise<void>,
  ) {}

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
