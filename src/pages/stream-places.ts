import type { Language } from '../language.js';

/** What a listener follows: a stop of an agency, in a language. */
export interface Place {
  readonly agencyId: string;
  readonly stopId: string;
  readonly language: Language;
}

export const keyOf = ({ agencyId, stopId, language }: Place): string => JSON.stringify([agencyId, stopId, language]);

/** The changed stops by agency. A value of null: all stops of the agency; null instead of the map: all agencies. */
export type Changed = ReadonlyMap<string, ReadonlySet<string> | null> | null;

export const isAmong = (changed: Changed, { agencyId, stopId }: Place): boolean => {
  const stopIds = changed === null ? null : changed.get(agencyId);
  return stopIds === null || stopIds?.has(stopId) === true;
};

/**
 * @param agencyId null: all agencies
 * @param stopIds null: all stops of the agency
 */
export function withChange(changed: Changed, agencyId: string | null, stopIds: ReadonlySet<string> | null): Changed {
  if (agencyId === null || changed === null) return null;
  const before = changed.get(agencyId);
  const together = stopIds === null || before === null ? null : new Set([...(before ?? []), ...stopIds]);
  return new Map([...changed, [agencyId, together]]);
}

/** Limits the number of open streams, in total and per network address. */
export class StreamPlaces {
  private readonly ofAddress = new Map<string, number>();
  taken = 0;

  constructor(
    readonly most: number,
    readonly maxPerAddress: number,
  ) {}

  /** @returns which limit is reached; null: a place was taken, and has to be freed later */
  take(address: string): 'all' | 'address' | null {
    const openHere = this.ofAddress.get(address) ?? 0;
    if (openHere >= this.maxPerAddress) return 'address';
    if (this.taken >= this.most) return 'all';
    this.ofAddress.set(address, openHere + 1);
    this.taken += 1;
    return null;
  }

  leave(address: string): void {
    const openHere = this.ofAddress.get(address) ?? 0;
    if (openHere > 1) this.ofAddress.set(address, openHere - 1);
    else this.ofAddress.delete(address);
    this.taken -= 1;
  }
}
