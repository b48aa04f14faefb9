import { describe, expect, it } from '@jest/globals';
import type { Row } from '../rows.js';
import type { Journal } from './journal.browser.js';
import { newRow } from './outbox.js';
import type { Store } from './store.browser.js';
import { TwoPlaces } from './two-places.browser.js';

const row = (rowId: string): Row =>
  newRow(
    { what: 'event', body: { kind: 'boarded', serviceDate: '2024-07-15', tripId: 't', count: 1 }, about: null },
    { rowId, author: { accountId: 'wang', name: '王师傅' }, madeAt: 0, at: 0, deviceTime: '' },
  );

describe('a row that no place stored in time', () => {
  /** A phone whose journal is full, and whose store does not answer but stores the row later. */
  function hanging(): { places: TwoPlaces; held: Set<string>; wake: () => void } {
    const held = new Set<string>();
    let hangs = true;
    const store = {
      put: (rows: readonly Row[]) => {
        for (const { rowId } of rows) held.add(rowId);
        return Promise.resolve(!hangs);
      },
      remove: (rowIds: readonly string[]) => {
        if (!hangs) for (const rowId of rowIds) held.delete(rowId);
        return Promise.resolve(!hangs);
      },
    } as unknown as Store;
    const journal = { put: () => false, remove: () => undefined } as unknown as Journal;
    const places = new TwoPlaces(journal, store, { covered: () => [], forgetCopies: () => undefined });
    return { places, held, wake: () => (hangs = false) };
  }

  it('a row that did not count is deleted from a store that stored it late, once the store answers again', async () => {
    const { places, held, wake } = hanging();
    expect(await places.storeNew([row('late')])).toBe('none');
    expect([...held]).toEqual(['late']);
    wake();
    expect(await places.storeNew([row('next')])).toBe('one');
    await places.storeMissing();
    expect([...held]).toEqual(['next']);
  });

  it('a row that did not count stays once it was recorded again and stored', async () => {
    const { places, held, wake } = hanging();
    expect(await places.storeNew([row('late')])).toBe('none');
    wake();
    expect(await places.storeNew([row('late')])).toBe('one');
    await places.storeMissing();
    expect([...held]).toEqual(['late']);
  });
});
