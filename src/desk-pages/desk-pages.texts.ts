import type { Text } from '../language.js';

/** What the page of the managers' desk shows before its script runs, and if it cannot run. */
export const texts = {
  title: { 'zh-CN': '班车管理台 · {agency}', en: 'Shuttle desk · {agency}' },
  opening: {
    'zh-CN': '正在打开管理台。如果一直停在这里，请刷新；还不行，请换用新版的 Chrome、Edge、Firefox 或 Safari。',
    en: 'Opening the desk. If nothing else appears, reload; if that does not help, use a recent Chrome, Edge, Firefox or Safari.',
  },
  noScript: {
    'zh-CN': '管理台需要 JavaScript，而它在这个浏览器里被关掉了，所以打不开。请在浏览器设置里允许 JavaScript 后刷新。',
    en: 'The desk needs JavaScript, which is switched off in this browser, so it cannot open. Allow JavaScript in the browser’s settings and reload.',
  },
  noApp: { 'zh-CN': '这里没有管理台', en: 'There is no desk here' },
  unknownAgency: {
    'zh-CN': '网址里的机构“{agencyId}”不存在，所以没有班车可管理。请核对 /a/ 之后的部分；去掉 /a/{agencyId} 就是默认机构。',
    en: 'There is no agency “{agencyId}”, as the address says, so there are no buses to manage. Check the part after /a/; without /a/{agencyId} the default agency answers.',
  },
  noTimetable: {
    'zh-CN': '这台服务器还没有时刻表，所以没有班车可管理。请先在服务器上载入一份（npm run load -- data/hongqiao），再刷新这一页。',
    en: 'This server has no timetable yet, so there are no buses to manage. Load one on the server first (npm run load -- data/hongqiao), then reload this page.',
  },
} satisfies Record<string, Text>;
