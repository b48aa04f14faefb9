import type { Text } from '../language.js';

/** Why a backup was not made or not restored: what happened, what it means and what to do next. */
export const backupFaults = {
  'no-database': {
    'zh-CN':
      '{database} 不存在（或者这个用户看不到它的文件夹），没有可备份的数据。请核对 DATABASE_URL；还没有启动过程序的话，先运行 npm start。',
    en: '{database} does not exist, so there is nothing to back up (or this user may not look into its folder). Check DATABASE_URL; if the program was never started, run npm start first.',
  },
  'file-exists': {
    'zh-CN': '{file} 已经存在，没有备份，以免盖掉从前的备份。请换一个文件名，或先把它移走。',
    en: '{file} exists already; no backup was made, so as not to overwrite an older one. Name another file, or move that one away first.',
  },
  'no-folder': {
    'zh-CN': '{file} 所在的文件夹不存在，没有备份。请先建好文件夹，或核对路径（U 盘是否已插好）。',
    en: 'The folder of {file} does not exist; no backup was made. Make the folder, or check the path (is the drive plugged in?).',
  },
  'no-room': {
    'zh-CN':
      '磁盘空间不够：{file} 需要 {need} MB（其中 {reserve} MB 留给程序），只剩 {free} MB。没有写下任何东西。请腾出空间，或换一个磁盘。',
    en: 'There is not enough room on the disk: {file} needs {need} MB ({reserve} MB of these stay free for the program), and {free} MB are free. Nothing was written. Make room, or use another disk.',
  },
  'cannot-write': {
    'zh-CN': '写不了 {file}：{cause}\n没有留下任何东西。请核对文件夹的写权限和磁盘。',
    en: '{file} cannot be written: {cause}\nNothing was left behind. Check that its folder may be written, and the disk.',
  },
  damaged: {
    'zh-CN':
      '{file} 损坏：{cause}\n没有采用它。若这是正在使用的数据库，请马上联系维护人员，不要删除从前的备份；若这是备份，请换一份更早的。',
    en: '{file} is damaged: {cause}\nIt was not used. If this is the database in use, call whoever keeps the program at once and delete no older backup; if it is a backup, take an older one.',
  },
  differs: {
    'zh-CN': '副本与数据库不一致（{cause}），已丢弃。请再试一次；再次出现请检查磁盘。',
    en: 'The copy does not hold what the database holds ({cause}) and was thrown away. Try again; if it happens again, check the disk.',
  },
  interrupted: {
    'zh-CN': '备份没有做完：{cause}\n从前的备份都在。请再试一次；再次出现请看日志。',
    en: 'The backup was not finished: {cause}\nOlder backups are all there. Try again; if it happens again, read the log.',
  },
  'not-found': {
    'zh-CN': '找不到文件 {file}。数据库保持原样。请核对路径；每晚的备份在数据库旁边的 backups 文件夹里。',
    en: 'There is no file {file}. The database is as it was. Check the path; the backups of every night are in the folder backups beside the database.',
  },
  'same-file': {
    'zh-CN': '{file} 就是正在使用的数据库。数据库保持原样。请给一份备份。',
    en: '{file} is the database itself. It is as it was. Name a backup.',
  },
  'not-a-database': {
    'zh-CN': '{file} 不是 SQLite 数据库。数据库保持原样。请给一份由 npm run backup 或每晚自动做的备份。',
    en: '{file} is not a SQLite database. The database is as it was. Name a backup made by npm run backup or by the program at night.',
  },
  'not-ours': {
    'zh-CN': '{file} 是数据库，但不是班车 Banche 的。数据库保持原样。请给一份由 npm run backup 或每晚自动做的备份。',
    en: '{file} is a database, but not one of Banche. The database is as it was. Name a backup made by npm run backup or by the program at night.',
  },
  newer: {
    'zh-CN': '{file} 出自更新的程序（{cause}），这个程序读不懂。数据库保持原样。请先更新程序，再恢复。',
    en: '{file} was made by a newer program ({cause}), which this one cannot read. The database is as it was. Update the program, then restore.',
  },
  running: {
    'zh-CN': '有程序正在使用 {database}，没有恢复，数据库保持原样。请先停下程序（systemctl stop banche，或在它的终端按 Ctrl+C），再试。',
    en: 'A program is using {database}; nothing was restored, and the database is as it was. Stop the program first (systemctl stop banche, or Ctrl+C in its terminal), then try again.',
  },
} satisfies Record<string, Text>;

export type BackupFaultCode = keyof typeof backupFaults;
