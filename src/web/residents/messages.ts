import type { Language } from './board.js';

/** Every text of the pages, in both languages. */
export const messages = {
  next: { 'zh-CN': '下一班 ', en: 'Next at ' },
  to: { 'zh-CN': ' 开往{places}', en: ' to {places}' },
  and: { 'zh-CN': '和', en: ' and ' },
  placeWithNote: { 'zh-CN': '{place}({note})', en: '{place} ({note})' },
  more: { 'zh-CN': '{places}等 {count} 个方向', en: '{places} and {more} more' },
  later: { 'zh-CN': '再下一班 ', en: 'then ' },
  semicolon: { 'zh-CN': ';', en: '; ' },
  comma: { 'zh-CN': ',', en: ', ' },
  cancelledBefore: { 'zh-CN': '{time} 已取消;', en: '{time} is cancelled. ' },
  cancelledTo: { 'zh-CN': '{time} 开往{place}的班次已取消;', en: '{time} to {place} is cancelled. ' },
  noneNow: { 'zh-CN': '现在没有车,', en: 'No bus for now. ' },
  leaving: { 'zh-CN': '正在发车', en: 'leaving now' },
  inMinutes: { 'zh-CN': '{minutes} 分钟后', en: 'in {minutes} min' },
  inHours: { 'zh-CN': '{hours} 小时 {minutes} 分钟后', en: 'in {hours} h {minutes} min' },
  inWholeHours: { 'zh-CN': '{hours} 小时后', en: 'in {hours} h' },
  ended: { 'zh-CN': '今天的班次已结束', en: 'No more buses today' },
  restCancelled: { 'zh-CN': '今天余下的班次都已取消', en: 'All remaining buses today are cancelled' },
  today: { 'zh-CN': '今天{why}', en: 'No service today: {why}' },
  then: { 'zh-CN': ',明天起{why}', en: ', none tomorrow ({why})' },
  fullStop: { 'zh-CN': ',', en: '. ' },
  firstLead: { 'zh-CN': '', en: 'First bus ' },
  firstTomorrow: { 'zh-CN': '明天首班 {time}', en: 'tomorrow at {time}' },
  resumesLead: { 'zh-CN': '', en: 'Service resumes ' },
  resumesTomorrow: { 'zh-CN': '明天 {time}', en: 'tomorrow at {time}' },
  resumesOn: { 'zh-CN': '{date} {time}', en: '{date} at {time}' },
  resumes: { 'zh-CN': ' 恢复', en: '' },
  nothing: {
    'zh-CN': '时刻表里没有今后的班次,何时再开请问物业',
    en: 'The timetable has no further departures. Ask the operator when service resumes',
  },
  provisional: { 'zh-CN': '(暂定,放假安排尚未公布)', en: ' (provisional: holidays not announced yet)' },
  'why-holiday': { 'zh-CN': '{reason}停运', en: '{reason}' },
  'why-weekend': { 'zh-CN': '周末停运', en: 'weekend' },
  'why-manager-exception': { 'zh-CN': '停运({reason})', en: '{reason}' },
  'why-service-removed': { 'zh-CN': '停开', en: 'buses withdrawn' },
  'why-other': { 'zh-CN': '没有班次', en: 'nothing scheduled' },
  'runs-make-up-workday': { 'zh-CN': '今天调休上班,正常运营。', en: 'Make-up workday: buses run as usual. ' },
  'runs-service-added': { 'zh-CN': '今天加开。', en: 'Extra service today. ' },
  'runs-manager-exception': { 'zh-CN': '今天照常开车({reason})。', en: 'Buses run today ({reason}). ' },
  'runs-holiday': { 'zh-CN': '今天{reason}。', en: 'Today: {reason}. ' },

  planned: { 'zh-CN': '计划', en: 'Planned' },
  'driver-reported': { 'zh-CN': '司机已报', en: 'Driver reported' },
  estimated: { 'zh-CN': '预计', en: 'Estimated' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  onTime: { 'zh-CN': '准点', en: 'on time' },
  late: { 'zh-CN': '晚 {minutes} 分钟', en: '{minutes} min late' },
  early: { 'zh-CN': '早 {minutes} 分钟', en: '{minutes} min early' },
  EMPTY: { 'zh-CN': '空车', en: 'empty' },
  MANY_SEATS_AVAILABLE: { 'zh-CN': '座位多', en: 'many seats' },
  FEW_SEATS_AVAILABLE: { 'zh-CN': '座位少', en: 'few seats' },
  STANDING_ROOM_ONLY: { 'zh-CN': '只有站位', en: 'standing only' },
  FULL: { 'zh-CN': '已满', en: 'full' },
  scheduledFor: { 'zh-CN': '原定 {time}', en: 'scheduled {time}' },
  reportedNow: { 'zh-CN': '刚刚报的', en: 'reported just now' },
  reportedAgo: { 'zh-CN': '{minutes} 分钟前报的', en: 'reported {minutes} min ago' },
  reportedAt: { 'zh-CN': '{time} 报的', en: 'reported at {time}' },
  provisionalShort: { 'zh-CN': '暂定', en: 'provisional' },
  noneOfLine: { 'zh-CN': '时刻表里没有今后的班次。', en: 'The timetable has no further departures.' },

  exceptions: { 'zh-CN': '近两周的例外', en: 'Exceptions in the next two weeks' },
  fromUntil: { 'zh-CN': '{from} 至 {until}', en: '{from} to {until}' },
  'on-make-up-workday': { 'zh-CN': '调休上班,正常开车', en: 'Make-up workday: buses run' },
  'on-service-added': { 'zh-CN': '加开', en: 'Extra service' },
  'on-manager-exception': { 'zh-CN': '照常开车({reason})', en: 'Buses run ({reason})' },
  'on-holiday': { 'zh-CN': '{reason}', en: '{reason}' },
  changes: { 'zh-CN': '{date}起时刻有变', en: 'New times from {date}' },
  before: { 'zh-CN': '现在', en: 'Now' },
  after: { 'zh-CN': '以后', en: 'Then' },
  goes: { 'zh-CN': '不再开', en: 'no longer' },
  comes: { 'zh-CN': '新增', en: 'new' },
  noBuses: { 'zh-CN': '没有班次', en: 'no buses' },
  walk: {
    'zh-CN': '步行更快:约 {minutes} 分钟,{there} 到;等 {leaves} 的车要 {busThere} 才到',
    en: 'Sooner on foot: about {minutes} min, there at {there}. The {leaves} bus is there at {busThere}',
  },
  walkOnly: { 'zh-CN': '步行约 {minutes} 分钟,{there} 到', en: 'On foot about {minutes} min, there at {there}' },

  report: { 'zh-CN': '车没来、坐不下或提前走了?', en: 'Bus missing, full or early?' },
  reportWho: {
    'zh-CN': '点一下就告诉管理者。不用登录,不记姓名。',
    en: 'One tap tells the managers. No account, no name.',
  },
  reportOn: { 'zh-CN': '{time} 开往{place}的班次', en: 'The {time} to {place}' },
  leftAt: { 'zh-CN': '{time} 开出', en: 'left at {time}' },
  reportNote: { 'zh-CN': '补充一句(可不填)', en: 'A line more (optional)' },
  'did-not-come': { 'zh-CN': '没来', en: 'No show' },
  'was-full': { 'zh-CN': '满员上不去', en: 'Full' },
  'left-early': { 'zh-CN': '提前走了', en: 'Left early' },
  sending: { 'zh-CN': '正在发送……', en: 'Sending…' },
  typed: { 'zh-CN': '您写的:{note}', en: 'You wrote: {note}' },
  reportLost: {
    'zh-CN': '没有发出去:手机没有网络,或服务器没有回应。您写的还在,请再点一次。',
    en: 'It was not sent: this phone is offline, or the server did not answer. What you wrote is still here; tap once more.',
  },

  wholeDay: { 'zh-CN': '全天时刻表', en: 'Timetable of the day' },
  timetableOf: { 'zh-CN': '{route} 时刻表', en: 'Timetable: {route}' },
  firstAndLast: { 'zh-CN': '开往{place} 首班 {first},末班 {last}', en: 'To {place}: first {first}, last {last}' },
  dayBefore: { 'zh-CN': '前一天', en: 'Day before' },
  dayAfter: { 'zh-CN': '后一天', en: 'Day after' },
  date: { 'zh-CN': '日期', en: 'Date' },
  show: { 'zh-CN': '查看', en: 'Show' },
  back: { 'zh-CN': '下一班', en: 'Next departures' },
  dayRuns: { 'zh-CN': '{reason},正常运营', en: 'Buses run ({reason})' },
  dayStopped: { 'zh-CN': '{why}', en: 'No service: {why}' },
  insteadOf: { 'zh-CN': '下面是恢复后第一天 {date} 的时刻。', en: 'Below are the times of {date}, when service resumes.' },
  notYet: { 'zh-CN': '时刻表里没有这一天之后的班次。', en: 'The timetable has no trips on this day or later.' },
  validFrom: { 'zh-CN': '本时刻表自{from}起有效', en: 'Valid from {from}' },
  validBetween: { 'zh-CN': '本时刻表{from}至{until}有效', en: 'Valid from {from} to {until}' },
  week: { 'zh-CN': '接下来七天', en: 'The next seven days' },
  runs: { 'zh-CN': '开', en: 'runs' },
  isOff: { 'zh-CN': '停', en: 'no service' },
  maybe: { 'zh-CN': '暂定', en: 'provisional' },
  nextDay: { 'zh-CN': '次日 {time}', en: '{time} +1' },
  every: { 'zh-CN': '每 {minutes} 分钟', en: 'every {minutes} min' },

  workdays: { 'zh-CN': '工作日', en: 'Working days' },
  daily: { 'zh-CN': '每天', en: 'Daily' },
  weekends: { 'zh-CN': '周末', en: 'Weekends' },
  fromTo: { 'zh-CN': '{from}至{to}', en: '{from}–{to}' },
  listed: { 'zh-CN': '、', en: ', ' },
  spans: { 'zh-CN': '{spans} {often}', en: '{spans}, {often}' },
  inAll: { 'zh-CN': '共 {count} 班', en: '{count} buses' },
  scan: { 'zh-CN': '扫码看下一班', en: 'Scan for the next bus' },
  scanShows: { 'zh-CN': '晚点、取消和节假日安排,以手机上看到的为准', en: 'It knows of delays, cancellations and holidays' },
  codeOf: { 'zh-CN': '二维码,内容为 {address}', en: 'QR code with the address {address}' },
  moreLines: { 'zh-CN': '还有 {count} 个方向,扫码可见', en: 'More directions ({count}): scan to see them' },
  posterOf: { 'zh-CN': '{stop} 站牌海报', en: 'Poster: {stop}' },
  posterTools: { 'zh-CN': '打印之前', en: 'Before you print' },
  printHint: {
    'zh-CN': '用浏览器的打印功能,A4 纸,缩放 100%。贴在平整、不反光、手机能靠近的地方,打印后请自己先扫一次。',
    en: 'Print from the browser’s menu on A4 at 100 %. Hang it flat where a phone can come near, and scan it once yourself first.',
  },
  addressAsked: {
    'zh-CN': '二维码指向您现在打开的网址:{address}。请先确认居民的手机也能打开它;把 PUBLIC_URL 设为居民访问的网址后,这条提示不再出现。',
    en: 'The code leads to the address you have open: {address}. Check first that residents’ phones can open it, too. Once PUBLIC_URL is set to the address residents use, this notice is gone.',
  },
  addressHereOnly: {
    'zh-CN': '请不要张贴:这个二维码只在这台电脑上有效。请把 PUBLIC_URL 设为居民访问的网址,再重新打印。',
    en: 'Do not hang this up: the code works on this computer alone. Set PUBLIC_URL to the address residents use and print again.',
  },
  scanFor: { 'zh-CN': '扫码看{stop}的下一班', en: 'Scan for the next bus from {stop}' },
  toPoster: { 'zh-CN': '{stop} 站牌海报(二维码,A4 打印)', en: 'Poster of {stop} to print, with its QR code' },

  tomorrow: { 'zh-CN': '明天 ', en: 'Tomorrow, ' },
  departures: { 'zh-CN': '各方向班次', en: 'Departures by direction' },
  towards: { 'zh-CN': '开往{place}', en: 'To {place}' },
  all: { 'zh-CN': '全部', en: 'All' },
  choose: { 'zh-CN': '只看一个方向', en: 'Show one direction' },
  alerts: { 'zh-CN': '通告', en: 'Notices' },
  stops: { 'zh-CN': '其他站点', en: 'Other stops' },
  otherLanguage: { 'zh-CN': 'English', en: '中文' },
  otherLanguageLong: { 'zh-CN': 'Show this page in English', en: '用中文显示本页' },
  asOf: { 'zh-CN': '{time} 的情况', en: 'As of {time}' },
  refresh: { 'zh-CN': '刷新', en: 'Refresh' },
  live: { 'zh-CN': '本页自动更新', en: 'This page updates by itself' },
  lost: {
    'zh-CN': '与服务器失去联系:按已保存的时刻表显示,消息截至 {time};之后的晚点和取消这里看不到。',
    en: 'The server cannot be reached. This goes by the saved timetable and what was known at {time}; later delays and cancellations do not show.',
  },
  offline: {
    'zh-CN': '没有网络:按已保存的时刻表显示,消息截至 {time};之后的晚点和取消这里看不到。',
    en: 'No connection. This goes by the saved timetable and what was known at {time}; later delays and cancellations do not show.',
  },
  nothingSaved: {
    'zh-CN': '手头的时刻表只到{date},没有今后的班次。请连上网络再看,或问物业',
    en: 'The timetable at hand ends on {date} and has no further departures. Look again when you are connected, or ask the operator',
  },
  noneSaved: { 'zh-CN': '已保存的时刻表里没有今后的班次。', en: 'The saved timetable has no further departures.' },
  keptPage: {
    'zh-CN': '没有联系上服务器:这是先前保存在本机的一页,之后可能有改动。',
    en: 'The server cannot be reached: this page was saved on this device before, and may have changed since.',
  },
  published: {
    'zh-CN': '这是 {time} 发布的副本,按时刻表显示;之后的晚点和取消这里看不到。',
    en: 'A copy published on {time}. It goes by the timetable; later delays and cancellations do not show.',
  },
  copyList: {
    'zh-CN': '这是 {time} 发布的副本,列出{from}至{until}的全部班次;之后的晚点和取消这里看不到。',
    en: 'A copy published on {time}, with all departures from {from} to {until}; later delays and cancellations do not show.',
  },
  notKept: {
    'zh-CN': '没有网络,或服务器没有应答,这一页又没有保存过。连上网络后再打开;看过的站点没有网络也能看。',
    en: 'There is no connection or the server does not answer, and this page was not saved before. Open it again when you are connected; stops you have looked at work without.',
  },
  stands: { 'zh-CN': '这是 {date} {time} 的情况,不是现在。', en: 'This shows {date}, {time}, not now.' },
  toNow: { 'zh-CN': '看现在', en: 'Show now' },
  api: { 'zh-CN': '开放接口', en: 'API' },
  openSource: { 'zh-CN': '班车 Banche,开源软件', en: 'Banche 班车, open source' },
  title: { 'zh-CN': '{stop} 下一班', en: 'Next bus from {stop}' },
  errorTitle: { 'zh-CN': '没有找到这个页面', en: 'This page was not found' },
  failedTitle: { 'zh-CN': '这个页面现在打不开', en: 'This page cannot be shown right now' },
  home: { 'zh-CN': '看下一班车', en: 'See the next bus' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type MessageKey = keyof typeof messages;
export type Say = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

/** A place without a value stays visible, so that a slip shows. */
export const sayIn =
  (language: Language): Say =>
  (key, params = {}) =>
    messages[key][language].replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

/** As people read a clock; after midnight it says that it is the next day's. @example serviceClock('24:04', sayIn('zh-CN')) // '次日 00:04' */
export function serviceClock(time: string, say: Say): string {
  const hour = Number(time.slice(0, 2));
  return hour < 24 ? time : say('nextDay', { time: String(hour % 24).padStart(2, '0') + time.slice(2) });
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** @example dayText('2024-10-08', 'zh-CN') // '10月8日' */
export function dayText(date: string, language: Language): string {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return language === 'en' ? `${day} ${months[month - 1] ?? ''}` : `${month}月${day}日`;
}

/** @example dayWithYear('2024-10-08', 'zh-CN') // '2024年10月8日' */
export const dayWithYear = (date: string, language: Language): string =>
  language === 'en' ? `${dayText(date, language)} ${date.slice(0, 4)}` : `${date.slice(0, 4)}年${dayText(date, language)}`;

/** @param index Monday 0 … Sunday 6 */
export const weekdayName = (index: number, language: Language): string => weekdays[language][(index + 1) % 7] ?? '';

/** From when to when a timetable counts; '' where that is not known. */
export function validityText(
  { validFrom, validUntil }: { validFrom: string | null; validUntil: string | null },
  language: Language,
): string {
  if (validFrom === null) return '';
  const [from, until] = [dayWithYear(validFrom, language), validUntil === null ? '' : dayWithYear(validUntil, language)];
  return validUntil === null ? sayIn(language)('validFrom', { from }) : sayIn(language)('validBetween', { from, until });
}

/** @example weekdayText('2024-10-08', 'zh-CN') // '周二' */
export const weekdayText = (date: string, language: Language): string =>
  weekdays[language][(((Date.parse(date) / 86_400_000 + 4) % 7) + 7) % 7] ?? '';

/** @example fullDay('2024-10-08', 'zh-CN') // '2024年10月8日 周二' */
export const fullDay = (date: string, language: Language): string =>
  language === 'en'
    ? `${weekdayText(date, language)} ${dayWithYear(date, language)}`
    : `${dayWithYear(date, language)} ${weekdayText(date, language)}`;

/** @example dayWithWeekday('2024-10-08', 'zh-CN') // '10月8日 周二' */
export const dayWithWeekday = (date: string, language: Language): string =>
  language === 'en'
    ? `${weekdayText(date, language)} ${dayText(date, language)}`
    : `${dayText(date, language)} ${weekdayText(date, language)}`;

/** A moment of the wire, with its date where that is another than today's. @example momentText(at, '2024-07-16', 'zh-CN') // '7月15日 07:30' */
export const momentText = (at: string, today: string | undefined, language: Language): string =>
  at.slice(0, 10) === today ? at.slice(11, 16) : `${dayText(at.slice(0, 10), language)} ${at.slice(11, 16)}`;
