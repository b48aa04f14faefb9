import type { Text } from '../../../language.js';

/** Texts about two people editing one draft, for all pages of a draft. */
export const studioTexts = {
  somebody: { 'zh-CN': '另一位管理者', en: 'Another manager' },
  conflictTitle: { 'zh-CN': '{who}也改了这些，请选用谁的', en: '{who} changed these, too: choose whose version to keep' },
  yours: { 'zh-CN': '您的：', en: 'Yours:' },
  theirs: { 'zh-CN': '对方的（已保存）：', en: 'Theirs (saved):' },
  conflictMore: {
    'zh-CN': '刚才选好的都记下了；选过以后，又有下面这些不一样，也请选一下。',
    en: 'Your choices are kept. They bring up the following, too: please choose here as well.',
  },
  conflictDone: { 'zh-CN': '选好了，两边的改动合在一起了。', en: 'Settled: the changes of both are merged.' },
  conflictNote: { 'zh-CN': '其余的改动两边都在，不用选。', en: 'All other changes from both of you are kept.' },
  conflictDo: { 'zh-CN': '就用选好的', en: 'Keep what is chosen' },
  heard: {
    'zh-CN': '{who}在 {when} 也改了这份草稿，两边的改动都在。',
    en: '{who} changed this draft, too, at {when}; the changes of both are in it.',
  },
  gotIt: { 'zh-CN': '知道了', en: 'Got it' },
} satisfies Record<string, Text>;
