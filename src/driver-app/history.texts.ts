import type { Text } from '../language.js';

/** The words in which a manager's corrections are described to the driver. */
export const historyTexts = {
  boardings: { 'zh-CN': '上车人数 {before} → {after}', en: 'boarded {before} → {after}' },
  alightings: { 'zh-CN': '下车人数 {before} → {after}', en: 'got off {before} → {after}' },
  leftBehind: { 'zh-CN': '未能上车 {before} → {after}', en: 'left behind {before} → {after}' },
  cancelled: { 'zh-CN': '取消了这一班', en: 'cancelled the trip' },
  reinstated: { 'zh-CN': '恢复了这一班', en: 'put the trip back' },
  added: { 'zh-CN': '加开了这一班', en: 'added the trip' },
  removed: { 'zh-CN': '撤销了加开', en: 'took the addition back' },
  moved: { 'zh-CN': '发车时刻 {before} → {after}', en: 'departure {before} → {after}' },
  started: { 'zh-CN': '发车 {before} → {after}', en: 'left at {before} → {after}' },
  ended: { 'zh-CN': '结束 {before} → {after}', en: 'ended at {before} → {after}' },
  counted: { 'zh-CN': '人数改为已数清', en: 'the count was closed' },
  notCounted: { 'zh-CN': '人数改为没有数清', en: 'the count was opened again' },
  full: { 'zh-CN': '补记了满员', en: 'noted as full' },
  notFull: { 'zh-CN': '撤销了满员', en: 'not noted as full any more' },
  vehicle: { 'zh-CN': '车辆 {before} → {after}', en: 'vehicle {before} → {after}' },
  other: { 'zh-CN': '改了记录，人数不变', en: 'changed the log, the numbers are the same' },
  unknown: { 'zh-CN': '没有记', en: 'not logged' },
  and: { 'zh-CN': '；', en: '; ' },
} as const satisfies Record<string, Text>;
