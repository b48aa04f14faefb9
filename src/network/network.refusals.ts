import { refusals } from '../errors.js';

export const networkRefusals = refusals({
  'stop-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{stopId}”的站点。全部站点见 {prefix}/v1/stops。',
      en: 'There is no stop "{stopId}". All stops are listed at {prefix}/v1/stops.',
    },
  },
  'route-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{routeId}”的线路。全部线路见 {prefix}/v1/routes。',
      en: 'There is no route "{routeId}". All routes are listed at {prefix}/v1/routes.',
    },
  },
});
