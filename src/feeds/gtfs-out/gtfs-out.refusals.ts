import { refusals } from '../../errors.js';

export const gtfsOutRefusals = refusals({
  'feed-has-no-trips': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '还没有可供读取的 GTFS：从今年 1 月 1 日到明年年底没有任何班次。在管理台发布有班次的时刻表，或用 npm run load 载入，之后这里就有。',
      en: 'There is no GTFS yet: no trip runs from 1 January of this year to the end of next year. Publish a timetable with trips at the desk, or load one with npm run load; then it is here.',
    },
  },
});
