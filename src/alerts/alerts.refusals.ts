import { refusals } from '../errors.js';

export const alertsRefusals = refusals({
  'alert-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{alertId}”的公告。全部公告见 {prefix}/v1/alerts/all。',
      en: 'There is no alert "{alertId}". All alerts are listed at {prefix}/v1/alerts/all.',
    },
  },
  'alert-already-withdrawn': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '公告“{alertId}”已撤回，不再改动。请另发一条。',
      en: 'Alert "{alertId}" was withdrawn and stays as it is. Publish another one.',
    },
  },
  'alert-id-taken': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '编号“{alertId}”的公告已经在了，内容和这一条不同，什么也没有公布。请核对全部公告（{prefix}/v1/alerts/all）；要公布另一条，请换一个编号。',
      en: 'There is an alert "{alertId}" already, which says something else; nothing was published. See all alerts at {prefix}/v1/alerts/all; to publish another one, give it another id.',
    },
  },
});
