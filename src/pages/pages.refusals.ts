import { refusals } from '../errors.js';

export const pagesRefusals = refusals({
  'moment-not-understood': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '网址里的时间（at）看不懂，所以不知道要看什么时候的班次。程序请写带时区的 ISO 8601 时刻，例如 2024-07-15T07:10:00+08:00。',
      en: 'The time in the address (at) cannot be understood, so it is not known for when. Programs write an ISO 8601 instant with an offset, like 2024-07-15T07:10:00+08:00.',
    },
  },
  'day-not-understood': {
    kind: 'malformed',
    sentence: {
      'zh-CN': '网址里的日期（date）不存在或看不懂。程序请写 2024-07-15 这样的日期。',
      en: 'The date in the address (date) does not exist or cannot be understood. Programs write one like 2024-07-15.',
    },
  },
  'no-timetable': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '这里还没有时刻表，没有班次可看。管理者请在管理台（/manager）里做一份并发布，或载入一份 GTFS：npm run load -- 文件夹或 zip。',
      en: 'There is no timetable here yet, so there are no departures. Managers make one at the desk (/manager) and publish it, or load one as GTFS: npm run load -- FOLDER-OR-ZIP.',
    },
  },
  'too-many-streams-here': {
    kind: 'too-many',
    sentence: {
      'zh-CN':
        '这个网络已有 {most} 个页面在自动更新，没有再开。网页会自己改为定时刷新；程序请等 {seconds} 秒再试，或定时读取 {prefix}/v1/stops/站点/board。',
      en: 'This network has {most} pages that follow changes, and no more were opened. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.',
    },
  },
  'streams-full': {
    kind: 'full',
    sentence: {
      'zh-CN':
        '自动更新的页面已满 {most} 个，没有再开。网页会自己改为定时刷新；程序请等 {seconds} 秒再试，或定时读取 {prefix}/v1/stops/站点/board。',
      en: 'All {most} places for following changes are taken. Pages ask by themselves now and then; programs wait {seconds} seconds, or read {prefix}/v1/stops/STOP/board now and then.',
    },
  },
});
