import { refusals } from '../errors.js';

export const monthlyReportsRefusals = refusals({
  'months-range': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '月份范围 {from} 至 {to} 不成立:起始月不能晚于结束月,且最多 {most} 个月。请缩短范围。',
      en: 'The months {from} to {to} cannot be answered: they must not run backwards and may be at most {most}. Ask for fewer.',
    },
  },
  'month-not-closed': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 还没有结束,或有运营日尚未关账,不能冻结。请在最后一个运营日的次日凌晨以后再试。',
      en: '{month} is not over, or a service day of it is not closed, so it cannot be frozen. Try again once the night after its last day has passed.',
    },
  },
  'month-already-frozen': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 已经冻结,数字保持不变。要改正请新增一次重述(POST {prefix}/v1/ridership/months/{month}/restatements)。',
      en: '{month} is frozen already and keeps its figures. To correct them, add a restatement (POST {prefix}/v1/ridership/months/{month}/restatements).',
    },
  },
  'month-not-frozen': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 还没有冻结,数字本来就随记录变动,无需重述。',
      en: '{month} is not frozen: its figures follow the log, and there is nothing to restate.',
    },
  },
  'month-without-figures': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 没有任何班次,没有可冻结的数字。请核对月份。',
      en: '{month} has no trip at all and nothing to freeze. Check the month.',
    },
  },
  'month-without-counts': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '{month} 有 {trips} 班，却没有记下一个乘客：冻结以后，公布的就是“没有数字”。请先向司机核实并补记；确实没有人数要冻结的，请再发一次，并写上 "withoutCounts": true。',
      en: '{month} has {trips} trips and not a single rider was counted: once it is frozen, what is reported is that nothing is known. Ask the drivers and add what is missing; to freeze it all the same, send it again with "withoutCounts": true.',
    },
  },
  'nothing-to-restate': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{month} 的记录与最近一次公布的数字完全一致,没有新增重述。',
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
