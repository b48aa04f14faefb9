import { describe, expect, it } from '@jest/globals';
import { arrayText } from './event-columns.js';

describe('the text of an array for PostgreSQL', () => {
  const rows = [
    { text: 'plain', count: 1, none: null, some: null },
    { text: 'a "b" \\ {c}, NULL', count: -2, none: null, some: 'NULL' },
    { text: 'new\nline', count: 0, none: null, some: null },
  ];

  it('quotes every text, and escapes what ends a quotation', () => {
    expect(arrayText(rows, 'text')).toBe('{"plain","a \\"b\\" \\\\ {c}, NULL","new\nline"}');
  });

  it('has numbers as they are, and null for itself alone', () => {
    expect(arrayText(rows, 'count')).toBe('{1,-2,0}');
    expect(arrayText(rows, 'some')).toBe('{null,"NULL",null}');
  });

  it('is left out if there is nothing but null', () => {
    expect(arrayText(rows, 'none')).toBeNull();
    expect(arrayText([] as typeof rows, 'text')).toBeNull();
  });
});
