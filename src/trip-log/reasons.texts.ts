import type { Text } from '../language.js';

/**
 * Reasons that drivers can tap, by what they are for. What is logged is the Chinese text, so that managers read one language; it is told
 * to riders as it stands here in theirs. In English as it reads behind a colon.
 */
export const knownReasons = {
  early: [
    { 'zh-CN': '坐满了，等不了', en: 'full, could not wait' },
    { 'zh-CN': '调度让提前', en: 'dispatch had it leave early' },
    { 'zh-CN': '路上有事，得早走', en: 'trouble on the road, had to leave early' },
  ],
  cancelled: [
    { 'zh-CN': '车辆故障', en: 'vehicle breakdown' },
    { 'zh-CN': '道路不通', en: 'road closed' },
    { 'zh-CN': '没有司机', en: 'no driver available' },
    { 'zh-CN': '天气', en: 'weather' },
    { 'zh-CN': '调度取消', en: 'withdrawn by dispatch' },
  ],
  delayed: [
    { 'zh-CN': '堵车', en: 'traffic' },
    { 'zh-CN': '车辆故障', en: 'vehicle breakdown' },
    { 'zh-CN': '上客多', en: 'many people boarding' },
    { 'zh-CN': '天气', en: 'weather' },
  ],
} as const satisfies Readonly<Record<string, readonly Text[]>>;
