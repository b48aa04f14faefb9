import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thorough } from '../test/support/thorough.js';
import {
  isId,
  isLines,
  isName,
  nameKey,
  isPassword,
  isReadableId,
  isSentence,
  isUuid,
  isWhole,
  readName,
  readOneLine,
  readSentence,
  readUuid,
  readWhole,
} from './fields.js';

type Accepts = (value: unknown) => boolean;
const halfACharacter = '\ud83d';
const bus = '🚌';

/** Values that each kind of field accepts and refuses, mostly at the limits. */
const kinds: Record<string, { accepts: Accepts; takes: readonly unknown[]; refuses: readonly unknown[] }> = {
  'an id': {
    accepts: isId,
    takes: ['a', '0', 'songhong-0-weekday-0730', '淞虹路 A/B', ` ${bus} `, 'quote\u0092', 'x'.repeat(255)],
    refuses: ['', ' ', '\u3000', 'x'.repeat(256), 'a\u0000', 'a\tb', 'a\n', '\u007f', `a${halfACharacter}`, 7, null, undefined, ['a'], {}],
  },
  'a UUID': {
    accepts: isUuid,
    takes: ['018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8', '018F3C7E-9A51-7CC2-B0A1-3F5DE4C6A7B8', '00000000-0000-0000-0000-000000000000'],
    refuses: [
      '',
      '018f3c7e9a517cc2b0a13f5de4c6a7b8',
      '{018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8}',
      '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8\n',
      '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7bg',
      ' 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
      null,
      1,
    ],
  },
  'a sentence of at most 10 characters': {
    accepts: (value) => isSentence(value, 10),
    takes: ['车辆故障', bus.repeat(5), '1234567890', 'it’s late'],
    refuses: ['', '12345678901', `${bus.repeat(5)}1`, 'a\nb', 'a\tb', 'a\u0000', halfACharacter, null, 5, ['a']],
  },
  'lines of at most 10 characters': {
    accepts: (value) => isLines(value, 10),
    takes: ['a\nb', 'a\r\n\tb', '1234567890'],
    refuses: ['', '12345678901', '123456789\n\n', 'a\u0000b', 'a\u001bb', halfACharacter, null, 5],
  },
  'a name': {
    accepts: isName,
    takes: ['王', '王师傅', 'Anna Wang', 'x'.repeat(60)],
    refuses: ['', 'x'.repeat(61), 'a\u0000', 'a\u007f', halfACharacter, null, 1, '\u200b', '\u00ad \u2060', '\u3164', '\u2800'],
  },
  'a password': {
    accepts: isPassword,
    takes: ['1', ' ', 'a\u0000\n', 'x'.repeat(200)],
    refuses: ['', 'x'.repeat(201), halfACharacter, null, 123456],
  },
  'a whole number from 0 to 200': {
    accepts: (value) => isWhole(value, 0, 200),
    takes: [0, 1, 200],
    refuses: [-1, 201, 1.5, '1', Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, [1]],
  },
  'an id that people can read out': {
    accepts: (value) => isReadableId(String(value)),
    takes: ['bus-1', '1', 'A.b_c-d', 'x'.repeat(40)],
    refuses: ['', '-bus', '.bus', 'bus 1', '沪A12345', 'x'.repeat(41), 'bus-1\n', 'a/b'],
  },
};

/** What a text becomes before it is checked. */
const readings: readonly [reads: (text: string) => unknown, text: string, value: unknown][] = [
  [readUuid, '018F3C7E-9A51-7CC2-B0A1-3F5DE4C6A7B8', '018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8'],
  [readSentence, '  车辆故障 ', '车辆故障'],
  [readSentence, ' a\nb\n', 'a\nb'],
  [readSentence, ' \n\t', null],
  [readSentence, '', null],
  [readOneLine, ' a\r\n\tb\n', 'a b'],
  [readOneLine, '\n', null],
  [readName, '  王\u3000 师傅 ', '王 师傅'],
  [readName, 'Ａｎｎａ', 'Anna'],
  [readName, ' ', ''],
  [readWhole, '0', 0],
  [readWhole, '-1', -1],
  [readWhole, '007', 7],
  [readWhole, '999999999', 999_999_999],
  [readWhole, '1000000000', '1000000000'],
  [readWhole, '-0', '-0'],
  [readWhole, '1e1', '1e1'],
  [readWhole, ' 1', ' 1'],
  [readWhole, '1.0', '1.0'],
  [readWhole, '+1', '+1'],
  [readWhole, '', ''],
];

/** Each list holds spellings of one and the same name. */
const twins: readonly (readonly string[])[] = [
  [
    'Wang',
    'wang',
    'WANG',
    'ｗａｎｇ',
    ' Wang ',
    'Wa\u200bng',
    'Wang\u2060',
    '\ufeffWang',
    'W\u00adang',
    'Wang\u3164',
    'Wang\u2800',
    'Wa\u0085ng',
  ],
  ['王师傅', '王\u200d师傅', '王师傅\ufe0f', '王师傅\u202e'],
  ['王 师傅', '王\u3000师傅', '王\u00a0 师傅'],
  ['José', 'Jose\u0301', 'JOSE\u200b\u0301'],
  ['Straße', 'STRASSE', 'strasse', 'STRAẞE'],
  ['Νίκος', 'ΝΊΚΟΣ', 'νίκοσ'],
];

describe('a name', () => {
  it('two spellings of a name have the same key, and names that look different have different keys', () => {
    for (const names of twins) expect([names, new Set(names.map(nameKey)).size]).toEqual([names, 1]);
    expect(new Set(twins.map(([name]) => nameKey(name ?? ''))).size).toBe(twins.length);
    expect(nameKey('王师傅') === nameKey('王师付')).toBe(false);
  });

  it('invisible characters within a name do not change its key, and a key is its own key', () => {
    const unseen = fc.array(fc.constantFrom('\u200b', '\u200d', '\u00ad', '\u3164', '\ufe0f', '\u2063'), { maxLength: 3 });
    const letters = fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), unseen), { maxLength: 12 });
    fc.assert(
      fc.property(letters, (all) => {
        const name = all.map(([letter]) => letter).join('');
        const strewn = all.map(([letter, others]) => letter + others.join('')).join('');
        expect([strewn, nameKey(strewn)]).toEqual([strewn, nameKey(name)]);
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

thorough('the key of each character of Unicode is its own key, and the key of its capital and its small letter', () => {
  const faults: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCodePoint(code);
    const key = nameKey(letter);
    if (nameKey(key) !== key || nameKey(letter.toUpperCase()) !== key || nameKey(letter.toLowerCase()) !== key) faults.push(letter);
  }
  expect(faults).toEqual([]);
});

describe('a field', () => {
  for (const [kind, { accepts, takes, refuses }] of Object.entries(kinds)) {
    it(`a field of the kind ${kind} accepts its values`, () => {
      expect(takes.filter((value) => !accepts(value))).toEqual([]);
    });
    it(`a field of the kind ${kind} refuses everything else`, () => {
      expect(refuses.filter((value) => accepts(value))).toEqual([]);
    });
  }

  it('a text is normalized before it is checked', () => {
    for (const [reads, text, value] of readings) expect([reads.name, text, reads(text)]).toEqual([reads.name, text, value]);
  });
});
