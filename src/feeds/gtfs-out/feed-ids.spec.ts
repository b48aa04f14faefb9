import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feedId, feedIdOnRoute, idOfFeedId, ofVersionedFeedId, versionedFeedId } from './feed-ids.js';

describe('ids in feeds', () => {
  it('are printable ASCII without spaces, and readable ids stay as they are', () => {
    expect(feedId('songhong-0-weekday-0730')).toBe('songhong-0-weekday-0730');
    expect(feedId('虹桥 1')).toBe('%E8%99%B9%E6%A1%A5%201');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => /^[!-~]*$/.test(feedId(id))));
  });

  it('two ids never become one, and each leads back to what it was made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (id) => idOfFeedId(feedId(id)) === id));
    expect(idOfFeedId('100%')).toBeNull();
  });

  it('of trips and services say which version they belong to', () => {
    expect(versionedFeedId('a', 1)).toBe('a');
    expect(versionedFeedId('a', 3)).toBe('a@3');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a@3', 'a@3@1', 'a@1', '@2')),
        fc.integer({ min: 1, max: 300 }),
        (id, versionId) => {
          expect(ofVersionedFeedId(versionedFeedId(id, versionId))).toEqual([{ id, versionId }]);
        },
      ),
    );
  });

  it('of a service on a route is never that of a service', () => {
    expect(feedIdOnRoute('weekday', 'songhong', 2)).toBe('weekday%2Fsonghong@2');
    expect(ofVersionedFeedId('weekday%2Fsonghong@2')).toEqual([]);
  });
});
