import type { Language } from '../../../language.js';
import { ageTexts } from './age.texts.js';

/** An age in words, without seconds, because they would change all the time. @example ageText(750, 'zh-CN') // '12 分钟' */
export function ageText(seconds: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  const [unit, count]: [keyof typeof ageTexts, number] =
    minutes < 1
      ? ['underAMinute', 0]
      : minutes < 60
        ? ['minutes', minutes]
        : minutes < 2880
          ? ['hours', Math.floor(minutes / 60)]
          : ['days', Math.floor(minutes / 1440)];
  return ageTexts[unit][language].replace('{count}', String(count));
}
