import { refusals } from '../errors.js';

export const dispatchRefusals = refusals({
  'day-out-of-reach': {
    kind: 'unprocessable',
    sentence: {
      'zh-CN': '{date} 不在可以查看的范围内：从一年前（{from}）到 92 天后（{to}）。更早的记录请看客流。',
      en: '{date} cannot be shown here: days from a year ago ({from}) to 92 days ahead ({to}) can. What is older stands in the ridership.',
    },
  },
});
