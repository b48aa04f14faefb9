import { expect, it } from '@jest/globals';
import { anyChange, isNoticeOf, joined, readNotice, severalDetails, writeWakeUp, type Change } from './change.js';

const change = (agencyId: string): Change => ({ topic: 'operations', agencyId, detail: { events: [] } });

it('a wake-up names the agencies of the messages for copies of an earlier version, without details', () => {
  const text = writeWakeUp('copy', [change('hq'), change('harbour')]);
  const bare = ['hq', 'harbour'].map((agencyId) => ({ topic: 'operations', agencyId, detail: null }));
  expect(readNotice(text)).toEqual({ isStored: true, changes: bare });
  expect(['copy', 'cop', 'other'].map((copy) => isNoticeOf(copy, text))).toEqual([true, false, false]);
});

it('a wake-up about more agencies than fit into a notification is about any agency', () => {
  const text = writeWakeUp(
    'copy',
    Array.from({ length: 400 }, (_, index) => change(`agency ${index}`)),
  );
  expect(Buffer.byteLength(text)).toBeLessThan(8000);
  expect(readNotice(text)).toEqual({ isStored: true, changes: [anyChange] });
});

it('what a copy of an earlier version notifies is read from the notification itself, and may be about anything if it is unreadable', () => {
  const notice = (...changes: unknown[]): string => JSON.stringify({ copy: 'other', changes });
  expect(readNotice(notice(change('hq')))).toEqual({ isStored: false, changes: [change('hq')] });
  const anything = { isStored: false, changes: [anyChange] };
  expect(['public 9f0c [1]', '', 'null', '7', '{"copy":"other"}'].map(readNotice)).toEqual(Array(5).fill(anything));
  const unknown = { ...change('hq'), topic: 'wishes' };
  expect(readNotice(notice(unknown, null)).changes).toEqual([{ ...anyChange, agencyId: 'hq' }, anyChange]);
});

it('what was heard of a driver log at once is one change, but nothing is heard before what came before it in its agency', () => {
  const of = (agencyId: string, topic: Change['topic'], detail: unknown): Change => ({ topic, agencyId, detail });
  const [one, elsewhere, two] = [of('hq', 'operations', [1]), of('harbour', 'operations', [2]), of('hq', 'operations', [3])];
  const [alert, three, unread, four] = [
    of('hq', 'alerts', [4]),
    of('hq', 'operations', [5]),
    of('hq', 'operations', null),
    of('hq', 'operations', [6]),
  ];
  const all = joined([one, elsewhere, two, alert, three, unread, four]);
  expect(all.slice(1)).toEqual([elsewhere, alert, three, unread, four]);
  expect(all[0]).toMatchObject({ topic: 'operations', agencyId: 'hq' });
  expect(severalDetails(all[0]?.detail as object)).toEqual([[1], [3]]);
  expect(severalDetails([1])).toEqual([[1]]);
});
