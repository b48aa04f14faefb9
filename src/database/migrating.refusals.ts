import { refusals } from '../errors.js';

/** Why a database is not opened; told in the terminal. */
export const migratingRefusals = refusals({
  'database-newer': {
    kind: 'unavailable',
    sentence: {
      'zh-CN':
        '数据库由更新版本的 Banche 升级过（本版本没有 {migrations}），没有打开，什么也没有改变。请安装那个版本或更新的版本；要退回本版本，请恢复升级之前的备份。',
      en: 'The database was brought up to date by a newer Banche (this one has no {migrations}). It was not opened and nothing was changed. Install that version or a newer one; to go back to this one, restore a backup from before the upgrade.',
    },
  },
  'database-differs': {
    kind: 'unavailable',
    sentence: {
      'zh-CN':
        '数据库的表与本版本所需的不同（{differences}），没有启动，以免答错或记错。它大概由尚未发布的版本建立，或被别的程序改过。请恢复备份；或换一个空数据库，再用 npm run load 载入时刻表和客流。',
      en: 'The tables of the database are not those this version works with ({differences}). It was not started, so that nothing is answered or recorded wrongly. An unreleased version probably made it, or another program changed it. Restore a backup, or take an empty database and load timetable and counts with npm run load.',
    },
  },
});
