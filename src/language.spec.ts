import { expect, it } from '@jest/globals';
import { Refusal } from './errors.js';
import { fill, inSequence, listed, terminalLanguage } from './language.js';
import { helpText, texts } from './cli/terminal.js';
import { networkRefusals } from './network/network.refusals.js';

it('a terminal uses Chinese unless its locale names another language', () => {
  const spoken = (LANG: string | undefined): string => terminalLanguage({ LANG });
  expect(['zh_CN.UTF-8', 'zh_TW', 'C.UTF-8', 'C', 'POSIX', '', undefined].map(spoken)).toEqual(Array(7).fill('zh-CN'));
  expect(['en_US.UTF-8', 'en', 'de_DE.UTF-8', 'cs_CZ'].map(spoken)).toEqual(Array(4).fill('en'));
  expect(terminalLanguage({ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
});

it('a sentence is filled with its values, and a place without a value stays visible', () => {
  expect(fill('{a} and {b} and {a}', { a: 1 })).toBe('1 and {b} and 1');
  expect(new Refusal(networkRefusals['stop-not-found'], { stopId: 'x$&' }).sentence('zh-CN')).toContain('“x$&”');
});

it('names and sentences one after the other have the punctuation of their language', () => {
  expect([listed(['a', 'b'], 'zh-CN'), listed(['a', 'b'], 'en')]).toEqual(['a、b', 'a, b']);
  expect([inSequence(['晚点', '满员'], 'zh-CN'), inSequence(['late', 'full'], 'en')]).toEqual(['晚点；满员', 'late; full']);
});

it('every text of the terminal exists in both languages, with the same places to fill', () => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const [name, text] of Object.entries(texts)) expect([name, places(text.en)]).toEqual([name, places(text['zh-CN'])]);
  expect(helpText('en')).not.toMatch(/\p{Script=Han}/u);
});
