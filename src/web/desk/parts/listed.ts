import type { Language } from '../../../language.js';

/** Names one after the other. @example listed(['王师傅', '李师傅'], 'zh-CN') // '王师傅、李师傅' */
export const listed = (names: readonly string[], language: Language): string => names.join(language === 'en' ? ', ' : '、');
