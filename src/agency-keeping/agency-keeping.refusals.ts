import { refusals } from '../errors.js';

export const agencyKeepingRefusals = refusals({
  'only-agency': {
    kind: 'conflict',
    sentence: {
      'zh-CN':
        '“{agencyId}”是唯一的运营机构，没有删除：删掉它，居民、司机和管理者打开的网址就都是空的。请先载入另一家；要从头开始，请停下程序，换一个新的数据库（DATABASE_URL）。',
      en: '"{agencyId}" is the only agency, and was not removed: nothing would answer residents, drivers and managers any more. Load another one first; to begin anew stop the program and name a new database (DATABASE_URL).',
    },
  },
  'export-exists': {
    kind: 'conflict',
    sentence: {
      'zh-CN': '{file} 已经存在，什么也没有删除。请给导出文件换一个名字，例如 {other}。',
      en: '{file} is there already; nothing was removed. Give the export another name, like {other}.',
    },
  },
  'export-not-written': {
    kind: 'failed',
    sentence: {
      'zh-CN': '写不了导出文件 {file}（{cause}），所以什么也没有删除。请核对文件夹是否存在、可写，磁盘有无空间，再运行一次。',
      en: 'The export {file} cannot be written ({cause}), so nothing was removed. Check that its folder is there and may be written, and the space on the disk, then run it again.',
    },
  },
});
