import type { Text } from '../../../language.js';

/** Texts below charts: what they show, in words. */
export const findingsTexts = {
  weekdays: {
    'zh-CN': '{most}最多，平均每天 {mostMean}；{least}最少，平均 {leastMean}。',
    en: '{most} is busiest, {mostMean} a day on average; {least} is quietest, {leastMean}.',
  },
  weekdaysAlike: { 'zh-CN': '星期几都差不多，平均每天 {mean}。', en: 'Weekdays are much alike, {mean} a day on average.' },
  greatestDay: { 'zh-CN': '{day}最高，{boardings}。', en: 'Most on {day}: {boardings}.' },
  greatestDays: { 'zh-CN': '{day}等 {count} 天最高，都是 {boardings}。', en: 'Most on {day} and {others} more: {boardings}.' },
  onlyWholeDays: {
    'zh-CN': '只比了数全的 {whole} 天（共 {days} 个运营日）。',
    en: 'Only the {whole} days counted in full are compared, of {days}.',
  },
  noWholeDays: {
    'zh-CN': '{days} 个运营日没有一天数全，还看不出哪天最多。',
    en: 'None of the {days} operating days was counted in full: nobody can say which is busiest.',
  },
  tooFewWholeDays: {
    'zh-CN': '{days} 个运营日里数全的只有 {whole} 天，还看不出哪天最多。',
    en: 'Of {days} operating days only {whole} were counted in full: too few to say which is busiest.',
  },
  crowdedFull: {
    'zh-CN': '最挤的是 {time} {line}：平均 {mean} 人，{dates} 天里 {full} 天坐满。',
    en: 'Fullest is the {time} {line}: {mean} people on average, full on {full} of {dates} days.',
  },
  crowded: {
    'zh-CN': '最挤的是 {time} {line}：平均 {mean} 人，没有坐满过。',
    en: 'Fullest is the {time} {line}: {mean} people on average, never full.',
  },
  neverFull: { 'zh-CN': '没有一班坐满。', en: 'No trip was full.' },
  fullTrips: { 'zh-CN': '全月 {trips} 班坐满；', en: 'Full trips in the month: {trips}; ' },
  leftBehind: { 'zh-CN': '没坐上的 {people} 人。', en: 'left behind: {people}.' },
  leftBehindThough: {
    'zh-CN': '没有一班记为坐满，但有 {people} 人没坐上。',
    en: 'No trip is said to have been full, yet {people} were left behind.',
  },
  leftBehindUnknown: {
    'zh-CN': '没坐上的人司机没有记，所以不知道有几位。',
    en: 'drivers did not say how many stayed behind, so nobody knows.',
  },
  leftBehindPartly: {
    'zh-CN': '记下没坐上的 {people} 人，另有 {trips} 班坐满没有记，实际不止。',
    en: '{people} left behind were counted; of {trips} more full trips nobody said, so there were more.',
  },
  punctual: {
    'zh-CN': '跑了的 {ran} 班里 {onTime} 班准点（{share}）。',
    en: '{onTime} of the {ran} trips that ran were on time ({share}). ',
  },
  leastPunctual: { 'zh-CN': '{route}最低，{share}。', en: 'Least punctual: {route}, {share}.' },
  nothingToCompare: { 'zh-CN': '没有记录，不能比', en: 'No record, nothing to compare' },
  comparedMore: { 'zh-CN': '每个运营日 {then}，这个月多 {percent}%', en: '{then} per operating day; this month {percent}% more' },
  comparedLess: { 'zh-CN': '每个运营日 {then}，这个月少 {percent}%', en: '{then} per operating day; this month {percent}% less' },
  comparedSame: { 'zh-CN': '每个运营日 {then}，和这个月一样', en: '{then} per operating day, the same as this month' },
  notComparedNow: {
    'zh-CN': '每个运营日 {then}；这个月没有数全，先不比多少',
    en: '{then} per operating day; this month is counted in part and not compared',
  },
  notComparedThen: {
    'zh-CN': '每个运营日 {then}，但只数了 {share} 的班次，不能比',
    en: '{then} per operating day, with {share} of the trips counted: not compared',
  },
} satisfies Record<string, Text>;
