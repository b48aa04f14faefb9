import { fill, type Language } from '../../../language.js';
import { dayWithWeekday } from '../dates.js';
import { clockOf, dateOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import { groupTexts } from './alerts.texts.js';
import { lastDay } from './draft.js';

/** When an alert ends, in words; one that ends at midnight is named by its last day. @example untilText('2024-07-27T00:00:00+08:00', 'zh-CN') // '7 月 26 日 周五' */
export const untilText = (until: string, language: Language): string =>
  clockOf(until) === '00:00'
    ? dayWithWeekday(lastDay(until), language)
    : language === 'en'
      ? `${clockOf(until)} on ${dayWithWeekday(dateOf(until), language)}`
      : `${dayWithWeekday(dateOf(until), language)} ${clockOf(until)}`;

/** The message that a manager pastes into the residents' chat group: Chinese, and English below it if the alert has an English text. */
export function groupText(alert: Schema<'WholeAlertAnswer'>): string {
  const lineIn = (language: Language, header: string, description: string | null): string => {
    const until = alert.activeUntil === null ? '' : fill(groupTexts.until[language], { until: untilText(alert.activeUntil, language) });
    const gap = language === 'en' ? ' ' : '';
    const more = description === null ? '' : `${ended(description.replace(/\s+/g, ' '), language)}${until === '' ? '' : gap}`;
    return fill(groupTexts.line[language], { header: header.replace(/[。.]$/, ''), more, until }).trim();
  };
  const chinese = lineIn('zh-CN', alert.headerZh, alert.descriptionZh);
  return alert.headerEn === null ? chinese : `${chinese}\n${lineIn('en', alert.headerEn, alert.descriptionEn)}`;
}

const ended = (text: string, language: Language): string => (/[。.！!？?]$/.test(text) ? text : `${text}${language === 'en' ? '.' : '。'}`);
