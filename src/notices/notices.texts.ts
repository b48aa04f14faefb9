import type { Text } from '../language.js';

/** The most severe first. */
export const noticeLevels = ['alarm', 'warning', 'summary'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

/** The sentences of notices to managers, the most severe first. */
export const noticeTexts = {
  'backup-failed': {
    level: 'alarm',
    sentence: {
      'zh-CN': '{date} 夜里的数据备份没有成功，每小时会再试；最近一份好的备份：{newest}。请把这句话转给维护人员：{why}',
      en: 'The backup of the night of {date} failed and is tried again every hour; the newest good one: {newest}. Pass this on to whoever keeps the program: {why}',
    },
  },
  'backup-old': {
    level: 'alarm',
    sentence: {
      'zh-CN': '最近一份数据备份已经是 {date} 夜里的。程序启动后不久会自动补做；一小时后仍看到这条，请联系维护人员。',
      en: 'The newest backup of the data is of the night of {date}. The program makes up for it soon after its start; if you still see this after an hour, call whoever keeps it.',
    },
  },
  'clock-behind': {
    level: 'alarm',
    sentence: {
      'zh-CN':
        '服务器的时钟比最新的乘车记录早 {far}：不是时钟现在慢了，就是记录那时快了。时钟不对，班次和记录的时间都会错。请维护人员马上核对时钟（timedatectl），错了就校准，再重启程序；时钟没错的，请核对那时的记录。',
      en: 'The server’s clock is {far} before the newest event of the log: either it is slow now, or it was fast when that was recorded. With a wrong clock departures and recorded times are wrong, too. Have it checked at once (timedatectl) and, where it is wrong, set and the program restarted; where it is right, check what was recorded then.',
    },
  },
  'disk-nearly-full': {
    level: 'warning',
    sentence: {
      'zh-CN': '服务器的磁盘只剩 {percent}%（{free} MB）。满了以后，乘车记录就存不下来。请维护人员腾出空间。',
      en: 'Only {percent}% of the server’s disk is free ({free} MB). Once it is full nothing can be recorded. Have whoever keeps it make room.',
    },
  },
  'clock-jumped': {
    level: 'warning',
    sentence: {
      'zh-CN':
        '{date} 服务器的时钟{way}了 {far}（服务器休眠过也会如此）。那段时间的记录，时刻可能不对，请核对。一再出现请维护人员打开自动校时（timedatectl set-ntp true）。',
      en: 'On {date} the server’s clock was set {way} by {far} (a machine that slept looks the same). Times recorded around then may be wrong: check them. If it happens again have the clock set by the network (timedatectl set-ntp true).',
    },
  },
  'totals-differed': {
    level: 'alarm',
    sentence: {
      'zh-CN':
        '夜间核对：{days} 个运营日（从 {date} 起）的统计与司机记录不符，已按记录改正。若已公布这些数字，请重新核对；再次出现请联系维护人员。',
      en: 'The nightly comparison found {days} service {days|day|days}, from {date} on, whose totals were not what the log says; they were put right. Check figures you have passed on, and tell whoever keeps the program if it happens again.',
    },
  },
  'months-differ': {
    level: 'warning',
    sentence: {
      'zh-CN': '已定稿的月份里有 {count} 个，现在的记录与公布的不同：{months}。请打开各月查看差异，必要时更正。',
      en: 'Of {count} frozen {count|month|months} the log says otherwise by now: {months}. Open each to see the difference, and restate it if need be.',
    },
  },
  'references-lost': {
    level: 'warning',
    sentence: {
      'zh-CN':
        '有 {count} 项决定（取消、改时刻、派车派人）说的是现行时刻表里没有的班次，不起作用：{list}。请看这些钟点前后的班次，需要的话重新决定，再把原来的撤销。',
      en: 'Of what was decided, {count} {count|cancellation, move or assignment is of a trip|cancellations, moves or assignments are of trips} that no timetable has, so {count|it has|they have} no effect: {list}. Look at what leaves around these times, decide anew where need be, and take the old decision back.',
    },
  },
  'vehicles-missing': {
    level: 'warning',
    sentence: {
      'zh-CN': '{date} 起的时刻表要 {needed} 辆车，现在登记了 {atHand} 辆。发布时写的是：“{statement}”。车到了请登记；{instead}',
      en: 'The timetable from {date} on takes {needed} vehicles, and {atHand} are registered. What was stated when it was published: "{statement}". Register the vehicles once they are there; {instead}',
    },
  },
  'trips-unassigned': {
    level: 'warning',
    sentence: {
      'zh-CN': '今后 7 天有 {missing} 班还没有司机或车辆，最早在 {date}。请派班。',
      en: 'In the next 7 days {missing} trips still lack a driver or a vehicle, the first on {date}. Assign them.',
    },
  },
  'calendar-ends': {
    level: 'warning',
    sentence: {
      'zh-CN':
        '{year} 年的放假和调休安排还没有。从 {date} 起，除法定节日照样放假外，开不开车都只按星期推算，乘客看到的是“暂定”。国务院的通知（一般 11 月公布）出来后，请录入（PUT /v1/working-days/{year}），或更新程序。',
      en: 'The holidays and make-up workdays of {year} are not known yet. From {date} on, besides the statutory days, which are off, whether buses run is told by the weekday alone, and riders read “provisional”. When the State Council’s notice is out (mostly in November), enter it (PUT /v1/working-days/{year}), or update the program.',
    },
  },
  'working-days-differ': {
    level: 'warning',
    sentence: {
      'zh-CN':
        '{year} 年的放假和调休安排，录入的与程序自带的不同：{dates}。现在以录入的为准。请对照国务院的通知：录入有误的，改正后重新录入（PUT /v1/working-days/{year}）；程序对的，撤回录入（DELETE /v1/working-days/{year}）。',
      en: 'The holidays and make-up workdays of {year} that were entered differ from those that came with the program: {dates}. What was entered holds. Compare with the State Council’s notice: where the entry is wrong, enter it again (PUT /v1/working-days/{year}); where the program is right, withdraw the entry (DELETE /v1/working-days/{year}).',
    },
  },
  'month-summary': {
    level: 'summary',
    sentence: {
      'zh-CN': '{month}：上车 {boardings} 人次，运营 {days} 天，计划 {scheduled} 班，取消 {cancelled} 班，没有记录 {unlogged} 班。',
      en: '{month}: {boardings} {boardings|boarding|boardings} on {days} operating {days|day|days}; of {scheduled} scheduled {scheduled|trip|trips} {cancelled} {cancelled|was|were} cancelled and {unlogged} not logged.',
    },
  },
} satisfies Record<string, { readonly level: NoticeLevel; readonly sentence: Text }>;

export type NoticeCode = keyof typeof noticeTexts;
