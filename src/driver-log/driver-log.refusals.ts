import { refusals } from '../errors.js';

export const driverLogRefusals = refusals({
  'event-malformed': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '这条记录读不懂，没有记下：{fields}。其他记录不受影响；请更新应用，或把这条记录交给管理者。',
      en: 'This event cannot be read and was not recorded: {fields}. Other events are not affected. Update the app, or give the event to a manager.',
    },
  },
  'log-unavailable': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '记录暂时无法存盘，没有确认。请稍后原样重发；重复发送不会重复计数。',
      en: 'The events could not be put on disk and are not acknowledged. Send the same events again in a while; what is sent twice counts once.',
    },
  },
  'event-conflict': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '编号 {eventId} 已用于另一条内容不同的记录，那一条保持不变。请用新的编号重记；要改正就先撤销原来那条。',
      en: 'The id {eventId} belongs to another event with other content, which stays as it is. Record this one under a new id; to correct the other, undo it.',
    },
  },
  'undo-of-another-trip': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '要撤销的记录 {eventId} 属于另一班次或另一天，没有撤销，也没有记下。请在那一班里撤销它。',
      en: 'The event {eventId} that was to be undone is of another trip or date: nothing was undone or recorded. Undo it on its own trip.',
    },
  },
  'undo-not-allowed': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '记录 {eventId} 是管理者记的或导入的，司机不能撤销；什么也没有改变。请联系管理者。',
      en: 'Event {eventId} was recorded by a manager or imported, and a driver cannot undo it; nothing was changed. Ask a manager.',
    },
  },
  'trip-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{tripId}”的班次（{date}）。请核对编号；时刻表之外的班次请按加班车记录（extra）。',
      en: 'There is no trip "{tripId}" ({date}). Check the id, or log it as an extra trip (extra) if it is not in the timetable.',
    },
  },
  'stop-not-on-trip': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '班次“{tripId}”不停靠“{stopId}”，没有记下。请选这一班的站点。',
      en: 'Trip "{tripId}" does not call at "{stopId}"; this was not recorded. Choose a stop of the trip.',
    },
  },
  'service-date-out-of-range': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '运营日 {date} 不在可记录的范围内（过去 {days} 天到明天），没有记下。请核对手机日期；更早的请管理者更正。',
      en: 'The service date {date} cannot be recorded ({days} days back to tomorrow). Check the date of the phone; a manager can correct what is older.',
    },
  },
  'trip-is-planned': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '班次 {tripId}（{date}）已在时刻表里，不用加开，没有记下。请直接在这一班里记录；要另加一班，请用新的编号。',
      en: 'Trip {tripId} ({date}) is in the timetable and need not be added; nothing was recorded. Log on that trip, or add another one under a new id.',
    },
  },
  'trip-not-yet': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '班次 {tripId} 是 {date} 的，那天还没有到，没有记下。请核对手机日期，记到正在开的班次上。',
      en: 'Trip {tripId} is of {date}, which is still to come, and nothing was recorded. Check the date of the phone, and log on the trip that you are driving.',
    },
  },
});
