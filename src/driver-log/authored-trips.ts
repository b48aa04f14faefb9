import type { DriverEventRow } from './driver-event.entity.js';

type Word = Pick<DriverEventRow, 'agencyId' | 'serviceDate' | 'tripId' | 'accountId' | 'source'>;

/** More trips than the drivers of a city log in two days, some hundred bytes each. */
const mostRemembered = 100_000;

/**
 * The trips that are known to be on disk as those of their drivers: the second word on a trip need not say so again. Learned after
 * a commit alone, and forgotten at any time: who does not know says it once more.
 */
export class AuthoredTrips {
  private readonly known = new Set<string>();

  constructor(private readonly most = mostRemembered) {}

  /** Whether it is a driver's word on a trip that is not known to be on disk as theirs. */
  isNew(word: Word): boolean {
    return word.source === 'driver' && word.accountId !== null && !this.known.has(keyOf(word));
  }

  /** Of events that are on disk. */
  learn(words: readonly Word[]): void {
    for (const word of words) {
      if (!this.isNew(word)) continue;
      if (this.known.size >= this.most) this.known.clear();
      this.known.add(keyOf(word));
    }
  }
}

const keyOf = ({ agencyId, accountId, serviceDate, tripId }: Word): string => `${agencyId} ${accountId ?? ''} ${serviceDate} ${tripId}`;
