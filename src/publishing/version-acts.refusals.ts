import { refusals } from '../errors.js';

export const versionActsRefusals = refusals({
  'timetable-version-begun': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '第 {versionId} 版（{source}）从 {from} 起已经生效，不能撤回：过去的日子按它运行过。要换掉它，请载入新的时刻表，或恢复一个旧版本，从以后的某天起生效。',
      en: 'Version {versionId} ({source}) has been in force since {from} and cannot be withdrawn: days were run by it. To end it load a new timetable, or bring an older version back from a later date on.',
    },
  },
  'timetable-version-coming': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '第 {versionId} 版（{source}）将于 {from} 生效，不用恢复。能恢复的是已过期、已撤回或被替换的版本。',
      en: 'Version {versionId} ({source}) comes into force on {from}: there is nothing to bring back. Past, withdrawn and replaced versions can be brought back.',
    },
  },
  'timetable-version-in-force': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '第 {versionId} 版（{source}）在 {date} 正在生效，不用恢复。能恢复的是已过期、已撤回或被替换的版本；要让它以后再用，请把生效日期写在别的版本生效之后。',
      en: 'Version {versionId} ({source}) is in force on {date}: there is nothing to bring back. Past, withdrawn and replaced versions can be brought back; this one only from a date on which another is in force.',
    },
  },
  'consequences-not-accepted': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '没有改动：这样做有需要确认的后果（见 consequences）。确认后，请把它们的名称写进 accepts 再发一次：{kinds}。',
      en: 'Nothing was changed, because it has consequences that somebody has to accept (see consequences). To accept them send it again with their names in `accepts`: {kinds}.',
    },
  },
});
