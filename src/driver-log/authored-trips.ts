import { LRUCache } from 'lru-cache';
import type { DriverEventRow } from './driver-event.entity.js';

type AuthoredEvent = Pick<DriverEventRow, 'agencyId' | 'serviceDate' | 'tripId' | 'accountId' | 'source'>;

/** More trips than the drivers of a city log in two days; some hundred bytes each. */
const maxRemembered = 100_000;

/**
 * Remembers which drivers are on disk as authors of which trips, so that only the first event of a driver on a trip writes that down.
 * Learned only after a commit. It may be forgotten at any time: then it is written once more, which changes nothing.
 */
export class AuthoredTrips {
  private readonly authored: LRUCache<string, true>;

  constructor(most = maxRemembered) {
    // By size, not by `max`: that would take the memory for all of them at once.
    this.authored = new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
  }

  /** Whether a driver logged the event, on a trip that is not known to be on disk as one of that driver's. */
  isNew(event: AuthoredEvent): boolean {
    return event.source === 'driver' && event.accountId !== null && !this.authored.has(keyOf(event));
  }

  /** Remembers events that are on disk. */
  learn(events: readonly AuthoredEvent[]): void {
    for (const event of events) {
      if (this.isNew(event)) this.authored.set(keyOf(event), true);
    }
  }
}

const keyOf = ({ agencyId, accountId, serviceDate, tripId }: AuthoredEvent): string =>
  `${agencyId} ${accountId ?? ''} ${serviceDate} ${tripId}`;
