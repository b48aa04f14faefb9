import { refusals } from '../errors.js';

export const alertsRefusals = refusals({
  'alert-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{alertId}”的通告。全部通告见 {prefix}/v1/alerts/all。',
      en: 'There is no alert "{alertId}". All alerts are listed at {prefix}/v1/alerts/all.',
    },
  },
  'alert-already-withdrawn': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '通告“{alertId}”已撤回,不再改动。请另发一条。',
      en: 'Alert "{alertId}" was withdrawn and stays as it is. Publish another one.',
    },
  },
});
