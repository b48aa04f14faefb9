import type { Text } from '../../../language.js';

/** What needs a person, in words: what is the matter, why it matters, and the one thing to do. */
export const needsTexts = {
  title: { 'zh-CN': '要您处理的 {count} 件事', en: '{count} thing needs you | {count} things need you' },
  titleNone: { 'zh-CN': '要您处理的事', en: 'What needs you' },
  note: { 'zh-CN': '急的在前；办完就消失。', en: 'Most urgent first. What is done goes away.' },
  none: { 'zh-CN': '现在没有要您处理的事。', en: 'Nothing needs you at the moment.' },
  now: { 'zh-CN': '现在', en: 'Now' },
  today: { 'zh-CN': '今天', en: 'Today' },
  tomorrow: { 'zh-CN': '明天', en: 'Tomorrow' },
  week: { 'zh-CN': '本周', en: 'This week' },
  from: { 'zh-CN': '{time} 起', en: 'From {time}' },
  toAnswer: { 'zh-CN': '待答复', en: 'To answer' },
  trip: { 'zh-CN': '{time} {route}{direction}', en: '{time} {route} {direction}' },

  notStarted: { 'zh-CN': '{trip}没有发车', en: '{trip} has not started' },
  minutesPast: { 'zh-CN': '过了 {count} 分钟。', en: '{count} minute past its time. | {count} minutes past its time. ' },
  nobodyDrives: { 'zh-CN': '没有排司机。', en: 'No driver is assigned. ' },
  drives: { 'zh-CN': '{name}开这一班', en: '{name} drives it' },
  phoneSeen: { 'zh-CN': '；手机 {time} 还连着。', en: '; the phone was last heard of at {time}. ' },
  phoneNever: { 'zh-CN': '；没有他的手机的消息。', en: '; nothing is known of the phone. ' },
  ridersUnreported: { 'zh-CN': '乘客现在看到：“司机还没有报告”。', en: 'Riders now see: "not reported yet". ' },
  ridersScheduled: { 'zh-CN': '乘客现在看到的还是时刻表上的时刻。', en: 'Riders still see the time of the timetable. ' },
  ridersLate: { 'zh-CN': '乘客现在看到：晚点。', en: 'Riders now see that it is late. ' },

  withoutDriver: { 'zh-CN': '{count} 班没有司机', en: '{count} trip has no driver | {count} trips have no driver' },
  withoutVehicle: { 'zh-CN': '{count} 班没有车', en: '{count} trip has no bus | {count} trips have no bus' },
  both: { 'zh-CN': '{one}，{other}', en: '{one}, {other}' },
  onDay: { 'zh-CN': '{day}有 {what}', en: '{day}: {what}' },
  andMore: { 'zh-CN': '{list}，等 {count} 班', en: '{list} and others, {count} in all' },
  neverEnded: {
    'zh-CN': '{day}有 {count} 班开了没有收班',
    en: '{day}: {count} trip was never ended | {day}: {count} trips were never ended',
  },
  neverEndedWhy: {
    'zh-CN': '{list}。没有收班，人数不算数完；问司机后补上。',
    en: '{list}. A count is closed when its trip is ended: ask the driver, then close it. ',
  },
  neverLogged: { 'zh-CN': '{day}有 {count} 班没有记录', en: '{day}: {count} trip has no record | {day}: {count} trips have no record' },
  neverLoggedWhy: {
    'zh-CN': '{list}。不知道开没开、坐了几人。没有记录不等于 0 人。',
    en: '{list}. Nobody knows what ran, or with how many people. No record is not zero people.',
  },
  fullOften: { 'zh-CN': '{trip} {days} 天里 {full} 天坐满', en: '{trip} was full on {full} of {days} days' },
  fullOftenOne: { 'zh-CN': '{trip}一周里 {full} 天坐满', en: '{trip} was full on {full} days of a week' },
  fullDays: { 'zh-CN': '{days}坐满。', en: 'Full on {days}. ' },
  leftBehindSaid: {
    'zh-CN': '司机记了 {count} 人没坐上。',
    en: 'Drivers noted {count} person left behind. | Drivers noted {count} people left behind. ',
  },
  leftBehindUnknown: { 'zh-CN': '有没有人没坐上，司机没有记。', en: 'Nobody noted whether anybody was left behind. ' },
  phoneUnsent: {
    'zh-CN': '{name}的手机上还有 {count} 条记录没发出来',
    en: "{name}'s phone holds {count} record that has not arrived | {name}'s phone holds {count} records that have not arrived",
  },
  phoneUnsentUnknown: {
    'zh-CN': '{name}的手机上还有记录没发出来，不知道几条',
    en: "{name}'s phone holds records that have not arrived; nobody knows how many",
  },
  phoneUnsentWhy: {
    'zh-CN': '最早的是 {oldest} 的；手机 {seen} 连过。请司机在有信号的地方打开班车应用。',
    en: 'The oldest is of {oldest}; the phone was heard of at {seen}. Ask the driver to open the app where there is a signal.',
  },
  phoneUnsentShort: {
    'zh-CN': '手机 {seen} 连过。请司机在有信号的地方打开班车应用。',
    en: 'The phone was heard of at {seen}. Ask the driver to open the app where there is a signal.',
  },
  phoneSilent: { 'zh-CN': '今天没有{name}手机的消息', en: "Nothing was heard of {name}'s phone today" },
  phoneSilentSeen: {
    'zh-CN': '上次连上是 {seen}；他今天有班。记录可能还在手机里，也可能没记。',
    en: 'Last heard of at {seen}, and there are trips today. The record may be on the phone, or not be made at all.',
  },
  phoneSilentNever: {
    'zh-CN': '从来没有连上过；他今天有班，请问问他会不会用。',
    en: 'It was never heard of, and there are trips today. Ask whether the driver needs help with the app.',
  },
  somebody: { 'zh-CN': '一位司机', en: 'A driver' },
  reportsOpen: { 'zh-CN': '{count} 条乘客反馈待答复', en: "{count} rider's report to answer | {count} riders' reports to answer" },
  reportNote: { 'zh-CN': '{reports}：“{note}”', en: '{reports}: "{note}"' },
  'did-not-come': { 'zh-CN': '车没有来', en: 'the bus did not come' },
  'was-full': { 'zh-CN': '车满了上不去', en: 'the bus was full' },
  'left-early': { 'zh-CN': '车提前走了', en: 'the bus left early' },
  reportWhy: { 'zh-CN': '{time}，{stop}，{trip}。', en: '{time}, {stop}, the {trip}. ' },
  sameSaid: { 'zh-CN': '{count} 人说的一样。', en: '{count} riders said the same. ' },
  rowsRefused: {
    'zh-CN': '{count} 条司机发来的记录没有收下',
    en: '{count} record of drivers was not taken | {count} records of drivers were not taken',
  },
  rowsRefusedWhy: { 'zh-CN': '不看一眼，那几班的人数可能就少了。', en: 'Unless somebody looks, the counts of those trips may be short.' },
  totalsDiffered: {
    'zh-CN': '{count} 天存下的数和记录对不上，已按记录重算',
    en: '{count} day differed from its record and was added up anew | {count} days differed from their records and were added up anew',
  },
  totalsDifferedWhy: { 'zh-CN': '最早的是 {day}。请看一眼新的数。', en: 'The first is {day}. Look at the new figures.' },
  upkeep: { 'zh-CN': '这台服务器要人看一下', en: 'The server needs somebody' },
  monthToFreeze: { 'zh-CN': '{month}可以定稿了', en: '{month} can be frozen' },
  monthToFreezeWhy: { 'zh-CN': '定稿以后，这个月的数不会再悄悄变。', en: "Once frozen, the month's figures no longer change unseen." },
  workingDays: { 'zh-CN': '还没有 {year} 年的放假安排', en: 'The working days of {year} are missing' },
  workingDaysWhy: {
    'zh-CN': '{day}起只能按星期几开车，节假日和调休上班都会不对。',
    en: 'From {day} on, days go by their weekday alone: holidays and make-up days would be wrong.',
  },

  call: { 'zh-CN': '打电话给{name}', en: 'Call {name}' },
  assign: { 'zh-CN': '安排司机和车', en: 'Assign' },
  look: { 'zh-CN': '看这一班', en: 'Look at the trip' },
  cancelTrip: { 'zh-CN': '取消这班', en: 'Cancel trip' },
  enter: { 'zh-CN': '问司机后补记', en: 'Ask, then fill in' },
  addOne: { 'zh-CN': '看看加一班', en: 'Try one more' },
  answer: { 'zh-CN': '答复', en: 'Answer' },
  lookAt: { 'zh-CN': '看看', en: 'Look' },
  toMonth: { 'zh-CN': '去定稿', en: 'To the month' },
  toCalendar: { 'zh-CN': '填放假安排', en: 'Enter them' },
  toPhones: { 'zh-CN': '看手机', en: 'See the phone' },
} as const satisfies Readonly<Record<string, Text>>;

export type NeedsKey = keyof typeof needsTexts;
