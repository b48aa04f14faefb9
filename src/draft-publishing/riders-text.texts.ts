import type { Text } from '../language.js';

/** Texts for riders about a new timetable: for an alert, their group and paper. */
export const ridersTexts = {
  day: { 'zh-CN': '{month}月{day}日（{weekday}）', en: '{weekday} {day} {month}' },
  newTimes: { 'zh-CN': '{day}起，{routes}换新时刻', en: 'New times for {routes} from {day}' },
  moreBuses: { 'zh-CN': '{day}起，{routes}加开班次', en: 'More departures on {routes} from {day}' },
  allRoutes: { 'zh-CN': '班车', en: 'our routes' },
  between: { 'zh-CN': '、', en: ', ' },
  outbound: { 'zh-CN': '去程', en: ' outbound' },
  inbound: { 'zh-CN': '回程', en: ' inbound' },
  way: { 'zh-CN': '{route}{direction}（往{towards}）', en: '{route}{direction} (to {towards})' },
  ofWay: { 'zh-CN': '{way}，{days}：{parts}。', en: '{days}, {way}: {parts}.' },
  parts: { 'zh-CN': '；', en: '; ' },
  added: { 'zh-CN': '加开 {times}', en: 'also at {times}' },
  moved: { 'zh-CN': '{times}', en: '{times}' },
  movedOne: { 'zh-CN': '{from} 改为 {to}', en: '{from} becomes {to}' },
  gone: { 'zh-CN': '不再开 {times}', en: 'no longer at {times}' },
  moreTimes: { 'zh-CN': '{times} 等 {count} 班', en: '{times} and others, {count} in all' },
  more: { 'zh-CN': '其余改动请看各线路的时刻表。', en: 'For the other changes, see the timetable of each route.' },
  before: { 'zh-CN': '{day}以前仍按原来的时刻。', en: 'Until then the old times apply.' },
  group: { 'zh-CN': '【班车】{header}。{description}', en: '[Shuttle] {header}. {description}' },
} satisfies Record<string, Text>;

export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;
export const weekdayNames = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
