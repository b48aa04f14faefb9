import { refusals } from '../errors.js';

export const correctionsRefusals = refusals({
  'time-not-on-day': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '时刻 {at} 不在运营日 {date} 前后,没有记下。请核对日期和时刻。',
      en: 'The time {at} is not near the service date {date}, and nothing was recorded. Check both.',
    },
  },
  'event-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{eventId}”的记录,什么也没有改变。一个班次的全部记录见 {prefix}/v1/ridership/trips/日期/班次。',
      en: 'There is no event "{eventId}" and nothing was changed. The events of a trip are listed at {prefix}/v1/ridership/trips/date/trip.',
    },
  },
  'event-of-plan': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '记录 {eventId} 是管理者对 {date} 计划的改动（加开、改时刻），不能在这里作废，什么也没有改变。请撤销那次改动：POST {prefix}/v1/trips/{date}/undo。',
      en: 'Event {eventId} is a manager’s change of the plan of {date} (a trip added or moved) and is not voided here; nothing was changed. Undo that change: POST {prefix}/v1/trips/{date}/undo.',
    },
  },
  'event-already-void': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '记录 {eventId} 已被撤销,本来就不计入,什么也没有改变。',
      en: 'Event {eventId} was taken back before and does not count; nothing was changed.',
    },
  },
  'service-date-ahead': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '运营日 {date} 还没有到,什么也没有记下:只能更正已经开始的运营日。取消或恢复这一班请用 POST {prefix}/v1/trips/{date}/{tripId}/cancel 或 /reinstate;其他的请等到当日再更正。',
      en: 'The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.',
    },
  },
});
