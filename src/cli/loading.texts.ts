import type { ConsequenceKind } from '../publishing/consequence.js';
import { speaker, type Text } from '../language.js';

/** Texts printed while a timetable is loaded. */
const loadingTexts = {
  consequences: { 'zh-CN': '载入它会带来这些后果：', en: 'What loading it would do:' },
  consequence: { 'zh-CN': '  • {sentence}', en: '  • {sentence}' },
  mustAccept: { 'zh-CN': '  ▲ {sentence}〔{kind}〕', en: '  ▲ {sentence} [{kind}]' },
  hint: { 'zh-CN': '    {hint}', en: '    {hint}' },
  ask: { 'zh-CN': '仍要载入吗？（y/N，是/否）', en: 'Load it all the same? (y/N) ' },
  notAccepted: { 'zh-CN': '没有载入，数据库保持原样。', en: 'Not loaded; the database is as it was.' },
  addYes: {
    'zh-CN': '没有载入，数据库保持原样。标有 ▲ 的要有人同意：同样的命令加上 --yes={kinds}；文件和选项都不变时，只加 --yes 也可以。',
    en: 'Not loaded; the database is as it was. Somebody has to accept what is marked ▲: give the same command with --yes={kinds}; with the same files and options a bare --yes will do.',
  },
  notToldBefore: {
    'zh-CN': '只写 --yes，只同意上一次用同样的文件和选项列出过的后果；这些还没有列出过。',
    en: 'A bare --yes accepts only what the same command has listed before, of the same files; this was not listed yet.',
  },
  changedMeanwhile: {
    'zh-CN': '没有载入，数据库保持原样：载入期间别人改动了时刻表或记录，后果与刚才说的不同（现在的见上）。请再来一次。',
    en: 'Not loaded; the database is as it was. Somebody changed the timetables or the log meanwhile, and loading would do something else now (see above). Give the command again.',
  },
  unknownYes: {
    'zh-CN': '没有载入：--yes={words} 里有不认识的词。可以写的有：{kinds}。',
    en: 'Nothing was loaded: --yes={words} names something unknown. It takes: {kinds}.',
  },
  untilNext: { 'zh-CN': '  到 {last} 为止，次日起是另一版。', en: '  It holds until {last}; another version follows.' },
  untilLast: { 'zh-CN': '  最后一天有车：{last}。', en: '  The last day on which it has buses is {last}.' },
  accepted: { 'zh-CN': '  已同意：{sentence}', en: '  Accepted: {sentence}' },
  did: { 'zh-CN': '  {sentence}', en: '  {sentence}' },
  warnings: { 'zh-CN': '  提醒 {count} 条，见上', en: '  warnings: {count}, see above' },
} satisfies Record<string, Text>;

/** Options that avoid a consequence instead of accepting it. */
export const hints: Partial<Record<ConsequenceKind, Text>> = {
  'new-agency': {
    'zh-CN': '新的一家：加 --new；现有的一家：加 --agency 编号。',
    en: 'For a new agency add --new; for one that is here add --agency ID.',
  },
  strangers: { 'zh-CN': '另一个地方：加 --new --agency 新编号。', en: 'For another place add --new --agency and an id of its own.' },
  coming: {
    'zh-CN': '撤下还没有生效的版本：加 --replace-coming。',
    en: 'To withdraw the versions that are not in force yet add --replace-coming.',
  },
  gap: { 'zh-CN': '换一个生效日期：加 --from 日期。', en: 'For another day to take effect add --from DATE.' },
};

export const sayLoading = speaker(loadingTexts);
