import type { Language, Text } from '../language.js';
import { knownReasons } from './reasons.texts.js';

/** What a driver may be asked the reason of. */
export type ReasonKind = keyof typeof knownReasons;

/** A comma is a comma, however it was typed. */
const keyOf = (text: string): string => text.trim().replace(/,\s*/g, '，');

const byText: ReadonlyMap<string, Text> = new Map(
  Object.values<readonly Text[]>(knownReasons)
    .flat()
    .map((reason) => [keyOf(reason['zh-CN']), reason]),
);

/**
 * A reason as it was logged, for whoever reads it: a known one in their language, any other in the words of who said it.
 * @example reasonIn('堵车', 'en') // 'traffic'
 */
export const reasonIn = (logged: string, language: Language): string => byText.get(keyOf(logged))?.[language] ?? logged;

/** A reason to tap: what is logged, and what the button says. */
export interface OfferedReason {
  readonly text: string;
  readonly label: string;
}

/** The known reasons of a kind, in the order in which they are offered. */
export const offeredReasons = (kind: ReasonKind, language: Language): OfferedReason[] =>
  knownReasons[kind].map((reason) => ({ text: reason['zh-CN'], label: capitalised(reason[language]) }));

/** @example capitalised('road closed') // 'Road closed' */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
