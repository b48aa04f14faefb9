import { describe, expect, it } from '@jest/globals';
import { endingOf, privateOnly, readToken, tokenIn } from './feed-token.js';

const token = 'k7fm-3hqz-w9ta-rc4p-7xyd';

describe('a token of a feed', () => {
  it('is read from a header before the query, where its name is token or key', () => {
    expect(tokenIn({ authorization: `Bearer ${token}` }, { token: 'other' })).toBe(token);
    expect(tokenIn({ authorization: 'Basic abc' }, { token })).toBe(token);
    expect(tokenIn({}, { token: '', key: token })).toBe(token);
    expect(tokenIn({}, {})).toBeNull();
    // `?token=a&token=b` is a list.
    expect(tokenIn({}, { token: ['a', 'b'] })).toBeNull();
  });

  it('may be typed with capitals, and with dashes or spaces anywhere or nowhere, and nothing else can be one', () => {
    expect(readToken(` ${token.toUpperCase()}\n`)).toBe(token);
    for (const apart of ['', ' ', '—', ' - ']) expect(readToken(token.replaceAll('-', apart))).toBe(token);
    expect(readToken(tokenIn({ authorization: `Bearer ${token.replaceAll('-', ' ')}` }, {}) ?? '')).toBe(token);
    for (const wrong of ['', token.slice(1), `${token}-aaaa`, token.replace('k', 'é'), 'A'.repeat(43)])
      expect([wrong, readToken(wrong)]).toEqual([wrong, null]);
    expect(endingOf(token)).toBe('7xyd');
  });
});

it('an answer to a token is kept out of shared caches, and stays as long in the own one as its route says', () => {
  expect(privateOnly('public, max-age=30')).toBe('private, max-age=30');
  expect(privateOnly('public, max-age=30, s-maxage=600, must-revalidate')).toBe('private, max-age=30, must-revalidate');
  expect(privateOnly('no-store')).toBe('private, no-store');
  expect(privateOnly(undefined)).toBe('private, no-cache');
});
