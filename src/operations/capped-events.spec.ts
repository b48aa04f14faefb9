import { describe, expect, it } from '@jest/globals';
import { CappedEvents, mostEventsKept } from './capped-events.js';
import type { EventKind } from '../trip-log/trip-event.js';

const event = (eventId: string, kind: EventKind): { eventId: string; kind: EventKind } => ({ eventId, kind });
const taps = Array.from({ length: mostEventsKept }, (_, index) => event(`tap-${index}`, 'boarded'));

describe('what is held of a trip', () => {
  it('is each event once, and all of them of any trip there is', () => {
    const held = new CappedEvents([...taps, ...taps]);
    expect([held.list().length, held.isWhole]).toEqual([mostEventsKept, true]);
  });

  it('is no endless counting, but still when it started, ended or was taken back', () => {
    const held = new CappedEvents([...taps, event('more', 'boarded'), event('end', 'trip-ended'), event('undo', 'undo')]);
    held.add(event('off', 'alighted'));
    expect([
      held
        .list()
        .slice(mostEventsKept)
        .map(({ eventId }) => eventId),
      held.isWhole,
    ]).toEqual([['end', 'undo'], false]);
  });
});
