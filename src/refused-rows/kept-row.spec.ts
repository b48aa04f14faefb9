import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RefusedSent } from '../devices/devices.service.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { Refusal } from '../errors.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { isSettledByItself, keptRow, longestContent, saysTheSame } from './kept-row.js';

const sender = { agencyId: 'hongqiao', accountId: 'wang', deviceId: null };
const at = 1_721_000_000 as EpochSeconds;
const refusal = new Refusal(driverLogRefusals['trip-not-found'], { tripId: 'none', date: '2024-07-15' });
const sent = (raw: unknown, kind: RefusedSent['kind'] = 'event'): RefusedSent => ({ kind, raw, refusal, sendAgainAt: null });
const kept = (raw: unknown, kind?: RefusedSent['kind'], by = sender): ReturnType<typeof keptRow> =>
  keptRow(by, sent(raw, kind), at, (text) => text);

describe('a row that was refused', () => {
  it('is kept with what it says of its trip, and why it was refused in both languages', () => {
    const row = kept({ eventId: 'E1', serviceDate: '2024-07-15', tripId: 'none', count: 3 });
    expect(row).toMatchObject({
      rowId: 'E1',
      serviceDate: '2024-07-15',
      tripId: 'none',
      code: 'trip-not-found',
      times: 1,
      settledAt: null,
    });
    expect(Object.keys(JSON.parse(row.sentence) as object)).toEqual(['zh-CN', 'en']);
    expect(JSON.parse(row.content ?? '')).toEqual({ eventId: 'E1', serviceDate: '2024-07-15', tripId: 'none', count: 3 });
  });

  it('is one and the same when it is sent again, and another of another sender, kind or id', () => {
    const id = (...asked: Parameters<typeof kept>): string => kept(...asked).refusalId;
    expect(id({ eventId: 'e1', count: 3 })).toBe(id({ eventId: 'E1', count: 4 }));
    expect(id({ eventId: 'e1' })).not.toBe(id({ eventId: 'e2' }));
    expect(id({ noteId: 'e1' }, 'note')).not.toBe(id({ eventId: 'e1' }));
    expect(id({ eventId: 'e1' }, 'event', { ...sender, accountId: 'li' })).not.toBe(id({ eventId: 'e1' }));
    expect(id({ count: 3 })).toBe(id({ count: 3 }));
    expect(id({ count: 3 })).not.toBe(id({ count: 4 }));
  });

  it('may be anything at all: what cannot be an id, a date or a trip is none, and what is too long is not kept', () => {
    for (const raw of [null, 7, 'x', [], { eventId: 7, tripId: '\u0000', serviceDate: '2024-02-30' }])
      expect(kept(raw)).toMatchObject({ rowId: null, tripId: null, serviceDate: null });
    expect(kept({ eventId: 'e1', text: 'x'.repeat(longestContent) })).toMatchObject({ rowId: 'e1', content: null });
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const { rowId, tripId, content } = kept(raw);
        expect(`${rowId ?? ''}${tripId ?? ''}${content ?? ''}`).not.toContain('\u0000');
        if (content !== null) expect(JSON.parse(content)).toEqual(JSON.parse(JSON.stringify(raw)));
      }),
    );
  });

  it('is settled by what is on disk under its id, but not where that is what it is in conflict with', () => {
    const row = kept({ eventId: 'e1' });
    expect(isSettledByItself(row)).toBe(true);
    expect(isSettledByItself({ ...row, code: 'event-conflict' })).toBe(false);
    expect(isSettledByItself({ ...row, rowId: null })).toBe(false);
    expect(isSettledByItself({ ...row, settledAt: at })).toBe(false);
  });

  it('is not what is on disk where that counts another number or is of another time', () => {
    const row = kept({ eventId: 'e1', count: 3, deviceTime: '2024-07-15T07:00:00+08:00' });
    const recorded = { count: 3, deviceTime: 1_720_998_000 as EpochSeconds };
    expect(saysTheSame(row, recorded)).toBe(true);
    expect(saysTheSame(row, undefined)).toBe(false);
    expect(saysTheSame(row, { ...recorded, count: 4 })).toBe(false);
    expect(saysTheSame(row, { ...recorded, deviceTime: 1_720_998_001 as EpochSeconds })).toBe(false);
    expect(saysTheSame(kept({ eventId: 'e1', count: 'three', deviceTime: 7 }), recorded)).toBe(true);
    expect(saysTheSame({ content: null }, recorded)).toBe(true);
  });
});
