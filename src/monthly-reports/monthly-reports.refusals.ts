import { refusals } from '../errors.js';

export const monthlyReportsRefusals = refusals({
  'months-range': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '月份范围 {from} 至 {to} 不成立：起始月不能晚于结束月，且最多 {most} 个月。请缩短范围。',
      en: 'The months {from} to {to} cannot be answered: they must not run backwards and may be at most {most}. Ask for fewer.',
    },
  },
  'month-not-closed': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 还没有结束，或有运营日尚未关账，不能定稿。请在最后一个运营日的次日凌晨以后再试。',
      en: '{month} is not over, or a service day of it is not closed, so it cannot be frozen. Try again once the night after its last day has passed.',
    },
  },
  'month-already-frozen': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '{month} 已经定稿，数字保持不变。要改正请写明原因，另记一次更正后（POST {prefix}/v1/ridership/months/{month}/restatements）。',
      en: '{month} is frozen already and keeps its figures. To correct them, add a restatement (POST {prefix}/v1/ridership/months/{month}/restatements).',
    },
  },
  'month-not-frozen': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 还没有定稿，数字本来就随记录变动，不用更正。',
      en: '{month} is not frozen: its figures follow the log, and there is nothing to restate.',
    },
  },
  'month-without-figures': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 没有任何班次，没有可以定稿的数字。请核对月份。',
      en: '{month} has no trip at all and nothing to freeze. Check the month.',
    },
  },
  'month-without-counts': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '{month} 有 {trips} 班，却没有记下一个乘客：定稿以后，公布的就是“没有数字”。请先向司机核实并补记；确实没有人数也要定稿的，请再发一次，并写上 "withoutCounts"：true。',
      en: '{month} has {trips} {trips|trip|trips} and not a single rider was counted: once it is frozen, what is reported is that nothing is known. Ask the drivers and add what is missing; to freeze it all the same, send it again with "withoutCounts": true.',
    },
  },
  'month-reads-otherwise': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '您看过之后，{month} 的记录又变了：现在是 {boardings} 人次、实开 {operated} 班。什么也没有公布；请看过现在的数字再决定。',
      en: 'Since you looked, the log of {month} has changed: it says {boardings} {boardings|boarding|boardings} on {operated} {operated|trip|trips} now. Nothing was reported; look at the figures of now, then decide.',
    },
  },
  'nothing-to-restate': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 的记录与最近一次公布的数字完全一致，没有什么要更正。',
      en: 'The log of {month} says exactly what was reported last; no restatement was added.',
    },
  },
  'revision-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '{month} 没有第 {revision} 版。各版见 {prefix}/v1/ridership/months/{month}。',
      en: '{month} has no revision {revision}. Its revisions are listed at {prefix}/v1/ridership/months/{month}.',
    },
  },
});
