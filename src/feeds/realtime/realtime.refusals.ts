import { refusals } from '../../errors.js';

export const realtimeRefusals = refusals({
  'realtime-feed-unknown': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有名为“{file}”的实时数据。可以读取 trip-updates、vehicle-positions、alerts、all，后面加 .pb 或 .json。',
      en: 'There is no realtime feed "{file}". There are trip-updates, vehicle-positions, alerts and all, each as .pb and as .json.',
    },
  },
  'realtime-feed-not-ready': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '现在读不到司机的记录，所以没有实时数据：有的班次可能已经取消，不能说一切正常。请稍后再试。',
      en: 'The drivers’ log cannot be read at the moment, so there is no realtime feed: trips may be cancelled, and it would not say so. Try again in a while.',
    },
  },
});
