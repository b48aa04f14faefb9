import { fill, inEveryLanguage, type Language, type Params, type Text } from '../language.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { noticeTexts, type NoticeCode, type NoticeLevel } from './notices.texts.js';

export const noticeCodes = Object.keys(noticeTexts) as readonly NoticeCode[];

/** Something that managers should learn without looking for it. */
export interface Notice {
  readonly code: NoticeCode;
  readonly level: NoticeLevel;
  /** The date that it is about, or the first of several. */
  readonly date: ServiceDate;
  readonly sentence: Text;
  /** The address for details, below the agency's prefix. */
  readonly see: string;
}

/** @param params values for the placeholders of the sentence; of a text the language of the sentence is used */
export const notice = (
  code: NoticeCode,
  date: ServiceDate,
  see: string,
  params: Readonly<Record<string, string | number | Text>>,
): Notice => {
  const { level, sentence } = noticeTexts[code];
  const spoken = (language: Language): Params =>
    Object.fromEntries(
      Object.entries({ date, ...params }).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
    );
  return { code, level, date, see, sentence: inEveryLanguage((language) => fill(sentence[language], spoken(language))) };
};
