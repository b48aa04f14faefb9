/**
 * What a field of a request, an event, a setting or a page may hold: one rule each, whoever reads it. Dates and instants
 * have theirs in `scheduling/service-time.ts`.
 */

import type { Text } from './language.js';

/** What to write instead, where several readers of a field say so. */
export const fieldFaults = {
  uuid: {
    'zh-CN': '应为 UUID，例如 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
    en: 'must be a UUID, like 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
  },
  date: { 'zh-CN': '应为日历上的日期，例如 2024-07-15', en: 'must be a date of the calendar, like 2024-07-15' },
} as const satisfies Record<string, Text>;

/**
 * No id or text holds these; PostgreSQL does not store all of them. Those from U+0080 on are let through, because feeds
 * bring them in place of quotes and dashes that were decoded wrongly.
 */
const control = /[\u0000-\u001f\u007f]/;

/** Half a character is stored by one database as another one and by the next as two. */
export const isWellFormed = (value: unknown): boolean => typeof value !== 'string' || value.isWellFormed();

/** A text on one line of 1 to `most` characters. */
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most && !control.test(value) && value.isWellFormed();

export const longestId = 255;

/** @example isId('songhong-0-weekday-0730') // true */
export const isId = (value: unknown): value is string => isText(value, longestId) && value.trim() !== '';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** In either case; it is stored in small letters (`readUuid`). */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

export const readUuid = (text: string): string => text.toLowerCase();

/** Why something was done, in the driver log, the audit log and beside a restated month. */
export const longestReason = 500;

/** What a person writes, once it is read (`readSentence`, `readLines`). */
export const isSentence = (value: unknown, most: number): value is string => isText(value, most);

/** The same on several lines. */
export const isLines = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && isText(value.replace(/[\r\n\t]/g, ' '), most);

/** What a form leaves empty is left out, and blanks around a sentence say nothing. @example readSentence(' ') // null */
export const readSentence = (text: string): string | null => text.trim() || null;

/** Lines become blanks, where a line that ends is no fault of what it says. */
export const readOneLine = (text: string): string | null => readSentence(text.replace(/[\r\n\t]+/g, ' '));

export const longestName = 60;

/** Characters of which nothing is seen, such as a zero-width space, a filler of Hangul or a blank of Braille. */
export const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0080-\u009f\u2800]/gu;

/** The name of a person, once it is read (`readName`); of one that nobody sees nobody could tell whose it is. */
export const isName = (value: unknown): value is string => isText(value, longestName) && value.replace(invisible, '').trim() !== '';

/**
 * What tells a name or an id from others: two that look alike, or differ by case alone, are one. Databases hold names under this key, the first
 * of them written by migration 0016, which says the same in its own words.
 * @example nameKey('Wang\u200b ') === nameKey('ｗａｎｇ') // true
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(invisible, '')
    // Both ways, because some letters have two small ones (σ and ς), or a large one of two letters (ß).
    .toUpperCase()
    .toLowerCase()
    // Once more: what stood apart before an invisible character went may be one letter now.
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

/** The blanks around a name, and how its characters are encoded, say nothing. @example readName(' 王师傅 ') // '王师傅' */
export const readName = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const longestPassword = 200;

/** Any characters at all; how many it needs depends on the role. */
export const isPassword = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longestPassword && value.isWellFormed();

export const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** Whole numbers only; anything else stays the text it was, and is refused. @example readWhole('1e1') // '1e1' */
export const readWhole = (text: string): number | string => (/^(?!-0)-?\d{1,9}$/.test(text) ? Number(text) : text);

/** Of the vehicles that managers enter: what people read out on the phone and programs put into addresses. Feeds may bring others. */
export const isReadableId = (vehicleId: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(vehicleId);
