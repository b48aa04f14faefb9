import type { Language, Text } from '../language.js';
import { inEveryLanguage } from '../language.js';
import { authorOf } from './actor.js';

/** A field with conflicting values; `theirs` or `yours` is null if that state has no such field. */
export interface Differing {
  readonly field: string;
  readonly theirs: unknown;
  readonly yours: unknown;
}

const fieldsOf = (state: object | null): Readonly<Record<string, unknown>> => ({ ...state });

/**
 * @param theirs the current state; null: it does not exist
 * @param yours the requested state
 * @example differences({ a: 1, b: 2 }, { a: 1, b: 3 }) // [{ field: 'b', theirs: 2, yours: 3 }]
 */
export function differences(theirs: object | null, yours: object | null): Differing[] {
  const [now, wanted] = [fieldsOf(theirs), fieldsOf(yours)];
  return [...new Set([...Object.keys(now), ...Object.keys(wanted)])]
    .map((field) => ({ field, theirs: now[field] ?? null, yours: wanted[field] ?? null }))
    .filter((each) => JSON.stringify(each.theirs) !== JSON.stringify(each.yours));
}

/** The last change of something, from the audit log. */
export interface LastChange {
  readonly name: string | null;
  readonly after: object | null;
  /** ISO 8601 with the agency's offset. */
  readonly at: string;
}

const somebody: Text = { 'zh-CN': '有人', en: 'somebody' };

/** @param last null: no entry */
export const authorOfChange = (last: LastChange | null, language: Language): string | null =>
  last === null ? null : authorOf(last.name, last.after, language);

/**
 * The author and time of a change, as part of a sentence.
 * @param nameIn returns null if the author is unknown
 * @param at ISO 8601 with the agency's offset; null: unknown
 * @example authorAndTime(() => '王师傅', '2024-07-15T07:10:00+08:00').en // '王师傅 (2024-07-15 07:10)'
 */
export function authorAndTime(nameIn: (language: Language) => string | null, at: string | null): Text {
  const minute = at?.slice(0, '2024-07-15T07:10'.length).replace('T', ' ');
  return inEveryLanguage((language) => {
    const name = nameIn(language) ?? somebody[language];
    return minute === undefined ? name : `${name}${language === 'en' ? ` (${minute})` : `（${minute}）`}`;
  });
}

export const lastChangeText = (last: LastChange | null): Text =>
  authorAndTime((language) => authorOfChange(last, language), last?.at ?? null);
