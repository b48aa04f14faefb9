/** What was heard of a trip since it was last read. */
interface Heard {
  readonly number: number;
  /** Who said something of it; null: nobody knows who, so it may be anybody. */
  readonly authors: ReadonlySet<string> | null;
}

/**
 * Of which trips more was said since they were read. Who reads takes down the number of that moment first, so that what is said
 * while he reads is not taken for read.
 */
export class HeardTrips {
  private readonly trips = new Map<string, Heard>();
  private last = 0;

  /** The number of the last thing that was heard. */
  get number(): number {
    return this.last;
  }

  /** @param authors null: not known */
  hear(key: string, authors: readonly string[] | null): void {
    this.last += 1;
    const before = this.trips.get(key);
    const known = before?.authors === null || authors === null ? null : new Set([...(before?.authors ?? []), ...authors]);
    this.trips.set(key, { number: this.last, authors: known });
  }

  isHeard(key: string): boolean {
    return this.trips.has(key);
  }

  /** Whether somebody must see it at once: they said it themselves, or may have. */
  isOwnWord(key: string, accountId: string): boolean {
    const heard = this.trips.get(key);
    return heard !== undefined && (heard.authors === null || heard.authors.has(accountId));
  }

  keys(): IterableIterator<string> {
    return this.trips.keys();
  }

  /** It was read after what had been heard up to a number. */
  read(key: string, number: number): void {
    if ((this.trips.get(key)?.number ?? Infinity) <= number) this.trips.delete(key);
  }

  /** Everything of which a key is right was read then. */
  readAll(isRead: (key: string) => boolean, number: number): void {
    for (const [key, heard] of this.trips) if (heard.number <= number && isRead(key)) this.trips.delete(key);
  }
}
