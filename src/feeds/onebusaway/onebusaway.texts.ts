import type { Text } from '../../language.js';

/** What is wrong with a value in the query. */
export const queryTexts = {
  number: { 'zh-CN': '应为数字', en: 'must be a number' },
  range: { 'zh-CN': '应在 {from} 到 {to} 之间', en: 'must be between {from} and {to}' },
  whole: { 'zh-CN': '应为 {from} 到 {to} 之间的整数', en: 'must be a whole number between {from} and {to}' },
  flag: { 'zh-CN': '应为 true 或 false', en: 'must be true or false' },
  moment: {
    'zh-CN': '应为自 1970-01-01 起的毫秒数，或带时区的 ISO 8601 时间',
    en: 'must be milliseconds since 1970-01-01, or an instant in ISO 8601 with its offset',
  },
  date: { 'zh-CN': '应为日期，例如 2026-09-30，或毫秒数', en: 'must be a date, such as 2026-09-30, or milliseconds' },
  language: { 'zh-CN': '应为 zh-CN 或 en', en: 'must be zh-CN or en' },
  required: { 'zh-CN': '必须填写', en: 'is required' },
} as const satisfies Readonly<Record<string, Text>>;

/** The situations of trips that run otherwise than by the timetable. */
export const changeTexts = {
  cancelled: { 'zh-CN': '{time} 开往{headsign}的班次取消', en: 'The {time} departure to {headsign} is cancelled' },
  moved: {
    'zh-CN': '{time} 开往{headsign}的班次，计划改为 {newTime} 发车',
    en: 'The {time} departure to {headsign} is now planned for {newTime}',
  },
  added: { 'zh-CN': '{time} 加开一班，开往{headsign}', en: 'There is an extra bus to {headsign} at {time}' },
  because: { 'zh-CN': '原因：{reason}', en: 'Reason: {reason}' },
} as const satisfies Readonly<Record<string, Text>>;
