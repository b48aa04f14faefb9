import { describe, expect, it } from '@jest/globals';
import { CappedEvents, mostEventsCached } from './capped-events.js';
import type { EventKind } from '../trip-log/trip-event.js';

const event = (eventId: string, kind: EventKind): { eventId: string; kind: EventKind } => ({ eventId, kind });
const taps = Array.from({ length: mostEventsCached }, (_, index) => event(`tap-${index}`, 'boarded'));

describe('the events of a trip in memory', () => {
  it('each event of a trip is in memory once, and all events of any real trip fit', () => {
    const held = new CappedEvents([...taps, ...taps]);
    expect([held.list().length, held.isWhole]).toEqual([mostEventsCached, true]);
  });

  it('beyond the limit boardings are no longer held in memory, but starts, ends and undos still are', () => {
    const held = new CappedEvents([...taps, event('more', 'boarded'), event('end', 'trip-ended'), event('undo', 'undo')]);
    held.add(event('off', 'alighted'));
    expect([
      held
        .list()
        .slice(mostEventsCached)
        .map(({ eventId }) => eventId),
      held.isWhole,
    ]).toEqual([['end', 'undo'], false]);
  });
});
