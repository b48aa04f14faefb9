/** Things of an agency; null: all there are. */
type Some<T> = ReadonlySet<T> | null;

/**
 * Tells at once of the first thing that happened in an agency, and of what follows within a pause together, when it is over: a
 * flood costs those who are told no more than ten times a second.
 */
export class Gathering<T> {
  /** Of the agencies in which there is a pause now. */
  private readonly waiting = new Map<string, Set<T> | null>();

  constructor(
    private readonly pauseMilliseconds: number,
    private readonly tell: (agencyId: string, some: Some<T>) => void,
  ) {}

  add(agencyId: string, some: Some<T>): void {
    if (some?.size === 0) return;
    const waiting = this.waiting.get(agencyId);
    if (waiting === undefined) return this.tellNow(agencyId, some);
    if (some === null || waiting === null) this.waiting.set(agencyId, null);
    else for (const each of some) waiting.add(each);
  }

  private tellNow(agencyId: string, some: Some<T>): void {
    this.waiting.set(agencyId, new Set());
    setTimeout(() => this.endPause(agencyId), this.pauseMilliseconds).unref();
    this.tell(agencyId, some);
  }

  private endPause(agencyId: string): void {
    const waiting = this.waiting.get(agencyId);
    this.waiting.delete(agencyId);
    if (waiting !== undefined) this.add(agencyId, waiting);
  }
}
