import type { Text } from '../../../language.js';

/** What only the timetable of a route says. */
export const timetablePageTexts = {
  timetableOf: { 'zh-CN': '{route} 时刻表', en: 'Timetable: {route}' },
  firstAndLast: { 'zh-CN': '开往{place} 首班 {first},末班 {last}', en: 'To {place}: first {first}, last {last}' },
  dayBefore: { 'zh-CN': '前一天', en: 'Day before' },
  dayAfter: { 'zh-CN': '后一天', en: 'Day after' },
  date: { 'zh-CN': '日期', en: 'Date' },
  show: { 'zh-CN': '查看', en: 'Show' },
  dayRuns: { 'zh-CN': '{reason},正常运营', en: 'Buses run ({reason})' },
  insteadOf: { 'zh-CN': '下面是恢复后第一天 {date} 的时刻。', en: 'Below are the times of {date}, when service resumes.' },
  notYet: { 'zh-CN': '时刻表里没有这一天之后的班次。', en: 'The timetable has no trips on this day or later.' },
  validFrom: { 'zh-CN': '本时刻表自{from}起有效', en: 'Valid from {from}' },
  validBetween: { 'zh-CN': '本时刻表{from}至{until}有效', en: 'Valid from {from} to {until}' },
  week: { 'zh-CN': '接下来七天', en: 'The next seven days' },
  runs: { 'zh-CN': '开', en: 'runs' },
  isOff: { 'zh-CN': '停', en: 'no service' },
  maybe: { 'zh-CN': '暂定', en: 'provisional' },
  scanFor: { 'zh-CN': '扫码看{stop}的下一班', en: 'Scan for the next bus from {stop}' },
  toPoster: { 'zh-CN': '{stop} 站牌海报(二维码,A4 打印)', en: 'Poster of {stop} to print, with its QR code' },
  savedPage: {
    'zh-CN': '没有联系上服务器:这是先前保存在本机的一页,之后可能有改动。',
    en: 'The server cannot be reached: this page was saved on this device before, and may have changed since.',
  },
} as const satisfies Readonly<Record<string, Text>>;
