import { speaker, type Language, type Params } from '../language.js';
import { formatHoursMinutes, formatServiceTime, parseServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import type { DepartureRule, Sentence } from './sentence.js';
import { sentenceTexts, wordTexts } from './sentences.texts.js';

/** The parts of a sentence that can be changed separately. */
export type SentenceField =
  'days' | 'from' | 'until' | 'headway' | 'first' | 'minutes' | 'way' | 'offset' | 'times' | 'pauseFrom' | 'pauseUntil' | 'last';

/** A piece of a sentence: fixed words, or a field that can be changed. All texts joined are the sentence. */
export interface SentencePiece {
  /** Null: fixed words. */
  readonly field: SentenceField | null;
  readonly text: string;
  /** Index of the pause, from 0. */
  readonly pause?: number;
}

/** The names that a sentence contains, which its rule does not have. */
export interface SentenceNames {
  /** The days of its service, in words. */
  readonly days: string;
  /** The name of another way, such as `淞虹路线去程`; null if there is no such way. */
  readonly way: (wayId: string) => string | null;
}

const say = speaker(wordTexts);
type TextKey = keyof typeof sentenceTexts;

/**
 * The whole sentence as one text.
 * @example sentenceWords(sentence, { days: '工作日', way: () => null }, 'zh-CN') // '工作日 07:00 到 09:30，每 30 分钟一班，首班 07:00'
 */
export const sentenceWords = (sentence: Pick<Sentence, 'rule'>, names: SentenceNames, language: Language): string =>
  sentencePieces(sentence, names, language)
    .map(({ text }) => text)
    .join('');

/** The sentence cut into fixed words and fields, for the editor. */
export function sentencePieces({ rule }: Pick<Sentence, 'rule'>, names: SentenceNames, language: Language): SentencePiece[] {
  const { key, places } = mainPart(rule, names, language);
  const main = piecesOf(key, { days: names.days, ...places }, language);
  if (rule.kind === 'times') return main;
  const clock = (time: string): string => clockWords(time, language);
  const pauses = rule.pauses.flatMap(({ from, until }, pause) =>
    piecesOf('pause', { pauseFrom: clock(from), pauseUntil: clock(until) }, language).map((piece) =>
      piece.field === null ? piece : { ...piece, pause },
    ),
  );
  return [...main, ...pauses, ...(rule.last === null ? [] : piecesOf('last', { last: clock(rule.last) }, language))];
}

/** A text of the catalogue, cut at its placeholders. */
function piecesOf(key: TextKey, places: Params, language: Language): SentencePiece[] {
  const pieces = sentenceTexts[key][language].split(/\{(\w+)\}/).map((text, index): SentencePiece => {
    return index % 2 === 0 ? { field: null, text } : { field: text as SentenceField, text: String(places[text] ?? '') };
  });
  return closed(pieces).filter(({ field, text }) => field !== null || text !== '');
}

/** Chinese text has a space between characters and figures, but none between two characters: 到次日 01:30. */
const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

function closed(pieces: readonly SentencePiece[]): SentencePiece[] {
  return pieces.map((piece, index) => {
    if (piece.field !== null) return piece;
    const [before, after] = [pieces[index - 1]?.text.at(-1) ?? '', pieces[index + 1]?.text.at(0) ?? ''];
    let { text } = piece;
    if (text.endsWith(' ') && chinese.test(after) && (text === ' ' ? chinese.test(before) : true)) text = text.slice(0, -1);
    if (text.startsWith(' ') && chinese.test(before) && chinese.test(text[1] ?? '')) text = text.slice(1);
    return { ...piece, text };
  });
}

function mainPart(rule: DepartureRule, names: SentenceNames, language: Language): { key: TextKey; places: Params } {
  if (rule.kind === 'times') {
    const key = rule.times.length === 0 ? 'no-times' : rule.times.length === 1 ? 'one-time' : 'times';
    return { key, places: { times: timesWords(rule.times, language) } };
  }
  const stretch = { from: clockWords(rule.from, language), until: clockWords(rule.until, language) };
  if (rule.kind === 'every') {
    const { key, headway } = headwayWords(rule.headwaySeconds);
    return { key, places: { ...stretch, headway, first: clockWords(rule.first ?? rule.from, language) } };
  }
  if (rule.kind === 'clock') return clockPart(rule.minutes, stretch, language);
  const key = rule.offsetSeconds === 0 ? 'with-way' : rule.offsetSeconds > 0 ? 'after-way' : 'before-way';
  const way = names.way(rule.wayId) ?? say(language)('no-way');
  return { key, places: { ...stretch, way, offset: minutesText(Math.abs(rule.offsetSeconds)) } };
}

/** Multiples of half a minute are shown in minutes, all else in seconds. */
function headwayWords(seconds: number): { key: TextKey; headway: string } {
  return seconds % 30 === 0 ? { key: 'every', headway: minutesText(seconds) } : { key: 'every-seconds', headway: String(seconds) };
}

/** @example minutesText(450) // '7.5' */
export const minutesText = (seconds: number): string => String(Math.round((seconds / 60) * 100) / 100);

function clockPart(minutes: readonly number[], stretch: Params, language: Language): { key: TextKey; places: Params } {
  const rising = [...new Set(minutes)].sort((a, b) => a - b);
  const word = { '0': 'on-the-hour', '30': 'half-past', '0,30': 'hour-and-half' }[rising.join()] as keyof typeof wordTexts | undefined;
  if (word !== undefined) return { key: 'clock', places: { ...stretch, minutes: say(language)(word) } };
  if (rising.length === 0) return { key: 'clock', places: { ...stretch, minutes: say(language)('no-minutes-yet') } };
  const figures = rising.map((minute) => `${language === 'en' ? ':' : ''}${String(minute).padStart(2, '0')}`);
  return { key: 'clock-figures', places: { ...stretch, minutes: listed(figures, language) } };
}

function timesWords(times: readonly string[], language: Language): string {
  const counts = new Map<string, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  const words = [...counts].map(([time, count]) => {
    const clock = clockWords(time, language);
    return count === 1 ? clock : say(language)('two-buses', { time: clock, count });
  });
  return listed(words, language);
}

function listed(words: readonly string[], language: Language): string {
  if (words.length === 0) return say(language)('no-times-yet');
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(say(language)('listed'))}${say(language)('last-listed')}${last}`;
}

const day = 86_400;

/**
 * A time of a draft as on a clock; a text that cannot be read is returned unchanged.
 * @example clockWords('24:10:00', 'zh-CN') // '次日 00:10'
 */
export function clockWords(text: string, language: Language): string {
  const time = parseServiceTime(text);
  if (time === null) return text === '' ? say(language)('nothing') : text;
  // 24:00 is the end of this day, not a time of the next one.
  if (time <= day) return figures(time);
  return say(language)('next-day', { time: figures((time - day) as ServiceTime) });
}

const figures = (time: ServiceTime): string => (time % 60 === 0 ? formatHoursMinutes(time) : formatServiceTime(time));
