/** Items of an agency; null: all of them. */
type Items<T> = ReadonlySet<T> | null;

/**
 * Announces the first change of an agency at once, and those within the following pause together when it is over, so that listeners
 * are called at most once in each pause.
 */
export class Gathering<T> {
  /** Items gathered so far, for each agency that is in its pause. */
  private readonly gathered = new Map<string, Set<T> | null>();

  constructor(
    private readonly pauseMilliseconds: number,
    private readonly announce: (agencyId: string, items: Items<T>) => void,
  ) {}

  add(agencyId: string, items: Items<T>): void {
    if (items?.size === 0) return;
    const pending = this.gathered.get(agencyId);
    if (pending === undefined) return this.announceNow(agencyId, items);
    if (items === null || pending === null) this.gathered.set(agencyId, null);
    else for (const each of items) pending.add(each);
  }

  private announceNow(agencyId: string, items: Items<T>): void {
    this.gathered.set(agencyId, new Set());
    setTimeout(() => this.endPause(agencyId), this.pauseMilliseconds).unref();
    this.announce(agencyId, items);
  }

  private endPause(agencyId: string): void {
    const pending = this.gathered.get(agencyId);
    this.gathered.delete(agencyId);
    if (pending !== undefined) this.add(agencyId, pending);
  }
}
