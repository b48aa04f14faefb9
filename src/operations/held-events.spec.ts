import { describe, expect, it } from '@jest/globals';
import { HeldEvents, mostEventsHeld } from './held-events.js';
import type { EventKind } from './trip-event.js';

const event = (eventId: string, kind: EventKind): { eventId: string; kind: EventKind } => ({ eventId, kind });
const taps = Array.from({ length: mostEventsHeld }, (_, index) => event(`tap-${index}`, 'boarded'));

describe('what is held of a trip', () => {
  it('is each event once, and all of them of any trip there is', () => {
    const held = new HeldEvents([...taps, ...taps]);
    expect([held.list().length, held.isWhole]).toEqual([mostEventsHeld, true]);
  });

  it('is no endless counting, but still when it started, ended or was taken back', () => {
    const held = new HeldEvents([...taps, event('more', 'boarded'), event('end', 'trip-ended'), event('undo', 'undo')]);
    held.add(event('off', 'alighted'));
    expect([
      held
        .list()
        .slice(mostEventsHeld)
        .map(({ eventId }) => eventId),
      held.isWhole,
    ]).toEqual([['end', 'undo'], false]);
  });
});
