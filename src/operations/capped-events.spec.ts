import { describe, expect, it } from '@jest/globals';
import { CappedEvents, maxEventsCached } from './capped-events.js';
import type { EventKind } from '../trip-log/trip-event.js';

const event = (eventId: string, kind: EventKind): { eventId: string; kind: EventKind } => ({ eventId, kind });
const taps = Array.from({ length: maxEventsCached }, (_, index) => event(`tap-${index}`, 'boarded'));

describe('the events of a trip in memory', () => {
  it('each event of a trip is in memory once, and all events of any real trip fit', () => {
    const held = new CappedEvents([...taps, ...taps]);
    expect([held.list().length, held.isWhole]).toEqual([maxEventsCached, true]);
  });

  it('beyond the limit boardings are no longer held in memory, but starts, ends and undos still are', () => {
    const held = new CappedEvents([...taps, event('more', 'boarded'), event('end', 'trip-ended'), event('undo', 'undo')]);
    held.add(event('off', 'alighted'));
    expect([
      held
        .list()
        .slice(maxEventsCached)
        .map(({ eventId }) => eventId),
      held.isWhole,
    ]).toEqual([['end', 'undo'], false]);
  });
});
