import { timeText } from './round-times.js';
import { endOfTimes } from './sentence.js';

/** Reduces typed text to plain ASCII: full-width characters and Chinese numerals become ASCII, words for separators become signs. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〇零]/g, '0')
    .replace(/两/g, '二')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String(digit(tens || '一') * 10 + digit(ones)),
    )
    .replace(/[一二三四五六七八九]/g, (one) => String(digit(one)))
    .toLowerCase()
    .trim();
}

/** The digit of a numeral; 0 for an empty text, such as the missing ones of 二十. */
const digit = (numeral: string): number => (numeral === '' ? 0 : '一二三四五六七八九'.indexOf(numeral) + 1);

/** Words for a part of the day, written before the hour, and how they shift it: afternoon and evening add 12 to hours before 12. */
const partsOfDay: readonly { readonly words: RegExp; readonly shift: (hour: number) => number }[] = [
  { words: /^(次日|第2天|明天|next day)(凌晨|早上|上午)?/, shift: (hour) => (hour < 12 ? hour + 24 : NaN) },
  { words: /^(凌晨|清晨|早上|早晨|早|上午|am|a\.m\.)/, shift: (hour) => (hour === 12 ? 0 : hour < 12 ? hour : NaN) },
  { words: /^中午/, shift: (hour) => (hour < 4 ? hour + 12 : hour) },
  { words: /^(下午|傍晚|晚上|晚|夜里|pm|p\.m\.)/, shift: (hour) => (hour < 12 ? hour + 12 : hour) },
];

/**
 * Reads a time as people type it; hours past 24 belong to the same service day.
 * @returns `'07:30:00'`; null if the text is not a possible departure time
 * @example readTypedTime('7点半') // '07:30:00'
 */
export function readTypedTime(text: string): string | null {
  const typed = plain(text);
  const part = partsOfDay.find(({ words }) => words.test(typed));
  const after = /\s*(am|a\.m\.|pm|p\.m\.|next day)$/.exec(typed);
  const named = part ?? partsOfDay.find(({ words }) => after !== null && words.test(after[1] ?? ''));
  const clock = readClock(
    typed
      .replace(part?.words ?? /^$/, '')
      .replace(/\s*(am|a\.m\.|pm|p\.m\.|next day)$/, '')
      .trim(),
  );
  if (clock === null) return null;
  const hour = named === undefined ? clock.hour : named.shift(clock.hour);
  const time = hour * 3600 + clock.rest;
  return Number.isInteger(time) && time < endOfTimes ? timeText(time) : null;
}

/** @returns the hour, and the seconds after it */
function readClock(text: string): { hour: number; rest: number } | null {
  const clock =
    /^(\d{1,2})$/.exec(text) ??
    // 7:30, 7.30, 7：30, 7-30, 7 30, with seconds 7:30:15
    /^(\d{1,2})\s*[:.,;'\-\s]\s*(\d{2})(?:\s*[:.]\s*(\d{2}))?$/.exec(text) ??
    // 730, 0730, 073015
    /^(\d{1,2})(\d{2})(\d{2})?$/.exec(text) ??
    // 7点30分, 7时30, 7点, 7h30
    /^(\d{1,2})\s*(?:点钟?|时|h)\s*(?:整|(\d{1,2})\s*分?(?:钟)?(?:\s*(\d{1,2})\s*秒)?)?$/.exec(text) ??
    inWords(text);
  if (clock === null) return null;
  const [hour = NaN, minute = NaN, second = NaN] = [clock[1], clock[2], clock[3]].map((digits) => Number(digits ?? 0));
  return minute < 60 && second < 60 ? { hour, rest: minute * 60 + second } : null;
}

/** 7点半, 7点1刻, 7点3刻 */
function inWords(text: string): string[] | null {
  const [, hour, word] = /^(\d{1,2})\s*[点时]\s*(半|1刻钟?|3刻钟?)$/.exec(text) ?? [];
  if (hour === undefined || word === undefined) return null;
  return ['', hour, word === '半' ? '30' : word.startsWith('1') ? '15' : '45'];
}

/** The separators between several times. */
const between = /[\s,;、和/|]+|\band\b/;

/**
 * Reads several times typed into one field; `7:12×2` and `7:12（2 辆）` are two buses.
 * @returns the times in the order typed, and the parts that could not be read
 * @example readTypedTimes('7:12、8点半，935') // { times: ['07:12:00', '08:30:00', '09:35:00'], unread: [] }
 */
export function readTypedTimes(text: string): { times: string[]; unread: string[] } {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*\(\s*(\d)\s*(?:辆|班|buses)\s*\)/g, '*$1')
    .replace(/(次日|第二天|凌晨|早上|上午|中午|下午|傍晚|晚上)\s+/g, '$1')
    .replace(/\s+(am|pm|a\.m\.|p\.m\.|next day)/g, (_, word: string) => word.replace(' ', '_'))
    .split(between)
    .filter((part) => part !== '');
  const read = parts.map((part) => {
    const [typed = '', count = '1'] = part.replace('next_day', ' next day').split(/[*×]|(?<=\d)x(?=\d$)/);
    return { part, time: /^[1-9]$/.test(count) ? readTypedTime(typed) : null, count: Number(count) };
  });
  return {
    times: read.flatMap(({ time, count }) => (time === null ? [] : Array<string>(count).fill(time))),
    unread: read.filter(({ time }) => time === null).map(({ part }) => part.replace('_', ' ')),
  };
}

/**
 * Reads minutes of an hour typed into one field.
 * @returns from 0 to 59, in ascending order, each once; null if the text contains anything else
 * @example readTypedMinutes('整点和半点') // [0, 30]
 * @example readTypedMinutes(':05, 20、50 分') // [5, 20, 50]
 */
export function readTypedMinutes(text: string): number[] | null {
  const words = plain(text)
    .replace(/^(每小时|每个小时|every hour|at)\s*/, '')
    .replace(/整点|on the hour/g, ' 0 ')
    .replace(/半点|half past|half hour/g, ' 30 ')
    .replace(/1刻/g, ' 15 ')
    .replace(/3刻/g, ' 45 ')
    .replace(/\bat\b|\bthe\b|分钟?|min(utes?)?|:/g, ' ');
  const parts = words.split(between).filter((part) => part !== '');
  const minutes = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) : NaN));
  if (minutes.length === 0 || !minutes.every((minute) => minute < 60)) return null;
  return [...new Set(minutes)].sort((a, b) => a - b);
}

/**
 * Reads a duration; a bare number is minutes.
 * @returns whole seconds; null if the text is not a duration
 * @example readTypedDuration('半小时') // 1800
 * @example readTypedDuration('7.5') // 450
 */
export function readTypedDuration(text: string): number | null {
  const typed = plain(text).replace(/\s+/g, '').replace(/^每/, '');
  if (/^半个?(小时|钟头)$/.test(typed)) return 1800;
  if (/^1刻钟?$/.test(typed)) return 900;
  const half = /^(\d+)个?半(?:小时|钟头)$/.exec(typed);
  if (half !== null) return Number(half[1]) * 3600 + 1800;
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const parts =
    /^(?:(\d+(?:\.\d+)?)(?:个?小时|个?钟头|hours?|hrs?|h))?(?:(\d+(?:\.\d+)?)(?:分钟?|minutes?|mins?|m|'|′|$))?(?:(\d+)(?:秒钟?|seconds?|secs?|s|"|″))?$/.exec(
      typed,
    );
  if (typed === '' || parts === null) return null;
  const seconds = Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
  return Math.round(seconds);
}
