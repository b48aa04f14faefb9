import { refusals } from '../../errors.js';

export const onebusawayRefusals = refusals({
  'resource-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '没有“{what}”。编号要带运营机构前缀，例如 {agency}_站点编号；现有的编号见 stops-for-location.json、routes-for-agency/{agency}.json。',
      en: 'There is no "{what}". Ids begin with the agency’s, as in {agency}_STOP; those that exist are in stops-for-location.json and routes-for-agency/{agency}.json.',
    },
  },
  'method-unknown': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '这里没有接口“{method}”。可用的接口：{methods}。',
      en: 'There is no method "{method}" here. The methods are: {methods}.',
    },
  },
  'json-only': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '这里只提供 JSON：网址的路径要以 .json 结尾，例如 current-time.json。',
      en: 'Answers are in JSON only: the path of the address has to end in .json, as in current-time.json.',
    },
  },
});
