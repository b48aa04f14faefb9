/** Runs a limited number of asynchronous functions at a time; others wait in order. */
export class Limiter {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most how many run at a time
   * @param seats how many may wait before `isFull` is true; left out: any number
   */
  constructor(
    private readonly most: number,
    private readonly seats = Infinity,
  ) {}

  /** Whether so many wait that callers should refuse new work. `take` accepts work even then. */
  get isFull(): boolean {
    return this.waiting.length >= this.seats;
  }

  get isIdle(): boolean {
    return this.working === 0;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.most) this.working += 1;
    // Finished work passes its place on to the next in line, so that later work cannot overtake it.
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

/** Runs work at once, and then at most once in each pause, however often it is asked for meanwhile. */
export class Paced {
  private isBusy = false;
  private isAsked = false;

  /** @param work must not throw */
  constructor(
    private readonly milliseconds: number,
    private readonly work: () => Promise<void>,
  ) {}

  soon(): void {
    this.isAsked = true;
    if (!this.isBusy) void this.run();
  }

  private async run(): Promise<void> {
    this.isBusy = true;
    while (this.isAsked) {
      this.isAsked = false;
      await this.work();
      await new Promise((resolve) => setTimeout(resolve, this.milliseconds));
    }
    this.isBusy = false;
  }
}
