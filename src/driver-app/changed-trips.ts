/** That a trip has new events since it was last read. */
interface ChangeOfTrip {
  /** The number of its latest change. */
  readonly number: number;
  /** The authors of these events; null: unknown, so anybody may be one. */
  readonly authors: ReadonlySet<string> | null;
}

/**
 * Marks trips that have new events since they were read. To read a trip: note `number`, read its events, then pass the noted number to
 * `read`. A trip that gets further events during the reading stays marked.
 */
export class ChangedTrips {
  private readonly trips = new Map<string, ChangeOfTrip>();
  private lastNumber = 0;

  /** Counts the changes so far. */
  get number(): number {
    return this.lastNumber;
  }

  /** @param authors the accounts that logged or sent the new events; null: unknown */
  add(key: string, authors: readonly string[] | null): void {
    this.lastNumber += 1;
    const before = this.trips.get(key);
    const allAuthors = before?.authors === null || authors === null ? null : new Set([...(before?.authors ?? []), ...authors]);
    this.trips.set(key, { number: this.lastNumber, authors: allAuthors });
  }

  isChanged(key: string): boolean {
    return this.trips.has(key);
  }

  /** Whether this account is, or may be, an author of the change and so must see it at once. */
  isChangedBy(key: string, accountId: string): boolean {
    const change = this.trips.get(key);
    return change !== undefined && (change.authors === null || change.authors.has(accountId));
  }

  keys(): IterableIterator<string> {
    return this.trips.keys();
  }

  /** Removes the mark of a trip, unless it has changed since the count of changes was `number`. */
  read(key: string, number: number): void {
    if ((this.trips.get(key)?.number ?? Infinity) <= number) this.trips.delete(key);
  }

  /** Removes the marks of all trips whose keys match, except those that have changed since the count was `number`. */
  readAll(isRead: (key: string) => boolean, number: number): void {
    for (const [key, change] of this.trips) if (change.number <= number && isRead(key)) this.trips.delete(key);
  }
}
