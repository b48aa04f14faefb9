import { refusals } from '../errors.js';

export const databaseRefusals = refusals({
  'database-busy': {
    kind: 'unavailable',
    sentence: {
      'zh-CN': '另一个程序正在写数据库,等了一会儿仍未轮到;什么也没有改变。请稍后再试。',
      en: 'Another program is writing to the database and did not finish in time. Nothing was changed; try again in a while.',
    },
  },
});
