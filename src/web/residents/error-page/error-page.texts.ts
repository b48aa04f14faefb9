import type { Text } from '../../../language.js';

/** What is said where a page cannot be shown. */
export const errorPageTexts = {
  notSaved: {
    'zh-CN': '没有网络,或服务器没有应答,这一页又没有保存过。连上网络后再打开;看过的站点没有网络也能看。',
    en: 'There is no connection or the server does not answer, and this page was not saved before. Open it again when you are connected; stops you have looked at work without.',
  },
  errorTitle: { 'zh-CN': '没有找到这个页面', en: 'This page was not found' },
  failedTitle: { 'zh-CN': '这个页面现在打不开', en: 'This page cannot be shown right now' },
  home: { 'zh-CN': '看下一班车', en: 'See the next bus' },
} as const satisfies Readonly<Record<string, Text>>;
