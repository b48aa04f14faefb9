import type { Text } from '../../../language.js';

/** Rows in the words of their buttons, by the kind of event or note. */
export const rowTexts = {
  'trip-started': { 'zh-CN': '发车', en: 'Departed' },
  'stop-arrived': { 'zh-CN': '到站', en: 'Arrived' },
  'stop-departed': { 'zh-CN': '离站', en: 'Left the stop' },
  boarded: { 'zh-CN': '上车 +{count}', en: 'Boarded +{count}' },
  alighted: { 'zh-CN': '下车 +{count}', en: 'Got off +{count}' },
  'left-behind': { 'zh-CN': '未能上车 +{count}', en: 'Left behind +{count}' },
  'bus-full': { 'zh-CN': '满员', en: 'Full' },
  'trip-ended': { 'zh-CN': '结束', en: 'Ended' },
  'trip-cancelled': { 'zh-CN': '取消', en: 'Cancelled' },
  'delay-reported': { 'zh-CN': '晚 {minutes} 分钟', en: '{minutes} min late' },
  onTime: { 'zh-CN': '不晚了', en: 'On time again' },
  'trip-added': { 'zh-CN': '加开', en: 'Extra trip' },
  undo: { 'zh-CN': '撤销一次记录', en: 'Undid one tap' },
  undoOfOne: { 'zh-CN': '撤销 −1', en: 'Undo −1' },
  undoOf: { 'zh-CN': '撤销：{what}', en: 'Undo: {what}' },
  check: { 'zh-CN': '出车前检查', en: 'Check before driving' },
  checkWrong: { 'zh-CN': '出车前检查，{count} 项不正常', en: 'Check before driving, {count} not right' },
  fault: { 'zh-CN': '报故障：{text}', en: 'Fault: {text}' },
  acknowledged: { 'zh-CN': '知道了', en: 'Acknowledged' },
  acknowledgedWhat: { 'zh-CN': '知道了：{text}', en: 'Acknowledged: {text}' },
  voided: { 'zh-CN': '作废：{text}', en: 'Void: {text}' },
  withReason: { 'zh-CN': '{what}，{reason}', en: '{what}: {reason}' },
  trip: { 'zh-CN': '{time} {headsign}', en: '{time} {headsign}' },
} satisfies Record<string, Text>;
