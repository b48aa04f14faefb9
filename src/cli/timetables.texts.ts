import { speaker, type Text } from '../language.js';
import type { VersionStateNow } from '../timetable-versions/version-states.js';

/** Texts of the command `timetables`, which lists, withdraws and brings back versions. */
const timetablesTexts = {
  agency: { 'zh-CN': '{name}（{agencyId}）', en: '{name} ({agencyId})' },
  version: {
    'zh-CN': '  第 {version} 版  {state}  {dates}  {source}，{trips} 班；{at} {by}',
    en: '  version {version}  {state}  {dates}  {source}, {trips} {trips|trip|trips}; {at}, {by}',
  },
  fromUntil: { 'zh-CN': '{from} 至 {until}', en: '{from} to {until}' },
  from: { 'zh-CN': '{from} 起', en: 'from {from} on' },
  meantFrom: { 'zh-CN': '原定 {from} 起', en: 'planned from {from} on' },
  loadedBy: { 'zh-CN': '由{by}发布', en: 'published by {by}' },
  loaded: { 'zh-CN': '载入', en: 'loaded' },
  restoredBy: { 'zh-CN': '由{by}从第 {restored} 版恢复', en: 'brought back from version {restored} by {by}' },
  restored: { 'zh-CN': '从第 {restored} 版恢复', en: 'brought back from version {restored}' },
  none: {
    'zh-CN': '  还没有时刻表。在管理台“时刻表”里做一份，或载入一份：npm run load -- <文件夹或 zip>',
    en: '  There is no timetable yet. Make one in the desk under Timetables, or load one: npm run load -- <folder or zip>',
  },
  notFound: {
    'zh-CN': '{agency}没有第 {version} 版时刻表，没有改动。全部版本：npm run timetables',
    en: '{agency} has no timetable version {version}; nothing was changed. All versions: npm run timetables',
  },
  ofWithdrawal: { 'zh-CN': '撤回第 {version} 版会带来这些后果：', en: 'What withdrawing version {version} would do:' },
  ofBringingBack: { 'zh-CN': '恢复第 {version} 版会带来这些后果：', en: 'What bringing version {version} back would do:' },
  askWithdrawal: { 'zh-CN': '仍要撤回吗？（y/N，是/否）', en: 'Withdraw it all the same? (y/N) ' },
  askBringingBack: { 'zh-CN': '仍要恢复吗？（y/N，是/否）', en: 'Bring it back all the same? (y/N) ' },
  withdrawn: { 'zh-CN': '已撤回第 {version} 版（{source}）。', en: 'Version {version} ({source}) is withdrawn.' },
  withdrawnAlready: {
    'zh-CN': '第 {version} 版（{source}）早已撤回，没有改动。',
    en: 'Version {version} ({source}) was withdrawn before; nothing was changed.',
  },
  broughtBack: {
    'zh-CN': '已恢复第 {old} 版（{source}）：作为第 {version} 版，{from} 起生效，{trips} 班。',
    en: 'Version {old} ({source}) is brought back as version {version}, in force from {from}, with {trips} {trips|trip|trips}.',
  },
  notAccepted: { 'zh-CN': '没有改动，数据库保持原样。', en: 'Nothing was changed; the database is as it was.' },
  addYes: {
    'zh-CN': '没有改动，数据库保持原样。标有 ▲ 的要有人同意：同样的命令加上 --yes={kinds}；在此期间没有别的改动时，只加 --yes 也可以。',
    en: 'Nothing was changed; the database is as it was. Somebody has to accept what is marked ▲: give the same command with --yes={kinds}; unless anything changes meanwhile a bare --yes will do.',
  },
  notToldBefore: {
    'zh-CN': '只写 --yes，只同意同样的命令上一次列出过的后果；这些还没有列出过。',
    en: 'A bare --yes accepts only what the same command has listed before; this was not listed yet.',
  },
  changedMeanwhile: {
    'zh-CN': '没有改动，数据库保持原样：刚才别人改动了时刻表或记录，后果已经不同。请再来一次。',
    en: 'Nothing was changed; the database is as it was. Somebody changed the timetables or the log meanwhile, and it would do something else now. Give the command again.',
  },
} satisfies Record<string, Text>;

export const stateTexts: Readonly<Record<VersionStateNow, Text>> = {
  past: { 'zh-CN': '已过期', en: 'past' },
  'in-force': { 'zh-CN': '生效中', en: 'in force' },
  coming: { 'zh-CN': '将生效', en: 'coming' },
  withdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
  replaced: { 'zh-CN': '被替换', en: 'replaced' },
};

export const sayTimetables = speaker(timetablesTexts);
