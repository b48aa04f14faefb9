import { refusals } from '../errors.js';

export const pagesRefusals = refusals({
  'too-many-streams-here': {
    kind: 'too-many',
    sentence: {
      'zh-CN':
        '这个网络已有 {most} 个页面在自动更新,没有再开。网页会自己改为定时刷新;程序请等 {seconds} 秒再试,或定时读取 {prefix}/v1/stops/站点/board。',
      en: 'This network has {most} pages that follow changes, and no more were opened. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.',
    },
  },
  'streams-full': {
    kind: 'full',
    sentence: {
      'zh-CN':
        '自动更新的页面已满 {most} 个,没有再开。网页会自己改为定时刷新;程序请等 {seconds} 秒再试,或定时读取 {prefix}/v1/stops/站点/board。',
      en: 'All {most} places for following changes are taken. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.',
    },
  },
});
