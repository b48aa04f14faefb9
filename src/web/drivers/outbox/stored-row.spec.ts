import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Row } from '../rows.js';
import { newRow } from './outbox.js';
import { idOf, nextIdTime } from './row-id.js';
import { readRow, readStoredRow } from './stored-row.js';

const row = newRow(
  { what: 'event', body: { kind: 'boarded', serviceDate: '2024-07-15', tripId: 'a', count: 1 }, about: null },
  { rowId: 'r', author: { accountId: 'wang', name: '王师傅' }, madeAt: 1, at: 2, deviceTime: '2024-07-15T07:31:00Z' },
);

describe('a stored row', () => {
  it('a stored row is read as it was written, with fields that a newer program added', () => {
    expect(readStoredRow(JSON.stringify(row))).toEqual(row);
    expect(readRow({ ...row, weather: 'rain' })).toEqual({ ...row, weather: 'rain' });
    const { refusal: _, answeredAt: __, about: ___, ...older } = row;
    expect(readRow(older)).toEqual(row);
  });

  it('a stored row without a field that sending needs is unreadable', () => {
    const broken: unknown[] = [
      null,
      'x',
      5,
      {},
      { ...row, rowId: 'other' },
      { ...row, state: 'lost' },
      { ...row, at: 'now' },
      { ...row, accountId: '' },
    ];
    expect([...broken, { ...row, body: null }, { ...row, what: 'note' }].map(readRow)).toEqual([...broken, 1, 2].map(() => null));
    expect(['', '{', JSON.stringify(row).slice(0, -3), '[]'].map(readStoredRow)).toEqual([null, null, null, null]);
  });

  it('any stored value is read as a complete row or not at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read: Row | null = readRow(value);
        if (read !== null) expect(read.body).toBeDefined();
      }),
    );
  });
});

describe('the id of a row', () => {
  it('the id of a row is a UUID of version 7 that sorts by time', () => {
    const chance = new Uint8Array(16).fill(0xff);
    expect(idOf(0, new Uint8Array(16))).toBe('00000000-0000-7000-8000-000000000000');
    expect(idOf(0x0123456789ab, chance)).toBe('01234567-89ab-77ff-bfff-ffffffffffff');
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.nat(2 ** 40), fc.uint8Array({ minLength: 16, maxLength: 16 }), (a, b, bytes) => {
        const [one, two] = [idOf(a, bytes), idOf(b, chance)];
        expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (a < b) expect(one < two).toBe(true);
      }),
    );
  });

  it('ids of rows rise although the clock stands or is set back a little, and follow a corrected clock', () => {
    expect(nextIdTime(1000, 1000.7)).toBe(1001);
    expect(nextIdTime(1000, 500)).toBe(1001);
    expect(nextIdTime(1000, 2000.5)).toBe(2000);
    expect(nextIdTime(10_000_000, 5_000_000)).toBe(5_000_000);
    expect(nextIdTime(0, -5)).toBe(1);
  });
});
