import { refusals } from '../errors.js';

export const httpRefusals = refusals({
  'not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有这个地址:{path}。全部地址见 /docs。',
      en: 'There is nothing at {path}. All addresses are listed at /docs.',
    },
  },
  'method-not-allowed': {
    kind: 'method-not-allowed',
    sentence: {
      'zh-CN': '{path} 不接受 {method}。它接受:{allow}。',
      en: '{path} does not take {method}. It takes: {allow}.',
    },
  },
  'request-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '请求有误,什么也没有改变:{fields}。请改正后重试。',
      en: 'The request is not valid and nothing was changed: {fields}. Correct it and try again.',
    },
  },
  'database-unavailable': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '数据库暂时连不上或写不进,什么也没有改变。请稍后再试;一直如此,请告诉维护人员。',
      en: 'The database cannot be reached or written to at the moment, and nothing was changed. Try again in a while; if it stays so, tell whoever keeps the program.',
    },
  },
});
