import type { Text } from '../../language.js';

/** What the alerts say that follow from changes of the day. */
export const realtimeTexts = {
  cancelled: { 'zh-CN': '{date} {time} 开往{headsign}的班次取消', en: 'The {time} bus to {headsign} on {date} is cancelled' },
  // What was decided, not when the bus leaves: it may be late, which trip updates say.
  moved: {
    'zh-CN': '{date} {time} 开往{headsign}的班次，计划改为 {newTime} 发车',
    en: 'The {time} bus to {headsign} on {date} is now planned for {newTime}',
  },
  added: { 'zh-CN': '{date} {time} 加开一班，开往{headsign}', en: 'There is an extra bus to {headsign} at {time} on {date}' },
  noService: { 'zh-CN': '{date} 停运', en: 'No buses on {date}' },
  noServiceOfRoute: { 'zh-CN': '{date} {route}停运', en: 'No buses on {date} on {route}' },
  reason: { 'zh-CN': '原因：{reason}。', en: 'Reason: {reason}.' },
} satisfies Readonly<Record<string, Text>>;
