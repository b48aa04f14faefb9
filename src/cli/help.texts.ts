import type { Text } from '../language.js';

/** The text of `--help`: the commands. */
export const usage = {
  'zh-CN': `班车 Banche：社区班车的排班与客流

  npm start                                启动；首次启动会建库并载入示例小区
  npm run demo [-- --at 2024-07-15T07:10]  演示：另起一份临时数据，停在那一刻开始走；停下就删除，碰不到真的数据库
  npm run load -- <文件夹或 zip>           载入 GTFS，发布为新的时刻表版本；旁边或单独的 TIDES 客流一并载入
      --agency 编号                        归入这家机构（默认取 agency.txt；只有 TIDES 时取第一家）
      --new                                这是一家新的机构
      --from 日期                          生效日期，如 2026-12-01（默认今天；今天已有司机记录，则明天；还没有车，则第一个有车的日子）
      --replace-coming                     撤下那天及以后才生效的版本
      --yes[=后果,…]                       同意这些后果（命令会列出）；只写 --yes 同意同样的命令上次列出的
      --correct 理由                       客流与早先导入的不同时，以这个理由更正（默认整份拒绝）
  npm run timetables [-- --agency 编号]    列出全部时刻表版本：生效中、将生效、已过期、已撤回、被替换
  npm run timetables -- withdraw 3         撤回还没有生效的第 3 版
  npm run timetables -- bring-back 1 --from 2026-12-01
                                           恢复旧版本：作为新的一版，从那天起生效；可加 --replace-coming；--yes 同 load
  npm run agencies                         列出各运营机构
  npm run agencies -- default 编号         设为默认：网址里不写 /a/编号 时由它回答
  npm run agencies -- remove 编号 --export 文件.zip
                                           先把它的全部数据导出成一个文件，核对后再从数据库删除
  npm run service-day -- <日期> runs|off <中文理由> [--en 英文理由] [--agency 编号]
                                           某一天特别开行或停运，优先于一切日历
  npm run password -- <姓名> [--agency 编号]
                                           忘了密码：换成随机密码，显示一次，并退出所有登录
  npm run publish-static -- <文件夹> [--agency 编号]
                                           把今后 14 天的网页写成文件，任何网页服务器或 CDN 都能托管
  npm run backup -- <文件>                 把数据库备份成一个文件，程序可以照常运行
  npm run restore -- <文件>                恢复一份备份；先停下程序，原来的数据库会保留在旁边
  npm test                                 全部测试

设置（环境变量）：`,
  en: `Banche: timetables and ridership for community shuttle buses

  npm start                                start; the first time makes the database and loads the example town
  npm run demo [-- --at 2024-07-15T07:10]  a demonstration that begins at that moment, on data of its own; stopped, it is gone,
                                           and it never opens a real database
  npm run load -- <folder or zip>          load GTFS and publish it as a new timetable version; with it, or alone, TIDES counts
      --agency ID                          keep it under this agency (default: as agency.txt says; for TIDES alone the first one)
      --new                                it is a new agency
      --from DATE                          when it takes effect, like 2026-12-01 (default: today, tomorrow once drivers
                                           logged trips today, or its first day with buses)
      --replace-coming                     withdraw the versions that take effect on that day or later
      --yes[=WORD,…]                       accept these consequences (the command lists them); --yes alone accepts what the
                                           same command has listed before
      --correct REASON                     take in counts that differ from those loaded before as corrections, for this reason
                                           (default: such counts are refused whole)
  npm run timetables [-- --agency ID]      all timetable versions: in force, coming, past, withdrawn, replaced
  npm run timetables -- withdraw 3         withdraw version 3, which is not in force yet
  npm run timetables -- bring-back 1 --from 2026-12-01
                                           bring an older version back, as a new one, in force from that date;
                                           --replace-coming and --yes as for load
  npm run agencies                         the agencies
  npm run agencies -- default ID           make it the one that answers where an address names none by /a/ID
  npm run agencies -- remove ID --export FILE.zip
                                           write all of its data to a file, check that, then remove it from the database
  npm run service-day -- <date> runs|off <reason in Chinese> [--en <reason in English>] [--agency ID]
                                           run or stop on one date, whatever the calendars say
  npm run password -- <name> [--agency ID]
                                           forgotten: set a random password, show it once, and sign out everywhere
  npm run publish-static -- <folder> [--agency ID]
                                           the pages of the next 14 days as files, for any web server or CDN to hold
  npm run backup -- <file>                 the database as one file, while the program runs
  npm run restore -- <file>                puts a backup in its place; stop the program first; the old database stays beside it
  npm test                                 all tests

Settings (environment):`,
} satisfies Text;
