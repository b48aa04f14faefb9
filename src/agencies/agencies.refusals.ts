import { refusals } from '../errors.js';

export const agenciesRefusals = refusals({
  'agency-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '没有编号为“{agencyId}”的运营机构。请核对编号（在网址里是 /a/ 之后的部分）；不写编号就是默认机构。',
      en: 'There is no agency "{agencyId}". Check the part after /a/ in the address; without it the default agency answers.',
    },
  },
  'no-agency': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '数据库里还没有任何运营机构。请先载入一份 GTFS：npm run load -- data/hongqiao；或用 TOWN=none npm start 从空白开始。',
      en: 'The database holds no agency yet. Load a GTFS feed first: npm run load -- data/hongqiao, or begin with nothing: TOWN=none npm start.',
    },
  },
});
