import { refusals } from '../errors.js';

export const ridershipListsRefusals = refusals({
  'list-too-long': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '{month} 的清单超过 {most} 行，不能作为一份 {format} 一次给出；没有任何改变。请改用 format=csv 或 format=jsonl：那样逐行发送，多长都行。',
      en: 'The list of {month} has more than {most} lines, which is too much for one answer as {format}. Nothing was changed. Ask for format=csv or format=jsonl: these are sent line by line, however long they are.',
    },
  },
});
