import { isTimeZone, parseServiceDate } from '../../scheduling/service-time.js';
import type { Column, Kind } from './gtfs-columns.js';
import type { Notices, Place } from './notices.js';
import type { Rule } from './rules.js';

const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A date as GTFS writes it. @returns null: it is none */
export const readDate = (text: string): ReturnType<typeof parseServiceDate> =>
  /^\d{8}$/.test(text) ? parseServiceDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null;

/** Seconds since noon less 12 hours. @returns null: it is no time, or empty */
export function readTime(text: string): number | null {
  const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const isUrl = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text);

const within =
  (most: number) =>
  (text: string): Rule | null => {
    if (!number.test(text)) return 'invalid_float';
    return Math.abs(Number(text)) > most ? 'number_out_of_range' : null;
  };

const unless =
  (rule: Rule, test: (text: string) => boolean) =>
  (text: string): Rule | null =>
    test(text) ? null : rule;

/** The rule that a text breaks; null: none. */
const kinds: Readonly<Record<Exclude<Kind, readonly number[]>, (text: string) => Rule | null>> = {
  id: unless('non_ascii_or_non_printable_char', (text) => /^[ -~]*$/.test(text)),
  text: () => null,
  url: unless('invalid_url', isUrl),
  email: unless('invalid_email', (text) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)),
  language: unless('invalid_language_code', (text) => /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/.test(text)),
  timezone: unless('invalid_timezone', isTimeZone),
  color: unless('invalid_color', (text) => /^[0-9A-Fa-f]{6}$/.test(text)),
  date: unless('invalid_date', (text) => readDate(text) !== null),
  time: unless('invalid_time', (text) => readTime(text) !== null),
  latitude: within(90),
  longitude: within(180),
  count: (text) => (!/^-?\d+$/.test(text) ? 'invalid_integer' : Number(text) < 0 ? 'number_out_of_range' : null),
  distance: (text) => (!number.test(text) ? 'invalid_float' : Number(text) < 0 ? 'number_out_of_range' : null),
};

function ruleOfKind(kind: Kind, text: string): Rule | null {
  if (typeof kind === 'string') return kinds[kind](text);
  if (!/^-?\d+$/.test(text)) return 'invalid_integer';
  return kind.includes(Number(text)) ? null : 'unexpected_enum_value';
}

/**
 * Whether a name has words but none in capital and small letters. A text in a script without capitals, such as Chinese, cannot have any; the
 * canonical validator objects to it nevertheless once a digit, a dash, a space or a bracket divides it (decision 39).
 */
function lacksMixedCase(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && /\p{Lu}|\p{Ll}/u.test(word));
  return words.length > 0 && !words.some((word) => /\p{Lu}/u.test(word) && /\p{Ll}/u.test(word));
}

/** Checks one cell by itself. */
export function checkCell(text: string, { kind, presence, isName = false }: Column, place: Place, notices: Notices): void {
  if (text === '') {
    if (presence === 'required') notices.add('missing_required_field', place);
    if (presence === 'recommended') notices.add('missing_recommended_field', place);
    return;
  }
  const at = { ...place, value: text };
  if (/[\r\n]/.test(text)) notices.add('new_line_in_value', at);
  if (text.includes('\ufffd')) notices.add('invalid_character', at);
  const trimmed = text.trim();
  if (trimmed !== text && !/[\r\n]/.test(text)) notices.add('leading_or_trailing_whitespaces', at);
  if (isName && lacksMixedCase(trimmed)) notices.add('mixed_case_recommended_field', at);
  const broken = ruleOfKind(kind, trimmed);
  if (broken !== null) notices.add(broken, at);
}
