import { LRUCache } from 'lru-cache';
import { lasts, stretch, type Stretch } from '../scheduling/service-time.js';

/** Limits the number of requests of each key within a period; in memory. */
export class FloodGate {
  /** Read by `peek`, which does not renew an entry, so that when it is full the key whose period began first is dropped. */
  private readonly stretches: LRUCache<string, { count: number; readonly stretch: Stretch }>;

  constructor(
    private readonly most: number,
    private readonly stretchSeconds: number,
    maxRemembered: number,
  ) {
    this.stretches = new LRUCache({ max: maxRemembered });
  }

  /** @returns the seconds to wait; 0: the request may pass, and was counted */
  enter(key: string, now: number): number {
    const found = this.stretches.peek(key);
    const current = found !== undefined && lasts(found.stretch, now) ? found : null;
    if (current !== null && current.count >= this.most) return current.stretch.until - now;
    if (current !== null) current.count += 1;
    else this.begin(key, now);
    return 0;
  }

  forgetAll(): void {
    this.stretches.clear();
  }

  private begin(key: string, now: number): void {
    this.stretches.set(key, { count: 1, stretch: stretch(now, this.stretchSeconds) });
  }
}
