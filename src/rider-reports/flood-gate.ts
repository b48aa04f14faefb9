import { LRUCache } from 'lru-cache';
import { lasts, stretch, type Stretch } from '../scheduling/service-time.js';

/** Lets so many in within a stretch of time, for each key; in memory. */
export class FloodGate {
  /** Only looked at, never renewed by it: the one that is dropped is the one whose stretch began first. */
  private readonly entered: LRUCache<string, { count: number; readonly stretch: Stretch }>;

  constructor(
    private readonly most: number,
    private readonly stretchSeconds: number,
    mostRemembered: number,
  ) {
    this.entered = new LRUCache({ max: mostRemembered });
  }

  /** @returns how long to wait; 0: let in, and counted */
  enter(key: string, now: number): number {
    const found = this.entered.peek(key);
    const current = found !== undefined && lasts(found.stretch, now) ? found : null;
    if (current !== null && current.count >= this.most) return current.stretch.until - now;
    if (current !== null) current.count += 1;
    else this.begin(key, now);
    return 0;
  }

  forgetAll(): void {
    this.entered.clear();
  }

  private begin(key: string, now: number): void {
    this.entered.set(key, { count: 1, stretch: stretch(now, this.stretchSeconds) });
  }
}
