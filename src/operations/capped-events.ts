import { countingKinds, type EventKind } from '../trip-log/trip-event.js';

/** More than any trip has: with sixty stops, each reached and left, and a bus filled and emptied by single taps, it has some 600. */
export const maxEventsCached = 2_000;

interface Capped {
  readonly eventId: string;
  readonly kind: EventKind;
}

/**
 * The events of a trip that are kept in memory, each once. Boardings and alightings beyond the limit are dropped, so that a defective
 * phone cannot fill the memory; starts, stops, ends and undos are still added.
 */
export class CappedEvents<E extends Capped> {
  private readonly held = new Map<string, E>();
  private isComplete = true;

  constructor(events: readonly E[]) {
    for (const event of events) this.add(event);
  }

  add(event: E): void {
    if (this.held.size >= maxEventsCached && countingKinds.has(event.kind) && !this.held.has(event.eventId)) this.isComplete = false;
    else this.held.set(event.eventId, event);
  }

  list(): E[] {
    return [...this.held.values()];
  }

  get isEmpty(): boolean {
    return this.held.size === 0;
  }

  /** Whether all events are in memory; otherwise the number of people on the bus cannot be worked out from them. */
  get isWhole(): boolean {
    return this.isComplete;
  }
}
