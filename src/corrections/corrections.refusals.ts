import { refusals } from '../errors.js';

export const correctionsRefusals = refusals({
  'time-not-on-day': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '时刻 {at} 不在运营日 {date} 前后，没有记下。请核对日期和时刻。',
      en: 'The time {at} is not near the service date {date}, and nothing was recorded. Check both.',
    },
  },
  'event-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{eventId}”的记录，什么也没有改变。一个班次的全部记录见 {prefix}/v1/ridership/trips/日期/班次。',
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
      'zh-CN': '记录 {eventId} 已被撤销，本来就不计入，什么也没有改变。',
      en: 'Event {eventId} was taken back before and does not count; nothing was changed.',
    },
  },
  'service-date-ahead': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '运营日 {date} 还没有到，什么也没有记下：只能更正已经开始的运营日。取消或恢复这一班请用 POST {prefix}/v1/trips/{date}/{tripId}/cancel 或 /reinstate；其他的请等到当日再更正。',
      en: 'The service date {date} is still to come and nothing was recorded: only days that have begun are corrected. To cancel the trip, or take its cancellation back, use POST {prefix}/v1/trips/{date}/{tripId}/cancel or /reinstate; correct anything else on the day.',
    },
  },
  'move-to-itself': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '要移到的就是原来的班次（{tripId}），什么也没有改变。请另选班次或日期。',
      en: 'The log was to be moved to the trip on which it is ({tripId}); nothing was changed. Choose another trip or date.',
    },
  },
  'nothing-to-move': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '{date} 的班次“{tripId}”没有可移走的记录：没有人记过、已经移走，或者选中的人没有记；什么也没有改变。它的全部记录见 {prefix}/v1/ridership/trips/{date}/{tripId}。',
      en: 'There is nothing to move of trip "{tripId}" of {date}: nobody logged it, it was moved already, or not by whom you chose. Nothing was changed. All its events are at {prefix}/v1/ridership/trips/{date}/{tripId}.',
    },
  },
  'event-not-to-move': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '记录 {eventId} 不能从 {date} 的班次“{tripId}”移走：它不在这一班里、已经作废，或属于计划（加开、改时刻、管理者取消）；什么也没有改变。请刷新后重选。',
      en: 'Event {eventId} cannot be moved from trip "{tripId}" of {date}: it is not of that trip, counts no more, or is of the plan (added, moved or cancelled by a manager). Nothing was changed. Read the trip again and choose anew.',
    },
  },
  'vehicle-not-entered': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '车辆表里没有“{vehicleId}”，什么也没有记下。请核对编号（全部车辆见 {prefix}/v1/vehicles）；如果是借来的车，请同时填 isBorrowed: true。',
      en: 'No vehicle "{vehicleId}" was ever entered, and nothing was recorded. Check the id (all vehicles are at {prefix}/v1/vehicles); if the bus was borrowed, say so with isBorrowed: true.',
    },
  },
  'sheet-faulty': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '纸单有几处对不上，一行也没有记下：{fields}。请改好后整张再交。',
      en: 'Some rows of the sheet cannot be entered, and none was: {fields}. Correct them and send the whole sheet again.',
    },
  },
  'sheet-differs': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '纸单与已有的记录不一致，一行也没有记下，免得同一批人算两遍：{fields}。请逐行决定后整张再交。',
      en: 'The sheet differs from what is logged, and no row was entered, lest the same people count twice: {fields}. Decide on each row and send the whole sheet again.',
    },
  },
});
