import { speaker, type Text } from '../language.js';

/** Texts of the command `agencies`, which lists agencies, makes one the default or removes one. */
const agenciesTexts = {
  agency: { 'zh-CN': '{name}（{agencyId}）', en: '{name} ({agencyId})' },
  defaultAgency: {
    'zh-CN': '{name}（{agencyId}），默认：网址里没有 /a/… 时由它回答',
    en: '{name} ({agencyId}), the default: answers where an address has no /a/…',
  },
  has: {
    'zh-CN': '  时刻表 {versions} 版，账户 {accounts} 个，{log}',
    en: '  timetable versions: {versions}, accounts: {accounts}, {log}',
  },
  noLog: { 'zh-CN': '还没有司机记录', en: 'no driver log yet' },
  log: { 'zh-CN': '司机记录 {first} 至 {last}', en: 'driver log from {first} to {last}' },
  isDefault: {
    'zh-CN': '“{name}”（{agencyId}）本来就是默认机构，没有改动。',
    en: '{name} ({agencyId}) is the default agency already; nothing was changed.',
  },
  ofDefault: {
    'zh-CN':
      '把默认机构从“{before}”（{beforeId}）改为“{name}”（{agencyId}）以后：\n  不带 /a/… 的链接、海报上的二维码和书签，都打开“{name}”；\n  “{before}”的司机和管理者如果用不带 /a/… 的网址登录，要改用 /a/{beforeId}/driver 和 /a/{beforeId}/manager 重新登录；请让司机先把手机里没发完的记录发完。',
    en: 'With {name} ({agencyId}) the default agency instead of {before} ({beforeId}):\n  links, codes on posters and bookmarks without /a/… open {name};\n  drivers and managers of {before} who use addresses without /a/… have to sign in anew, at /a/{beforeId}/driver and /a/{beforeId}/manager. Let drivers send what waits on their phones first.',
  },
  askDefault: { 'zh-CN': '现在改吗？（y/N，是/否）', en: 'Do it now? (y/N) ' },
  madeDefault: {
    'zh-CN': '默认机构现在是“{name}”（{agencyId}）；“{before}”在 /a/{beforeId}/。',
    en: '{name} ({agencyId}) is the default agency now; {before} is at /a/{beforeId}/.',
  },
  ofRemoval: {
    'zh-CN':
      '删除“{name}”（{agencyId}）：\n  时刻表 {versions} 版、账户 {accounts} 个、司机记录 {events} 条（{log}）、已统计的 {boardings} 人次、已封存的 {months} 个月，以及它的其他数据，全部从数据库里消失；\n  先导出到 {file}（密码和登录凭据不在其中），核对无误才删除；程序不能再把它读回来；\n  它的网址 /a/{agencyId}/ 不再打开，所有人被登出，手机里没发完的记录再也收不到。',
    en: 'Removing {name} ({agencyId}):\n  timetable versions ({versions}), accounts ({accounts}), rows of the driver log ({events}; {log}), boardings added up so far ({boardings}), frozen months ({months}) and all else of it leave the database;\n  they are written to {file} first (without passwords and sessions), and removed only once that file was checked; the program cannot read them back;\n  its address /a/{agencyId}/ answers no more, everybody of it is signed out, and what waits on phones cannot be sent any more.',
  },
  thenDefault: {
    'zh-CN': '  它是默认机构：以后不带 /a/… 的网址由“{name}”（{agencyId}）回答。',
    en: '  It is the default agency: addresses without /a/… will be answered by {name} ({agencyId}).',
  },
  askRemoval: { 'zh-CN': '导出并删除吗？（y/N，是/否）', en: 'Export and remove it? (y/N) ' },
  removed: {
    'zh-CN': '已删除“{name}”（{agencyId}）。全部数据在 {file}：{tables} 张表，{rows} 行；请妥善保存。',
    en: '{name} ({agencyId}) is removed. All of its data is in {file}: {tables} {tables|table|tables}, {rows} {rows|row|rows}. Keep it safe.',
  },
  nowDefault: { 'zh-CN': '默认机构现在是“{name}”（{agencyId}）。', en: 'The default agency is now {name} ({agencyId}).' },
  exportNeeded: {
    'zh-CN': '没有删除。请说明先导出到哪个文件：npm run agencies -- remove {agencyId} --export {agencyId}.zip',
    en: 'Nothing was removed. Say to which file it is exported first: npm run agencies -- remove {agencyId} --export {agencyId}.zip',
  },
  notAccepted: { 'zh-CN': '没有改动，数据库保持原样。', en: 'Nothing was changed; the database is as it was.' },
  addYes: {
    'zh-CN': '没有改动，数据库保持原样。确认要这样做，请在同样的命令后加上 --yes={word}。',
    en: 'Nothing was changed; the database is as it was. If that is what you want, give the same command with --yes={word}.',
  },
} satisfies Record<string, Text>;

export const sayAgencies = speaker(agenciesTexts);
