import { refusals } from '../../errors.js';

export const tidesOutRefusals = refusals({
  'tides-month-to-come': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{month} 还没有开始，没有可以导出的记录。今天是 {today}；本月可以导出到今天为止。',
      en: '{month} has not begun: nothing of it can be exported yet. Today is {today}; the present month can be exported up to today.',
    },
  },
  'tides-month-without-timetable': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{month} 没有时刻表，也没有任何记录，没有可以导出的内容。有时刻表或记录的月份见 {prefix}/manager/ridership。',
      en: '{month} has no timetable, and nothing was logged in it: there is nothing to export. Months that have either are listed at {prefix}/manager/ridership.',
    },
  },
});
