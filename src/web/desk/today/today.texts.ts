import type { Text } from '../../../language.js';

/** Texts of the time line of a day. */
export const todayTexts = {
  // The signs of the time line, and the words beside them.
  done: { 'zh-CN': '开过（人数）', en: 'done (people)' },
  onTheRoad: { 'zh-CN': '在路上', en: 'on the road' },
  toCome: { 'zh-CN': '还没到点', en: 'to come' },
  lateKey: { 'zh-CN': '晚 5 分以上', en: 'more than 5 min late' },
  late: { 'zh-CN': '晚 {minutes} 分', en: '{minutes} min late' },
  expectedLate: { 'zh-CN': '预计晚 {minutes} 分', en: '~{minutes} min late' },
  early: { 'zh-CN': '早 {minutes} 分', en: '{minutes} min early' },
  noRecord: { 'zh-CN': '没有记录', en: 'no record' },
  notCounted: { 'zh-CN': '人数没记', en: 'not counted' },
  notStarted: { 'zh-CN': '没有发车', en: 'not started' },
  noDriver: { 'zh-CN': '没有司机', en: 'no driver' },
  noVehicle: { 'zh-CN': '没有车', en: 'no bus' },
  noCrew: { 'zh-CN': '缺司机和车', en: 'no driver, no bus' },
  nobodyKey: { 'zh-CN': '缺司机、缺车或没发车', en: 'nobody to drive, or not started' },
  cancelled: { 'zh-CN': '已取消', en: 'cancelled' },
  added: { 'zh-CN': '加开', en: 'added' },
  moved: { 'zh-CN': '原 {time}', en: 'was {time}' },
  full: { 'zh-CN': '满', en: 'full' },
  leftBehindWord: { 'zh-CN': '没坐上 {count}', en: '{count} left behind' },
  reconstructed: { 'zh-CN': '推算或补记的人数', en: 'worked out or entered later' },
  ran: { 'zh-CN': '开过', en: 'run' },
  ranWith: { 'zh-CN': '开过，{count} 人', en: 'run, people: {count}' },
  peopleShort: { 'zh-CN': '{count} 人', en: '{count} aboard' },
  onBoardName: { 'zh-CN': '车上 {count} 人', en: 'on board: {count}' },
  between: { 'zh-CN': '，', en: ', ' },
  // Rows of the time line.
  noBusRow: { 'zh-CN': '没有派车', en: 'No bus' },
  moreDrivers: { 'zh-CN': '{name}等 {count} 人', en: '{name} and {others} more' },
  gapHours: { 'zh-CN': '{hours} 小时没有班', en: 'no trips for {hours} h' },
  nextDay: { 'zh-CN': '次日 {time}', en: '{time} +1' },
  nowMark: { 'zh-CN': '现在 {time}', en: 'Now {time}' },
  tripName: { 'zh-CN': '{time} {route}{direction}', en: '{time} {route} {direction}' },
} as const satisfies Readonly<Record<string, Text>>;

export type TodayKey = keyof typeof todayTexts;
