import { refusals } from '../errors.js';

export const operationsRefusals = refusals({
  'driver-day-out-of-range': {
    kind: 'forbidden',
    sentence: {
      'zh-CN': '司机可以查看过去 {days} 天到明天的班次，{date} 不在其内。更早的记录请问管理者。',
      en: 'Drivers see trips from {days} days back to tomorrow; {date} is not among them. A manager can look up what is older.',
    },
  },
});
