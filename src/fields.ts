/**
 * What a field of a request, an event, a setting or a page may hold: one rule for each kind of field, wherever it is read. The
 * rules for dates and instants are in `scheduling/service-time.ts`.
 */

import type { Text } from './language.js';

/** The texts for faulty fields that several readers use. */
export const fieldFaults = {
  uuid: {
    'zh-CN': '应为 UUID，例如 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
    en: 'must be a UUID, like 018f3c7e-9a51-7cc2-b0a1-3f5de4c6a7b8',
  },
  date: { 'zh-CN': '应为日历上的日期，例如 2024-07-15', en: 'must be a date of the calendar, like 2024-07-15' },
} as const satisfies Record<string, Text>;

/**
 * Control characters, which no id or text may hold; PostgreSQL does not store all of them. U+0080 and above are allowed,
 * because feeds have them in place of quotes and dashes that were decoded wrongly.
 */
const control = /[\u0000-\u001f\u007f]/;

/** Whether a text has no lone surrogate, which SQLite would store as another character and PostgreSQL as two. Other values are accepted. */
export const isWellFormed = (value: unknown): boolean => typeof value !== 'string' || value.isWellFormed();

/** A text on one line of 1 to `most` characters. */
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most && !control.test(value) && value.isWellFormed();

export const longestId = 255;

/** @example isId('songhong-0-weekday-0730') // true */
export const isId = (value: unknown): value is string => isText(value, longestId) && value.trim() !== '';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Upper or lower case is accepted; UUIDs are stored in lower case (`readUuid`). */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

export const readUuid = (text: string): string => text.toLowerCase();

/** The maximum number of characters of a reason, in the driver log, in the audit log and for restating a month. */
export const longestReason = 500;

/** Whether a value, after `readSentence`, is a text on one line. */
export const isSentence = (value: unknown, most: number): value is string => isText(value, most);

/** Whether a value is a text, possibly on several lines. */
export const isLines = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && isText(value.replace(/[\r\n\t]/g, ' '), most);

/** Trims the text; an empty one is null, as for a field that was left out. @example readSentence(' ') // null */
export const readSentence = (text: string): string | null => text.trim() || null;

/** Like `readSentence`, but turns line breaks into spaces, for fields in which they are not a mistake. */
export const readOneLine = (text: string): string | null => readSentence(text.replace(/[\r\n\t]+/g, ' '));

export const longestName = 60;

/** Characters that nobody can see, such as a zero-width space, a Hangul filler or a Braille blank. */
export const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0080-\u009f\u2800]/gu;

/** Whether a value, after `readName`, is the name of a person; at least one character has to be visible. */
export const isName = (value: unknown): value is string => isText(value, longestName) && value.replace(invisible, '').trim() !== '';

/**
 * The key under which names and ids are compared and stored in the database: two that look alike or differ only by case have
 * the same key. Migration 0016 wrote the first keys with its own copy of this function.
 * @example nameKey('Wang\u200b ') === nameKey('ｗａｎｇ') // true
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(invisible, '')
    // Upper case before the last lower case: some letters have two lower-case forms (σ and ς), or an upper-case form of two letters (ß).
    // Lower case before that: the capital ẞ is its own upper-case form.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    // Again, because letters on both sides of a removed character may now combine into one.
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();

/** Trims the name, normalizes its characters and turns each run of white space into one space. @example readName(' 王师傅 ') // '王师傅' */
export const readName = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const longestPassword = 200;

/** Any characters are allowed; the minimum length depends on the role (`accounts/roles.ts`). */
export const isPassword = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longestPassword && value.isWellFormed();

export const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/**
 * Reads whole numbers of up to nine digits. Any other text is returned as it is, so that `isWhole` refuses it.
 * @example readWhole('1e1') // '1e1'
 */
export const readWhole = (text: string): number | string => (/^(?!-0)-?\d{1,9}$/.test(text) ? Number(text) : text);

/** The id of a vehicle as managers enter it: short enough to be read out on the phone and safe in an address. Feeds may have other ids. */
export const isReadableId = (vehicleId: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(vehicleId);
