import type { Copy } from './copy.js';

const everyMilliseconds = 1_000;

/** The resident memory of each copy in MB, over all its restarts. */
export class Memory {
  readonly highest = new Map<Copy, number>();
  /** Some time after the load has ended. */
  readonly atEnd = new Map<Copy, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly copies: readonly Copy[]) {
    this.timer = setInterval(() => {
      for (const copy of copies) this.highest.set(copy, Math.max(this.highest.get(copy) ?? 0, copy.memory ?? 0));
    }, everyMilliseconds);
  }

  noteEnd(): void {
    for (const copy of this.copies) this.atEnd.set(copy, copy.memory ?? 0);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
