import { fill, type Language, type Params } from '../../../language.js';
import { monthText } from '../../shared/dates.js';
import { reportTexts, type ReportKey } from './report.texts.js';

/** Says a sentence of the report in a given language, which may differ from the desk's; `params.count` chooses singular or plural. */
export type Say = (key: ReportKey, params?: Params) => string;

/** @example sayingIn('en')('fullAll', { count: 1 }) // '1 trip was full.' */
export const sayingIn =
  (language: Language): Say =>
  (key, params = {}) => {
    const [one = '', many = one] = reportTexts[key][language].split(' | ');
    return fill(Number(params['count'] ?? params['days']) === 1 ? one : many, params);
  };

/** The language of the report. */
export type PaperLanguage = Language | 'both';

export const languagesOf = (paper: PaperLanguage): readonly Language[] => (paper === 'both' ? ['zh-CN', 'en'] : [paper]);

/** @example shortMonth('2024-07', 'zh-CN') // '7 月' */
export const shortMonth = (month: string, language: Language): string =>
  language === 'en' ? (monthText(month, language).split(' ')[0] ?? '') : `${Number(month.slice(5))} 月`;

/** A text in each language, once if they are the same. */
export const inEach = (languages: readonly Language[], speak: (language: Language) => string): string[] => [
  ...new Set(languages.map(speak)),
];
