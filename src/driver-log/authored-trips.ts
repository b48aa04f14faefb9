import { LRUCache } from 'lru-cache';
import type { DriverEventRow } from './driver-event.entity.js';

type AuthoredEvent = Pick<DriverEventRow, 'agencyId' | 'serviceDate' | 'tripId' | 'accountId' | 'source'>;

/** More trips than the drivers of a city log in two days; each takes a few hundred bytes. */
const maxRemembered = 100_000;

/**
 * Remembers which rows of `driver_trips` are stored, so that only the first event of a driver on a trip writes one. Entries are added after
 * a commit. They may be dropped at any time: the row is then written again, which changes nothing.
 */
export class AuthoredTrips {
  private readonly authored: LRUCache<string, true>;

  constructor(most = maxRemembered) {
    // `maxSize` instead of `max`, which would allocate the memory for all entries at once.
    this.authored = new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
  }

  /** Whether a driver logged the event, and the trip is not remembered as stored for that driver. */
  isNew(event: AuthoredEvent): boolean {
    return event.source === 'driver' && event.accountId !== null && !this.authored.has(keyOf(event));
  }

  /** Remembers the drivers and trips of events that were stored. */
  learn(events: readonly AuthoredEvent[]): void {
    for (const event of events) {
      if (this.isNew(event)) this.authored.set(keyOf(event), true);
    }
  }
}

const keyOf = ({ agencyId, accountId, serviceDate, tripId }: AuthoredEvent): string =>
  `${agencyId} ${accountId ?? ''} ${serviceDate} ${tripId}`;
