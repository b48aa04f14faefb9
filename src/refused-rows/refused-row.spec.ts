import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RefusedSent } from '../devices/devices.service.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { Refusal } from '../errors.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { isSettledByItself, refusedRowOf, longestContent, saysTheSame } from './refused-row.js';

const sender = { agencyId: 'hongqiao', accountId: 'wang', deviceId: null };
const at = 1_721_000_000 as EpochSeconds;
const refusal = new Refusal(driverLogRefusals['trip-not-found'], { tripId: 'none', date: '2024-07-15' });
const sent = (raw: unknown, kind: RefusedSent['kind'] = 'event'): RefusedSent => ({ kind, raw, refusal, sendAgainAt: null });
const rowOf = (raw: unknown, kind?: RefusedSent['kind'], by = sender): ReturnType<typeof refusedRowOf> =>
  refusedRowOf(by, sent(raw, kind), at, (text) => text);

describe('a row that the server refused', () => {
  it('a refused row is stored with its trip and the reason in both languages', () => {
    const row = rowOf({ eventId: 'E1', serviceDate: '2024-07-15', tripId: 'none', count: 3 });
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

  it('a row that is sent again has the same refusal id, and another sender, kind or row id has another', () => {
    const id = (...args: Parameters<typeof rowOf>): string => rowOf(...args).refusalId;
    expect(id({ eventId: 'e1', count: 3 })).toBe(id({ eventId: 'E1', count: 4 }));
    expect(id({ eventId: 'e1' })).not.toBe(id({ eventId: 'e2' }));
    expect(id({ noteId: 'e1' }, 'note')).not.toBe(id({ eventId: 'e1' }));
    expect(id({ eventId: 'e1' }, 'event', { ...sender, accountId: 'li' })).not.toBe(id({ eventId: 'e1' }));
    expect(id({ count: 3 })).toBe(id({ count: 3 }));
    expect(id({ count: 3 })).not.toBe(id({ count: 4 }));
  });

  it('a row of any content is stored: what cannot be an id, a date or a trip becomes null, and content that is too long is left out', () => {
    for (const raw of [null, 7, 'x', [], { eventId: 7, tripId: '\u0000', serviceDate: '2024-02-30' }])
      expect(rowOf(raw)).toMatchObject({ rowId: null, tripId: null, serviceDate: null });
    expect(rowOf({ eventId: 'e1', text: 'x'.repeat(longestContent) })).toMatchObject({ rowId: 'e1', content: null });
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const { rowId, tripId, content } = rowOf(raw);
        expect(`${rowId ?? ''}${tripId ?? ''}${content ?? ''}`).not.toContain('\u0000');
        if (content !== null) expect(JSON.parse(content)).toEqual(JSON.parse(JSON.stringify(raw)));
      }),
    );
  });

  it('a refusal is settled by what is on disk under its id, unless it was a conflict with just that', () => {
    const row = rowOf({ eventId: 'e1' });
    expect(isSettledByItself(row)).toBe(true);
    expect(isSettledByItself({ ...row, code: 'event-conflict' })).toBe(false);
    expect(isSettledByItself({ ...row, rowId: null })).toBe(false);
    expect(isSettledByItself({ ...row, settledAt: at })).toBe(false);
  });

  it('an event on disk with another count or time does not settle a refusal', () => {
    const row = rowOf({ eventId: 'e1', count: 3, deviceTime: '2024-07-15T07:00:00+08:00' });
    const recorded = { count: 3, deviceTime: 1_720_998_000 as EpochSeconds };
    expect(saysTheSame(row, recorded)).toBe(true);
    expect(saysTheSame(row, undefined)).toBe(false);
    expect(saysTheSame(row, { ...recorded, count: 4 })).toBe(false);
    expect(saysTheSame(row, { ...recorded, deviceTime: 1_720_998_001 as EpochSeconds })).toBe(false);
    expect(saysTheSame(rowOf({ eventId: 'e1', count: 'three', deviceTime: 7 }), recorded)).toBe(true);
    expect(saysTheSame({ content: null }, recorded)).toBe(true);
  });
});
