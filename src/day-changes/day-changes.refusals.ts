import { refusals } from '../errors.js';

export const dayChangesRefusals = refusals({
  'trip-not-running': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '班次“{tripId}”在 {date} 不开：时刻表上没有，也没有人加开；什么也没有改变。请核对日期和编号。',
      en: 'Trip "{tripId}" does not run on {date}: the timetable does not have it, and nobody added it. Nothing was changed. Check the date and the id.',
    },
  },
  'cancellation-too-early': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 还太远，没有取消：最多提前 {days} 天。请到时再取消，或改时刻表。',
      en: '{date} is too far ahead and nothing was cancelled: at most {days} days. Cancel it later, or change the timetable.',
    },
  },
  'nothing-to-cancel': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{date} 所选的班次里没有可取消的：已取消 {cancelled} 班，已发车 {run} 班；什么也没有改变。请核对日期、时段和线路。',
      en: 'Of what was chosen on {date} nothing is left to cancel: {cancelled} {cancelled|trip is|trips are} cancelled already, {run} {run|has|have} left; nothing was changed. Check the date, the time and the route.',
    },
  },
  'too-many-to-cancel': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 所选的有 {count} 班，一次最多取消 {most} 班；什么也没有改变。请按线路或时段分几次取消。',
      en: 'On {date} {count} trips were chosen, and at most {most} can be cancelled at once; nothing was changed. Cancel them by route or by time, in several steps.',
    },
  },
  'change-too-early': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 还太远，没有改变：当日调整最多提前 {days} 天。请到时再改，或改时刻表。',
      en: '{date} is too far ahead and nothing was changed: the plan of a day is changed at most {days} days before. Do it later, or change the timetable.',
    },
  },
  'departure-past': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} {time} 已经过去，没有改变。请选之后的时刻；已经开过的车，由司机按加班车记录，或在记录里更正。',
      en: '{time} on {date} is over, and nothing was changed. Choose a later time; what has run already is logged by its driver as an extra trip, or corrected in the log.',
    },
  },
  'direction-not-served': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 生效的时刻表里，线路“{routeId}”在这个方向没有可以从首站上车的班次，没有加开。请核对线路、方向和日期。',
      en: 'By the timetable in force on {date}, route "{routeId}" has no trip in that direction which boards at its first stop; nothing was added. Check the route, the direction and the date.',
    },
  },
  'departure-exists': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{date} {time} 这个方向已有班次“{tripId}”，没有再加开。请换一个时刻；如果那一班已取消，请恢复它。',
      en: 'On {date} at {time} trip "{tripId}" leaves in that direction already; nothing was added. Choose another time, or reinstate that trip if it is cancelled.',
    },
  },
  'trip-cancelled-already': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '班次“{tripId}”在 {date} 已取消，没有改时刻。请先恢复，再改。',
      en: 'Trip "{tripId}" of {date} is cancelled and was not moved. Reinstate it first, then move it.',
    },
  },
  'trip-started-already': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '班次“{tripId}”在 {date} 已经发车或收班，没有改时刻。如果是司机误记，请先更正那条记录。',
      en: 'Trip "{tripId}" of {date} has started or ended already and was not moved. If its driver logged that by mistake, correct the log first.',
    },
  },
  'shift-off-the-day': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '班次“{tripId}”移动 {minutes} 分钟就早于 {date} 零点，不再属于这一天，没有改时刻。请少移一些，或取消它并在前一天加开。',
      en: 'Moved by {minutes} {minutes|minute|minutes}, trip "{tripId}" would leave before {date} begins; it was not moved. Move it by less, or cancel it and add a departure on the day before.',
    },
  },
  'event-not-of-plan': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '记录 {eventId} 不是管理者对 {date} 计划的改动（加开、改时刻、取消、恢复），什么也没有撤销。请用那次改动的答复里给出的编号；要改正司机的记录，请用更正。',
      en: 'Event {eventId} is no change that a manager made to the plan of {date} (a trip added, moved, cancelled or reinstated); nothing was undone. Use the ids that the answer to that change gave; what drivers logged is corrected instead.',
    },
  },
});
