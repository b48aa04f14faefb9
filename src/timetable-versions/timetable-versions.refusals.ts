import { refusals } from '../errors.js';

export const timetableVersionsRefusals = refusals({
  'timetable-version-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{versionId}”的时刻表。全部时刻表见 {prefix}/v1/timetable-versions。',
      en: 'There is no timetable "{versionId}". All timetables are listed at {prefix}/v1/timetable-versions.',
    },
  },
});
