import { describe, expect, it } from '@jest/globals';
import { phoneState, phonesOf, type Phone } from './phones.js';

const now = Date.parse('2024-07-24T18:34:00+08:00') / 1000;
const at = (time: string): string => `2024-07-24T${time}:00+08:00`;
const phone = (
  deviceId: string,
  seenAt: string,
  unsentCount: number,
  users: readonly string[],
  lastAccountId = users.at(-1) ?? '',
): Phone => ({
  ...{ deviceId, name: deviceId, unsentCount, seenAt, sessionCount: 1, lastAccountId },
  accounts: users.map((accountId) => ({ accountId, name: accountId, firstSeenAt: at('07:00') })),
});
const stateOf = (phones: readonly Phone[], of = 'wang'): [string | null, number | null, number] => {
  const { phone: last, unsentCount, lastUnsentCount } = phoneState(phones, of, now);
  return [last?.deviceId ?? null, unsentCount, lastUnsentCount];
};

describe('what waits on the phones of a driver', () => {
  it('unsent rows are known of a phone that reported within ten minutes, also 0', () => {
    expect(stateOf([phone('a', at('18:33'), 0, ['wang'])])).toEqual(['a', 0, 0]);
    expect(stateOf([phone('a', at('18:24'), 14, ['wang'])])).toEqual(['a', 14, 14]);
  });

  it('unsent rows of a phone out of reach are unknown, never 0', () => {
    expect(stateOf([phone('a', at('18:21'), 0, ['wang'])])).toEqual(['a', null, 0]);
    expect(stateOf([phone('a', at('18:21'), 3, ['wang'])])).toEqual(['a', null, 3]);
  });

  it('unsent rows are unknown if an older phone last reported some', () => {
    expect(stateOf([phone('new', at('18:33'), 0, ['wang']), phone('old', at('07:40'), 2, ['wang'])])).toEqual(['new', null, 2]);
    expect(stateOf([phone('new', at('18:33'), 0, ['wang']), phone('old', at('07:40'), 0, ['wang'])])).toEqual(['new', 0, 0]);
  });

  it('a person without a phone, or whose phone somebody else uses now, has no unsent rows', () => {
    expect(stateOf([])).toEqual([null, null, 0]);
    expect(stateOf([phone('a', at('18:33'), 2, ['wang', 'li'])])).toEqual([null, null, 0]);
    expect(stateOf([phone('a', at('18:33'), 2, ['wang', 'li'])], 'li')).toEqual(['a', 2, 2]);
  });
});

it('a person’s phones are those they used, the one that reported last first', () => {
  const phones = [phone('a', at('07:00'), 0, ['wang', 'li']), phone('b', at('18:00'), 0, ['wang']), phone('c', at('18:00'), 0, ['li'])];
  expect(phonesOf(phones, 'wang').map(({ deviceId }) => deviceId)).toEqual(['b', 'a']);
});
