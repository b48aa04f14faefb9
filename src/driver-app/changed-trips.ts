/** The events of a trip since it was last read. */
interface ChangeOfTrip {
  readonly number: number;
  /** The authors of these events; null: not known, so it may be anybody. */
  readonly authors: ReadonlySet<string> | null;
}

/**
 * Marks trips that have new events since they were read. Whoever reads a trip notes `number` before, so that events that arrive during
 * the reading leave it marked.
 */
export class ChangedTrips {
  private readonly trips = new Map<string, ChangeOfTrip>();
  private lastNumber = 0;

  /** Counts the changes so far. */
  get number(): number {
    return this.lastNumber;
  }

  /** @param authors null: not known */
  add(key: string, authors: readonly string[] | null): void {
    this.lastNumber += 1;
    const before = this.trips.get(key);
    const allAuthors = before?.authors === null || authors === null ? null : new Set([...(before?.authors ?? []), ...authors]);
    this.trips.set(key, { number: this.lastNumber, authors: allAuthors });
  }

  isChanged(key: string): boolean {
    return this.trips.has(key);
  }

  /** Whether somebody must see the change at once, as its author or possible author. */
  isChangedBy(key: string, accountId: string): boolean {
    const change = this.trips.get(key);
    return change !== undefined && (change.authors === null || change.authors.has(accountId));
  }

  keys(): IterableIterator<string> {
    return this.trips.keys();
  }

  /** Removes the mark of a trip, unless it has changed after a number. */
  read(key: string, number: number): void {
    if ((this.trips.get(key)?.number ?? Infinity) <= number) this.trips.delete(key);
  }

  /** Removes the marks of all trips whose keys match, unless they have changed after a number. */
  readAll(isRead: (key: string) => boolean, number: number): void {
    for (const [key, change] of this.trips) if (change.number <= number && isRead(key)) this.trips.delete(key);
  }
}
