import { refusals } from '../errors.js';

export const dispatchRefusals = refusals({
  'day-out-of-reach': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 不在可以查看的范围内：从一年前（{from}）到 92 天后（{to}）。更早的记录请看客流。',
      en: '{date} cannot be shown here: days from a year ago ({from}) to 92 days ahead ({to}) can. What is older stands in the ridership.',
    },
  },
  'too-many-desks': {
    kind: 'too-many',
    sentence: {
      'zh-CN':
        '您已经开着 {most} 个自动更新的页面，没有再开。请关掉不用的；程序请等 {seconds} 秒再试，或定时读取 {prefix}/v1/dispatch/needs。',
      en: 'You have {most} pages open that follow changes, and no more were opened. Close those you do not need; programs wait {seconds} seconds, or read {prefix}/v1/dispatch/needs now and then.',
    },
  },
});
