import { speaker, type Text } from '../language.js';

/** Texts of `npm run validate-feeds`. */
const texts = {
  gtfsFinding: { 'zh-CN': '{severity} {rule} × {count}（{of}）：{place}', en: '{severity} {rule} × {count} ({of}): {place}' },
  meaning: { 'zh-CN': '    {meaning}', en: '    {meaning}' },
  remedy: { 'zh-CN': '    怎么办：{remedy}', en: '    What to do: {remedy}' },
  realtimeRemedy: {
    'zh-CN': '数据由本程序给出的，是程序的疏漏，请告诉维护程序的人；别人的数据，请告诉出数据的人。规则的说明：{address}',
    en: 'If this program made the feed, it is a fault of the program: tell whoever keeps it running. Of a feed of others, tell whoever makes it. What the rule says: {address}',
  },
  expected: {
    'zh-CN': '本程序的数据里这是正常的：还没有人测量、还没有派车的班次也会报出来（决定 40）。不用管。',
    en: 'To be expected of this program’s feeds: they tell of trips that nobody has measured and that have no vehicle yet (decision 40). Nothing.',
  },
  olderTimetable: {
    'zh-CN': '新时刻表的第一天，前一版还在数据里，因为它最后一夜的班次可能过了零点才到。不用管，第二天就没有了。',
    en: 'On the first day of a new timetable the one before is still in the feed, whose last night may end after midnight. Nothing: it is gone the next day.',
  },
  gtfsCounts: {
    'zh-CN': '检查了 {feeds} 份 GTFS，每份按 {rules} 条规则。',
    en: 'Checked {feeds} GTFS {feeds|feed|feeds}, by {rules} rules each.',
  },
  realtimeCounts: {
    'zh-CN': '检查了 {messages} 份 GTFS-Realtime（{instants} 个时刻，共 {entities} 条内容），每份按 {rules} 条规则。',
    en: 'Checked {messages} GTFS-Realtime {messages|message|messages} at {instants} {instants|instant|instants}, with {entities} entities, by {rules} rules each.',
  },
  noRealtime: {
    'zh-CN': '没有检查 GTFS-Realtime：没有给它的文件或网址。',
    en: 'No GTFS-Realtime was checked: no file or address of one was given.',
  },
  leftOut: { 'zh-CN': '  不查的 {count} 条：{reason}。{rules}', en: '  {count} left out: {reason}. {rules}' },
  result: {
    'zh-CN': '结果：违反 ERROR 规则 {errors} 条，WARNING 规则 {warnings} 条。',
    en: 'Broken rules: {errors} ERROR, {warnings} WARNING.',
  },
  operation: {
    'zh-CN': '{of}：重演了 {days} 天，司机的记录 {recorded} 条，{refused}。',
    en: '{of}: {days} {days|day|days} replayed, {recorded} {recorded|event|events} of drivers recorded, {refused}.',
  },
  refusedNone: { 'zh-CN': '没有被拒绝的', en: 'none refused' },
  refusedSome: { 'zh-CN': '被拒绝的：{codes}', en: 'refused: {codes}' },
  notFound: { 'zh-CN': '没有这个文件：{path}。请核对路径。', en: 'There is no {path}. Check the path.' },
  unreadableGtfs: {
    'zh-CN': '{path} 不是能读的 GTFS（{cause}），没有检查。应是 zip，或装着 .txt 文件的文件夹。',
    en: '{path} is no readable GTFS ({cause}) and was not checked. It should be a zip, or a folder of .txt files.',
  },
  unreadableRealtime: {
    'zh-CN': '{path} 不是能读的 GTFS-Realtime（{cause}），没有检查。应是 .pb，或 Protocol Buffers 的 JSON。',
    en: '{path} is no readable GTFS-Realtime ({cause}) and was not checked. It should be .pb, or JSON as Protocol Buffers writes it.',
  },
  noAnswer: {
    'zh-CN': '{path} 没有给出数据（{cause}），没有检查。要令牌的，请在网址后面写上 ?token=…',
    en: '{path} gave no feed ({cause}) and was not checked. If it needs a token, put it behind the address: ?token=…',
  },
  needsGtfs: {
    'zh-CN': '{path} 没有检查：实时数据要对照它的 GTFS。请把 GTFS 的文件或网址写在它前面。',
    en: '{path} was not checked: a realtime feed is checked against its GTFS. Give the file or address of the GTFS before it.',
  },
  byFileTime: {
    'zh-CN': '{path}：文件没有读取的时刻，按它自己写的时刻检查，因此不查它是否过时。',
    en: '{path}: nothing says when the file was read, so its own time counts, and it cannot be too old.',
  },
} satisfies Record<string, Text>;

export const sayFeedChecks = speaker(texts);
