import { refusals } from '../errors.js';

export const operationsRefusals = refusals({
  'driver-day-out-of-range': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '司机可以查看过去 {days} 天到明天的班次,{date} 不在其内。更早的记录请问管理者。',
      en: 'Drivers see trips from {days} days back to tomorrow; {date} is not among them. A manager can look up what is older.',
    },
  },
  'trip-not-running': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '时刻表上,班次“{tripId}”在 {date} 不开,不能取消或恢复,什么也没有记录。请核对日期和编号。',
      en: 'By the timetable trip "{tripId}" does not run on {date}, so it cannot be cancelled or reinstated; nothing was recorded. Check the date and the id.',
    },
  },
  'cancellation-too-early': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 还太远,没有取消:最多提前 {days} 天。请到时再取消,或改时刻表。',
      en: '{date} is too far ahead and nothing was cancelled: at most {days} days. Cancel it later, or change the timetable.',
    },
  },
});
