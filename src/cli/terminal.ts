import { settings } from '../config.js';
import { usage } from './help.texts.js';
import { speaker, type Language, type Say as SayOf, type Text } from '../language.js';

/** The texts that are printed in a terminal, apart from those in the `*.texts.ts` of single commands. */
export const texts = {
  usage,
  wrongSettings: { 'zh-CN': '设置有误，没有启动：', en: 'Not started, because settings are wrong:' },
  defaultIs: { 'zh-CN': '（默认 {value}）', en: '(default {value})' },
  databaseNew: { 'zh-CN': '数据库  {where}（新建）', en: 'Database   {where} (new)' },
  databaseMigrated: { 'zh-CN': '数据库  {where}（结构已更新）', en: 'Database   {where} (tables brought up to date)' },
  databaseKnown: { 'zh-CN': '数据库  {where}', en: 'Database   {where}' },
  databaseUnreachable: {
    'zh-CN': '打不开数据库 {where}：{cause}\n请核对 DATABASE_URL，确认数据库已启动、文件夹可写。',
    en: 'The database {where} cannot be opened: {cause}\nCheck DATABASE_URL, that the database is running, and that its folder can be written.',
  },
  portTaken: {
    'zh-CN': '端口 {port} 已被占用。Banche 可能已经在运行；或换一个端口：PORT=3001 npm start',
    en: 'Port {port} is taken. Banche may be running already; or take another port: PORT=3001 npm start',
  },
  cannotListen: {
    'zh-CN': '无法监听 {host}:{port}（{cause}）。请核对 HOST 和 PORT。',
    en: 'Cannot listen on {host}:{port} ({cause}). Check HOST and PORT.',
  },
  loading: { 'zh-CN': '载入 {path}', en: 'Loading {path}' },
  reading: { 'zh-CN': '  {percent}%  {file}', en: '  {percent}%  {file}' },
  loaded: {
    'zh-CN': '时刻表  {agency}：{stops} 站、{routes} 线、{trips} 班；第 {version} 版，{from} 起生效',
    en: 'Timetable  {agency}: {stops} {stops|stop|stops}, {routes} {routes|route|routes}, {trips} {trips|trip|trips}; version {version}, in force from {from}',
  },
  history: {
    'zh-CN': '客流  {agency}：{from} 至 {until}，{trips} 班、{boardings} 人次，取消 {cancelled} 班',
    en: 'Ridership  {agency}: {trips} {trips|trip|trips} and {boardings} {boardings|boarding|boardings}, {cancelled} {cancelled|trip|trips} cancelled, {from} to {until}',
  },
  historyReconstructed: {
    'zh-CN': '  其中 {count} 班是推演，不是记录（见数据文件夹里的 README.md）；TOWN_HISTORY=none 不载入',
    en: '  {count} of these trips {count|is|are} a reconstruction, not a record (see README.md beside the data); TOWN_HISTORY=none leaves them out',
  },
  historyReconstructedInDemo: {
    'zh-CN': '  其中 {count} 班是推演，不是记录（见数据文件夹里的 README.md）',
    en: '  {count} of these trips {count|is|are} a reconstruction, not a record (see README.md beside the data)',
  },
  historyKnown: { 'zh-CN': '  早已全部载入，没有新增。', en: '  All of it was loaded before; nothing is new.' },
  historyCorrected: {
    'zh-CN': '  已更正：替换 {corrected} 项，撤回 {takenBack} 项，理由“{reason}”；原来的记录都保留着。',
    en: '  Corrected: {corrected} {corrected|value|values} replaced and {takenBack} taken back, because “{reason}”; all that was recorded is kept.',
  },
  historyNotCorrected: {
    'zh-CN': '  与早先导入的没有不同，没有可更正的。',
    en: '  Nothing in it differs from what was loaded before; there was nothing to correct.',
  },
  historyLeft: {
    'zh-CN': '  {count} 个班次由管理者亲手更正过，或已由司机数过，保持原样。',
    en: '  {count} {count|trip|trips} that a manager corrected by hand, or a driver counted, {count|is as it was|are as they were}.',
  },
  correctWithoutReason: {
    'zh-CN': '没有载入。--correct 后面请写更正的理由，例如：--correct "计数器重新校验"；一行，最多 {most} 字。',
    en: 'Nothing was loaded. Say after --correct why the counts are corrected, like --correct "counters re-validated": one line of at most {most} characters.',
  },
  nothingToCorrect: {
    'zh-CN': '没有载入。{path} 里没有 TIDES 客流，--correct 无可更正；只载入时刻表请去掉它。',
    en: 'Nothing was loaded: {path} holds no TIDES counts for --correct to correct. Leave it out to load the timetable alone.',
  },
  fleet: { 'zh-CN': '车辆  {agency}：{vehicles} 辆', en: 'Vehicles   {agency}: {vehicles}' },
  historyNotLoaded: {
    'zh-CN': '时刻表已载入，客流没有：{count} 处错误。请改正后再载入。',
    en: 'The timetable is loaded, the counts are not: {count} {count|error|errors}. Correct {count|it|them} and load again.',
  },
  notLoaded: {
    'zh-CN': '没有载入：{count} 处错误。数据库保持原样；请改正后再载入。',
    en: 'Not loaded: {count} {count|error|errors}. The database is as it was; correct {count|it|them} and load again.',
  },
  moreFindings: { 'zh-CN': '  ……{kind} 另有 {count} 处', en: '  … and {count} more of {kind}' },
  firstManager: {
    'zh-CN': '\n管理者账户 {name}（{agency}），密码 {password}\n这个密码只显示这一次，请立即记下。',
    en: '\nManager account {name} ({agency}), password {password}\nThis password is shown only this once: write it down now.',
  },
  newPassword: {
    'zh-CN': '账户 {name}（{agency}）的新密码 {password}\n这个密码只显示这一次，请立即记下。',
    en: 'New password of {name} ({agency}): {password}\nThis password is shown only this once: write it down now.',
  },
  firstManagerGiven: {
    'zh-CN': '管理者账户 {name}（{agency}），密码取自 MANAGER_PASSWORD',
    en: 'Manager account {name} ({agency}), with the password from MANAGER_PASSWORD',
  },
  managerPasswordRefused: { 'zh-CN': 'MANAGER_PASSWORD 不能用：{cause}', en: 'MANAGER_PASSWORD cannot be used: {cause}' },
  published: {
    'zh-CN': '已发布 {count} 个文件（{size} MB）到 {folder}。任何网页服务器都能托管；页面会说明这是哪一刻的副本，所以请每天重新发布。',
    en: 'Published {count} {count|file|files} ({size} MB) in {folder}. Any web server can hold them; pages say of what moment they are, so publish anew every day.',
  },
  isFile: {
    'zh-CN': '{folder} 是一个文件，没有发布。请给一个文件夹。',
    en: '{folder} is a file; nothing was published. Name a folder.',
  },
  notOurs: {
    'zh-CN': '{folder} 里已有别的文件，没有发布，以免删掉它们。请给一个空文件夹或新文件夹；从前由本程序发布的文件夹可以直接替换。',
    en: '{folder} holds other files; nothing was published, so as not to remove them. Name an empty or a new folder; one published by this program before is replaced.',
  },
  cannotPublish: {
    'zh-CN': '写不了 {folder}：{cause}\n从前发布的（如果有）仍在原处。请核对磁盘空间和上级文件夹的写权限。',
    en: '{folder} cannot be written: {cause}\nWhat was published before, if anything, is still there. Check the space on the disk and that the folder above may be written.',
  },
  backedUp: {
    'zh-CN':
      '已备份到 {file}（{size} MB）：{events} 条记录，{months}。已逐页检查，与数据库一致。\n请把它复制到另一台机器；需要时：npm run restore -- {file}',
    en: 'Backed up to {file} ({size} MB): {events} {events|event|events}, {months}. Every page was checked, and it holds what the database holds.\nCopy it to another machine; when you need it: npm run restore -- {file}',
  },
  restored: {
    'zh-CN':
      '已恢复 {file} 到 {where}：{events} 条记录，{months}。\n接下来：npm start（或 systemctl start banche），再核对这些月份的客流。',
    en: 'Restored {file} to {where}: {events} {events|event|events}, {months}.\nNext: npm start (or systemctl start banche), then check the ridership of these months.',
  },
  keptBeside: {
    'zh-CN': '原来的数据库在 {kept}；备份之后的记录只在那里。确定不再需要时再删。',
    en: 'The database that was there is now {kept}; what was recorded after the backup is only there. Delete it when you are sure that you need it no more.',
  },
  monthsFromTo: { 'zh-CN': '{from} 至 {until}，共 {count} 个月', en: '{count} {count|month|months} from {from} to {until}' },
  noMonths: { 'zh-CN': '还没有任何月份', en: 'no month yet' },
  postgresBackup: {
    'zh-CN':
      '数据在 PostgreSQL 里（{where}），请用它自己的工具，程序可以照常运行（会询问密码，或写在 ~/.pgpass 里）：\n  备份  pg_dump --format=custom --file=banche.dump "{address}"\n  恢复  先停下程序，再 pg_restore --clean --if-exists --no-owner --single-transaction --dbname="{address}" banche.dump\n没有备份任何东西。',
    en: 'The data is in PostgreSQL ({where}), which has tools of its own for this, while the program runs (they ask for the password, or read it from ~/.pgpass):\n  backup   pg_dump --format=custom --file=banche.dump "{address}"\n  restore  stop the program, then pg_restore --clean --if-exists --no-owner --single-transaction --dbname="{address}" banche.dump\nNothing was backed up.',
  },
  postgresRestore: {
    'zh-CN':
      '数据在 PostgreSQL 里（{where}），没有恢复任何东西。请先停下所有程序，再用它自己的工具（会询问密码，或写在 ~/.pgpass 里）：\n  pg_restore --clean --if-exists --no-owner --single-transaction --dbname="{address}" banche.dump',
    en: 'The data is in PostgreSQL ({where}); nothing was restored. Stop every copy of the program, then use its own tool (it asks for the password, or reads it from ~/.pgpass):\n  pg_restore --clean --if-exists --no-owner --single-transaction --dbname="{address}" banche.dump',
  },
  inMemory: {
    'zh-CN': '数据库只在内存里，没有可备份或恢复的文件。请把 DATABASE_URL 设为 sqlite:路径。',
    en: 'The database is in memory only, with no file to back up or restore. Set DATABASE_URL to sqlite:PATH.',
  },
  noTown: {
    'zh-CN': '数据库里还没有时刻表。载入一份：npm run load -- data/hongqiao；或自己做一份：TOWN=none npm start',
    en: 'The database holds no timetable yet. Load one: npm run load -- data/hongqiao, or make one: TOWN=none npm start',
  },
  noTimetableYet: {
    'zh-CN': '这里还没有时刻表。',
    en: 'There is no timetable here yet.',
  },
  beginHere: { 'zh-CN': '从这里开始', en: 'Begin here' },
  beginHow: {
    'zh-CN':
      '  用账户 {name} 登录，在那里做出时刻表：写下地方、站点、线路和班次，大约一刻钟。\n  已有 GTFS 文件：npm run load -- 文件夹或 zip（例如 data/hongqiao）\n  忘了密码：npm run password -- {name}',
    en: '  Sign in as {name} and make your timetable there: the place, stops, routes and departures, in about fifteen minutes.\n  Or load one that is there as GTFS: npm run load -- FOLDER-OR-ZIP, like data/hongqiao\n  Password forgotten: npm run password -- {name}',
  },
  runsToday: { 'zh-CN': '{date} {reason}，正常运营', en: '{date}, {reason}: buses run' },
  stopsToday: { 'zh-CN': '{date} {reason}，停运', en: '{date}, {reason}: no buses' },
  provisional: { 'zh-CN': '（当年放假安排尚未公布，暂按星期推算）', en: ' (provisional: the year’s working days are not published yet)' },
  timetableOf: { 'zh-CN': '{date} 的时刻表', en: 'Timetable of {date}' },
  nextFrom: { 'zh-CN': '下一班，从 {stop}', en: 'Next departures from {stop}' },
  next: { 'zh-CN': '  {when}  开往 {headsign}', en: '  {when}  to {headsign}' },
  nothingNext: { 'zh-CN': '  以后没有班次。', en: '  Nothing departs any more.' },
  open: { 'zh-CN': '打开', en: 'Open' },
  openPage: { 'zh-CN': '居民看的页面', en: 'the page for residents' },
  openDrivers: { 'zh-CN': '司机端', en: 'the drivers’ app' },
  openDesk: { 'zh-CN': '管理台', en: 'the managers’ desk' },
  openNext: { 'zh-CN': '下一班（给程序）', en: 'next departures, for programs' },
  openTimetable: { 'zh-CN': '全天时刻', en: 'the day’s timetable' },
  openDocs: { 'zh-CN': '接口说明', en: 'how to ask' },
  stop: { 'zh-CN': '按 Ctrl+C 停止。', en: 'Ctrl+C stops it.' },
  stopped: { 'zh-CN': '已停止。', en: 'Stopped.' },
  demoTimeNotUnderstood: {
    'zh-CN': '演示没有启动：看不懂 --at {at}。请写小区当地的时间，如 --at 2024-07-15T07:10；不写就从下一个工作日 07:10 开始。',
    en: 'The demonstration was not started: --at {at} is not understood. Write a local time of the town, like --at 2024-07-15T07:10; without it the demonstration begins at 07:10 on the next working day.',
  },
  demoNoTimetable: {
    'zh-CN': '演示没有启动：示例小区在 {date} 没有时刻表。它从 {from} 起生效，请用 --at 选那天或以后的时间。',
    en: 'The demonstration was not started: the example town has no timetable on {date}. It is in force from {from}: choose a time on that day or later with --at.',
  },
  demoIgnoresDatabase: {
    'zh-CN': '设了 DATABASE_URL，但演示从不打开它：演示只用自己的临时数据。',
    en: 'DATABASE_URL is set, but a demonstration never opens it: it has data of its own.',
  },
  demoBegins: {
    'zh-CN': '演示：现在是 {at}（{zone}），时钟从此往前走。',
    en: 'Demo: it is {at} ({zone}), and time runs on from there.',
  },
  demoKeepsNothing: {
    'zh-CN': '班次和人次都不是真的，什么都不保留：停下时 {where} 一并删除。',
    en: 'Nothing here is real, and nothing is kept: {where} is gone when you stop it.',
  },
  demoResidents: { 'zh-CN': '居民  ', en: 'residents' },
  demoLobby: { 'zh-CN': '大堂  ', en: 'lobby    ' },
  demoPoster: { 'zh-CN': '海报  ', en: 'poster   ' },
  demoDrivers: { 'zh-CN': '司机  ', en: 'drivers  ' },
  demoDriver: { 'zh-CN': '{name}  PIN {pin}   {route}   {plate}', en: '{name}  PIN {pin}   {route}   {plate}' },
  demoManager: { 'zh-CN': '管理者', en: 'managers ' },
  demoManagerIs: { 'zh-CN': '{name}  密码 {password}', en: '{name}  password {password}' },
  demoPhone: {
    'zh-CN':
      '同一网络里的手机：{address}\n  没有 HTTPS，手机浏览器不让它离线使用，也不能安装；要试这些，请在本机的浏览器里打开 localhost。',
    en: 'A phone in the same network: {address}\n  Without HTTPS browsers on phones neither keep it for times without a signal nor install it; for that open localhost on this computer.',
  },
  demoMessage: { 'zh-CN': '下午三点起淞虹路站前修路，停前面的站牌。', en: 'Road works from 3 pm: stop at the next sign.' },
  demoPhoneName: { 'zh-CN': '演示用的手机', en: 'Phone of the demonstration' },
  demoFeeds: {
    'zh-CN': '数据  ',
    en: 'feeds    ',
  },
  demoFeedsOpen: {
    'zh-CN': '人人可读（PUBLIC_FEEDS=on）；要试令牌，设 PUBLIC_FEEDS=off 再启动',
    en: 'open to everybody (PUBLIC_FEEDS=on); to try tokens, start with PUBLIC_FEEDS=off',
  },
  demoFeedsClosed: { 'zh-CN': '凭令牌读取（PUBLIC_FEEDS=off）', en: 'with a token (PUBLIC_FEEDS=off)' },
  demoStop: { 'zh-CN': '按 Ctrl+C 停止并删除。', en: 'Ctrl+C stops it and removes it.' },
  badCommand: { 'zh-CN': '没有这个命令：{command}。', en: 'There is no command {command}.' },
  allCommands: { 'zh-CN': '全部命令和设置：npm start -- --help', en: 'All commands and settings: npm start -- --help' },
  noDate: { 'zh-CN': '“{text}”不是日期，请写成 2026-12-01 这样', en: '"{text}" is no date; write it like 2026-12-01' },
  noValue: { 'zh-CN': '{option} 后面要写内容', en: '{option} needs a value after it' },
  unknownOption: { 'zh-CN': '没有 {option} 这个选项', en: 'there is no option {option}' },
  badArguments: { 'zh-CN': '参数不对：{cause}', en: 'The arguments are not right: {cause}' },
  dayRecorded: { 'zh-CN': '已记录：{date} {what}（{reason}）。', en: 'Recorded: {date} {what} ({reason}).' },
  dayRuns: { 'zh-CN': '特别开行', en: 'runs by exception' },
  dayOff: { 'zh-CN': '停运', en: 'does not run' },
} satisfies Record<string, Text>;

