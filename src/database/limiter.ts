/** Runs a few pieces of work at a time; others wait, in order. */
export class Limiter {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most how many run at a time
   * @param seats how many may wait before it counts as full; left out: any number
   */
  constructor(
    private readonly most: number,
    private readonly seats = Infinity,
  ) {}

  /** Whether so many wait that new work should be refused; work that must not be refused can wait all the same. */
  get isFull(): boolean {
    return this.waiting.length >= this.seats;
  }

  get isIdle(): boolean {
    return this.working === 0;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.most) this.working += 1;
    // A finished worker hands its place to the next in line, so that nobody slips in between.
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
