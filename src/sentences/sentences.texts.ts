import type { Text } from '../language.js';

/** Words for the days on which buses run. */
export const daysTexts = {
  'working-days': { 'zh-CN': '工作日', en: 'Working days' },
  daily: { 'zh-CN': '每天', en: 'Every day' },
  weekends: { 'zh-CN': '双休日', en: 'Weekends' },
  'weekends-and-holidays': { 'zh-CN': '双休日和节假日', en: 'Weekends and holidays' },
  'and-holidays': { 'zh-CN': '{days}和节假日', en: '{days} and holidays' },
  'whatever-holidays': { 'zh-CN': '{days}（不分节假日）', en: '{days}, holidays included' },
  holidays: { 'zh-CN': '节假日', en: 'Holidays' },
  'make-up-days': { 'zh-CN': '调休上班日', en: 'Make-up working days' },
  'holidays-and-make-up-days': { 'zh-CN': '节假日和调休上班日', en: 'Holidays and make-up working days' },
  'one-date': { 'zh-CN': '{date}', en: '{date}' },
  'some-dates': { 'zh-CN': '指定的 {count} 天', en: '{count} single days' },
  'some-days': { 'zh-CN': '个别日子', en: 'Single days' },
  never: { 'zh-CN': '哪天都不开', en: 'No day at all' },
  between: { 'zh-CN': '{days}（{from}至 {until}）', en: '{days}, {from} to {until}' },
  since: { 'zh-CN': '{days}（{from}起）', en: '{days}, from {from}' },
  till: { 'zh-CN': '{days}（到 {until}为止）', en: '{days}, until {until}' },
  'and-services': { 'zh-CN': '＋', en: ' + ' },
  together: { 'zh-CN': '{days}（{services}）', en: '{days} ({services})' },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * Sentences. Each placeholder in braces can be changed separately and is a field on the page. A placeholder stands for the bare value:
 * `{headway}` is only the number.
 */
export const sentenceTexts = {
  every: {
    'zh-CN': '{days} {from} 到 {until}，每 {headway} 分钟一班，首班 {first}',
    en: '{days} {from} to {until}, every {headway} min, first {first}',
  },
  'every-seconds': {
    'zh-CN': '{days} {from} 到 {until}，每 {headway} 秒一班，首班 {first}',
    en: '{days} {from} to {until}, every {headway} seconds, first {first}',
  },
  clock: { 'zh-CN': '{days} {from} 到 {until}，每小时{minutes}', en: '{days} {from} to {until}, every hour {minutes}' },
  'clock-figures': { 'zh-CN': '{days} {from} 到 {until}，每小时 {minutes} 分', en: '{days} {from} to {until}, every hour at {minutes}' },
  'after-way': {
    'zh-CN': '{days} {from} 到 {until}，{way}开出 {offset} 分钟后',
    en: '{days} {from} to {until}, {offset} min after each bus of {way}',
  },
  'before-way': {
    'zh-CN': '{days} {from} 到 {until}，{way}开出 {offset} 分钟前',
    en: '{days} {from} to {until}, {offset} min before each bus of {way}',
  },
  'with-way': { 'zh-CN': '{days} {from} 到 {until}，和{way}同时开出', en: '{days} {from} to {until}, together with each bus of {way}' },
  times: { 'zh-CN': '{days} {times} 各一班', en: '{days} at {times}' },
  'one-time': { 'zh-CN': '{days} {times} 一班', en: '{days} at {times}' },
  'no-times': { 'zh-CN': '{days}，{times}', en: '{days}, {times}' },
  pause: { 'zh-CN': '，{pauseFrom} 到 {pauseUntil} 停开', en: ', no buses {pauseFrom} to {pauseUntil}' },
  last: { 'zh-CN': '，末班 {last}', en: ', last {last}' },
} as const satisfies Readonly<Record<string, Text>>;

/** Words for the values of the placeholders. */
export const wordTexts = {
  'on-the-hour': { 'zh-CN': '整点', en: 'on the hour' },
  'half-past': { 'zh-CN': '半点', en: 'at half past' },
  'hour-and-half': { 'zh-CN': '整点和半点', en: 'on the hour and at half past' },
  listed: { 'zh-CN': '、', en: ', ' },
  'last-listed': { 'zh-CN': '、', en: ' and ' },
  'no-way': { 'zh-CN': '另一个方向', en: 'another direction' },
  'next-day': { 'zh-CN': '次日 {time}', en: '{time} next day' },
  'no-minutes-yet': { 'zh-CN': '几分（还没有写）', en: 'at (minutes not written yet)' },
  'no-times-yet': { 'zh-CN': '还没有写时刻', en: 'no times yet' },
  nothing: { 'zh-CN': '—', en: '—' },
  'two-buses': { 'zh-CN': '{time}（{count} 辆）', en: '{time} ({count} buses)' },
} as const satisfies Readonly<Record<string, Text>>;