export type Say = SayOf<keyof typeof texts>;

/** @example sayIn('en')('stopped') // 'Stopped.' */
export const sayIn = speaker(texts);

/** A message about a wrong command: the cause, and the usage of this command only, because the full help would push both off the screen. */
export function wrongArguments(language: Language, cause: string, command?: string): string {
  const say = sayIn(language);
  const usageLines = command === undefined ? [] : usageOf(command, usage[language]);
  return [say('badArguments', { cause }), '', ...usageLines, say('allCommands')].join('\n');
}

/** The lines of the help about a command: the line that begins with it, and the indented lines below. */
function usageOf(command: string, help: string): string[] {
  const [, ...entries] = help.split(/^(?= {2}npm )/m);
  const own = entries.filter((entry) => entry.startsWith(`  npm run ${command} `));
  return own.map((entry) => (entry.split('\n\n')[0] ?? entry).trimEnd());
}

/** `--help`: the commands, and every setting with its default. */
export function helpText(language: Language): string {
  const say = sayIn(language);
  const width = Math.max(...settings.map((setting) => setting.name.length)) + 2;
  const lines = settings.map(
    ({ name, help, default: value }) => `  ${name.padEnd(width)}${help[language]}${value === '' ? '' : ` ${say('defaultIs', { value })}`}`,
  );
  return [say('usage'), ...lines].join('\n');
}
