import { refusals } from '../errors.js';

export const ridershipRefusals = refusals({
  'trip-not-recorded': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '{date} 的客流里没有班次“{tripId}”：时刻表没有这一班，也没有人记过它，或者那一天还没有到；什么也没有改变。请核对日期和编号，当日全部班次见 {prefix}/v1/ridership/trips?date={date}。',
      en: 'The ridership of {date} has no trip "{tripId}": no timetable has it and nobody logged it, or the day is still to come. Nothing was changed. Check the date and the id; all trips of a day are listed at {prefix}/v1/ridership/trips?date={date}.',
    },
  },
});
