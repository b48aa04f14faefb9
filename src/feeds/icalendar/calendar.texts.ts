import type { Text } from '../../language.js';

/** The texts of calendars. */
export const calendarTexts = {
  name: { 'zh-CN': '班车 {route} · {stop}', en: 'Shuttle {route} · {stop}' },
  about: {
    'zh-CN': '按时刻表排到 60 天后，含节假日、调休和临时停运；取消、改时间和加开的班次会标明。',
    en: 'The timetable of the next 60 days, with holidays, make-up workdays and exceptions; cancelled, moved and extra departures are marked.',
  },
  cut: { 'zh-CN': '班次太多，只排到 {date}。', en: 'There are too many departures: it ends on {date}.' },
  departure: { 'zh-CN': '班车 {time} 开往{headsign}', en: 'Bus {time} to {headsign}' },
  headway: { 'zh-CN': '班车 约 {time} 开往{headsign}', en: 'Bus about {time} to {headsign}' },
  cancelled: { 'zh-CN': '已取消：{summary}', en: 'Cancelled: {summary}' },
  planned: { 'zh-CN': '{route}。计划时间。', en: '{route}. Scheduled time.' },
  frequency: {
    'zh-CN': '每 {minutes} 分钟一班，不是固定时刻。',
    en: 'One departure every {minutes} {minutes|minute|minutes}, not at a fixed time.',
  },
  provisional: {
    'zh-CN': '国家尚未公布这一天的放假安排，这一班可能变动。',
    en: 'The holidays around that day have not been announced yet, so this departure may change.',
  },
  isCancelled: { 'zh-CN': '这一班已取消。', en: 'This departure is cancelled.' },
  isCancelledBecause: { 'zh-CN': '这一班已取消，{reason}。', en: 'This departure is cancelled: {reason}.' },
  moved: { 'zh-CN': '改时间：{summary}', en: 'Moved: {summary}' },
  isMoved: { 'zh-CN': '改到 {time}（原 {was}）。', en: 'Moved to {time} (was {was}).' },
  added: { 'zh-CN': '加开：{summary}', en: 'Extra: {summary}' },
  isAdded: { 'zh-CN': '这一班是加开的。', en: 'This is an extra departure.' },
  because: { 'zh-CN': '{reason}。', en: 'Reason: {reason}.' },
  nameOver: { 'zh-CN': '{name}（已停开）', en: '{name} (ended)' },
  over: {
    'zh-CN': '{route}在{stop}的班次已于 {date} 停开，这份日历不再有班次，可以退订。',
    en: '{route} stopped running from {stop} on {date}. This calendar stays empty: you can unsubscribe.',
  },
  overSome: {
    'zh-CN': '{route}在{stop}的班次已停开，这份日历不再有班次，可以退订。',
    en: '{route} no longer runs from {stop}. This calendar stays empty: you can unsubscribe.',
  },
  ends: { 'zh-CN': '{route}在{stop}的班次到 {date} 为止，之后停开。', en: '{route} runs from {stop} until {date} and not after.' },
  none: { 'zh-CN': '今后 60 天没有班次。', en: 'There are no departures in the next 60 days.' },
  'pickup-phone-agency': { 'zh-CN': '须先打电话预约，否则不停。', en: 'Phone first to book, or the bus will not stop.' },
  'pickup-coordinate-with-driver': { 'zh-CN': '上车须先与司机说好。', en: 'Arrange with the driver to get on.' },
  'dropOff-phone-agency': { 'zh-CN': '在{stops}下车须先打电话预约。', en: 'To get off at {stops}, phone first.' },
  'dropOff-coordinate-with-driver': { 'zh-CN': '在{stops}下车要先告诉司机。', en: 'To get off at {stops}, tell the driver.' },
  phone: { 'zh-CN': '预约电话 {phone}。', en: 'To book, phone {phone}.' },
  toBook: { 'zh-CN': '{summary}（须电话预约）', en: '{summary} (phone first)' },
} as const satisfies Readonly<Record<string, Text>>;
