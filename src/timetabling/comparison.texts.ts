import type { Text } from '../language.js';

/** The texts of `comparisonWords`: how many departures a draft adds, moves and removes. */
export const comparisonTexts = {
  added: { 'zh-CN': '加 {count} 班', en: '{count} departures added' },
  'added-one': { 'zh-CN': '加 1 班', en: '1 departure added' },
  moved: { 'zh-CN': '改 {count} 班的时间', en: '{count} at other times' },
  'moved-one': { 'zh-CN': '改 1 班的时间', en: '1 at another time' },
  gone: { 'zh-CN': '减 {count} 班', en: '{count} dropped' },
  'gone-one': { 'zh-CN': '减 1 班', en: '1 dropped' },
  'none-gone': { 'zh-CN': '一班不减', en: 'none dropped' },
  comma: { 'zh-CN': '，', en: ', ' },
  all: { 'zh-CN': '{said}。', en: '{said}.' },
  rest: { 'zh-CN': '{said}；{count} 班没变。', en: '{said}; {count} unchanged.' },
  nothing: { 'zh-CN': '发车时刻都没有变：{count} 班照旧。', en: 'No departure changes: {count} as before.' },
} satisfies Record<string, Text>;
