import { expect, it } from '@jest/globals';
import { sightKey, visibleText } from './visible-text.js';

it('a message makes every invisible character visible', () => {
  const shown: [string, string][] = [
    ['s2', 's2'],
    ['虹桥1号 航站楼', '虹桥1号 航站楼'],
    ['s2 ', 's2␣'],
    ['  s2', '␣␣s2'],
    ['s  2', 's␣␣2'],
    [' ', '␣'],
    ['s2\u3000', 's2⟨U+3000⟩'],
    ['s\u200b2', 's⟨U+200B⟩2'],
    ['\ufeffs2', '⟨U+FEFF⟩s2'],
    ['s2\t', 's2⟨Tab⟩'],
    ['s\u00a02', 's⟨U+00A0⟩2'],
    ['s2\u0000', 's2⟨U+0000⟩'],
    ['a\nb', 'a⟨U+000A⟩b'],
    ['\u{e0001}x', '⟨U+E0001⟩x'],
    ['', ''],
  ];
  for (const [value, expected] of shown) expect([value, visibleText(value)]).toEqual([value, expected]);
});

it('a very long value is cut in a message', () => {
  expect(visibleText('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`);
});

it('two values have the same key if they differ only in invisible characters', () => {
  for (const value of ['s2 ', 's2\u3000', '\u200bs2', 's2\ufeff', 's\u00a02', 's2\t']) expect(sightKey(value)).toBe(sightKey('s2'));
  for (const value of ['S2', 's-2', 's3', '']) expect(sightKey(value)).not.toBe(sightKey('s2'));
});
