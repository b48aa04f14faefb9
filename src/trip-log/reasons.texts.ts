import type { Text } from '../language.js';

/** Why a driver leaves early, cancels or is late, to be tapped. The Chinese text is what is logged, whoever taps it. */
export const reasons: Readonly<Record<'early' | 'cancelled' | 'delayed', readonly Text[]>> = {
  early: [
    { 'zh-CN': '坐满了，等不了', en: 'Full, no use waiting' },
    { 'zh-CN': '调度让提前', en: 'Told to leave early' },
    { 'zh-CN': '路上有事，得早走', en: 'Trouble on the road ahead' },
  ],
  cancelled: [
    { 'zh-CN': '车辆故障', en: 'Vehicle broken down' },
    { 'zh-CN': '道路不通', en: 'Road closed' },
    { 'zh-CN': '没有司机', en: 'No driver' },
    { 'zh-CN': '调度取消', en: 'Told to cancel' },
  ],
  delayed: [
    { 'zh-CN': '堵车', en: 'Traffic' },
    { 'zh-CN': '车辆故障', en: 'Vehicle broken down' },
    { 'zh-CN': '上客多', en: 'Many people boarding' },
  ],
};
