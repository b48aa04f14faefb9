import type { Language, Text } from '../language.js';
import { inEveryLanguage } from '../language.js';
import { authorOf } from './actor.js';

/** A field of which those who changed it and those who want to change it say something else; null: nothing. */
export interface Differing {
  readonly field: string;
  readonly theirs: unknown;
  readonly yours: unknown;
}

const fieldsOf = (state: object | null): Readonly<Record<string, unknown>> => ({ ...state });

/**
 * @param theirs how it is now; null: there is nothing
 * @param yours how it was to be
 * @example differences({ a: 1, b: 2 }, { a: 1, b: 3 }) // [{ field: 'b', theirs: 2, yours: 3 }]
 */
export function differences(theirs: object | null, yours: object | null): Differing[] {
  const [now, wanted] = [fieldsOf(theirs), fieldsOf(yours)];
  return [...new Set([...Object.keys(now), ...Object.keys(wanted)])]
    .map((field) => ({ field, theirs: now[field] ?? null, yours: wanted[field] ?? null }))
    .filter((each) => JSON.stringify(each.theirs) !== JSON.stringify(each.yours));
}

/** Who changed it last, as the audit log has it. */
export interface LastChange {
  readonly name: string | null;
  readonly after: object | null;
  /** ISO 8601, with the offset of the agency. */
  readonly at: string;
}

const somebody: Text = { 'zh-CN': '有人', en: 'somebody' };

/** @param last null: nobody wrote it down */
export const authorOfChange = (last: LastChange | null, language: Language): string | null =>
  last === null ? null : authorOf(last.name, last.after, language);

/**
 * Who did something and when, for the sentence that says it.
 * @param nameIn null: not known
 * @param at ISO 8601, with the offset of the agency; null: not known
 * @example toldDoer(() => '王师傅', '2024-07-15T07:10:00+08:00').en // '王师傅 (2024-07-15 07:10)'
 */
export function toldDoer(nameIn: (language: Language) => string | null, at: string | null): Text {
  const minute = at?.slice(0, '2024-07-15T07:10'.length).replace('T', ' ');
  return inEveryLanguage((language) => {
    const name = nameIn(language) ?? somebody[language];
    return minute === undefined ? name : `${name}${language === 'en' ? ` (${minute})` : `（${minute}）`}`;
  });
}

export const toldChange = (last: LastChange | null): Text => toldDoer((language) => authorOfChange(last, language), last?.at ?? null);
