import { refusals } from '../errors.js';

export const refusedRowsRefusals = refusals({
  'refusal-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{refusalId}”的被拒记录，什么也没有改变。全部被拒记录见 {prefix}/v1/driver/refusals。',
      en: 'There is no refused row "{refusalId}", and nothing was changed. All of them are listed at {prefix}/v1/driver/refusals.',
    },
  },
});
