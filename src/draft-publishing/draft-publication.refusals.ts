import { refusals } from '../errors.js';

export const draftPublicationRefusals = refusals({
  'draft-has-errors': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '没有发布：草稿里有 {count} 处要先改好（见 problems）。{first}',
      en: 'Nothing was published: the draft has faults that have to be mended first (see problems): {count}. {first}',
    },
  },
  'publication-date-past': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '没有发布：{date} 已经过去了。请选 {earliest} 或以后的日子。',
      en: 'Nothing was published: {date} is over. Choose {earliest} or a later date.',
    },
  },
  'publication-date-driven': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '没有发布：{date} 的班车已经按现行的时刻表开过，有记录。请选 {earliest} 或以后的日子。',
      en: 'Nothing was published: buses were driven on {date} by the timetable in force, and logged. Choose {earliest} or a later date.',
    },
  },
  'publication-date-far': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '没有发布：{date} 太远了。请选 {latest} 或更早的日子；更远的，到时候再发布，草稿会一直留着。',
      en: 'Nothing was published: {date} is too far ahead. Choose {latest} or an earlier date; the draft is kept until you publish it.',
    },
  },
  'publication-without-service': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '没有发布：从 {date} 起，这份时刻表没有一天有车。请选更早的日子，或在草稿里改开行的日子。',
      en: 'Nothing was published: from {date} on this timetable has no day with a bus. Choose an earlier date, or change the days of service in the draft.',
    },
  },
  'publication-changes-nothing': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '没有发布：草稿和 {date} 前一天的时刻表完全一样，发布了也不会有变化。请先在草稿里改动，或放弃这份草稿。',
      en: 'Nothing was published: the draft is the same as the timetable of the day before {date}, so nothing would change. Change the draft first, or give it up.',
    },
  },
  'riders-not-told': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '没有发布：{date} 起就有班次变动，不到 8 天，要先说明乘客知道了没有（riders）：现在就告诉（now，会发公告）、已经告诉了（already，写明怎么告诉的），或先不告诉（not-yet，写明原因）。公告会这样写：{text}',
      en: 'Nothing was published: departures change from {date} on, in less than eight days. Say first whether riders know (`riders`): told now (an alert is published), told already (say how), or not yet (say why). The alert would read: {text}',
    },
  },
  'too-few-vehicles': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '没有发布：这份时刻表要 {needed} 辆车，登记了 {atHand} 辆。请先登记车辆，或少开几班；确实会有车的，请写明（vehicles.statement），会留在记录里，到前一天中午还没登记会提醒。',
      en: 'Nothing was published: this timetable takes {needed} vehicles, and {atHand} are registered. Register them first, or run fewer departures; where they will come, state it (vehicles.statement): it is kept, and told again at noon of the day before if they are still missing.',
    },
  },
  'draft-not-published': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '草稿“{name}”没有发布，不用收回。',
      en: 'The draft "{name}" is not published: there is nothing to take back.',
    },
  },
  'draft-in-force': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '没有收回：草稿“{name}”从 {from} 起已经生效，那天以后的班次按它开过。不好用，可以换回以前的时刻表（第 {before} 份），或由现行时刻表新建草稿。',
      en: 'Nothing was taken back: the draft "{name}" has been in force since {from}, and buses ran by it. Bring the timetable of before back (number {before}), or make a new draft from the one in force.',
    },
  },
  'first-in-force': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '没有收回：草稿“{name}”从 {from} 起已经生效，在它以前没有时刻表可以换回。请由它新建一份草稿，改好再发布；哪天不开车，请在日历里写。',
      en: 'Nothing was taken back: the draft "{name}" has been in force since {from}, and there was no timetable before it. Make a new draft from it, change that and publish it; days without buses are said in the calendar.',
    },
  },
});
