import { refusals } from '../errors.js';

export const riderReportsRefusals = refusals({
  'departure-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{date} 没有班次“{tripId}”从“{stopId}”开出，没有记下。请刷新页面，重新选一班。',
      en: 'On {date} no trip "{tripId}" departs from "{stopId}", and nothing was recorded. Reload the page and choose the departure again.',
    },
  },
  'report-too-early': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这一班还没到时间，没有记下。{from} 起可以报告。',
      en: 'It is too early to report on this departure, and nothing was recorded. You can report it from {from} on.',
    },
  },
  'report-too-late': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '这一班已过去太久，没有记下：可以报告到 {until}。请联系管理者。',
      en: 'It is too late to report on this departure, and nothing was recorded: reports were taken until {until}. Please tell the managers.',
    },
  },
  'too-many-reports': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '这台设备这一天的报告已满 {most} 条，没有记下。{until} 起可以再报；急事请联系管理者。',
      en: 'This device has sent its {most} reports of the day, and this one was not recorded. You can report again from {until} on; if it is urgent, tell the managers.',
    },
  },
  'too-many-reports-here': {
    kind: 'too-many',
    sentence: {
      'zh-CN': '这个网络发来的报告太多，没有记下。请等 {seconds} 秒再试，或换用手机流量。',
      en: 'Too many reports come from this network, and this one was not recorded. Wait {seconds} {seconds|second|seconds}, or try without the Wi-Fi.',
    },
  },
  'report-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{reportId}”的报告。全部报告见 {prefix}/v1/reports。',
      en: 'There is no report "{reportId}". All reports are listed at {prefix}/v1/reports.',
    },
  },
});
