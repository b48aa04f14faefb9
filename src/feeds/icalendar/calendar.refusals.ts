import { refusals } from '../../errors.js';

export const calendarRefusals = refusals({
  'calendar-not-found': {
    kind: 'not-found',
    sentence: {
      'zh-CN':
        '没有日历“{address}”。网址应为 {prefix}/calendar/线路编号/方向.ics，例如 songhong/0.ics，没有方向的写 none.ics；线路和方向见 {prefix}/v1/routes。',
      en: 'There is no calendar "{address}". Its address is {prefix}/calendar/ROUTE/DIRECTION.ics, like songhong/0.ics, or none.ics where trips have no direction; routes and directions are listed at {prefix}/v1/routes.',
    },
  },
  'stop-not-on-direction': {
    kind: 'not-found',
    sentence: {
      'zh-CN': '线路“{routeId}”的这个方向不在“{stopId}”上客。可上车的站点见 {prefix}/v1/routes/{routeId}。',
      en: 'Nobody boards this direction of route "{routeId}" at "{stopId}". Its stops are listed at {prefix}/v1/routes/{routeId}.',
    },
  },
});
