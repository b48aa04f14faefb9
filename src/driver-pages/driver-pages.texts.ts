import type { Text } from '../language.js';

/** What the page of the drivers' app shows before its script runs, and if it cannot run. */
export const texts = {
  title: { 'zh-CN': '司机 · {agency}', en: 'Driver · {agency}' },
  demoTitle: { 'zh-CN': '演示 · 司机 · {agency}', en: 'Demo · Driver · {agency}' },
  shortName: { 'zh-CN': '班车司机', en: 'Bus driver' },
  demoShortName: { 'zh-CN': '司机（演示）', en: 'Driver (demo)' },
  description: {
    'zh-CN': '记录班次和上下车人数；没有信号也能用。',
    en: 'Logs trips and riders, with or without a signal.',
  },
  opening: {
    'zh-CN': '正在打开司机端。如果一直停在这里，请刷新；还不行，请换用手机自带的浏览器或 Chrome 打开。',
    en: 'Opening the driver’s app. If nothing else appears, reload; if that does not help, open it in the phone’s own browser or in Chrome.',
  },
  noScript: {
    'zh-CN':
      '司机端需要 JavaScript，而它在这个浏览器里被关掉了，所以打不开。请在浏览器设置里允许 JavaScript 后刷新，或换用手机自带的浏览器。来不及时先记在纸上，再请管理者补记。',
    en: 'The driver’s app needs JavaScript, which is switched off in this browser, so it cannot start. Allow JavaScript in the browser’s settings and reload, or use the phone’s own browser. If there is no time, note the trip on paper and ask a manager to enter it.',
  },
  noApp: { 'zh-CN': '这里没有司机端', en: 'There is no driver’s app here' },
  unknownAgency: {
    'zh-CN':
      '网址里的机构“{agencyId}”不存在，所以没有班次可记。请核对 /a/ 之后的部分，或向管理者要正确的网址；去掉 /a/{agencyId} 就是默认机构。',
    en: 'There is no agency “{agencyId}”, as the address says, so there are no trips to log. Check the part after /a/, or ask a manager for the right address; without /a/{agencyId} the default agency answers.',
  },
  noTimetable: {
    'zh-CN': '这台服务器还没有时刻表，所以没有班次可记。请管理者先载入一份（npm run load -- data/hongqiao），再刷新这一页。',
    en: 'This server has no timetable yet, so there are no trips to log. Ask a manager to load one first (npm run load -- data/hongqiao), then reload this page.',
  },
} satisfies Record<string, Text>;
