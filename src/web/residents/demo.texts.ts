import type { Text } from '../../language.js';

/** The line above every page of a demonstration. */
export const demoText: Text = {
  'zh-CN': '演示：班次和人次都不是真的，什么都不保留。',
  en: 'Demo: these departures are not real, and nothing is kept.',
};
