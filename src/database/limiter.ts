/** Lets a few work at a time; the others wait, in the order they came. */
export class Limiter {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most how many work at a time
   * @param seats how many may wait before it counts as full; left out: it never does
   */
  constructor(
    private readonly most: number,
    private readonly seats = Infinity,
  ) {}

  /** Whether so many wait that no more should be let in; who must not be turned away waits all the same. */
  get isFull(): boolean {
    return this.waiting.length >= this.seats;
  }

  get isIdle(): boolean {
    return this.working === 0;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.most) this.working += 1;
    // Whoever leaves gives up the place to who waits, so that nobody slips in between.
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.working -= 1;
      else next();
    }
  }
}
