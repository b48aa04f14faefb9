import { refusals } from '../errors.js';

export const databaseRefusals = refusals({
  'database-busy': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '另一个程序正在写数据库，等了一会儿仍未轮到；什么也没有改变。请稍后再试。',
      en: 'Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.',
    },
  },
  'database-full': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '服务器磁盘已满，写不进数据库；这次什么也没有改变，已确认的都还在。请维护人员腾出磁盘空间，然后再试一次，不必重新启动。',
      en: 'The disk of the server is full, so nothing can be written; nothing was changed, and all that was acknowledged is still there. Whoever keeps the program has to free space; then try again, no restart is needed.',
    },
  },
  'database-file-gone': {
    kind: 'unavailable',
    sentence: {
      'zh-CN':
        '程序运行时，数据库文件被删除、移走或替换，写进去也无法保存，所以这次没有确认，请以后再试。请维护人员把原文件放回原处，或按日志里的说明重新启动程序。',
      en: 'The database file was deleted, moved or replaced while the program runs, so what is written would be lost; this is not acknowledged, and is to be tried again later. Whoever keeps the program has to put the file back, or to start the program again as its log says.',
    },
  },
});
