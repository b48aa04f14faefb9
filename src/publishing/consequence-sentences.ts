import { fill, inEveryLanguage, languages, type Params, type Text } from '../language.js';
import type { Consequence, ConsequenceKind } from './consequence.js';
import { consequenceTexts } from './consequences.texts.js';
import type { DateSpan } from './gaps.js';

export type ConsequenceText = keyof typeof consequenceTexts;

/** The parameters of a sentence: the same in every language, or a text per language. */
type SentenceParams = Readonly<Record<string, string | number | Text>>;

const isText = (value: string | number | Text): value is Text => typeof value === 'object';

/** @example say('version', { version: 2, source: 'winter.zip', from: '2026-12-01' }) // { 'zh-CN': '第 2 版（winter.zip，2026-12-01 起）', en: … } */
export const say = (text: ConsequenceText, params: SentenceParams = {}): Text =>
  inEveryLanguage((language) => {
    const filled: Params = Object.fromEntries(
      Object.entries(params).map(([name, value]): [string, string | number] => [name, isText(value) ? value[language] : value]),
    );
    return fill(consequenceTexts[text][language], filled);
  });

export const consequence = (kind: ConsequenceKind, needsYes: boolean, text: ConsequenceText, params: SentenceParams = {}): Consequence => ({
  kind,
  needsYes,
  sentence: say(text, params),
});

/** The first few of a list, and how many more there are. */
export function listed(texts: readonly Text[], most: number, more: 'moreVersions' | 'moreSpans' | 'moreNames'): Text {
  const shown = texts.slice(0, most);
  const rest = texts.length - shown.length;
  return inEveryLanguage((language) => {
    const parts = shown.map((text) => text[language]);
    if (rest === 0) return parts.join(consequenceTexts.between[language]);
    // In Chinese the number ends the list and counts all of it; in English it is one more entry.
    const ending = fill(consequenceTexts[more][language], { count: language === 'zh-CN' ? texts.length : rest });
    return language === 'zh-CN' ? parts.join('、') + ending : [...parts, ending].join(', ');
  });
}

export const inAll = (name: string): Text => Object.fromEntries(languages.map((language) => [language, name])) as Text;

const maxSpans = 4;

export const spanList = (spans: readonly DateSpan[]): Text =>
  listed(
    spans.map(({ first, last }) => (first === last ? inAll(first) : say('span', { first, last }))),
    maxSpans,
    'moreSpans',
  );
