import type { Language, Text } from '../language.js';
import { standardReasons } from './reasons.texts.js';

/** The purposes for which there are standard reasons. */
export type ReasonKind = keyof typeof standardReasons;

/** A key that is the same for full-width and half-width commas. */
const keyOf = (text: string): string => text.trim().replace(/,\s*/g, '，');

const byText: ReadonlyMap<string, Text> = new Map(
  Object.values<readonly Text[]>(standardReasons)
    .flat()
    .map((reason) => [keyOf(reason['zh-CN']), reason]),
);

/**
 * A logged reason in a language; a reason that is not a standard one stays as it was written.
 * @example reasonIn('堵车', 'en') // 'traffic'
 */
export const reasonIn = (logged: string, language: Language): string => byText.get(keyOf(logged))?.[language] ?? logged;

const chinese = /\p{Script=Han}/u;

/**
 * Whether `reasonIn` gives words of that language: texts that are marked as English leave out what a manager wrote in Chinese only. Chinese
 * texts may have words of any language.
 */
export const isReasonIn = (logged: string, language: Language): boolean =>
  language === 'zh-CN' || !chinese.test(reasonIn(logged, language));

/** A reason to tap: the text that is logged, and the label of the button. */
export interface OfferedReason {
  readonly text: string;
  readonly label: string;
}

/** The standard reasons of a kind, in the order in which they are offered. */
export const offeredReasons = (kind: ReasonKind, language: Language): OfferedReason[] =>
  standardReasons[kind].map((reason) => ({ text: reason['zh-CN'], label: capitalised(reason[language]) }));

/** @example capitalised('road closed') // 'Road closed' */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
