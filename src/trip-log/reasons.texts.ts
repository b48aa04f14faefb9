import type { Text } from '../language.js';

/**
 * Reasons that drivers and managers can tap, by purpose. The Chinese text is what is logged, so that managers read one
 * language; riders see it in their own language. The English texts follow a colon.
 */
export const standardReasons = {
  early: [
    { 'zh-CN': '坐满了，等不了', en: 'full, could not wait' },
    { 'zh-CN': '调度让提前', en: 'told to leave early' },
    { 'zh-CN': '路上有事，得早走', en: 'trouble on the road, had to leave early' },
  ],
  cancelled: [
    { 'zh-CN': '车辆故障', en: 'vehicle breakdown' },
    { 'zh-CN': '道路不通', en: 'road closed' },
    { 'zh-CN': '没有司机', en: 'no driver available' },
    { 'zh-CN': '天气', en: 'weather' },
    { 'zh-CN': '调度取消', en: 'cancelled by the operator' },
  ],
  delayed: [
    { 'zh-CN': '堵车', en: 'traffic' },
    { 'zh-CN': '车辆故障', en: 'vehicle breakdown' },
    { 'zh-CN': '上客多', en: 'many people boarding' },
    { 'zh-CN': '天气', en: 'weather' },
  ],
  added: [
    { 'zh-CN': '乘客多，坐不下', en: 'more riders than seats' },
    { 'zh-CN': '补取消的那一班', en: 'in place of a cancelled one' },
    { 'zh-CN': '活动', en: 'an event' },
  ],
  moved: [
    { 'zh-CN': '堵车', en: 'traffic' },
    { 'zh-CN': '道路施工', en: 'road works' },
    { 'zh-CN': '等换车', en: 'waiting for another bus' },
  ],
  reinstated: [
    { 'zh-CN': '车修好了', en: 'the bus is repaired' },
    { 'zh-CN': '找到司机了', en: 'a driver was found' },
    { 'zh-CN': '天气好转', en: 'the weather is better' },
  ],
} as const satisfies Readonly<Record<string, readonly Text[]>>;
