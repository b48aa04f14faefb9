import { countingKinds, type EventKind } from '../trip-log/trip-event.js';

/** More than any trip has: one with sixty stops, each reached and left, and a bus filled and emptied by single taps, has some 600. */
export const mostEventsKept = 2_000;

interface Capped {
  readonly eventId: string;
  readonly kind: EventKind;
}

/**
 * What is kept in memory of what was logged of a trip, each event once. A phone gone mad does not fill the memory: beyond what
 * any trip has, people are not counted on here any more, while starts, stops, ends and undos still are.
 */
export class CappedEvents<E extends Capped> {
  private readonly held = new Map<string, E>();
  private whole = true;

  constructor(events: readonly E[]) {
    for (const event of events) this.add(event);
  }

  add(event: E): void {
    if (this.held.size >= mostEventsKept && countingKinds.has(event.kind) && !this.held.has(event.eventId)) this.whole = false;
    else this.held.set(event.eventId, event);
  }

  list(): E[] {
    return [...this.held.values()];
  }

  get isEmpty(): boolean {
    return this.held.size === 0;
  }

  /** Whether everything is here that was said: else nobody can tell from it how full the bus is. */
  get isWhole(): boolean {
    return this.whole;
  }
}
