import { refusals } from '../errors.js';

export const timetableDraftsRefusals = refusals({
  'draft-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{draftId}”的草稿，它也许已被删除。全部草稿见 {prefix}/v1/timetables/drafts。',
      en: 'There is no draft "{draftId}"; it may have been deleted. All drafts are listed at {prefix}/v1/timetables/drafts.',
    },
  },
  'draft-name-taken': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '已经有一份草稿叫“{name}”，什么也没有改变。请换一个名字，两份草稿才分得清。',
      en: 'There is a draft called "{name}" already, and nothing was changed. Choose another name, so that the two can be told apart.',
    },
  },
  'draft-published': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '草稿“{name}”已经发布，什么也没有改变。还没生效的，可先收回再改；已经生效的，请由现行时刻表新建一份草稿。',
      en: 'The draft "{name}" is published, and nothing was changed. If it is not in force yet, take it back first; if it is, make a new draft from the timetable in force.',
    },
  },
  'no-timetable-in-force': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '今天没有现行时刻表，没法由它建草稿。请从空白开始（from 写 null），或指明由哪一份时刻表建（见 {prefix}/v1/timetable-versions）。',
      en: 'No timetable is in force today, so no draft can be made from it. Begin from nothing (`from`: null), or name the timetable to begin from (see {prefix}/v1/timetable-versions).',
    },
  },
  'draft-too-large': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '草稿里的班次太多：最多 {most} 班。什么也没有改变。请减少班次，或拉大发车间隔。',
      en: 'The draft has too many departures: {most} at most. Nothing was changed. Make fewer departures, or leave more time between them.',
    },
  },
  'timetable-beyond-drafts': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN':
        '时刻表“{versionId}”里有 {count} 班在 36:00（次日中午）以后才发车，草稿里放不下，所以没有新建。请从空白开始，或修改它的文件后重新导入。',
      en: 'Timetable "{versionId}" has {count} {count|departure|departures} after 36:00 (noon of the next day), which a draft cannot hold, so none was made. Begin from nothing, or change its files and load them again.',
    },
  },
  'way-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '这份草稿里没有走法“{wayId}”。全部走法见 {prefix}/v1/timetables/drafts/{draftId}/sentences。',
      en: 'This draft has no way "{wayId}". All ways are listed at {prefix}/v1/timetables/drafts/{draftId}/sentences.',
    },
  },
});
