import type { Text } from '../../../language.js';

/** The texts that only a static site has. */
export const staticPageTexts = {
  introduction: {
    'zh-CN': '这是 {time} 发布的副本，列出{from}至{until}的全部班次；之后的晚点和取消这里看不到。',
    en: 'A copy published on {time}, with all departures from {from} to {until}; later delays and cancellations are not shown.',
  },
} as const satisfies Readonly<Record<string, Text>>;
