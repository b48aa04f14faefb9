import type { Text } from '../../../language.js';

/** What all pages of the studio say of two people at one draft. */
export const studioTexts = {
  somebody: { 'zh-CN': '另一位管理者', en: 'Another manager' },
  conflictTitle: { 'zh-CN': '{who}也改了这些，请选用谁的', en: '{who} changed these, too: choose whose word holds' },
  yours: { 'zh-CN': '您的：', en: 'Yours:' },
  theirs: { 'zh-CN': '对方的（已保存）：', en: 'Theirs (saved):' },
  conflictNote: { 'zh-CN': '其余的改动两边都在，不用选。', en: 'All other changes of both are kept already.' },
  conflictDo: { 'zh-CN': '就用选好的', en: 'Use what is chosen' },
  heard: {
    'zh-CN': '{who}在 {when} 也改了这份草稿，两边的改动都在。',
    en: '{who} changed this draft, too, at {when}; the changes of both are in it.',
  },
  gotIt: { 'zh-CN': '知道了', en: 'Got it' },
} satisfies Record<string, Text>;
