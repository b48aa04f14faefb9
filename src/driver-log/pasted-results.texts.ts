import type { Text } from '../language.js';

/** The words in which the result of pasting is summed up. */
export const pastedTexts = {
  nothing: { 'zh-CN': '这段文字里没有记录。', en: 'There is nothing in this text.' },
  recorded: { 'zh-CN': '记下 {count} 条', en: '{count} recorded' },
  duplicate: { 'zh-CN': '先前已有 {count} 条', en: '{count} known already' },
  refused: { 'zh-CN': '没有记下 {count} 条，原因见各条', en: '{count} not recorded, see each for why' },
  comma: { 'zh-CN': '，', en: ', ' },
  fullStop: { 'zh-CN': '。', en: '.' },
} as const satisfies Readonly<Record<string, Text>>;
