import { plus, seconds, type EpochSeconds } from '../../scheduling/service-time.js';

/**
 * The present moment, which is asked how other instants lie to it. It remembers for how long all its answers stay the same: what was worked out
 * from them need not be worked out again until then.
 */
export class Present {
  private changesAt = Infinity;

  constructor(private readonly now: EpochSeconds) {}

  /** The first instant at which an answer would be another one. */
  get until(): number {
    return this.changesAt;
  }

  /** Whether an instant is now or was before. */
  hasCome(at: EpochSeconds): boolean {
    return at <= this.now || this.willChange(at);
  }

  /** Whether an instant was before now. */
  hasPassed(at: EpochSeconds): boolean {
    return at < this.now || this.willChange(at + 1);
  }

  /** An instant, or now if that is earlier, or if there is none. */
  atLatest(at: EpochSeconds | null): EpochSeconds {
    if (at !== null && this.hasCome(at)) return at;
    this.willChange(plus(this.now, seconds(1)));
    return this.now;
  }

  private willChange(at: number): false {
    if (at < this.changesAt) this.changesAt = at;
    return false;
  }
}
