import type { Text } from '../../../language.js';

/** Ages in words. */
export const ageTexts = {
  underAMinute: { 'zh-CN': '不到 1 分钟', en: 'under 1 min' },
  minutes: { 'zh-CN': '{count} 分钟', en: '{count} min' },
  hours: { 'zh-CN': '{count} 小时', en: '{count} h' },
  days: { 'zh-CN': '{count} 天', en: '{count} d' },
} satisfies Record<string, Text>;
