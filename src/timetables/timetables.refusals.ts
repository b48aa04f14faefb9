import { refusals } from '../errors.js';

export const timetablesRefusals = refusals({
  'nothing-to-run': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 没有生效的时刻表或班次可开，什么也没有记录。请先载入从这一天或更早起生效的时刻表。',
      en: 'On {date} no timetable is in force that has anything to run, and nothing was recorded. First load one that takes effect on that date or earlier.',
    },
  },
  'route-nothing-to-run': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 生效的时刻表里没有线路 {routeId} 的班次可开，什么也没有记录。请先载入有这条线路、从这一天或更早起生效的时刻表。',
      en: 'On {date} the timetable in force has no trip of route {routeId} that could run, and nothing was recorded. First load one that has the route and takes effect on that date or earlier.',
    },
  },
  'route-day-not-excepted': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '{date} 没有人单独决定过线路 {routeId} 开不开车，没有可撤回的，它和其他线路一样运行。已有的决定见 {prefix}/v1/service-days/exceptions。',
      en: 'Nobody decided anything of route {routeId} alone on {date}, so there is nothing to withdraw: it runs as the others do. What was decided is at {prefix}/v1/service-days/exceptions.',
    },
  },
  'day-not-excepted': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{date} 没有人另行决定过开不开车，没有可撤回的，照日历运行。已有的决定见 {prefix}/v1/service-days/exceptions。',
      en: 'Nobody decided anything of {date}, so there is nothing to withdraw: it runs by the calendars. What was decided is at {prefix}/v1/service-days/exceptions.',
    },
  },
  'working-days-not-entered': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{year} 年的放假调休安排没有人录入过，没有可撤回的。现在用的是什么，见 {prefix}/v1/working-days/{year}。',
      en: 'Nobody entered the working days of {year}, so there is nothing to withdraw. What holds now is at {prefix}/v1/working-days/{year}.',
    },
  },
  'service-days-range': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '日期范围 {from} 至 {to} 不成立：起始日不能晚于结束日，且最多 {most} 天。请缩短范围。',
      en: 'The range {from} to {to} cannot be answered: it must not run backwards and may span at most {most} days. Shorten it.',
    },
  },
});
