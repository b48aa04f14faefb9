import { lasts, stretch, type Stretch } from '../scheduling/service-time.js';

/** Lets so many in within a stretch of time, for each key; in memory. */
export class FloodGate {
  private readonly known = new Map<string, { count: number; readonly stretch: Stretch }>();

  constructor(
    private readonly most: number,
    private readonly stretchSeconds: number,
    private readonly mostRemembered: number,
  ) {}

  /** @returns how long to wait; 0: let in, and counted */
  enter(key: string, now: number): number {
    const found = this.known.get(key);
    const current = found !== undefined && lasts(found.stretch, now) ? found : null;
    if (current !== null && current.count >= this.most) return current.stretch.until - now;
    if (current !== null) current.count += 1;
    else this.begin(key, now);
    return 0;
  }

  forgetAll(): void {
    this.known.clear();
  }

  private begin(key: string, now: number): void {
    // Put last again: the first of the map is then the one whose stretch began first.
    this.known.delete(key);
    this.known.set(key, { count: 1, stretch: stretch(now, this.stretchSeconds) });
    if (this.known.size > this.mostRemembered) this.known.delete(this.known.keys().next().value ?? '');
  }
}
